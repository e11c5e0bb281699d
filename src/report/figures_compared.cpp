// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a dimension with the year before, the same months of it and the period side by side.
#include "report/figures_builder.h"

#include <algorithm>
#include <set>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kComparedDigits = 2;

/// One column of money: of which window, what, and where its sums are.
struct ComparedColumn
{
    QString key;
    MoneyWindow window;
    const MoneyMeasure* measure = nullptr;
    std::map<QString, MoneySums> rows = {};
    MoneySums all = {};
};

FigureValue comparedShare(const FigureValue& part, const FigureValue& whole, bool needsBoth)
{
    const auto above = integerOf(part);
    const auto below = integerOf(whole);
    if (!below || (needsBoth && !above))
        return {};
    const auto ratio = Percent::ratio(above.value_or(0), *below);
    return ratio ? FigureValue(Share{*ratio, kComparedDigits, Share::Form::Percent}) : FigureValue();
}

} // namespace

void FigureBuilder::addComparedTable(const QString& key, CubeDim dim, const MoneyWindow& now,
                                     const MoneyWindow& before, const MoneyWindow& same)
{
    std::vector<ComparedColumn> columns{
        {u"allocated"_s, now, &moneyMeasure(u"budget.allocated.total"_s)},
        {u"approved_previous_year"_s, before, &moneyMeasure(u"budget.approved.total"_s)},
        {u"approved_same_period"_s, same, &moneyMeasure(u"budget.approved.total"_s)},
        {u"approved_total"_s, now, &moneyMeasure(u"budget.approved.total"_s)},
        {u"counterpart"_s, now, &moneyMeasure(u"counterpart.committed"_s)},
        {u"disbursed"_s, now, &moneyMeasure(u"disbursed.total"_s)}};
    std::set<QString> keys;
    for (ComparedColumn& column : columns) {
        auto rows = moneyByRow(m_cube, params(), column.window, dim);
        if (!rows)
            return keep(rows.error());
        const CubeAnswer allocated =
            ask(ledgerQuery(params(), column.window, Measure::Allocated, {dim, CubeDim::Source}));
        for (const CubeRow& row : allocated.rows)
            (*rows)[row.keys[0]].addAllocation(*fromKey<Source>(row.keys[1]), Dong(row.value), row.records);
        for (const auto& [rowKey, sums] : *rows) {
            if (!isMissing(sums.tally(*column.measure).money()))
                keys.insert(rowKey);
        }
        column.rows = std::move(*rows);
        column.all = whole(column.window);
    }

    FigureTable table;
    table.key = key;
    table.title = word(u"report_table."_s + key);
    table.unit = word(u"unit.dong"_s);
    for (const QString& column : {u"allocated"_s, u"approved_previous_year"_s, u"approved_same_period"_s,
                                  u"approved_total"_s, u"of_previous_year"_s, u"of_same_period"_s,
                                  u"counterpart"_s, u"disbursed"_s, u"disbursement_rate"_s})
        table.columns.push_back({column, word(u"report_column."_s + column)});
    const auto makeRow = [&](const QString& rowKey, const QString& label, bool total) {
        std::map<QString, FigureCell> cells;
        for (const ComparedColumn& column : columns) {
            const auto found = column.rows.find(rowKey);
            const MoneySums none;
            const MoneySums& sums = total ? column.all : found == column.rows.end() ? none : found->second;
            CubeQuery query = ledgerQuery(params(), column.window,
                                          column.measure->allocation ? Measure::Allocated : Measure::Ledger);
            if (!total)
                query.dims = {dim};
            query.filter.stages = column.measure->stages();
            query.filter.sources = column.measure->sources;
            cells[column.key] = {sums.tally(*column.measure).money(),
                                 {askedRecords(query, total ? QStringList() : QStringList{rowKey})}};
        }
        const auto share = [&](const QString& part, const QString& base, bool needsBoth) {
            return FigureCell{comparedShare(cells[part].value, cells[base].value, needsBoth),
                              unionOf(cells[part].behind, cells[base].behind)};
        };
        const QString approved = u"approved_total"_s;
        FigureRow row;
        row.key = rowKey;
        row.label = label;
        row.cells = {cells[u"allocated"_s],
                     cells[u"approved_previous_year"_s],
                     cells[u"approved_same_period"_s],
                     cells[approved],
                     share(approved, u"approved_previous_year"_s, true),
                     share(approved, u"approved_same_period"_s, true),
                     cells[u"counterpart"_s],
                     cells[u"disbursed"_s],
                     share(u"disbursed"_s, u"allocated"_s, false)};
        return row;
    };
    for (const QString& rowKey : keys)
        table.rows.push_back(makeRow(rowKey, rowLabel(dim, rowKey), false));
    sortRows(dim, table.rows);
    table.total = makeRow(u"total"_s, word(u"report.total"_s), true);
    m_set.tables.push_back(std::move(table));
}

} // namespace kc::report
