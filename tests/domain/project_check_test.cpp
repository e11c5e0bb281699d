// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money_rule.h"
#include "domain/project_check.h"
#include "domain/reference_files.h"

#include <QSet>

#include <catch2/catch.hpp>

using namespace kc;
using namespace kctest;

namespace {

constexpr std::int64_t kMillionDong = 1'000'000;
const QDate kRegisterDay(2025, 12, 1);

const AdminUnit kCommune =
    commune(code("11503"), UnitKind::Xa, code("An Lão"), code("31"), QDate(2025, 7, 1));
const AdminUnit kWard =
    commune(code("11300"), UnitKind::Phuong, code("Hồng Bàng"), code("31"), QDate(2025, 7, 1));

const RuleBook& book()
{
    static const RuleBook made = bookWith({kCommune, kWard});
    return made;
}

Establishment mill()
{
    Establishment establishment;
    establishment.id = EstablishmentId::fromText(code("00000000-0000-4000-8000-000000000001"));
    establishment.name = code("Công ty TNHH Cơ khí An Lão");
    establishment.taxCode = code("0300588569");
    establishment.place = kCommune.id;
    return establishment;
}

/// A national machinery đề án that may be submitted: 300 of 700 million, all papers present.
Project machinery()
{
    Project project;
    project.code = code("31-2026-001");
    project.title = code("Ứng dụng máy cắt CNC");
    project.fund = Fund::National;
    project.planYear = 2026;
    project.activity = code("3.3");
    project.norm = code("3.MMTB");
    project.implementingUnit = code("Công ty TNHH Cơ khí An Lão");
    project.place = kCommune.id;
    project.startsOn = QDate(2026, 2, 1);
    project.endsOn = QDate(2026, 10, 31);
    project.asked.national = Dong(300 * kMillionDong);
    project.asked.counterpart = Dong(400 * kMillionDong);
    project.totalCost = Dong(700 * kMillionDong);
    project.eligibleCost = Dong(650 * kMillionDong);
    project.necessity = code("x");
    project.goals = code("x");
    project.effects = code("x");
    Beneficiary beneficiary;
    beneficiary.establishment = mill().id;
    beneficiary.support = Dong(300 * kMillionDong);
    beneficiary.counterpart = Dong(400 * kMillionDong);
    project.beneficiaries = {beneficiary};
    for (const ChecklistItem& item :
         papersFor(book().checklist, project.activity, project.fund, code("submit"), kRegisterDay)) {
        if (item.required)
            project.papers.push_back({item.code, true, kRegisterDay, {}});
    }
    return project;
}

ProjectContext context(std::vector<Establishment> establishments = {mill()}, QDate day = kRegisterDay)
{
    return {book(), day, std::move(establishments), {}, std::nullopt};
}

Findings submitted(const Project& project, const ProjectContext& given = context())
{
    Findings findings = checkForSubmit(project, given, {});
    checkTexts(findings);
    return findings;
}

} // namespace

TEST_CASE("a complete file may be submitted", "[domain][project]")
{
    const Findings findings = submitted(machinery());
    CHECK_FALSE(hasErrors(findings));
    CHECK(findings.size() == 1); // only the reason why its place is eligible
    CHECK(find(findings, "place.eligible").args[code("name")] == mill().name);
}

TEST_CASE("an empty file names every field it lacks", "[domain][project]")
{
    QSet<QString> fields;
    const Findings findings = submitted(Project(), context({}));
    for (const Finding& finding : findings) {
        if (finding.code == code("field.required")) {
            CHECK(finding.severity == Severity::Error);
            fields.insert(finding.place);
        }
    }
    CHECK(fields == QSet<QString>{code("code"), code("title"), code("plan_year"), code("activity"),
                                  code("implementing_unit"), code("place"), code("starts_on"),
                                  code("ends_on"), code("total_cost"), code("necessity"), code("goals"),
                                  code("effects")});
    CHECK(has(findings, "paper.missing"));
    CHECK(has(findings, "money.no_support"));
}

TEST_CASE("a single project names its beneficiary, a group project need not", "[domain][project]")
{
    Project project = machinery();
    project.beneficiaries.clear();
    CHECK(find(submitted(project), "field.required").place == code("beneficiaries"));
    project.kind = ProjectKind::Group;
    CHECK_FALSE(has(submitted(project), "field.required"));
    project.kind = ProjectKind::Single;
    project.activity = code("6");
    CHECK_FALSE(has(submitted(project), "field.required"));
}

TEST_CASE("a dong above the norm refuses, and the day chooses the norm", "[domain][project]")
{
    Project project = machinery();
    project.asked.national += Dong(1);
    project.totalCost += Dong(1);
    project.beneficiaries[0].support += Dong(1);
    const Findings findings = submitted(project);
    CHECK(has(findings, "project.over_norm"));
    CHECK(find(findings, "beneficiaries.over_norm").place == code("beneficiaries[0].support"));

    Project old = machinery();
    old.asked.national = Dong(201 * kMillionDong);
    CHECK(has(checkMoney(old, old.asked, context({mill()}, QDate(2016, 1, 1))), "project.over_norm"));
    CHECK_FALSE(has(checkMoney(old, old.asked, context()), "project.over_norm"));
}

TEST_CASE("the ceiling of a norm per establishment counts the beneficiaries", "[domain][project]")
{
    Project project = machinery();
    Establishment second = mill();
    second.id = EstablishmentId::make();
    second.name = code("HTX Mộc An Lão");
    Beneficiary share;
    share.establishment = second.id;
    share.support = Dong(300 * kMillionDong);
    project.beneficiaries.push_back(share);
    project.asked.national = Dong(600 * kMillionDong);
    project.totalCost = Dong(1400 * kMillionDong);
    project.eligibleCost = Dong(1200 * kMillionDong);
    CHECK_FALSE(has(checkMoney(project, project.asked, context({mill(), second})), "project.over_norm"));
    // Together within 600 million, but one of them above 300.
    project.beneficiaries[0].support = Dong(310 * kMillionDong);
    project.beneficiaries[1].support = Dong(290 * kMillionDong);
    const Findings findings = checkMoney(project, project.asked, context({mill(), second}));
    CHECK_FALSE(has(findings, "project.over_norm"));
    CHECK(find(findings, "beneficiaries.over_norm").severity == Severity::Error);
    // Approved with less, each share shrinks with the whole: 310 of 600 becomes 258.
    MoneyBySource less = project.asked;
    less.national = Dong(500 * kMillionDong);
    CHECK_FALSE(has(checkMoney(project, less, context({mill(), second})), "beneficiaries.over_norm"));
}

TEST_CASE("shares keep their proportion, and the largest takes what rounding leaves", "[domain][project]")
{
    Project project = machinery();
    Beneficiary share;
    project.beneficiaries.clear();
    for (const int support : {30, 40, 30}) {
        share.support = Dong(support);
        project.beneficiaries.push_back(share);
    }
    project.asked = {};
    project.asked.national = Dong(60);
    project.asked.local = Dong(40);
    CHECK(sharesOf(project, Dong(77)) == std::vector<Dong>{Dong(23), Dong(31), Dong(23)});
    CHECK(sharesOf(project, Dong(100)) == std::vector<Dong>{Dong(30), Dong(40), Dong(30)});
    // Who is not named yet keeps his part: 70 of 100 are shared out.
    project.beneficiaries.pop_back();
    CHECK(sharesOf(project, Dong(50)) == std::vector<Dong>{Dong(15), Dong(20)});
    // Nothing shared out stays so.
    project.beneficiaries[0].support = project.beneficiaries[1].support = Dong(0);
    CHECK(sharesOf(project, Dong(50)) == std::vector<Dong>{Dong(0), Dong(0)});
}

TEST_CASE("the only norm of an activity stands in for one that was not chosen", "[domain][project]")
{
    Project project = machinery();
    project.norm.clear();
    project.eligibleCost = Dong(0);
    CHECK(normQuestionOf(project, context(), project.asked.support()).content == code("3.MMTB"));
    CHECK(normQuestionOf(project, context(), project.asked.support()).eligibleCost == project.totalCost);
    CHECK(has(submitted(project), "project.eligible_cost_missing"));
    project.activity =
        code("3.1"); // model of new technology or of an effective establishment: the officer chooses
    CHECK(find(submitted(project), "project.norm_missing").severity == Severity::Warning);
    project.activity = code("8"); // no norm at all
    CHECK_FALSE(has(submitted(project), "project.norm_missing"));
    project.activity = code("4.4");
    project.norm = code("3.MMTB");
    CHECK(has(submitted(project), "project.norm_of_other_activity"));
}

TEST_CASE("norms offered for an activity: its own first", "[domain][project]")
{
    const std::vector<Norm> norms = book().normsOf(code("3.3"), Fund::National, {}, kRegisterDay);
    REQUIRE(norms.size() == 4);
    CHECK(norms[0].content == code("3.MMTB"));
    CHECK(norms[0].version == code("TT-28-2018"));
    CHECK(book().normsOf(code("8"), Fund::National, {}, kRegisterDay).empty());
    CHECK(book().defaultNorm(code("3.1"), Fund::National, {}, kRegisterDay).isEmpty());
}

TEST_CASE("a ward of a centrally-run city is refused unless it is a craft village", "[domain][project]")
{
    Project project = machinery();
    project.place = kWard.id;
    Establishment establishment = mill();
    establishment.place = kWard.id;
    CHECK(find(submitted(project, context({establishment})), "place.not_eligible").place ==
          code("beneficiaries[0].place"));
    establishment.craftVillage = true;
    CHECK_FALSE(hasErrors(submitted(project, context({establishment}))));
    // Production in a commune decides, wherever the office is.
    CHECK_FALSE(hasErrors(submitted(project, context({mill()}))));
    // A beneficiary known only to the province does not decide; the place of the đề án does.
    establishment = mill();
    establishment.place = book().places.unitAt(code("31"), kRegisterDay, UnitLevel::Province)->id;
    CHECK(has(submitted(project, context({establishment})), "place.not_eligible"));
    // Cleaner production knows no limit of place, a fair is held where the hall is.
    project.activity = code("3.4");
    CHECK(has(checkPlaces(project, context({establishment})), "place.not_limited"));
    project.activity = code("4.2");
    CHECK(checkPlaces(project, context({establishment})).empty());
}

TEST_CASE("activities of 2025 are not in force before", "[domain][project]")
{
    Project project = machinery();
    project.activity = code("N2");
    CHECK_FALSE(has(submitted(project), "project.activity_not_in_force"));
    CHECK(has(checkDraft(project, context({mill()}, QDate(2025, 10, 14))), "project.activity_not_in_force"));
    project.activity = code("12");
    CHECK(has(submitted(project), "field.unknown_value"));
}

TEST_CASE("times that do not fit", "[domain][project]")
{
    Project project = machinery();
    project.endsOn = project.startsOn.addDays(-1);
    CHECK(has(submitted(project), "project.ends_before_start"));
    project = machinery();
    project.endsOn = QDate(2027, 3, 1);
    CHECK(find(submitted(project), "project.beyond_plan_year").severity == Severity::Warning);
    project.kind = ProjectKind::Key;
    CHECK_FALSE(has(submitted(project), "project.beyond_plan_year"));
    project.planYear = 2024;
    CHECK(has(submitted(project), "project.plan_year_past"));
    project.planYear = 206;
    CHECK(has(submitted(project), "project.bad_year"));
}

TEST_CASE("beneficiaries: once each, with a request, not supported for the same thing", "[domain][project]")
{
    Project project = machinery();
    project.beneficiaries.push_back(project.beneficiaries[0]);
    CHECK(find(submitted(project), "beneficiaries.twice").severity == Severity::Error);

    project = machinery();
    project.implementingUnit = code("Cty TNHH cơ khí AN LÃO"); // the same, written shortly
    CHECK_FALSE(has(submitted(project), "beneficiaries.no_request"));
    project.implementingUnit = code("Trung tâm Khuyến công");
    CHECK(has(submitted(project), "beneficiaries.no_request"));
    project.papers.push_back({code("beneficiary_request"), true, kRegisterDay, {}});
    CHECK_FALSE(has(submitted(project), "beneficiaries.no_request"));

    ProjectContext again = context();
    again.otherSupport = {{mill().id, code("3.3"), code("31-2024-007"), 2024},
                          {mill().id, code("4.3"), code("31-2024-008"), 2024},
                          {mill().id, code("3.3"), project.code, 2026}};
    int warned = 0;
    for (const Finding& finding : submitted(project, again))
        warned += finding.code == code("beneficiaries.supported_before") ? 1 : 0;
    CHECK(warned == 1);
}

TEST_CASE("a norm is supported at least once", "[domain][project]")
{
    Project project = machinery();
    project.units = 0;
    CHECK(find(submitted(project), "project.bad_units").severity == Severity::Error);
}

TEST_CASE("a late registration is a warning, not a refusal", "[domain][project]")
{
    const Findings findings = checkForSubmit(machinery(), context(), code("register_department"));
    CHECK(find(findings, "deadline.late").args[code("days")] == code("196")); // 19 May to 1 December 2025
    CHECK_FALSE(hasErrors(findings));
}
