// SPDX-License-Identifier: GPL-3.0-or-later
// The first working day through the command line: three people with a password file each.
#include "base/clock.h"
#include "cli/program.h"
#include "domain/checklist.h"
#include "store/reference.h"

#include <QJsonDocument>

#include "e2e/story.h"

using namespace kc;
using namespace kc::test;

namespace {

QByteArray compact(const QJsonArray& list)
{
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

/// A store of three people: each signs with a password of his own.
class ThreePeople : public Program
{
public:
    QString store() const { return path(u"day.kcs"_s); }

    QString passwordFile(const QString& login) const { return path(login + u".password"_s); }

    void addPerson(const QString& login, const QString& roles, const QString& by)
    {
        write(login + u".password"_s, u"mật khẩu của %1\n"_s.arg(login).toUtf8());
        act(u"create_user"_s,
            {u"login="_s + login, u"name=Người "_s + login, u"roles="_s + roles,
             u"password=@"_s + passwordFile(login)},
            by);
    }

    QStringList command(const QString& name, const QStringList& keys, const QString& login) const
    {
        QStringList words{u"act"_s, store(), name};
        words += keys;
        if (!login.isEmpty())
            words += {u"--actor"_s, login, u"--password-file"_s, passwordFile(login)};
        return words;
    }
    QString act(const QString& name, const QStringList& keys, const QString& login) const
    {
        return mustRun(command(name, keys, login)).trimmed();
    }
    QJsonArray records(const QString& table, const QStringList& filter = {}) const
    {
        const QString json =
            mustRun(QStringList{u"records"_s, store(), table} + filter + QStringList{u"--json"_s});
        return QJsonDocument::fromJson(json.toUtf8()).array();
    }
};

QString beneficiary(qint64 support)
{
    const QJsonObject share{{u"tax_code"_s, story::kTaxCode},
                            {u"support"_s, support},
                            {u"counterpart"_s, story::kTotal - support}};
    return u"beneficiaries="_s + QString::fromUtf8(compact({share}));
}

} // namespace

TEST_CASE("An application goes from the first draft to the report through the command line", "[e2e][cli]")
{
    const SystemClock clock;
    const QDate today = clock.today();
    const QString day = today.toString(Qt::ISODate);
    const QString year = QString::number(today.year());
    const QString before = QString::number(today.year() - 1);
    ThreePeople people;

    // A new store with its map and three people.
    people.mustRun({u"new"_s, people.store(), u"--province"_s, u"31"_s});
    people.mustRun({u"import"_s, people.store(), people.write(u"communes.csv"_s, story::kCommunes.toUtf8()),
                    u"--as"_s, u"admin_units"_s});
    people.addPerson(u"boss"_s, u"administrator,approver"_s, {});
    people.addPerson(u"officer"_s, u"officer"_s, u"boss"_s);
    people.addPerson(u"reviewer"_s, u"reviewer"_s, u"boss"_s);

    people.act(u"create_establishment"_s,
               {u"tax_code="_s + story::kTaxCode, u"name="_s + story::kEstablishment, u"legal_form=llc"_s,
                u"place_code=11824"_s, u"place_as_of="_s + day, u"sector=mechanical_electronic"_s,
                u"workers=24"_s},
               u"officer"_s);
    for (const auto& [fiscalYear, amount] :
         {std::pair{before, story::kAllocatedBefore}, std::pair{year, story::kAllocated}}) {
        people.act(u"add_allocation"_s,
                   {u"decision=10/QĐ-UBND"_s, u"date="_s + fiscalYear + u"-01-01"_s, u"fund=local"_s,
                    u"place_code=31"_s, u"place_as_of="_s + day, u"fiscal_year="_s + fiscalYear,
                    u"source=local"_s, u"amount="_s + QString::number(amount)},
                   u"boss"_s);
    }

    QJsonArray papers;
    QJsonArray lines;
    {
        const auto opened = store::Store::open(people.store(), clock, store::Store::Mode::ReadOnly);
        REQUIRE(opened);
        const RuleBook rules = store::loadRuleBook(**opened);
        for (const ChecklistItem& item :
             papersFor(rules.checklist, u"3.3"_s, Fund::Local, u"submit"_s, today))
            papers.append(QJsonObject{{u"item"_s, item.code}, {u"present"_s, true}});
        for (const AppraisalCriterion& line : rules.criteriaAt(AppraisalLevel::Grassroots, today))
            lines.append(QJsonObject{{u"criterion"_s, line.code}, {u"verdict"_s, u"pass"_s}});
    }
    const QStringList application{u"code=DAY-1"_s,
                                  u"title="_s + story::kTitle,
                                  u"fund=local"_s,
                                  u"plan_year="_s + year,
                                  u"activity=3.3"_s,
                                  u"norm=3.MMTB"_s,
                                  u"implementing_unit="_s + story::kUnit,
                                  u"place_code=11824"_s,
                                  u"place_as_of="_s + day,
                                  u"starts_on="_s + day,
                                  u"ends_on="_s + year + u"-12-31"_s,
                                  u"asked_local=300.000.000"_s,
                                  u"asked_counterpart=400.000.000"_s,
                                  u"total_cost=700.000.000"_s,
                                  u"eligible_cost=700.000.000"_s,
                                  u"necessity=Máy cũ, hao điện"_s,
                                  u"goals=Tăng năng suất 30%"_s,
                                  u"effects=Thêm 10 việc làm"_s,
                                  beneficiary(story::kAskedFirst),
                                  u"results=[{\"indicator\":\"machines\",\"planned\":2}]"_s,
                                  u"papers="_s + QString::fromUtf8(compact(papers))};
    people.act(u"create_project"_s, application, u"officer"_s);
    const QStringList project{u"project=DAY-1"_s};
    people.act(u"submit"_s, project, u"officer"_s);
    people.act(u"return"_s, project + QStringList{u"reason="_s + story::kReason}, u"reviewer"_s);
    people.act(u"edit_project"_s,
               project + QStringList{u"asked_local=280.000.000"_s, u"asked_counterpart=420.000.000"_s,
                                     beneficiary(story::kAsked)},
               u"officer"_s);
    people.act(u"submit"_s, project, u"officer"_s);
    people.act(u"appraise"_s,
               project + QStringList{u"members="_s + story::kMembers, u"conclusion=recommend"_s,
                                     u"recommended_local=280.000.000"_s,
                                     u"recommended_counterpart=420.000.000"_s,
                                     u"lines="_s + QString::fromUtf8(compact(lines))},
               u"reviewer"_s);

    // A person's password opens nobody else's desk, and a role does only its own acts.
    const QStringList decision =
        project + QStringList{u"document="_s + story::kDecision, u"date="_s + day,
                              u"signer="_s + story::kSigner, u"approved_local=270.000.000"_s,
                              u"approved_counterpart=430.000.000"_s};
    CHECK(people.mustFail(1, people.command(u"approve"_s, decision, u"reviewer"_s))
              .contains(u"[act.no_right]"_s));
    CHECK(people
              .mustFail(1, QStringList{u"act"_s, people.store(), u"approve"_s} + decision +
                               QStringList{u"--actor"_s, u"boss"_s, u"--password-file"_s,
                                           people.passwordFile(u"reviewer"_s)})
              .contains(u"[sign_in.wrong]"_s));
    people.act(u"approve"_s, decision, u"boss"_s);

    const QJsonArray projects = people.records(u"projects"_s, {u"code=DAY-1"_s});
    REQUIRE(projects.size() == 1);
    CHECK(projects[0][u"state"_s].toString() == u"approved"_s);

    // Approved money is one movement of the year's local source and one of the counterpart.
    qint64 local = 0, counterpart = 0;
    for (const QJsonValue& movement : people.records(u"movements"_s, {u"stage=approved"_s})) {
        CHECK(movement[u"fiscal_year"_s].toInteger() == today.year());
        (movement[u"source"_s].toString() == u"local"_s ? local : counterpart) +=
            movement[u"amount"_s].toInteger();
    }
    CHECK(local == story::kApproved);
    CHECK(counterpart == story::kTotal - story::kApproved);

    const QStringList question{u"--period"_s,    year,         u"--to"_s, day, u"--scope"_s,
                               u"province:31"_s, u"--as-at"_s, day};
    const QString json = people.path(u"report.json"_s);
    people.mustRun(QStringList{u"report"_s, people.store(), u"conference"_s, u"-o"_s, json} + question);
    story::checkFigures(QJsonDocument::fromJson(Program::read(json)).object());
    const QString pdf = people.path(u"report.pdf"_s);
    people.mustRun(QStringList{u"report"_s, people.store(), u"conference"_s, u"-o"_s, pdf} + question);
    const ProgramResult text = people.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}, {});
    REQUIRE(text.exitCode == 0);
    CHECK(text.out.contains(u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s));
    CHECK(text.out.simplified().contains(u"1 đề án với kinh phí 270 triệu đồng"_s));

    // The records behind the printed figure add up to it.
    const QJsonArray behind =
        people.records(u"movements"_s, QStringList{u"--figure"_s, u"budget.approved.total"_s} + question);
    REQUIRE(behind.size() == 1);
    CHECK(behind[0][u"amount"_s].toInteger() == story::kApproved);

    CHECK(people.mustRun({u"check"_s, people.store()}).contains(u"không có lỗi"_s));
}
