// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"
#include "store/projects.h"
#include "support/office_fixture.h"

using namespace kc;
using namespace kc::test;

namespace {

ProjectState stateOf(const TestOffice& office, const QString& project)
{
    return store::findProject(*office.store, ProjectId::fromText(project))->state;
}

} // namespace

TEST_CASE("An application goes from draft through return and correction to approved money",
          "[casework][path]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const QString establishment = office.addEstablishment();
    const QString project =
        office.mustRun(u"create_project"_s, office.application(establishment), office.officer);
    const ProjectId id = ProjectId::fromText(project);
    CHECK(stateOf(office, project) == ProjectState::Draft);
    CHECK(store::findProject(*office.store, id)->code == u"31-2025-001"_s);

    office.mustRun(u"submit"_s, {{u"project"_s, project}}, office.officer);
    CHECK(stateOf(office, project) == ProjectState::Submitted);
    CHECK(store::balanceOf(*office.store, id, Stage::Requested).local == Dong(300'000'000));

    office.mustRun(u"return"_s, {{u"project"_s, project}, {u"reason"_s, u"Thiếu báo giá"_s}},
                   office.reviewer);
    CHECK(stateOf(office, project) == ProjectState::Returned);
    office.mustRun(u"edit_project"_s,
                   {{u"project"_s, project},
                    {u"asked_local"_s, 280'000'000},
                    {u"asked_counterpart"_s, 420'000'000},
                    {u"beneficiaries"_s, QJsonArray{QJsonObject{{u"establishment"_s, establishment},
                                                                {u"support"_s, 280'000'000},
                                                                {u"counterpart"_s, 420'000'000}}}}},
                   office.officer);
    office.mustRun(u"submit"_s, {{u"project"_s, project}}, office.officer);
    // The first request was taken back: one standing request, both visible in the ledger.
    CHECK(store::balanceOf(*office.store, id, Stage::Requested).local == Dong(280'000'000));
    CHECK(store::findProject(*office.store, id)->round == 2);

    office.mustRun(u"appraise"_s, office.sheet(project, 280'000'000, 420'000'000), office.reviewer);
    CHECK(stateOf(office, project) == ProjectState::Appraising);
    const std::vector<Appraisal> sheets = store::appraisalsOf(*office.store, id);
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].lines.size() ==
          office.work->rules().criteriaAt(AppraisalLevel::Grassroots, office.clock.today()).size());

    office.mustRun(u"approve"_s, office.approval(project, 280'000'000, 420'000'000), office.approver);
    CHECK(stateOf(office, project) == ProjectState::Approved);
    const MoneyBySource approved = store::balanceOf(*office.store, id, Stage::Approved);
    CHECK(approved.local == Dong(280'000'000));
    CHECK(approved.counterpart == Dong(420'000'000));
    CHECK(approved.national == Dong(0));

    std::vector<QString> acts;
    for (const CaseStep& step : store::caseStepsOf(*office.store, id))
        acts.push_back(step.act);
    CHECK(acts == std::vector<QString>{u"create_project"_s, u"submit"_s, u"return"_s, u"edit_project"_s,
                                       u"submit"_s, u"appraise"_s, u"approve"_s});
    CHECK(store::checkStore(*office.store).empty());
}

TEST_CASE("A return voids the sheets of its round and keeps them visible", "[casework][path]")
{
    TestOffice office;
    const QString project = office.appraisedProject();
    office.mustRun(u"return"_s, {{u"project"_s, project}, {u"reason"_s, u"Xem lại dự toán"_s}},
                   office.reviewer);
    const std::vector<Appraisal> sheets = store::appraisalsOf(*office.store, ProjectId::fromText(project));
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].voided);
    CHECK(store::balanceOf(*office.store, ProjectId::fromText(project), Stage::Appraised).local == Dong(0));
    office.mustRun(u"submit"_s, {{u"project"_s, project}}, office.officer);
    CHECK(office.mustRefuse(u"approve"_s, office.approval(project), office.approver)
              .has(u"act.not_in_state"_s));
}

TEST_CASE("Refusal and withdrawal end the file and take the request back", "[casework][path]")
{
    TestOffice office;
    const QString project = office.appraisedProject();
    SECTION("refused")
    {
        office.mustRun(u"refuse"_s, {{u"project"_s, project}, {u"reason"_s, u"Không còn nguồn"_s}},
                       office.approver);
        CHECK(stateOf(office, project) == ProjectState::Refused);
    }
    SECTION("withdrawn")
    {
        office.mustRun(u"withdraw"_s, {{u"project"_s, project}, {u"reason"_s, u"Đổi kế hoạch"_s}},
                       office.officer);
        CHECK(stateOf(office, project) == ProjectState::Withdrawn);
    }
    CHECK(store::balanceOf(*office.store, ProjectId::fromText(project), Stage::Requested) == MoneyBySource());
    CHECK(
        office.mustRefuse(u"submit"_s, {{u"project"_s, project}}, office.officer).has(u"act.not_in_state"_s));
}
