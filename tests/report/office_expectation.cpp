// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/office_expectation.h"

#include "base/texts.h"
#include "report/figures_reckoner.h"
#include "report/report_json.h"
#include "store/query.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace kctest {

namespace {

std::string shownValue(const QJsonValue& value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
}

QStringList sortedKeys(QStringList keys)
{
    keys.sort();
    return keys;
}

/// Every value and word of a report's JSON under the key that opens it; the tables have this shape.
std::map<QString, QJsonValue> valuesOf(const QJsonObject& json, const Shape& tables)
{
    std::map<QString, QJsonValue> values;
    for (const QJsonValue& figure : json[u"figures"_s].toArray()) {
        CHECK(sortedKeys(figure.toObject().keys()) ==
              QStringList{u"key"_s, u"label"_s, u"records"_s, u"unit"_s, u"value"_s});
        CHECK_FALSE(figure[u"label"_s].toString().isEmpty());
        CHECK(values.emplace(figure[u"key"_s].toString(), figure[u"value"_s]).second);
    }
    QStringList found;
    for (const QJsonValue& table : json[u"tables"_s].toArray()) {
        const QString key = table[u"key"_s].toString();
        INFO("table " << key.toStdString());
        found << key;
        CHECK(sortedKeys(table.toObject().keys()) ==
              QStringList{u"columns"_s, u"key"_s, u"rows"_s, u"title"_s, u"unit"_s});
        CHECK_FALSE(table[u"title"_s].toString().isEmpty());
        QStringList columns;
        for (const QJsonValue& column : table[u"columns"_s].toArray())
            columns << column.toString();
        const auto shape = tables.find(key);
        CHECK(shape != tables.end());
        if (shape != tables.end())
            CHECK(sortedKeys(columns) == sortedKeys(shape->second));
        std::set<QString> rows;
        for (const QJsonValue& row : table[u"rows"_s].toArray()) {
            const QString rowKey = row[u"key"_s].toString();
            INFO("row " << rowKey.toStdString());
            CHECK(rows.insert(rowKey).second);
            CHECK_FALSE(row[u"label"_s].toString().contains(u'⟦'));
            const QJsonObject cells = row[u"values"_s].toObject();
            CHECK((cells.keys() == sortedKeys(columns) || rowKey == "total"_L1));
            for (auto it = cells.begin(); it != cells.end(); ++it)
                values[key + u'/' + rowKey + u'/' + it.key()] = it.value();
        }
    }
    QStringList expected;
    for (const auto& [key, columns] : tables)
        expected << key;
    CHECK(sortedKeys(found) == sortedKeys(expected));
    return values;
}

/// The head of a report's JSON: what it was asked for and what it was made from.
void compareHead(const store::Store& store, const ReportRequest& request, const QJsonObject& json,
                 const std::optional<qint64>& read)
{
    CHECK(json.keys() == QStringList{u"as_at"_s, u"boundaries"_s, u"counted_to"_s, u"figures"_s,
                                     u"generated_from"_s, u"period"_s, u"report"_s, u"scope"_s,
                                     u"simulated"_s, u"tables"_s, u"title"_s});
    const ReportParams& params = request.params;
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    const QDate end = params.period.to;
    const bool wholeYear = end.month() == 12 && end.day() == 31;
    CHECK(json[u"report"_s].toString() == request.name);
    CHECK(json[u"scope"_s].toString() == params.scope.toText());
    CHECK(json[u"period"_s] == QJsonObject{{u"from"_s, day(params.period.from)}, {u"to"_s, day(end)}});
    CHECK(json[u"as_at"_s].toString() == day(params.asAt));
    CHECK(json[u"boundaries"_s].toString() == day(params.boundaries));
    CHECK(json[u"counted_to"_s].toString() == day(wholeYear ? params.asAt : std::min(params.asAt, end)));
    CHECK_FALSE(json[u"simulated"_s].toBool());
    QString head;
    store::Query::fromText(store, u"SELECT hash FROM audit_entry ORDER BY seq DESC LIMIT 1"_s)
        ->each([&](const store::Row& row) { head = row.text(u"hash"_s); });
    const QJsonObject from = json[u"generated_from"_s].toObject();
    CHECK(from.keys() == QStringList{u"records"_s, u"store_hash"_s});
    CHECK(from[u"store_hash"_s].toString() == head);
    if (read)
        CHECK(from[u"records"_s].toInteger(-1) == *read);
}

} // namespace

MoneyReckoner::Sum MoneyReckoner::count(Measure measure, std::vector<CubeDim> dims,
                                        const QStringList& keys) const
{
    CubeQuery query = m_question;
    query.measure = measure;
    query.dims = std::move(dims);
    const PlainAnswer answer = reckon(m_tables, query);
    const auto found = answer.find(keys);
    return found == answer.end() ? Sum() : Sum{found->second.value, found->second.records};
}

std::set<QString> MoneyReckoner::rows(Measure measure, CubeDim by) const
{
    CubeQuery query = m_question;
    query.measure = measure;
    query.dims = {by};
    if (measure == Measure::Ledger || measure == Measure::Allocated)
        query.filter.sources = {Source::National, Source::Local};
    std::set<QString> keys;
    for (const auto& [key, row] : reckon(m_tables, query))
        keys.insert(key.front());
    return keys;
}

MoneyReckoner::Sum MoneyReckoner::part(const QString& part, const QStringList& sources,
                                       std::optional<CubeDim> by, const QString& row) const
{
    const bool allocated = part == "allocated"_L1;
    if (allocated && by == CubeDim::Activity)
        return {};
    CubeQuery query = m_question;
    query.measure = allocated ? Measure::Allocated : Measure::Ledger;
    query.dims.clear();
    if (by)
        query.dims = {*by};
    query.filter.stages.clear();
    if (!allocated)
        query.filter.stages = {*fromKey<Stage>(part)};
    query.filter.sources.clear();
    for (const QString& source : sources)
        query.filter.sources.push_back(*fromKey<Source>(source));
    const PlainAnswer answer = reckon(m_tables, query);
    const auto found = answer.find(by ? QStringList{row} : QStringList());
    if (found == answer.end())
        return {};
    return m_units ? narrowed(found->second) : Sum{found->second.value, found->second.records};
}

MoneyReckoner MoneyReckoner::inUnits(const std::set<QString>& units) const
{
    MoneyReckoner narrow = *this;
    narrow.m_units = units;
    return narrow;
}

/// The movements and allocations of a row that lie in the units asked for.
MoneyReckoner::Sum MoneyReckoner::narrowed(const PlainRow& row) const
{
    std::map<QString, QString> places;
    for (const PlainRecord& project : m_tables.at(u"project"_s))
        places[project[u"id"_s].toString()] = project[u"place"_s].toString();
    Sum sum;
    const auto add = [&](const PlainRecord& record, const QString& place, bool negative) {
        const QString id = record[u"id"_s].toString();
        if (!row.records.contains(id) || !m_units->contains(place))
            return;
        const qint64 amount = record[u"amount"_s].toLongLong();
        sum.amount = sum.amount.value_or(0) + (negative ? -amount : amount);
        sum.records.insert(id);
    };
    for (const PlainRecord& movement : m_tables.at(u"movement"_s))
        add(movement, places[movement[u"project"_s].toString()], !movement[u"reverses"_s].isNull());
    for (const PlainRecord& allocation : m_tables.at(u"allocation"_s))
        add(allocation, allocation[u"place"_s].toString(), false);
    return sum;
}

MoneyReckoner::Sum MoneyReckoner::projectsInUnits() const
{
    const Sum all = count(Measure::Projects);
    Sum own;
    for (const PlainRecord& project : m_tables.at(u"project"_s)) {
        const QString id = project[u"id"_s].toString();
        if (all.records.contains(id) && m_units->contains(project[u"place"_s].toString())) {
            own.amount = own.amount.value_or(0) + 1;
            own.records.insert(id);
        }
    }
    return own;
}

ExpectedValue MoneyReckoner::column(const QString& name, const QStringList& sources,
                                    std::optional<CubeDim> by, const QString& row) const
{
    const auto of = [&](const QString& one) { return part(one, sources, by, row); };
    if (name == "available"_L1) {
        const Sum allocated = of(u"allocated"_s);
        const Sum approved = of(u"approved"_s);
        const Amount left =
            allocated.amount ? Amount(*allocated.amount - approved.amount.value_or(0)) : std::nullopt;
        return {jsonAmount(left), together(allocated.records, approved.records)};
    }
    const Sum advanced = of(u"advanced"_s);
    const Sum paid = of(u"paid"_s);
    const Sum returned = of(u"returned"_s);
    const std::set<QString> spent = together(together(advanced.records, paid.records), returned.records);
    const bool any = advanced.amount || paid.amount || returned.amount;
    const Amount disbursed =
        any ? Amount(advanced.amount.value_or(0) + paid.amount.value_or(0) - returned.amount.value_or(0))
            : std::nullopt;
    if (name == "disbursed"_L1)
        return {jsonAmount(disbursed), spent};
    if (name == "undisbursed"_L1) {
        const Sum approved = of(u"approved"_s);
        const Amount left = approved.amount ? Amount(*approved.amount - disbursed.value_or(0)) : std::nullopt;
        return {jsonAmount(left), together(approved.records, spent)};
    }
    if (name == "of_allocated"_L1 || name == "of_approved"_L1) {
        const Sum whole = of(name.mid(3));
        return {jsonPercent(disbursed, whole.amount), together(whole.records, spent)};
    }
    const Sum one = of(name);
    return {jsonAmount(one.amount), one.records};
}

MoneyReckoner::Sum MoneyReckoner::approvedOfActivity(const QString& activity,
                                                     const QStringList& sources) const
{
    std::set<QString> projects;
    for (const PlainRecord& project : m_tables.at(u"project"_s)) {
        if (project[u"activity"_s].toString() == activity)
            projects.insert(project[u"id"_s].toString());
    }
    const Sum all = part(u"approved"_s, sources);
    Sum own;
    for (const PlainRecord& movement : m_tables.at(u"movement"_s)) {
        const QString id = movement[u"id"_s].toString();
        if (!all.records.contains(id) || !projects.contains(movement[u"project"_s].toString()))
            continue;
        const qint64 amount = movement[u"amount"_s].toLongLong();
        own.amount = own.amount.value_or(0) + (movement[u"reverses"_s].isNull() ? amount : -amount);
        own.records.insert(id);
    }
    return own;
}

QJsonValue jsonAmount(const Amount& amount)
{
    return amount ? QJsonValue(*amount) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonPercent(const Amount& part, const Amount& whole, bool needsBoth)
{
    if (!whole || *whole == 0 || (needsBoth && !part))
        return QJsonValue::Null;
    return divided(part.value_or(0), *whole, 100, 2);
}

std::set<QString> together(const std::set<QString>& a, const std::set<QString>& b)
{
    std::set<QString> all = a;
    all.insert(b.begin(), b.end());
    return all;
}

void compareReport(const store::Store& store, const RuleBook& rules, const ReportRequest& request,
                   const Expectation& expected, const Shape& tables, unsigned seed, unsigned every,
                   std::optional<qint64> read)
{
    INFO(request.name.toStdString() << " " << request.params.scope.toText().toStdString() << " "
                                    << request.params.period.toText().toStdString() << " as at "
                                    << request.params.asAt.toString(Qt::ISODate).toStdString() << " map "
                                    << request.params.boundaries.toString(Qt::ISODate).toStdString());
    const auto built = buildReport(store, rules, request);
    if (!built)
        FAIL(describe(built.error().findings.front(), Lang::En).toStdString());
    const QJsonObject json = QJsonDocument::fromJson(jsonOf(built->figures, built->document.title)).object();
    compareHead(store, request, json, read);
    std::map<QString, QJsonValue> values = valuesOf(json, tables);
    for (const auto& [key, one] : expected) {
        INFO(key.toStdString());
        const auto found = values.find(key);
        if (found == values.end()) {
            FAIL_CHECK("not there");
            continue;
        }
        CHECK(shownValue(found->second) == shownValue(one.value));
        values.erase(found);
        if (const Figure* figure = built->figures.find(key)) {
            CHECK(figure->records == static_cast<qint64>(one.records.size()));
            CHECK_FALSE(figure->definition.isEmpty());
            CHECK_FALSE(figure->definition.contains(u'⟦'));
            CHECK_FALSE(figure->label.contains(u'⟦'));
        }
    }
    for (const auto& [key, value] : values) {
        INFO("not expected: " << key.toStdString());
        CHECK(shownValue(value) == "");
    }
    // What a person opens with a click; one value goes the whole way.
    unsigned position = seed;
    bool first = true;
    for (const auto& [key, one] : expected) {
        const std::vector<RecordSelection>* selections = selectionsOf(built->figures, key);
        if (position++ % every != 0 || !selections)
            continue;
        INFO("opens " << key.toStdString());
        const auto lists =
            first ? recordsBehind(store, rules, request, key) : listRecords(store, rules, *selections);
        first = false;
        REQUIRE(lists);
        std::set<QString> ids;
        std::size_t listed = 0;
        for (const RecordList& list : *lists) {
            ids.insert(list.ids.begin(), list.ids.end());
            listed += list.ids.size();
        }
        CHECK(ids == one.records);
        CHECK(listed == one.records.size()); // each once
    }
}

} // namespace kctest
