// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated nation through the report: what is computed from its records is what was published.
#include "base/clock.h"
#include "casework/sample/sample.h"
#include "report/report_run.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/reference.h"
#include "store/store.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <map>
#include <set>

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
    const FigureTable& provinces = tableOf(before->figures, u"budget-by-province"_s);
    qint64 sum = 0;
    std::int64_t old = 0;
    for (const FigureRow& row : provinces.rows) {
        sum += integerOf(provinces.cell(row.key, u"approved_total"_s).value).value_or(0);
        old += row.key.contains(u'@') ? 0 : 1; // provinces of after the merger are shown whole
    }
    CHECK(old == 63);
    CHECK(provinces.rows.size() > 63);
    CHECK(sum == 1436 * kTyDong);
}

TEST_CASE("Who changes one project moves the figures it stands in and no others", "[report][nation]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"nation.kcs"_s);
    REQUIRE(casework::createSample(path, u"national-2021-2025"_s));
    const FixedClock clock(QDate(2026, 1, 15));
    auto opened = store::Store::open(path, clock, store::Store::Mode::ReadWrite);
    REQUIRE(opened);
    store::Store& store = **opened;
    ReportRequest request;
    request.name = u"five-year"_s;
    request.params.period = Period::ofYears(2021, 2025);
    request.params.asAt = QDate(2025, 12, 31);
    request.params.boundaries = QDate(2025, 12, 31);

    const auto valuesNow = [&] {
        const auto built = buildReport(store, request);
        REQUIRE(built);
        std::map<QString, FigureValue> values;
        for (const Figure& figure : built->figures.figures)
            values[figure.key] = figure.value;
        for (const FigureTable& table : built->figures.tables) {
            std::vector<const FigureRow*> rows;
            for (const FigureRow& row : table.rows)
                rows.push_back(&row);
            if (table.total)
                rows.push_back(&*table.total);
            for (const FigureRow* row : rows) {
                for (std::size_t i = 0; i < table.columns.size(); ++i)
                    values[cellKey(table, *row, table.columns[i].key)] = row->cells[i].value;
            }
        }
        return values;
    };
    const auto before = valuesNow();

    // A project of content 3.1 that was approved for 2023 with local money gets 7 triệu more and one model
    // more.
    QString project;
    QString code;
    QString province;
    QString region;
    store::Query::fromText(store, u"SELECT p.id, p.code, p.place FROM project p "
                                  "JOIN movement m ON m.project = p.id AND m.stage = 'approved' "
                                  "AND m.source = 'local' AND m.fiscal_year = 2023 AND m.reverses IS NULL "
                                  "JOIN result r ON r.project = p.id AND r.actual > 0 "
                                  "AND r.indicator = 'demonstration_models' "
                                  "WHERE p.activity = '3.1' AND p.state = 'settled' ORDER BY p.code"_s)
        ->each([&](const store::Row& row) {
            if (!project.isEmpty())
                return;
            project = row.text(u"id"_s);
            code = row.text(u"code"_s);
            const PlaceMap places = store::loadPlaces(store);
            const AdminUnitId unit =
                places.provinceOf(row.id<AdminUnitId>(u"place"_s), request.params.boundaries);
            province = places.unit(unit)->code;
            region = keyOf(places.unit(unit)->region);
        });
    REQUIRE_FALSE(project.isEmpty());
    {
        store::RecordWriter writer(store, Actor::forSetUp(), u"test"_s);
        writer.insert(u"movement"_s, {{u"id"_s, MovementId::make().toText()},
                                      {u"key"_s, u"test-more"_s},
                                      {u"project"_s, project},
                                      {u"source"_s, u"local"_s},
                                      {u"fiscal_year"_s, 2023},
                                      {u"stage"_s, u"approved"_s},
                                      {u"amount"_s, 7'000'000},
                                      {u"date"_s, u"2023-06-01"_s},
                                      {u"document"_s, QString()},
                                      {u"reverses"_s, QVariant()}});
        writer.insert(u"result"_s, {{u"id"_s, ResultId::make().toText()},
                                    {u"project"_s, project},
                                    {u"indicator"_s, u"demonstration_models"_s},
                                    {u"planned"_s, QVariant()},
                                    {u"actual"_s, 1},
                                    {u"date"_s, u"2023-11-01"_s},
                                    {u"evidence"_s, QString()}});
        writer.commit();
    }
    const auto after = valuesNow();

    std::set<QString> moved;
    for (const auto& [key, value] : after) {
        const auto known = before.find(key);
        if (known == before.end() || known->second != value)
            moved.insert(key);
    }
    CHECK(after.size() == before.size());
    std::set<QString> expected{u"budget.approved.total"_s,
                               u"budget.approved.local"_s,
                               u"budget.approved.national_share"_s,
                               u"counterpart.per_budget_dong"_s,
                               u"result.demonstration_models"_s,
                               u"results/demonstration_models/actual"_s,
                               u"results/demonstration_models/of_target"_s,
                               u"results/demonstration_models/percent"_s,
                               u"results/demonstration_models/percent_of_planned"_s};
    for (const QString& row : QStringList{
             u"budget-by-year/2023"_s, u"budget-by-year/total"_s, u"budget-by-province/"_s + province,
             u"budget-by-province/total"_s, u"budget-by-region/"_s + region, u"budget-by-region/total"_s,
             u"budget-by-activity/3"_s, u"budget-by-activity/total"_s, u"projects/"_s + code}) {
        expected.insert(row + u"/approved_local"_s);
        expected.insert(row + u"/approved_total"_s);
    }
    for (const QString& key : moved) {
        INFO("moved " << key.toStdString());
        CHECK(expected.contains(key));
    }
    for (const QString& key : expected) {
        INFO("did not move: " << key.toStdString());
        CHECK(moved.contains(key));
    }
    const auto dong = [](const std::map<QString, FigureValue>& values, const QString& key) {
        return integerOf(values.at(key)).value_or(-1);
    };
    CHECK(dong(after, u"budget.approved.total"_s) - dong(before, u"budget.approved.total"_s) == 7'000'000);
    CHECK(dong(after, u"result.demonstration_models"_s) == 53);
}
