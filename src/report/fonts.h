// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace kc::report {

/// Loads the report font (Tinos, metric-compatible with Times New Roman) from the program itself, once.
/// Precondition: a QGuiApplication lives. Throws std::runtime_error when the program was built without the
/// font.
void ensureReportFonts();

/// Pixel size at which one pixel is one unit of the font's design. Text is measured and drawn at this size
/// and scaled: advances are then whole numbers, the same on screen, printer and in the PDF.
inline constexpr int kDesignSize = 2048;

/// The report font at kDesignSize, without hinting and kerning (so that widths of words add up to the width
/// of a line).
const QFont& reportFont(bool bold, bool italic);

/// True when the report font has the character. Qt would silently take a missing one from another font.
bool hasGlyph(char32_t character);

/// The characters of a text the report font lacks, each once, in order. Spaces and line breaks are never
/// missing.
QStringList missingGlyphs(const QString& text);

} // namespace kc::report
