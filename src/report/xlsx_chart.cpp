// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table_grid.h"
#include "report/xlsx_book.h"

#include <algorithm>
#include <array>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

/// Fills told apart without colour, like those of the printed charts.
struct SheetFill
{
    std::uint32_t colour;
    std::uint8_t pattern; ///< LXW_CHART_PATTERN_NONE: the colour alone
};

constexpr std::array<SheetFill, 9> kSheetFills{{
    {0x1f4e79, LXW_CHART_PATTERN_NONE},
    {LXW_COLOR_BLACK, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL},
    {0xb8c7d9, LXW_CHART_PATTERN_NONE},
    {LXW_COLOR_BLACK, LXW_CHART_PATTERN_SMALL_GRID},
    {0x7f7f7f, LXW_CHART_PATTERN_NONE},
    {LXW_COLOR_BLACK, LXW_CHART_PATTERN_NARROW_HORIZONTAL},
    {0xe4e4e4, LXW_CHART_PATTERN_NONE},
    {LXW_COLOR_BLACK, LXW_CHART_PATTERN_NARROW_VERTICAL},
    {LXW_COLOR_BLACK, LXW_CHART_PATTERN_DIAGONAL_BRICK},
}};

constexpr double kValueWidth = 18;

lxw_chart_type kindOf(const Chart& chart)
{
    switch (chart.kind) {
    case ChartKind::Bar:
        return chart.horizontal ? LXW_CHART_BAR : LXW_CHART_COLUMN;
    case ChartKind::StackedBar:
        return chart.horizontal ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN_STACKED;
    case ChartKind::Line:
        return LXW_CHART_LINE;
    case ChartKind::Share:
        return LXW_CHART_BAR_STACKED_PERCENT;
    }
    return LXW_CHART_COLUMN;
}

/// A point as its label prints it; without label in the chart's unit.
PrintedNumber pointNumber(const ChartPoint& point, const Chart& chart, Lang lang)
{
    int unit = 0;
    for (std::int64_t size = chart.unitSize; size >= 10 && size % 10 == 0; size /= 10)
        ++unit;
    const ExactNumber value{*point.value, 0};
    if (auto printed = printedNumber(point.label, value, lang, unit))
        return *printed;
    if (auto printed = printedNumber(point.label, value, lang))
        return *printed;
    return {{*point.value, unit}, std::min(unit, 1), true, false, {}, {}, unit};
}

void looksLike(lxw_chart_series* series, std::size_t index, bool line)
{
    lxw_chart_line ink{};
    ink.color = LXW_COLOR_BLACK;
    ink.width = line ? 1.5F : 0.75F;
    if (line) {
        constexpr std::array<std::uint8_t, 4> dashes{LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH,
                                                     LXW_CHART_LINE_DASH_ROUND_DOT,
                                                     LXW_CHART_LINE_DASH_DASH_DOT};
        constexpr std::array<std::uint8_t, 4> markers{LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE,
                                                      LXW_CHART_MARKER_TRIANGLE, LXW_CHART_MARKER_DIAMOND};
        ink.dash_type = dashes.at(index % dashes.size());
        chart_series_set_line(series, &ink);
        chart_series_set_marker_type(series, markers.at(index % markers.size()));
        chart_series_set_marker_size(series, 7);
        lxw_chart_fill fill{};
        fill.color = index % 2 == 0 ? LXW_COLOR_BLACK : LXW_COLOR_WHITE;
        chart_series_set_marker_fill(series, &fill);
        lxw_chart_line edge{};
        edge.color = LXW_COLOR_BLACK;
        chart_series_set_marker_line(series, &edge);
        return;
    }
    chart_series_set_line(series, &ink);
    const SheetFill& look = kSheetFills.at(index % kSheetFills.size());
    if (look.pattern == LXW_CHART_PATTERN_NONE) {
        lxw_chart_fill fill{};
        fill.color = look.colour;
        chart_series_set_fill(series, &fill);
    } else {
        lxw_chart_pattern pattern{};
        pattern.fg_color = look.colour;
        pattern.bg_color = LXW_COLOR_WHITE;
        pattern.type = look.pattern;
        chart_series_set_pattern(series, &pattern);
    }
}

/// Cells of a sheet: a column of categories and one per series, below a head that names them.
struct ChartCells
{
    std::uint32_t head;
    std::uint32_t end; ///< the row after the last category
    std::uint16_t columns;
};

/// Title and unit; returns the row after them.
std::uint32_t writeChartTitle(XlsxBook& book, lxw_worksheet* sheet, const Chart& chart, std::uint32_t row)
{
    SheetStyle style;
    style.bold = true;
    style.size = 12;
    style.wrap = false;
    book.text(sheet, row++, 0, chart.title, style);
    style = {};
    style.italic = true;
    if (!chart.unit.isEmpty())
        book.text(sheet, row++, 0, chart.unit, style);
    return row;
}

void writeChartHead(XlsxBook& book, lxw_worksheet* sheet, const Chart& chart, const ChartCells& cells)
{
    SheetStyle style;
    style.bold = true;
    style.ruled = true;
    style.align = Align::Center;
    style.middle = true;
    book.text(sheet, cells.head, 0, QString(), style);
    int lines = 1;
    for (const ChartSeries& series : chart.series)
        lines = std::max(lines, book.lines({Run{series.name, true}}, 11, kValueWidth));
    requireXlsx(worksheet_set_row(sheet, cells.head, 15.0 * lines + 3, nullptr));
    for (std::uint16_t series = 1; series < cells.columns; ++series)
        book.text(sheet, cells.head, series, chart.series[series - 1U].name, style);
}

void writeChartPoints(XlsxBook& book, lxw_worksheet* sheet, const Chart& chart, const ChartCells& cells)
{
    const Lang lang = book.document().lang;
    SheetStyle style;
    style.ruled = true;
    std::uint32_t row = cells.head + 1;
    for (std::size_t category = 0; category < chart.categories.size(); ++category, ++row) {
        book.text(sheet, row, 0, chart.categories[category], style);
        for (std::uint16_t series = 1; series < cells.columns; ++series) {
            const auto& points = chart.series[series - 1U].points;
            if (category >= points.size() || !points[category].value) {
                book.text(sheet, row, series, QString(), style); // a text would be drawn as zero
                continue;
            }
            const PrintedNumber number = pointNumber(points[category], chart, lang);
            SheetStyle value = style;
            value.wrap = false;
            value.align = Align::Right;
            value.number = numberFormat(number, lang);
            requireXlsx(worksheet_write_number(sheet, row, series, sheetNumber(number), book.format(value)));
        }
    }
}

/// The chart itself, below the cells it is drawn from.
void insertChart(XlsxBook& book, lxw_worksheet* sheet, const Chart& chart, const QString& name,
                 const ChartCells& cells)
{
    lxw_chart* drawn = workbook_add_chart(book.book(), std::uint8_t(kindOf(chart)));
    const QByteArray sheetName = name.toUtf8();
    for (std::uint16_t series = 1; series < cells.columns; ++series) {
        lxw_chart_series* made = chart_add_series(drawn, nullptr, nullptr);
        chart_series_set_categories(made, sheetName.constData(), cells.head + 1, 0, cells.end - 1, 0);
        chart_series_set_values(made, sheetName.constData(), cells.head + 1, series, cells.end - 1, series);
        chart_series_set_name_range(made, sheetName.constData(), cells.head, series);
        looksLike(made, series - 1U, chart.kind == ChartKind::Line);
    }
    if (!chart.title.isEmpty())
        chart_title_set_name(drawn, xmlText(chart.title).toUtf8().constData());
    else
        chart_title_off(drawn);
    const bool lies = chart.kind == ChartKind::Share || (chart.horizontal && chart.kind != ChartKind::Line);
    // The library calls the category axis of lying bars "y".
    lxw_chart_axis* values = lies ? drawn->x_axis : drawn->y_axis;
    if (lies) { // the first category on top, as it was printed, the values still below
        chart_axis_set_reverse(drawn->y_axis);
        chart_axis_set_crossing_max(drawn->y_axis);
    }
    if (!chart.unit.isEmpty() && chart.kind != ChartKind::Share)
        chart_axis_set_name(values, xmlText(chart.unit).toUtf8().constData());
    chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options options{};
    options.x_scale = 1.6;
    options.y_scale = 1.4;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    QByteArray description = xmlText(chart.title).toUtf8();
    options.description = description.data();
    requireXlsx(worksheet_insert_chart_opt(sheet, cells.end + 1, 0, drawn, &options));
}

} // namespace

void addChartSheet(XlsxBook& book, const Chart& chart, const QString& name)
{
    lxw_worksheet* sheet = book.addSheet(name, Orientation::Landscape);
    worksheet_fit_to_pages(sheet, 1, 1);
    const auto columns = std::uint16_t(chart.series.size() + 1);
    requireXlsx(worksheet_set_column(sheet, 0, 0, 42, nullptr));
    if (columns > 1)
        requireXlsx(worksheet_set_column(sheet, 1, std::uint16_t(columns - 1), kValueWidth, nullptr));
    const std::uint32_t head =
        writeChartTitle(book, sheet, chart, book.marking(sheet, std::max<std::uint16_t>(columns, 2)));
    const ChartCells cells{head, head + 1 + std::uint32_t(chart.categories.size()), columns};
    writeChartHead(book, sheet, chart, cells);
    writeChartPoints(book, sheet, chart, cells);
    if (!chart.categories.empty() && !chart.series.empty())
        insertChart(book, sheet, chart, name, cells);
}

} // namespace kc::report
