// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dong.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <limits>

using kc::Dong;

TEST_CASE("Dong adds whole đồng and refuses to wrap", "[base][dong]")
{
    CHECK(Dong(1'200) + Dong(34) == Dong(1'234));
    CHECK(Dong(5) * 3 == Dong(15));
    CHECK(-Dong(7) == Dong(-7));
    const Dong most(std::numeric_limits<std::int64_t>::max());
    CHECK_THROWS_AS(most + Dong(1), kc::MoneyOverflow);
    CHECK_THROWS_AS(most * 2, kc::MoneyOverflow);
    CHECK_THROWS_AS(-Dong(std::numeric_limits<std::int64_t>::min()), kc::MoneyOverflow);
}

TEST_CASE("Dong computes as integers do, or throws exactly when 64 bits end", "[base][dong][property]")
{
    rc::prop("sum, difference and product agree with wider integers", [] {
        __extension__ using Wide = __int128;
        const auto number = rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(),
                                           rc::gen::inRange(std::numeric_limits<std::int64_t>::min(),
                                                            std::numeric_limits<std::int64_t>::max()));
        const std::int64_t a = *number;
        const std::int64_t b = *number;
        const auto agrees = [](auto operation, Wide exact) {
            const bool fits = exact >= std::numeric_limits<std::int64_t>::min() &&
                              exact <= std::numeric_limits<std::int64_t>::max();
            try {
                const Dong result = operation();
                return fits && result.value() == static_cast<std::int64_t>(exact);
            } catch (const kc::MoneyOverflow&) {
                return !fits;
            }
        };
        RC_ASSERT(agrees([&] { return Dong(a) + Dong(b); }, Wide(a) + b));
        RC_ASSERT(agrees([&] { return Dong(a) - Dong(b); }, Wide(a) - b));
        RC_ASSERT(agrees([&] { return Dong(a) * b; }, Wide(a) * b));
        RC_ASSERT((Dong(a) < Dong(b)) == (a < b));
    });
}
