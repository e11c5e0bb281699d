// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "report/five_year_teller.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kBillion = 1'000'000'000;

std::int64_t approvedPart(const FigureTable& table, const FigureRow& row, const QString& column)
{
    return integerOf(table.cell(row.key, column).value).value_or(0);
}

} // namespace

std::optional<Chart> fiveYearYearChart(FiveYearTeller& teller)
{
    const FigureTable& years = *teller.figures().table(u"budget-by-year"_s);
    const QStringList columns{u"approved_national"_s, u"approved_local"_s};
    std::int64_t highest = 0;
    std::int64_t lowest = 0;
    for (const FigureRow& row : years.rows) {
        for (const QString& column : columns) {
            highest = std::max(highest, approvedPart(years, row, column));
            lowest = std::min(lowest, approvedPart(years, row, column));
        }
    }
    if (highest == 0 && lowest == 0)
        return std::nullopt;
    const bool billions = std::max(highest, -lowest) >= 10 * kBillion;
    const MoneyUnit unit = billions ? MoneyUnit::Billion : MoneyUnit::Million;
    Chart chart;
    // What was reversed in a later year can leave less than nothing: that cannot be stacked.
    chart.kind = lowest < 0 ? ChartKind::Bar : ChartKind::StackedBar;
    chart.title = teller.chartCaption(u"chart.years"_s);
    chart.unit = moneyUnitText(unit, teller.lang());
    chart.unitSize = billions ? kBillion : kMillion;
    for (const FigureRow& row : years.rows)
        chart.categories.push_back(teller.yearWords(row));
    for (const QString& column : columns) {
        ChartSeries series;
        series.name = teller.say(column == "approved_national"_L1 ? u"col.national"_s : u"col.local"_s);
        for (const FigureRow& row : years.rows) {
            ChartPoint point;
            point.value = integerOf(years.cell(row.key, column).value);
            if (point.value)
                point.label = moneyText(Dong(*point.value), unit, billions ? 1 : 0, teller.lang());
            point.drill = cellKey(years, row, column);
            series.points.push_back(std::move(point));
        }
        chart.series.push_back(std::move(series));
    }
    return chart;
}

std::optional<Chart> fiveYearShareChart(FiveYearTeller& teller, const QString& key, const QString& titleKey)
{
    const FigureTable& table = *teller.figures().table(key);
    const auto total = integerOf(teller.figures().at(u"budget.approved.total"_s).value).value_or(0);
    std::vector<const FigureRow*> rows;
    for (const FigureRow& row : table.rows) {
        const std::int64_t part = approvedPart(table, row, u"approved_total"_s);
        if (part < 0)
            return std::nullopt; // no part of a whole
        if (part > 0)
            rows.push_back(&row);
    }
    if (rows.size() < 2 || total <= 0)
        return std::nullopt;
    Chart chart;
    chart.kind = ChartKind::Bar;
    chart.horizontal = true;
    chart.title = teller.chartCaption(titleKey);
    chart.unit = u"%"_s;
    chart.unitSize = 10; // the axis counts in tenths of a percent
    ChartSeries series;
    series.name = teller.say(u"col.share"_s);
    for (const FigureRow* row : rows) {
        const std::int64_t part = approvedPart(table, *row, u"approved_total"_s);
        const auto share = Percent::ratio(part, total);
        ChartPoint point;
        // The bar is drawn from the digits that stand beside it.
        point.value = share->toDecimal(1).remove(u'.').toLongLong();
        point.label = percentText(share, 1, teller.lang());
        point.drill = cellKey(table, *row, u"approved_total"_s);
        series.points.push_back(std::move(point));
        chart.categories.push_back(capitalized(row->label));
    }
    chart.series.push_back(std::move(series));
    return chart;
}

} // namespace kc::report
