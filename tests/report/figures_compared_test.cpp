// SPDX-License-Identifier: GPL-3.0-or-later
// The places of a conference report, each beside its year before, against sums made by other means; and the
// maps.
#include "report/report_rows.h"

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using namespace kctest;

TEST_CASE("Each province of a conference report stands beside its own year before", "[report][figures]")
{
    const QSet<QString> budget{u"national"_s, u"local"_s};
    for (const unsigned seed : {51U, 52U}) {
        World world;
        world.fill(seed, 60);
        for (const QString& scope : {u"national"_s, u"region:north"_s, u"province:31"_s}) {
            for (const int month : {7, 9, 11}) {
                const QDate to = QDate(2025, month, 1).addMonths(1).addDays(-1);
                const Question q{u"months"_s, scope, 2025, to, to, QDate(2025, 12, 31)};
                INFO("seed " << seed << ", " << scope.toStdString() << ", months " << month);
                const Reckoner reckon(world, q);
                const JsonRows rows = rowsOf(reportJson(world, requestOf(q)), u"compared-by-province"_s);
                REQUIRE(rows.contains(u"total"_s));
                std::set<QString> provinces;
                for (const auto& [key, values] : rows) {
                    INFO("row " << key.toStdString());
                    const bool total = key == "total"_L1;
                    if (!total)
                        provinces.insert(key);
                    const auto here = [&](const PlainMovement& m) {
                        return total || reckon.province(world.projects[m.project].place) == key;
                    };
                    const auto approved = [&](const Reckoner::Time& time) {
                        return reckon.sum(time, {u"approved"_s}, budget, here);
                    };
                    Amount allocated;
                    for (const auto& a : world.allocations) {
                        if (a.year == 2025 && a.date <= reckon.now.last && budget.contains(a.source) &&
                            reckon.inScope(a.place) && (total || reckon.province(a.place) == key))
                            allocated = allocated.value_or(0) + a.amount;
                    }
                    const Amount disbursed =
                        reckon.sum(reckon.now, {u"advanced"_s, u"paid"_s, u"returned"_s}, budget, here);
                    const Amount now = approved(reckon.now);
                    CHECK((values[u"allocated"_s] == whole(allocated)));
                    CHECK((values[u"approved_total"_s] == whole(now)));
                    CHECK((values[u"approved_previous_year"_s] == whole(approved(reckon.before))));
                    CHECK((values[u"approved_same_period"_s] == whole(approved(reckon.samePeriod))));
                    CHECK((values[u"of_previous_year"_s] == compared(now, approved(reckon.before), 2)));
                    CHECK((values[u"of_same_period"_s] == compared(now, approved(reckon.samePeriod), 2)));
                    CHECK((values[u"counterpart"_s] ==
                           whole(reckon.sum(reckon.now, {u"approved"_s}, {u"counterpart"_s}, here))));
                    CHECK((values[u"disbursed"_s] == whole(disbursed)));
                    CHECK((values[u"disbursement_rate"_s] == partOf(disbursed, allocated, 100, 2)));
                }
                std::set<QString> expected;
                for (const PlainMovement& m : world.movements) {
                    const QString place = world.projects[m.project].place;
                    const bool now = m.year == 2025 && m.date <= reckon.now.last;
                    const bool before = m.year == 2024 && m.date <= reckon.before.last;
                    const bool money = m.stage == "approved"_L1
                                           ? (budget.contains(m.source) && (now || before)) ||
                                                 (m.source == "counterpart"_L1 && now)
                                           : now && budget.contains(m.source) &&
                                                 (m.stage == "advanced"_L1 || m.stage == "paid"_L1 ||
                                                  m.stage == "returned"_L1);
                    if (money && reckon.inScope(place))
                        expected.insert(reckon.province(place));
                }
                for (const auto& a : world.allocations) {
                    if (a.year == 2025 && a.date <= reckon.now.last && budget.contains(a.source) &&
                        reckon.inScope(a.place))
                        expected.insert(reckon.province(a.place));
                }
                CHECK(provinces == expected);
            }
        }
    }
}

TEST_CASE("Totals are the same on the map of any day and rows add up to them", "[report][figures][five-year]")
{
    CHECK(rc::check("any records, any two days", [] {
        World world;
        world.fill(*rc::gen::arbitrary<unsigned>(), 25);
        ReportRequest request;
        request.name = u"five-year"_s;
        request.params.period = Period::ofYears(2021, 2025);
        request.params.asAt = QDate(2021, 1, 1).addDays(*rc::gen::inRange(1200, 2200));
        std::map<QString, FigureValue> first;
        for (int map = 0; map < 2; ++map) {
            request.params.boundaries = QDate(2019, 1, 1).addDays(*rc::gen::inRange(0, 4000));
            const auto built = buildReport(world.store(), world.rules(), request);
            RC_ASSERT(built.has_value());
            for (const Figure& figure : built->figures.figures) {
                const auto [known, isNew] = first.emplace(figure.key, figure.value);
                RC_ASSERT(isNew || known->second == figure.value);
            }
            for (const QString& key : {u"budget-by-province"_s, u"budget-by-region"_s,
                                       u"budget-by-activity"_s, u"budget-by-year"_s}) {
                const FigureTable& table = *built->figures.table(key);
                for (const FigureColumn& column : table.columns) {
                    if (column.key == "projects"_L1 && key == "budget-by-year"_L1)
                        continue; // a project of two years stands in both
                    std::int64_t sum = 0;
                    for (const FigureRow& row : table.rows)
                        sum += integerOf(table.cell(row.key, column.key).value).value_or(0);
                    RC_ASSERT(sum == integerOf(table.cell(u"total"_s, column.key).value).value_or(0));
                }
            }
        }
    }));
}
