// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summary_parts.h"

#include "report/figures_reckoner.h"

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace kctest {

namespace {

const QStringList kStateBudget{u"national"_s, u"local"_s};
const std::vector<std::pair<QString, QStringList>> kSuffixes{
    {u"total"_s, kStateBudget}, {u"national"_s, {u"national"_s}}, {u"local"_s, {u"local"_s}}};

ExpectedValue countOf(const MoneyReckoner::Sum& sum)
{
    return {sum.amount.value_or(0), sum.records};
}

ExpectedValue amountOf(const MoneyReckoner::Sum& sum)
{
    return {jsonAmount(sum.amount), sum.records};
}

ExpectedValue shareValue(const ExpectedValue& part, const ExpectedValue& whole, int scale, int digits,
                         bool needsBoth)
{
    ExpectedValue share{QJsonValue::Null, together(part.records, whole.records)};
    if (!whole.value.isNull() && whole.value.toInteger() != 0 && !(needsBoth && part.value.isNull()))
        share.value = divided(part.value.toInteger(), whole.value.toInteger(), scale, digits);
    return share;
}

const std::vector<std::pair<QString, QStringList>> kBudgetColumns{{u"approved_national"_s, {u"national"_s}},
                                                                  {u"approved_local"_s, {u"local"_s}},
                                                                  {u"approved_total"_s, kStateBudget},
                                                                  {u"counterpart"_s, {u"counterpart"_s}},
                                                                  {u"advanced"_s, kStateBudget},
                                                                  {u"paid"_s, kStateBudget},
                                                                  {u"settled"_s, kStateBudget}};

QString stageOf(const QString& column)
{
    return column.startsWith(u"approved"_s) || column == "counterpart"_L1 ? u"approved"_s : column;
}

} // namespace

QDate SummaryTime::moneyEnd() const
{
    const QDate end = question.period.to;
    return end.month() == 12 && end.day() == 31 ? question.asAt : std::min(question.asAt, end);
}

std::set<QString> SummaryTime::allRows(CubeDim by) const
{
    std::set<QString> keys;
    for (const Measure measure : {Measure::Ledger, Measure::Allocated}) {
        if (measure == Measure::Allocated && by == CubeDim::Activity)
            continue;
        CubeQuery query = question;
        query.measure = measure;
        query.dims = {by};
        for (const auto& [key, row] : reckon(tables, query))
            keys.insert(key.front());
    }
    return keys;
}

std::set<QString> SummaryTime::everyMovement() const
{
    return together(money.count(Measure::Ledger).records, money.count(Measure::Allocated).records);
}

std::set<QString> SummaryTime::everyResult() const
{
    return money.count(Measure::ResultActual).records;
}

SummaryTime SummaryExpectation::timeOf(QDate from, QDate to, QDate asAt) const
{
    CubeQuery question;
    question.filter.scope = m_params.scope;
    question.period = {from, to};
    question.asAt = asAt;
    question.boundaries = m_params.boundaries;
    return {m_tables, question};
}

const QStringList& SummaryExpectation::moneyKeys()
{
    static const QStringList keys = [] {
        QStringList all{u"counterpart.committed"_s};
        for (const QString& key :
             {u"budget.allocated"_s, u"budget.approved"_s, u"budget.advanced"_s, u"budget.paid"_s,
              u"budget.settled"_s, u"budget.returned"_s, u"disbursed"_s}) {
            for (const auto& [suffix, sources] : kSuffixes)
                all << key + u'.' + suffix;
        }
        return all;
    }();
    return keys;
}

void SummaryExpectation::money(const SummaryTime& time, const QString& prefix)
{
    for (const QString& key : moneyKeys()) {
        const QStringList parts = key.split(u'.');
        if (key == "counterpart.committed"_L1) {
            values()[prefix + key] = time.money.column(u"approved"_s, {u"counterpart"_s});
            continue;
        }
        const QString column = parts.front() == "disbursed"_L1 ? u"disbursed"_s : parts.at(1);
        values()[prefix + key] =
            time.money.column(column, parts.last() == "total"_L1 ? kStateBudget : QStringList{parts.last()});
    }
}

void SummaryExpectation::counts(const SummaryTime& time, const QString& prefix)
{
    values()[prefix + u"projects.count"_s] = countOf(time.money.count(Measure::Projects));
    values()[prefix + u"establishments.supported"_s] = countOf(time.money.count(Measure::Establishments));
}

void SummaryExpectation::share(const QString& key, const QString& part, const QString& whole, int scale,
                               int digits, bool needsBoth)
{
    values()[key] = shareValue(values().at(part), values().at(whole), scale, digits, needsBoth);
}

void SummaryExpectation::shares(const QString& prefix, bool ofApproved)
{
    const QString plan = prefix + u"budget.allocated.total"_s;
    share(prefix + u"disbursement_rate"_s, prefix + u"disbursed.total"_s, plan, 100, 2, false);
    for (const QString& source : kStateBudget) {
        const QString disbursed = prefix + u"disbursed."_s + source;
        share(disbursed + u".of_own_plan"_s, disbursed, prefix + u"budget.allocated."_s + source, 100, 2,
              false);
        share(disbursed + u".of_total_plan"_s, disbursed, plan, 100, 2, false);
    }
    if (!ofApproved)
        return;
    const QString approved = prefix + u"budget.approved.total"_s;
    share(prefix + u"budget.approved.national_share"_s, prefix + u"budget.approved.national"_s, approved, 100,
          1, false);
    share(prefix + u"counterpart.per_budget_dong"_s, prefix + u"counterpart.committed"_s, approved, 1, 2,
          false);
}

std::set<QString> SummaryExpectation::indicatorsOf(const SummaryTime& time, Measure measure) const
{
    std::set<QString> codes;
    CubeQuery query = time.question;
    query.measure = measure;
    query.dims = {CubeDim::Indicator};
    for (const auto& [key, row] : reckon(m_tables, query))
        codes.insert(key.front());
    return codes;
}

void SummaryExpectation::results(const SummaryTime& time, const QString& prefix)
{
    std::set<QString> codes = indicatorsOf(time, Measure::ResultActual);
    for (const Indicator& indicator : m_rules.indicators)
        codes.insert(indicator.code);
    for (const QString& code : codes)
        values()[prefix + u"result."_s + code] =
            amountOf(time.money.count(Measure::ResultActual, {CubeDim::Indicator}, {code}));
}

void SummaryExpectation::officers(const SummaryTime& time)
{
    // Whoever was in post on any day at all is on record.
    bool onRecord = false;
    for (const PlainRecord& officer : m_tables.at(u"officer"_s)) {
        CubeQuery query = time.question;
        query.measure = Measure::Officers;
        query.asAt = QDate::fromString(officer[u"from_day"_s].toString(), Qt::ISODate);
        query.period.to = query.asAt;
        onRecord = onRecord || !reckon(m_tables, query).empty();
    }
    for (const auto& [key, measure] : {std::pair{u"count"_s, Measure::Officers},
                                       {u"full_time"_s, Measure::FullTimeOfficers},
                                       {u"part_time"_s, Measure::PartTimeOfficers},
                                       {u"centres"_s, Measure::Offices}}) {
        ExpectedValue value = countOf(time.money.count(measure));
        if (!onRecord)
            value.value = QJsonValue::Null;
        values()[u"officers."_s + key] = value;
    }
    ExpectedValue each =
        shareValue(values()[u"officers.count"_s], values()[u"officers.centres"_s], 1, 1, false);
    each.records = values()[u"officers.count"_s].records;
    values()[u"officers.per_centre"_s] = each;
}

void SummaryExpectation::budgetTable(const QString& key, CubeDim by, const SummaryTime& time)
{
    QStringList columns{u"projects"_s};
    for (const auto& [column, sources] : kBudgetColumns)
        columns << column;
    report.tables[key] = columns;
    const auto addRow = [&](const QString& row, std::optional<CubeDim> dim) {
        Expectation cells;
        bool any = !dim;
        for (const auto& [column, sources] : kBudgetColumns) {
            const ExpectedValue value = amountOf(time.money.part(stageOf(column), sources, dim, row));
            any = any || !value.value.isNull();
            cells[key + u'/' + row + u'/' + column] = value;
        }
        cells[key + u'/' + row + u"/projects"_s] = countOf(
            dim ? time.money.count(Measure::Projects, {by}, {row}) : time.money.count(Measure::Projects));
        if (any)
            values().merge(cells);
    };
    for (const QString& row : time.allRows(by))
        addRow(row, by);
    addRow(u"total"_s, std::nullopt);
}

void SummaryExpectation::comparedTable(const QString& key, CubeDim by, const SummaryTime& now,
                                       const SummaryTime& before, const SummaryTime& same)
{
    report.tables[key] = {
        u"allocated"_s,        u"approved_previous_year"_s, u"approved_same_period"_s, u"approved_total"_s,
        u"of_previous_year"_s, u"of_same_period"_s,         u"counterpart"_s,          u"disbursed"_s,
        u"disbursement_rate"_s};
    std::set<QString> rows = now.allRows(by);
    rows.merge(before.allRows(by));
    const auto addRow = [&](const QString& row, std::optional<CubeDim> dim) {
        const auto of = [&](const SummaryTime& time, const QString& column, const QStringList& sources) {
            return time.money.column(column, sources, dim, row);
        };
        std::map<QString, ExpectedValue> cells{
            {u"allocated"_s, of(now, u"allocated"_s, kStateBudget)},
            {u"approved_previous_year"_s, of(before, u"approved"_s, kStateBudget)},
            {u"approved_same_period"_s, of(same, u"approved"_s, kStateBudget)},
            {u"approved_total"_s, of(now, u"approved"_s, kStateBudget)},
            {u"counterpart"_s, of(now, u"approved"_s, {u"counterpart"_s})},
            {u"disbursed"_s, of(now, u"disbursed"_s, kStateBudget)}};
        bool any = !dim;
        for (const auto& [column, value] : cells)
            any = any || !value.value.isNull();
        const ExpectedValue& approved = cells[u"approved_total"_s];
        cells[u"of_previous_year"_s] = shareValue(approved, cells[u"approved_previous_year"_s], 100, 2, true);
        cells[u"of_same_period"_s] = shareValue(approved, cells[u"approved_same_period"_s], 100, 2, true);
        cells[u"disbursement_rate"_s] =
            shareValue(cells[u"disbursed"_s], cells[u"allocated"_s], 100, 2, false);
        for (const auto& [column, value] : cells) {
            if (any)
                values()[key + u'/' + row + u'/' + column] = value;
        }
    };
    for (const QString& row : rows)
        addRow(row, by);
    addRow(u"total"_s, std::nullopt);
}

SummaryExpectation::Goal SummaryExpectation::goal(const QString& indicator, const SummaryTime& now) const
{
    // Known by heart: 30 went into 31 on 01/07/2025, 25 and 68 kept their codes in a larger unit.
    static const std::map<QString, std::set<QString>> became{
        {u"31"_s, {u"30"_s, u"31"_s}}, {u"25"_s, {u"25"_s, u"17"_s, u"26"_s}}, {u"68"_s, {u"68"_s, u"60"_s}}};
    const QDate merger(2025, 7, 1);
    const Scope& scope = m_params.scope;
    const bool merged = m_params.boundaries >= merger && became.contains(scope.province);
    const std::set<QString> members = merged ? became.at(scope.province) : std::set<QString>{scope.province};
    Goal found;
    std::map<QString, std::set<Fund>> funds; // by the unit whose programme it is; "" is the scope itself
    std::map<QString, QDate> maps;
    QStringList names;
    for (const PlainRecord& programme : m_tables.at(u"programme"_s)) {
        const QString place = programme[u"place_code"_s].toString();
        const int from = programme[u"from_year"_s].toInt();
        const int to = programme[u"to_year"_s].toInt();
        if (from < m_params.period.from.year() || to > m_params.period.to.year())
            continue;
        QString unit = place;
        if (scope.kind == Scope::Kind::National) {
            if (!place.isEmpty())
                continue;
        } else if (scope.kind == Scope::Kind::Region || place.isEmpty()) {
            continue;
        } else if (from >= 2026) {
            // A unit of that year, which does not stand on an older map; 30 is none any more.
            const bool stands = m_params.boundaries >= merger || !became.contains(place);
            if (place != scope.province || place == "30"_L1 || !stands)
                continue;
            unit.clear();
        } else if (!members.contains(place)) {
            continue;
        } else if (!merged) {
            unit.clear();
        }
        for (const PlainRecord& one : m_tables.at(u"target"_s)) {
            if (one[u"programme"_s] != programme[u"id"_s] || one[u"indicator"_s].toString() != indicator)
                continue;
            found.value = found.value.value_or(0) + one[u"value"_s].toLongLong();
            const QString fund = programme[u"fund"_s].toString();
            funds[unit].insert(Fund::Mixed);
            if (fund != "local"_L1 || place.isEmpty())
                funds[unit].insert(Fund::National);
            if (fund != "national"_L1 || place.isEmpty())
                funds[unit].insert(Fund::Local);
            maps[unit] = std::max(maps[unit], std::min(QDate(to, 12, 31), merger.addDays(-1)));
            if (const QString name = programme[u"name"_s].toString(); !names.contains(name))
                names << name;
        }
    }
    if (!found.value)
        return found;
    std::set<Fund> all;
    for (const auto& [unit, own] : funds)
        all.insert(own.begin(), own.end());
    const bool alike =
        std::all_of(funds.begin(), funds.end(), [&](const auto& unit) { return unit.second == all; });
    const bool covers = funds.size() == members.size();
    const auto add = [&](const Scope& where, QDate map, const std::set<Fund>& of) {
        CubeQuery query = now.question;
        query.filter.scope = where;
        query.filter.funds = {of.begin(), of.end()};
        query.boundaries = map;
        const MoneyReckoner::Sum part =
            MoneyReckoner(m_tables, query).count(Measure::ResultActual, {CubeDim::Indicator}, {indicator});
        if (part.amount)
            found.done.amount = found.done.amount.value_or(0) + *part.amount;
        found.done.records.insert(part.records.begin(), part.records.end());
    };
    if (funds.contains(QString()) || (covers && alike)) {
        add(scope, m_params.boundaries, all);
        return found;
    }
    for (const auto& [unit, own] : funds) {
        Scope part = scope;
        part.province = unit;
        add(part, maps[unit], own);
    }
    names.sort();
    found.partOf = covers ? QString() : names.join(u"; "_s);
    return found;
}

void SummaryExpectation::resultsTable(const SummaryTime& now)
{
    report.tables[u"results"_s] = {u"planned"_s,   u"actual"_s,        u"target"_s,
                                   u"of_target"_s, u"percent"_s,       u"percent_of_planned"_s,
                                   u"unit"_s,      u"target_part_of"_s};
    std::set<QString> codes = indicatorsOf(now, Measure::ResultActual);
    codes.merge(indicatorsOf(now, Measure::ResultPlanned));
    for (const PlainRecord& one : m_tables.at(u"target"_s))
        codes.insert(one[u"indicator"_s].toString());
    for (const QString& code : codes) {
        const ExpectedValue planned =
            amountOf(now.money.count(Measure::ResultPlanned, {CubeDim::Indicator}, {code}));
        const ExpectedValue actual =
            amountOf(now.money.count(Measure::ResultActual, {CubeDim::Indicator}, {code}));
        const Goal aim = goal(code, now);
        const ExpectedValue target{jsonAmount(aim.value), {}};
        const ExpectedValue towards = amountOf(aim.done);
        if (planned.value.isNull() && actual.value.isNull() && target.value.isNull())
            continue;
        const QString row = u"results/"_s + code + u'/';
        const Indicator* indicator = m_rules.indicator(code);
        values()[row + u"planned"_s] = planned;
        values()[row + u"actual"_s] = actual;
        values()[row + u"target"_s] = target;
        values()[row + u"of_target"_s] = towards;
        values()[row + u"percent"_s] = shareValue(towards, target, 100, 1, true);
        values()[row + u"target_part_of"_s] = {aim.partOf, {}};
        values()[row + u"percent_of_planned"_s] = shareValue(actual, planned, 100, 1, true);
        values()[row + u"unit"_s] = {!indicator                  ? QString()
                                     : m_params.lang == Lang::En ? indicator->unitEn
                                                                 : indicator->unitVi,
                                     {}};
    }
}

void SummaryExpectation::groupTable(const QString& key, CubeDim by, const SummaryTime& time)
{
    report.tables[key] = {u"establishments"_s, u"percent"_s};
    const ExpectedValue all = countOf(time.money.count(Measure::Establishments));
    const auto addRow = [&](const QString& row, const ExpectedValue& group) {
        values()[key + u'/' + row + u"/establishments"_s] = group;
        values()[key + u'/' + row + u"/percent"_s] = {shareValue(group, all, 100, 1, false).value,
                                                      group.records};
    };
    CubeQuery query = time.question;
    query.measure = Measure::Establishments;
    query.dims = {by};
    for (const auto& [row, sum] : reckon(m_tables, query))
        addRow(row.front().isEmpty() ? u"none"_s : row.front(), {sum.value, sum.records});
    addRow(u"total"_s, all);
}

} // namespace kctest
