// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/pages.h"
#include "report/report_glyphs.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace kc::report {

/// A part of a line in one style, or one drawn symbol (a box or tick the font lacks).
struct LinePiece
{
    QString text;
    bool bold = false;
    bool italic = false;
    qreal x = 0;     ///< from the line's left end, before justification
    qreal width = 0; ///< before justification
    qreal space = 0; ///< of it the space at the end
    int gapsBefore = 0;
    int gaps = 0; ///< spaces inside
    char32_t symbol = 0;
    QString drill;
};

struct TextLine
{
    std::vector<LinePiece> pieces;
    qreal width = 0;
    int gaps = 0;
    bool endsParagraph = false; ///< never justified
};

/// What is being put together for a page: drawn parts, clickable figures, links.
struct Parts
{
    std::vector<Item> items;
    std::vector<Hotspot> hotspots;
    std::vector<Link> links;

    /// Appends the other's parts moved by `offset`.
    void absorb(Parts&& other, QPointF offset);
};

/// Ascent and line advance of the report font per point of size.
inline constexpr qreal kAscent = 0.891;
inline constexpr qreal kSingleSpacing = 1.15;

/// Measures text in the report font and breaks it into lines. Keeps what it has measured.
class Typesetter
{
public:
    Typesetter();

    /// Width of a text without line breaks.
    qreal width(const QString& text, qreal size, bool bold = false, bool italic = false);
    qreal width(const Runs& runs, qreal size);

    /// Breaks at the places Unicode allows; a word wider than the line is broken between letters. Runs of
    /// spaces count as one.
    std::vector<TextLine> breakLines(const Runs& runs, qreal size, qreal lineWidth, qreal firstIndent = 0);

    /// The same number of lines, as even as possible: for centred heads, where a last line of one word looks
    /// lost.
    std::vector<TextLine> breakEvenly(const Runs& runs, qreal size, qreal lineWidth);

    /// Width of the widest part that cannot be broken.
    qreal widestWord(const Runs& runs, qreal size);

    /// Characters that were replaced by a box so far.
    const QStringList& missing() const { return m_missing; }

private:
    struct Word;
    std::vector<Word> words(const Runs& runs, qreal size);
    std::vector<Word> lettersOf(const Word& word, qreal size);
    qreal wordWidth(const QString& word, qreal size, bool bold, bool italic);

    ReportGlyphs m_glyphs;
    std::array<QHash<QString, qreal>, 4> m_widths; ///< of words that are shaped, by face, in design units
    QStringList m_missing;
};

/// Puts a line on `out`: `left` and `width` bound it, `baseline` is its y.
void placeLine(Parts& out, const TextLine& line, qreal size, Align align, qreal left, qreal width,
               qreal baseline);

/// Breaks and places a whole text from the column's top; returns the y below its last line. Centred text is
/// broken evenly.
qreal placeText(Parts& out, Typesetter& type, const Runs& runs, qreal size, Align align, const QRectF& column,
                qreal spacing = kSingleSpacing);

} // namespace kc::report
