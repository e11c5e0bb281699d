// SPDX-License-Identifier: GPL-3.0-or-later
// The files of projects and establishments, what is overdue and what an auditor looks for, against plain
// loops over the same records: every value, every word and the records behind each.
#include "base/actor.h"
#include "casework/ledger_check.h"
#include "report/case_expectation.h"
#include "report/office_world.h"
#include "store/audit.h"
#include "store/query.h"
#include "store/record_writer.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kctest::CubeWorld;

namespace {

struct JudgedOffice
{
    explicit JudgedOffice(unsigned seed)
        : world(seed)
    {
        world.fill(10 + world.upTo(12));
        kctest::addOfficeWork(world);
        world.change();
        kctest::addCorrections(world);
        rules = kctest::officeRules(world);
        read();
    }
    void read() { tables = kctest::readTables(world.store(), kctest::officeTables()); }

    ReportRequest request(const QString& name, QDate asAt)
    {
        ReportRequest request;
        request.name = name;
        request.params = {{}, {QDate(asAt.year(), 1, 1), asAt}, asAt, QDate(2026, 1, 1), Lang::Vi};
        request.params.lang = world.oneOf<Lang>({Lang::Vi, Lang::En});
        return request;
    }
    void compare(const ReportRequest& request, const kctest::ExpectedReport& expected, unsigned every)
    {
        kctest::compareReport(world.store(), rules, request, expected.values, expected.tables,
                              unsigned(world.upTo(1000)), every, expected.read);
    }

    CubeWorld world;
    RuleBook rules;
    kctest::PlainTables tables;
};

/// Scopes with a province for the map of the day.
void standSomewhere(CubeWorld& world, ReportParams& params)
{
    params.boundaries = world.oneOf<QDate>({QDate(2025, 6, 30), QDate(2025, 7, 1), QDate(2026, 1, 1)});
    params.scope =
        *Scope::fromText(world.oneOf<QString>({u"national"_s, u"national"_s, u"region:south"_s,
                                               u"region:central"_s, u"province:31"_s, u"province:25"_s}));
}

} // namespace

TEST_CASE("Every value and word of a project's and an establishment's file is on record",
          "[report][judged][file]")
{
    for (const unsigned seed : {121U, 122U, 123U}) {
        INFO("seed " << seed);
        JudgedOffice office(seed);
        for (const auto& project : office.tables.at(u"project"_s)) {
            ReportRequest request = office.request(
                u"project-file"_s, office.world.oneOf<QDate>({office.world.someDay(), QDate(2026, 8, 5)}));
            const QString code = project[u"code"_s].toString();
            request.options[u"project"_s] = code;
            office.compare(request,
                           kctest::expectProjectFile(office.tables, office.rules, request.params, code), 3);
        }
        for (const auto& establishment : office.tables.at(u"establishment"_s)) {
            ReportRequest request = office.request(u"establishment-file"_s, office.world.someDay());
            const QString taxCode = establishment[u"tax_code"_s].toString();
            request.options[u"establishment"_s] = taxCode;
            office.compare(
                request,
                kctest::expectEstablishmentFile(office.tables, office.rules, request.params, taxCode), 1);
        }
    }
}

TEST_CASE("Every step, sum and goal that is overdue is told, on every day around its deadline",
          "[report][judged][overdue]")
{
    // Before 20 May of the year before (the 20th is late), 28 February, 22 January of the year after, and
    // days like any other.
    const std::vector<QDate> days{QDate(2025, 5, 19), QDate(2025, 5, 20), QDate(2025, 2, 27),
                                  QDate(2025, 2, 28), QDate(2025, 3, 1),  QDate(2025, 3, 2),
                                  QDate(2026, 1, 22), QDate(2026, 1, 23), QDate(2024, 11, 4)};
    for (const unsigned seed : {131U, 132U, 133U}) {
        INFO("seed " << seed);
        JudgedOffice office(seed);
        std::set<QDate> asked(days.begin(), days.end());
        // Around the end of fifteen days of review and of thirty days after an acceptance.
        for (const auto& step : office.tables.at(u"case_step"_s)) {
            const QString state = step[u"to_state"_s].toString();
            const QDate day = QDate::fromString(step[u"date"_s].toString(), Qt::ISODate);
            if (asked.size() < 14 && (state == "submitted"_L1 || state == "accepted"_L1)) {
                asked.insert(day.addDays(state == "accepted"_L1 ? 30 : 15));
                asked.insert(day.addDays(state == "accepted"_L1 ? 31 : 16));
            }
        }
        for (const QDate day : asked) {
            ReportRequest request = office.request(u"overdue"_s, day);
            standSomewhere(office.world, request.params);
            office.compare(request, kctest::expectOverdue(office.tables, office.rules, request.params), 3);
        }
    }
}

TEST_CASE("Money that was advanced and taken back is 0 among what is unsettled, not missing",
          "[report][judged][overdue]")
{
    CubeWorld world(5);
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    const QString project = world.addProject(writer, u"31"_s, u"3.1"_s);
    world.addMovement(writer, project, u"local"_s, u"paid"_s, 2025, 700, QDate(2025, 3, 1));
    world.addMovement(writer, project, u"local"_s, u"advanced"_s, 2025, 500, QDate(2025, 3, 2));
    QString advance;
    store::Query::fromText(world.store(), u"SELECT id FROM movement WHERE stage = 'advanced'"_s)
        ->each([&](const store::Row& row) { advance = row.text(u"id"_s); });
    world.addMovement(writer, project, u"local"_s, u"advanced"_s, 2025, 500, QDate(2025, 4, 1), advance);
    writer.commit();
    const RuleBook rules = kctest::officeRules(world);
    const auto tables = kctest::readTables(world.store(), kctest::officeTables());
    const auto cell = [&](QDate day, const QString& column) {
        ReportRequest request;
        request.name = u"overdue"_s;
        request.params = {{}, {QDate(2025, 1, 1), day}, day, day, Lang::Vi};
        const auto expected = kctest::expectOverdue(tables, rules, request.params);
        kctest::compareReport(world.store(), rules, request, expected.values, expected.tables, 0, 1,
                              expected.read);
        return expected.values.at(u"unsettled/P-0001.local.2025/"_s + column).value;
    };
    CHECK(cell(QDate(2025, 3, 31), u"advanced"_s).toInteger() == 500);
    CHECK(cell(QDate(2025, 4, 1), u"advanced"_s).toInteger(-1) == 0);
    CHECK(cell(QDate(2025, 4, 1), u"returned"_s).isNull());
}

TEST_CASE("An audit report tells every exception, correction and import of its days, and no other",
          "[report][judged][audit]")
{
    for (const unsigned seed : {141U, 142U, 143U}) {
        INFO("seed " << seed);
        JudgedOffice office(seed);
        std::size_t tampered = 0;
        if (seed == 142U) { // outside the program: one finding each
            for (int i = 0; i < 2; ++i, ++tampered)
                store::Query::fromText(
                    office.world.store(),
                    u"UPDATE establishment SET phone = 'x' WHERE id = '%1'"_s.arg(
                        office.tables.at(u"establishment"_s)[std::size_t(i)][u"id"_s].toString()))
                    ->run();
            office.read();
        }
        const Findings trail = store::checkAudit(office.world.store());
        CHECK(trail.size() == tampered);
        const Findings ledgers = casework::checkLedgers(office.world.store());
        for (const auto& [from, to] : {std::pair{QDate(2025, 2, 25), QDate(2025, 2, 27)},
                                       {QDate(2025, 1, 1), QDate(2025, 12, 31)},
                                       {QDate(2024, 1, 1), QDate(2026, 12, 31)},
                                       {QDate(2025, 2, 27), QDate(2025, 2, 27)}}) {
            ReportRequest request = office.request(u"audit"_s, to);
            request.params.period = {from, to};
            request.params.asAt = office.world.oneOf<QDate>({to, to.addDays(-1), QDate(2026, 8, 5)});
            standSomewhere(office.world, request.params);
            office.compare(request, kctest::expectAudit(office.tables, request.params, trail, ledgers), 3);
        }
    }
}

TEST_CASE("Every report has a test that adds it up by other means", "[report][judged]")
{
    // Whoever adds a report adds its expectation: conference and five-year in summary_expectation.h, the
    // files, overdue and audit in case_expectation.h, the rest in office_money_test.cpp and
    // office_list_test.cpp. All of them compare every key of the JSON (compareReport).
    QStringList judged{u"conference"_s, u"five-year"_s,    u"plan-execution"_s, u"funding"_s,
                       u"results"_s,    u"project-list"_s, u"project-file"_s,   u"establishment-file"_s,
                       u"overdue"_s,    u"audit"_s};
    QStringList all = reportNames();
    judged.sort();
    all.sort();
    CHECK(all == judged);
}
