// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_text.h"

#include "base/number_text.h"
#include "base/texts.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace kc {

using namespace Qt::StringLiterals;

namespace {

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

QString monthName(int month, Lang lang)
{
    if (lang == Lang::En)
        return QLocale::c().monthName(month);
    return month <= 2 ? twoDigits(month) : QString::number(month);
}

} // namespace

QString dateText(QDate date, Lang)
{
    return date.isValid() ? date.toString(u"dd/MM/yyyy"_s) : missingText();
}

QString longDateText(QDate date, Lang lang)
{
    if (!date.isValid())
        return missingText();
    const QString day = lang == Lang::Vi ? twoDigits(date.day()) : QString::number(date.day());
    return text(u"date.long"_s, lang,
                {{u"day"_s, day},
                 {u"month"_s, monthName(date.month(), lang)},
                 {u"year"_s, QString::number(date.year())}});
}

QString monthText(int year, int month, Lang lang)
{
    return text(u"date.month"_s, lang,
                {{u"month"_s, monthName(month, lang)}, {u"year"_s, QString::number(year)}});
}

QString firstMonthsText(int months, int year, Lang lang)
{
    if (months == 1)
        return monthText(year, 1, lang);
    if (months == 12)
        return text(u"date.year"_s, lang, {{u"year"_s, QString::number(year)}});
    return text(u"date.first_months"_s, lang,
                {{u"months"_s, QString::number(months)}, {u"year"_s, QString::number(year)}});
}

QString quarterText(int quarter, int year, Lang lang)
{
    static const std::array<QString, 4> roman{u"I"_s, u"II"_s, u"III"_s, u"IV"_s};
    return text(u"date.quarter"_s, lang,
                {{u"quarter"_s, roman.at(static_cast<std::size_t>(quarter - 1))},
                 {u"year"_s, QString::number(year)}});
}

QString periodText(const Period& period, Lang lang)
{
    if (!period.isValid())
        return missingText();
    const QDate from = period.from;
    const QDate to = period.to;
    const bool wholeMonths = from.day() == 1 && to.day() == to.daysInMonth();
    if (wholeMonths && from.month() == 1 && to.month() == 12 && from.year() != to.year()) {
        return text(u"date.years"_s, lang,
                    {{u"from"_s, QString::number(from.year())}, {u"to"_s, QString::number(to.year())}});
    }
    if (wholeMonths && from.year() == to.year()) {
        if (from.month() == to.month())
            return monthText(from.year(), from.month(), lang);
        if (from.month() % 3 == 1 && to.month() == from.month() + 2)
            return quarterText(to.month() / 3, from.year(), lang);
        if (from.month() == 1)
            return firstMonthsText(to.month(), from.year(), lang);
    }
    return text(u"date.span"_s, lang, {{u"from"_s, dateText(from, lang)}, {u"to"_s, dateText(to, lang)}});
}

std::optional<QDate> parseDate(const QString& text)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression dayFirst(u"^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})$"_s);
    const QString plain = text.trimmed();
    QDate date;
    if (const auto match = iso.match(plain); match.hasMatch())
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    else if (const auto other = dayFirst.match(plain); other.hasMatch())
        date = QDate(other.captured(4).toInt(), other.captured(3).toInt(), other.captured(1).toInt());
    if (!date.isValid())
        return std::nullopt;
    return date;
}

QDate isoDate(const QString& text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.toString(Qt::ISODate) == text ? date : QDate();
}

} // namespace kc
