// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/establishment_check.h"
#include "domain/name_key.h"
#include "domain/reference_files.h"

#include <catch2/catch.hpp>

using namespace kc;
using namespace kctest;

namespace {

const QDate kSeenOn(2025, 12, 1);
const AdminUnit kOldCommune =
    commune(code("10600"), UnitKind::Xa, code("Cẩm Điền"), code("30"), {}, QDate(2025, 6, 30));
const AdminUnit kAnLao = commune(code("11503"), UnitKind::Xa, code("An Lão"), code("31"), QDate(2025, 7, 1));
const AdminUnit kHongBang =
    commune(code("11300"), UnitKind::Phuong, code("Hồng Bàng"), code("31"), QDate(2025, 7, 1));

const RuleBook& threePlaces()
{
    static const RuleBook made = bookWith({kOldCommune, kAnLao, kHongBang});
    return made;
}

Establishment named(const char* name, const char* tax, AdminUnitId place)
{
    Establishment establishment;
    establishment.id = EstablishmentId::make();
    establishment.name = code(name);
    establishment.taxCode = code(tax);
    establishment.place = place;
    return establishment;
}

Findings checked(const Establishment& establishment)
{
    Findings findings = checkEstablishment(establishment, threePlaces(), kSeenOn);
    checkTexts(findings);
    return findings;
}

} // namespace

TEST_CASE("an establishment needs a name, a tax code and a place", "[domain][establishment]")
{
    int required = 0;
    for (const Finding& finding : checked(Establishment()))
        required += finding.code == code("field.required") ? 1 : 0;
    CHECK(required == 3);
    const Findings good = checked(named("Cơ khí An Lão", "0300588569", kAnLao.id));
    CHECK_FALSE(hasErrors(good));
    CHECK(has(good, "place.eligible"));
}

TEST_CASE("counts and amounts have to fit", "[domain][establishment]")
{
    Establishment establishment = named("A", "0300588569", kAnLao.id);
    establishment.workers = 10;
    establishment.femaleWorkers = 10;
    establishment.insuredWorkers = 0;
    CHECK_FALSE(hasErrors(checked(establishment)));
    establishment.femaleWorkers = 11;
    CHECK(find(checked(establishment), "establishment.part_above_workers").place == code("female_workers"));
    establishment.femaleWorkers.reset();
    establishment.insuredWorkers = -1;
    CHECK(has(checked(establishment), "field.negative"));
    establishment.insuredWorkers.reset();
    establishment.capital = Dong(-1);
    CHECK(has(checked(establishment), "field.negative"));
    establishment.capital.reset();
    establishment.foundedOn = kSeenOn.addDays(1);
    CHECK(has(checked(establishment), "field.in_future"));
}

TEST_CASE("the form of the tax code goes with the legal form", "[domain][establishment]")
{
    Establishment household = named("Hộ Mai", "0300588569", kAnLao.id);
    household.legalForm = LegalForm::Household;
    CHECK(find(checked(household), "tax_code.household_old_code").severity == Severity::Note);
    household.taxCode = code("031085012345");
    CHECK_FALSE(has(checked(household), "tax_code.household_old_code"));
    Establishment company = named("Công ty Mai", "031085012345", kAnLao.id);
    CHECK(find(checked(company), "tax_code.personal_number_of_unit").severity == Severity::Warning);
}

TEST_CASE("sectors are dated", "[domain][establishment]")
{
    Establishment establishment = named("A", "0300588569", kAnLao.id);
    establishment.sector = code("clean_energy");
    CHECK_FALSE(has(checked(establishment), "establishment.sector_not_in_force"));
    CHECK(has(checkEstablishment(establishment, threePlaces(), QDate(2025, 10, 14)),
              "establishment.sector_not_in_force"));
    establishment.sector = code("banking");
    CHECK(find(checked(establishment), "field.unknown_value").severity == Severity::Error);
}

TEST_CASE("a place that is not eligible is said, the record may stand", "[domain][establishment]")
{
    const Findings findings = checked(named("A", "0300588569", kHongBang.id));
    CHECK(find(findings, "place.not_eligible").severity == Severity::Warning);
    CHECK_FALSE(hasErrors(findings));
}

TEST_CASE("names of establishments are compared with their abbreviations spelled out",
          "[domain][establishment]")
{
    CHECK(establishmentNameKey(code("Công ty TNHH MTV Gốm Chu Đậu")) ==
          establishmentNameKey(code("CTY TRÁCH NHIỆM HỮU HẠN Một thành viên gốm chu đậu")));
    CHECK(establishmentNameKey(code("HTX Mây tre Hoà Bình")) ==
          establishmentNameKey(code("Hợp tác xã mây-tre  Hòa Bình")));
    CHECK(establishmentNameKey(code("Công ty CP A")) != establishmentNameKey(code("Công ty TNHH A")));
    // Decomposed letters are the same letters.
    CHECK(nameKey(code("Đức Thắng").normalized(QString::NormalizationForm_D)) == code("duc thang"));
}

TEST_CASE("duplicates by tax code and by name in one place", "[domain][establishment]")
{
    const AdminUnit* province = threePlaces().places.unitAt(code("31"), kSeenOn, UnitLevel::Province);
    const Establishment mill = named("Công ty TNHH Cơ khí An Lão", "0300588569", kAnLao.id);
    const Establishment sameTax = named("Tên khác", "0300 588 569", kHongBang.id);
    const Establishment sameName = named("Cty TNHH cơ khí an lão", "0101248141", kAnLao.id);
    const Establishment elsewhere = named("Công ty TNHH Cơ khí An Lão", "0100109106", kHongBang.id);
    const Establishment coarse = named("Công ty TNHH Cơ khí An Lão", "0100109106-001", province->id);
    DuplicateIndex index(threePlaces().places, kSeenOn);
    for (const Establishment& row : {mill, sameTax, sameName, elsewhere, coarse})
        index.add(row);

    const std::vector<Duplicate> found = index.find(mill);
    REQUIRE(found.size() == 3);
    CHECK(found[0].establishment == sameTax.id);
    CHECK(found[0].reason == DuplicateReason::SameTaxCode);
    CHECK(found[1].establishment == sameName.id);
    CHECK(found[1].reason == DuplicateReason::SameNameAndPlace);
    CHECK(found[2].establishment == coarse.id);
    CHECK(index.find(named("Mới", "0101248141-002", kAnLao.id)).empty());

    const Findings findings = duplicateFindings(found, mill);
    CHECK(find(findings, "establishment.duplicate_tax_code").severity == Severity::Error);
    CHECK(find(findings, "establishment.duplicate_name").severity == Severity::Warning);
    checkTexts(findings);
}

TEST_CASE("a name entered before the merger is met after it", "[domain][establishment]")
{
    const AdminUnit* haiDuong =
        threePlaces().places.unitAt(code("30"), QDate(2025, 1, 1), UnitLevel::Province);
    const AdminUnit* haiPhong = threePlaces().places.unitAt(code("31"), kSeenOn, UnitLevel::Province);
    const Establishment before = named("Gốm Chu Đậu", "0300588569", haiDuong->id);
    const Establishment after = named("Gốm Chu Đậu", "0101248141", haiPhong->id);
    DuplicateIndex index(threePlaces().places, kSeenOn);
    index.add(before);
    CHECK(index.find(after).size() == 1);
    DuplicateIndex earlier(threePlaces().places, QDate(2025, 1, 1));
    earlier.add(before);
    CHECK(earlier.find(after).empty());
}
