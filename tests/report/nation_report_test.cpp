// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated nation through the report: what is computed from its records is what was published.
#include "base/clock.h"
#include "casework/sample/sample.h"
#include "report/report_run.h"
#include "store/store.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

constexpr qint64 kTyDong = 1'000'000'000;

/// The whole number of a figure; a test that asks for one that is not there fails.
qint64 wholeOf(const FigureSet& set, const QString& key)
{
    for (const Figure& figure : set.figures) {
        if (figure.key == key)
            return integerOf(figure.value).value_or(-1);
    }
    FAIL("no figure " << key.toStdString());
    return -1;
}

QString decimalText(const FigureSet& set, const QString& key)
{
    for (const Figure& figure : set.figures) {
        if (figure.key == key)
            return decimalOf(figure.value);
    }
    return {};
}

const FigureTable& tableOf(const FigureSet& set, const QString& key)
{
    for (const FigureTable& table : set.tables) {
        if (table.key == key)
            return table;
    }
    FAIL("no table " << key.toStdString());
    return set.tables.front();
}

} // namespace

TEST_CASE("The five-year summary of the simulated nation says what was published", "[report][nation]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"nation.kcs"_s);
    REQUIRE(casework::createSample(path, u"national-2021-2025"_s));
    const FixedClock clock(QDate(2026, 1, 15));
    auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
    REQUIRE(store);
    ReportRequest request;
    request.name = u"five-year"_s;
    request.params.scope = *Scope::fromText(u"national"_s);
    request.params.period = Period::ofYears(2021, 2025);
    request.params.asAt = QDate(2025, 12, 31);
    request.params.boundaries = QDate(2025, 12, 31);
    const auto built = buildReport(**store, request);
    REQUIRE(built);
    const FigureSet& set = built->figures;

    CHECK(wholeOf(set, u"budget.approved.total"_s) == 1436 * kTyDong);
    CHECK(decimalText(set, u"budget.approved.national_share"_s) == u"36.6");
    CHECK(wholeOf(set, u"counterpart.committed"_s) / kTyDong == 1524); // "nearly 1.525"
    CHECK(decimalText(set, u"counterpart.per_budget_dong"_s) == u"1.06");
    CHECK(wholeOf(set, u"result.establishments_new_technology"_s) == 883);
    CHECK(wholeOf(set, u"result.demonstration_models"_s) == 52);
    CHECK(wholeOf(set, u"result.businesses_trained"_s) / 100 == 15);
    CHECK(wholeOf(set, u"officers.count"_s) == 412);
    CHECK(decimalText(set, u"officers.per_centre"_s) == u"7.0");

    const FigureTable& results = tableOf(set, u"results"_s);
    CHECK(integerOf(results.cell(u"demonstration_models"_s, u"target"_s).value) == 340);
    CHECK(decimalOf(results.cell(u"demonstration_models"_s, u"percent"_s).value) == u"15.3");
    CHECK(integerOf(results.cell(u"machines"_s, u"target"_s).value) == 1600);
    CHECK(integerOf(results.cell(u"clusters_pollution_systems"_s, u"target"_s).value) == 60);
    CHECK(tableOf(set, u"budget-by-province"_s).rows.size() == 34);
    CHECK(tableOf(set, u"effects"_s).rows.size() == 3);

    // On the map of the five years themselves the same money stands in 63 provinces.
    request.params.boundaries = QDate(2024, 6, 30);
    const auto before = buildReport(**store, request);
    REQUIRE(before);
    CHECK(wholeOf(before->figures, u"budget.approved.total"_s) == 1436 * kTyDong);
    CHECK(tableOf(before->figures, u"budget-by-province"_s).rows.size() == 63);
}
