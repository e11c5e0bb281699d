// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/percent.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <limits>

using namespace Qt::StringLiterals;
using kc::Dong;
using kc::Percent;

TEST_CASE("a share is exact until it is printed", "[base][percent]")
{
    CHECK(Percent::ratio(366, 1000)->toDecimal(1) == u"36.6"_s);
    CHECK(Percent::ratio(1, 3)->toDecimal(2) == u"33.33"_s);
    CHECK(Percent::ratio(1, 3)->toDecimal(0) == u"33"_s);
    CHECK(Percent::ratio(1, 200)->toDecimal(0) == u"1"_s);   // 0.5 goes up
    CHECK(Percent::ratio(-1, 200)->toDecimal(0) == u"-1"_s); // away from zero
    CHECK(Percent::ratio(-1, 300)->toDecimal(0) == u"0"_s);
    CHECK(Percent::ratio(53, 50)->toQuotient(2) == u"1.06"_s);
    CHECK_FALSE(Percent::ratio(1, 0).has_value());
    CHECK(Percent::ratio(1, 3) == Percent::ratio(-2, -6));
    CHECK(*Percent::ratio(1, 3) < *Percent::ratio(34, 100));
    CHECK(*Percent::ratio(-1, 3) < *Percent::ratio(0, 5));
}

TEST_CASE("a share is read as people write it or not at all", "[base][percent]")
{
    CHECK(Percent::fromText(u"50"_s) == Percent::ratio(1, 2));
    CHECK(Percent::fromText(u"1.5"_s) == Percent::ratio(15, 1000));
    CHECK(Percent::fromText(u" 1,5 "_s) == Percent::ratio(15, 1000));
    CHECK(Percent::fromText(u"-0,25"_s) == Percent::ratio(-25, 10000));
    for (const QString& bad : {u""_s, u"."_s, u"-"_s, u".-5"_s, u"1.-5"_s, u"5."_s, u".5"_s, u"1.2.3"_s,
                               u"50%"_s, u"1e2"_s, u"1.1234567"_s, u"99999999999999999999"_s}) {
        INFO(bad.toStdString());
        CHECK_FALSE(Percent::fromText(bad).has_value());
    }
}

TEST_CASE("a share of an amount is rounded down to a whole đồng", "[base][percent]")
{
    CHECK(Percent::ratio(1, 2)->of(Dong(300'000'001)) == Dong(150'000'000));
    CHECK(Percent::ratio(1, 3)->of(Dong(-1)) == Dong(-1));
    CHECK(Percent::ratio(7, 10)->of(Dong(std::numeric_limits<std::int64_t>::max())) ==
          Dong(6'456'360'425'798'343'064));
    CHECK_THROWS_AS(Percent::ratio(2, 1)->of(Dong(std::numeric_limits<std::int64_t>::max())),
                    kc::MoneyOverflow);
}

TEST_CASE("shares keep their laws for any numbers", "[base][percent][property]")
{
    const auto whole = [] { return rc::gen::inRange<std::int64_t>(1, 1'000'000'000'000'000); };
    rc::prop("part / whole of whole is part", [&] {
        const std::int64_t all = *whole();
        const std::int64_t part = *rc::gen::inRange<std::int64_t>(0, all + 1);
        RC_ASSERT(Percent::ratio(part, all)->of(Dong(all)) == Dong(part));
    });
    rc::prop("a share never exceeds its exact value and misses it by less than one đồng", [&] {
        const std::int64_t amount = *whole();
        const std::int64_t top = *rc::gen::inRange<std::int64_t>(0, 1001);
        const std::int64_t got = Percent::ratio(top, 1000)->of(Dong(amount)).value();
        RC_ASSERT(amount * top - got * 1000 < 1000);
        RC_ASSERT(amount * top - got * 1000 >= 0);
    });
    rc::prop("print and read keep the printed value, order follows subtraction", [&] {
        const std::int64_t thousandths = *rc::gen::inRange<std::int64_t>(-100'000'000, 100'000'000);
        const Percent share = *Percent::ratio(thousandths, 100'000);
        RC_ASSERT(Percent::fromText(share.toDecimal(3)) == share);
        const std::int64_t other = *rc::gen::inRange<std::int64_t>(-100'000'000, 100'000'000);
        RC_ASSERT((share < *Percent::ratio(other, 100'000)) == (thousandths - other < 0));
    });
}
