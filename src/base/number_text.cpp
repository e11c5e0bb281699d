// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"

#include "base/texts.h"
#include "base/viet_text.h"

#include <QRegularExpression>

#include <array>
#include <limits>

namespace kc {

using namespace Qt::StringLiterals;

namespace {

// Scaling a 64-bit amount for a division needs 128 bits.
__extension__ using WideAmount = __int128;

QChar groupMark(Lang lang)
{
    return lang == Lang::Vi ? u'.' : u',';
}

QChar decimalMark(Lang lang)
{
    return lang == Lang::Vi ? u',' : u'.';
}

QString groupDigits(const QString& digits, Lang lang)
{
    QString out;
    out.reserve(digits.size() + digits.size() / 3);
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += groupMark(lang);
        out += digits.at(i);
    }
    return out;
}

std::int64_t unitSize(MoneyUnit unit)
{
    switch (unit) {
    case MoneyUnit::Dong:
        return 1;
    case MoneyUnit::Thousand:
        return 1'000;
    case MoneyUnit::Million:
        return 1'000'000;
    case MoneyUnit::Billion:
        return 1'000'000'000;
    }
    return 1;
}

std::int64_t tenTo(qsizetype exponent)
{
    std::int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/// A number as people write it in Vietnam, cut into its parts: digits only, without marks.
struct WrittenNumber
{
    bool negative = false;
    QString whole;
    QString fraction; ///< without trailing zeros
};

std::optional<WrittenNumber> cutNumber(const QString& text)
{
    // One kind of grouping mark throughout; a grouped number does not begin with 0 ("0.500" is a slip, not
    // 500).
    static const QRegularExpression form(
        u"^([-\u2212])?\\s*([1-9]\\d{0,2}([. \u00A0\u202F])\\d{3}(?:\\3\\d{3})*|\\d+)(?:,(\\d+))?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    WrittenNumber number;
    number.negative = match.hasCaptured(1) && !match.captured(1).isEmpty();
    for (const QChar c : match.captured(2)) {
        if (c.isDigit())
            number.whole += c;
    }
    number.fraction = match.captured(4);
    while (number.fraction.endsWith(u'0'))
        number.fraction.chop(1);
    return number;
}

tl::unexpected<Error> refuseMoney(const QString& code, const QString& value)
{
    return refuse(Finding{code, Severity::Error, {}, value, {}, {}});
}

Expected<Dong> dongOf(const WrittenNumber& number, std::int64_t unit, const QString& entered)
{
    // 10^12 đồng is the largest unit, so more than 12 decimals cannot be whole đồng.
    if (number.fraction.size() > 12)
        return refuseMoney(u"money.fraction"_s, entered);
    QString digits = number.whole + number.fraction;
    qsizetype zeros = 0;
    while (zeros + 1 < digits.size() && digits.at(zeros) == u'0')
        ++zeros;
    digits.remove(0, zeros);
    bool ok = false;
    const qulonglong value = digits.toULongLong(&ok);
    if (!ok)
        return refuseMoney(u"money.too_large"_s, entered);
    const WideAmount scaled = WideAmount(value) * unit;
    const std::int64_t parts = tenTo(number.fraction.size());
    if (scaled % parts != 0)
        return refuseMoney(u"money.fraction"_s, entered);
    const WideAmount amount = number.negative ? -(scaled / parts) : scaled / parts;
    if (amount > std::numeric_limits<std::int64_t>::max() ||
        amount < std::numeric_limits<std::int64_t>::min())
        return refuseMoney(u"money.too_large"_s, entered);
    return Dong(static_cast<std::int64_t>(amount));
}

/// The unit named by folded words; nothing when they name none.
std::optional<std::int64_t> writtenUnit(QString words)
{
    struct UnitName
    {
        QLatin1String name;
        std::int64_t size;
    };
    static constexpr std::int64_t kThousand = 1'000;
    static constexpr std::int64_t kMillion = 1'000'000;
    static constexpr std::int64_t kBillion = 1'000'000'000;
    static const std::array<UnitName, 11> names{{{"nghin ty"_L1, kThousand * kBillion},
                                                 {"ngan ty"_L1, kThousand * kBillion},
                                                 {"nghin ti"_L1, kThousand * kBillion},
                                                 {"ngan ti"_L1, kThousand * kBillion},
                                                 {"nghin"_L1, kThousand},
                                                 {"ngan"_L1, kThousand},
                                                 {"trieu"_L1, kMillion},
                                                 {"tr"_L1, kMillion},
                                                 {"ty"_L1, kBillion},
                                                 {"ti"_L1, kBillion},
                                                 {QLatin1String(), 1}}};
    for (const QLatin1String currency : {"dong"_L1, "vnd"_L1, "d"_L1}) {
        if (words == currency || words.endsWith(QString(u' ' + currency))) {
            words.chop(currency.size());
            words = words.trimmed();
            break;
        }
    }
    for (const UnitName& unit : names) {
        if (words == unit.name)
            return unit.size;
    }
    return std::nullopt;
}

} // namespace

QString missingText()
{
    return u"-"_s;
}

QString groupedText(std::int64_t number, Lang lang)
{
    QString digits = QString::number(number);
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    const QString grouped = groupDigits(digits, lang);
    return negative ? QString(u'-' + grouped) : grouped;
}

QString decimalText(const QString& plain, Lang lang)
{
    static const QRegularExpression form(u"^(-?)(\\d+)(?:\\.(\\d+))?$"_s);
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return {};
    QString out = match.captured(1) + groupDigits(match.captured(2), lang);
    if (match.hasCaptured(3))
        out += decimalMark(lang) + match.captured(3);
    return out;
}

QString percentText(const std::optional<Percent>& share, int digits, Lang lang)
{
    return share ? QString(decimalText(share->toDecimal(digits), lang) + u'%') : missingText();
}

QString quotientText(const std::optional<Percent>& share, int digits, Lang lang)
{
    return share ? decimalText(share->toQuotient(digits), lang) : missingText();
}

QString moneyText(const std::optional<Dong>& amount, MoneyUnit unit, int decimals, Lang lang)
{
    if (!amount)
        return missingText();
    const int shown = qBound(0, decimals, 9);
    const WideAmount parts = tenTo(shown);
    const WideAmount size = unitSize(unit);
    const WideAmount value = amount->value();
    const WideAmount magnitude = value < 0 ? -value : value;
    const WideAmount units = (magnitude * parts * 2 + size) / (size * 2);
    // 128 bits do not overflow here: 2^63 x 10^9 x 2 has 94 bits.
    QString out = value < 0 && units != 0 ? u"-"_s : QString();
    out += groupDigits(QString::number(static_cast<quint64>(units / parts)), lang);
    if (shown > 0) {
        const QString rest = QString::number(static_cast<quint64>(units % parts));
        out += decimalMark(lang) + rest.rightJustified(shown, u'0');
    }
    return out;
}

QString moneyUnitText(MoneyUnit unit, Lang lang)
{
    switch (unit) {
    case MoneyUnit::Dong:
        return text(u"unit.dong"_s, lang);
    case MoneyUnit::Thousand:
        return text(u"unit.thousand_dong"_s, lang);
    case MoneyUnit::Million:
        return text(u"unit.million_dong"_s, lang);
    case MoneyUnit::Billion:
        return text(u"unit.billion_dong"_s, lang);
    }
    return {};
}

QString romanNumeral(int number)
{
    static constexpr std::array<std::pair<int, QLatin1StringView>, 13> steps{{{1000, "M"_L1},
                                                                              {900, "CM"_L1},
                                                                              {500, "D"_L1},
                                                                              {400, "CD"_L1},
                                                                              {100, "C"_L1},
                                                                              {90, "XC"_L1},
                                                                              {50, "L"_L1},
                                                                              {40, "XL"_L1},
                                                                              {10, "X"_L1},
                                                                              {9, "IX"_L1},
                                                                              {5, "V"_L1},
                                                                              {4, "IV"_L1},
                                                                              {1, "I"_L1}}};
    QString numeral;
    if (number < 1 || number > 3999)
        return numeral;
    for (const auto& [value, letters] : steps) {
        for (; number >= value; number -= value)
            numeral += letters;
    }
    return numeral;
}

Expected<Dong> parseMoney(const QString& text)
{
    const std::optional<WrittenNumber> number = cutNumber(text);
    if (!number)
        return refuseMoney(u"money.unreadable"_s, text);
    return dongOf(*number, 1, text);
}

Expected<Dong> parseMoneyWithUnit(const QString& text)
{
    const QString entered = text.trimmed();
    qsizetype end = entered.size();
    while (end > 0 && !(entered.at(end - 1) >= u'0' && entered.at(end - 1) <= u'9'))
        --end;
    const std::optional<WrittenNumber> number = cutNumber(entered.left(end));
    const std::optional<std::int64_t> unit = writtenUnit(fold(entered.mid(end)));
    if (!number || !unit)
        return refuseMoney(u"money.unreadable"_s, text);
    return dongOf(*number, *unit, text);
}

} // namespace kc
