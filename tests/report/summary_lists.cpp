// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of projects, effects and the tax cost of the summaries, added up by hand; and the two reports.
#include "base/texts.h"
#include "report/figures_reckoner.h"
#include "report/plain_words.h"
#include "report/summary_parts.h"

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace kctest {

namespace {

const QStringList kBudgetOfState{u"national"_s, u"local"_s};

struct ListedColumn
{
    QString key;
    QString stage;
    QStringList sources;
};
const std::vector<ListedColumn> kListedMoney{{u"approved_national"_s, u"approved"_s, {u"national"_s}},
                                             {u"approved_local"_s, u"approved"_s, {u"local"_s}},
                                             {u"approved_total"_s, u"approved"_s, kBudgetOfState},
                                             {u"counterpart"_s, u"approved"_s, {u"counterpart"_s}},
                                             {u"advanced"_s, u"advanced"_s, kBudgetOfState},
                                             {u"paid"_s, u"paid"_s, kBudgetOfState},
                                             {u"settled"_s, u"settled"_s, kBudgetOfState},
                                             {u"other"_s, u"approved"_s, {u"other"_s}}};

bool inTime(const PlainRecord& movement, const SummaryTime& time)
{
    const int year = movement[u"fiscal_year"_s].toInt();
    return year >= time.question.period.from.year() && year <= time.question.period.to.year() &&
           dayOf(movement, u"date"_s) <= time.moneyEnd();
}

} // namespace

void SummaryExpectation::projectTable(const QString& key, const SummaryTime& time)
{
    report.tables[key] = {u"plan_year"_s,         u"total_cost"_s,    u"fund"_s,
                          u"activity"_s,          u"place"_s,         u"province"_s,
                          u"implementing_unit"_s, u"beneficiaries"_s, u"state"_s};
    for (const ListedColumn& column : kListedMoney)
        report.tables[key] << column.key;
    CubeQuery query = time.question;
    query.measure = Measure::Projects;
    query.dims = {CubeDim::Province};
    std::map<QString, QString> provinces; // of the projects that count
    for (const auto& [row, sum] : reckon(m_tables, query)) {
        for (const QString& id : sum.records)
            provinces[id] = row.front();
    }
    for (const PlainRecord& project : m_tables.at(u"project"_s)) {
        const QString id = project[u"id"_s].toString();
        if (!provinces.contains(id))
            continue;
        const QString row = key + u'/' + project[u"code"_s].toString() + u'/';
        values()[row + u"plan_year"_s] = {project[u"plan_year"_s].toInt(), {id}};
        values()[row + u"total_cost"_s] = {project[u"total_cost"_s].toLongLong(), {id}};
        for (const ListedColumn& column : kListedMoney) {
            Amount sum;
            std::set<QString> ids;
            for (const PlainRecord& movement : m_tables.at(u"movement"_s)) {
                if (movement[u"project"_s].toString() == id && inTime(movement, time) &&
                    movement[u"stage"_s].toString() == column.stage &&
                    column.sources.contains(movement[u"source"_s].toString())) {
                    sum = sum.value_or(0) + netAmount(movement);
                    ids.insert(movement[u"id"_s].toString());
                }
            }
            values()[row + column.key] = {jsonAmount(sum), ids};
        }
        std::map<QString, QString> names;
        for (const PlainRecord& share : m_tables.at(u"beneficiary"_s)) {
            for (const PlainRecord& one : m_tables.at(u"establishment"_s)) {
                if (share[u"project"_s].toString() == id && share[u"establishment"_s] == one[u"id"_s])
                    names[one[u"name"_s].toString() + share[u"id"_s].toString()] = one[u"name"_s].toString();
            }
        }
        QStringList beneficiaries;
        for (const auto& [order, name] : names)
            beneficiaries << name;
        for (const auto& [column, words] : std::vector<std::pair<QString, QString>>{
                 {u"fund"_s, text(u"fund."_s + project[u"fund"_s].toString(), m_params.lang)},
                 {u"activity"_s, project[u"activity"_s].toString().section(u'.', 0, 0)},
                 {u"place"_s, unitCell(project[u"place"_s], m_params.lang)},
                 {u"province"_s, provinces[id]},
                 {u"implementing_unit"_s, project[u"implementing_unit"_s].toString()},
                 {u"beneficiaries"_s, beneficiaries.join(u"; "_s)},
                 {u"state"_s, stateWordsOn(m_tables, project, m_params.asAt, m_params.lang)}})
            values()[row + column] = {words, {}};
    }
}

std::set<QString> SummaryExpectation::effects(const SummaryTime& now)
{
    report.tables[u"effects"_s] = {u"establishments"_s, u"before"_s, u"after"_s, u"percent"_s};
    // The first year in which a source gave an establishment anything, of the projects that count.
    const std::set<QString> counted = now.money.count(Measure::Projects).records;
    std::map<std::tuple<QString, QString, int>, qint64> given; // by project, source, year
    for (const PlainRecord& movement : m_tables.at(u"movement"_s)) {
        const QString source = movement[u"source"_s].toString();
        if (inTime(movement, now) && movement[u"stage"_s].toString() == "approved"_L1 &&
            kBudgetOfState.contains(source) && counted.contains(movement[u"project"_s].toString()))
            given[{movement[u"project"_s].toString(), source, movement[u"fiscal_year"_s].toInt()}] +=
                netAmount(movement);
    }
    std::map<QString, int> first;
    for (const PlainRecord& share : m_tables.at(u"beneficiary"_s)) {
        const QString establishment = share[u"establishment"_s].toString();
        for (const auto& [key, amount] : given) {
            if (std::get<0>(key) != share[u"project"_s].toString() || amount <= 0)
                continue;
            const int year = std::get<2>(key);
            const auto [known, isNew] = first.emplace(establishment, year);
            known->second = std::min(known->second, year);
        }
    }
    const int lastYear = std::min(m_params.asAt, m_params.period.to).year();
    std::set<QString> read;
    for (const QString& part : {u"workers"_s, u"revenue"_s, u"taxes"_s}) {
        std::set<QString> whose;
        std::set<QString> before;
        std::set<QString> after;
        qint64 sumBefore = 0;
        qint64 sumAfter = 0;
        for (const auto& [establishment, year] : first) {
            const PlainRecord* earlier = nullptr;
            const PlainRecord* later = nullptr;
            for (const PlainRecord& one : m_tables.at(u"establishment_year"_s)) {
                const int its = one[u"year"_s].toInt();
                if (one[u"establishment"_s].toString() != establishment || one[part].isNull() ||
                    its > lastYear)
                    continue;
                if (its == year - 1)
                    earlier = &one;
                if (its > year && (!later || its > (*later)[u"year"_s].toInt()))
                    later = &one;
            }
            if (!earlier || !later)
                continue;
            whose.insert(establishment);
            before.insert((*earlier)[u"id"_s].toString());
            after.insert((*later)[u"id"_s].toString());
            sumBefore += (*earlier)[part].toLongLong();
            sumAfter += (*later)[part].toLongLong();
        }
        if (whose.empty())
            continue;
        read.insert(before.begin(), before.end());
        read.insert(after.begin(), after.end());
        const QString row = u"effects/"_s + part + u'/';
        values()[row + u"establishments"_s] = {qint64(whose.size()), whose};
        values()[row + u"before"_s] = {sumBefore, before};
        values()[row + u"after"_s] = {sumAfter, after};
        values()[row + u"percent"_s] = {sumBefore == 0 ? QJsonValue(QJsonValue::Null)
                                                       : QJsonValue(divided(sumAfter, sumBefore, 100, 1)),
                                        together(before, after)};
    }
    return read;
}

void SummaryExpectation::taxCost(const SummaryTime& now)
{
    report.tables[u"tax-cost"_s] = {u"disbursed"_s, u"tax_rate"_s, u"tax_cost"_s, u"legal_basis"_s};
    // No rate before 2024, 22 % until 30/12/2025, 17,5 % from then on; whole đồng, always down.
    const ExpectedValue all = now.money.column(u"disbursed"_s, kBudgetOfState);
    Amount cost;
    bool known = true;
    for (int year = m_params.period.from.year(); year <= m_params.period.to.year(); ++year) {
        const ExpectedValue paid =
            now.money.column(u"disbursed"_s, kBudgetOfState, CubeDim::Year, QString::number(year));
        if (paid.value.isNull())
            continue;
        const QString row = u"tax-cost/%1/"_s.arg(year);
        values()[row + u"disbursed"_s] = paid;
        ExpectedValue tax{QJsonValue::Null, paid.records};
        if (year < 2024) {
            known = false;
        } else {
            const qint64 product = paid.value.toInteger() * (year < 2025 ? 220 : 175);
            const qint64 down = product / 1000 - (product < 0 && product % 1000 != 0 ? 1 : 0);
            tax.value = down;
            cost = cost.value_or(0) + down;
        }
        values()[row + u"tax_cost"_s] = tax;
        values()[row + u"tax_rate"_s] = {year < 2024   ? QJsonValue(QJsonValue::Null)
                                         : year < 2025 ? QJsonValue(u"22.0"_s)
                                                       : QJsonValue(u"17.5"_s),
                                         {}};
        values()[row + u"legal_basis"_s] = {year < 2024   ? u""_s
                                            : year < 2025 ? u"Luật cũ"_s
                                                          : u"Luật mới"_s,
                                            {}};
    }
    const ExpectedValue whole{known && !all.value.isNull() ? jsonAmount(cost) : QJsonValue(QJsonValue::Null),
                              all.records};
    values()[u"support.tax_cost"_s] = whole;
    values()[u"tax-cost/total/disbursed"_s] = all;
    values()[u"tax-cost/total/tax_rate"_s] = {QJsonValue::Null, {}};
    values()[u"tax-cost/total/tax_cost"_s] = whole;
    values()[u"tax-cost/total/legal_basis"_s] = {u""_s, {}};
}

ExpectedReport expectConference(const PlainTables& tables, const RuleBook& rules, const ReportParams& params)
{
    SummaryExpectation sums(tables, rules, params);
    const int year = params.period.to.year();
    const QDate endBefore(year - 1, 12, 31);
    // The same months: the last day of a month stays the last day. What is not known yet of this year does
    // not count in the year before either.
    const QDate until =
        params.asAt < params.period.from ? params.period.to : std::min(params.asAt, params.period.to);
    QDate same(year - 1, until.month(), 1);
    same = until.addDays(1).day() == 1 ? same.addMonths(1).addDays(-1)
                                       : same.addDays(std::min(until.day(), same.daysInMonth()) - 1);
    const QDate firstBefore(year - 1, 1, 1);
    const SummaryTime now = sums.timeOf(params.period.from, params.period.to, params.asAt);
    const SummaryTime before = sums.timeOf(firstBefore, endBefore, std::min(params.asAt, endBefore));
    const SummaryTime samePeriod = sums.timeOf(firstBefore, same, std::min(params.asAt, same));
    for (const auto& [time, prefix] : {std::pair<const SummaryTime*, QString>{&now, {}},
                                       {&before, u"previous_year."_s},
                                       {&samePeriod, u"same_period."_s}}) {
        sums.money(*time, prefix);
        sums.counts(*time, prefix);
        sums.shares(prefix, time != &samePeriod);
    }
    for (const QString& key : SummaryExpectation::moneyKeys()) {
        sums.share(key + u".of_previous_year"_s, key, u"previous_year."_s + key, 100, 2, true);
        sums.share(key + u".of_same_period"_s, key, u"same_period."_s + key, 100, 2, true);
    }
    sums.results(now, {});
    sums.results(before, u"previous_year."_s);
    sums.officers(now);
    sums.budgetTable(u"budget-by-year"_s, CubeDim::Year, now);
    for (const auto& [key, by] : {std::pair{u"budget-by-province"_s, CubeDim::Province},
                                  {u"budget-by-activity"_s, CubeDim::Activity}}) {
        sums.budgetTable(key, by, now);
        sums.budgetTable(u"previous_year."_s + key, by, before);
    }
    sums.comparedTable(u"compared-by-province"_s, CubeDim::Province, now, before, samePeriod);
    sums.comparedTable(u"compared-by-region"_s, CubeDim::Region, now, before, samePeriod);
    sums.resultsTable(now);
    sums.projectTable(u"projects"_s, now);
    sums.projectTable(u"previous_year.projects"_s, before);
    sums.report.read = qint64(now.everyMovement().size() +
                              together(before.everyMovement(), samePeriod.everyMovement()).size() +
                              now.everyResult().size() + before.everyResult().size() +
                              now.money.count(Measure::Officers).records.size());
    return sums.report;
}

ExpectedReport expectFiveYear(const PlainTables& tables, const RuleBook& rules, const ReportParams& params)
{
    SummaryExpectation sums(tables, rules, params);
    const int first = params.period.from.year();
    const int years = params.period.to.year() - first + 1;
    const QDate endBefore(first - 1, 12, 31);
    const SummaryTime now = sums.timeOf(params.period.from, params.period.to, params.asAt);
    const SummaryTime before =
        sums.timeOf(QDate(first - years, 1, 1), endBefore, std::min(params.asAt, endBefore));
    const QString of = u".of_previous_span"_s;
    const QString then = u"previous_span."_s;
    for (const auto& [time, prefix] : {std::pair<const SummaryTime*, QString>{&now, {}}, {&before, then}}) {
        sums.money(*time, prefix);
        sums.counts(*time, prefix);
        sums.shares(prefix, true);
        sums.results(*time, prefix);
    }
    QStringList compared = SummaryExpectation::moneyKeys();
    compared << u"projects.count"_s << u"establishments.supported"_s;
    for (const Indicator& indicator : rules.indicators)
        compared << u"result."_s + indicator.code;
    for (const QString& key : compared)
        sums.share(key + of, key, then + key, 100, 2, true);
    sums.officers(now);
    for (const auto& [key, by] : {std::pair{u"budget-by-year"_s, CubeDim::Year},
                                  {u"budget-by-region"_s, CubeDim::Region},
                                  {u"budget-by-province"_s, CubeDim::Province},
                                  {u"budget-by-activity"_s, CubeDim::Activity}})
        sums.budgetTable(key, by, now);
    sums.resultsTable(now);
    for (const auto& [key, by] : {std::pair{u"establishments-by-sector"_s, CubeDim::Sector},
                                  {u"establishments-by-legal-form"_s, CubeDim::LegalForm},
                                  {u"establishments-by-priority"_s, CubeDim::Priority}})
        sums.groupTable(key, by, now);
    const std::set<QString> read = sums.effects(now);
    sums.taxCost(now);
    sums.projectTable(u"projects"_s, now);
    sums.report.read =
        qint64(now.everyMovement().size() + before.everyMovement().size() + now.everyResult().size() +
               before.everyResult().size() + now.money.count(Measure::Officers).records.size() + read.size());
    return sums.report;
}

} // namespace kctest
