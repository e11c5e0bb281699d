// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

namespace kc {

namespace {

/// The field of a source, for a const or a mutable holder.
template <class Money>
auto& fieldOf(Money& money, Source source)
{
    switch (source) {
    case Source::National:
        return money.national;
    case Source::Local:
        return money.local;
    case Source::Counterpart:
        return money.counterpart;
    case Source::Other:
        break;
    }
    return money.other;
}

} // namespace

Dong MoneyBySource::of(Source source) const
{
    return fieldOf(*this, source);
}

void MoneyBySource::set(Source source, Dong amount)
{
    fieldOf(*this, source) = amount;
}

} // namespace kc
