// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/parts.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "common/icons.h"
#include "common/theme.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

RoleLabel::RoleLabel(QWidget* parent)
    : RoleLabel(TextRole::Muted, parent)
{
}

RoleLabel::RoleLabel(TextRole role, QWidget* parent)
    : QLabel(parent)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    apply();
}

RoleLabel::RoleLabel(TextRole role, const QString& text, QWidget* parent)
    : RoleLabel(role, parent)
{
    setText(text);
}

void RoleLabel::setRole(TextRole role)
{
    m_role = role;
    apply();
}

void RoleLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::ApplicationFontChange)
        apply();
}

void RoleLabel::apply()
{
    if (m_applying)
        return;
    m_applying = true;
    QFont font = QApplication::font();
    QColor ink = colours().text;
    switch (m_role) {
    case TextRole::PageTitle:
        font.setPointSizeF(16);
        font.setBold(true);
        break;
    case TextRole::SectionTitle:
        font.setPointSizeF(11);
        font.setBold(true);
        break;
    case TextRole::BigNumber:
        font.setPointSizeF(22);
        font.setBold(true);
        break;
    case TextRole::Value:
        break;
    case TextRole::Muted:
        ink = colours().muted;
        break;
    case TextRole::Caption:
        font.setPointSizeF(9);
        ink = colours().muted;
        break;
    }
    setFont(font);
    QPalette p = palette();
    p.setColor(QPalette::WindowText, ink);
    setPalette(p);
    m_applying = false;
}

Card::Card(QWidget* parent)
    : QFrame(parent)
{
}

void Card::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours().line);
    painter.setBrush(colours().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

Banner::Banner(Tone tone, QWidget* parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_label(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setWordWrap(true);
    row->addWidget(m_label);
    paintText();
}

void Banner::setText(const QString& text)
{
    m_label->setText(text);
    setAccessibleName(text);
}

QString Banner::text() const
{
    return m_label->text();
}

void Banner::paintText()
{
    QFont font = QApplication::font();
    font.setBold(true);
    m_label->setFont(font);
    QPalette p = m_label->palette();
    const Colours& c = colours();
    p.setColor(QPalette::WindowText, m_tone == Tone::Warning  ? c.warning
                                     : m_tone == Tone::Danger ? c.danger
                                                              : c.accent);
    m_label->setPalette(p);
}

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    // The label's own palette was made from the colours of before.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        paintText();
}

void Banner::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Colours& c = colours();
    painter.fillRect(rect(), m_tone == Tone::Warning  ? c.warningSoft
                             : m_tone == Tone::Danger ? c.dangerSoft
                                                      : c.accentSoft);
    painter.setPen(c.line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new RoleLabel(TextRole::SectionTitle, this))
    , m_hint(new RoleLabel(TextRole::Muted, this))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addStretch(2);
    for (QLabel* label : {m_picture, static_cast<QLabel*>(m_title), static_cast<QLabel*>(m_hint)}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_picture);
        column->addWidget(label);
    }
    column->addStretch(3);
}

void EmptyState::set(const QString& iconName, const QString& title, const QString& hint)
{
    m_picture->setPixmap(icon(iconName, colours().muted).pixmap(48, 48));
    m_title->setText(title);
    m_hint->setText(hint);
}

FlowLayout::FlowLayout(QWidget* parent, int spacing)
    : QLayout(parent)
    , m_space(spacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

int FlowLayout::arrange(const QRect& rect, bool place) const
{
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (x + size.width() > rect.right() + 1 && lineHeight > 0) {
            x = rect.x();
            y += lineHeight + m_space;
            lineHeight = 0;
        }
        if (place)
            item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + m_space;
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - rect.y();
}

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (item->layout())
            clearLayout(item->layout());
        delete item;
    }
}

QString plainCaption(const QString& caption)
{
    static const QRegularExpression letter(QStringLiteral(" ?[(]&.[)]"));
    return QString(caption).remove(letter).remove(u'&').remove(u'…');
}

} // namespace kc::ui
