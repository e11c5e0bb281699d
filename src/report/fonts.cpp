// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/fonts.h"

#include <QFile>
#include <QFontDatabase>
#include <QRawFont>

#include <array>
#include <stdexcept>
#include <vector>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

struct ReportFaces
{
    std::array<QFont, 4> fonts;
    std::vector<bool> basicPlane; ///< which characters below U+10000 all four faces have

    ReportFaces()
    {
        basicPlane.assign(0x10000, true);
        std::array<QRawFont, 4> raw;
        const std::array names{u"Regular"_s, u"Bold"_s, u"Italic"_s, u"BoldItalic"_s};
        for (std::size_t face = 0; face < names.size(); ++face) {
            QFile file(u":/fonts/Tinos-"_s + names.at(face) + u".ttf"_s);
            if (!file.open(QIODevice::ReadOnly))
                throw std::runtime_error("the report font is not part of this program");
            const QByteArray bytes = file.readAll();
            if (QFontDatabase::addApplicationFontFromData(bytes) < 0)
                throw std::runtime_error("the report font cannot be loaded");
            raw.at(face).loadFromData(bytes, kDesignSize, QFont::PreferNoHinting);
            QFont& font = fonts.at(face);
            font.setFamilies({u"Tinos"_s});
            font.setPixelSize(kDesignSize);
            font.setBold((face & 1U) != 0);
            font.setItalic((face & 2U) != 0);
            font.setHintingPreference(QFont::PreferNoHinting);
            font.setKerning(false);
            font.setStyleStrategy(QFont::StyleStrategy(QFont::NoFontMerging | QFont::PreferAntialias));
        }
        for (char32_t character = 0; character < 0x10000; ++character) {
            for (const QRawFont& face : raw) {
                if (!face.supportsCharacter(uint(character))) {
                    basicPlane[character] = false;
                    break;
                }
            }
        }
    }
};

const ReportFaces& reportFaces()
{
    static const ReportFaces faces; // a second thread waits for the first
    return faces;
}

} // namespace

void ensureReportFonts()
{
    reportFaces();
}

const QFont& reportFont(bool bold, bool italic)
{
    return reportFaces().fonts.at(std::size_t(bold ? 1 : 0) + std::size_t(italic ? 2 : 0));
}

bool hasGlyph(char32_t character)
{
    return character < 0x10000 && reportFaces().basicPlane[character];
}

QStringList missingGlyphs(const QString& text)
{
    QStringList missing;
    const auto characters = text.toUcs4();
    for (const uint character : characters) {
        if (character == U'\n' || character == U' ' || hasGlyph(char32_t(character)))
            continue;
        const char32_t code = char32_t(character);
        const QString one = QString::fromUcs4(&code, 1);
        if (!missing.contains(one))
            missing.append(one);
    }
    return missing;
}

} // namespace kc::report
