// SPDX-License-Identifier: GPL-3.0-or-later
// Every act that takes a day, against a locked period; the table has to know every such key.
#include "casework/act_list.h"
#include "casework/signing_fixture.h"
#include "store/record_writer.h"

#include <algorithm>
#include <functional>
#include <map>

using namespace kc;
using namespace kc::test;

namespace {

struct DatedAct
{
    QString act;
    QString key;
    std::function<QJsonObject(TestOffice&)> payload;
    Actor TestOffice::*actor;
};

/// A project brought into a state of a procedure by hand: what leads there is another test's matter.
QString projectIn(TestOffice& office, const QString& state, const QString& procedure = u"local-default"_s)
{
    static int next = 0;
    QString establishment;
    store::Query::fromText(*office.store, u"SELECT id FROM establishment LIMIT 1"_s)
        ->each([&](const store::Row& row) { establishment = row.text(u"id"_s); });
    if (establishment.isEmpty())
        establishment = office.addEstablishment();
    QJsonObject application = office.application(establishment);
    application.insert(u"title"_s, u"Đề án %1"_s.arg(++next));
    const QString project = office.mustRun(u"create_project"_s, application, office.officer);
    store::RecordWriter writer(*office.store, office.admin, u"test"_s);
    writer.update(u"project"_s, project,
                  {{u"state"_s, state}, {u"procedure"_s, procedure}, {u"submitted_on"_s, u"2025-01-02"_s}});
    writer.commit();
    return project;
}

QJsonObject with(QJsonObject payload, const QString& key, const QString& value)
{
    payload.insert(key, value);
    return payload;
}

const std::vector<DatedAct>& datedActs()
{
    const QString day = u"date"_s;
    const auto projectAct = [](const QString& state, const QString& procedure = u"local-default"_s) {
        return [state, procedure](TestOffice& office) {
            return QJsonObject{{u"project"_s, projectIn(office, state, procedure)},
                               {u"reason"_s, u"Lý do"_s}};
        };
    };
    const auto officer = [](TestOffice&) {
        return QJsonObject{{u"office"_s, u"Trung tâm Khuyến công"_s},
                           {u"place_code"_s, u"31"_s},
                           {u"place_as_of"_s, u"2025-08-01"_s},
                           {u"name"_s, u"Lê Thị Mai"_s},
                           {u"full_time"_s, true},
                           {u"from"_s, u"2020-01-01"_s}};
    };
    static const std::vector<DatedAct> acts{
        {u"submit"_s, day, projectAct(u"draft"_s), &TestOffice::officer},
        {u"return"_s, day, projectAct(u"submitted"_s), &TestOffice::reviewer},
        {u"withdraw"_s, day, projectAct(u"draft"_s), &TestOffice::officer},
        {u"appraise"_s, day, [](TestOffice& o) { return o.sheet(projectIn(o, u"submitted"_s)); },
         &TestOffice::reviewer},
        {u"appraise_ministry"_s, day,
         [](TestOffice& o) { return o.sheet(projectIn(o, u"ministry_appraising"_s, u"national-2013"_s)); },
         &TestOffice::reviewer},
        {u"forward_ministry"_s, day,
         [](TestOffice& o) {
             return QJsonObject{{u"project"_s, projectIn(o, u"appraising"_s, u"national-2013"_s)},
                                {u"document"_s, u"5/BC-SCT"_s}};
         },
         &TestOffice::reviewer},
        {u"approve"_s, day, [](TestOffice& o) { return o.approval(projectIn(o, u"appraising"_s)); },
         &TestOffice::approver},
        {u"refuse"_s, day, projectAct(u"submitted"_s), &TestOffice::approver},
        {u"record_result"_s, day,
         [](TestOffice& o) {
             return QJsonObject{{u"project"_s, projectIn(o, u"approved"_s)},
                                {u"indicator"_s, u"machines"_s},
                                {u"actual"_s, 2}};
         },
         &TestOffice::officer},
        {u"add_allocation"_s, day,
         [](TestOffice&) {
             return QJsonObject{{u"decision"_s, u"77/QĐ-UBND"_s},
                                {u"fund"_s, u"local"_s},
                                {u"place_code"_s, u"31"_s},
                                {u"place_as_of"_s, u"2025-08-01"_s},
                                {u"fiscal_year"_s, 2025},
                                {u"source"_s, u"local"_s},
                                {u"amount"_s, 5}};
         },
         &TestOffice::accountant},
        {u"record_officer"_s, u"from"_s, officer, &TestOffice::reviewer},
        {u"record_officer"_s, u"to"_s, officer, &TestOffice::reviewer},
        {u"sign_report"_s, day, [](TestOffice& o) { return signingOf(paperContent(o)); },
         &TestOffice::approver},
    };
    return acts;
}

/// Days that date no act: what a map or a plan says, a past of an establishment, the lock itself.
const QStringList& daysOfOtherThings()
{
    static const QStringList keys{u"place_as_of"_s, u"founded_on"_s, u"starts_on"_s, u"ends_on"_s,
                                  u"first_day"_s,   u"last_day"_s,   u"day"_s};
    return keys;
}

bool refusedForLock(TestOffice& office, const DatedAct& dated, const QJsonObject& payload)
{
    const auto outcome = office.work->rehearse(dated.act, payload, office.*dated.actor);
    if (outcome)
        return false;
    const Findings& findings = outcome.error().findings;
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.code == u"period.locked"_s && finding.place == dated.key;
    });
}

} // namespace

TEST_CASE("Every key of every act that is a day is either dated work or known not to be",
          "[casework][period]")
{
    for (const casework::ActDefinition& act : casework::everyAct()) {
        for (const casework::ActKey& key : act.keys) {
            if (key.kind != casework::KeyKind::Date || daysOfOtherThings().contains(key.name))
                continue;
            INFO(act.name.toStdString() << " " << key.name.toStdString());
            CHECK(std::any_of(datedActs().begin(), datedActs().end(), [&](const DatedAct& dated) {
                return dated.act == act.name && dated.key == key.name;
            }));
        }
    }
}

TEST_CASE("Every act dated in a locked period is refused, on its days alone, until it is reopened",
          "[casework][period]")
{
    TestOffice office;
    office.mustRun(
        u"lock_period"_s,
        {{u"first_day"_s, u"2025-02-01"_s}, {u"last_day"_s, u"2025-06-30"_s}, {u"reason"_s, u"Đã ký"_s}},
        office.approver);
    std::map<std::size_t, QJsonObject> payloads;
    for (std::size_t i = 0; i < datedActs().size(); ++i) {
        const DatedAct& dated = datedActs()[i];
        INFO(dated.act.toStdString() << " " << dated.key.toStdString());
        const QJsonObject& payload = payloads[i] = dated.payload(office);
        CHECK(refusedForLock(office, dated, with(payload, dated.key, u"2025-02-01"_s)));
        CHECK(refusedForLock(office, dated, with(payload, dated.key, u"2025-06-30"_s)));
        CHECK_FALSE(refusedForLock(office, dated, with(payload, dated.key, u"2025-01-31"_s)));
        CHECK_FALSE(refusedForLock(office, dated, with(payload, dated.key, u"2025-07-01"_s)));
    }
    office.mustRun(u"reopen_period"_s, {{u"day"_s, u"2025-03-01"_s}, {u"reason"_s, u"Bổ sung"_s}},
                   office.approver);
    for (std::size_t i = 0; i < datedActs().size(); ++i) {
        const DatedAct& dated = datedActs()[i];
        INFO(dated.act.toStdString() << " " << dated.key.toStdString());
        CHECK_FALSE(refusedForLock(office, dated, with(payloads[i], dated.key, u"2025-03-01"_s)));
    }
}
