// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "report/document.h"

#include <QByteArray>
#include <QSizeF>

namespace kc::report {

/// A chart as a picture of its own.
struct ChartPicture
{
    QSizeF size;    ///< points
    QByteArray svg; ///< an <svg> element without XML declaration, vectors and text
};

/// The chart as the pages draw it (the same primitives), `width` points wide. Text names Times New Roman
/// first; its widths are given, so that another font does not move it. `id` makes the element's names unique
/// within one file. Precondition: a QGuiApplication lives.
ChartPicture chartPicture(const Chart& chart, qreal width, Lang lang, const QString& id);

/// The same drawing as a PNG of 200 dots per inch, for programs that read no SVG.
QByteArray chartImage(const Chart& chart, qreal width, Lang lang);

/// What a reader who does not see the chart is told: its title, else its unit.
QString chartName(const Chart& chart);

} // namespace kc::report
