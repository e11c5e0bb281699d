// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/state_chip.h"

#include "base/texts.h"

#include <QEvent>
#include <QPainter>

#include "common/language.h"
#include "form/look.h"

namespace kc::ui {

StateChip::StateChip(QWidget* parent)
    : QLabel(parent)
{
    setContentsMargins(10, 3, 10, 3);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    refresh();
}

void StateChip::setState(ProjectState state)
{
    m_state = state;
    refresh();
}

void StateChip::refresh()
{
    setText(kc::text(labelKey(m_state), uiLang()));
    setAccessibleName(tr("State: %1").arg(text()));
}

void StateChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = stateColour(m_state);
    QColor ground = colour;
    ground.setAlphaF(0.14F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(colour);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

void StateChip::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace kc::ui
