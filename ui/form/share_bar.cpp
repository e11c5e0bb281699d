// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/share_bar.h"

#include <QPainter>

#include <algorithm>

#include "common/theme.h"

namespace kc::ui {

ShareBar::ShareBar(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(8);
    setFocusPolicy(Qt::NoFocus);
}

void ShareBar::setShare(const std::optional<Percent>& share, const QColor& beyond)
{
    m_share = share;
    m_beyond = beyond;
    update();
}

void ShareBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().line);
    painter.drawRoundedRect(rect(), 4, 4);
    if (!m_share || m_share->numerator() <= 0)
        return;
    const bool above = m_share->numerator() > m_share->denominator();
    const double share = double(m_share->numerator()) / double(m_share->denominator());
    painter.setBrush(above ? m_beyond : colours().accent);
    painter.drawRoundedRect(QRectF(0, 0, std::max(8.0, width() * std::min(share, 1.0)), height()), 4, 4);
}

} // namespace kc::ui
