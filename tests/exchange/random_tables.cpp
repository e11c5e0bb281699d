// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/random_tables.h"

#include "base/viet_text.h"
#include "domain/life_cycle.h"

#include <QDate>
#include <QJsonArray>
#include <QStringList>

#include <rapidcheck.h>

namespace kc::test {

using namespace Qt::StringLiterals;

namespace {

int below(int limit)
{
    return *rc::gen::resize(100, rc::gen::inRange(0, limit));
}

qint64 amountUpTo(qint64 limit)
{
    return *rc::gen::resize(100, rc::gen::inRange<qint64>(1, limit + 1));
}

bool chance()
{
    return below(2) == 1;
}

QString oneOf(const QStringList& choices)
{
    return choices.at(below(static_cast<int>(choices.size())));
}

QString day(int fromYear, int toYear)
{
    return QDate(fromYear + below(toYear - fromYear + 1), 1 + below(12), 1 + below(28)).toString(Qt::ISODate);
}

/// Words as people and files bring them; at least one letter.
QString words(int most = 6)
{
    static const QStringList parts{u"Gốm"_s,        u"Đắk Lắk"_s, u" "_s,
                                   u","_s,          u";"_s,       u"\""_s,
                                   u"\n"_s,         u"\t"_s,      u"'"_s,
                                   u"=1+1"_s,       u"-5"_s,      u"1.234"_s,
                                   u"_x0041_"_s,    u"_x005F_"_s, u"\U0001F600"_s,
                                   u"007"_s,        u"ệ"_s,       u"<a&b>"_s,
                                   u"2025-07-01"_s, u"TRUE"_s,    QString(QChar(0x00A0))};
    QString text = u"x"_s;
    for (int i = below(most); i > 0; --i)
        text += oneOf(parts);
    return nfc(text).trimmed();
}

QJsonValue maybe(const QJsonValue& value)
{
    return chance() ? value : QJsonValue(QJsonValue::Null);
}

/// An amount up to what one entry may be, also beyond what a double holds.
qint64 anyAmount()
{
    static const std::vector<qint64> edges{
        0, 1, 999'999'999'999'999, 1'000'000'000'000'000, 9'007'199'254'740'993, 10'000'000'000'000'000};
    return chance() ? edges[static_cast<std::size_t>(below(static_cast<int>(edges.size())))]
                    : amountUpTo(2'000'000'000);
}

class Office
{
public:
    QJsonObject tables()
    {
        takeUnits();
        takeProgrammes();
        takeEstablishments();
        takeProjects();
        takeAllocations();
        takeOfficers();
        QJsonArray list;
        for (auto table = m_rows.begin(); table != m_rows.end(); ++table)
            list.append(QJsonObject{
                {u"table"_s, table.key()}, {u"file"_s, table.key()}, {u"rows"_s, table->toArray()}});
        return {{u"tables"_s, list}};
    }

private:
    void add(const QString& table, QJsonObject row)
    {
        QJsonArray rows = m_rows.value(table).toArray();
        row.insert(u"row"_s, rows.size() + 2);
        rows.append(row);
        m_rows.insert(table, rows);
    }

    /// A place with a day its code means it on: provinces before and after the merger, reused codes,
    /// communes.
    void putPlace(QJsonObject& row) const
    {
        static const std::vector<std::pair<QString, QString>> provinces{
            {u"31"_s, u"2024-03-01"_s}, {u"31"_s, u"2025-07-01"_s}, {u"30"_s, u"2020-05-05"_s},
            {u"15"_s, u"2020-01-01"_s}, {u"15"_s, u"2025-08-01"_s}, {u"91"_s, u"2019-12-31"_s}};
        const int choice = below(static_cast<int>(provinces.size()) + m_communes);
        if (choice < m_communes) {
            row.insert(u"place_code"_s, communeCode(choice));
            row.insert(u"place_as_of"_s, u"2025-09-01"_s);
            return;
        }
        const auto& [code, asOf] = provinces[static_cast<std::size_t>(choice - m_communes)];
        row.insert(u"place_code"_s, code);
        row.insert(u"place_as_of"_s, asOf);
    }

    static QString communeCode(int number) { return QString::number(90'001 + number); }

    void takeUnits()
    {
        m_communes = below(4);
        for (int i = 0; i < m_communes; ++i) {
            const bool ends = chance();
            const auto unit = [&](const QString& from, const QJsonValue& to) {
                return QJsonObject{{u"code"_s, communeCode(i)},
                                   {u"level"_s, u"commune"_s},
                                   {u"kind"_s, oneOf({u"xa"_s, u"phuong"_s, u"dac_khu"_s})},
                                   {u"name_vi"_s, words()},
                                   {u"name_en"_s, maybe(words())},
                                   {u"parent_code"_s, u"31"_s},
                                   {u"valid_from"_s, from},
                                   {u"valid_to"_s, to},
                                   {u"legal_basis"_s, maybe(words())}};
            };
            add(u"admin_units"_s,
                unit(u"2025-07-01"_s, ends ? QJsonValue(u"2025-12-31"_s) : QJsonValue(QJsonValue::Null)));
            if (!ends)
                continue;
            add(u"admin_units"_s, unit(u"2026-01-01"_s, QJsonValue::Null));
            add(u"admin_changes"_s, {{u"date"_s, u"2026-01-01"_s},
                                     {u"change"_s, oneOf({u"renamed"_s, u"reclassified"_s})},
                                     {u"from_code"_s, communeCode(i)},
                                     {u"to_code"_s, communeCode(i)},
                                     {u"legal_basis"_s, maybe(words())}});
        }
    }

    void takeProgrammes()
    {
        static const QStringList indicators{u"machines"_s, u"fairs"_s, u"workers_trained"_s};
        for (int i = below(3); i > 0; --i) {
            const QString code = u"CT%1 "_s.arg(i) + words(3);
            m_programmes << code;
            const int from = 2014 + below(10);
            add(u"programmes"_s, {{u"code"_s, code},
                                  {u"name"_s, words()},
                                  {u"fund"_s, oneOf({u"national"_s, u"local"_s, u"mixed"_s})},
                                  {u"from_year"_s, from},
                                  {u"to_year"_s, from + below(6)},
                                  {u"place_code"_s, maybe(u"31"_s)},
                                  {u"legal_basis"_s, maybe(words())}});
            for (const QString& indicator : indicators) {
                if (chance())
                    add(u"targets"_s, {{u"programme"_s, code},
                                       {u"indicator"_s, indicator},
                                       {u"value"_s, below(100'000)},
                                       {u"source"_s, words()}});
            }
        }
    }

    void takeEstablishments()
    {
        for (int i = below(5); i > 0; --i) {
            QString code = u"0%1"_s.arg(200'000'000 + below(1'000) * 10 + i);
            if (chance())
                code += u"-00%1"_s.arg(i);
            if (m_taxCodes.contains(code))
                continue;
            m_taxCodes << code;
            const int workers = below(400);
            QJsonObject row{{u"tax_code"_s, code},
                            {u"name"_s, words()},
                            {u"legal_form"_s, oneOf({u"llc"_s, u"jsc"_s, u"household"_s, u"cooperative"_s})},
                            {u"address"_s, maybe(words())},
                            {u"sector"_s, maybe(u"mechanical_electronic"_s)},
                            {u"vsic_code"_s, maybe(u"0111"_s)},
                            {u"vsic_version"_s, maybe(u"27/2018"_s)},
                            {u"founded_on"_s, maybe(day(1890, 2024))},
                            {u"representative"_s, maybe(words())},
                            {u"owner_female"_s, chance()},
                            {u"owner_ethnic_minority"_s, chance()},
                            {u"craft_village"_s, chance()},
                            {u"workers"_s, workers},
                            {u"female_workers"_s, maybe(below(workers + 1))},
                            {u"insured_workers"_s, maybe(below(workers + 1))},
                            {u"capital"_s, maybe(anyAmount())},
                            {u"revenue"_s, maybe(anyAmount())},
                            {u"phone"_s, maybe(u"0225 3.123"_s)},
                            {u"email"_s, maybe(u"a@b.vn"_s)},
                            {u"note"_s, maybe(words(12))}};
            putPlace(row);
            add(u"establishments"_s, row);
            for (int year = 2020; year < 2026; ++year) {
                if (below(4) == 0)
                    add(u"establishment_years"_s, {{u"tax_code"_s, code},
                                                   {u"year"_s, year},
                                                   {u"workers"_s, maybe(below(400))},
                                                   {u"revenue"_s, maybe(anyAmount())},
                                                   {u"exports"_s, maybe(anyAmount())},
                                                   {u"taxes"_s, maybe(anyAmount())},
                                                   {u"income_per_worker"_s, maybe(anyAmount())}});
            }
        }
    }

    void takeProjects()
    {
        for (int i = below(6); i > 0; --i) {
            const QString code = u"HP %1/"_s.arg(i) + words(2);
            const bool legacy = below(4) > 0;
            const int year = 2016 + below(10);
            const QString starts = day(year, year);
            QJsonObject row{{u"code"_s, code},
                            {u"title"_s, words()},
                            {u"fund"_s, oneOf({u"national"_s, u"local"_s, u"mixed"_s})},
                            {u"kind"_s, oneOf({u"single"_s, u"group"_s, u"key"_s})},
                            {u"plan_year"_s, year},
                            {u"cooperating_unit"_s, maybe(words())},
                            {u"place_note"_s, maybe(words())},
                            {u"starts_on"_s, maybe(starts)},
                            {u"ends_on"_s, maybe(u"%1-12-31"_s.arg(year))},
                            {u"total_cost"_s, maybe(anyAmount())},
                            {u"legacy"_s, legacy},
                            {u"state"_s, u"draft"_s}};
            if (!m_programmes.isEmpty())
                row.insert(u"programme"_s, maybe(oneOf(m_programmes)));
            if (legacy)
                row.insert(u"state"_s, oneOf({u"submitted"_s, u"returned"_s, u"approved"_s, u"implementing"_s,
                                              u"accepted"_s, u"settled"_s, u"refused"_s, u"stopped"_s}));
            // A draft may leave open what its submission will ask for.
            if (legacy || chance())
                row.insert(u"activity"_s, oneOf({u"3.3"_s, u"3.2"_s}));
            if (legacy || chance())
                row.insert(u"implementing_unit"_s, words());
            if (legacy || chance())
                putPlace(row);
            add(u"projects"_s, row);
            for (const QString& taxCode : m_taxCodes) {
                if (chance())
                    add(u"beneficiaries"_s, {{u"project"_s, code},
                                             {u"tax_code"_s, taxCode},
                                             {u"support"_s, anyAmount()},
                                             {u"counterpart"_s, maybe(anyAmount())}});
            }
            takeResults(code, year);
            if (legacy)
                takeMovements(code, year);
        }
    }

    void takeResults(const QString& project, int year)
    {
        for (const QString& indicator : {u"machines"_s, u"workers_trained"_s}) {
            if (chance())
                add(u"results"_s,
                    {{u"project"_s, project}, {u"indicator"_s, indicator}, {u"planned"_s, maybe(below(50))}});
            if (chance())
                add(u"results"_s, {{u"project"_s, project},
                                   {u"indicator"_s, indicator},
                                   {u"planned"_s, maybe(below(50))},
                                   {u"actual"_s, below(50)},
                                   {u"date"_s, u"%1-12-%2"_s.arg(year).arg(10 + below(15))},
                                   {u"evidence"_s, maybe(words())}});
        }
    }

    /// Money as the law lets it go: approved, advanced and paid within it, settled within that, all dated in
    /// this order; some of it entered wrongly first and reversed.
    void takeMovements(const QString& project, int year)
    {
        int number = 0;
        const auto move = [&](const QString& source, const QString& stage, qint64 amount, int month,
                              const QString& reverses) -> QString {
            const QString key = u"%1/%2 "_s.arg(project).arg(number++) + words(2);
            add(u"movements"_s,
                {{u"key"_s, key},
                 {u"project"_s, project},
                 {u"source"_s, source},
                 {u"fiscal_year"_s, year},
                 {u"stage"_s, stage},
                 {u"amount"_s, amount},
                 {u"date"_s, u"%1-%2-%3"_s.arg(year).arg(month, 2, 10, QChar(u'0')).arg(10 + below(15))},
                 {u"document"_s, maybe(words())},
                 {u"reverses"_s, reverses.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(reverses)}});
            return key;
        };
        for (const QString& source : {u"national"_s, u"local"_s, u"counterpart"_s}) {
            if (chance())
                continue;
            if (chance()) {
                const qint64 wrong = amountUpTo(900'000'000);
                const QString key = move(source, u"approved"_s, wrong, 1, {});
                move(source, u"approved"_s, wrong, 2, key);
            }
            const qint64 approved = amountUpTo(5'000'000'000);
            move(source, u"approved"_s, approved, 3, {});
            if (source == u"counterpart"_s || chance())
                continue;
            const qint64 advanced = amountUpTo(approved);
            move(source, u"advanced"_s, advanced, 4, {});
            if (approved > advanced && chance())
                move(source, u"paid"_s, amountUpTo(approved - advanced), 6, {});
            if (chance())
                move(source, u"settled"_s, amountUpTo(advanced), 9, {});
        }
    }

    void takeAllocations()
    {
        for (int i = below(5); i > 0; --i) {
            QJsonObject row{{u"decision"_s, QString(u"%1/QĐ "_s.arg(i) + words(2))},
                            {u"date"_s, day(2020, 2025)},
                            {u"fund"_s, oneOf({u"national"_s, u"local"_s})},
                            {u"fiscal_year"_s, 2020 + below(6)},
                            {u"source"_s, oneOf({u"national"_s, u"local"_s})},
                            {u"amount"_s, chance() ? anyAmount() : -anyAmount()}};
            putPlace(row);
            add(u"allocations"_s, row);
        }
    }

    void takeOfficers()
    {
        for (int i = below(5); i > 0; --i) {
            QJsonObject row{
                {u"office"_s, words(3)},          {u"name"_s, QString(words(3) + QString::number(i))},
                {u"position"_s, maybe(words(3))}, {u"full_time"_s, chance()},
                {u"from"_s, day(2010, 2019)},     {u"to"_s, maybe(day(2020, 2025))}};
            putPlace(row);
            add(u"officers"_s, row);
        }
    }

    QJsonObject m_rows;
    int m_communes = 0;
    QStringList m_programmes;
    QStringList m_taxCodes;
};

} // namespace

QJsonObject anyTables()
{
    return Office().tables();
}

} // namespace kc::test
