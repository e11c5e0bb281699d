// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_text.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

using namespace Qt::StringLiterals;
using kc::Lang;
using kc::Period;

TEST_CASE("dates in text follow Decree 30/2020", "[base][dates]")
{
    CHECK(kc::longDateText({2026, 1, 5}, Lang::Vi) == u"ngày 05 tháng 01 năm 2026"_s);
    CHECK(kc::longDateText({2025, 10, 16}, Lang::Vi) == u"ngày 16 tháng 10 năm 2025"_s);
    CHECK(kc::longDateText({2026, 2, 28}, Lang::Vi) == u"ngày 28 tháng 02 năm 2026"_s);
    CHECK(kc::longDateText({2026, 3, 9}, Lang::Vi) == u"ngày 09 tháng 3 năm 2026"_s);
    CHECK(kc::longDateText({2026, 12, 31}, Lang::Vi) == u"ngày 31 tháng 12 năm 2026"_s);
    CHECK(kc::longDateText({2026, 1, 5}, Lang::En) == u"5 January 2026"_s);
    CHECK(kc::longDateText({}, Lang::Vi) == u"-"_s);
    CHECK(kc::dateText({2026, 1, 5}, Lang::Vi) == u"05/01/2026"_s);
    CHECK(kc::dateText({2026, 11, 15}, Lang::En) == u"15/11/2026"_s);
    CHECK(kc::dateText({}, Lang::Vi) == u"-"_s);
}

TEST_CASE("months, quarters and periods have their usual words", "[base][dates]")
{
    CHECK(kc::monthText(2025, 10, Lang::Vi) == u"tháng 10/2025"_s);
    CHECK(kc::monthText(2025, 2, Lang::Vi) == u"tháng 02/2025"_s);
    CHECK(kc::monthText(2025, 2, Lang::En) == u"February 2025"_s);
    CHECK(kc::firstMonthsText(9, 2025, Lang::Vi) == u"9 tháng đầu năm 2025"_s);
    CHECK(kc::firstMonthsText(6, 2025, Lang::En) == u"first 6 months of 2025"_s);
    CHECK(kc::firstMonthsText(12, 2025, Lang::Vi) == u"năm 2025"_s);
    CHECK(kc::firstMonthsText(1, 2025, Lang::Vi) == u"tháng 01/2025"_s);
    CHECK(kc::quarterText(3, 2025, Lang::Vi) == u"Quý III/2025"_s);
    CHECK(kc::quarterText(4, 2025, Lang::En) == u"Quarter IV/2025"_s);

    const auto words = [](QDate from, QDate to) { return kc::periodText(Period{from, to}, Lang::Vi); };
    CHECK(words({2025, 1, 1}, {2025, 12, 31}) == u"năm 2025"_s);
    CHECK(words({2021, 1, 1}, {2025, 12, 31}) == u"giai đoạn 2021-2025"_s);
    CHECK(words({2025, 1, 1}, {2025, 9, 30}) == u"9 tháng đầu năm 2025"_s);
    CHECK(words({2025, 1, 1}, {2025, 11, 30}) == u"11 tháng đầu năm 2025"_s);
    CHECK(words({2025, 7, 1}, {2025, 9, 30}) == u"Quý III/2025"_s);
    CHECK(words({2025, 1, 1}, {2025, 3, 31}) == u"Quý I/2025"_s);
    CHECK(words({2025, 2, 1}, {2025, 4, 30}) == u"từ 01/02/2025 đến 30/04/2025"_s);
    CHECK(words({2024, 2, 1}, {2024, 2, 29}) == u"tháng 02/2024"_s);
    CHECK(words({2025, 2, 1}, {2025, 3, 15}) == u"từ 01/02/2025 đến 15/03/2025"_s);
    CHECK(words({2024, 3, 1}, {2025, 12, 31}) == u"từ 01/03/2024 đến 31/12/2025"_s);
    CHECK(words({2025, 2, 1}, {2025, 1, 1}) == u"-"_s);
}

TEST_CASE("dates are read leniently but never guessed", "[base][dates]")
{
    const QDate day(2026, 1, 5);
    for (const QString& good : {u"2026-01-05"_s, u"05/01/2026"_s, u"5/1/2026"_s, u" 5/1/2026 "_s,
                                u"05-01-2026"_s, u"5.1.2026"_s, u"2026-1-5"_s}) {
        INFO(good.toStdString());
        CHECK(kc::parseDate(good) == day);
    }
    for (const QString& bad :
         {u""_s, u"5/1/26"_s, u"31/02/2026"_s, u"29/02/2025"_s, u"1/13/2026"_s, u"5/1-2026"_s,
          u"2026/01/05"_s, u"20260105"_s, u"2026-01-05T00:00"_s, u"hôm nay"_s}) {
        INFO(bad.toStdString());
        CHECK_FALSE(kc::parseDate(bad).has_value());
    }
}

TEST_CASE("printed dates read back", "[base][dates][property]")
{
    rc::prop("parse(print(d)) = d", [] {
        const QDate day = QDate(1990, 1, 1).addDays(*rc::gen::inRange(0, 70'000));
        RC_ASSERT(kc::parseDate(kc::dateText(day, Lang::Vi)) == day);
        RC_ASSERT(kc::parseDate(day.toString(Qt::ISODate)) == day);
    });
}

TEST_CASE("dates of scripts and stored values are whole ISO dates or nothing", "[base][dates]")
{
    CHECK(kc::isoDate(u"2025-11-30"_s) == QDate(2025, 11, 30));
    for (const QString& bad :
         {u""_s, u"2025-11-30x"_s, u"2025-11-30 "_s, u"2025-11-30T00:00"_s, u"2025/11/30"_s, u"2025.11-30"_s,
          u"2025-02-30"_s, u"2025-1-5"_s, u"30/11/2025"_s}) {
        INFO(bad.toStdString());
        CHECK_FALSE(kc::isoDate(bad).isValid());
    }
}
