// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table_grid.h"
#include "report/xlsx_book.h"

#include <algorithm>
#include <numeric>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr qsizetype kLongestFormula = 8'000; // a spreadsheet takes 8 192 characters and 255 ranges
constexpr std::size_t kMostRanges = 255;
constexpr double kSheetLine = 15;

class TableSheet
{
public:
    TableSheet(XlsxBook& book, const Table& table, lxw_worksheet* sheet, Orientation orientation)
        : m_book(book)
        , m_table(table)
        , m_sheet(sheet)
        , m_lang(book.document().lang)
        , m_columns(std::uint16_t(table.columns.size()))
        , m_heads(placeHeadCells(table))
        , m_grid(numberGrid(table, m_lang))
    {
        chooseWidths(orientation == Orientation::Landscape ? 140 : 95);
    }

    void write()
    {
        for (std::uint16_t column = 0; column < m_columns; ++column)
            requireXlsx(worksheet_set_column(m_sheet, column, column, m_widths[column], nullptr));
        m_row = m_book.marking(m_sheet, m_columns);
        SheetStyle caption;
        caption.size = 13;
        caption.bold = true;
        caption.align = Align::Center;
        line(m_table.caption, caption, 18);
        SheetStyle unit;
        unit.italic = true;
        unit.align = Align::Right;
        line(m_table.unitLine, unit, kSheetLine);
        writeHead();
        m_firstBody = m_row;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            writeRow(row);
        SheetStyle note;
        note.size = 10;
        note.italic = true;
        line(m_table.note, note, 14);
    }

private:
    double width(std::size_t column, std::size_t span) const
    {
        double sum = 0;
        for (std::size_t at = column; at < std::min(column + span, m_widths.size()); ++at)
            sum += m_widths[at];
        return sum;
    }

    /// A text over all columns; merged cells do not find their height themselves.
    void line(const QString& text, const SheetStyle& style, double lineHeight)
    {
        if (text.isEmpty())
            return;
        const double height =
            lineHeight * m_book.lines({Run{text, style.bold, style.italic}}, style.size, width(0, m_columns));
        requireXlsx(worksheet_set_row(m_sheet, m_row, height + 3, nullptr));
        m_book.text(m_sheet, m_row++, 0, text, style, 1, m_columns);
    }

    void chooseWidths(double room)
    {
        std::vector<double> least(m_columns, 5);
        const auto need = [&](std::size_t column, double characters) {
            least[column] = std::max(least[column], characters);
        };
        const auto longestWord = [](const QString& text) {
            double longest = 0;
            for (const QString& word : text.split(u' '))
                longest = std::max(longest, double(word.size()));
            return longest;
        };
        for (const PlacedHeadCell& placed : m_heads)
            if (placed.colSpan == 1)
                need(placed.column, longestWord(placed.cell->text) * 1.1 + 1.5);
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            for (const PlacedCell& placed : placeCells(m_table.rows[row], m_columns)) {
                if (placed.colSpan > 1)
                    continue;
                const bool number = m_grid[row][placed.column].kind == GridNumber::Kind::Number;
                const double letters = number ? double(placed.cell->text.size()) // never broken, never "###"
                                              : std::min(longestWord(placed.cell->text), 24.0);
                need(placed.column, letters * 1.1 + 2 + 1.5 * placed.cell->indent);
            }
        }
        const double weights =
            std::accumulate(m_table.columns.begin(), m_table.columns.end(), 0.0,
                            [](double sum, const Column& column) { return sum + column.weight; });
        for (std::size_t column = 0; column < m_columns; ++column)
            m_widths.push_back(std::max(least[column], weights > 0
                                                           ? room * m_table.columns[column].weight / weights
                                                           : least[column]));
    }

    void writeHead()
    {
        const std::uint32_t first = m_row;
        std::vector<int> lines(m_table.head.size(), 1);
        for (const PlacedHeadCell& placed : m_heads) {
            const int needed =
                m_book.lines({Run{placed.cell->text, true}}, 11, width(placed.column, placed.colSpan));
            const auto from = lines.begin() + std::ptrdiff_t(placed.row);
            const int had = std::accumulate(from, from + std::ptrdiff_t(placed.rowSpan), 0);
            lines[placed.row + placed.rowSpan - 1] += std::max(needed - had, 0);
        }
        for (std::size_t row = 0; row < lines.size(); ++row)
            requireXlsx(
                worksheet_set_row(m_sheet, first + std::uint32_t(row), kSheetLine * lines[row] + 4, nullptr));
        SheetStyle style;
        style.bold = true;
        style.align = Align::Center;
        style.middle = true;
        style.ruled = true;
        for (const PlacedHeadCell& placed : m_heads)
            m_book.text(m_sheet, first + std::uint32_t(placed.row), std::uint16_t(placed.column),
                        placed.cell->text, style, std::uint32_t(placed.rowSpan),
                        std::uint16_t(placed.colSpan));
        m_row = first + std::uint32_t(m_table.head.size());
        if (!m_table.columnLetters.empty()) {
            style.bold = false;
            style.italic = true;
            style.size = 10;
            for (std::uint16_t column = 0; column < m_columns; ++column)
                m_book.text(m_sheet, m_row, column,
                            column < m_table.columnLetters.size() ? m_table.columnLetters[column] : QString(),
                            style);
            ++m_row;
        }
        if (m_row == first)
            return;
        requireXlsx(worksheet_repeat_rows(m_sheet, first, m_row - 1));
        worksheet_freeze_panes(m_sheet, m_row, 0);
    }

    QString nameOf(std::size_t row, std::size_t column) const
    {
        char name[LXW_MAX_CELL_NAME_LENGTH];
        lxw_rowcol_to_cell(name, m_firstBody + std::uint32_t(row), std::uint16_t(column));
        return QString::fromLatin1(name);
    }

    /// "=SUM(E6:E17,E19:E30)", neighbours as ranges; empty when it would be longer than a cell takes.
    QString formulaOf(std::vector<GridPlace> places) const
    {
        std::sort(places.begin(), places.end(), [](const GridPlace& a, const GridPlace& b) {
            return std::pair(a.row, a.column) < std::pair(b.row, b.column);
        });
        QStringList ranges;
        for (std::size_t from = 0; from < places.size();) {
            std::size_t to = from;
            const auto follows = [&](const GridPlace& a, const GridPlace& b) {
                return places[from].row == b.row ? a.row == b.row && b.column == a.column + 1
                                                 : a.column == b.column && b.row == a.row + 1;
            };
            while (to + 1 < places.size() && follows(places[to], places[to + 1]))
                ++to;
            const QString first = nameOf(places[from].row, places[from].column);
            ranges += from == to ? first : QString(first + u':' + nameOf(places[to].row, places[to].column));
            from = to + 1;
        }
        const QString formula = u"=SUM("_s + ranges.join(u',') + u')';
        return std::size_t(ranges.size()) > kMostRanges || formula.size() > kLongestFormula ? QString()
                                                                                            : formula;
    }

    void writeRow(std::size_t index)
    {
        const Row& row = m_table.rows[index];
        int lines = 1;
        for (const PlacedCell& placed : placeCells(row, m_columns)) {
            SheetStyle style;
            style.bold = isBold(*placed.cell, row.kind);
            style.italic = isItalic(*placed.cell, row.kind);
            style.align = placed.cell->align.value_or(m_table.columns[placed.column].align);
            style.indent = style.align == Align::Center ? 0 : placed.cell->indent;
            style.ruled = true;
            style.middle = true;
            const double room = width(placed.column, placed.colSpan) - 1.5 * style.indent;
            lines = std::max(
                lines, m_book.lines({Run{printedText(*placed.cell), style.bold, style.italic}}, 11, room));
            writeCell(index, placed, style);
        }
        if (lines > 1)
            requireXlsx(worksheet_set_row(m_sheet, m_row, kSheetLine * lines + 2, nullptr));
        ++m_row;
    }

    void writeCell(std::size_t row, const PlacedCell& placed, SheetStyle style)
    {
        const auto column = std::uint16_t(placed.column);
        const auto span = std::uint16_t(placed.colSpan);
        std::optional<PrintedNumber> printed;
        if (placed.colSpan > 1 && placed.cell->value && !placed.cell->isMissing)
            printed = printedNumber(placed.cell->text, *placed.cell->value, m_lang);
        else if (m_grid[row][column].kind == GridNumber::Kind::Number)
            printed = m_grid[row][column].printed;
        if (!printed) {
            m_book.text(m_sheet, m_row, column, printedText(*placed.cell), style, 1, span);
            return;
        }
        style.number = numberFormat(*printed, m_lang);
        style.wrap = false;
        m_book.text(m_sheet, m_row, column, QString(), style, 1, span); // the frame, merged if need be
        lxw_format* format = m_book.format(style);
        const double number = sheetNumber(*printed);
        QString formula;
        if (placed.colSpan == 1)
            if (const std::vector<GridPlace> added = addendsOf(m_table, m_grid, row, column); !added.empty())
                formula = formulaOf(added);
        requireXlsx(formula.isEmpty()
                        ? worksheet_write_number(m_sheet, m_row, column, number, format)
                        : worksheet_write_formula_num(m_sheet, m_row, column, formula.toUtf8().constData(),
                                                      format, number));
    }

    XlsxBook& m_book;
    const Table& m_table;
    lxw_worksheet* m_sheet;
    Lang m_lang;
    std::uint16_t m_columns;
    std::vector<PlacedHeadCell> m_heads;
    std::vector<std::vector<GridNumber>> m_grid;
    std::vector<double> m_widths;
    std::uint32_t m_row = 0;
    std::uint32_t m_firstBody = 0;
};

} // namespace

void addTableSheet(XlsxBook& book, const Table& table, const QString& name, Orientation orientation)
{
    constexpr std::size_t uprightColumns = 6;
    if (table.columns.size() > uprightColumns)
        orientation = Orientation::Landscape;
    lxw_worksheet* sheet = book.addSheet(name, orientation);
    if (!table.columns.empty())
        TableSheet(book, table, sheet, orientation).write();
}

} // namespace kc::report
