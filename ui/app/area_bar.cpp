// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/area_bar.h"

#include <QFocusEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "common/icons.h"
#include "common/parts.h"
#include "common/theme.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarWidth = 196;

/// An area: icon and name; the chosen one stands on the accent's ground with a bar before it.
class AreaButton : public QToolButton
{
public:
    AreaButton(const QString& iconName, QWidget* parent)
        : QToolButton(parent)
        , m_iconName(iconName)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(38);
    }

protected:
    void focusInEvent(QFocusEvent* event) override
    {
        m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
        QToolButton::focusInEvent(event);
    }

    void paintEvent(QPaintEvent* event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours& c = colours();
        const QRectF box = QRectF(rect()).adjusted(8, 1, -8, -1);
        painter.setPen(Qt::NoPen);
        if (isChecked() || underMouse()) {
            painter.setBrush(isChecked() ? c.accentSoft : c.line);
            painter.drawRoundedRect(box, 5, 5);
        }
        if (isChecked()) {
            painter.setBrush(c.accent);
            painter.drawRoundedRect(QRectF(8, 9, 3, height() - 18), 1.5, 1.5);
        }
        if (hasFocus() && m_byKeyboard) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.accent, 1.5));
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5);
        }
        QFont label = font();
        label.setBold(isChecked());
        painter.setFont(label);
        painter.setPen(isChecked() ? c.accent : c.text);
        kc::ui::icon(m_iconName, isChecked() ? c.accent : c.muted)
            .paint(&painter, QRect(20, (height() - 22) / 2, 22, 22));
        painter.drawText(rect().adjusted(52, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(label).elidedText(text(), Qt::ElideRight, width() - 64));
    }

private:
    QString m_iconName;
    bool m_byKeyboard = false;
};

} // namespace

AreaBar::AreaBar(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_office(new RoleLabel(TextRole::Caption, this))
{
    setObjectName(u"areaBar"_s);
    setFixedWidth(kBarWidth);
    auto* name = new RoleLabel(TextRole::SectionTitle, u"Khuyến Công"_s, this);
    QFont font = name->font();
    font.setPointSizeF(13);
    name->setFont(font);
    name->setContentsMargins(18, 10, 8, 0);
    m_office->setContentsMargins(18, 0, 8, 12);
    m_office->setWordWrap(true);
    m_column->setContentsMargins(0, 6, 0, 10);
    m_column->setSpacing(2);
    m_column->addWidget(name);
    m_column->addWidget(m_office);
    m_column->addStretch(1);
}

void AreaBar::addArea(const QString& key, const QString& iconName)
{
    auto* button = new AreaButton(iconName, this);
    button->setObjectName(key + u"AreaButton"_s);
    connect(button, &QToolButton::clicked, this, [this, key] { Q_EMIT chosen(key); });
    m_column->insertWidget(m_column->count() - 1, button);
    m_buttons.insert(key, button);
    m_order << key;
}

void AreaBar::addGap()
{
    m_column->insertSpacing(m_column->count() - 1, 12);
}

void AreaBar::setLabel(const QString& key, const QString& label, const QString& shortcut)
{
    if (QToolButton* button = m_buttons.value(key)) {
        button->setText(label);
        button->setAccessibleName(label);
        button->setToolTip(label + u" ("_s + shortcut + u')');
    }
}

void AreaBar::setOffice(const QString& office)
{
    m_office->setText(office);
}

void AreaBar::setCurrent(const QString& key)
{
    if (QToolButton* button = m_buttons.value(key))
        button->setChecked(true);
}

void AreaBar::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), colours().raised);
    painter.setPen(colours().line);
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

} // namespace kc::ui
