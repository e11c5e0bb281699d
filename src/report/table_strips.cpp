// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/strips.h"
#include "report/table_grid.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr qreal kPadX = 3.5;
constexpr qreal kPadY = 2.6;
constexpr qreal kIndentStep = 9;
constexpr qreal kRule = 0.5;
constexpr qreal kSmallestSize = 8;
constexpr qreal kCaptionSize = 13;

/// Makes a sum at least as long in print as any sum with the addend; stops at the end of 64 bits (the sums
/// that are printed are checked where they are made).
void growTowards(std::int64_t& sum, std::int64_t addend)
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const std::int64_t size = addend < -most ? most : std::abs(addend);
    sum = sum > most - size ? most : sum + size;
}

class TableMaker
{
public:
    TableMaker(const Table& table, Workbench& bench)
        : m_table(table)
        , m_type(bench.type)
        , m_width(bench.width)
        , m_pageHeight(bench.height)
        , m_headCells(placeHeadCells(table))
        , m_size(table.size)
    {
        for (const Row& row : table.rows) {
            m_carryTotals.resize(std::max(m_carryTotals.size(), row.addends.size()), 0);
            for (std::size_t column = 0; column < row.addends.size(); ++column)
                growTowards(m_carryTotals[column], row.addends[column]);
        }
        chooseWidths();
        m_frame = std::make_shared<TableFrame>();
        m_frame->head = head();
        if (table.carry && table.carry->print && !table.carry->columns.empty())
            prepareCarry();
    }

    void append(std::vector<Strip>& strips)
    {
        const std::size_t before = strips.size();
        text(strips, m_table.caption, kCaptionSize, Align::Center, true, false, 6, 3);
        text(strips, m_table.unitLine, std::max(m_table.size, 11.0), Align::Right, false, true, 0, 2);
        for (std::size_t index = before; index < strips.size(); ++index)
            m_captionHeight += strips[index].height + strips[index].before + strips[index].after;
        strips.push_back(m_frame->head);
        for (std::size_t index = before; index < strips.size(); ++index)
            strips[index].keepWithNext = true;
        strips[before].before = std::max(strips[before].before, 6.0);
        const qreal caption = m_captionHeight;
        std::size_t previous = 0; // the last strip of the row before
        for (std::size_t index = 0; index < m_table.rows.size(); ++index) {
            appendRow(strips, index);
            // No row stands alone at the foot under the head, and none alone under a repeated head.
            if (index == 1 || (index > 1 && index + 1 == m_table.rows.size()))
                keepPair(strips, previous, index == 1 ? caption : 0);
            previous = strips.size() - 1;
            m_captionHeight = 0; // only the first row shares its page with the caption
        }
        if (!m_table.rows.empty())
            strips.back().lastRow = true;
        strips.back().keepWithNext = false; // whatever its kind, nothing of the table follows
        if (!m_table.note.isEmpty()) {
            strips.back().keepWithNext = true;
            text(strips, m_table.note, std::max(m_table.size - 1, kSmallestSize), Align::Left, false, true, 3,
                 0);
        }
        strips.back().after = 10;
    }

    TableMeasure measure() const { return {m_widths, m_size}; }

private:
    void text(std::vector<Strip>& strips, const QString& words, qreal size, Align align, bool bold,
              bool italic, qreal before, qreal after)
    {
        if (words.isEmpty())
            return;
        Strip strip;
        strip.before = before;
        strip.after = after;
        strip.height =
            placeText(strip.parts, m_type, {Run{words, bold, italic}}, size, align, {0, 0, m_width, 0});
        strips.push_back(std::move(strip));
    }

    /// Shares the width by weight, but gives each column room for its widest unbreakable word; prints smaller
    /// when the words do not fit side by side.
    void chooseWidths()
    {
        const std::size_t count = m_table.columns.size();
        std::vector<qreal> least = leastWidths();
        while (m_size > kSmallestSize && std::accumulate(least.begin(), least.end(), 0.0) > m_width) {
            m_size -= 0.5;
            least = leastWidths();
        }
        capWidest(least);
        std::vector<bool> fixed(count, false);
        m_widths.assign(count, 0);
        for (bool changed = true; changed;) {
            changed = false;
            qreal room = m_width;
            qreal weights = 0;
            for (std::size_t column = 0; column < count; ++column) {
                if (fixed[column])
                    room -= least[column];
                else
                    weights += std::max(m_table.columns[column].weight, 0.01);
            }
            for (std::size_t column = 0; column < count; ++column) {
                m_widths[column] = fixed[column]
                                       ? least[column]
                                       : room * std::max(m_table.columns[column].weight, 0.01) / weights;
                if (!fixed[column] && m_widths[column] < least[column])
                    fixed[column] = changed = true;
            }
        }
        const qreal sum = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
        m_edges.assign(1, 0);
        for (qreal& width : m_widths) {
            width *= m_width / sum; // even the smallest size was too wide: words will be broken
            m_edges.push_back(m_edges.back() + width);
        }
        m_edges.back() = m_width;
    }

    /// Where even the smallest size leaves no room, the widest words alone are broken: one word of hundreds
    /// of letters may not squeeze every other column to a letter a line.
    void capWidest(std::vector<qreal>& least) const
    {
        if (std::accumulate(least.begin(), least.end(), 0.0) <= m_width)
            return;
        std::vector<qreal> ascending = least;
        std::sort(ascending.begin(), ascending.end());
        qreal room = m_width;
        qreal cap = ascending.back();
        for (std::size_t index = 0; index < ascending.size(); ++index) {
            const qreal share = room / qreal(ascending.size() - index);
            if (ascending[index] > share) {
                cap = share;
                break;
            }
            room -= ascending[index];
        }
        for (qreal& width : least)
            width = std::min(width, cap);
    }

    std::vector<qreal> leastWidths()
    {
        std::vector<qreal> least(m_table.columns.size(), 2 * kPadX + 2);
        const auto need = [&](std::size_t column, qreal width) {
            least[column] = std::max(least[column], width + 2 * kPadX + 0.1);
        };
        for (const PlacedHeadCell& placed : m_headCells)
            if (placed.colSpan == 1)
                need(placed.column, m_type.widestWord({Run{placed.cell->text, true}}, m_size));
        for (std::size_t column = 0; column < std::min(m_table.columnLetters.size(), least.size()); ++column)
            need(column, m_type.widestWord({Run{m_table.columnLetters[column], false, true}}, m_size - 1));
        for (const Row& row : m_table.rows) {
            std::size_t column = 0;
            for (const Cell& cell : row.cells) {
                if (column >= least.size())
                    break;
                if (cell.colSpan <= 1)
                    need(column,
                         m_type.widestWord(runsOf(cell, row.kind), m_size) + kIndentStep * cell.indent);
                column += std::size_t(std::max(cell.colSpan, 1));
            }
        }
        if (m_table.carry && m_table.carry->print) {
            for (std::size_t sum = 0; sum < std::min(m_carryTotals.size(), m_table.carry->columns.size());
                 ++sum) {
                const auto column = std::size_t(m_table.carry->columns[sum]);
                if (column < least.size())
                    need(column,
                         m_type.widestWord({Run{m_table.carry->print(m_carryTotals[sum]), true}}, m_size));
            }
        }
        return least;
    }

    static Runs runsOf(const Cell& cell, RowKind kind)
    {
        const bool bold = cell.bold || kind == RowKind::Group || kind == RowKind::Total;
        const bool italic = cell.italic || kind == RowKind::Subtotal;
        return {Run{cell.isMissing && cell.text.isEmpty() ? u"-"_s : cell.text, bold, italic}};
    }

    qreal advance(qreal size) const { return kSingleSpacing * size; }

    void horizontal(Parts& out, qreal from, qreal to, qreal y) const
    {
        out.items.push_back(Stroke{{from, y}, {to, y}, kRule});
    }
    void vertical(Parts& out, qreal x, qreal top, qreal bottom) const
    {
        out.items.push_back(Stroke{{x, top}, {x, bottom}, kRule});
    }

    Strip head()
    {
        Strip strip;
        strip.keepWithNext = true;
        const std::size_t rows = m_table.head.size();
        std::vector<std::vector<TextLine>> lines;
        std::vector<qreal> tops(rows + 1, 0);
        for (const PlacedHeadCell& placed : m_headCells)
            lines.push_back(m_type.breakLines({Run{placed.cell->text, true}}, m_size,
                                              m_edges[placed.column + placed.colSpan] -
                                                  m_edges[placed.column] - 2 * kPadX));
        for (std::size_t row = 0; row < rows; ++row) {
            tops[row + 1] = tops[row];
            for (std::size_t index = 0; index < lines.size(); ++index) {
                const PlacedHeadCell& placed = m_headCells[index];
                if (placed.row + placed.rowSpan ==
                    row + 1) // a cell over several rows makes the last one high enough
                    tops[row + 1] =
                        std::max(tops[row + 1],
                                 tops[placed.row] + advance(m_size) * qreal(lines[index].size()) + 2 * kPadY);
            }
        }
        horizontal(strip.parts, 0, m_width, 0);
        for (std::size_t index = 0; index < lines.size(); ++index) {
            const PlacedHeadCell& placed = m_headCells[index];
            const qreal left = m_edges[placed.column];
            const qreal right = m_edges[placed.column + placed.colSpan];
            const qreal top = tops[placed.row];
            const qreal bottom = tops[placed.row + placed.rowSpan];
            if (placed.column == 0)
                vertical(strip.parts, left, top, bottom);
            vertical(strip.parts, right, top, bottom);
            horizontal(strip.parts, left, right, bottom);
            placeLines(strip.parts, lines[index], m_size, Align::Center, left, right, top, bottom);
        }
        strip.height = tops[rows];
        if (!m_table.columnLetters.empty())
            letters(strip);
        return strip;
    }

    void letters(Strip& strip)
    {
        const qreal size = m_size - 1;
        const qreal top = strip.height;
        const qreal bottom = top + advance(size) + 2;
        vertical(strip.parts, 0, top, bottom);
        for (std::size_t column = 0; column + 1 < m_edges.size(); ++column) {
            vertical(strip.parts, m_edges[column + 1], top, bottom);
            if (column < m_table.columnLetters.size())
                placeLines(strip.parts,
                           m_type.breakLines({Run{m_table.columnLetters[column], false, true}}, size,
                                             m_widths[column]),
                           size, Align::Center, m_edges[column], m_edges[column + 1], top, bottom);
        }
        horizontal(strip.parts, 0, m_width, bottom);
        strip.height = bottom;
    }

    /// Lines of a cell, in the middle of its height.
    void placeLines(Parts& out, const std::vector<TextLine>& lines, qreal size, Align align, qreal left,
                    qreal right, qreal top, qreal bottom) const
    {
        const qreal free = bottom - top - advance(size) * qreal(lines.size());
        qreal y = top + free / 2 + (kSingleSpacing - 1.107) / 2 * size;
        for (const TextLine& line : lines) {
            placeLine(out, line, size, align, left + kPadX, right - left - 2 * kPadX, y + kAscent * size);
            y += advance(size);
        }
    }

    struct BrokenCell
    {
        const Cell* cell;
        std::size_t column, colSpan;
        std::vector<TextLine> lines;
    };

    /// Strips of a row: one, or several when it is higher than a page.
    std::vector<Strip> rowStrips(const Row& row)
    {
        const std::size_t count = m_table.columns.size();
        static const Cell empty;
        std::vector<BrokenCell> cells;
        std::size_t column = 0;
        std::size_t most = 1;
        for (std::size_t index = 0; column < count; ++index) {
            const Cell& cell = index < row.cells.size() ? row.cells[index] : empty;
            const std::size_t span = std::min(std::size_t(std::max(cell.colSpan, 1)), count - column);
            const qreal width =
                m_edges[column + span] - m_edges[column] - 2 * kPadX - kIndentStep * cell.indent;
            cells.push_back({&cell, column, span, m_type.breakLines(runsOf(cell, row.kind), m_size, width)});
            most = std::max(most, cells.back().lines.size());
            column += span;
        }
        const qreal room =
            m_pageHeight - m_frame->head.height - 2 * m_frame->carryHeight - m_captionHeight - 2 * kPadY - 8;
        const auto linesPerPage = std::size_t(std::max(room / advance(m_size), 1.0));
        std::vector<Strip> strips;
        for (std::size_t from = 0; from < most; from += linesPerPage) {
            const std::size_t to = std::min(most, from + linesPerPage);
            Strip strip;
            strip.frame = m_frame;
            strip.height = advance(m_size) * qreal(to - from) + 2 * kPadY;
            vertical(strip.parts, 0, 0, strip.height);
            for (const BrokenCell& broken : cells)
                drawCell(strip, broken, from, to, most > linesPerPage);
            horizontal(strip.parts, 0, m_width, strip.height);
            strips.push_back(std::move(strip));
        }
        strips.back().addends = row.addends;
        return strips;
    }

    void drawCell(Strip& strip, const BrokenCell& broken, std::size_t from, std::size_t to, bool split) const
    {
        const qreal left = m_edges[broken.column];
        const qreal right = m_edges[broken.column + broken.colSpan];
        const auto first = broken.lines.begin() + std::ptrdiff_t(std::min(from, broken.lines.size()));
        const auto last = broken.lines.begin() + std::ptrdiff_t(std::min(to, broken.lines.size()));
        const std::vector<TextLine> part(first, last);
        const qreal bottom = split ? 2 * kPadY + advance(m_size) * qreal(part.size()) : strip.height;
        placeLines(strip.parts, part, m_size,
                   broken.cell->align.value_or(m_table.columns[broken.column].align),
                   left + kIndentStep * broken.cell->indent, right, 0, bottom);
        vertical(strip.parts, right, 0, strip.height);
        if (!broken.cell->drill.isEmpty())
            strip.parts.hotspots.push_back(
                Hotspot{{left, 0, right - left, strip.height}, broken.cell->drill});
    }

    void appendRow(std::vector<Strip>& strips, std::size_t index)
    {
        const Row& row = m_table.rows[index];
        const bool followsRow = index > 0;
        if (followsRow && (row.kind == RowKind::Total || row.kind == RowKind::Subtotal))
            strips.back().keepWithNext = true;
        std::vector<Strip> made = rowStrips(row);
        made.back().keepWithNext = row.kind == RowKind::Group || m_table.keepWhole;
        strips.insert(strips.end(), std::make_move_iterator(made.begin()),
                      std::make_move_iterator(made.end()));
    }

    /// Keeps a row, whose last strip is named, with the last one in `strips`, unless the two are too high to
    /// share a page with the head and what stands `above` it.
    void keepPair(std::vector<Strip>& strips, std::size_t row, qreal above) const
    {
        const qreal height = above + m_frame->head.height + 2 * m_frame->carryHeight + strips[row].height +
                             strips.back().height;
        const bool whole = row + 2 == strips.size(); // the last one is not continued on another page
        if (whole && height <= m_pageHeight)
            strips[row].keepWithNext = true;
    }

    void prepareCarry()
    {
        const CarryForward& carry = *m_table.carry;
        m_frame->carriedColumns = carry.columns.size();
        // The row outlives this maker: it keeps what it needs by value.
        auto maker = std::make_shared<TableMaker>(*this);
        maker->m_frame = std::make_shared<TableFrame>();
        const auto make = [maker](bool out, const std::vector<std::int64_t>& sums) {
            const CarryForward& how = *maker->m_table.carry;
            Row row;
            row.kind = RowKind::Total;
            const std::size_t count = maker->m_table.columns.size();
            const auto labelAt = std::size_t(std::max(how.labelColumn, 0));
            for (std::size_t column = 0; column < count;) {
                Cell cell;
                const auto found = std::find(how.columns.begin(), how.columns.end(), int(column));
                if (found != how.columns.end()) {
                    const auto sum = std::size_t(found - how.columns.begin());
                    cell.text = how.print(sum < sums.size() ? sums[sum] : 0);
                } else if (column == labelAt) {
                    cell.text = out ? how.carriedOut : how.broughtIn;
                    cell.italic = true;
                    cell.align = Align::Left;
                    std::size_t end = column + 1; // the label may use the empty cells up to the first sum
                    while (end < count &&
                           std::find(how.columns.begin(), how.columns.end(), int(end)) == how.columns.end())
                        ++end;
                    cell.colSpan = int(end - column);
                }
                column += std::size_t(cell.colSpan);
                row.cells.push_back(std::move(cell));
            }
            Strip strip = std::move(maker->rowStrips(row).front());
            strip.frame = nullptr;
            return strip;
        };
        const qreal height = std::max(make(true, m_carryTotals).height, make(false, m_carryTotals).height);
        m_frame->carryHeight = height;
        m_frame->carryRow = make;
    }

    const Table& m_table; // lives in the document, longer than any strip
    Typesetter& m_type;
    qreal m_width;
    qreal m_pageHeight;
    std::vector<PlacedHeadCell> m_headCells;
    qreal m_size;
    qreal m_captionHeight = 0;
    std::vector<std::int64_t> m_carryTotals;
    std::vector<qreal> m_widths;
    std::vector<qreal> m_edges; ///< left end of each column and the right end of the last
    std::shared_ptr<TableFrame> m_frame;
};

} // namespace

void appendTable(std::vector<Strip>& strips, Workbench& bench, const Table& table)
{
    if (table.columns.empty())
        return;
    TableMaker(table, bench).append(strips);
}

TableMeasure measureTable(Workbench& bench, const Table& table)
{
    if (table.columns.empty())
        return {};
    return TableMaker(table, bench).measure();
}

} // namespace kc::report
