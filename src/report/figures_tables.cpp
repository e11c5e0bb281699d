// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"
#include "report/figures_builder.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// Columns of the money tables: key and the money figure of one row they hold.
struct MoneyColumn
{
    QString key;
    QString measure;
};

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

/// 1 to 9 as numbers, then N1, N2 ...: the order of the list of contents; years and codes sort the same way.
bool rowKeyLess(const QString& a, const QString& b)
{
    const bool aIsNumber = a.at(0).isDigit();
    const bool bIsNumber = b.at(0).isDigit();
    if (aIsNumber != bIsNumber)
        return aIsNumber;
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

bool hasAnyMoney(const std::vector<FigureCell>& cells)
{
    // The first cell counts projects; what makes a row is a record in one of the others.
    return std::any_of(cells.begin() + 1, cells.end(),
                       [](const FigureCell& cell) { return !isMissing(cell.value); });
}

RecordSelection rowSelection(RecordKind kind, const MoneyWindow& window, Dimension dimension,
                             const QString& row)
{
    RecordSelection selection;
    selection.kind = kind;
    selection.window = window;
    selection.dimension = dimension;
    selection.row = row;
    return selection;
}

} // namespace

std::vector<FigureCell> FigureBuilder::moneyCells(const FoldedRow& row, const MoneyWindow& window,
                                                  Dimension dimension, const QString& key) const
{
    std::vector<FigureCell> cells;
    for (const MoneyColumn& column : moneyColumns()) {
        const MoneyMeasure& measure = moneyMeasure(column.measure);
        RecordSelection selection = rowSelection(RecordKind::Movements, window, dimension, key);
        selection.stages = measure.stages();
        selection.sources = measure.sources;
        cells.push_back({row.money.tally(measure).money(), {selection}});
    }
    return cells;
}

QString FigureBuilder::rowLabel(Dimension dimension, const QString& key) const
{
    const Lang lang = m_facts.params.lang;
    if (dimension == Dimension::Year)
        return word(u"date.year"_s, {{u"year"_s, key}});
    if (dimension == Dimension::Activity) {
        const Activity* activity = m_rules.activity(key);
        return activity ? (lang == Lang::En ? activity->nameEn : activity->nameVi) : key;
    }
    if (dimension == Dimension::Province) {
        for (const ProjectFact& project : m_facts.projects) {
            if (project.provinceCode == key && project.inScope)
                return placeWords(m_rules, project.province, lang);
        }
    }
    return key;
}

void FigureBuilder::addBudgetTable(const QString& key, Dimension dimension, const MoneyWindow& window,
                                   const QString& prefix, const QString& when)
{
    FigureTable table;
    table.key = prefix + key;
    table.title = labelled(word(u"report_table."_s + key), when, window);
    table.unit = word(u"unit.dong"_s);
    table.columns.push_back({u"projects"_s, word(u"report_column.projects"_s)});
    for (const MoneyColumn& column : moneyColumns())
        table.columns.push_back({column.key, word(u"report_column."_s + column.key)});

    const auto makeRow = [&](const QString& rowKey, const QString& label, const FoldedRow& folded,
                             Dimension by) {
        FigureRow row;
        row.key = rowKey;
        row.label = label;
        const QString selected = by == Dimension::None ? QString() : rowKey;
        row.cells.push_back({static_cast<std::int64_t>(folded.counted().size()),
                             {rowSelection(RecordKind::Projects, window, by, selected)}});
        for (FigureCell& cell : moneyCells(folded, window, by, selected))
            row.cells.push_back(std::move(cell));
        return row;
    };
    const WindowFacts& facts = m_facts.of(window);
    for (const auto& [rowKey, folded] : fold(m_facts, facts, dimension)) {
        FigureRow row = makeRow(rowKey, rowLabel(dimension, rowKey), folded, dimension);
        if (hasAnyMoney(row.cells))
            table.rows.push_back(std::move(row));
    }
    std::sort(table.rows.begin(), table.rows.end(),
              [](const FigureRow& a, const FigureRow& b) { return rowKeyLess(a.key, b.key); });
    table.total = makeRow(u"total"_s, word(u"report.total"_s), whole(window), Dimension::None);
    m_set.tables.push_back(std::move(table));
}

void FigureBuilder::addResultsTable(const Period& dates, const MoneyWindow& window)
{
    FigureTable table;
    table.key = u"results"_s;
    table.title = word(u"report_table.results"_s);
    for (const QString& column :
         {u"planned"_s, u"actual"_s, u"target"_s, u"percent"_s, u"percent_of_planned"_s})
        table.columns.push_back({column, word(u"report_column."_s + column)});
    table.wordColumns.push_back({u"unit"_s, word(u"report_column.unit"_s)});

    const std::vector<std::size_t> projects = whole(window).counted();
    const std::set<std::size_t> counted(projects.begin(), projects.end());
    std::map<QString, std::array<Tally, 2>> sums;
    QStringList order;
    for (const Indicator& indicator : m_rules.indicators)
        order << indicator.code;
    for (const ResultFact& result : m_facts.of(dates)) {
        if (countsAs(result, ResultPart::Planned, counted))
            sums[result.indicator][0].add(Dong(*result.planned), 1);
        if (countsAs(result, ResultPart::Actual, counted))
            sums[result.indicator][1].add(Dong(*result.actual), 1);
        if (sums.contains(result.indicator) && !order.contains(result.indicator))
            order << result.indicator;
    }
    for (const auto& [indicator, target] : m_facts.targets) {
        if (!order.contains(indicator))
            order << indicator;
    }
    for (const QString& code : order) {
        const auto target = m_facts.targets.find(code);
        const bool hasTarget = target != m_facts.targets.end();
        if (!sums.contains(code) && !hasTarget)
            continue;
        const Tally planned = sums[code][0];
        const Tally actual = sums[code][1];
        const auto share = [&](std::optional<std::int64_t> whole) -> FigureValue {
            if (actual.records == 0 || !whole)
                return {};
            const auto ratio = Percent::ratio(actual.sum.value(), *whole);
            return ratio ? FigureValue(Share{*ratio, 1, Share::Form::Percent}) : FigureValue();
        };
        RecordSelection ofActual;
        ofActual.kind = RecordKind::Results;
        ofActual.dates = dates;
        ofActual.window = window;
        ofActual.indicator = code;
        RecordSelection ofPlanned = ofActual;
        ofPlanned.part = ResultPart::Planned;

        const Indicator* indicator = m_rules.indicator(code);
        const bool english = m_facts.params.lang == Lang::En;
        FigureRow row;
        row.key = code;
        row.label = indicator ? (english ? indicator->nameEn : indicator->nameVi) : code;
        row.words.emplace_back(u"unit"_s,
                               indicator ? (english ? indicator->unitEn : indicator->unitVi) : QString());
        row.cells.push_back({planned.count(), {ofPlanned}});
        row.cells.push_back({actual.count(), {ofActual}});
        row.cells.push_back({hasTarget ? FigureValue(target->second.value) : FigureValue(), {}});
        row.cells.push_back(
            {share(hasTarget ? std::optional(target->second.value) : std::nullopt), {ofActual}});
        row.cells.push_back({share(planned.records > 0 ? std::optional(planned.sum.value()) : std::nullopt),
                             {ofActual, ofPlanned}});
        table.rows.push_back(std::move(row));
    }
    m_set.tables.push_back(std::move(table));
}

FigureRow FigureBuilder::projectRow(std::size_t project, const FoldedRow& folded,
                                    const MoneyWindow& window) const
{
    const ProjectFact& fact = m_facts.projects[project];
    const Lang lang = m_facts.params.lang;
    FigureRow row;
    row.key = fact.code;
    row.label = fact.title;
    const RecordSelection itself = rowSelection(RecordKind::Projects, window, Dimension::Project, fact.code);
    row.cells.push_back({static_cast<std::int64_t>(fact.planYear), {itself}});
    row.cells.push_back({fact.totalCost, {itself}});
    for (FigureCell& cell : moneyCells(folded, window, Dimension::Project, fact.code))
        row.cells.push_back(std::move(cell));

    QStringList names;
    const auto beneficiaries = m_facts.beneficiaries.find(project);
    if (beneficiaries != m_facts.beneficiaries.end()) {
        for (const BeneficiaryFact& beneficiary : beneficiaries->second)
            names << beneficiary.name;
    }
    row.words = {
        {u"fund"_s, text(labelKey(fact.fund), lang)},        {u"activity"_s, fact.mainContent},
        {u"place"_s, placeWords(m_rules, fact.place, lang)}, {u"province"_s, fact.provinceCode},
        {u"implementing_unit"_s, fact.implementingUnit},     {u"beneficiaries"_s, names.join(u"; "_s)},
        {u"state"_s, text(labelKey(fact.state), lang)}};
    return row;
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
    for (const QString& column : {u"fund"_s, u"activity"_s, u"place"_s, u"province"_s, u"implementing_unit"_s,
                                  u"beneficiaries"_s, u"state"_s})
        table.wordColumns.push_back({column, word(u"report_column."_s + column)});
    for (const auto& [code, folded] : fold(m_facts, m_facts.of(window), Dimension::Project)) {
        for (const std::size_t project : folded.counted())
            table.rows.push_back(projectRow(project, folded, window));
    }
    m_set.tables.push_back(std::move(table));
}

} // namespace kc::report
