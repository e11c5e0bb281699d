// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace kc {

/// An exact share of a whole, kept as a fraction and rounded only when printed.
///
/// The value is numerator / denominator; denominator is positive. 36,6 % is ratio(366, 1000).
class Percent
{
public:
    /// numerator / denominator as a share; nothing when the denominator is zero (a blank in print, never 0).
    static std::optional<Percent> ratio(std::int64_t numerator, std::int64_t denominator);
    static std::optional<Percent> ratio(Dong part, Dong whole) { return ratio(part.value(), whole.value()); }
    /// Reads "50", "1.5" or "1,5" (percent). Nothing when the text is no number.
    static std::optional<Percent> fromText(const QString& text);

    std::int64_t numerator() const { return m_numerator; }
    std::int64_t denominator() const { return m_denominator; }

    /// The share of an amount, rounded down to a whole đồng (a ceiling is never exceeded by rounding).
    /// Throws MoneyOverflow when the result leaves 64 bits.
    Dong of(Dong whole) const;

    /// Percent with `digits` decimals (0 to 6), rounded half up away from zero, decimal point, no percent
    /// sign: "36.6".
    QString toDecimal(int digits) const;
    /// The plain quotient (1.06) with `digits` decimals, rounded half up away from zero.
    QString toQuotient(int digits) const;

    /// Compares by cross multiplication, exactly.
    friend std::strong_ordering operator<=>(const Percent& a, const Percent& b);
    friend bool operator==(const Percent& a, const Percent& b) { return std::is_eq(a <=> b); }

private:
    Percent(std::int64_t numerator, std::int64_t denominator)
        : m_numerator(numerator)
        , m_denominator(denominator)
    {
    }
    QString rounded(std::int64_t scale, int digits) const;

    std::int64_t m_numerator = 0;
    std::int64_t m_denominator = 1;
};

} // namespace kc
