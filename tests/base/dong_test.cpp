// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dong.h"

#include <catch2/catch.hpp>

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
