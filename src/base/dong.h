// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN // Qt 6.4 moc cannot read this header
#include <compare>
#endif
#include <cstdint>
#include <stdexcept>

namespace kc {

/// Thrown when a sum of money leaves 64 bits: only a bug or a damaged file can cause it.
class MoneyOverflow : public std::overflow_error
{
public:
    using std::overflow_error::overflow_error;
};

/// An amount of Vietnamese đồng: a whole number, checked arithmetic, no fractions, never a double.
///
/// Every operator throws MoneyOverflow instead of wrapping. Rounding belongs to display (base/number_text.h).
class Dong
{
public:
    constexpr Dong() = default;
    constexpr explicit Dong(std::int64_t dong)
        : m_value(dong)
    {
    }

    constexpr std::int64_t value() const { return m_value; }
    constexpr bool isZero() const { return m_value == 0; }

    Dong& operator+=(Dong other);
    Dong& operator-=(Dong other);
    friend Dong operator+(Dong a, Dong b) { return a += b; }
    friend Dong operator-(Dong a, Dong b) { return a -= b; }
    Dong operator-() const;
    /// The amount taken `times` times.
    Dong operator*(std::int64_t times) const;

    friend constexpr auto operator<=>(Dong, Dong) = default;

private:
    std::int64_t m_value = 0;
};

/// The largest amount one entry may hold, 10^15 đồng: far above any budget, and thousands of such entries
/// still add up within 64 bits.
inline constexpr Dong kLargestEntry{10'000'000'000'000'000};

} // namespace kc
