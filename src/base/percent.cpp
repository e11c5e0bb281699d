// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/percent.h"

#include <QRegularExpression>

#include <limits>
#include <numeric>

namespace kc {

namespace {

// Products of two 64-bit numbers need 128 bits; every result is checked before it goes back to 64.
__extension__ using Wide = __int128;

std::int64_t narrow(Wide value)
{
    if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
        throw MoneyOverflow("share outside 64 bits");
    return static_cast<std::int64_t>(value);
}

Wide powerOfTen(int exponent)
{
    Wide power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

} // namespace

std::optional<Percent> Percent::ratio(std::int64_t numerator, std::int64_t denominator)
{
    if (denominator == 0)
        return std::nullopt;
    Wide n = numerator;
    Wide d = denominator;
    if (d < 0) {
        n = -n;
        d = -d;
    }
    // std::gcd of 64-bit magnitudes; INT64_MIN has no positive twin, so reduce in 128 bits.
    Wide a = n < 0 ? -n : n;
    Wide b = d;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    if (a > 1) {
        n /= a;
        d /= a;
    }
    return Percent(narrow(n), narrow(d));
}

std::optional<Percent> Percent::fromText(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(-?\\d+)(?:[.,](\\d{1,6}))?$"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString decimals = match.captured(2);
    bool ok = false;
    const qlonglong digits = QString(match.captured(1) + decimals).toLongLong(&ok);
    if (!ok)
        return std::nullopt;
    return ratio(digits, narrow(powerOfTen(static_cast<int>(decimals.size()) + 2)));
}

Dong Percent::of(Dong whole) const
{
    const Wide product = Wide(whole.value()) * m_numerator;
    Wide quotient = product / m_denominator;
    if (product < 0 && product % m_denominator != 0)
        --quotient; // down, not towards zero
    return Dong(narrow(quotient));
}

QString Percent::rounded(std::int64_t scale, int digits) const
{
    const Wide power = powerOfTen(digits);
    const bool negative = m_numerator < 0;
    const Wide magnitude = (negative ? -Wide(m_numerator) : Wide(m_numerator)) * scale * power;
    const Wide units = (magnitude * 2 + m_denominator) / (Wide(m_denominator) * 2);
    QString text = QString::number(narrow(units / power));
    if (digits > 0)
        text += QLatin1Char('.') +
                QString::number(narrow(units % power)).rightJustified(digits, QLatin1Char('0'));
    if (negative && units != 0)
        text.prepend(QLatin1Char('-'));
    return text;
}

QString Percent::toDecimal(int digits) const
{
    return rounded(100, digits);
}

QString Percent::toQuotient(int digits) const
{
    return rounded(1, digits);
}

std::strong_ordering operator<=>(const Percent& a, const Percent& b)
{
    const Wide left = Wide(a.m_numerator) * b.m_denominator;
    const Wide right = Wide(b.m_numerator) * a.m_denominator;
    return left < right ? std::strong_ordering::less
                        : (left > right ? std::strong_ordering::greater : std::strong_ordering::equal);
}

} // namespace kc
