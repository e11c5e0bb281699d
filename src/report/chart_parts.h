// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "report/text_lines.h"

namespace kc::report {

inline constexpr QRgb kChartInk = 0xff000000;
inline constexpr QRgb kChartGrid = 0xffc4c4c4;

/// Fills a part of a chart as its series: shade and hatching, told apart without colour.
void fillChartRect(Parts& out, const QRectF& rect, std::size_t series);

/// The marker of a series at a point of a line chart.
void drawChartMarker(Parts& out, QPointF centre, std::size_t series);

/// The line style of a series.
Dash chartDash(std::size_t series);

/// A value axis: its ends and steps, in units of the values.
struct ValueAxis
{
    qreal low = 0;
    qreal high = 1;
    qreal step = 1;
};

/// An axis from zero or below to the highest value in about five round steps (1, 2, 2.5 or 5 x 10^n printed
/// units of `unit` values each).
ValueAxis chartAxis(qreal low, qreal high, qreal unit);

/// A number of an axis in the marks of the language; as a multiple of `step` it needs no more decimals than
/// the step.
QString chartAxisNumber(qreal value, qreal step, Lang lang);

} // namespace kc::report
