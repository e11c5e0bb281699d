// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/period.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

using namespace Qt::StringLiterals;
using kc::Period;
using kc::Validity;

namespace {

QDate anyDay()
{
    return QDate(2000, 1, 1).addDays(*rc::gen::inRange(0, 30)); // few days, so that ends meet
}

/// A validity with either end open now and then.
Validity anyValidity()
{
    QDate from = anyDay();
    QDate to = anyDay();
    if (to < from)
        std::swap(from, to);
    if (*rc::gen::inRange(0, 4) == 0)
        from = QDate();
    if (*rc::gen::inRange(0, 4) == 0)
        to = QDate();
    return {from, to};
}

} // namespace

TEST_CASE("periods are read from years and written back", "[base][period]")
{
    CHECK(Period::fromText(u"2025"_s) == Period{{2025, 1, 1}, {2025, 12, 31}});
    CHECK(Period::fromText(u"2021-2025"_s) == Period::ofYears(2021, 2025));
    CHECK(Period::ofYears(2021, 2025).toText() == u"2021-2025"_s);
    CHECK(Period::ofYears(2025, 2025).toText() == u"2025"_s);
    CHECK(Period{{2025, 1, 1}, {2025, 11, 30}}.toText() == u"2025-01-01/2025-11-30"_s);
    for (const QString& bad : {u""_s, u"25"_s, u"2025-2021"_s, u"2021-25"_s, u"1800"_s, u"2021/2025"_s})
        CHECK_FALSE(Period::fromText(bad).has_value());
}

TEST_CASE("the end days belong to a period, and a leap day has a day before it", "[base][period]")
{
    const Period year = Period::ofYears(2024, 2024);
    CHECK(year.contains({2024, 1, 1}));
    CHECK(year.contains({2024, 12, 31}));
    CHECK_FALSE(year.contains({2025, 1, 1}));
    CHECK(Period{{2024, 2, 29}, {2024, 12, 31}}.yearsBefore(1) == Period{{2023, 2, 28}, {2023, 12, 31}});
    CHECK_FALSE(Period{{2025, 2, 1}, {2025, 1, 1}}.isValid());
}

TEST_CASE("validity counts both ends and takes an open end as for ever", "[base][period][property]")
{
    CHECK(Validity{{2025, 7, 1}, {}}.contains({2025, 7, 1}));
    CHECK_FALSE(Validity{{2025, 7, 1}, {}}.contains({2025, 6, 30}));
    CHECK_FALSE(Validity{}.contains(QDate()));
    rc::prop("two validities overlap exactly when some day lies in both", [] {
        const Validity a = anyValidity();
        const Validity b = anyValidity();
        bool shared = false;
        // Only the ends can be the first day of an intersection.
        for (const QDate& day : {a.from, a.to, b.from, b.to, QDate(1999, 1, 1), QDate(2100, 1, 1)})
            shared = shared || (a.contains(day) && b.contains(day));
        RC_ASSERT(a.overlaps(b) == shared);
        RC_ASSERT(b.overlaps(a) == shared);
    });
}

TEST_CASE("today is the day in Vietnam", "[base][clock]")
{
    kc::FixedClock clock(QDateTime({2025, 12, 31}, {16, 59, 59}, Qt::UTC));
    CHECK(clock.today() == QDate(2025, 12, 31));
    clock.set(QDateTime({2025, 12, 31}, {17, 0, 0}, Qt::UTC));
    CHECK(clock.today() == QDate(2026, 1, 1));
    CHECK(kc::FixedClock(QDate(2026, 2, 28)).today() == QDate(2026, 2, 28));
}
