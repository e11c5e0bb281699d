// SPDX-License-Identifier: GPL-3.0-or-later
// Locked periods, results of projects, programmes with targets, officers, yearly figures of establishments.
#include "store/establishments.h"
#include "store/integrity.h"
#include "store/programmes.h"
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

TEST_CASE("A lock is named when it is reopened, and a locked period is not locked twice",
          "[casework][period]")
{
    TestOffice office;
    const QJsonObject year{{u"first_day"_s, u"2024-01-01"_s},
                           {u"last_day"_s, u"2024-12-31"_s},
                           {u"reason"_s, u"Đã ký báo cáo năm 2024"_s}};
    CHECK(office.mustRefuse(u"lock_period"_s, year, office.officer).has(u"act.no_right"_s));
    const QString lock = office.mustRun(u"lock_period"_s, year, office.approver);
    QJsonObject quarter = year;
    quarter.insert(u"first_day"_s, u"2024-10-01"_s);
    CHECK(office.mustRefuse(u"lock_period"_s, quarter, office.approver).has(u"period.already_locked"_s));
    QJsonObject longer = year;
    longer.insert(u"last_day"_s, u"2025-06-30"_s);
    const QString second = office.mustRun(u"lock_period"_s, longer, office.approver);
    const QJsonObject reopen{{u"lock"_s, lock}, {u"revision"_s, 1}, {u"reason"_s, u"Bổ sung"_s}};
    QJsonObject stale = reopen;
    stale.insert(u"revision"_s, 7);
    CHECK(office.mustRefuse(u"reopen_period"_s, stale, office.approver).has(u"store.stale_revision"_s));
    office.mustRun(u"reopen_period"_s, reopen, office.approver);
    CHECK(office.mustRefuse(u"reopen_period"_s, reopen, office.approver).has(u"period.not_locked"_s));
    CHECK(store::findLock(*office.store, lock)->reopened);
    CHECK_FALSE(store::findLock(*office.store, second)->reopened); // the other lock over the same days stands
    CHECK(store::lockOn(*office.store, QDate(2024, 5, 1))->id == second);
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

TEST_CASE("A plan is entered once, changes only with a reason, and never by the way", "[casework][results]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const QString project = office.appraisedProject(); // planned: 2 machines
    office.mustRun(u"approve"_s, office.approval(project), office.approver);
    const auto planned = [&](const QString& indicator) {
        const auto stored = store::findProject(*office.store, ProjectId::fromText(project));
        qint64 sum = 0;
        for (const Result& r : stored->results)
            sum += r.indicator == indicator ? r.planned.value_or(0) : 0;
        return sum;
    };
    CHECK(office
              .mustRefuse(u"record_result"_s, {{u"project"_s, project}, {u"indicator"_s, u"machines"_s}},
                          office.officer)
              .has(u"result.nothing"_s));
    QJsonObject raised{{u"project"_s, project}, {u"indicator"_s, u"machines"_s}, {u"planned"_s, 5}};
    CHECK(office.mustRefuse(u"record_result"_s, raised, office.officer).has(u"result.plan_needs_reason"_s));
    CHECK(planned(u"machines"_s) == 2);
    raised.insert(u"reason"_s, u"Điều chỉnh theo Quyết định 9/QĐ-SCT"_s);
    office.mustRun(u"record_result"_s, raised, office.officer);
    CHECK(planned(u"machines"_s) == 5);
    // An indicator the application did not promise.
    office.mustRun(u"record_result"_s,
                   {{u"project"_s, project},
                    {u"indicator"_s, u"jobs_created"_s},
                    {u"planned"_s, 10},
                    {u"actual"_s, 4},
                    {u"date"_s, u"2025-11-20"_s}},
                   office.officer);
    CHECK(planned(u"jobs_created"_s) == 10);
    const auto stored = store::findProject(*office.store, ProjectId::fromText(project));
    qint64 jobs = 0;
    for (const Result& r : stored->results)
        jobs += r.indicator == u"jobs_created"_s ? r.actual.value_or(0) : 0;
    CHECK(jobs == 4);
    CHECK(store::checkStore(*office.store).empty());
}

TEST_CASE("A named result is corrected, its day too, unless somebody changed it or a lock holds it",
          "[casework][results]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const QString project = office.appraisedProject();
    office.mustRun(u"approve"_s, office.approval(project), office.approver);
    office.clock.set(office.clock.now().addDays(60));
    const QJsonObject first{{u"project"_s, project},
                            {u"indicator"_s, u"machines"_s},
                            {u"actual"_s, 2},
                            {u"date"_s, u"2025-12-01"_s}};
    const QString id = office.mustRun(u"record_result"_s, first, office.officer);
    QJsonObject later = first;
    later.insert(u"date"_s, u"2026-01-10"_s);
    office.mustRun(u"record_result"_s, later, office.officer);

    QJsonObject moved = first;
    moved.insert(u"result"_s, id);
    moved.insert(u"revision"_s, 1);
    moved.insert(u"date"_s, u"2026-01-10"_s);
    CHECK(office.mustRefuse(u"record_result"_s, moved, office.officer).has(u"result.twice"_s));
    moved.insert(u"date"_s, u"2025-12-02"_s);
    CHECK(office.mustRun(u"record_result"_s, moved, office.officer) == id);
    CHECK(store::findResult(*office.store, ResultId::fromText(id))->result.date == QDate(2025, 12, 2));
    CHECK(office.mustRefuse(u"record_result"_s, moved, office.officer).has(u"store.stale_revision"_s));

    office.mustRun(u"lock_period"_s,
                   {{u"first_day"_s, u"2025-12-01"_s},
                    {u"last_day"_s, u"2025-12-31"_s},
                    {u"reason"_s, u"Đã ký báo cáo"_s}},
                   office.approver);
    moved.insert(u"revision"_s, 2);
    moved.insert(u"date"_s, u"2026-01-11"_s); // out of the locked month: its figure would change
    CHECK(office.mustRefuse(u"record_result"_s, moved, office.officer).has(u"period.locked"_s));
    CHECK(store::findResult(*office.store, ResultId::fromText(id))->result.date == QDate(2025, 12, 2));
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
    raised.insert(u"revision"_s, 1); // as it was before it was raised
    CHECK(office.mustRefuse(u"set_target"_s, raised, office.officer).has(u"store.stale_revision"_s));
    raised.insert(u"revision"_s, 2);
    raised.insert(u"value"_s, 60);
    office.mustRun(u"set_target"_s, raised, office.reviewer);
    CHECK(store::findTarget(*office.store, first)->value == 60);
    CHECK(office.mustRefuse(u"set_target"_s, raised, office.accountant).has(u"act.no_right"_s));
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
    CHECK(office.mustRefuse(u"record_officer"_s, officer, office.reviewer).has(u"officer.repeated"_s));
    QJsonObject left = officer;
    left.insert(u"officer"_s, id);
    left.insert(u"revision"_s, 1);
    left.insert(u"to"_s, u"2025-07-01"_s);
    CHECK(
        office.mustRefuse(u"record_officer"_s, left, office.reviewer).has(u"officer.leaves_before_start"_s));
    left.insert(u"to"_s, u"2025-10-31"_s);
    office.mustRun(u"record_officer"_s, left, office.reviewer);
    CHECK(office.mustRefuse(u"record_officer"_s, left, office.reviewer).has(u"store.stale_revision"_s));
    CHECK(office.mustRefuse(u"record_officer"_s, officer, office.approver).has(u"act.no_right"_s));
    // Who was in post inside a locked period does not change.
    office.mustRun(u"lock_period"_s,
                   {{u"first_day"_s, u"2025-08-01"_s},
                    {u"last_day"_s, u"2025-10-31"_s},
                    {u"reason"_s, u"Đã ký báo cáo"_s}},
                   office.approver);
    CHECK(office.mustRefuse(u"record_officer"_s, officer, office.reviewer).has(u"period.locked"_s));
    left.insert(u"revision"_s, 2);
    left.remove(u"to"_s);
    CHECK(office.mustRefuse(u"record_officer"_s, left, office.reviewer).has(u"period.locked"_s));
    left.insert(u"to"_s, u"2025-10-31"_s);
    left.insert(u"position"_s, u"Trưởng phòng"_s); // no day changes
    office.mustRun(u"record_officer"_s, left, office.reviewer);
    CHECK(store::findOfficer(*office.store, id)->position == u"Trưởng phòng"_s);
}

TEST_CASE("Figures of a year are entered once per establishment and corrected; unknown is not zero",
          "[casework][establishment_year]")
{
    TestOffice office;
    const QString establishment = office.addEstablishment();
    const QJsonObject entered{{u"establishment"_s, establishment},
                              {u"year"_s, 2024},
                              {u"workers"_s, 24},
                              {u"revenue"_s, qint64(12'500'000'000)},
                              {u"taxes"_s, QJsonValue::Null}};
    CHECK(
        office.mustRefuse(u"record_establishment_year"_s, entered, office.accountant).has(u"act.no_right"_s));
    const QString id = office.mustRun(u"record_establishment_year"_s, entered, office.officer);
    const auto stored = [&] { return store::findEstablishmentYear(*office.store, id); };
    REQUIRE(stored());
    CHECK(stored()->year == 2024);
    CHECK(stored()->figures.value(u"workers"_s).toInt() == 24);
    CHECK(stored()->figures.value(u"revenue"_s).toLongLong() == 12'500'000'000);
    CHECK(stored()->figures.value(u"taxes"_s).isNull());
    CHECK(stored()->figures.value(u"exports"_s).isNull());

    QJsonObject corrected{{u"tax_code"_s, u"0300588569"_s},
                          {u"year"_s, 2024},
                          {u"workers"_s, QJsonValue::Null},
                          {u"taxes"_s, 310'000'000},
                          {u"revision"_s, 1}};
    CHECK(office.mustRun(u"record_establishment_year"_s, corrected, office.reviewer) == id);
    CHECK(stored()->figures.value(u"workers"_s).isNull()); // emptied on purpose
    CHECK(stored()->figures.value(u"revenue"_s).toLongLong() == 12'500'000'000);
    CHECK(stored()->figures.value(u"taxes"_s).toLongLong() == 310'000'000);
    CHECK(office.mustRefuse(u"record_establishment_year"_s, corrected, office.reviewer)
              .has(u"store.stale_revision"_s));

    const auto refused = [&](const QString& key, const QJsonValue& value, const QString& code) {
        QJsonObject wrong = entered;
        wrong.insert(key, value);
        CHECK(office.mustRefuse(u"record_establishment_year"_s, wrong, office.officer).has(code));
    };
    refused(u"year"_s, 2026, u"establishment_year.bad_year"_s); // has not begun
    refused(u"workers"_s, -1, u"establishment_year.negative"_s);
    CHECK(office
              .mustRefuse(u"record_establishment_year"_s,
                          {{u"establishment"_s, establishment}, {u"year"_s, 2023}}, office.officer)
              .has(u"establishment_year.nothing"_s));
    CHECK(office
              .mustRefuse(u"record_establishment_year"_s,
                          {{u"tax_code"_s, u"0100109106"_s}, {u"year"_s, 2024}, {u"workers"_s, 1}},
                          office.officer)
              .has(u"beneficiary.unknown"_s));
    office.mustRun(u"lock_period"_s,
                   {{u"first_day"_s, u"2024-01-01"_s},
                    {u"last_day"_s, u"2024-12-31"_s},
                    {u"reason"_s, u"Đã ký báo cáo"_s}},
                   office.approver);
    CHECK(office.mustRefuse(u"record_establishment_year"_s, entered, office.officer).has(u"period.locked"_s));
    CHECK(store::checkStore(*office.store).empty());
}
