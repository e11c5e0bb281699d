// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGlyphRun>
#include <QRawFont>
#include <QStringView>

#include <array>
#include <vector>

namespace kc::report {

/// Glyphs and advances of the report font, each looked up once. Most text of a report is plain: one glyph
/// a character, whatever stands beside it. Such text needs no shaping, which is most of the time a page
/// takes. Belongs to the thread that made it. Precondition: a QGuiApplication lives.
class ReportGlyphs
{
public:
    ReportGlyphs();

    /// Whether every character is a glyph of its own that stands behind the one before: precomposed letters,
    /// digits, signs; no combining marks, no writing from right to left, nothing invisible.
    static bool isPlain(QStringView text);

    /// Width in units of the design (report/fonts.h). Precondition: the text is plain.
    qreal advance(QStringView text, bool bold, bool italic);

    /// The text from the origin on, in units of the design; `wordSpacing` is added to every space, as the
    /// layout counts them. Precondition: the text is plain.
    QGlyphRun glyphs(QStringView text, bool bold, bool italic, qreal wordSpacing);

private:
    struct Glyph
    {
        quint32 index = 0;
        float advance = -1; ///< below 0: not looked up yet
    };
    struct Face
    {
        QRawFont font;
        std::vector<Glyph> known; ///< by character
    };

    Face& face(bool bold, bool italic);
    static const Glyph& glyph(Face& face, QChar character);

    std::array<Face, 4> m_faces;
};

} // namespace kc::report
