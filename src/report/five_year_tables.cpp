// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the five-year summary's text.
#include "report/five_year_teller.h"
#include "report/legal_citation.h"
#include "report/paper_table.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// Part of the total approved, printed with one digit.
FigureValue partOfApproved(const FigureSet& figures, const FigureValue& value)
{
    const auto part = integerOf(value);
    const auto total = integerOf(figures.at(u"budget.approved.total"_s).value);
    const auto share = part && total ? Percent::ratio(*part, *total) : std::nullopt;
    return share ? FigureValue(Share{*share, 1, Share::Form::Percent}) : FigureValue();
}

Row groupRow(const QString& label)
{
    Row row;
    row.kind = RowKind::Group;
    row.cells = {Cell::of(label)};
    return row;
}

/// A budget table with each row's part of the total.
Table shareTable(FiveYearTeller& teller, const QString& key, const QString& titleKey,
                 const QString& columnKey)
{
    const FigureTable& from = *teller.figures().table(key);
    Table table = teller.captioned(from.key, titleKey, true);
    table.columns = {{0.7, Align::Center}, {4.6},
                     {0.9, Align::Right},  {1.5, Align::Right},
                     {1.5, Align::Right},  {1.5, Align::Right},
                     {1.0, Align::Right},  {1.5, Align::Right}};
    table.head = {{{teller.say(u"col.no"_s)},
                   {teller.say(columnKey)},
                   {teller.say(u"col.projects"_s)},
                   {teller.say(u"col.national"_s)},
                   {teller.say(u"col.local"_s)},
                   {teller.say(u"col.total"_s)},
                   {teller.say(u"col.share"_s)},
                   {teller.say(u"col.counterpart"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"1"_s, u"2"_s, u"3"_s, u"4=2+3"_s, u"5"_s, u"6"_s};
    const auto addRow = [&](const FigureRow& row, RowKind kind, const QString& number) {
        const QString total = u"approved_total"_s;
        Row printed;
        printed.kind = kind;
        printed.cells = {Cell::of(number),
                         Cell::of(capitalized(row.label)),
                         teller.tableCell(from, row, u"projects"_s),
                         teller.tableCell(from, row, u"approved_national"_s),
                         teller.tableCell(from, row, u"approved_local"_s),
                         teller.tableCell(from, row, total),
                         teller.cell(partOfApproved(teller.figures(), from.cell(row.key, total).value),
                                     cellKey(from, row, total)),
                         teller.tableCell(from, row, u"counterpart"_s)};
        table.rows.push_back(std::move(printed));
    };
    for (const FigureRow& row : from.rows)
        addRow(row, RowKind::Normal,
               key == "budget-by-activity"_L1 ? row.key : QString::number(table.rows.size() + 1));
    addRow(*from.total, RowKind::Total, {});
    return table;
}

} // namespace

Table fiveYearYearTable(FiveYearTeller& teller)
{
    Table table =
        paperTable(teller, teller.years(),
                   {{u"@"_s, teller.say(u"col.year"_s), 2.0},
                    {u"projects"_s, teller.say(u"col.projects"_s), 1.1},
                    {u"approved_national"_s, teller.say(u"col.national"_s), 1.7},
                    {u"approved_local"_s, teller.say(u"col.local"_s), 1.7},
                    {u"approved_total"_s, teller.say(u"col.total"_s), 1.7, Align::Right, u"4=2+3"_s},
                    {u"counterpart"_s, teller.say(u"col.counterpart"_s), 1.7}});
    table.caption = teller.tableCaption(u"table.years"_s);
    table.unitLine = teller.say(u"unit.million"_s);
    teller.closeEmptyYears(table);
    table.keepWhole = true;
    table.note = teller.say(u"table.rounding"_s);
    return table;
}

Table fiveYearActivityTable(FiveYearTeller& teller)
{
    Table table = shareTable(teller, u"budget-by-activity"_s, u"table.activities"_s, u"col.activity"_s);
    table.note = teller.say(u"table.activities.note"_s);
    return table;
}

Table fiveYearRegionTable(FiveYearTeller& teller)
{
    Table table = shareTable(teller, u"budget-by-region"_s, u"table.regions"_s, u"col.region"_s);
    table.keepWhole = true;
    table.note = teller.say(u"table.regions.note"_s);
    return table;
}

Table fiveYearStepTable(FiveYearTeller& teller)
{
    Table table = teller.captioned(u"budget-by-step"_s, u"table.steps"_s, true);
    table.columns = {
        {0.9, Align::Center}, {3.8}, {1.7, Align::Right}, {1.7, Align::Right}, {1.7, Align::Right}};
    table.head = {{{teller.say(u"col.no"_s)},
                   {teller.say(u"col.item"_s)},
                   {teller.say(u"col.national"_s)},
                   {teller.say(u"col.local"_s)},
                   {teller.say(u"col.total"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"1"_s, u"2"_s, u"3=1+2"_s};
    const auto addRow = [&](const QString& number, const QString& label, const QStringList& keys) {
        Row row;
        row.cells = {Cell::of(number), Cell::of(teller.say(label))};
        for (const QString& key : keys)
            row.cells.push_back(key.isEmpty() ? Cell::of({}) : teller.figureCell(key));
        table.rows.push_back(std::move(row));
    };
    const std::vector<std::array<QString, 3>> steps{{u"1"_s, u"row.allocated"_s, u"budget.allocated"_s},
                                                    {u"2"_s, u"row.approved"_s, u"budget.approved"_s},
                                                    {u"3"_s, u"row.advanced"_s, u"budget.advanced"_s},
                                                    {u"4"_s, u"row.paid"_s, u"budget.paid"_s},
                                                    {u"5"_s, u"row.returned"_s, u"budget.returned"_s},
                                                    {u"6=3+4-5"_s, u"row.disbursed"_s, u"disbursed"_s},
                                                    {u"7"_s, u"row.settled"_s, u"budget.settled"_s}};
    for (const auto& [number, label, key] : steps)
        addRow(number, label, {key + u".national"_s, key + u".local"_s, key + u".total"_s});
    addRow(u"8=6/1"_s, u"row.rate"_s,
           {u"disbursed.national.of_own_plan"_s, u"disbursed.local.of_own_plan"_s, u"disbursement_rate"_s});
    table.keepWhole = true;
    table.note = teller.say(u"table.steps.note"_s);
    return table;
}

Table fiveYearEstablishmentTable(FiveYearTeller& teller)
{
    const FigureSet& figures = teller.figures();
    Table table = teller.captioned(u"establishments"_s, u"table.establishments"_s, false);
    table.columns = {{6.5}, {1.6, Align::Right}, {1.6, Align::Right}};
    table.head = {{{teller.say(u"col.group"_s)},
                   {teller.say(u"col.establishments"_s)},
                   {teller.say(u"col.of_supported"_s)}}};
    table.columnLetters = {u"A"_s, u"1"_s, u"2"_s};
    const std::vector<std::pair<QString, QString>> groups{
        {u"group.sector"_s, u"establishments-by-sector"_s},
        {u"group.legal_form"_s, u"establishments-by-legal-form"_s},
        {u"group.priority"_s, u"establishments-by-priority"_s}};
    for (const auto& [label, key] : groups) {
        const FigureTable& from = *figures.table(key);
        if (from.rows.empty())
            continue;
        table.rows.push_back(groupRow(teller.say(label)));
        for (const FigureRow& row : from.rows) {
            Row printed;
            printed.cells = {Cell::of(row.label), teller.tableCell(from, row, u"establishments"_s),
                             teller.tableCell(from, row, u"percent"_s)};
            printed.cells.front().indent = 1;
            table.rows.push_back(std::move(printed));
        }
    }
    Row total;
    total.kind = RowKind::Total;
    total.cells = {Cell::of(teller.say(u"row.supported_all"_s)),
                   teller.figureCell(u"establishments.supported"_s), Cell::of({})};
    table.rows.push_back(std::move(total));
    table.note = teller.say(u"table.establishments.note"_s);
    return table;
}

Table fiveYearEffectTable(FiveYearTeller& teller)
{
    const FigureTable& effects = *teller.figures().table(u"effects"_s);
    Table table = teller.captioned(effects.key, u"table.effects"_s, false);
    table.columns = {
        {3.2}, {1.4, Align::Right}, {1.8, Align::Right}, {1.8, Align::Right}, {1.5, Align::Right}};
    table.head = {{{teller.say(u"col.item"_s)},
                   {teller.say(u"col.establishments"_s)},
                   {teller.say(u"col.before"_s)},
                   {teller.say(u"col.after"_s)},
                   {teller.say(u"col.of_before"_s)}}};
    table.columnLetters = {u"A"_s, u"1"_s, u"2"_s, u"3"_s, u"4=3/2"_s};
    for (const FigureRow& row : effects.rows) {
        Row printed;
        const QString unit = row.key == "workers"_L1 ? u"row.effects.people"_s : u"row.effects.money"_s;
        printed.cells = {Cell::of(teller.say(unit, {{u"name"_s, SentenceValue::words(row.label)}}))};
        for (const FigureColumn& column : effects.columns)
            printed.cells.push_back(teller.tableCell(effects, row, column.key));
        table.rows.push_back(std::move(printed));
    }
    table.keepWhole = true;
    table.note = teller.say(u"table.effects.note"_s);
    return table;
}

const QStringList& productLevels()
{
    static const QStringList levels{u"commune"_s, u"province"_s, u"region"_s, u"national"_s};
    return levels;
}

Table fiveYearProductTable(FiveYearTeller& teller)
{
    Table table = teller.captioned(u"products"_s, u"table.products"_s, false);
    table.columns = {{5.4}, {1.6, Align::Right}};
    table.head = {{{teller.say(u"col.level"_s)}, {teller.say(u"col.span"_s)}}};
    table.columnLetters = {u"A"_s, u"1"_s};
    const bool before = teller.recordsBefore();
    if (before) {
        table.columns.push_back({1.6, Align::Right});
        table.columns.push_back({1.5, Align::Right});
        table.head.front().push_back({teller.say(u"col.span_before"_s)});
        table.head.front().push_back({teller.say(u"col.of_span_before"_s)});
        table.columnLetters.insert(table.columnLetters.end(), {u"2"_s, u"3=1/2"_s});
    }
    const auto cellOf = [&](const QString& key) {
        return teller.figures().find(key) ? teller.figureCell(key) : Cell::missing();
    };
    const auto addRow = [&](const QString& label, const QString& key, bool part) {
        Row row;
        row.cells = {Cell::of(teller.say(label)), cellOf(key)};
        if (before) {
            row.cells.push_back(cellOf(u"previous_span."_s + key));
            row.cells.push_back(cellOf(key + u".of_previous_span"_s));
        }
        row.cells.front().indent = part ? 1 : 0;
        for (Cell& cell : row.cells)
            cell.bold = !part;
        table.rows.push_back(std::move(row));
    };
    const QString all = u"result.products_certified"_s;
    addRow(u"row.products"_s, all, false);
    for (const QString& level : productLevels())
        addRow(u"row.products."_s + level, all + u'_' + level, true);
    table.keepWhole = true;
    table.note = teller.say(u"table.products.note"_s);
    return table;
}

Table fiveYearTaxTable(FiveYearTeller& teller)
{
    const FigureTable& years = *teller.figures().table(u"tax-cost"_s);
    Table table = teller.captioned(years.key, u"table.tax"_s, true);
    table.columns = {{1.6}, {1.7, Align::Right}, {1.2, Align::Right}, {1.8, Align::Right}, {4.4}};
    table.head = {{{teller.say(u"col.year"_s)},
                   {teller.say(u"row.disbursed"_s)},
                   {teller.say(u"col.tax_rate"_s)},
                   {teller.say(u"col.tax_cost"_s)},
                   {teller.say(u"col.basis"_s)}}};
    table.columnLetters = {u"A"_s, u"1"_s, u"2"_s, u"3=1x2"_s, u"B"_s};
    const auto addRow = [&](const FigureRow& row, RowKind kind) {
        Row printed;
        printed.kind = kind;
        printed.cells = {Cell::of(kind == RowKind::Total ? capitalized(row.label) : row.key),
                         teller.tableCell(years, row, u"disbursed"_s),
                         kind == RowKind::Total ? Cell::of({}) : teller.tableCell(years, row, u"tax_rate"_s),
                         teller.tableCell(years, row, u"tax_cost"_s),
                         Cell::of(capitalized(legalCitation(row.word(u"legal_basis"_s), teller.lang())))};
        table.rows.push_back(std::move(printed));
    };
    for (const FigureRow& row : years.rows)
        addRow(row, RowKind::Normal);
    addRow(*years.total, RowKind::Total);
    table.keepWhole = true;
    table.note = teller.say(u"table.tax.note"_s);
    return table;
}

Table fiveYearComparedTable(FiveYearTeller& teller)
{
    Table table = teller.captioned(u"compared"_s, u"table.compared"_s, false);
    table.columns = {
        {0.7, Align::Center}, {4.4}, {1.7, Align::Right}, {1.7, Align::Right}, {1.5, Align::Right}};
    table.head = {{{teller.say(u"col.no"_s)},
                   {teller.say(u"col.item"_s)},
                   {teller.say(u"col.span"_s)},
                   {teller.say(u"col.span_before"_s)},
                   {teller.say(u"col.of_span_before"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"1"_s, u"2"_s, u"3=1/2"_s};
    const auto addRow = [&](const QString& number, const QString& label, const QString& key) {
        const QString compared = key + u".of_previous_span"_s;
        Row row;
        row.kind = number.isEmpty() ? RowKind::Subtotal : RowKind::Normal;
        row.cells = {Cell::of(number), Cell::of(teller.say(label)), teller.figureCell(key),
                     teller.figureCell(u"previous_span."_s + key),
                     teller.figures().find(compared) ? teller.figureCell(compared) : Cell::of({})};
        row.cells[1].indent = number.isEmpty() ? 1 : 0;
        table.rows.push_back(std::move(row));
    };
    addRow(u"1"_s, u"row.allocated"_s, u"budget.allocated.total"_s);
    addRow(u"2"_s, u"row.approved"_s, u"budget.approved.total"_s);
    addRow({}, u"row.national"_s, u"budget.approved.national"_s);
    addRow({}, u"row.local"_s, u"budget.approved.local"_s);
    addRow(u"3"_s, u"row.national_share"_s, u"budget.approved.national_share"_s);
    addRow(u"4"_s, u"row.counterpart"_s, u"counterpart.committed"_s);
    addRow(u"5"_s, u"row.per_dong"_s, u"counterpart.per_budget_dong"_s);
    addRow(u"6"_s, u"row.disbursed"_s, u"disbursed.total"_s);
    addRow(u"7"_s, u"row.rate"_s, u"disbursement_rate"_s);
    addRow(u"8"_s, u"row.settled"_s, u"budget.settled.total"_s);
    addRow(u"9"_s, u"row.projects"_s, u"projects.count"_s);
    addRow(u"10"_s, u"row.supported"_s, u"establishments.supported"_s);
    table.keepWhole = true;
    table.note =
        teller.say(teller.reachesLastYear() ? u"table.compared.note"_s : u"table.compared.note.open"_s);
    return table;
}

} // namespace kc::report
