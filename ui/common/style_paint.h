// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>

class QPainter;

namespace kc::ui {

/// A rounded box; an invalid colour leaves ground or outline out.
void drawRoundBox(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& outline,
                  qreal width = 1);
/// An open arrow head in the middle of a rectangle.
void drawChevron(QPainter& painter, const QRect& rect, const QColor& ink, bool up = false);
/// `share` of b in a.
QColor mixed(const QColor& a, const QColor& b, qreal share);

} // namespace kc::ui
