// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "report/conference_teller.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

const auto kBefore = QLatin1String("previous_year.");
const auto kSame = QLatin1String("same_period.");

struct BudgetLine
{
    QString label; ///< sentence key
    QString number;
    QString measure;
    RowKind kind;
};

Row budgetRow(ConferenceTeller& teller, const BudgetLine& line)
{
    Row row;
    row.kind = line.kind;
    Cell number = Cell::of(line.number);
    number.align = Align::Center;
    Cell label = Cell::of(teller.say(line.label));
    label.indent = line.kind == RowKind::Subtotal ? 1 : 0;
    row.cells = {number,
                 label,
                 teller.figureCell(kBefore + line.measure),
                 teller.figureCell(kSame + line.measure),
                 teller.figureCell(line.measure),
                 teller.figureCell(line.measure + u".of_previous_year"_s),
                 teller.figureCell(line.measure + u".of_same_period"_s)};
    if (line.kind == RowKind::Normal) {
        for (Cell& cell : row.cells)
            cell.bold = true;
    }
    return row;
}

} // namespace

Table conferenceBudgetTable(ConferenceTeller& teller)
{
    Table table = teller.captioned(u"conference-budget"_s, u"table.budget"_s, true);
    table.columns = {{0.75, Align::Center}, {4.9},
                     {1.75, Align::Right},  {1.75, Align::Right},
                     {1.75, Align::Right},  {1.35, Align::Right},
                     {1.35, Align::Right}};
    table.head = {{{teller.say(u"col.no"_s)},
                   {teller.say(u"col.item"_s)},
                   {teller.say(u"col.year_before"_s)},
                   {teller.say(u"col.same_period"_s)},
                   {teller.say(u"col.period"_s)},
                   {teller.say(u"col.of_previous_year"_s)},
                   {teller.say(u"col.of_same_period"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"1"_s, u"2"_s, u"3"_s, u"4=3/1"_s, u"5=3/2"_s};
    const auto addStage = [&](const QString& label, const QString& number, const QString& measure) {
        table.rows.push_back(budgetRow(teller, {label, number, measure + u".total"_s, RowKind::Normal}));
        table.rows.push_back(
            budgetRow(teller, {u"row.of_which_national"_s, {}, measure + u".national"_s, RowKind::Subtotal}));
        table.rows.push_back(
            budgetRow(teller, {u"row.of_which_local"_s, {}, measure + u".local"_s, RowKind::Subtotal}));
    };
    addStage(u"row.allocated"_s, u"1"_s, u"budget.allocated"_s);
    addStage(u"row.approved"_s, u"2"_s, u"budget.approved"_s);
    table.rows.push_back(
        budgetRow(teller, {u"row.counterpart"_s, u"3"_s, u"counterpart.committed"_s, RowKind::Normal}));
    table.rows.push_back(
        budgetRow(teller, {u"row.advanced"_s, u"4"_s, u"budget.advanced.total"_s, RowKind::Normal}));
    table.rows.push_back(budgetRow(teller, {u"row.paid"_s, u"5"_s, u"budget.paid.total"_s, RowKind::Normal}));
    table.rows.push_back(
        budgetRow(teller, {u"row.returned"_s, u"6"_s, u"budget.returned.total"_s, RowKind::Normal}));
    addStage(u"row.disbursed"_s, u"7=4+5-6"_s, u"disbursed"_s);
    table.rows.push_back(
        budgetRow(teller, {u"row.settled"_s, u"8"_s, u"budget.settled.total"_s, RowKind::Normal}));
    table.note = teller.say(u"table.budget.note"_s);
    return table;
}

Table conferencePlanTable(ConferenceTeller& teller)
{
    Table table = teller.captioned(u"conference-plan"_s, u"table.plan"_s, true);
    table.columns = {{3.2},
                     {1.6, Align::Right},
                     {1.6, Align::Right},
                     {1.6, Align::Right},
                     {1.6, Align::Right},
                     {1.6, Align::Right}};
    table.head = {{{teller.say(u"col.source"_s)},
                   {teller.say(u"col.allocated"_s)},
                   {teller.say(u"row.approved"_s)},
                   {teller.say(u"col.disbursed"_s)},
                   {teller.say(u"col.of_own_plan"_s)},
                   {teller.say(u"col.of_total_plan"_s)}}};
    table.columnLetters = {u"A"_s, u"1"_s, u"2"_s, u"3"_s, u"4=3/1"_s, u"5=3/Σ1"_s};
    for (const QString& source : {u"national"_s, u"local"_s}) {
        Row row;
        row.cells = {Cell::of(teller.say(u"row."_s + source)),
                     teller.figureCell(u"budget.allocated."_s + source),
                     teller.figureCell(u"budget.approved."_s + source),
                     teller.figureCell(u"disbursed."_s + source),
                     teller.figureCell(u"disbursed."_s + source + u".of_own_plan"_s),
                     teller.has(u"disbursed."_s + source) || teller.has(u"budget.allocated."_s + source)
                         ? teller.figureCell(u"disbursed."_s + source + u".of_total_plan"_s)
                         : Cell::missing()};
        table.rows.push_back(std::move(row));
    }
    Row total;
    total.kind = RowKind::Total;
    total.cells = {
        Cell::of(teller.say(u"row.total"_s)),          teller.figureCell(u"budget.allocated.total"_s),
        teller.figureCell(u"budget.approved.total"_s), teller.figureCell(u"disbursed.total"_s),
        teller.figureCell(u"disbursement_rate"_s),     teller.figureCell(u"disbursement_rate"_s)};
    table.rows.push_back(std::move(total));
    table.keepWhole = true;
    table.note = teller.say(u"table.plan.note"_s);
    return table;
}

Table conferenceComparedTable(ConferenceTeller& teller, const QString& key, const QString& titleKey,
                              const QString& columnKey)
{
    const FigureTable& from = *teller.figures().table(key);
    Table table = teller.captioned(key, titleKey, true);
    table.size = 10; // eleven columns on a portrait page
    table.columns = {{0.6, Align::Center}, {4.2},
                     {1.3, Align::Right},  {1.3, Align::Right},
                     {1.3, Align::Right},  {1.3, Align::Right},
                     {1.0, Align::Right},  {1.0, Align::Right},
                     {1.3, Align::Right},  {1.2, Align::Right},
                     {0.9, Align::Right}};
    table.columnLetters = {u"A"_s,     u"B"_s,     u"1"_s, u"2"_s, u"3"_s,    u"4"_s,
                           u"5=4/2"_s, u"6=4/3"_s, u"7"_s, u"8"_s, u"9=8/1"_s};
    std::vector<HeadCell> head{{teller.say(u"col.no"_s)}, {teller.say(columnKey)}};
    for (const QString& column : {u"col.allocated_now"_s, u"col.approved_before"_s, u"col.approved_same"_s,
                                  u"col.approved_now"_s, u"col.of_previous_year"_s, u"col.of_same_period"_s,
                                  u"col.counterpart_now"_s, u"col.disbursed_now"_s, u"col.rate"_s})
        head.push_back({teller.say(column)});
    table.head = {head};
    const auto addRow = [&](const FigureRow& row, RowKind kind) {
        Row printed;
        printed.kind = kind;
        printed.cells = {kind == RowKind::Total ? Cell::of({})
                                                : Cell::of(QString::number(table.rows.size() + 1)),
                         Cell::of(capitalized(row.label))};
        for (const FigureColumn& column : from.columns)
            printed.cells.push_back(teller.tableCell(from, row, column.key));
        table.rows.push_back(std::move(printed));
    };
    for (const FigureRow& row : from.rows)
        addRow(row, RowKind::Normal);
    addRow(*from.total, RowKind::Total);
    table.rows.back().cells[1].text = teller.say(u"row.total"_s);
    table.note = teller.say(u"table.provinces.note"_s);
    return table;
}

Chart conferenceChart(ConferenceTeller& teller)
{
    Chart chart;
    chart.kind = ChartKind::Bar;
    chart.title = teller.chartCaption(u"chart.title"_s);
    chart.unit = moneyUnitText(MoneyUnit::Million, teller.lang());
    chart.unitSize = 1'000'000;
    const QStringList measures{u"budget.approved.national"_s, u"budget.approved.local"_s,
                               u"counterpart.committed"_s};
    chart.categories = {teller.say(u"chart.national"_s), teller.say(u"chart.local"_s),
                        teller.say(u"chart.counterpart"_s)};
    const auto addSeries = [&](const QString& name, const QString& prefix) {
        ChartSeries series;
        series.name = name;
        for (const QString& measure : measures) {
            const QString key = prefix + measure;
            const FigureValue& value = teller.figures().at(key).value;
            ChartPoint point;
            point.value = integerOf(value);
            if (point.value)
                point.label = moneyText(Dong(*point.value), MoneyUnit::Million, 0, teller.lang());
            point.drill = key;
            series.points.push_back(std::move(point));
        }
        chart.series.push_back(std::move(series));
    };
    addSeries(teller.say(u"col.year_before"_s), kBefore);
    if (!teller.wholeYear())
        addSeries(teller.say(u"chart.same_period"_s), kSame);
    addSeries(teller.say(u"col.period"_s), QString());
    return chart;
}

Table conferenceActivityTable(ConferenceTeller& teller)
{
    const FigureTable& now = *teller.figures().table(u"budget-by-activity"_s);
    const FigureTable& before = *teller.figures().table(kBefore + u"budget-by-activity"_s);
    Table table = teller.captioned(now.key, u"table.activities"_s, true);
    table.columns = {{0.6, Align::Center}, {4.0},
                     {0.9, Align::Right},  {1.45, Align::Right},
                     {0.9, Align::Right},  {1.45, Align::Right},
                     {1.45, Align::Right}, {1.45, Align::Right},
                     {1.55, Align::Right}};
    table.head = {{{teller.say(u"col.no"_s), 1, 2},
                   {teller.say(u"col.activity"_s), 1, 2},
                   {teller.say(u"col.year_before"_s), 2, 1},
                   {teller.say(u"col.period"_s), 5, 1}},
                  {{teller.say(u"col.projects"_s)},
                   {teller.say(u"col.budget"_s)},
                   {teller.say(u"col.projects"_s)},
                   {teller.say(u"col.national"_s)},
                   {teller.say(u"col.local"_s)},
                   {teller.say(u"col.total"_s)},
                   {teller.say(u"col.counterpart"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6=4+5"_s, u"7"_s};
    const auto addRow = [&](const FigureRow& row, RowKind kind, const QString& number) {
        // A content may have records in one of the two years only: the other year prints "-".
        const auto cellOf = [&](const FigureTable& from, const QString& column) {
            const FigureRow* found = from.row(row.key);
            return found ? teller.tableCell(from, *found, column) : Cell::missing();
        };
        Row printed;
        printed.kind = kind;
        printed.cells = {Cell::of(number),
                         Cell::of(row.label),
                         cellOf(before, u"projects"_s),
                         cellOf(before, u"approved_total"_s),
                         cellOf(now, u"projects"_s),
                         cellOf(now, u"approved_national"_s),
                         cellOf(now, u"approved_local"_s),
                         cellOf(now, u"approved_total"_s),
                         cellOf(now, u"counterpart"_s)};
        table.rows.push_back(std::move(printed));
    };
    std::size_t i = 0;
    std::size_t j = 0;
    const auto less = [](const FigureRow& a, const FigureRow& b) {
        const bool aNumber = a.key.at(0).isDigit();
        return aNumber != b.key.at(0).isDigit() ? aNumber : a.key < b.key;
    };
    while (i < now.rows.size() || j < before.rows.size()) {
        const bool takeNow =
            j == before.rows.size() || (i < now.rows.size() && !less(before.rows[j], now.rows[i]));
        const FigureRow& row = takeNow ? now.rows[i] : before.rows[j];
        const bool both = takeNow && j < before.rows.size() && before.rows[j].key == row.key;
        addRow(row, RowKind::Normal, row.key);
        i += takeNow ? 1 : 0;
        j += !takeNow || both ? 1 : 0;
    }
    addRow(*now.total, RowKind::Total, {});
    table.rows.back().cells[1].text = teller.say(u"row.total"_s);
    table.note = teller.say(u"table.activities.note"_s);
    return table;
}

Table conferenceIndicatorTable(ConferenceTeller& teller)
{
    const FigureTable& results = *teller.figures().table(u"results"_s);
    Table table = teller.captioned(results.key, u"table.indicators"_s, false);
    table.columns = {{0.6, Align::Center}, {4.6},
                     {1.3, Align::Center}, {1.5, Align::Right},
                     {1.5, Align::Right},  {1.5, Align::Right},
                     {1.3, Align::Right}};
    table.head = {{{teller.say(u"col.no"_s)},
                   {teller.say(u"col.indicator"_s)},
                   {teller.say(u"col.unit"_s)},
                   {teller.say(u"col.done_before"_s)},
                   {teller.say(u"col.planned"_s)},
                   {teller.say(u"col.done"_s)},
                   {teller.say(u"col.of_planned"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"C"_s, u"1"_s, u"2"_s, u"3"_s, u"4=3/2"_s};
    const QString stem = u"result."_s;
    bool averages = false;
    for (const Figure& figure : teller.figures().figures) {
        if (!figure.key.startsWith(stem))
            continue;
        const QString code = figure.key.mid(stem.size());
        const QString earlier = kBefore + figure.key;
        const Figure* done = teller.figures().find(earlier);
        const FigureRow* row = results.row(code);
        if (!row && (!done || isMissing(done->value)))
            continue;
        const bool average = isAverageUnit(figure.unit);
        averages = averages || average;
        Row printed;
        printed.cells = {Cell::of(QString::number(table.rows.size() + 1)),
                         Cell::of(figure.label),
                         Cell::of(figure.unit),
                         done ? teller.figureCell(earlier) : Cell::missing(),
                         row ? teller.tableCell(results, *row, u"planned"_s) : Cell::missing(),
                         teller.figureCell(figure.key),
                         row ? teller.tableCell(results, *row, u"percent_of_planned"_s) : Cell::missing()};
        for (std::size_t i = 3; average && i < printed.cells.size(); ++i)
            printed.cells[i] = Cell::missing(printed.cells[i].drill);
        tellMoneyInMillions(printed.cells, 2, teller.lang());
        table.rows.push_back(std::move(printed));
    }
    table.note = teller.say(averages ? u"table.indicators.note.average"_s : u"table.indicators.note"_s);
    return table;
}

} // namespace kc::report
