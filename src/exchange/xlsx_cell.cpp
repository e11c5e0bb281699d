// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_cell.h"

#include <QRegularExpression>

#include <cmath>

namespace kc::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastColumn = 16'384;
constexpr int kLastRow = 1'048'576;
constexpr int kLastSerial = 2'958'465; // 31/12/9999
constexpr int kDaysTo1904 = 1'462;
constexpr double kLargestWhole = 9'007'199'254'740'992.0; // 2^53: whole numbers are exact up to here

QDate dayZero()
{
    return {1899, 12, 30}; // so that 61 is 01/03/1900
}

const QRegularExpression& escapeForm()
{
    static const QRegularExpression form(u"_x([0-9A-Fa-f]{4})_"_s);
    return form;
}

} // namespace

std::optional<CellPlace> cellPlace(QStringView reference)
{
    CellPlace place;
    qsizetype at = 0;
    for (; at < reference.size() && reference[at] >= u'A' && reference[at] <= u'Z' && at < 3; ++at)
        place.column = place.column * 26 + (reference[at].unicode() - u'A' + 1);
    const QStringView digits = reference.mid(at);
    bool ok = false;
    place.row = digits.toInt(&ok);
    if (at == 0 || !ok || digits.front() < u'0' || digits.front() > u'9' || place.row < 1 ||
        place.row > kLastRow || place.column > kLastColumn)
        return std::nullopt;
    --place.column;
    return place;
}

std::optional<CellBlock> cellBlock(const QString& reference)
{
    const qsizetype colon = reference.indexOf(u':');
    const std::optional<CellPlace> first = cellPlace(QStringView(reference).left(colon));
    const std::optional<CellPlace> last =
        colon < 0 ? first : cellPlace(QStringView(reference).mid(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column)
        return std::nullopt;
    return CellBlock{*first, *last};
}

bool isDateFormat(int number, const QString& code)
{
    if (code.isEmpty()) // 18 to 21 and 45 to 47 are times; 27 to 36 and 50 to 58 are days of East Asia
        return (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 31) ||
               number == 36 || (number >= 50 && number <= 58);
    bool day = false;
    bool month = false;
    bool time = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i).toLower();
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
        } else if (c == u'[') {
            // "[h]" counts hours beyond a day; "[Red]" and "[$-42A]" say how and in which language.
            const qsizetype end = code.indexOf(u']', i + 1);
            const QString within = code.mid(i + 1, end < 0 ? -1 : end - i - 1).toLower();
            time = time || within == QString(within.size(), u'h') || within == QString(within.size(), u'm') ||
                   within == QString(within.size(), u's');
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i; // the next character is shown or measured, not meant
        } else if (c == u';') {
            break; // formats of negative numbers and of texts
        } else if (c == u'd' || c == u'y') {
            day = true;
        } else if (c == u'm') {
            month = true;
        } else if (c == u'h' || c == u's') {
            time = true;
        }
    }
    return day || (month && !time); // minutes stand beside hours or seconds
}

std::optional<QDate> sheetDate(double serial, bool from1904)
{
    if (!(serial >= 0.0) || serial >= kLastSerial + 1.0)
        return std::nullopt;
    auto days = static_cast<int>(std::floor(serial));
    if (from1904) {
        days += kDaysTo1904;
    } else {
        if (days == 0 || days == 60)
            return std::nullopt;
        if (days < 60)
            ++days; // the sheet counts a 29/02/1900 that never was
    }
    const QDate date = dayZero().addDays(days);
    return date.year() <= 9999 ? std::optional(date) : std::nullopt;
}

int serialOf(QDate date)
{
    return static_cast<int>(dayZero().daysTo(date));
}

std::optional<QString> numberText(const QString& value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return std::nullopt;
    if (std::abs(number) <= kLargestWhole && std::trunc(number) == number)
        return QString::number(static_cast<qint64>(number));
    QString shown = QString::number(number, 'g', 15);
    if (shown.contains(u'e')) // too large or too small to be written in plain digits
        return std::abs(number) < 1.0 ? QString::number(number, 'f', 15).replace(u'.', u',') : shown;
    return shown.replace(u'.', u',');
}

QString unescapedText(const QString& text)
{
    if (!text.contains(u"_x"_s))
        return text;
    QString plain;
    qsizetype done = 0;
    auto escapes = escapeForm().globalMatch(text);
    while (escapes.hasNext()) {
        const QRegularExpressionMatch escape = escapes.next();
        plain += QStringView(text).mid(done, escape.capturedStart() - done);
        plain += QChar(static_cast<char16_t>(escape.captured(1).toUShort(nullptr, 16)));
        done = escape.capturedEnd();
    }
    plain += QStringView(text).mid(done);
    return plain;
}

QString escapedText(const QString& text)
{
    static const QRegularExpression opening(u"_x[0-9A-Fa-f]{4}"_s);
    QString escaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) ||
                          (c.isLowSurrogate() && i > 0 && text.at(i - 1).isHighSurrogate());
        const bool unwritable =
            (c < u' ' && c != u'\n' && c != u'\t') || c.unicode() >= 0xFFFE || (c.isSurrogate() && !pair);
        if (unwritable)
            escaped += u"_x"_s + QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0') + u'_';
        else if (c == u'_' && opening
                                  .match(text, i, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption)
                                  .hasMatch())
            escaped += u"_x005F_"_s;
        else
            escaped += c;
    }
    return escaped;
}

} // namespace kc::exchange
