// SPDX-License-Identifier: GPL-3.0-or-later
// Locked periods, results of projects, programmes with targets, officers.
#include "store/integrity.h"
#include "store/projects.h"
#include "support/office_fixture.h"

using namespace kc;
using namespace kc::test;

TEST_CASE("Nothing is dated in a locked period until it is reopened with a reason", "[casework][period]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const QString project = office.appraisedProject();
    office.clock.set(office.clock.now().addDays(40));
    office.mustRun(u"lock_period"_s,
                   {{u"first_day"_s, u"2025-01-01"_s},
                    {u"last_day"_s, u"2025-12-30"_s},
                    {u"reason"_s, u"Đã ký báo cáo năm"_s}},
                   office.approver);
    QJsonObject approval = office.approval(project);
    approval.insert(u"date"_s, u"2025-12-30"_s);
    CHECK(office.mustRefuse(u"approve"_s, approval, office.approver).has(u"period.locked"_s));
    CHECK(office
              .mustRefuse(u"add_allocation"_s,
                          {{u"decision"_s, u"QĐ"_s},
                           {u"date"_s, u"2025-06-01"_s},
                           {u"fund"_s, u"local"_s},
                           {u"place_code"_s, u"31"_s},
                           {u"place_as_of"_s, u"2025-08-01"_s},
                           {u"fiscal_year"_s, 2025},
                           {u"source"_s, u"local"_s},
                           {u"amount"_s, 5}},
                          office.accountant)
              .has(u"period.locked"_s));
    CHECK(office.mustRefuse(u"reopen_period"_s, {{u"day"_s, u"2025-06-01"_s}}, office.approver)
              .has(u"act.missing_key"_s));
    CHECK(office
              .mustRefuse(u"reopen_period"_s, {{u"day"_s, u"2025-06-01"_s}, {u"reason"_s, u"x"_s}},
                          office.officer)
              .has(u"act.no_right"_s));
    office.mustRun(u"reopen_period"_s,
                   {{u"day"_s, u"2025-06-01"_s}, {u"reason"_s, u"Bổ sung quyết định thiếu"_s}},
                   office.approver);
    office.mustRun(u"approve"_s, approval, office.approver);
    CHECK(
        office
            .mustRefuse(
                u"lock_period"_s,
                {{u"first_day"_s, u"2025-01-01"_s}, {u"last_day"_s, u"2026-12-31"_s}, {u"reason"_s, u"x"_s}},
                office.approver)
            .has(u"period.not_over"_s));
    CHECK(store::checkStore(*office.store).empty());
}

TEST_CASE("Results are recorded for approved files, a second time on the same day corrects the first",
          "[casework][results]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const QString project = office.appraisedProject();
    const QJsonObject result{{u"project"_s, project},
                             {u"indicator"_s, u"machines"_s},
                             {u"actual"_s, 2},
                             {u"evidence"_s, u"Biên bản nghiệm thu"_s}};
    CHECK(office.mustRefuse(u"record_result"_s, result, office.officer).has(u"result.state"_s));
    office.mustRun(u"approve"_s, office.approval(project), office.approver);
    office.mustRun(u"record_result"_s, result, office.officer);
    QJsonObject corrected = result;
    corrected.insert(u"actual"_s, 3);
    office.mustRun(u"record_result"_s, corrected, office.officer);
    const auto stored = store::findProject(*office.store, ProjectId::fromText(project));
    REQUIRE(stored->results.size() == 2);
    qint64 actual = 0;
    for (const Result& r : stored->results)
        actual += r.actual.value_or(0);
    CHECK(actual == 3);
    QJsonObject negative = result;
    negative.insert(u"actual"_s, -1);
    CHECK(office.mustRefuse(u"record_result"_s, negative, office.officer).has(u"result.negative"_s));
    CHECK(office.mustRefuse(u"record_result"_s, result, office.auditor).has(u"act.no_right"_s));
}

TEST_CASE("A programme has one target per indicator, with its source", "[casework][programme]")
{
    TestOffice office;
    const QJsonObject programme{
        {u"code"_s, u"KC-HP-2026"_s}, {u"name"_s, u"Chương trình khuyến công 2026-2030"_s},
        {u"fund"_s, u"local"_s},      {u"from_year"_s, 2026},
        {u"to_year"_s, 2030},         {u"place_code"_s, u"31"_s}};
    office.mustRun(u"create_programme"_s, programme, office.officer);
    CHECK(office.mustRefuse(u"create_programme"_s, programme, office.officer).has(u"programme.code_taken"_s));
    QJsonObject backwards = programme;
    backwards.insert(u"code"_s, u"B"_s);
    backwards.insert(u"to_year"_s, 2020);
    CHECK(office.mustRefuse(u"create_programme"_s, backwards, office.officer).has(u"programme.bad_years"_s));
    const QJsonObject target{{u"programme"_s, u"KC-HP-2026"_s},
                             {u"indicator"_s, u"machines"_s},
                             {u"value"_s, 40},
                             {u"source"_s, u"Kế hoạch 12/KH"_s}};
    const QString first = office.mustRun(u"set_target"_s, target, office.officer);
    QJsonObject raised = target;
    raised.insert(u"value"_s, 50);
    CHECK(office.mustRun(u"set_target"_s, raised, office.officer) == first);
    CHECK(store::Query::fromText(*office.store, u"SELECT value FROM target"_s)->number() == 50);
}

TEST_CASE("Officers have a post from a day to a day", "[casework][officer]")
{
    TestOffice office;
    const QJsonObject officer{{u"office"_s, u"Trung tâm Khuyến công"_s},
                              {u"place_code"_s, u"31"_s},
                              {u"place_as_of"_s, u"2025-08-01"_s},
                              {u"name"_s, u"Lê Thị Mai"_s},
                              {u"full_time"_s, true},
                              {u"from"_s, u"2025-08-01"_s}};
    const QString id = office.mustRun(u"record_officer"_s, officer, office.reviewer);
    QJsonObject left = officer;
    left.insert(u"officer"_s, id);
    left.insert(u"revision"_s, 1);
    left.insert(u"to"_s, u"2025-07-01"_s);
    CHECK(
        office.mustRefuse(u"record_officer"_s, left, office.reviewer).has(u"officer.leaves_before_start"_s));
    left.insert(u"to"_s, u"2025-10-31"_s);
    office.mustRun(u"record_officer"_s, left, office.reviewer);
    CHECK(office.mustRefuse(u"record_officer"_s, left, office.reviewer).has(u"store.stale_revision"_s));
}
