// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/style_paint.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>

namespace kc::ui {

namespace {

constexpr qreal kBoxRadius = 4;

} // namespace

void drawRoundBox(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& outline,
                  qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline.isValid() ? QPen(outline, width) : QPen(Qt::NoPen));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    const qreal half = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), kBoxRadius, kBoxRadius);
    painter.restore();
}

void drawChevron(QPainter& painter, const QRect& rect, const QColor& ink, bool up)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = QRectF(rect).center();
    const qreal y = up ? -2 : 2;
    painter.drawPolyline(QPolygonF({{c.x() - 4, c.y() - y}, {c.x(), c.y() + y}, {c.x() + 4, c.y() - y}}));
    painter.restore();
}

QColor mixed(const QColor& a, const QColor& b, qreal share)
{
    const auto part = [share](int from, int to) { return from + qRound((to - from) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

} // namespace kc::ui
