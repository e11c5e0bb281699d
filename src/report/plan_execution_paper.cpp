// SPDX-License-Identifier: GPL-3.0-or-later
// The plan-execution report as a paper.
#include "base/number_text.h"
#include "report/block_writer.h"
#include "report/plan_execution.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// The table as it is printed: where nothing is on record as disbursed ("-"), a rate of it is "-" too.
FigureTable printedPlan(const FigureTable& table)
{
    FigureTable printed = table;
    const auto disbursed = static_cast<std::size_t>(table.columnIndex(u"disbursed"_s));
    const auto withoutRates = [&](FigureRow& row) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].key.startsWith(u"of_"_s) && isMissing(row.cells[disbursed].value))
                row.cells[i].value = {};
        }
    };
    for (FigureRow& row : printed.rows)
        withoutRates(row);
    if (printed.total)
        withoutRates(*printed.total);
    return printed;
}

/// Steps of the money down, sources across: the table the report begins with.
Table planSourceTable(PaperTeller& teller)
{
    Table table;
    table.name = u"plan-by-source"_s;
    table.caption = teller.say(u"table.sources"_s);
    table.unitLine = teller.say(u"unit.million"_s);
    table.columns = {
        {1.0, Align::Center}, {4.4}, {1.8, Align::Right}, {1.8, Align::Right}, {1.8, Align::Right}};
    table.head = {{{teller.say(u"col.no"_s)},
                   {teller.say(u"col.item"_s)},
                   {teller.say(u"col.total"_s)},
                   {teller.say(u"col.national"_s)},
                   {teller.say(u"col.local"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"1=2+3"_s, u"2"_s, u"3"_s};
    const FigureTable from = printedPlan(*teller.figures().table(table.name));
    const std::vector<std::pair<QString, QString>> lines{{u"1"_s, u"allocated"_s},
                                                         {u"2"_s, u"approved"_s},
                                                         {u"3=1-2"_s, u"available"_s},
                                                         {u"4"_s, u"advanced"_s},
                                                         {u"5"_s, u"paid"_s},
                                                         {u"6"_s, u"returned"_s},
                                                         {u"7=4+5-6"_s, u"disbursed"_s},
                                                         {u"8=2-7"_s, u"undisbursed"_s},
                                                         {u"9"_s, u"settled"_s},
                                                         {u"10=7/1"_s, u"of_allocated"_s},
                                                         {u"11=7/2"_s, u"of_approved"_s}};
    for (const auto& [number, column] : lines) {
        Row row;
        row.cells = {Cell::of(number), Cell::of(teller.say(u"row."_s + column))};
        row.cells.push_back(teller.tableCell(from, *from.total, column));
        for (const FigureRow& source : from.rows)
            row.cells.push_back(teller.tableCell(from, source, column));
        const bool strong = column == "disbursed"_L1 || column == "approved"_L1 || column == "allocated"_L1;
        for (Cell& cell : row.cells)
            cell.bold = strong;
        table.rows.push_back(std::move(row));
    }
    Row counterpart;
    counterpart.kind = RowKind::Subtotal;
    counterpart.cells = {Cell::of({}), Cell::of(teller.say(u"row.counterpart"_s)),
                         teller.figureCell(u"counterpart.committed"_s), Cell::of({}), Cell::of({})};
    table.rows.push_back(std::move(counterpart));
    table.note = teller.say(u"table.sources.note"_s);
    return table;
}

std::optional<Chart> planChart(PaperTeller& teller)
{
    const FigureTable& from = *teller.figures().table(u"plan-by-source"_s);
    Chart chart;
    chart.kind = ChartKind::Bar;
    chart.title = teller.say(u"chart.title"_s);
    chart.unit = teller.say(u"chart.unit"_s);
    chart.unitSize = 1'000'000;
    const QStringList columns{u"allocated"_s, u"approved"_s, u"disbursed"_s, u"settled"_s};
    for (const QString& column : columns)
        chart.categories.push_back(teller.say(u"row."_s + column));
    bool drawn = false;
    for (const FigureRow& row : from.rows) {
        ChartSeries series;
        series.name = teller.say(u"col."_s + row.key);
        for (const QString& column : columns) {
            ChartPoint point;
            point.value = integerOf(from.cell(row.key, column).value);
            if (point.value)
                point.label = moneyText(Dong(*point.value), MoneyUnit::Million, 0, teller.lang());
            point.drill = cellKey(from, row, column);
            drawn = drawn || point.value;
            series.points.push_back(std::move(point));
        }
        chart.series.push_back(std::move(series));
    }
    return drawn ? std::optional(chart) : std::nullopt;
}

Table planTable(PaperTeller& teller, const QString& key, CubeDim by, const QString& firstColumn)
{
    static const QMap<QString, QString> letters{{u"available"_s, u"4=2-3"_s},
                                                {u"disbursed"_s, u"8=5+6-7"_s},
                                                {u"undisbursed"_s, u"9=3-8"_s},
                                                {u"of_allocated"_s, u"11=8/2"_s},
                                                {u"of_approved"_s, u"12=8/3"_s}};
    static const QMap<QString, QString> partLetters{
        {u"disbursed"_s, u"6=3+4-5"_s}, {u"undisbursed"_s, u"7=2-6"_s}, {u"of_approved"_s, u"9=6/2"_s}};
    // A content has its number in the list of contents, as in all reports.
    const bool byContent = by == CubeDim::Activity;
    const bool assigned = planColumns(by).contains(u"allocated"_s);
    std::vector<PaperColumn> columns{{byContent ? u"#key"_s : u"#"_s, {}, 0.7},
                                     {u"@"_s, teller.say(firstColumn), byContent ? 5.2 : 3.0},
                                     {u"projects"_s, teller.say(u"col.projects"_s), 0.9}};
    for (const QString& column : planColumns(by)) {
        const bool share = column.startsWith(u"of_"_s);
        columns.push_back({column, teller.say(u"col."_s + column), share ? 1.15 : 1.5, Align::Right,
                           (assigned ? letters : partLetters).value(column)});
    }
    const FigureTable from = printedPlan(*teller.figures().table(key));
    Table table = paperTable(teller, from, columns);
    table.unitLine = teller.say(u"unit.million"_s);
    table.size = 10;
    if (byContent)
        table.note = teller.say(u"table.activities.note"_s);
    const bool former = std::any_of(from.rows.begin(), from.rows.end(),
                                    [](const FigureRow& row) { return row.key.contains(u'@'); });
    if (by == CubeDim::Place && former)
        table.note = teller.say(u"table.places.note"_s);
    return table;
}

Table planIdentityTable(PaperTeller& teller)
{
    const FigureTable& from = *teller.figures().table(u"identities"_s);
    Table table = paperTable(teller, from,
                             {{u"#"_s, {}, 0.7, Align::Center},
                              {u"@"_s, teller.say(u"col.identity"_s), 5.2},
                              {u"limit"_s, {}, 1.7},
                              {u"amount"_s, {}, 1.7},
                              {u"difference"_s, {}, 1.7, Align::Right, u"3=1-2"_s},
                              {u"verdict"_s, {}, 1.3, Align::Center}});
    table.caption = teller.say(u"table.identities"_s);
    table.unitLine = teller.say(u"unit.million"_s);
    return table;
}

class PlanExecutionWriter : private BlockWriter
{
public:
    explicit PlanExecutionWriter(PaperTeller& teller)
        : BlockWriter(teller, teller.frame())
        , m_teller(teller)
    {
    }

    std::vector<Section> write()
    {
        m_blocks.push_back(m_teller.head(u"BC"_s));
        m_blocks.push_back(m_teller.title());
        say(u"intro"_s);
        part(u"heading.results"_s);
        sayOf(u"budget.allocated.total"_s, u"allocated"_s);
        sayOf(u"budget.approved.total"_s, u"approved"_s);
        sayOf(u"disbursed.total"_s, u"disbursed"_s);
        sayOf(u"budget.settled.total"_s, u"settled"_s);
        m_blocks.push_back(planSourceTable(m_teller));
        if (auto chart = planChart(m_teller))
            m_blocks.push_back(std::move(*chart));
        part(u"heading.identities"_s);
        writeIdentities();
        part(u"heading.assessment"_s);
        ownWords(u"assessment"_s);
        part(u"heading.proposals"_s);
        ownWords(u"proposals"_s);
        say(u"closing"_s);
        m_blocks.push_back(m_teller.closing());
        std::vector<Section> sections{Section{Orientation::Portrait, std::move(m_blocks), false}};
        const auto annex = [&](const QString& key, CubeDim by, const QString& titleKey,
                               const QString& column) {
            const FigureTable* table = m_teller.figures().table(key);
            if (!table || table->rows.empty())
                return;
            Section section = m_teller.annex(titleKey, u"BC"_s);
            section.blocks.push_back(planTable(m_teller, key, by, column));
            sections.push_back(std::move(section));
        };
        annex(u"plan-by-activity"_s, CubeDim::Activity, u"annex.activities"_s, u"col.activity"_s);
        if (m_teller.figures().table(u"plan-by-place"_s))
            annex(u"plan-by-place"_s, CubeDim::Place, u"annex.places"_s, u"col.place"_s);
        else
            annex(u"plan-by-province"_s, CubeDim::Province, u"annex.provinces"_s, u"col.province"_s);
        if (m_teller.figures().table(u"plan-by-year"_s)->rows.size() > 1)
            annex(u"plan-by-year"_s, CubeDim::Year, u"annex.years"_s, u"col.year"_s);
        return sections;
    }

private:
    void writeIdentities()
    {
        const FigureTable& identities = *m_teller.figures().table(u"identities"_s);
        std::int64_t broken = 0;
        for (const FigureRow& row : identities.rows) {
            const std::int64_t left = integerOf(identities.cell(row.key, u"difference"_s).value).value_or(0);
            broken += left < 0 || (row.key.startsWith(u"rows_add_up"_s) && left != 0) ? 1 : 0;
        }
        const auto count = [](std::size_t n) {
            return SentenceValue::number(static_cast<std::int64_t>(n), {});
        };
        if (identities.rows.empty()) {
            say(u"identities.none"_s);
            return;
        }
        say(broken == 0 ? u"identities.hold"_s : u"identities.broken"_s,
            {{u"identities"_s, count(identities.rows.size())},
             {u"broken"_s, count(static_cast<std::size_t>(broken))}});
        m_blocks.push_back(planIdentityTable(m_teller));
    }

    PaperTeller& m_teller;
};

Expected<Document> planExecutionDocument(const ReportContext& context, const FigureSet& figures)
{
    PaperTeller teller(context, figures);
    return teller.document(PlanExecutionWriter(teller).write());
}

} // namespace

const ReportDefinition& planExecutionReport()
{
    static const ReportDefinition definition{
        u"plan-execution"_s,  ReportPeriod::Any,    true, {}, {u"assessment"_s, u"proposals"_s},
        planExecutionFigures, planExecutionDocument};
    return definition;
}

} // namespace kc::report
