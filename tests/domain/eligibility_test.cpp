// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eligibility.h"
#include "domain/reference_files.h"

#include <catch2/catch.hpp>

using namespace kc;
using namespace kctest;

namespace {

EligibilityAnswer answer(UnitKind kind, bool inCity, bool craftVillage, QDate day)
{
    return eligibilityAnswer(shippedBook().eligibility, {kind, inCity, craftVillage, day});
}

const QDate kLastOldDay(2025, 10, 14);
const QDate kFirstNewDay(2025, 10, 15);

} // namespace

TEST_CASE("since 15/10/2025 wards of provinces may be supported, wards of cities only in craft villages",
          "[domain][eligibility]")
{
    for (const bool village : {false, true}) {
        CHECK(answer(UnitKind::Xa, false, village, kFirstNewDay) == EligibilityAnswer::Eligible);
        CHECK(answer(UnitKind::Phuong, false, village, kFirstNewDay) == EligibilityAnswer::Eligible);
        CHECK(answer(UnitKind::DacKhu, false, village, kFirstNewDay) == EligibilityAnswer::Eligible);
        CHECK(answer(UnitKind::Xa, true, village, kFirstNewDay) == EligibilityAnswer::Eligible);
        CHECK(answer(UnitKind::DacKhu, true, village, kFirstNewDay) == EligibilityAnswer::Eligible);
    }
    CHECK(answer(UnitKind::Phuong, true, false, kFirstNewDay) == EligibilityAnswer::NotEligible);
    CHECK(answer(UnitKind::Phuong, true, true, kFirstNewDay) == EligibilityAnswer::Eligible);
}

TEST_CASE("the old rule decides communes and townships; wards need the class of their city",
          "[domain][eligibility]")
{
    for (const bool city : {false, true}) {
        CHECK(answer(UnitKind::Xa, city, false, kLastOldDay) == EligibilityAnswer::Eligible);
        CHECK(answer(UnitKind::ThiTran, city, false, kLastOldDay) == EligibilityAnswer::Eligible);
        CHECK(answer(UnitKind::ThiXa, city, false, kLastOldDay) == EligibilityAnswer::Eligible);
        CHECK(answer(UnitKind::Huyen, city, false, kLastOldDay) == EligibilityAnswer::Eligible);
        CHECK(answer(UnitKind::Phuong, city, false, kLastOldDay) == EligibilityAnswer::NeedsCheck);
        CHECK(answer(UnitKind::ThanhPho, city, false, kLastOldDay) == EligibilityAnswer::NeedsCheck);
        CHECK(answer(UnitKind::DacKhu, city, false, kLastOldDay) == EligibilityAnswer::NeedsCheck);
    }
}

TEST_CASE("a craft village opens only the rules that say so", "[domain][eligibility]")
{
    EligibilityRule rule;
    rule.unitKind = UnitKind::Quan;
    rule.eligible = false;
    const EligibilityCase village{UnitKind::Quan, false, true, kFirstNewDay};
    CHECK(eligibilityAnswer({rule}, village) == EligibilityAnswer::NotEligible);
    rule.craftVillageOverrides = true;
    CHECK(eligibilityAnswer({rule}, village) == EligibilityAnswer::Eligible);
}

TEST_CASE("no rule of the day means checking, not refusing", "[domain][eligibility]")
{
    CHECK(answer(UnitKind::Xa, false, false, QDate(2010, 1, 1)) == EligibilityAnswer::NeedsCheck);
    CHECK(answer(UnitKind::Huyen, false, false, kFirstNewDay) == EligibilityAnswer::NeedsCheck);
}

TEST_CASE("a ward loses its eligibility on the day its province becomes a city", "[domain][eligibility]")
{
    const AdminUnit ward =
        commune(code("09163"), UnitKind::Phuong, code("Vũ Ninh"), code("24"), QDate(2025, 7, 1));
    const AdminUnit village =
        commune(code("09999"), UnitKind::Xa, code("Phù Lãng"), code("24"), QDate(2025, 7, 1));
    const RuleBook book = bookWith({ward, village});
    const auto check = [&](const AdminUnit& unit, bool craft, QDate day) {
        Finding finding = checkEligibility(book.eligibility, book.places, unit.id, craft, day);
        checkTexts({finding});
        return finding;
    };
    CHECK(check(ward, false, QDate(2025, 10, 14)).code == code("place.needs_check"));
    CHECK(check(ward, false, QDate(2025, 10, 15)).code == code("place.eligible"));
    CHECK(check(ward, false, QDate(2026, 9, 19)).code == code("place.eligible"));
    const Finding refused = check(ward, false, QDate(2026, 9, 20));
    CHECK(refused.args.value(code("province_kind")).startsWith(code("unit_word."))); // no capital inside
    CHECK(refused.code == code("place.not_eligible"));
    CHECK(refused.severity == Severity::Error);
    CHECK(refused.legalBasis.contains(code("235/2025")));
    CHECK(refused.args[code("place")] == code("Vũ Ninh"));
    CHECK(refused.args[code("province")] == code("Bắc Ninh"));
    CHECK_FALSE(refused.args[code("reason")].isEmpty());
    CHECK(check(ward, true, QDate(2026, 9, 20)).code == code("place.eligible_craft_village"));
    CHECK(check(village, false, QDate(2026, 9, 20)).code == code("place.eligible"));
}

TEST_CASE("a place known only to the province does not decide", "[domain][eligibility]")
{
    const RuleBook& book = shippedBook();
    const AdminUnit* province = book.places.unitAt(code("31"), QDate(2026, 1, 1), UnitLevel::Province);
    const Finding finding =
        checkEligibility(book.eligibility, book.places, province->id, false, QDate(2026, 1, 1));
    CHECK(finding.code == code("place.province_only"));
    CHECK(finding.severity == Severity::Note);
    const Finding unknown =
        checkEligibility(book.eligibility, book.places, AdminUnitId::make(), false, QDate(2026, 1, 1));
    CHECK(unknown.code == code("place.unknown"));
    CHECK(unknown.severity == Severity::Error);
    checkTexts({finding, unknown});
}
