// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_text.h"
#include "base/texts.h"
#include "report/figures_builder.h"
#include "report/listed_projects.h"
#include "report/programme_targets.h"
#include "report/state_on_day.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// 1 to 9 as numbers, then N1, N2 ...: the order of the list of contents; years and codes sort the same way.
bool rowKeyLess(const QString& a, const QString& b)
{
    const bool aIsNumber = a.at(0).isDigit();
    const bool bIsNumber = b.at(0).isDigit();
    if (aIsNumber != bIsNumber)
        return aIsNumber;
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

/// From north to south.
bool regionKeyLess(const QString& a, const QString& b)
{
    return fromKey<Region>(a) < fromKey<Region>(b);
}

/// A column of money tables: key, and the money figure of one row that it holds.
struct MoneyColumn
{
    QString key;
    QString measure;
};

/// In the order they are printed.
const std::vector<MoneyColumn>& moneyColumns()
{
    static const std::vector<MoneyColumn> columns{{u"approved_national"_s, u"budget.approved.national"_s},
                                                  {u"approved_local"_s, u"budget.approved.local"_s},
                                                  {u"approved_total"_s, u"budget.approved.total"_s},
                                                  {u"counterpart"_s, u"counterpart.committed"_s},
                                                  {u"advanced"_s, u"budget.advanced.total"_s},
                                                  {u"paid"_s, u"budget.paid.total"_s},
                                                  {u"settled"_s, u"budget.settled.total"_s}};
    return columns;
}

bool hasAnyMoney(const std::vector<FigureCell>& cells)
{
    // The first cell counts projects; what makes a row is a record in one of the others.
    return std::any_of(cells.begin() + 1, cells.end(),
                       [](const FigureCell& cell) { return !isMissing(cell.value); });
}

} // namespace

std::vector<FigureCell> FigureBuilder::moneyCells(const MoneySums& sums, const MoneyWindow& window,
                                                  std::vector<CubeDim> dims, const QStringList& keys) const
{
    CubeQuery query = ledgerQuery(params(), window, Measure::Ledger, std::move(dims));
    std::vector<FigureCell> cells;
    for (const MoneyColumn& column : moneyColumns()) {
        const MoneyMeasure& measure = moneyMeasure(column.measure);
        query.filter.stages = measure.stages();
        query.filter.sources = measure.sources;
        cells.push_back({sums.tally(measure).money(), {askedRecords(query, keys)}});
    }
    return cells;
}

QString FigureBuilder::rowLabel(CubeDim dim, const QString& key) const
{
    const Lang lang = params().lang;
    const RuleBook& rules = m_context.rules;
    if (dim == CubeDim::Year)
        return word(u"date.year"_s, {{u"year"_s, key}});
    if (dim == CubeDim::Region) {
        const auto region = fromKey<Region>(key);
        return region ? text(labelKey(*region), lang) : key;
    }
    if (dim == CubeDim::Activity)
        return rules.activityName(key, lang);
    const AdminUnit* province = provinceOfKey(rules.places, key, params().boundaries);
    if (!province)
        return key;
    const QString name = placeWords(rules, province->id, lang);
    if (!key.contains(u'@'))
        return name;
    return word(u"report_row.province_since"_s,
                {{u"name"_s, name}, {u"day"_s, dateText(province->validity.from, lang)}});
}

void FigureBuilder::sortRows(CubeDim dim, std::vector<FigureRow>& rows)
{
    const auto less = dim == CubeDim::Region ? regionKeyLess : rowKeyLess;
    std::sort(rows.begin(), rows.end(),
              [&](const FigureRow& a, const FigureRow& b) { return less(a.key, b.key); });
}

void FigureBuilder::addBudgetTable(const QString& key, CubeDim dim, const MoneyWindow& window,
                                   const QString& prefix, const QString& when)
{
    FigureTable table;
    table.key = prefix + key;
    table.title = labelled(word(u"report_table."_s + key), when, window);
    table.unit = word(u"unit.dong"_s);
    table.columns.push_back({u"projects"_s, word(u"report_column.projects"_s)});
    for (const MoneyColumn& column : moneyColumns())
        table.columns.push_back({column.key, word(u"report_column."_s + column.key)});

    const auto makeRow = [&](const QString& rowKey, const QString& label, const MoneySums& sums,
                             std::int64_t projects, const std::vector<CubeDim>& dims) {
        const QStringList keys = dims.empty() ? QStringList() : QStringList{rowKey};
        FigureRow row;
        row.key = rowKey;
        row.label = label;
        row.cells.push_back(
            {projects, {askedRecords(ledgerQuery(params(), window, Measure::Projects, dims), keys)}});
        for (FigureCell& cell : moneyCells(sums, window, dims, keys))
            row.cells.push_back(std::move(cell));
        return row;
    };
    const auto sums = moneyByRow(m_cube, params(), window, dim);
    if (!sums)
        return keep(sums.error());
    const CubeAnswer projects = ask(ledgerQuery(params(), window, Measure::Projects, {dim}));
    for (const auto& [rowKey, money] : *sums) {
        FigureRow row =
            makeRow(rowKey, rowLabel(dim, rowKey), money, projects.value({rowKey}).value_or(0), {dim});
        if (hasAnyMoney(row.cells))
            table.rows.push_back(std::move(row));
    }
    sortRows(dim, table.rows);
    const std::int64_t all = ask(ledgerQuery(params(), window, Measure::Projects)).value().value_or(0);
    table.total = makeRow(u"total"_s, word(u"report.total"_s), whole(window), all, {});
    m_set.tables.push_back(std::move(table));
}

void FigureBuilder::addResultsTable()
{
    FigureTable table;
    table.key = u"results"_s;
    table.title = word(u"report_table.results"_s);
    for (const QString& column :
         {u"planned"_s, u"actual"_s, u"target"_s, u"of_target"_s, u"percent"_s, u"percent_of_planned"_s})
        table.columns.push_back({column, word(u"report_column."_s + column)});
    for (const QString& column : {u"unit"_s, u"target_part_of"_s})
        table.wordColumns.push_back({column, word(u"report_column."_s + column)});

    const CubeQuery plannedQuery = CubeQuery::of(params(), Measure::ResultPlanned, {CubeDim::Indicator});
    const CubeQuery actualQuery = CubeQuery::of(params(), Measure::ResultActual, {CubeDim::Indicator});
    const CubeAnswer planned = ask(plannedQuery);
    const CubeAnswer actual = ask(actualQuery);
    const std::map<QString, ProgrammeTarget> targets = programmeTargets(m_context);
    const RuleBook& rules = m_context.rules;
    QStringList order;
    for (const Indicator& indicator : rules.indicators)
        order << indicator.code;
    const auto addUnknown = [&](const QString& code) {
        if (!order.contains(code))
            order << code;
    };
    for (const CubeAnswer* answer : {&planned, &actual}) {
        for (const CubeRow& row : answer->rows)
            addUnknown(row.keys.front());
    }
    for (const auto& [code, target] : targets)
        addUnknown(code);

    for (const QString& code : order) {
        const auto target = targets.find(code);
        const auto plan = planned.value({code});
        const auto done = actual.value({code});
        if (!plan && !done && target == targets.end())
            continue;
        const auto valueOf = [](std::optional<std::int64_t> sum) {
            return sum ? FigureValue(*sum) : FigureValue();
        };
        const auto shareOf = [](std::optional<std::int64_t> part,
                                std::optional<std::int64_t> all) -> FigureValue {
            if (!part || !all)
                return {};
            const auto ratio = Percent::ratio(*part, *all);
            return ratio ? FigureValue(Share{*ratio, 1, Share::Form::Percent}) : FigureValue();
        };
        std::optional<std::int64_t> goal;
        std::optional<std::int64_t> towards;
        std::vector<RecordSelection> ofTarget;
        QStringList partOf;
        if (target != targets.end()) {
            goal = target->second.value;
            partOf = target->second.partOf;
            for (const TargetBase& base : target->second.bases) {
                const CubeQuery narrowed = base.narrow(actualQuery);
                if (const auto part = ask(narrowed).value({code}))
                    towards = (Dong(towards.value_or(0)) + Dong(*part)).value();
                ofTarget.push_back(askedRecords(narrowed, {code}));
            }
        }
        const RecordSelection ofPlanned = askedRecords(plannedQuery, {code});
        const RecordSelection ofActual = askedRecords(actualQuery, {code});

        FigureRow row;
        row.key = code;
        row.label = rules.indicatorName(code, params().lang);
        row.words.emplace_back(u"unit"_s, rules.indicatorUnit(code, params().lang));
        row.cells = {{valueOf(plan), {ofPlanned}},
                     {valueOf(done), {ofActual}},
                     {valueOf(goal), {}},
                     {valueOf(towards), ofTarget},
                     {shareOf(towards, goal), ofTarget},
                     {shareOf(done, plan), {ofActual, ofPlanned}}};
        row.words.emplace_back(u"target_part_of"_s, partOf.join(u"; "_s));
        table.rows.push_back(std::move(row));
    }
    m_set.tables.push_back(std::move(table));
}

void FigureBuilder::addProjectList(const MoneyWindow& window, const QString& prefix, const QString& when)
{
    FigureTable table;
    table.key = prefix + u"projects"_s;
    table.title = labelled(word(u"report_table.projects"_s), when, window);
    table.unit = word(u"unit.dong"_s);
    table.columns = {{u"plan_year"_s, word(u"report_column.plan_year"_s)},
                     {u"total_cost"_s, word(u"report_column.total_cost"_s)}};
    for (const MoneyColumn& column : moneyColumns())
        table.columns.push_back({column.key, word(u"report_column."_s + column.key)});
    const MoneyMeasure other{u"other"_s, {Stage::Approved}, {}, {Source::Other}};
    table.columns.push_back({other.key, word(u"report_column.other"_s)});
    for (const QString& column : {u"fund"_s, u"activity"_s, u"place"_s, u"province"_s, u"implementing_unit"_s,
                                  u"beneficiaries"_s, u"state"_s})
        table.wordColumns.push_back({column, word(u"report_column."_s + column)});

    const CubeQuery counted = ledgerQuery(params(), window, Measure::Projects);
    const std::int64_t projects = ask(counted).records();
    if (projects > 0 && projects <= kLongestProjectList) {
        const auto listed = listProjects(m_context, m_cube, window);
        if (!listed)
            return keep(listed.error());
        const Lang lang = params().lang;
        for (const ListedProject& project : *listed) {
            FigureRow row;
            row.key = project.code;
            row.label = project.title;
            const RecordSelection itself = namedRecords(u"projects"_s, {project.id});
            row.cells = {{static_cast<std::int64_t>(project.planYear), {itself}},
                         {project.totalCost, {itself}}};
            const auto addMoney = [&](const MoneyMeasure& measure) {
                row.cells.push_back({project.money.tally(measure).money(),
                                     {namedRecords(u"movements"_s, project.movementsOf(measure))}});
            };
            for (const MoneyColumn& column : moneyColumns())
                addMoney(moneyMeasure(column.measure));
            addMoney(other);
            row.words = {{u"fund"_s, text(labelKey(project.fund), lang)},
                         {u"activity"_s, project.mainContent},
                         {u"place"_s, placeCell(m_context.rules, project.place, lang)},
                         {u"province"_s, project.provinceKey},
                         {u"implementing_unit"_s, project.implementingUnit},
                         {u"beneficiaries"_s, project.beneficiaries.join(u"; "_s)},
                         {u"state"_s, stateWords(project.state, lang)}};
            table.rows.push_back(std::move(row));
        }
    }
    m_set.tables.push_back(std::move(table));
}

} // namespace kc::report
