// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/tile_button.h"

#include <QPainter>

#include "common/icons.h"
#include "common/theme.h"

namespace kc::ui {

TileButton::TileButton(const QString& iconName, const QString& title, const QString& count, Tone tone,
                       QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
    , m_count(count)
    , m_tone(tone)
{
    setText(title);
    setAccessibleName(title + QLatin1String(": ") + count);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void TileButton::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& c = colours();
    const QColor ink = m_tone == Tone::Late ? c.danger : m_tone == Tone::Mine ? c.accent : c.text;
    const bool lit = underMouse() || isDown();
    painter.setPen(hasFocus() ? QPen(c.accent, 2) : QPen(lit ? c.accent : c.line, 1));
    painter.setBrush(lit ? c.accentSoft : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);

    QFont number = font();
    number.setPointSizeF(22);
    number.setBold(true);
    painter.setFont(number);
    painter.setPen(ink);
    painter.drawText(rect().adjusted(16, 8, -48, -38), Qt::AlignLeft | Qt::AlignVCenter, m_count);
    painter.setFont(font());
    painter.setPen(c.muted);
    painter.drawText(rect().adjusted(16, 50, -12, -6), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     text());
    kc::ui::icon(m_iconName, m_tone == Tone::Plain ? c.muted : ink)
        .paint(&painter, QRect(width() - 40, 14, 24, 24));
}

} // namespace kc::ui
