// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <cstddef>
#include <vector>

/// What every writer of a document needs: tables as grids (where the cells of heads and rows stand), text
/// that XML can carry, the width of a page.
namespace kc::report {

/// A head cell at its place in the grid.
struct PlacedHeadCell
{
    const HeadCell* cell;
    std::size_t row, column, rowSpan, colSpan;
};

/// Finds the columns of head cells written as in HTML; spans end at the edges of the head.
std::vector<PlacedHeadCell> placeHeadCells(const Table& table);

/// A body cell at its column; the cell lives in the table or is the empty cell that fills a short row.
struct PlacedCell
{
    const Cell* cell;
    std::size_t column, colSpan;
};

/// Every column of a row once: cells beyond the last column are left out, missing ones filled.
std::vector<PlacedCell> placeCells(const Row& row, std::size_t columns);

/// What a cell prints: "-" when its value is missing.
QString printedText(const Cell& cell);

/// How a cell is printed by itself and by its row.
bool isBold(const Cell& cell, RowKind kind);
bool isItalic(const Cell& cell, RowKind kind);

/// The heads above a column, outermost first; a head over several columns belongs to each of them. Empty
/// heads are left out.
std::vector<QString> headPath(const std::vector<PlacedHeadCell>& heads, std::size_t column);

/// The column whose cells name their row: the first left-aligned one, else the first.
std::size_t labelColumn(const Table& table);

/// Width of the text on a page (Decree 30/2020/NĐ-CP: margins of 30 and 15 mm; 20 and 20 mm on a landscape
/// page), points.
qreal pageTextWidth(Orientation orientation);

/// A text without the characters XML 1.0 cannot carry (control characters, lone surrogates), in NFC.
QString xmlText(const QString& text);

} // namespace kc::report
