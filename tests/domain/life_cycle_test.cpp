// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/life_cycle.h"
#include "domain/reference_files.h"

#include <catch2/catch.hpp>

#include <map>

using namespace kc;
using namespace kctest;

namespace {

const QDate kActDay(2025, 6, 1);

QStringList actsIn(const char* procedure, ProjectState state)
{
    QStringList acts;
    for (const AllowedAct& act : shippedBook().procedures.actsFrom(code(procedure), state, kActDay))
        acts << act.act;
    acts.sort();
    return acts;
}

QStringList sorted(std::initializer_list<const char*> names)
{
    QStringList list;
    for (const char* name : names)
        list << code(name);
    list.sort();
    return list;
}

ProcedureStep step(ProjectState from, const char* act, ProjectState to)
{
    ProcedureStep row;
    row.procedure = code("p");
    row.from = from;
    row.act = code(act);
    row.to = to;
    row.role = code("officer");
    return row;
}

} // namespace

TEST_CASE("the shipped procedures are sound", "[domain][procedure]")
{
    CHECK(shippedBook().procedures.validate().empty());
    CHECK(shippedBook().procedures.names() == QStringList{code("national-2013"), code("local-default")});
}

TEST_CASE("what may be done in each state", "[domain][procedure]")
{
    CHECK(actsIn("national-2013", ProjectState::Draft) == sorted({"edit_project", "submit", "withdraw"}));
    CHECK(actsIn("national-2013", ProjectState::Submitted) ==
          sorted({"appraise", "refuse", "return", "withdraw"}));
    CHECK(actsIn("national-2013", ProjectState::Returned) == sorted({"edit_project", "submit", "withdraw"}));
    CHECK(actsIn("national-2013", ProjectState::Appraising) ==
          sorted({"appraise", "forward_ministry", "refuse", "return", "withdraw"}));
    CHECK(actsIn("national-2013", ProjectState::MinistryAppraising) ==
          sorted({"appraise_ministry", "approve", "refuse", "return"}));
    CHECK(actsIn("local-default", ProjectState::Appraising) ==
          sorted({"appraise", "approve", "refuse", "return", "withdraw"}));
    CHECK(actsIn("local-default", ProjectState::MinistryAppraising).isEmpty());
    for (const char* procedure : {"national-2013", "local-default"}) {
        CHECK(actsIn(procedure, ProjectState::Refused).isEmpty());
        CHECK(actsIn(procedure, ProjectState::Withdrawn).isEmpty());
    }
}

TEST_CASE("who may do it", "[domain][procedure]")
{
    const std::map<QString, QStringList> expected{
        {code("edit_project"), {code("officer")}},      {code("submit"), {code("officer")}},
        {code("withdraw"), {code("officer")}},          {code("appraise"), {code("reviewer")}},
        {code("forward_ministry"), {code("reviewer")}}, {code("appraise_ministry"), {code("reviewer")}},
        {code("approve"), {code("approver")}},          {code("refuse"), {code("approver")}}};
    for (const QString& procedure : shippedBook().procedures.names()) {
        for (const auto& [state, key] : EnumKeys<ProjectState>::table) {
            for (const AllowedAct& act : shippedBook().procedures.actsFrom(procedure, state, kActDay)) {
                INFO(key << ' ' << act.act.toStdString());
                if (act.act != code("return"))
                    CHECK(act.roles == expected.at(act.act));
                else if (state == ProjectState::Submitted)
                    CHECK(act.roles == QStringList{code("reviewer")});
                else
                    CHECK(act.roles == QStringList{code("reviewer"), code("approver")});
            }
        }
    }
}

TEST_CASE("an act outside its state is refused and says why", "[domain][procedure]")
{
    const Procedures& procedures = shippedBook().procedures;
    const auto approve =
        procedures.step(code("local-default"), ProjectState::Appraising, code("approve"), kActDay);
    REQUIRE(approve);
    CHECK(approve->to == ProjectState::Approved);
    // The national path has no way round the ministry.
    const auto early =
        procedures.step(code("national-2013"), ProjectState::Appraising, code("approve"), kActDay);
    REQUIRE_FALSE(early);
    CHECK(early.error().code() == code("act.not_in_state"));
    checkTexts(early.error().findings);
    const auto forward =
        procedures.step(code("national-2013"), ProjectState::Appraising, code("forward_ministry"), kActDay);
    REQUIRE(forward);
    CHECK(forward->deadline == code("register_ministry"));
    const auto unknown = procedures.step(code("other"), ProjectState::Draft, code("submit"), kActDay);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code() == code("procedure.unknown"));
    checkTexts(unknown.error().findings);
}

TEST_CASE("the fund chooses the procedure of the day", "[domain][procedure]")
{
    const Procedures& procedures = shippedBook().procedures;
    CHECK(procedures.procedureFor(Fund::National, kActDay).value() == code("national-2013"));
    CHECK(procedures.procedureFor(Fund::Mixed, kActDay).value() == code("national-2013"));
    CHECK(procedures.procedureFor(Fund::Local, kActDay).value() == code("local-default"));
    const auto none = procedures.procedureFor(Fund::National, QDate(2014, 2, 9));
    REQUIRE_FALSE(none);
    CHECK(none.error().code() == code("procedure.none"));
    checkTexts(none.error().findings);

    std::vector<ProcedureStep> steps = procedures.steps();
    ProcedureStep newer = step(ProjectState::Draft, "submit", ProjectState::Submitted);
    newer.procedure = code("local-31");
    newer.fund = Fund::Local;
    newer.validity.from = QDate(2026, 1, 1);
    steps.push_back(newer);
    CHECK(Procedures(steps).procedureFor(Fund::Local, QDate(2025, 12, 31)).value() == code("local-default"));
    CHECK(Procedures(steps).procedureFor(Fund::Local, QDate(2026, 1, 1)).value() == code("local-31"));
}

TEST_CASE("a faulty table is found out", "[domain][procedure]")
{
    using S = ProjectState;
    const std::vector<ProcedureStep> sound{step(S::Draft, "submit", S::Submitted),
                                           step(S::Submitted, "approve", S::Approved)};
    CHECK(Procedures(sound).validate().empty());
    const auto findingsWith = [&](const ProcedureStep& row) {
        std::vector<ProcedureStep> steps = sound;
        steps.push_back(row);
        Findings findings = Procedures(steps).validate();
        checkTexts(findings);
        return findings;
    };
    CHECK(has(findingsWith(step(S::Returned, "submit", S::Submitted)), "procedure.unreachable_state"));
    CHECK(has(findingsWith(step(S::Submitted, "approve", S::Refused)), "procedure.two_targets"));
    std::vector<ProcedureStep> reopened = sound;
    reopened.push_back(step(S::Submitted, "refuse", S::Refused));
    reopened.push_back(step(S::Refused, "submit", S::Submitted));
    CHECK(has(Procedures(reopened).validate(), "procedure.step_from_end"));
    CHECK(has(Procedures({step(S::Draft, "submit", S::Submitted)}).validate(), "procedure.no_approval"));
}
