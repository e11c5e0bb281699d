// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/date_edit.h"

#include "base/date_text.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

#include "common/language.h"
#include "form/look.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// "05012026" as people type it on the number pad.
QString withSlashes(const QString& typed)
{
    const bool digits =
        std::all_of(typed.begin(), typed.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || typed.size() != 8)
        return typed;
    return typed.left(2) + u'/' + typed.mid(2, 2) + u'/' + typed.right(4);
}

} // namespace

DateEdit::DateEdit(QWidget* parent)
    : QLineEdit(parent)
{
    m_calendar = addAction(calendarIcon(), QLineEdit::TrailingPosition);
    connect(m_calendar, &QAction::triggered, this, &DateEdit::openCalendar);
    connect(this, &QLineEdit::textEdited, this, &DateEdit::read);
    connect(this, &QLineEdit::editingFinished, this, &DateEdit::writeOut);
    retranslate();
}

void DateEdit::setDate(QDate date)
{
    const bool changed = date != m_date || m_problem;
    m_date = date;
    m_problem.reset();
    const QString shown = date.isValid() ? dateText(date, uiLang()) : QString();
    if (shown != text())
        setText(shown);
    if (changed)
        Q_EMIT dateChanged();
}

void DateEdit::setTypedText(const QString& typed)
{
    setText(typed);
    read(typed);
}

void DateEdit::read(const QString& typed)
{
    const QDate before = m_date;
    const bool wasReadable = isReadable();
    m_problem.reset();
    m_date = QDate();
    const QString trimmed = typed.trimmed();
    if (!trimmed.isEmpty()) {
        if (const std::optional<QDate> date = parseDate(withSlashes(trimmed)))
            m_date = *date;
        else
            m_problem = Finding{u"date.unreadable"_s, Severity::Error, {}, trimmed, {}, {}};
    }
    if (before != m_date || wasReadable != isReadable())
        Q_EMIT dateChanged();
}

void DateEdit::writeOut()
{
    if (m_date.isValid() && text() != dateText(m_date, uiLang()))
        setText(dateText(m_date, uiLang()));
}

void DateEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        openCalendar();
        return;
    }
    if (m_date.isValid() && event->modifiers() == Qt::NoModifier && !isReadOnly()) {
        switch (event->key()) {
        case Qt::Key_Up:
            setDate(m_date.addDays(1));
            return;
        case Qt::Key_Down:
            setDate(m_date.addDays(-1));
            return;
        case Qt::Key_PageUp:
            setDate(m_date.addMonths(1));
            return;
        case Qt::Key_PageDown:
            setDate(m_date.addMonths(-1));
            return;
        default:
            break;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void DateEdit::openCalendar()
{
    if (isReadOnly() || !isEnabled())
        return;
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(u"calendarPopup"_s);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(4, 4, 4, 4);
    auto* calendar = new QCalendarWidget(popup);
    calendar->setObjectName(u"dateCalendar"_s);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setLocale(uiLang() == Lang::Vi ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                             : QLocale(QLocale::English, QLocale::UnitedKingdom));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setGridVisible(false);
    if (m_date.isValid() || m_opensAt.isValid())
        calendar->setSelectedDate(m_date.isValid() ? m_date : m_opensAt);
    layout->addWidget(calendar);
    const auto choose = [this, popup](QDate day) {
        setDate(day);
        popup->close();
        setFocus(Qt::PopupFocusReason);
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    popup->adjustSize();
    QPoint at = mapToGlobal(QPoint(0, height()));
    if (const QScreen* on = screen()) {
        const QRect area = on->availableGeometry();
        at.setX(std::clamp(at.x(), area.left(), std::max(area.left(), area.right() - popup->width())));
        if (at.y() + popup->height() > area.bottom())
            at.setY(mapToGlobal(QPoint(0, 0)).y() - popup->height());
    }
    popup->move(at);
    popup->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

QSize DateEdit::sizeHint() const
{
    const QMargins inside = textMargins();
    // The hint of an empty field is to be read as well as a date.
    const int words = std::max(fontMetrics().horizontalAdvance(u"00/00/0000"_s),
                               fontMetrics().horizontalAdvance(placeholderText()));
    return {words + inside.left() + inside.right() + 52, QLineEdit::sizeHint().height()};
}

QSize DateEdit::minimumSizeHint() const
{
    return sizeHint();
}

void DateEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_calendar)
        m_calendar->setIcon(calendarIcon());
}

void DateEdit::setEmptyHint(const QString& hint)
{
    m_emptyHint = hint;
    retranslate();
}

void DateEdit::retranslate()
{
    setPlaceholderText(m_emptyHint.isEmpty() ? tr("dd/mm/yyyy") : m_emptyHint);
    updateGeometry();
    m_calendar->setText(tr("Open the calendar"));
    m_calendar->setToolTip(tr("Open the calendar (Alt+Down)"));
}

} // namespace kc::ui
