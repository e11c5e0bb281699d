// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money_rule.h"
#include "domain/reference_files.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace kc;
using namespace kctest;

namespace {

Project priced(std::int64_t national, std::int64_t local, std::int64_t counterpart, std::int64_t other,
               std::int64_t total)
{
    Project project;
    project.asked = {Dong(national), Dong(local), Dong(counterpart), Dong(other)};
    project.totalCost = Dong(total);
    return project;
}

Beneficiary share(std::int64_t support, std::int64_t counterpart)
{
    Beneficiary beneficiary;
    beneficiary.establishment = EstablishmentId::make();
    beneficiary.support = Dong(support);
    beneficiary.counterpart = Dong(counterpart);
    return beneficiary;
}

Allocation given(AdminUnitId place, std::int64_t amount, QDate day, int year = 2025,
                 Source source = Source::Local)
{
    Allocation allocation;
    allocation.place = place;
    allocation.amount = Dong(amount);
    allocation.date = day;
    allocation.fiscalYear = year;
    allocation.source = source;
    return allocation;
}

AdminUnitId province(const char* unitCode, QDate day)
{
    const AdminUnit* unit = shippedBook().places.unitAt(code(unitCode), day, UnitLevel::Province);
    REQUIRE(unit);
    return unit->id;
}

} // namespace

TEST_CASE("the total is the sum of its sources to the dong", "[domain][money]")
{
    CHECK(checkTotal(priced(200, 100, 350, 50, 700)).empty());
    const Findings off = checkTotal(priced(200, 100, 350, 50, 701));
    CHECK(find(off, "project.total_identity").args[code("difference")] == code("1"));
    CHECK(find(off, "project.total_identity").severity == Severity::Error);
    checkTexts(off);
    Project project = priced(1, 0, 1, 0, 2);
    project.eligibleCost = Dong(2);
    CHECK(checkTotal(project).empty());
    project.eligibleCost = Dong(3);
    CHECK(has(checkTotal(project), "project.eligible_above_total"));
    checkTexts(checkTotal(project));
    project.eligibleCost = Dong(-1);
    CHECK(has(checkTotal(project), "money.negative"));
    checkTexts(checkTotal(project));
}

TEST_CASE("no source goes below zero", "[domain][money]")
{
    CHECK(checkNotNegative({Dong(0), Dong(1), Dong(0), Dong(0)}, {}).empty());
    const Findings findings = checkNotNegative({Dong(-1), Dong(1), Dong(-2), Dong(0)}, {});
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].place == code("national"));
    CHECK(findings[1].value == code("-2"));
    checkTexts(findings);
}

TEST_CASE("beneficiaries share what the project asks for", "[domain][money]")
{
    Project project = priced(0, 300, 400, 0, 700);
    CHECK(checkShares(project).empty());
    project.beneficiaries = {share(0, 0), share(0, 0)}; // not entered yet
    CHECK(checkShares(project).empty());
    project.beneficiaries = {share(100, 150), share(200, 250)};
    CHECK(checkShares(project).empty());
    project.beneficiaries = {share(100, 150), share(201, 249)};
    Findings findings = checkShares(project);
    CHECK(find(findings, "beneficiaries.support_above").severity == Severity::Error);
    CHECK(find(findings, "beneficiaries.counterpart_below").severity == Severity::Warning);
    checkTexts(findings);
    project.beneficiaries = {share(99, 150), share(200, 251)};
    findings = checkShares(project);
    CHECK(find(findings, "beneficiaries.support_below").severity == Severity::Warning);
    CHECK(find(findings, "beneficiaries.counterpart_above").severity == Severity::Error);
    checkTexts(findings);
    project.beneficiaries = {share(-100, 150), share(400, 250)};
    CHECK(has(checkShares(project), "money.negative"));
    checkTexts(checkShares(project));
}

TEST_CASE("the fund decides which sources a project may take", "[domain][money]")
{
    const MoneyBySource national{Dong(5), Dong(0), Dong(5), Dong(0)};
    const MoneyBySource local{Dong(0), Dong(5), Dong(5), Dong(0)};
    const MoneyBySource both{Dong(5), Dong(5), Dong(5), Dong(0)};
    const MoneyBySource none{Dong(0), Dong(0), Dong(5), Dong(0)};
    CHECK(checkFund(Fund::National, national).empty());
    CHECK(checkFund(Fund::Local, local).empty());
    CHECK(checkFund(Fund::Mixed, both).empty());
    CHECK(find(checkFund(Fund::National, local), "money.wrong_source").place == code("local"));
    CHECK(find(checkFund(Fund::National, both), "money.wrong_source").place == code("local"));
    CHECK(find(checkFund(Fund::Local, both), "money.wrong_source").place == code("national"));
    CHECK(find(checkFund(Fund::Mixed, national), "money.source_missing").place == code("local"));
    CHECK(find(checkFund(Fund::Mixed, local), "money.source_missing").place == code("national"));
    for (const Fund fund : {Fund::National, Fund::Local, Fund::Mixed}) {
        CHECK(has(checkFund(fund, none), "money.no_support"));
        checkTexts(checkFund(fund, none));
        checkTexts(checkFund(fund, local));
        checkTexts(checkFund(fund, national));
    }
}

TEST_CASE("a norm below 100 percent needs somebody's own money", "[domain][money]")
{
    Norm half;
    half.percent = Percent::ratio(1, 2);
    Norm whole;
    whole.percent = Percent::ratio(1, 1);
    const Norm flat;
    const MoneyBySource alone{Dong(5), Dong(0), Dong(0), Dong(0)};
    CHECK(find(checkCounterpart(half, alone), "money.no_counterpart").severity == Severity::Error);
    checkTexts(checkCounterpart(half, alone));
    CHECK(checkCounterpart(half, {Dong(5), Dong(0), Dong(1), Dong(0)}).empty());
    CHECK(checkCounterpart(half, {Dong(5), Dong(0), Dong(0), Dong(1)}).empty());
    CHECK(checkCounterpart(whole, alone).empty());
    CHECK(checkCounterpart(flat, alone).empty());
}

TEST_CASE("approvals stay within what is allocated to the place, year and source", "[domain][money]")
{
    const PlaceMap& places = shippedBook().places;
    const QDate may(2025, 5, 1);
    const QDate october(2025, 10, 1);
    const AdminUnitId haiDuong = province("30", may);
    const AdminUnitId oldHaiPhong = province("31", may);
    const AdminUnitId haiPhong = province("31", october);
    const std::vector<Allocation> allocations{
        given(haiDuong, 1000, QDate(2025, 1, 10)),
        given(oldHaiPhong, 2000, QDate(2025, 1, 12)),
        given(haiPhong, -500, QDate(2025, 9, 1)),
        given(haiPhong, 9999, QDate(2025, 11, 1)),
        given(haiPhong, 9999, QDate(2025, 1, 1), 2024),
        given(haiPhong, 9999, QDate(2025, 1, 1), 2025, Source::National)};
    const std::vector<Commitment> approved{{haiDuong, 2025, Source::Local, Dong(900)},
                                           {oldHaiPhong, 2025, Source::Local, Dong(700)},
                                           {oldHaiPhong, 2025, Source::Local, Dong(-100)},
                                           {oldHaiPhong, 2024, Source::Local, Dong(5000)},
                                           {oldHaiPhong, 2025, Source::Counterpart, Dong(5000)}};
    // On the map of May the two provinces stand apart.
    const AllocationBalance mayBalance =
        allocationBalance(places, allocations, approved, haiDuong, 2025, Source::Local, may);
    CHECK(mayBalance.allocated == Dong(1000));
    CHECK(mayBalance.committed == Dong(900));
    CHECK(checkAllocation(places, allocations, approved, {haiDuong, 2025, Source::Local, Dong(100)}, may)
              .empty());
    CHECK(has(checkAllocation(places, allocations, approved, {haiDuong, 2025, Source::Local, Dong(101)}, may),
              "project.over_allocation"));
    // In October they are one: 1000 + 2000 - 500 allocated, 900 + 600 approved, 1000 left. November has not
    // come.
    CHECK(checkAllocation(places, allocations, approved, {haiDuong, 2025, Source::Local, Dong(1000)}, october)
              .empty());
    const Findings over = checkAllocation(places, allocations, approved,
                                          {oldHaiPhong, 2025, Source::Local, Dong(1001)}, october);
    const Finding& finding = find(over, "project.over_allocation");
    CHECK(finding.severity == Severity::Error);
    CHECK(finding.args[code("allocated")] == code("2500"));
    CHECK(finding.args[code("committed")] == code("1500"));
    CHECK(finding.args[code("left")] == code("1000"));
    CHECK(finding.args[code("over")] == code("1"));
    checkTexts(over);
    const Findings nothing =
        checkAllocation(places, allocations, {}, {haiDuong, 2026, Source::National, Dong(1)}, october);
    CHECK(has(nothing, "project.no_allocation"));
    checkTexts(nothing);
    // Counterpart is nobody's allocation.
    CHECK(checkAllocation(places, {}, {}, {haiDuong, 2025, Source::Counterpart, Dong(1)}, october).empty());
}

TEST_CASE("what is refused is exactly what exceeds the balance", "[domain][money][property]")
{
    const PlaceMap& places = shippedBook().places;
    const QDate day(2025, 8, 1);
    const AdminUnitId place = province("31", day);
    REQUIRE(rc::check([&] {
        std::vector<Allocation> allocations;
        std::vector<Commitment> approved;
        std::int64_t left = 0;
        const int rows = *rc::gen::inRange(0, 8);
        for (int i = 0; i < rows; ++i) {
            const std::int64_t in = *rc::gen::inRange<std::int64_t>(-1000, 5000);
            const std::int64_t out = *rc::gen::inRange<std::int64_t>(0, 1000);
            allocations.push_back(given(place, in, day));
            approved.push_back({place, 2025, Source::Local, Dong(out)});
            left += in - out;
        }
        const std::int64_t wanted = *rc::gen::inRange<std::int64_t>(1, 20000);
        const bool refused = hasErrors(
            checkAllocation(places, allocations, approved, {place, 2025, Source::Local, Dong(wanted)}, day));
        RC_ASSERT(refused == (wanted > left));
    }));
}
