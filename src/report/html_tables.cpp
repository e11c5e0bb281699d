// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the HTML writer, and charts with the tables behind them.
#include "report/chart_svg.h"
#include "report/html_blocks.h"
#include "report/strips.h"

using namespace Qt::StringLiterals;

namespace kc::report {

void HtmlBlocks::tableHead(const Table& table)
{
    if (table.head.empty() && table.columnLetters.empty())
        return;
    open("thead");
    const std::vector<PlacedHeadCell> heads = placeHeadCells(table);
    for (std::size_t row = 0; row < table.head.size(); ++row) {
        open("tr");
        for (const PlacedHeadCell& placed : heads) {
            if (placed.row != row)
                continue;
            const auto span = [](std::size_t count) {
                return count > 1 ? QString::number(count) : QString();
            };
            open("th", {{"scope", placed.colSpan > 1 ? u"colgroup"_s : u"col"_s},
                        {"colspan", span(placed.colSpan)},
                        {"rowspan", span(placed.rowSpan)}});
            text(placed.cell->text);
            close("th");
        }
        close("tr");
    }
    if (!table.columnLetters.empty()) {
        open("tr", {{"class", u"letters"_s}});
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            open("td");
            if (column < table.columnLetters.size())
                text(table.columnLetters[column]);
            close("td");
        }
        close("tr");
    }
    close("thead");
}

void HtmlBlocks::bodyCell(const Table& table, const Row& row, const PlacedCell& placed,
                          const GridNumber& number)
{
    const Cell& cell = *placed.cell;
    const bool names = placed.column == labelColumn(table) && !cell.text.isEmpty() && !cell.isMissing;
    QString look = htmlAlign(cell.align.value_or(table.columns[placed.column].align));
    if (cell.bold)
        look += u" b"_s;
    if (cell.italic)
        look += u" i"_s;
    const char* name = names ? "th" : "td";
    const bool group = row.kind == RowKind::Group && placed.colSpan > 1;
    open(name, {{"scope", !names  ? QString()
                          : group ? u"rowgroup"_s
                                  : u"row"_s},
                {"class", look},
                {"colspan", placed.colSpan > 1 ? QString::number(placed.colSpan) : QString()},
                {"style", cell.indent > 0
                              ? QString(u"padding-left:"_s + cssNumber(3.5 + 9.0 * cell.indent) + u"pt"_s)
                              : QString()}});
    std::optional<PrintedNumber> printed;
    if (number.kind == GridNumber::Kind::Number)
        printed = number.printed;
    else if (placed.colSpan > 1 && cell.value && !cell.isMissing)
        printed = printedNumber(cell.text, *cell.value, m_document.lang);
    if (printed)
        open("data", {{"value", plainDecimal(printed->number)}});
    text(printedText(cell));
    if (printed)
        m_out += "</data>";
    close(name);
}

void HtmlBlocks::tableRow(const Table& table, std::size_t index, const std::vector<GridNumber>& numbers)
{
    const Row& row = table.rows[index];
    const QString kind = row.kind == RowKind::Group      ? u"group"_s
                         : row.kind == RowKind::Subtotal ? u"part"_s
                         : row.kind == RowKind::Total    ? u"total"_s
                                                         : QString();
    open("tr", {{"class", kind}});
    for (const PlacedCell& placed : placeCells(row, table.columns.size()))
        bodyCell(table, row, placed, numbers[placed.column]);
    close("tr");
}

void HtmlBlocks::operator()(const Table& table)
{
    if (table.columns.empty())
        return;
    Typesetter type;
    const std::vector<Bookmark> none;
    Workbench bench{type, pageTextWidth(m_landscape ? Orientation::Landscape : Orientation::Portrait),
                    640,  none,
                    0,    m_document.lang};
    const TableMeasure measure = measureTable(bench, table);
    double whole = 0;
    for (const qreal width : measure.widths)
        whole += width;
    open("div", {{"class", u"scroll"_s},
                 {"tabindex", u"0"_s}, // reached by keyboard, so that a wide table can be scrolled
                 {"role", u"region"_s},
                 {"aria-label", table.caption.isEmpty() ? m_document.title : table.caption}});
    const QString look =
        u"font-size:"_s + cssNumber(measure.size) + u"pt;min-width:"_s + cssNumber(whole) + u"pt"_s;
    open("table", {{"class", table.keepWhole ? u"whole"_s : QString()}, {"style", look}});
    if (!table.caption.isEmpty() || !table.unitLine.isEmpty()) {
        open("caption");
        text(table.caption);
        if (!table.unitLine.isEmpty()) {
            open("span", {{"class", u"unit"_s}});
            text(table.unitLine);
            close("span");
        }
        close("caption");
    }
    open("colgroup");
    for (const qreal width : measure.widths)
        m_out += "<col style=\"width:" + QByteArray::number(100 * width / whole, 'f', 2) + "%\"/>";
    close("colgroup");
    tableHead(table);
    open("tbody");
    const auto grid = numberGrid(table, m_document.lang);
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        tableRow(table, row, grid[row]);
    close("tbody");
    close("table");
    close("div");
    element("p", table.note, {{"class", u"note"_s}});
}

/// The chart's values for those who do not see it.
void HtmlBlocks::chartValues(const Chart& chart)
{
    open("table", {{"class", u"unseen"_s}});
    open("caption");
    text(chart.unit.isEmpty() ? chartName(chart) : QString(chartName(chart) + u" ("_s + chart.unit + u')'));
    close("caption");
    open("thead");
    open("tr");
    m_out += "<td></td>";
    for (const ChartSeries& series : chart.series) {
        open("th", {{"scope", u"col"_s}});
        text(series.name);
        close("th");
    }
    close("tr");
    close("thead");
    open("tbody");
    for (std::size_t category = 0; category < chart.categories.size(); ++category) {
        open("tr");
        open("th", {{"scope", u"row"_s}});
        text(chart.categories[category]);
        close("th");
        for (const ChartSeries& series : chart.series) {
            open("td");
            if (category >= series.points.size() || !series.points[category].value) {
                text(u"-"_s);
            } else {
                const ChartPoint& point = series.points[category];
                open("data", {{"value", QString::number(*point.value)}});
                text(point.label.isEmpty() ? QString::number(*point.value) : point.label);
                m_out += "</data>";
            }
            close("td");
        }
        close("tr");
    }
    close("tbody");
    close("table");
}

void HtmlBlocks::operator()(const Chart& chart)
{
    open("figure");
    m_out += chartPicture(chart, pageTextWidth(m_landscape ? Orientation::Landscape : Orientation::Portrait),
                          m_document.lang, u"chart-%1"_s.arg(++m_charts))
                 .svg;
    chartValues(chart);
    close("figure");
}

} // namespace kc::report
