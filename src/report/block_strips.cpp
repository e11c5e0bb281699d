// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/strips.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr qreal kBodySize = 13;
constexpr qreal kBodySpacing = 1.22;  // line advance per point of size: between single and 1.5 lines
constexpr qreal kFirstIndent = 36;    // 1,27 cm
constexpr qreal kSignatureSpace = 72; // for signature and seal

struct Overloads
{
    std::vector<Strip>& strips;
    Workbench& bench;

    void lines(const Runs& runs, qreal size, Align align, qreal before, qreal after, bool keepAll,
               qreal left = 0, qreal firstIndent = 0)
    {
        const auto broken = align == Align::Center
                                ? bench.type.breakEvenly(runs, size, bench.width - left)
                                : bench.type.breakLines(runs, size, bench.width - left, firstIndent);
        for (std::size_t index = 0; index < broken.size(); ++index) {
            Strip strip;
            strip.before = index == 0 ? before : 0;
            strip.height = kBodySpacing * size;
            const bool first = index == 0;
            const bool last = index + 1 == broken.size();
            strip.after = last ? after : 0;
            // No single line at the foot or the head of a page: the first two and the last two lines stay
            // together.
            strip.keepWithNext = keepAll || (!last && (first || index + 2 == broken.size()));
            const qreal indent = first ? firstIndent : 0;
            placeLine(strip.parts, broken[index], size, align, left + indent, bench.width - left - indent,
                      kAscent * size);
            strips.push_back(std::move(strip));
        }
    }

    void centred(const QString& text, qreal size, bool bold, bool italic, qreal before, qreal after)
    {
        if (!text.isEmpty())
            lines({Run{text, bold, italic}}, size, Align::Center, before, after, true);
    }

    void operator()(const DecreeHead& head) const;
    void operator()(const TitleBlock& title);
    void operator()(const AnnexHead& head);
    void operator()(const Heading& heading);
    void operator()(const Paragraph& paragraph);
    void operator()(const Closing& closing) const;
    void operator()(const Signatures& signatures) const;
    void operator()(const Contents& contents);
    void operator()(const Table& table) const { appendTable(strips, bench, table); }
    void operator()(const Chart& chart) const { appendChart(strips, bench, chart); }
    void operator()(const Recipients& recipients) const { (*this)(Closing{recipients, std::nullopt}); }
    void operator()(const SignatureBlock& signature) const { (*this)(Closing{std::nullopt, signature}); }
    void operator()(const PageBreak&) const
    {
        Strip strip;
        strip.startsPage = true;
        strip.keepWithNext = true;
        strips.push_back(std::move(strip));
    }

    /// Draws a signature block into a column; returns the y below it.
    qreal sign(Parts& out, const SignatureBlock& block, const QRectF& column) const
    {
        qreal y = column.top();
        const auto line = [&](const QString& text, bool bold, bool italic) {
            if (!text.isEmpty())
                y = placeText(out, bench.type, {Run{text, bold, italic}}, kBodySize, Align::Center,
                              {column.left(), y, column.width(), 0});
        };
        for (const QString& authority : block.authority)
            line(authority.toUpper(), true, false);
        line(block.title.toUpper(), true, false);
        line(block.note, false, true);
        y += kSignatureSpace;
        line(block.name, true, false);
        return y;
    }

    /// A signature never stands alone on a page: what is before it comes along.
    void takeAlong() const
    {
        if (!strips.empty())
            strips.back().keepWithNext = true;
    }
};

void Overloads::operator()(const DecreeHead& head) const
{
    Strip strip;
    Typesetter& type = bench.type;
    const qreal right =
        std::max(type.width(head.nation.toUpper(), 12, true), type.width(head.motto, 13, true)) + 4;
    const qreal left = bench.width - right - 12;
    const QRectF leftColumn(0, 0, left, 0);
    const QRectF rightColumn(bench.width - right, 0, right, 0);
    const auto rule = [&](qreal middle, qreal length, qreal y) {
        strip.parts.items.push_back(Stroke{{middle - length / 2, y}, {middle + length / 2, y}, 0.75});
    };
    const auto put = [&](const QString& text, qreal size, bool bold, bool italic, const QRectF& column,
                         qreal y) {
        return text.isEmpty() ? y
                              : placeText(strip.parts, type, {Run{text, bold, italic}}, size, Align::Center,
                                          column.translated(0, y));
    };
    qreal leftY = put(head.superiorOrgan.toUpper(), 12, false, false, leftColumn, 0);
    leftY = put(head.issuingOrgan.toUpper(), 12, true, false, leftColumn, leftY);
    const qreal organ = std::min(type.width(head.issuingOrgan.toUpper(), 12, true), left);
    if (organ > 0)
        rule(leftColumn.center().x(), organ * 0.42, leftY + 2);
    qreal rightY = put(head.nation.toUpper(), 12, true, false, rightColumn, 0);
    rightY = put(head.motto, 13, true, false, rightColumn, rightY);
    if (!head.motto.isEmpty())
        rule(rightColumn.center().x(), type.width(head.motto, 13, true), rightY + 2);
    const qreal second = std::max(leftY, rightY) + 9;
    leftY = put(head.number, 13, false, false, leftColumn, second);
    leftY = put(head.subject, 12, false, false, leftColumn, leftY);
    rightY = put(head.placeAndDate, 13, false, true, rightColumn, second);
    strip.height = std::max(leftY, rightY);
    strip.after = 16;
    strips.push_back(std::move(strip));
}

void Overloads::operator()(const TitleBlock& title)
{
    centred(title.kind.toUpper(), 14, true, false, 8, 0);
    centred(title.summary, 14, true, false, 0, 0);
    Strip rule;
    rule.height = 6;
    const qreal length = std::min(bench.type.width(title.summary, 14, true), bench.width) * 0.4;
    if (length > 0)
        rule.parts.items.push_back(
            Stroke{{(bench.width - length) / 2, 4}, {(bench.width + length) / 2, 4}, 0.75});
    rule.after = 14;
    rule.keepWithNext = true;
    strips.push_back(std::move(rule));
    centred(title.addressee, kBodySize, false, false, 6, 12);
}

void Overloads::operator()(const AnnexHead& head)
{
    const std::size_t first = strips.size();
    centred(head.label, 14, true, false, 12, 0);
    centred(head.title.toUpper(), 13, true, false, 0, 2);
    centred(head.attachedTo, 13, false, true, 0, 10);
    const std::size_t bookmark = bench.nextBookmark++;
    if (first < strips.size())
        strips[first].bookmark = bookmark;
}

void Overloads::operator()(const Heading& heading)
{
    const bool bold = heading.level <= 3;
    const bool italic = heading.level >= 3;
    const QString text = heading.number.isEmpty() ? heading.text : heading.number + u' ' + heading.text;
    const std::size_t first = strips.size();
    lines({Run{heading.level == 1 ? text.toUpper() : text, bold, italic}}, kBodySize, Align::Justify,
          heading.level == 1 ? 10 : 6, 6, true, 0, kFirstIndent);
    strips[first].bookmark = bench.nextBookmark++;
}

void Overloads::operator()(const Paragraph& paragraph)
{
    const bool indents =
        paragraph.firstLineIndent && paragraph.align != Align::Center && paragraph.align != Align::Right;
    const std::size_t first = strips.size();
    lines(paragraph.runs, paragraph.size, paragraph.align, 0, paragraph.spaceAfter, false,
          paragraph.leftIndent, indents ? kFirstIndent : 0);
    const bool noText = std::all_of(paragraph.runs.begin(), paragraph.runs.end(),
                                    [](const Run& run) { return run.text.isEmpty(); });
    if (noText)
        strips.resize(first);
    else if (paragraph.keepWithNext || paragraph.blankLines > 0)
        strips.back().keepWithNext = true;
    for (int line = 0; line < paragraph.blankLines; ++line) {
        Strip strip;
        strip.height = 22;
        const bool last = line + 1 == paragraph.blankLines;
        strip.after = last ? paragraph.spaceAfter : 0;
        strip.keepWithNext = !last; // what is to be filled in by hand stands on one page
        strip.parts.items.push_back(Stroke{{0, 18}, {bench.width, 18}, 0.6, Dash::Dotted});
        strips.push_back(std::move(strip));
    }
}

void Overloads::operator()(const Closing& closing) const
{
    takeAlong();
    Strip strip;
    strip.before = 14;
    strip.height = 0;
    if (closing.recipients) {
        const QRectF column(0, 0, bench.width * (closing.signature ? 0.46 : 1), 0);
        qreal y = placeText(strip.parts, bench.type, {Run{closing.recipients->heading, true, true}}, 12,
                            Align::Left, column);
        for (const QString& entry : closing.recipients->entries)
            y = placeText(strip.parts, bench.type, {Run{entry}}, 11, Align::Left, column.translated(0, y));
        strip.height = y;
    }
    if (closing.signature)
        strip.height = std::max(strip.height, sign(strip.parts, *closing.signature,
                                                   {bench.width * 0.5, 0, bench.width * 0.5, 0}));
    strips.push_back(std::move(strip));
}

void Overloads::operator()(const Signatures& signatures) const
{
    if (signatures.blocks.empty())
        return;
    takeAlong();
    Strip strip;
    strip.before = 14;
    const qreal width = bench.width / qreal(signatures.blocks.size());
    qreal left = 0;
    for (const SignatureBlock& block : signatures.blocks) {
        strip.height = std::max(strip.height, sign(strip.parts, block, {left + 4, 0, width - 8, 0}));
        left += width;
    }
    strips.push_back(std::move(strip));
}

void Overloads::operator()(const Contents& contents)
{
    constexpr qreal numberRoom = 34;
    centred(contents.title, kBodySize, true, false, 6, 8);
    for (std::size_t index = 0; index < bench.bookmarks.size(); ++index) {
        const Bookmark& mark = bench.bookmarks[index];
        if (mark.level > contents.levels)
            continue;
        const qreal left = 14.0 * (mark.level - 1);
        const auto broken =
            bench.type.breakLines({Run{mark.title}}, kBodySize, bench.width - left - numberRoom);
        Strip strip;
        qreal y = 0;
        for (const TextLine& line : broken) {
            placeLine(strip.parts, line, kBodySize, Align::Left, left, bench.width - left,
                      y + kAscent * kBodySize);
            y += kBodySpacing * kBodySize;
        }
        strip.height = y;
        strip.after = 2;
        strip.contentsEntry = index;
        strip.numberBaseline = y - kBodySpacing * kBodySize + kAscent * kBodySize;
        const qreal leader = left + broken.back().width + 4;
        if (leader < bench.width - numberRoom + 6)
            strip.parts.items.push_back(Stroke{{leader, strip.numberBaseline},
                                               {bench.width - numberRoom + 10, strip.numberBaseline},
                                               0.6,
                                               Dash::Dotted});
        strip.parts.links.push_back(Link{{0, 0, bench.width, y}, index});
        strips.push_back(std::move(strip));
    }
    if (!strips.empty())
        strips.back().after = 12;
}

} // namespace

std::optional<Bookmark> bookmarkOf(const Block& block)
{
    if (const auto* heading = std::get_if<Heading>(&block)) {
        QString title = heading->bookmark;
        if (title.isEmpty())
            title = heading->number.isEmpty() ? heading->text : heading->number + u' ' + heading->text;
        return Bookmark{title, heading->level, 0, 0};
    }
    if (const auto* annex = std::get_if<AnnexHead>(&block))
        return Bookmark{annex->label.isEmpty() ? annex->title : annex->label + u". "_s + annex->title, 1, 0,
                        0};
    return std::nullopt;
}

void appendStrips(std::vector<Strip>& strips, Workbench& bench, const Block& block)
{
    std::visit(Overloads{strips, bench}, block);
}

} // namespace kc::report
