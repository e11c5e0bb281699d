// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/money_edit.h"

#include "base/number_text.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionFrame>

#include <algorithm>

#include "common/language.h"
#include "common/theme.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestDigits = 18;

QChar groupMark()
{
    return uiLang() == Lang::Vi ? u'.' : u',';
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Digits, group marks and spaces only: an amount that is being typed in plain đồng.
bool isPlainNumber(const QString& typed)
{
    bool digit = false;
    for (const QChar c : typed) {
        if (isAsciiDigit(c))
            digit = true;
        else if (c != groupMark() && c != u' ')
            return false;
    }
    return digit;
}

QString onlyDigits(const QString& typed)
{
    QString digits;
    std::copy_if(typed.begin(), typed.end(), std::back_inserter(digits), isAsciiDigit);
    return digits;
}

/// "1,234,567" as English groups it: commas are group marks only where groups of three stand.
bool isGroupedByCommas(const QString& typed)
{
    const QStringList groups = typed.split(u',');
    return groups.size() > 1 && !groups.first().isEmpty() && groups.first().size() <= 3 &&
           std::all_of(groups.begin() + 1, groups.end(), [](const QString& g) { return g.size() == 3; }) &&
           std::all_of(typed.begin(), typed.end(), [](QChar c) { return isAsciiDigit(c) || c == u','; });
}

} // namespace

MoneyEdit::MoneyEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setInputMethodHints(Qt::ImhPreferNumbers);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) {
        regroup(typed);
        read(text());
    });
    connect(this, &QLineEdit::editingFinished, this, &MoneyEdit::writeOut);
}

void MoneyEdit::setValue(std::optional<Dong> value)
{
    const bool changed = value != m_value || m_problem;
    m_value = value;
    m_problem.reset();
    const QString shown = value ? groupedText(value->value(), uiLang()) : QString();
    if (shown != text())
        setText(shown);
    describeForReaders();
    update();
    if (changed)
        Q_EMIT valueChanged();
}

void MoneyEdit::setTypedText(const QString& typed)
{
    setText(typed);
    read(typed);
}

void MoneyEdit::setEchoVisible(bool visible)
{
    m_echoVisible = visible;
    updateGeometry();
    update();
}

void MoneyEdit::read(const QString& typed)
{
    const std::optional<Dong> before = m_value;
    const bool wasReadable = isReadable();
    m_problem.reset();
    m_value.reset();
    const QString trimmed = typed.trimmed();
    if (!trimmed.isEmpty()) {
        const bool commas = uiLang() == Lang::En && isGroupedByCommas(trimmed);
        const Expected<Dong> amount = parseMoneyWithUnit(commas ? onlyDigits(trimmed) : trimmed);
        if (!amount)
            m_problem = amount.error().findings.front();
        else if (amount->value() < 0 && !m_negativeAllowed)
            m_problem = Finding{u"money.is_negative"_s, Severity::Error, {}, trimmed, {}, {}};
        else
            m_value = *amount;
    }
    describeForReaders();
    update();
    if (before != m_value || wasReadable != isReadable())
        Q_EMIT valueChanged();
}

void MoneyEdit::regroup(const QString& typed)
{
    if (!isPlainNumber(typed))
        return;
    const int cursor = cursorPosition();
    // In English a comma just typed may be the beginning of a fraction ("1,5 tỷ"): it is left alone.
    if (groupMark() == u',' && cursor > 0 && typed.at(cursor - 1) == u',')
        return;
    const QString digits = onlyDigits(typed);
    if (digits.size() > kLongestDigits)
        return;
    const auto digitsRight = std::count_if(typed.begin() + cursor, typed.end(), isAsciiDigit);
    const QString grouped = groupedText(digits.toLongLong(), uiLang());
    if (grouped == typed)
        return;
    int position = int(grouped.size());
    for (auto right = digitsRight; right > 0 && position > 0;) {
        --position;
        if (isAsciiDigit(grouped.at(position)))
            --right;
    }
    // Behind a digit and not behind the mark, so that Backspace takes that digit.
    if (position > 0 && grouped.at(position - 1) == groupMark())
        --position;
    const QSignalBlocker quiet(this);
    setText(grouped);
    setCursorPosition(position);
}

void MoneyEdit::writeOut()
{
    if (m_value) {
        const QString written = groupedText(m_value->value(), uiLang());
        if (written != text()) {
            setText(written);
            update();
        }
    }
}

QString MoneyEdit::echo() const
{
    constexpr std::int64_t kMillion = 1'000'000;
    constexpr std::int64_t kBillion = 1'000'000'000;
    if (!m_value)
        return {};
    const std::int64_t amount = m_value->value();
    const std::int64_t size = amount < 0 ? -amount : amount;
    if (size < kMillion)
        return {};
    const bool billions = size >= kBillion;
    const MoneyUnit unit = billions ? MoneyUnit::Billion : MoneyUnit::Million;
    const std::int64_t step = (billions ? kBillion : kMillion) / 1000;
    QString number = moneyText(m_value, unit, 3, uiLang());
    const QChar point = uiLang() == Lang::Vi ? u',' : u'.';
    if (number.contains(point)) {
        while (number.endsWith(u'0'))
            number.chop(1);
        if (number.endsWith(point))
            number.chop(1);
    }
    const QString sign = size % step == 0 ? u"="_s : u"≈"_s;
    return sign + u' ' + number + u' ' + moneyUnitText(unit, uiLang());
}

void MoneyEdit::describeForReaders()
{
    setAccessibleDescription(echo());
}

QSize MoneyEdit::sizeHint() const
{
    const int letter = fontMetrics().horizontalAdvance(u'0');
    return {letter * (m_echoVisible ? 34 : 18), QLineEdit::sizeHint().height()};
}

QSize MoneyEdit::minimumSizeHint() const
{
    const int letter = fontMetrics().horizontalAdvance(u'0');
    return {letter * 17, QLineEdit::minimumSizeHint().height()};
}

void MoneyEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const QString beside = m_echoVisible ? echo() : QString();
    if (beside.isEmpty())
        return;
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect inside =
        style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(5, 0, -5, 0);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    const QFontMetrics metrics(small);
    const int room = inside.width() - fontMetrics().horizontalAdvance(text()) - 14;
    if (metrics.horizontalAdvance(beside) > room)
        return;
    QPainter painter(this);
    painter.setFont(small);
    painter.setPen(colours().muted);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, beside);
}

void MoneyEdit::keyPressEvent(QKeyEvent* event)
{
    // Group marks are no letters: deleting goes over them to the digit.
    if (!hasSelectedText() && isPlainNumber(text())) {
        const int at = cursorPosition();
        if (event->key() == Qt::Key_Backspace && at > 0 && text().at(at - 1) == groupMark())
            cursorBackward(false);
        else if (event->key() == Qt::Key_Delete && at < text().size() && text().at(at) == groupMark())
            cursorForward(false);
    }
    QLineEdit::keyPressEvent(event);
}

void MoneyEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    writeOut();
}

void MoneyEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        writeOut();
}

} // namespace kc::ui
