// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a file follow each other on paper too: none is dated before the one it goes on from.
#include "store/projects.h"
#include "support/office_fixture.h"

using namespace kc;
using namespace kc::test;

namespace {

QJsonObject on(const QString& project, const QString& day)
{
    return {{u"project"_s, project}, {u"date"_s, day}};
}

QJsonObject because(const QString& project, const QString& day)
{
    QJsonObject payload = on(project, day);
    payload.insert(u"reason"_s, u"Thiếu dự toán"_s);
    return payload;
}

} // namespace

TEST_CASE("No step of a file is dated before the one it follows", "[casework][dates]")
{
    TestOffice office;
    const QString project =
        office.mustRun(u"create_project"_s, office.application(office.addEstablishment()), office.officer);
    // The paper came in days before it was entered.
    office.mustRun(u"submit"_s, on(project, u"2025-11-18"_s), office.officer);

    const QString code = u"act.before_last_step"_s;
    CHECK(office.mustRefuse(u"return"_s, because(project, u"2025-11-17"_s), office.reviewer).has(code));
    CHECK(office.mustRefuse(u"withdraw"_s, because(project, u"2025-11-17"_s), office.officer).has(code));
    CHECK(office.mustRefuse(u"refuse"_s, because(project, u"2025-11-17"_s), office.approver).has(code));

    office.mustRun(u"return"_s, because(project, u"2025-11-19"_s), office.reviewer);
    CHECK(office.mustRefuse(u"submit"_s, on(project, u"2025-11-18"_s), office.officer).has(code));
    office.mustRun(u"submit"_s, on(project, u"2025-11-19"_s), office.officer);
    QJsonObject sheet = office.sheet(project);
    sheet.insert(u"date"_s, u"2025-11-20"_s);
    office.mustRun(u"appraise"_s, sheet, office.reviewer);
    // A refusal follows the sheet it rests on.
    CHECK(office.mustRefuse(u"refuse"_s, because(project, u"2025-11-19"_s), office.approver).has(code));
    office.mustRun(u"refuse"_s, because(project, u"2025-11-20"_s), office.approver);
    CHECK(store::findProject(*office.store, ProjectId::fromText(project))->state == ProjectState::Refused);
}
