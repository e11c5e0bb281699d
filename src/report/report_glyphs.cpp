// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_glyphs.h"

#include "report/fonts.h"

#include <QList>
#include <QPointF>

#include <algorithm>

namespace kc::report {

namespace {

constexpr char16_t kFirstPlain = 0x20;
constexpr char16_t kFirstMark = 0x300;      // combining marks, then Greek and scripts that are shaped
constexpr char16_t kFirstComposed = 0x1E00; // Latin letters with marks, all of Vietnamese
constexpr char16_t kFirstAfterComposed = 0x1F00;
constexpr char16_t kFirstSign = 0x2010;      // dashes and quotation marks
constexpr char16_t kFirstAfterSign = 0x2028; // separators and marks of direction
constexpr char16_t kKnownEnd = kFirstAfterSign;
constexpr char16_t kSoftHyphen = 0xAD;
constexpr char16_t kFirstControl = 0x7F;
constexpr char16_t kFirstAfterControl = 0xA0;

bool isPlainUnit(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit < kFirstMark)
        return unit >= kFirstPlain && unit != kSoftHyphen &&
               (unit < kFirstControl || unit >= kFirstAfterControl);
    return (unit >= kFirstComposed && unit < kFirstAfterComposed) ||
           (unit >= kFirstSign && unit < kFirstAfterSign);
}

} // namespace

ReportGlyphs::ReportGlyphs() = default;

bool ReportGlyphs::isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isPlainUnit);
}

qreal ReportGlyphs::advance(QStringView text, bool bold, bool italic)
{
    Face& wanted = face(bold, italic);
    qreal sum = 0;
    for (const QChar character : text)
        sum += qreal(glyph(wanted, character).advance);
    return sum;
}

QGlyphRun ReportGlyphs::glyphs(QStringView text, bool bold, bool italic, qreal wordSpacing)
{
    Face& wanted = face(bold, italic);
    QList<quint32> indexes;
    QList<QPointF> positions;
    indexes.reserve(text.size());
    positions.reserve(text.size());
    qreal x = 0;
    for (const QChar character : text) {
        const Glyph& one = glyph(wanted, character);
        indexes.append(one.index);
        positions.append(QPointF(x, 0));
        x += qreal(one.advance);
        if (character == u' ' || character == QChar::Nbsp)
            x += wordSpacing;
    }
    QGlyphRun run;
    run.setRawFont(wanted.font);
    run.setGlyphIndexes(indexes);
    run.setPositions(positions);
    return run;
}

ReportGlyphs::Face& ReportGlyphs::face(bool bold, bool italic)
{
    Face& wanted = m_faces.at(std::size_t(bold ? 1 : 0) + std::size_t(italic ? 2 : 0));
    if (wanted.known.empty()) {
        wanted.font = QRawFont::fromFont(reportFont(bold, italic));
        wanted.known.resize(kKnownEnd);
    }
    return wanted;
}

const ReportGlyphs::Glyph& ReportGlyphs::glyph(Face& face, QChar character)
{
    Glyph& one = face.known.at(character.unicode());
    if (one.advance < 0) {
        int count = 1;
        face.font.glyphIndexesForChars(&character, 1, &one.index, &count);
        QPointF advance;
        face.font.advancesForGlyphIndexes(&one.index, &advance, 1);
        one.advance = float(advance.x());
    }
    return one;
}

} // namespace kc::report
