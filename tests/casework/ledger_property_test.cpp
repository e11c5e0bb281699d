// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever people try in whatever order, the identities of the ledger hold after every act, and a refused act
// leaves nothing behind.
#include "store/integrity.h"
#include "store/query.h"
#include "support/office_fixture.h"

#include <rapidcheck/catch.h>

using namespace kc;
using namespace kc::test;

namespace {

qint64 sqlNumber(const TestOffice& office, const QString& sql)
{
    return store::Query::fromText(*office.store, sql)->number();
}

void checkLedger(const TestOffice& office)
{
    const QString net = u"SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END)"_s;
    // approved within the allocation of its year and source
    const qint64 allocated = sqlNumber(
        office,
        u"SELECT COALESCE(SUM(amount), 0) FROM allocation WHERE source = 'local' AND fiscal_year = 2025"_s);
    const qint64 approved = sqlNumber(
        office,
        u"SELECT COALESCE(%1, 0) FROM movement WHERE stage = 'approved' AND source = 'local' AND fiscal_year = 2025"_s
            .arg(net));
    RC_ASSERT(approved <= allocated);
    // no balance below zero, nothing reversed twice
    RC_ASSERT(
        sqlNumber(
            office,
            u"SELECT COUNT(*) FROM (SELECT 1 FROM movement GROUP BY project, source, stage, fiscal_year HAVING %1 < 0)"_s
                .arg(net)) == 0);
    // a reversal equals what it takes back
    RC_ASSERT(sqlNumber(office,
                        u"SELECT COUNT(*) FROM movement r JOIN movement m ON m.id = r.reverses WHERE "
                        u"r.amount <> m.amount OR r.source <> m.source "
                        "OR r.stage <> m.stage OR r.project <> m.project OR m.reverses IS NOT NULL"_s) == 0);
    // what stands requested is what the file asks for while it is under way, and nothing otherwise
    RC_ASSERT(
        sqlNumber(
            office,
            u"SELECT COUNT(*) FROM project p WHERE p.state IN ('draft', 'refused', 'withdrawn') AND "
            "(SELECT COALESCE(%1, 0) FROM movement WHERE project = p.id AND stage = 'requested') <> 0"_s.arg(
                net)) == 0);
    RC_ASSERT(
        sqlNumber(
            office,
            u"SELECT COUNT(*) FROM project p WHERE p.state IN ('submitted', 'appraising', 'approved') AND "
            "(SELECT COALESCE(%1, 0) FROM movement WHERE project = p.id AND stage = 'requested') <> "
            "p.asked_local + p.asked_counterpart"_s.arg(net)) == 0);
    // only approved files have approved money
    RC_ASSERT(
        sqlNumber(
            office,
            u"SELECT COUNT(*) FROM project p WHERE p.state <> 'approved' AND "
            "(SELECT COALESCE(%1, 0) FROM movement WHERE project = p.id AND stage = 'approved') <> 0"_s.arg(
                net)) == 0);
}

} // namespace

TEST_CASE("The ledger's identities hold after any sequence of acts", "[casework][money][property]")
{
    TestOffice office;
    const QString establishment = office.addEstablishment();
    std::vector<QString> projects;
    int done = 0;
    int refused = 0;
    rc::prop("acts in any order", [&] {
        const int steps = *rc::gen::inRange(5, 25);
        for (int i = 0; i < steps; ++i) {
            const int kind = *rc::gen::inRange(0, 9);
            const qint64 million = 1'000'000;
            const qint64 amount = *rc::gen::inRange<qint64>(1, 300) * million;
            const QString project =
                projects.empty() ? QString() : projects[*rc::gen::inRange<std::size_t>(0, projects.size())];
            QString act;
            QJsonObject payload;
            Actor actor = office.officer;
            if (kind == 0 || projects.empty()) {
                act = u"create_project"_s;
                payload = office.application(establishment);
                payload.insert(u"asked_local"_s, amount);
                payload.insert(u"asked_counterpart"_s, 700 * million - amount);
                payload.insert(u"beneficiaries"_s,
                               QJsonArray{QJsonObject{{u"establishment"_s, establishment},
                                                      {u"support"_s, amount},
                                                      {u"counterpart"_s, 700 * million - amount}}});
            } else if (kind == 1) {
                act = u"submit"_s;
                payload = {{u"project"_s, project}};
            } else if (kind == 2) {
                act = u"return"_s;
                payload = {{u"project"_s, project}, {u"reason"_s, u"bổ sung"_s}};
                actor = office.reviewer;
            } else if (kind == 3 || kind == 4) {
                act = u"appraise"_s;
                payload = office.sheet(project, amount, 700 * million - amount);
                actor = office.reviewer;
            } else if (kind == 5 || kind == 6) {
                act = u"approve"_s;
                payload = office.approval(project, amount, 700 * million - amount);
                actor = office.approver;
            } else if (kind == 7) {
                act = *rc::gen::element(u"refuse"_s, u"withdraw"_s);
                payload = {{u"project"_s, project}, {u"reason"_s, u"thôi"_s}};
                actor = act == "refuse"_L1 ? office.approver : office.officer;
            } else {
                act = u"add_allocation"_s;
                payload = {{u"decision"_s, u"QĐ"_s},
                           {u"date"_s, u"2025-02-01"_s},
                           {u"fund"_s, u"local"_s},
                           {u"place_code"_s, u"31"_s},
                           {u"place_as_of"_s, u"2025-08-01"_s},
                           {u"fiscal_year"_s, 2025},
                           {u"source"_s, u"local"_s},
                           {u"amount"_s, *rc::gen::arbitrary<bool>() ? amount : -amount}};
                actor = office.accountant;
            }
            const QString head = office.store->setting(u"audit_head"_s);
            const auto outcome = office.work->run(act, payload, actor);
            if (outcome && act == "create_project"_L1)
                projects.push_back(outcome->record);
            if (!outcome)
                RC_ASSERT(office.store->setting(u"audit_head"_s) == head);
            ++(outcome ? done : refused);
            checkLedger(office);
        }
    });
    // The walk means something only when acts succeed and are refused.
    CHECK(done > 100);
    CHECK(refused > 100);
    CHECK(store::checkStore(*office.store).empty());
}
