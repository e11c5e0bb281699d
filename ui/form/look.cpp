// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/look.h"

#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <functional>

#include "common/theme.h"

namespace kc::ui {

namespace {

/// Draws an icon anew at every size, so that it is sharp on any screen.
class DrawnIcon : public QIconEngine
{
public:
    using Draw = std::function<void(QPainter&, const QRectF&)>;
    explicit DrawnIcon(Draw draw)
        : m_draw(std::move(draw))
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.4);
        const qreal side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        m_draw(*painter, square);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return image;
    }
    QIconEngine* clone() const override { return new DrawnIcon(m_draw); }

private:
    Draw m_draw;
};

void drawSeverity(QPainter& painter, const QRectF& square, Severity severity, const QColor& colour)
{
    const qreal unit = square.width() / 16;
    const QRectF body = square.adjusted(unit, unit, -unit, -unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (severity == Severity::Warning) {
        QPainterPath triangle(QPointF(body.center().x(), body.top()));
        triangle.lineTo(body.bottomRight());
        triangle.lineTo(body.bottomLeft());
        triangle.closeSubpath();
        painter.setPen(QPen(colour, unit * 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(triangle);
    } else {
        painter.drawEllipse(body);
    }
    painter.setPen(QPen(Qt::white, unit * 1.9, Qt::SolidLine, Qt::RoundCap));
    const qreal x = body.center().x();
    const qreal shift = severity == Severity::Warning ? unit * 1.4 : 0;
    const QPointF upper(x, body.top() + unit * 3.6 + shift);
    const QPointF lower(x, body.top() + unit * 10.6 + shift * 0.6);
    if (severity == Severity::Note) {
        painter.drawPoint(upper);
        painter.drawLine(QPointF(x, body.top() + unit * 6.6), lower);
    } else {
        painter.drawPoint(lower);
        painter.drawLine(upper, QPointF(x, body.top() + unit * 7.4 + shift * 0.5));
    }
}

} // namespace

QColor severityColour(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return colours().danger;
    case Severity::Warning:
        return colours().warning;
    case Severity::Note:
        break;
    }
    return colours().accent;
}

QIcon severityIcon(Severity severity)
{
    QColor colour = severityColour(severity);
    if (colours().dark)
        colour = colour.darker(150);
    return QIcon(new DrawnIcon([severity, colour](QPainter& painter, const QRectF& square) {
        drawSeverity(painter, square, severity, colour);
    }));
}

QPixmap severityPixmap(Severity severity, const QWidget& widget, int size)
{
    const qreal ratio = widget.devicePixelRatioF();
    QPixmap image = severityIcon(severity).pixmap(QSize(qRound(size * ratio), qRound(size * ratio)));
    image.setDevicePixelRatio(ratio);
    return image;
}

QIcon calendarIcon()
{
    const QColor colour = colours().muted;
    return QIcon(new DrawnIcon([colour](QPainter& painter, const QRectF& square) {
        const qreal unit = square.width() / 16;
        const QRectF sheet = square.adjusted(2 * unit, 3 * unit, -2 * unit, -2 * unit);
        painter.setPen(QPen(colour, unit * 1.3));
        painter.drawRoundedRect(sheet, unit * 1.5, unit * 1.5);
        painter.drawLine(QPointF(sheet.left(), sheet.top() + 3.4 * unit),
                         QPointF(sheet.right(), sheet.top() + 3.4 * unit));
        for (const qreal x : {4.0, 8.0})
            painter.drawLine(QPointF(sheet.left() + x * unit - unit, sheet.top() - 1.6 * unit),
                             QPointF(sheet.left() + x * unit - unit, sheet.top() + unit));
        painter.setPen(QPen(colour, unit * 1.7, Qt::SolidLine, Qt::RoundCap));
        for (const qreal y : {6.0, 8.8}) {
            for (const qreal x : {3.2, 6.0, 8.8})
                painter.drawPoint(QPointF(sheet.left() + x * unit, sheet.top() + y * unit));
        }
    }));
}

QColor stateColour(ProjectState state)
{
    switch (state) {
    case ProjectState::Draft:
        return colours().muted;
    case ProjectState::Submitted:
    case ProjectState::Appraising:
    case ProjectState::MinistryAppraising:
        return colours().accent;
    case ProjectState::Returned:
        return colours().warning;
    case ProjectState::Refused:
    case ProjectState::Withdrawn:
    case ProjectState::Stopped:
        return colours().danger;
    case ProjectState::Approved:
    case ProjectState::Contracted:
    case ProjectState::Implementing:
    case ProjectState::Accepted:
    case ProjectState::Settled:
        break;
    }
    return colours().good;
}

void makeMuted(QLabel* label, bool small)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colours().muted);
    label->setPalette(palette);
    if (small) {
        QFont font = label->font();
        font.setPointSizeF(font.pointSizeF() * 0.92);
        label->setFont(font);
    }
}

void makeHeading(QLabel* label, qreal scale)
{
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
}

} // namespace kc::ui
