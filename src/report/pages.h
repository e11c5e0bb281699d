// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

/// A report as pages of primitives. Preview, printer and PDF draw exactly these (report/page_painter.h), so
/// what was seen is what is printed. Lengths are typographic points; the origin is the top-left corner of the
/// page, y points down.
namespace kc::report {

/// A piece of one line in one style of the report font.
struct TextRun
{
    QPointF at;      ///< left end of the baseline
    qreal width = 0; ///< advance, word spacing included
    QString text;
    qreal size = 13;
    bool bold = false;
    bool italic = false;
    qreal wordSpacing = 0; ///< added to every space (justified lines)

    /// The box from ascent to descent.
    QRectF box() const { return {at.x(), at.y() - 0.891 * size, width, 1.107 * size}; }
};

enum class Dash { Solid, Dashed, Dotted, DashDot };

/// A straight line.
struct Stroke
{
    QPointF from;
    QPointF to;
    qreal width = 0.5;
    Dash dash = Dash::Solid;
    QRgb colour = 0xff000000;
};

/// A filled polygon; a transparent `fill` leaves it hollow, an `outline` of 0 without border.
struct Area
{
    QPolygonF shape;
    QRgb fill = 0xff000000;
    qreal outline = 0;
    QRgb outlineColour = 0xff000000;
};

using Item = std::variant<TextRun, Stroke, Area>;

/// Where a click opens the records of a figure.
struct Hotspot
{
    QRectF rect;
    QString drill;
};

/// Where a click leads to Pages::bookmarks[bookmark].
struct Link
{
    QRectF rect;
    std::size_t bookmark = 0;
};

struct Page
{
    QSizeF size;
    QRectF body;    ///< inside the margins
    int number = 1; ///< as printed; on a first page it is counted but not printed
    bool showsNumber = false;
    std::vector<Item> items; ///< in drawing order
    std::vector<Hotspot> hotspots;
    std::vector<Link> links;

    /// The figure printed at a place, or an empty text.
    QString drillAt(QPointF point) const;
};

struct Bookmark
{
    QString title;
    int level = 1;
    std::size_t page = 0; ///< index into Pages::pages
    qreal y = 0;
};

struct Pages
{
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks; ///< in reading order
    QString title;
    QString lang; ///< "vi" or "en"
    QString author;
    QString subject;
    QString keywords;
    /// Characters the report font does not have and which were printed as an empty box, each once.
    QStringList missingGlyphs;
};

/// SHA-256 over everything that is printed or clickable, independent of machine and Qt version.
QByteArray hashOf(const Pages& pages);

} // namespace kc::report
