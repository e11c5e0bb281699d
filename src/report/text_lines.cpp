// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_lines.h"

#include "report/fonts.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr qreal kSymbolWidth = 0.86; // of the size: a ballot box with its side bearings
constexpr qreal kWidthTolerance = 0.01;

bool isDrawnSymbol(char32_t character)
{
    return character == U'☐' || character == U'☑' || character == U'☒' || character == U'✓' ||
           character == U'✔';
}

/// Draws the symbols forms need; any other character the font lacks becomes an empty box.
void drawSymbol(Parts& out, char32_t symbol, QPointF baseline, qreal size)
{
    const qreal side = 0.66 * size;
    const QRectF box(baseline.x() + 0.1 * size, baseline.y() - side, side, side);
    const qreal pen = size / 18;
    const auto stroke = [&](qreal x1, qreal y1, qreal x2, qreal y2) {
        out.items.push_back(Stroke{box.topLeft() + QPointF(x1 * side, y1 * side),
                                   box.topLeft() + QPointF(x2 * side, y2 * side), pen * 1.6});
    };
    const bool tick = symbol == U'✓' || symbol == U'✔' || symbol == U'☑';
    if (symbol != U'✓' && symbol != U'✔')
        out.items.push_back(Area{QPolygonF(box), 0, pen, 0xff000000});
    if (tick) {
        stroke(0.18, 0.52, 0.42, 0.8);
        stroke(0.42, 0.8, 0.86, 0.16);
    }
    if (symbol == U'☒') {
        stroke(0.18, 0.18, 0.82, 0.82);
        stroke(0.82, 0.18, 0.18, 0.82);
    }
}

/// Where a line may end, by index of the character after it. Asks Unicode's rules only where they say more
/// than "after spaces"; numbers, dates and spans of years stay whole (Qt 6.4 breaks "1.234" after the dot).
std::vector<bool> lineBreaks(const QString& text)
{
    std::vector<bool> breaks(std::size_t(text.size()) + 1, false);
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar unit) {
        return unit.isLetterOrNumber() || QStringView(u" .,;:%()").contains(unit);
    });
    if (plain) {
        for (qsizetype at = 0; at + 1 < text.size(); ++at)
            breaks[std::size_t(at) + 1] = text.at(at) == u' ';
        breaks.back() = true;
        return breaks;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    while (finder.toNextBoundary() >= 0) {
        const qsizetype at = finder.position();
        const bool insideNumber = at >= 2 && at < text.size() && text.at(at).isDigit() &&
                                  text.at(at - 2).isDigit() &&
                                  QStringView(u".,:/-–").contains(text.at(at - 1));
        breaks[std::size_t(at)] = !insideNumber;
    }
    return breaks;
}

} // namespace

void Parts::absorb(Parts&& other, QPointF offset)
{
    for (Item& item : other.items) {
        if (auto* run = std::get_if<TextRun>(&item)) {
            run->at += offset;
        } else if (auto* stroke = std::get_if<Stroke>(&item)) {
            stroke->from += offset;
            stroke->to += offset;
        } else if (auto* area = std::get_if<Area>(&item)) {
            area->shape.translate(offset);
        }
    }
    items.insert(items.end(), std::make_move_iterator(other.items.begin()),
                 std::make_move_iterator(other.items.end()));
    for (Hotspot& spot : other.hotspots)
        hotspots.push_back(Hotspot{spot.rect.translated(offset), std::move(spot.drill)});
    for (const Link& link : other.links)
        links.push_back(Link{link.rect.translated(offset), link.bookmark});
}

/// A part of a text that is measured as a whole: between spaces, style changes, allowed breaks and drawn
/// symbols.
struct Typesetter::Word
{
    QString text;
    bool bold = false;
    bool italic = false;
    bool spaceAfter = false;
    bool mayBreakAfter = false;
    bool mustBreakAfter = false;
    char32_t symbol = 0;
    qreal width = 0;
    QString drill;
};

Typesetter::Typesetter()
{
    ensureReportFonts();
}

qreal Typesetter::wordWidth(const QString& word, qreal size, bool bold, bool italic)
{
    if (ReportGlyphs::isPlain(word))
        return m_glyphs.advance(word, bold, italic) * size / kDesignSize;
    auto& known = m_widths.at(std::size_t(bold ? 1 : 0) + std::size_t(italic ? 2 : 0));
    auto found = known.constFind(word);
    if (found == known.constEnd())
        found = known.insert(word, QFontMetricsF(reportFont(bold, italic)).horizontalAdvance(word));
    return *found * size / kDesignSize;
}

qreal Typesetter::width(const Runs& runs, qreal size)
{
    qreal sum = 0;
    for (const Word& word : words(runs, size))
        sum += word.width + (word.spaceAfter ? wordWidth(u" "_s, size, word.bold, word.italic) : 0);
    return sum;
}

qreal Typesetter::width(const QString& text, qreal size, bool bold, bool italic)
{
    return width(Runs{Run{text, bold, italic}}, size);
}

std::vector<Typesetter::Word> Typesetter::words(const Runs& runs, qreal size)
{
    std::vector<Word> result;
    QString all;
    std::vector<std::size_t> runOf;
    for (std::size_t index = 0; index < runs.size(); ++index) {
        const QString text = runs[index].text.normalized(QString::NormalizationForm_C);
        all += text;
        runOf.insert(runOf.end(), std::size_t(text.size()), index);
    }
    const std::vector<bool> breaks = lineBreaks(all);
    Word word;
    const auto finish = [&](std::size_t run) {
        if (word.text.isEmpty() && word.symbol == 0)
            return;
        word.bold = runs[run].bold;
        word.italic = runs[run].italic;
        word.drill = runs[run].drill;
        word.width =
            word.symbol != 0 ? kSymbolWidth * size : wordWidth(word.text, size, word.bold, word.italic);
        result.push_back(std::move(word));
        word = {};
    };
    for (qsizetype at = 0; at < all.size();) {
        const std::size_t run = runOf[std::size_t(at)];
        const QChar unit = all.at(at);
        if (unit == u'\n' || unit == QChar::LineSeparator) {
            finish(run);
            if (result.empty() || result.back().mustBreakAfter) // an empty line
                result.push_back(Word{{}, runs[run].bold, runs[run].italic, false, true, true, 0, 0, {}});
            else
                result.back().mustBreakAfter = result.back().mayBreakAfter = true;
            ++at;
            continue;
        }
        const bool surrogate =
            unit.isHighSurrogate() && at + 1 < all.size() && all.at(at + 1).isLowSurrogate();
        const char32_t code =
            surrogate ? QChar::surrogateToUcs4(unit, all.at(at + 1)) : char32_t(unit.unicode());
        const qsizetype next = at + (surrogate ? 2 : 1);
        if (unit == u' ' || unit == u'\t') {
            finish(run);
            if (!result.empty() && !result.back().mustBreakAfter) {
                result.back().spaceAfter = true;
                result.back().mayBreakAfter = breaks[std::size_t(next)] || next == all.size();
            }
        } else if (!hasGlyph(code)) {
            finish(run);
            word.symbol = code;
            finish(run);
            result.back().mayBreakAfter = breaks[std::size_t(next)];
            const QString missing = QString::fromUcs4(&code, 1);
            if (!isDrawnSymbol(code) && !m_missing.contains(missing))
                m_missing.append(missing);
        } else {
            word.text += unit;
            const bool styleChanges = next < all.size() && runOf[std::size_t(next)] != run;
            if (breaks[std::size_t(next)] || styleChanges || next == all.size()) {
                finish(run);
                result.back().mayBreakAfter = breaks[std::size_t(next)];
            }
        }
        at = next;
    }
    return result;
}

std::vector<Typesetter::Word> Typesetter::lettersOf(const Word& word, qreal size)
{
    std::vector<Word> letters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word.text);
    qsizetype from = 0;
    while (finder.toNextBoundary() >= 0) {
        Word letter = word;
        letter.text = word.text.mid(from, finder.position() - from);
        letter.width = wordWidth(letter.text, size, word.bold, word.italic);
        letter.spaceAfter = letter.mustBreakAfter = false;
        letter.mayBreakAfter = true;
        from = finder.position();
        letters.push_back(std::move(letter));
    }
    if (letters.empty())
        return {word};
    letters.back().spaceAfter = word.spaceAfter;
    letters.back().mayBreakAfter = word.mayBreakAfter;
    letters.back().mustBreakAfter = word.mustBreakAfter;
    return letters;
}

std::vector<TextLine> Typesetter::breakLines(const Runs& runs, qreal size, qreal lineWidth, qreal firstIndent)
{
    std::vector<Word> all = words(runs, size);
    std::vector<TextLine> lines(1);
    bool spacePending = false;
    const auto limit = [&] { return lineWidth - (lines.size() == 1 ? firstIndent : 0) + kWidthTolerance; };
    const auto newLine = [&] {
        lines.emplace_back();
        spacePending = false;
    };
    const auto append = [&](const Word& word) {
        TextLine& line = lines.back();
        const bool first = line.pieces.empty();
        if (spacePending && !first) {
            LinePiece& last = line.pieces.back();
            const qreal space = wordWidth(u" "_s, size, last.bold, last.italic);
            if (last.symbol == 0) {
                last.text += u' ';
                last.width += space;
                last.space = space;
                ++last.gaps;
            }
            line.width += space;
            ++line.gaps;
        }
        const int fixedSpaces = int(word.text.count(QChar::Nbsp)); // Qt stretches them like any other
        const bool joins = !first && word.symbol == 0 && line.pieces.back().symbol == 0 &&
                           line.pieces.back().bold == word.bold && line.pieces.back().italic == word.italic &&
                           line.pieces.back().drill == word.drill;
        if (joins) {
            line.pieces.back().text += word.text;
            line.pieces.back().width += word.width;
            line.pieces.back().space = 0;
            line.pieces.back().gaps += fixedSpaces;
        } else if (!word.text.isEmpty() || word.symbol != 0) {
            line.pieces.push_back(LinePiece{word.text, word.bold, word.italic, line.width, word.width, 0,
                                            line.gaps, fixedSpaces, word.symbol, word.drill});
        }
        line.width += word.width;
        line.gaps += fixedSpaces;
        spacePending = word.spaceAfter;
        if (word.mustBreakAfter) {
            line.endsParagraph = true;
            newLine();
        }
    };
    for (std::size_t from = 0; from < all.size();) {
        std::size_t to = from; // the words from..to stay together
        qreal together = all[from].width;
        while (!all[to].mayBreakAfter && to + 1 < all.size()) {
            if (all[to].spaceAfter)
                together += wordWidth(u" "_s, size, all[to].bold, all[to].italic);
            ++to;
            together += all[to].width;
        }
        const TextLine& line = lines.back();
        if (!line.pieces.empty()) {
            const LinePiece& last = line.pieces.back();
            const qreal space = spacePending ? wordWidth(u" "_s, size, last.bold, last.italic) : 0;
            if (line.width + space + together > limit())
                newLine();
        }
        const bool tooWide = together > limit();
        for (; from <= to; ++from) {
            if (!tooWide) {
                append(all[from]);
                continue;
            }
            for (const Word& letter : lettersOf(all[from], size)) {
                if (!lines.back().pieces.empty() && lines.back().width + letter.width > limit())
                    newLine();
                append(letter);
            }
        }
    }
    if (lines.size() > 1 && lines.back().pieces.empty())
        lines.pop_back(); // the text ended with a line break
    lines.back().endsParagraph = true;
    return lines;
}

std::vector<TextLine> Typesetter::breakEvenly(const Runs& runs, qreal size, qreal lineWidth)
{
    std::vector<TextLine> best = breakLines(runs, size, lineWidth);
    if (best.size() < 2)
        return best;
    const std::size_t count = best.size();
    qreal tooNarrow = std::max(widestWord(runs, size) - 1, lineWidth / 3);
    qreal enough = lineWidth;
    while (enough - tooNarrow > 2) {
        const qreal middle = (tooNarrow + enough) / 2;
        std::vector<TextLine> tried = breakLines(runs, size, middle);
        if (tried.size() <= count) {
            enough = middle;
            best = std::move(tried);
        } else {
            tooNarrow = middle;
        }
    }
    return best;
}

qreal Typesetter::widestWord(const Runs& runs, qreal size)
{
    qreal widest = 0;
    qreal current = 0;
    for (const Word& word : words(runs, size)) {
        current += word.width;
        widest = std::max(widest, current);
        if (word.mayBreakAfter)
            current = 0;
        else if (word.spaceAfter)
            current += wordWidth(u" "_s, size, word.bold, word.italic);
    }
    return widest;
}

void placeLine(Parts& out, const TextLine& line, qreal size, Align align, qreal left, qreal width,
               qreal baseline)
{
    const qreal room = width - line.width;
    qreal x = left;
    if (align == Align::Center)
        x += room / 2;
    else if (align == Align::Right)
        x += room;
    const bool justified = align == Align::Justify && !line.endsParagraph && line.gaps > 0 && room > 0;
    const qreal extra = justified ? room / line.gaps : 0;
    for (const LinePiece& piece : line.pieces) {
        const QPointF at(x + piece.x + extra * piece.gapsBefore, baseline);
        const qreal pieceWidth = piece.width + extra * piece.gaps;
        if (piece.symbol != 0)
            drawSymbol(out, piece.symbol, at, size);
        else
            out.items.push_back(TextRun{at, pieceWidth, piece.text, size, piece.bold, piece.italic, extra});
        // The figure ends with its last letter, not with the space before the next word.
        const qreal spotWidth = piece.space > 0 ? pieceWidth - piece.space - extra : pieceWidth;
        if (!piece.drill.isEmpty())
            out.hotspots.push_back(Hotspot{TextRun{at, spotWidth, {}, size}.box(), piece.drill});
    }
}

qreal placeText(Parts& out, Typesetter& type, const Runs& runs, qreal size, Align align, const QRectF& column,
                qreal spacing)
{
    qreal y = column.top();
    const auto lines = align == Align::Center ? type.breakEvenly(runs, size, column.width())
                                              : type.breakLines(runs, size, column.width());
    for (const TextLine& line : lines) {
        placeLine(out, line, size, align, column.left(), column.width(), y + kAscent * size);
        y += spacing * size;
    }
    return y;
}

} // namespace kc::report
