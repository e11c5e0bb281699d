// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dong.h"

#include <boost/safe_numerics/safe_integer.hpp>

namespace kc {

namespace {

using SafeDong = boost::safe_numerics::safe<std::int64_t>;

/// Runs one checked operation and names the overflow in our own words.
template <class Operation>
std::int64_t checked(Operation operation)
{
    try {
        return static_cast<std::int64_t>(operation());
    } catch (const std::system_error& e) {
        throw MoneyOverflow(std::string("amount outside 64 bits: ") + e.what());
    }
}

} // namespace

Dong& Dong::operator+=(Dong other)
{
    m_value = checked([&] { return SafeDong(m_value) + SafeDong(other.m_value); });
    return *this;
}

Dong& Dong::operator-=(Dong other)
{
    m_value = checked([&] { return SafeDong(m_value) - SafeDong(other.m_value); });
    return *this;
}

Dong Dong::operator-() const
{
    return Dong(checked([&] { return SafeDong(0) - SafeDong(m_value); }));
}

Dong Dong::operator*(std::int64_t times) const
{
    return Dong(checked([&] { return SafeDong(m_value) * SafeDong(times); }));
}

} // namespace kc
