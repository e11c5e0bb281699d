// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/norm_rule.h"
#include "domain/reference_files.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace kc;
using namespace kctest;

namespace {

constexpr std::int64_t kMillion = 1'000'000;

NormQuestion question(const char* content, QDate day, std::int64_t eligible, std::int64_t support,
                      int units = 1)
{
    NormQuestion asked;
    asked.content = code(content);
    asked.date = day;
    asked.eligibleCost = Dong(eligible);
    asked.support = Dong(support);
    asked.units = units;
    return asked;
}

NormAnswer answer(const NormQuestion& asked)
{
    NormAnswer given = checkNorm(shippedBook().norms, asked);
    checkTexts(given.findings);
    return given;
}

const QDate k2015(2015, 6, 1);
const QDate k2025(2025, 6, 1);

} // namespace

TEST_CASE("the version in force on the day decides", "[domain][norm]")
{
    // Machinery: 50 %, 200 million in 2014; 50 %, 300 million since 2018.
    CHECK(answer(question("3.MMTB", k2015, 1000 * kMillion, 1)).ceiling == Dong(200 * kMillion));
    CHECK(answer(question("3.MMTB", k2025, 1000 * kMillion, 1)).ceiling == Dong(300 * kMillion));
    CHECK(answer(question("3.MMTB", QDate(2018, 3, 27), 1000 * kMillion, 1)).norm->version ==
          code("TTLT-26-2014"));
    CHECK(answer(question("3.MMTB", QDate(2018, 3, 28), 1000 * kMillion, 1)).norm->version ==
          code("TT-28-2018"));
    const NormAnswer early = answer(question("3.MMTB", QDate(2014, 4, 7), 1000 * kMillion, 1));
    CHECK_FALSE(early.norm);
    CHECK_FALSE(early.ceiling);
    CHECK(has(early.findings, "norm.none_in_force"));
}

TEST_CASE("of two norms in force together the one that began later decides", "[domain][norm]")
{
    Norm older;
    older.content = code("3.MMTB");
    older.validity = {QDate(2020, 1, 1), {}};
    older.version = code("older");
    Norm newer = older;
    newer.validity.from = QDate(2024, 1, 1);
    newer.version = code("newer");
    for (const std::vector<Norm>& norms :
         {std::vector<Norm>{older, newer}, std::vector<Norm>{newer, older}}) {
        CHECK(normInForce(norms, older.content, Fund::National, {}, k2025)->version == code("newer"));
        CHECK(normInForce(norms, older.content, Fund::National, {}, QDate(2023, 12, 31))->version ==
              code("older"));
    }
}

TEST_CASE("the smaller of percent and cap is the ceiling", "[domain][norm]")
{
    CHECK(answer(question("3.MMTB", k2025, 599'999'999, 1)).ceiling ==
          Dong(299'999'999)); // 50 %, rounded down
    CHECK(answer(question("3.MMTB", k2025, 600 * kMillion, 1)).ceiling == Dong(300 * kMillion));
    CHECK(answer(question("3.MMTB", k2025, 600'000'001, 1)).ceiling == Dong(300 * kMillion));
    CHECK(answer(question("3.MMTB", k2025, 900 * kMillion, 1, 2)).ceiling == Dong(450 * kMillion));
    CHECK(answer(question("3.MHTD", k2025, 2000 * kMillion, 1)).ceiling == Dong(600 * kMillion));  // 30 %
    CHECK(answer(question("3.MHTD", k2025, 9000 * kMillion, 1)).ceiling == Dong(1000 * kMillion)); // cap
    CHECK(answer(question("4.HCTG", k2025, 15 * kMillion, 1)).ceiling == Dong(12 * kMillion)); // 80 %, no cap
    CHECK(answer(question("2.TLDN", k2025, 0, 1, 3)).ceiling == Dong(30 * kMillion));          // cap only
}

TEST_CASE("a dong above the ceiling is refused with percent, cap, version and law", "[domain][norm]")
{
    const NormAnswer at = answer(question("3.MMTB", k2025, 700 * kMillion, 300 * kMillion));
    CHECK_FALSE(has(at.findings, "project.over_norm"));
    const NormAnswer over = answer(question("3.MMTB", k2025, 700 * kMillion, 300 * kMillion + 1));
    const Finding& finding = find(over.findings, "project.over_norm");
    CHECK(finding.severity == Severity::Error);
    CHECK(finding.args[code("percent")] == code("50"));
    CHECK(finding.args[code("cap")] == code("300000000"));
    CHECK(finding.args[code("ceiling")] == code("300000000"));
    CHECK(finding.args[code("over")] == code("1"));
    CHECK(finding.args[code("version")] == code("TT-28-2018"));
    CHECK(finding.args[code("formula")] == code("50%, 300.000.000 đ"));
    CHECK(finding.value == code("300000001"));
    CHECK(finding.legalBasis.contains(code("28/2018/TT-BTC")));
}

TEST_CASE("an unknown ceiling is a warning and never zero", "[domain][norm]")
{
    const NormAnswer unknown = answer(question("7.HTCCN", k2025, 9000 * kMillion, 5000 * kMillion));
    CHECK_FALSE(unknown.ceiling);
    CHECK(find(unknown.findings, "norm.unknown_ceiling").severity == Severity::Warning);
    CHECK_FALSE(hasErrors(unknown.findings));
    // In 2014 the same content had a flat cap of 3,000 million.
    CHECK(has(answer(question("7.HTCCN", k2015, 9000 * kMillion, 3001 * kMillion)).findings,
              "project.over_norm"));
    // A text that sets no ceiling is something else.
    const NormAnswer free = answer(question("4.PTB", k2015, 1, 5000 * kMillion));
    CHECK(find(free.findings, "norm.no_ceiling").severity == Severity::Note);
    CHECK_FALSE(has(free.findings, "norm.unknown_ceiling"));
}

TEST_CASE("what was not verified says so", "[domain][norm]")
{
    CHECK(find(answer(question("4.NHTH", k2025, 70 * kMillion, 1)).findings, "norm.uncertain").severity ==
          Severity::Note);
    CHECK_FALSE(has(answer(question("3.MHTD", k2025, 70 * kMillion, 1)).findings, "norm.uncertain"));
}

TEST_CASE("local money follows the province's own norm; without one the national norm only guides",
          "[domain][norm]")
{
    NormQuestion asked = question("3.MMTB", k2025, 1000 * kMillion, 350 * kMillion);
    asked.fund = Fund::Local;
    asked.provinceCode = code("31");
    const NormAnswer guided = answer(asked);
    CHECK(guided.guidance);
    CHECK(guided.ceiling == Dong(300 * kMillion));
    CHECK(find(guided.findings, "norm.no_local_norm").severity == Severity::Warning);
    CHECK(find(guided.findings, "norm.no_local_norm").args.value(code("name")).contains(code("máy móc")));
    CHECK(find(guided.findings, "project.over_guidance_norm").severity == Severity::Warning);
    CHECK_FALSE(hasErrors(guided.findings));

    std::vector<Norm> norms = shippedBook().norms;
    Norm local = *normInForce(norms, code("3.MMTB"), Fund::National, {}, k2025);
    local.fund = Fund::Local;
    local.placeCode = code("31");
    local.cap = Dong(320 * kMillion);
    local.version = code("NQ-31");
    local.validity = {QDate(2022, 1, 1), {}};
    norms.push_back(local);
    const NormAnswer bound = checkNorm(norms, asked);
    CHECK_FALSE(bound.guidance);
    CHECK(bound.ceiling == Dong(320 * kMillion));
    CHECK(find(bound.findings, "project.over_norm").severity == Severity::Error);
    // The norm of one province says nothing about another, nor about the day before it began.
    asked.provinceCode = code("33");
    CHECK(checkNorm(norms, asked).guidance);
    asked.provinceCode = code("31");
    asked.date = QDate(2021, 12, 31);
    CHECK(checkNorm(norms, asked).guidance);
    // Mixed money follows the national norm.
    asked.fund = Fund::Mixed;
    asked.date = k2025;
    CHECK(checkNorm(norms, asked).ceiling == Dong(300 * kMillion));
}

TEST_CASE("the priority factor is applied only when it is given", "[domain][norm]")
{
    NormQuestion asked = question("3.MMTB", k2015, 1000 * kMillion, 300 * kMillion);
    CHECK(has(answer(asked).findings, "project.over_norm"));
    asked.factor = Percent::ratio(3, 2);
    CHECK(answer(asked).ceiling == Dong(300 * kMillion));
    CHECK_FALSE(has(answer(asked).findings, "project.over_norm"));
    CHECK_FALSE(has(answer(asked).findings, "norm.factor_uncertain"));
    asked.date = k2025;
    CHECK(has(answer(asked).findings, "norm.factor_uncertain")); // 2014 text only
    asked.factor = Percent::ratio(151, 100);
    CHECK(find(answer(asked).findings, "norm.bad_factor").severity == Severity::Error);
    CHECK(answer(asked).ceiling == Dong(300 * kMillion));
    asked.factor = Percent::ratio(99, 100);
    CHECK(has(answer(asked).findings, "norm.bad_factor"));
}

TEST_CASE("an unknown content is refused", "[domain][norm]")
{
    CHECK(find(answer(question("3.XYZ", k2025, 1, 1)).findings, "norm.unknown_content").severity ==
          Severity::Error);
}

TEST_CASE("the ceiling never exceeds percent, cap or eligible cost", "[domain][norm][property]")
{
    REQUIRE(rc::check([] {
        Norm norm;
        const std::int64_t percent = *rc::gen::inRange<std::int64_t>(1, 101);
        const std::int64_t cap = *rc::gen::inRange<std::int64_t>(1, 2'000'000'000);
        const std::int64_t cost = *rc::gen::inRange<std::int64_t>(0, 5'000'000'000);
        const int units = *rc::gen::inRange(1, 20);
        norm.percent = Percent::ratio(percent, 100);
        norm.cap = Dong(cap);
        const Dong ceiling = *normCeiling(norm, Dong(cost), units);
        RC_ASSERT(ceiling.value() * 100 <= percent * cost);
        RC_ASSERT(ceiling.value() <= cap * units);
        RC_ASSERT(ceiling.value() <= cost);
        // And it is the largest such whole number.
        const bool morePercent = (ceiling.value() + 1) * 100 > percent * cost;
        RC_ASSERT(morePercent || ceiling.value() + 1 > cap * units);
    }));
}
