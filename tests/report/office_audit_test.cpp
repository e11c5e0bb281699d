// SPDX-License-Identifier: GPL-3.0-or-later
// What the audit and overdue reports find in an office where things went out of the ordinary.
#include "base/texts.h"
#include "report/report_run.h"
#include "store/projects.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/reference.h"
#include "support/office_fixture.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kc::test::TestOffice;

namespace {

ReportRequest watchRequest(const QString& report, QDate from, QDate asAt)
{
    ReportRequest request;
    request.name = report;
    request.params = {{}, {from, asAt}, asAt, asAt, Lang::Vi};
    return request;
}

ReportRequest auditOf2025()
{
    return watchRequest(u"audit"_s, QDate(2025, 1, 1), QDate(2025, 11, 21));
}

std::int64_t countIn(const FigureSet& figures, const QString& key)
{
    return integerOf(figures.at(key).value).value_or(-1);
}

QJsonObject withException(QJsonObject payload)
{
    payload[u"exception"_s] = u"Phòng chỉ có một cán bộ; Quyết định 15/QĐ-SCT"_s;
    return payload;
}

/// One person enters, appraises and approves, each time with an exception.
QString caseInOneHand(TestOffice& office)
{
    const Actor solo = office.user(u"solo"_s, u"officer,reviewer,approver"_s, office.admin);
    office.allocate(2'000'000'000);
    const QString establishment = office.addEstablishment();
    const QString project = office.mustRun(u"create_project"_s, office.application(establishment), solo);
    office.mustRun(u"submit"_s, {{u"project"_s, project}}, solo);
    // An exception stands only while nobody else may take the step.
    const auto setActive = [&](const Actor& person, bool active) {
        office.mustRun(
            u"edit_user"_s,
            {{u"user"_s, person.user.toText()}, {u"active"_s, active}, {u"reason"_s, u"Biệt phái"_s}},
            office.admin);
    };
    setActive(office.reviewer, false);
    setActive(office.approver, false);
    office.mustRun(u"appraise"_s, withException(office.sheet(project)), solo);
    office.mustRun(u"approve"_s, withException(office.approval(project)), solo);
    setActive(office.reviewer, true);
    setActive(office.approver, true);
    return project;
}

/// An ordinary case of three people.
QString ordinaryCase(TestOffice& office, const QString& taxCode)
{
    const QString establishment = office.addEstablishment(taxCode, u"Cơ sở "_s + taxCode);
    const QString project =
        office.mustRun(u"create_project"_s, office.application(establishment), office.officer);
    office.mustRun(u"submit"_s, {{u"project"_s, project}}, office.officer);
    office.mustRun(u"appraise"_s, office.sheet(project), office.reviewer);
    office.mustRun(u"approve"_s, office.approval(project), office.approver);
    return project;
}

} // namespace

TEST_CASE("The audit report tells of exceptions and of cases in one hand", "[report][office][audit]")
{
    TestOffice office;
    const QString alone = caseInOneHand(office);
    const QString ordinary = ordinaryCase(office, u"0101248141"_s);
    const auto built = buildReport(*office.store, auditOf2025());
    REQUIRE(built);
    const FigureSet& figures = built->figures;
    CHECK(countIn(figures, u"audit.exceptions"_s) == 1);
    CHECK(countIn(figures, u"audit.self_made"_s) == 1);
    CHECK(countIn(figures, u"audit.one_person"_s) == 1);
    CHECK(figures.table(u"exceptions"_s)->rows.size() == 2); // the appraisal and the approval
    for (const FigureRow& row : figures.table(u"exceptions"_s)->rows)
        CHECK(row.word(u"self_made"_s) == u"có"_s);
    const FigureTable& hands = *figures.table(u"one-person"_s);
    REQUIRE(hands.rows.size() == 1);
    CHECK(hands.rows.front().word(u"duties"_s) == u"lập, nộp hồ sơ, thẩm định, phê duyệt"_s);
    const auto listed = recordsBehind(*office.store, auditOf2025(), u"audit.one_person"_s);
    REQUIRE(listed);
    CHECK(listed->front().ids == std::vector<QString>{alone});
    CHECK(countIn(figures, u"audit.findings.trail"_s) == 0);
    CHECK(countIn(figures, u"audit.findings.ledgers"_s) == 0);

    // Before the first step nothing had happened.
    const auto earlier =
        buildReport(*office.store, watchRequest(u"audit"_s, QDate(2025, 1, 1), QDate(2025, 11, 20)));
    REQUIRE(earlier);
    CHECK(countIn(earlier->figures, u"audit.exceptions"_s) == 0);
    CHECK(countIn(earlier->figures, u"audit.one_person"_s) == 0);
}

TEST_CASE("The audit report tells of corrections, reopened periods and failed sign-ins",
          "[report][office][audit]")
{
    TestOffice office;
    office.allocate(2'000'000'000);
    const QString project = ordinaryCase(office, u"0300588569"_s);
    CHECK(countIn(buildReport(*office.store, auditOf2025())->figures, u"audit.edits"_s) == 0);

    // The approval is taken back and the title is changed after it.
    const Movement approved =
        store::standingMovements(*office.store, ProjectId::fromText(project), Stage::Approved).front();
    Movement back = approved;
    back.id = MovementId::make();
    back.key = approved.key + u"/back"_s;
    back.reverses = approved.id;
    back.date = QDate(2025, 11, 21);
    store::RecordWriter writer(*office.store, office.admin, u"import_history"_s, u"Sửa theo biên bản"_s);
    writer.insert(u"movement"_s, store::valuesOf(back));
    writer.update(u"project"_s, project, {{u"title"_s, u"Tên đã sửa"_s}});
    writer.commit();
    office.mustRun(u"lock_period"_s,
                   {{u"first_day"_s, u"2025-01-01"_s},
                    {u"last_day"_s, u"2025-06-30"_s},
                    {u"reason"_s, u"Đã báo cáo 6 tháng"_s}},
                   office.approver);
    office.mustRun(u"reopen_period"_s, {{u"day"_s, u"2025-03-01"_s}, {u"reason"_s, u"Bổ sung chứng từ"_s}},
                   office.approver);
    REQUIRE_FALSE(casework::signIn(*office.store, u"officer"_s, u"sai"_s));

    const auto built = buildReport(*office.store, auditOf2025());
    REQUIRE(built);
    const FigureSet& figures = built->figures;
    CHECK(countIn(figures, u"audit.reversals"_s) == 1);
    CHECK(countIn(figures, u"audit.reversed_amount"_s) == -approved.amount.value());
    const FigureTable& reversals = *figures.table(u"reversals"_s);
    REQUIRE(reversals.rows.size() == 1);
    CHECK(reversals.rows.front().word(u"original"_s) ==
          QString(u"Phê duyệt, "_s + text(labelKey(approved.source), Lang::Vi) + u", "_s +
                  approved.date.toString(u"dd/MM/yyyy"_s)));
    CHECK(reversals.rows.front().word(u"reason"_s) == u"Sửa theo biên bản"_s);
    CHECK(countIn(figures, u"audit.edits"_s) == 1);
    CHECK(figures.table(u"edits"_s)->rows.front().word(u"reason"_s) == u"Sửa theo biên bản"_s);
    CHECK(countIn(figures, u"audit.reopened"_s) == 1);
    CHECK(figures.table(u"reopened"_s)->rows.front().word(u"reopen_reason"_s) == u"Bổ sung chứng từ"_s);
    CHECK(countIn(figures, u"audit.sign_in_failures"_s) == 1);
    CHECK(integerOf(figures.table(u"sign-ins"_s)->cell(u"officer"_s, u"failures"_s).value) == 1);
    // Two records were written by one import, which opens both of its entries.
    CHECK(countIn(figures, u"audit.imported_records"_s) ==
          store::Query::fromText(*office.store,
                                 u"SELECT COUNT(*) FROM audit_entry WHERE act = 'import_history'"_s)
              ->number());
    const auto listed = recordsBehind(*office.store, auditOf2025(), u"audit.imported_records"_s);
    REQUIRE(listed);
    CHECK(static_cast<std::int64_t>(listed->front().ids.size()) ==
          countIn(figures, u"audit.imported_records"_s));
}

TEST_CASE("The audit report notices a record that was changed outside the program", "[report][office][audit]")
{
    TestOffice office;
    office.allocate(2'000'000'000);
    const QString project = ordinaryCase(office, u"0300588569"_s);
    store::Query::fromText(*office.store, u"UPDATE project SET total_cost = 1 WHERE id = '%1'"_s.arg(project))
        ->run();
    const auto built = buildReport(*office.store, auditOf2025());
    REQUIRE(built);
    CHECK(countIn(built->figures, u"audit.findings.trail"_s) == 1);
    CHECK(built->figures.table(u"chain"_s)->rows.size() == 1);
}

TEST_CASE(
    "What is overdue: a review that waits, a national file not registered in time, a goal without result",
    "[report][office][overdue]")
{
    TestOffice office(QDate(2025, 11, 3));
    office.allocate(2'000'000'000);
    const QString establishment = office.addEstablishment();
    QJsonObject waiting = office.application(establishment);
    waiting[u"starts_on"_s] = u"2025-11-10"_s;
    const QString submitted = office.mustRun(u"create_project"_s, waiting, office.officer);
    office.mustRun(u"submit"_s, {{u"project"_s, submitted}}, office.officer);
    QJsonObject national = office.application(establishment);
    national[u"fund"_s] = u"national"_s;
    national[u"plan_year"_s] = 2026;
    national[u"asked_local"_s] = 0;
    national[u"asked_national"_s] = 300'000'000;
    national[u"title"_s] = u"Đề án quốc gia chưa nộp"_s;
    const QString draft = office.mustRun(u"create_project"_s, national, office.officer);
    const auto codeOf = [&](const QString& id) {
        return store::findProject(*office.store, ProjectId::fromText(id))->code;
    };

    const auto on = [&](QDate day) {
        const auto built = buildReport(*office.store, watchRequest(u"overdue"_s, QDate(2025, 1, 1), day));
        REQUIRE(built);
        return built->figures;
    };
    const auto days = [&](const FigureSet& figures, const QString& row) {
        return integerOf(figures.table(u"late-steps"_s)->cell(row, u"days_late"_s).value);
    };
    const QString review = codeOf(submitted) + u".review"_s;
    const QString registering = codeOf(draft) + u".register_department"_s;
    // 15 days from 3 November end on the 18th; "before 20 May 2025" was over on the 19th of May.
    CHECK_FALSE(days(on(QDate(2025, 11, 18)), review).has_value());
    CHECK(days(on(QDate(2025, 11, 21)), review) == 3);
    CHECK(days(on(QDate(2025, 11, 21)), registering) == QDate(2025, 5, 19).daysTo(QDate(2025, 11, 21)));
    const FigureSet late = on(QDate(2025, 11, 21));
    CHECK(late.table(u"late-steps"_s)->rows.size() == 2);
    CHECK(countIn(late, u"overdue.projects"_s) == 2);
    const FigureRow* row = late.table(u"late-steps"_s)->row(registering);
    REQUIRE(row);
    CHECK(row->word(u"holder"_s).contains(u"Người officer"_s));
    CHECK(row->word(u"legal_basis"_s) == u"Thông tư số 36/2013/TT-BCT"_s);
    CHECK(row->word(u"due"_s) == u"20/05/2025"_s);
    CHECK(countIn(late, u"overdue.goals"_s) == 0); // nothing is approved yet

    office.mustRun(u"appraise"_s, office.sheet(submitted), office.reviewer);
    office.mustRun(u"approve"_s, office.approval(submitted), office.approver);
    // The application ends on 31/12/2025; its goal of two machines has no result.
    const FigureSet after = on(QDate(2026, 1, 10));
    CHECK(countIn(after, u"overdue.goals"_s) == 1);
    CHECK(integerOf(after.table(u"goals"_s)->rows.front().cells.front().value) == 2);
    CHECK(integerOf(after.table(u"goals"_s)->rows.front().cells.back().value) == 10);
    CHECK(countIn(on(QDate(2025, 12, 31)), u"overdue.goals"_s) == 0);
    CHECK(days(after, review) == std::nullopt); // it was decided
}
