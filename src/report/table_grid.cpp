// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table_grid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kc::report {

std::vector<PlacedHeadCell> placeHeadCells(const Table& table)
{
    const std::size_t columns = table.columns.size();
    const std::size_t rows = table.head.size();
    std::vector<std::vector<bool>> taken(rows, std::vector<bool>(columns, false));
    std::vector<PlacedHeadCell> placed;
    for (std::size_t row = 0; row < rows; ++row) {
        std::size_t column = 0;
        for (const HeadCell& cell : table.head[row]) {
            while (column < columns && taken[row][column])
                ++column;
            if (column == columns)
                break;
            std::size_t colSpan = 1; // up to the edge or a cell that hangs down from the row above
            while (colSpan < std::size_t(std::max(cell.colSpan, 1)) && column + colSpan < columns &&
                   !taken[row][column + colSpan])
                ++colSpan;
            const std::size_t rowSpan = std::min(std::size_t(std::max(cell.rowSpan, 1)), rows - row);
            for (std::size_t y = row; y < row + rowSpan; ++y)
                for (std::size_t x = column; x < column + colSpan; ++x)
                    taken[y][x] = true;
            placed.push_back({&cell, row, column, rowSpan, colSpan});
            column += colSpan;
        }
    }
    return placed;
}

std::vector<PlacedCell> placeCells(const Row& row, std::size_t columns)
{
    static const Cell empty;
    std::vector<PlacedCell> placed;
    std::size_t column = 0;
    for (std::size_t index = 0; column < columns; ++index) {
        const Cell& cell = index < row.cells.size() ? row.cells[index] : empty;
        const std::size_t span = std::min(std::size_t(std::max(cell.colSpan, 1)), columns - column);
        placed.push_back({&cell, column, span});
        column += span;
    }
    return placed;
}

QString printedText(const Cell& cell)
{
    return cell.isMissing && cell.text.isEmpty() ? u"-"_s : cell.text;
}

bool isBold(const Cell& cell, RowKind kind)
{
    return cell.bold || kind == RowKind::Group || kind == RowKind::Total;
}

bool isItalic(const Cell& cell, RowKind kind)
{
    return cell.italic || kind == RowKind::Subtotal;
}

std::vector<QString> headPath(const std::vector<PlacedHeadCell>& heads, std::size_t column)
{
    std::vector<QString> path;
    for (const PlacedHeadCell& placed : heads) // rows come from top to bottom
        if (placed.column <= column && column < placed.column + placed.colSpan &&
            !placed.cell->text.isEmpty())
            path.push_back(placed.cell->text);
    return path;
}

std::size_t labelColumn(const Table& table)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [](const Column& column) { return column.align == Align::Left; });
    return found == table.columns.end() ? 0 : std::size_t(found - table.columns.begin());
}

qreal pageTextWidth(Orientation orientation)
{
    constexpr qreal millimetre = 72 / 25.4;
    return (orientation == Orientation::Portrait ? 165 : 257) * millimetre;
}

QString xmlText(const QString& text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar c = text.at(index);
        if (c.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate()) {
            safe += c;
            safe += text.at(++index);
        } else if (c == u'\n' || c == u'\t' ||
                   (c.unicode() >= 0x20 && c.unicode() < 0xfffe && !c.isSurrogate())) {
            safe += c;
        }
    }
    return safe.normalized(QString::NormalizationForm_C);
}

} // namespace kc::report
