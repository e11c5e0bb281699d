// SPDX-License-Identifier: GPL-3.0-or-later
// The conference report and the five-year summary against sums made by other means, to the last key and the
// last record: mergers, regions that change, both funds, reversals in other years, several days and maps.
#include "report/office_world.h"
#include "report/summary_expectation.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kctest::CubeWorld;

namespace {

const std::vector<QDate> kMaps{QDate(2024, 12, 31), QDate(2025, 6, 30), QDate(2025, 7, 1), QDate(2026, 1, 1)};
const std::vector<QString> kScopes{u"national"_s,     u"national"_s,       u"region:north"_s,
                                   u"region:south"_s, u"region:central"_s, u"province:31"_s,
                                   u"province:25"_s,  u"province:68"_s,    u"province:30"_s};

/// Scope and map of a report; no province is asked for that does not stand on that map.
ReportParams somewhere(CubeWorld& world)
{
    ReportParams params;
    params.boundaries = world.oneOf(kMaps);
    QString scope = world.oneOf(kScopes);
    if (scope == "province:30"_L1 && params.boundaries >= QDate(2025, 7, 1))
        scope = u"province:31"_s;
    params.scope = *Scope::fromText(scope);
    params.lang = world.oneOf<Lang>({Lang::Vi, Lang::En});
    return params;
}

} // namespace

TEST_CASE("Every value of a conference report is what the records add up to", "[report][judged][conference]")
{
    for (const unsigned seed : {101U, 102U, 103U, 104U}) {
        CubeWorld world(seed);
        world.fill(12 + world.upTo(16));
        kctest::addOfficeWork(world);
        world.change();
        const RuleBook rules = kctest::officeRules(world);
        const auto tables = kctest::readTables(world.store(), kctest::officeTables());
        for (const int months : {12, 11, 2}) {
            ReportRequest request;
            request.name = u"conference"_s;
            request.params = somewhere(world);
            const int year = world.oneOf<int>({2024, 2025, 2025, 2026, 2029});
            const QDate to = QDate(year, months, 1).addMonths(1).addDays(world.oneOf<int>({-1, -1, -9}));
            request.params.period = {QDate(year, 1, 1), to};
            request.params.asAt =
                world.oneOf<QDate>({to, to.addDays(-40), QDate(2026, 8, 1), world.someDay()});
            INFO("seed " << seed);
            const auto expected = kctest::expectConference(tables, rules, request.params);
            kctest::compareReport(world.store(), rules, request, expected.values, expected.tables,
                                  seed + unsigned(months), 9, expected.read);
        }
    }
}

TEST_CASE("Every value of a five-year summary is what the records add up to", "[report][judged][five-year]")
{
    for (const unsigned seed : {111U, 112U, 113U, 114U}) {
        CubeWorld world(seed);
        world.fill(12 + world.upTo(16));
        kctest::addOfficeWork(world);
        world.change();
        const RuleBook rules = kctest::officeRules(world);
        const auto tables = kctest::readTables(world.store(), kctest::officeTables());
        for (const auto& [first, last] : {std::pair{2023, 2026}, {2025, 2026}, {2024, 2024}}) {
            ReportRequest request;
            request.name = u"five-year"_s;
            request.params = somewhere(world);
            request.params.period = Period::ofYears(first, last);
            if (world.upTo(4) == 0)
                request.params.period.to = QDate(last, 9, 30);
            request.params.asAt =
                world.oneOf<QDate>({request.params.period.to, QDate(2026, 8, 1), world.someDay()});
            INFO("seed " << seed);
            const auto expected = kctest::expectFiveYear(tables, rules, request.params);
            kctest::compareReport(world.store(), rules, request, expected.values, expected.tables,
                                  seed + unsigned(first), 9, expected.read);
        }
    }
}
