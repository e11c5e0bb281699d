// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.h"

#include "base/dong.h"
#include "report/strips.h"

#include <algorithm>
#include <utility>

namespace kc::report {

namespace {

constexpr qreal kMillimetre = 72 / 25.4;
constexpr QSizeF kPortrait(210 * kMillimetre, 297 * kMillimetre);
constexpr qreal kNumberSize = 13;
constexpr qreal kMarkingSize = 10;
constexpr qreal kFits = 0.01; // rounding of sums of heights, points

QRectF bodyOf(Orientation orientation)
{
    if (orientation == Orientation::Portrait)
        return QRectF(QPointF(0, 0), kPortrait)
            .adjusted(30 * kMillimetre, 20 * kMillimetre, -15 * kMillimetre, -20 * kMillimetre);
    return QRectF(QPointF(0, 0), kPortrait.transposed())
        .adjusted(20 * kMillimetre, 30 * kMillimetre, -20 * kMillimetre, -15 * kMillimetre);
}

/// Places strips on pages from top to bottom.
class Paginator
{
public:
    Paginator(const Document& document, Pages& pages, Typesetter& type)
        : m_document(document)
        , m_pages(pages)
        , m_type(type)
    {
    }

    void place(const Section& section, std::vector<Strip>&& strips)
    {
        m_orientation = section.orientation;
        if (section.restartNumbering)
            m_nextNumber = 1;
        newPage();
        while (!strips.empty() &&
               strips.back().startsPage) // a page break at the end would only make an empty page
            strips.pop_back();
        for (std::size_t from = 0; from < strips.size();) {
            const std::size_t to = chainEnd(strips, from);
            const bool needsPage = strips[from].startsPage ? !m_pageEmpty : !fits(strips, from, to);
            if (needsPage && !m_pageEmpty)
                turnPage(strips[from]);
            if (fits(strips, from, to)) {
                while (from <= to)
                    put(std::move(strips[from++]));
            } else { // longer than a page: nothing to keep together
                const std::size_t end = to;
                for (bool first = true; from <= end; ++from, first = false) {
                    if (!first && !fits(strips, from, from))
                        turnPage(strips[from]);
                    put(std::move(strips[from]));
                }
            }
        }
    }

    /// Prints the page numbers of the contents, now that they are known.
    void finishContents()
    {
        for (const PendingNumber& pending : m_pending) {
            const Bookmark& mark = m_pages.bookmarks.at(pending.bookmark);
            Page& page = m_pages.pages.at(pending.page);
            const QString number = QString::number(m_pages.pages.at(mark.page).number);
            const qreal width = m_type.width(number, kNumberSize);
            page.items.push_back(
                TextRun{{page.body.right() - width, pending.baseline}, width, number, kNumberSize});
        }
    }

private:
    struct PendingNumber
    {
        std::size_t page;
        qreal baseline;
        std::size_t bookmark;
    };

    Page& page() { return m_pages.pages.back(); }

    static std::size_t chainEnd(const std::vector<Strip>& strips, std::size_t from)
    {
        while (strips[from].keepWithNext && from + 1 < strips.size() && !strips[from + 1].startsPage)
            ++from;
        return from;
    }

    /// Whether the strips go on this page, with room left for the carried-forward row if the table goes on.
    bool fits(const std::vector<Strip>& strips, std::size_t from, std::size_t to) const
    {
        qreal y = m_y;
        qreal gap = m_gap;
        for (std::size_t index = from; index <= to; ++index) {
            const bool top = m_pageEmpty && index == from;
            y += (top ? 0 : std::max(gap, strips[index].before)) + strips[index].height;
            gap = strips[index].after;
        }
        const Strip& last = strips[to];
        if (last.frame && last.frame->carryRow && !last.lastRow)
            y += last.frame->carryHeight;
        return y <= m_pages.pages.back().body.bottom() + kFits;
    }

    /// Goes to a new page; in the middle of a table, with its carried-forward rows and head.
    void turnPage(const Strip& next)
    {
        const std::shared_ptr<const TableFrame> frame = next.frame;
        const bool continues = frame && frame == m_openTable;
        if (continues && frame->carryRow)
            draw(frame->carryRow(true, m_sums));
        newPage();
        if (!continues)
            return;
        draw(Strip(frame->head));
        if (frame->carryRow)
            draw(frame->carryRow(false, m_sums));
        m_pageEmpty = true; // what a page begins with does not count as content: a row higher than the rest
                            // still goes here
        m_gap = 0;
    }

    void newPage()
    {
        const QRectF body = bodyOf(m_orientation);
        const bool portrait = m_orientation == Orientation::Portrait;
        m_pages.pages.push_back(Page{
            portrait ? kPortrait : kPortrait.transposed(), body, m_nextNumber, m_nextNumber > 1, {}, {}, {}});
        ++m_nextNumber;
        m_y = body.top();
        m_gap = 0;
        m_pageEmpty = true;
        if (page().showsNumber) {
            const QString number = QString::number(page().number);
            const qreal width = m_type.width(number, kNumberSize);
            page().items.push_back(TextRun{{(page().size.width() - width) / 2, body.top() - 8 * kMillimetre},
                                           width,
                                           number,
                                           kNumberSize});
        }
        if (!m_document.marking.isEmpty())
            mark();
    }

    /// The framed line in the bottom margin that says what kind of data was printed.
    void mark()
    {
        const Runs text{Run{m_document.marking, true}};
        const QRectF body = page().body;
        const qreal width = std::min(m_type.width(text, kMarkingSize), body.width() - 12);
        const qreal baseline = body.bottom() + 8 * kMillimetre;
        Parts parts;
        const auto lines = m_type.breakLines(text, kMarkingSize, width);
        const qreal height = kSingleSpacing * kMarkingSize * qreal(lines.size());
        const QRectF column((page().size.width() - width) / 2, baseline - kAscent * kMarkingSize, width,
                            height);
        placeText(parts, m_type, text, kMarkingSize, Align::Center, column);
        parts.items.push_back(Area{QPolygonF(column.adjusted(-6, -2, 6, 2)), 0, 0.75, 0xff000000});
        absorb(std::move(parts), {});
    }

    /// Draws a strip and remembers what it means for the rest of the document.
    void put(Strip&& strip)
    {
        const qreal top = m_y + (m_pageEmpty ? 0 : std::max(m_gap, strip.before));
        if (strip.bookmark) {
            Bookmark& mark = m_pages.bookmarks.at(*strip.bookmark);
            mark.page = m_pages.pages.size() - 1;
            mark.y = top;
        }
        if (strip.contentsEntry)
            m_pending.push_back({m_pages.pages.size() - 1, top + strip.numberBaseline, *strip.contentsEntry});
        if (strip.frame != m_openTable) {
            m_openTable = strip.frame;
            m_sums.assign(strip.frame ? strip.frame->carriedColumns : 0, 0);
        }
        for (std::size_t column = 0; column < std::min(m_sums.size(), strip.addends.size()); ++column)
            m_sums[column] = (Dong(m_sums[column]) + Dong(strip.addends[column])).value();
        draw(std::move(strip));
    }

    void draw(Strip&& strip)
    {
        if (!m_pageEmpty)
            m_y += std::max(m_gap, strip.before);
        absorb(std::move(strip.parts), QPointF(page().body.left(), m_y));
        m_y += strip.height;
        m_gap = strip.after;
        m_pageEmpty = false;
    }

    void absorb(Parts&& parts, QPointF offset)
    {
        Parts all{std::move(page().items), std::move(page().hotspots), std::move(page().links)};
        all.absorb(std::move(parts), offset);
        page().items = std::move(all.items);
        page().hotspots = std::move(all.hotspots);
        page().links = std::move(all.links);
    }

    const Document& m_document;
    Pages& m_pages;
    Typesetter& m_type;
    Orientation m_orientation = Orientation::Portrait;
    int m_nextNumber = 1;
    qreal m_y = 0;
    qreal m_gap = 0;
    bool m_pageEmpty = true;
    std::shared_ptr<const TableFrame> m_openTable;
    std::vector<std::int64_t> m_sums;
    std::vector<PendingNumber> m_pending;
};

} // namespace

Pages layOut(const Document& document)
{
    Typesetter type;
    Pages pages;
    pages.title = document.title;
    pages.lang = langKey(document.lang);
    pages.author = document.author;
    pages.subject = document.subject;
    pages.keywords = document.keywords;
    for (const Section& section : document.sections) {
        for (const Block& block : section.blocks) {
            if (auto mark = bookmarkOf(block))
                pages.bookmarks.push_back(std::move(*mark));
        }
    }
    Paginator paginator(document, pages, type);
    std::size_t nextBookmark = 0;
    for (const Section& section : document.sections) {
        const QRectF body = bodyOf(section.orientation);
        Workbench bench{type, body.width(), body.height(), pages.bookmarks, nextBookmark, document.lang};
        std::vector<Strip> strips;
        for (const Block& block : section.blocks)
            appendStrips(strips, bench, block);
        nextBookmark = bench.nextBookmark;
        paginator.place(section, std::move(strips));
    }
    paginator.finishContents();
    pages.missingGlyphs = type.missing();
    return pages;
}

} // namespace kc::report
