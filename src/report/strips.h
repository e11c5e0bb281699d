// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/text_lines.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kc::report {

struct TableFrame;

/// A horizontal strip of a page that is never cut: a line of text, a table row, a chart. Its parts are placed
/// relative to the left margin and its own top.
struct Strip
{
    Parts parts;
    qreal before =
        0; ///< space above; dropped at the top of a page; of two neighbours the larger space counts
    qreal height = 0;
    qreal after = 0;
    bool keepWithNext = false;
    bool startsPage = false;
    std::optional<std::size_t> bookmark; ///< which bookmark points here
    std::optional<std::size_t>
        contentsEntry; ///< whose page number is printed at the right end of `numberBaseline`
    qreal numberBaseline = 0;
    std::shared_ptr<const TableFrame> frame; ///< of a body row: what surrounds it on a new page
    bool lastRow = false;
    std::vector<std::int64_t> addends;
};

/// What a table puts around its rows on each page.
struct TableFrame
{
    Strip head;
    /// The carried-forward row with these sums; empty when the table carries nothing.
    std::function<Strip(bool out, const std::vector<std::int64_t>& sums)> carryRow;
    std::size_t carriedColumns = 0;
    qreal carryHeight = 0; ///< of one such row
};

/// What a block needs to become strips.
struct Workbench
{
    Typesetter& type;
    qreal width = 0;                        ///< of the page body
    qreal height = 0;                       ///< of the page body
    const std::vector<Bookmark>& bookmarks; ///< of the whole document, in order
    std::size_t nextBookmark = 0;           ///< the one the next heading makes
    Lang lang = Lang::Vi;
};

/// The bookmark a block makes, without its place.
std::optional<Bookmark> bookmarkOf(const Block& block);

/// Appends the strips of one block.
void appendStrips(std::vector<Strip>& strips, Workbench& bench, const Block& block);
void appendTable(std::vector<Strip>& strips, Workbench& bench, const Table& table);
void appendChart(std::vector<Strip>& strips, Workbench& bench, const Chart& chart);

/// Widths of a table's columns and the size of its text as the pages have them, for writers that want to look
/// like the pages.
struct TableMeasure
{
    std::vector<qreal> widths;
    qreal size = 11;
};
TableMeasure measureTable(Workbench& bench, const Table& table);

} // namespace kc::report
