// SPDX-License-Identifier: GPL-3.0-or-later
// The whole path through the program as three people, to the report and the check.
#include "base/clock.h"
#include "cli/office_program.h"
#include "domain/checklist.h"
#include "domain/rule_book.h"
#include "store/reference.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using kc::test::OfficeProgram;
using kc::test::Program;

namespace {

QByteArray jsonList(const QJsonArray& list)
{
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

/// Papers of a complete file and lines of a complete sheet, as the store's own lists ask for them.
struct AskedFor
{
    QJsonArray papers;
    QJsonArray lines;
};

AskedFor askedFor(const QString& path)
{
    const kc::SystemClock clock;
    const auto opened = kc::store::Store::open(path, clock, kc::store::Store::Mode::ReadOnly);
    REQUIRE(opened);
    const kc::RuleBook book = kc::store::loadRuleBook(**opened);
    AskedFor asked;
    for (const kc::ChecklistItem& item :
         kc::papersFor(book.checklist, u"3.3"_s, kc::Fund::Local, u"submit"_s, clock.today()))
        asked.papers.append(QJsonObject{{u"item"_s, item.code}, {u"present"_s, true}});
    for (const kc::AppraisalCriterion& line : book.criteriaAt(kc::AppraisalLevel::Grassroots, clock.today()))
        asked.lines.append(QJsonObject{{u"criterion"_s, line.code}, {u"verdict"_s, u"pass"_s}});
    return asked;
}

qint64 figure(const QJsonObject& report, const QString& key)
{
    for (const QJsonValue& value : report.value("figures"_L1).toArray()) {
        if (value.toObject().value("key"_L1).toString() == key)
            return value.toObject().value("value"_L1).toInteger(-1);
    }
    return -2;
}

} // namespace

TEST_CASE("an application goes from the officer's desk to the conference report through the command line",
          "[cli][path]")
{
    const OfficeProgram office;
    const kc::SystemClock clock;
    const QString today = clock.today().toString(Qt::ISODate);
    const QString year = QString::number(clock.today().year());
    const QString asOf = u"place_as_of="_s + today;

    // What stands already comes from files.
    office.write(u"establishments.csv"_s, "tax_code,name,legal_form,place_code,place_as_of,sector,workers\n"
                                          "0200000014,Cơ khí An Dương,llc,31," +
                                              today.toUtf8() + ",mechanical_electronic,40\n");
    office.write(u"allocations.csv"_s,
                 "decision,date,fund,place_code,place_as_of,fiscal_year,source,amount\n10/QĐ," +
                     year.toUtf8() + "-01-01,local,31," + today.toUtf8() + "," + year.toUtf8() +
                     ",local,1.000.000.000\n");
    office.mustRun(QStringList{u"import"_s, office.store(), office.path(u"allocations.csv"_s),
                               office.path(u"establishments.csv"_s)} +
                   office.as(u"admin"_s));

    const AskedFor asked = askedFor(office.store());
    office.write(u"papers.json"_s, jsonList(asked.papers));
    office.write(u"lines.json"_s, jsonList(asked.lines));
    const auto shares = [](qint64 support, qint64 counterpart) -> QString {
        return u"beneficiaries="_s +
               QString::fromUtf8(jsonList({QJsonObject{{u"tax_code"_s, u"0200000014"_s},
                                                       {u"support"_s, support},
                                                       {u"counterpart"_s, counterpart}}}));
    };

    office.act(u"create_project"_s,
               {u"code=HP-01"_s,
                u"title=Máy dập thủy lực"_s,
                u"fund=local"_s,
                u"plan_year="_s + year,
                u"activity=3.3"_s,
                u"norm=3.MMTB"_s,
                u"implementing_unit=Trung tâm Khuyến công"_s,
                u"place_code=31"_s,
                asOf,
                u"starts_on="_s + today,
                u"ends_on="_s + year + u"-12-31"_s,
                u"asked_local=300.000.000"_s,
                u"asked_counterpart=400.000.000"_s,
                u"total_cost=700.000.000"_s,
                u"eligible_cost=700.000.000"_s,
                u"necessity=Thay máy cũ"_s,
                u"goals=Tăng năng suất"_s,
                u"effects=Thêm việc làm"_s,
                shares(300'000'000, 400'000'000),
                u"results=[{\"indicator\":\"machines\",\"planned\":1}]"_s,
                u"papers=@"_s + office.path(u"papers.json"_s)},
               u"officer"_s);
    const QStringList project{u"project=HP-01"_s};
    const auto state = [&]() -> QString {
        return office.mustRun({u"records"_s, office.store(), u"projects"_s, u"code=HP-01"_s, u"--json"_s})
            .section(u"\"state\": \""_s, 1)
            .section(u'"', 0, 0);
    };
    office.act(u"submit"_s, project, u"officer"_s);
    CHECK(state() == u"submitted"_s);

    // Refusals leave everything as it was.
    const QString trail = office.trail();
    CHECK(
        office
            .refuseAct(u"approve"_s, project + QStringList{u"document=1/QĐ"_s, u"signer=A"_s}, u"approver"_s)
            .contains(u"[act."_s));
    CHECK(office.refuseAct(u"return"_s, project + QStringList{u"reason=x"_s}, u"officer"_s)
              .contains(u"[act.no_right]"_s));
    CHECK(office.refuseAct(u"return"_s, project, u"reviewer"_s).contains(u"[act.missing_key]"_s));
    CHECK(office.trail() == trail);

    office.act(u"return"_s, project + QStringList{u"reason=Thiếu báo giá"_s}, u"reviewer"_s);
    CHECK(state() == u"returned"_s);
    office.act(u"edit_project"_s,
               project + QStringList{u"asked_local=280000000"_s, u"asked_counterpart=420000000"_s,
                                     shares(280'000'000, 420'000'000)},
               u"officer"_s);
    CHECK(
        office
            .refuseAct(u"edit_project"_s, project + QStringList{u"revision=1"_s, u"title=x"_s}, u"officer"_s)
            .contains(u"[store.stale_revision]"_s));
    office.act(u"submit"_s, project, u"officer"_s);
    office.act(u"appraise"_s,
               project + QStringList{u"members=Trần Văn An"_s, u"conclusion=recommend"_s,
                                     u"recommended_local=280000000"_s, u"recommended_counterpart=420000000"_s,
                                     u"lines=@"_s + office.path(u"lines.json"_s)},
               u"reviewer"_s);
    const QStringList decision{u"document=1234/QĐ-UBND"_s, u"signer=Nguyễn Văn Bình"_s,
                               u"approved_counterpart=420000000"_s};
    CHECK(office
              .refuseAct(u"approve"_s, project + decision + QStringList{u"approved_local=2000000000"_s},
                         u"approver"_s)
              .contains(u"[project.over_allocation]"_s));
    office.act(u"approve"_s, project + decision + QStringList{u"approved_local=280000000"_s}, u"approver"_s);
    CHECK(state() == u"approved"_s);

    // The money approved is in the report, and its records add up to it.
    const QStringList question{u"--period"_s, year, u"--scope"_s, u"province:31"_s, u"--as-at"_s, today};
    const QString json = office.path(u"report.json"_s);
    office.mustRun(QStringList{u"report"_s, office.store(), u"conference"_s, u"-o"_s, json} + question);
    const QJsonObject report = QJsonDocument::fromJson(Program::read(json)).object();
    CHECK(figure(report, u"budget.approved.local"_s) == 280'000'000);
    CHECK(figure(report, u"budget.allocated.total"_s) == 1'000'000'000);
    CHECK(figure(report, u"projects.count"_s) == 1);
    const QJsonArray behind =
        QJsonDocument::fromJson(
            office
                .mustRun(QStringList{u"records"_s, office.store(), u"movements"_s, u"--figure"_s,
                                     u"budget.approved.total"_s, u"--json"_s} +
                         question)
                .toUtf8())
            .array();
    REQUIRE(behind.size() == 1);
    CHECK(behind[0].toObject().value("amount"_L1).toInteger() == 280'000'000);

    const QString pdf = office.path(u"report.pdf"_s);
    office.mustRun(QStringList{u"report"_s, office.store(), u"conference"_s, u"-o"_s, pdf} + question);
    CHECK(Program::read(pdf).startsWith("%PDF"));
    CHECK(office
              .mustFail(1, QStringList{u"report"_s, office.store(), u"conference"_s, u"-o"_s,
                                       office.path(u"report.doc"_s)} +
                               question)
              .contains(u"[report.unknown_format]"_s));
    CHECK(office
              .mustFail(2,
                        {u"report"_s, office.store(), u"conference"_s, u"-o"_s, pdf, u"--scope"_s, u"moon"_s})
              .contains(u"[report.bad_scope]"_s));
    CHECK(office.mustFail(2, {u"report"_s, office.store(), u"moon"_s, u"-o"_s, pdf}).contains(u"moon"_s));

    CHECK(office.mustRun({u"check"_s, office.store()}).contains(u"không có lỗi"_s));
}
