// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "casework/casework.h"
#include "casework/ledger_check.h"
#include "casework/sample/nation_plan.h"
#include "casework/sample/sample.h"
#include "store/integrity.h"
#include "store/query.h"
#include "store/reference.h"
#include "store/store.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <memory>

using namespace kc;
using namespace Qt::StringLiterals;

namespace {

const SystemClock nationTestClock;

/// One nation for all questions that only read it.
struct NationFile
{
    NationFile()
    {
        const Expected<void> made = casework::createSample(path(), u"national-2021-2025"_s);
        REQUIRE(made);
        auto opened = store::Store::open(path(), nationTestClock, store::Store::Mode::ReadOnly);
        REQUIRE(opened);
        store = std::move(*opened);
    }
    QString path() const { return dir.filePath(u"nation.kcs"_s); }
    qint64 number(const QString& sql) const { return store::Query::fromText(*store, sql)->number(); }

    QTemporaryDir dir;
    std::unique_ptr<store::Store> store;
};

const NationFile& sharedNation()
{
    static const NationFile nation;
    return nation;
}

/// The net sum of a stage over all years, narrowed by `condition`.
QString netOf(const QString& stage, const QString& condition)
{
    return u"SELECT SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) FROM movement WHERE stage = '%1' AND %2"_s
        .arg(stage, condition);
}

qint64 approvedIn(const store::Store& store, const QString& condition)
{
    return store::Query::fromText(store, netOf(u"approved"_s, condition))->number();
}

constexpr qint64 kTy = 1'000'000'000;
const QString kBudget = u"source IN ('national', 'local') AND fiscal_year BETWEEN 2021 AND 2025"_s;

/// Everything drawn, as text that does not depend on ids.
QStringList planContent(const casework::sample::NationPlan& plan)
{
    QStringList content;
    for (const auto& project : plan.projects) {
        content << u"%1 %2 %3 %4 %5"_s.arg(project.code, project.title, project.decision)
                       .arg(project.granted(Source::National).value() +
                            project.granted(Source::Local).value())
                       .arg(project.granted(Source::Counterpart).value());
    }
    for (const auto& officer : plan.officers)
        content << officer.name + officer.office;
    for (const auto& allocation : plan.allocations)
        content << allocation.decision + QString::number(allocation.amount);
    return content;
}

casework::sample::NationPlan planOf(const casework::sample::NationData& data, const PlaceMap& places,
                                    quint64 seed)
{
    casework::sample::SampleDice dice(seed);
    return casework::sample::makeNationPlan(data, places, dice);
}

} // namespace

TEST_CASE("The nation's money adds up to what was published, to the đồng", "[casework][nation]")
{
    const NationFile& nation = sharedNation();
    const auto approved = [&](const QString& condition) { return approvedIn(*nation.store, condition); };
    const qint64 budget = approved(kBudget);
    const qint64 national = approved(u"source = 'national'"_s);
    CHECK(budget == 1436 * kTy);
    // 36,6 % of it from the national source: rounded half up to one decimal.
    CHECK((national * 1000 + budget / 2) / budget == 366);
    CHECK(approved(u"fiscal_year = 2024 AND source = 'national'"_s) == 130 * kTy);
    CHECK(approved(u"fiscal_year = 2024 AND source = 'local'"_s) == 202 * kTy);
    qint64 years = 0;
    for (int year = 2021; year <= 2025; ++year) {
        const qint64 one = approved(u"fiscal_year = %1 AND source IN ('national', 'local')"_s.arg(year));
        CHECK(one > 200 * kTy);
        CHECK(one < 400 * kTy);
        // The year of the movements is the year they count for.
        CHECK(one ==
              approved(
                  u"date BETWEEN '%1-01-01' AND '%1-12-31' AND source IN ('national', 'local')"_s.arg(year)));
        years += one;
    }
    CHECK(years == budget);
    const qint64 counterpart = approved(u"source = 'counterpart'"_s);
    CHECK(counterpart > 1524 * kTy);
    CHECK(counterpart < 1525 * kTy);
    CHECK((counterpart * 100 + budget / 2) / budget == 106);
}

TEST_CASE("The nation's results, people and targets are those that were published", "[casework][nation]")
{
    const NationFile& nation = sharedNation();
    const auto reached = [&](const QString& indicator) {
        return nation.number(
            u"SELECT SUM(actual) FROM result WHERE indicator = '%1' AND date BETWEEN '2021-01-01' AND '2025-12-31'"_s
                .arg(indicator));
    };
    CHECK(reached(u"establishments_new_technology"_s) == 883);
    CHECK(reached(u"demonstration_models"_s) == 52);
    CHECK(reached(u"businesses_trained"_s) > 1500);
    CHECK(reached(u"businesses_trained"_s) < 1600);
    // Each of the 883 is an establishment of its own.
    CHECK(
        nation.number(
            u"SELECT COUNT(DISTINCT b.establishment) FROM beneficiary b JOIN project p ON p.id = b.project "
            u"JOIN result r "
            "ON r.project = p.id WHERE r.indicator = 'establishments_new_technology' AND r.actual IS NOT NULL"_s) ==
        883);

    const QString inPost =
        u"FROM officer WHERE from_day <= '2025-12-31' AND COALESCE(to_day, '9999') >= '2025-12-31'"_s;
    const qint64 officers = nation.number(u"SELECT COUNT(*) "_s + inPost);
    const qint64 centres = nation.number(u"SELECT COUNT(DISTINCT office) "_s + inPost);
    CHECK(officers == 412);
    CHECK((officers + centres / 2) / centres == 7);
    CHECK(nation.number(u"SELECT COUNT(DISTINCT place) "_s + inPost) == 34);
    CHECK(nation.number(u"SELECT COUNT(DISTINCT place) FROM officer WHERE from_day <= '2024-06-30' AND "
                        "COALESCE(to_day, '9999') >= '2024-06-30'"_s) == 63);
    CHECK(nation.number(u"SELECT COUNT(*) "_s + inPost + u" AND full_time = 0"_s) > 20);

    const QList<std::pair<QString, qint64>> targets{{u"demonstration_models"_s, 340},
                                                    {u"machines"_s, 1600},
                                                    {u"production_lines"_s, 300},
                                                    {u"cleaner_production_assessments"_s, 300},
                                                    {u"cleaner_production_pilots"_s, 100},
                                                    {u"pollution_systems"_s, 50},
                                                    {u"trademarks"_s, 350},
                                                    {u"clusters_planned"_s, 50},
                                                    {u"clusters_pollution_systems"_s, 60}};
    for (const auto& [indicator, value] : targets) {
        INFO(indicator.toStdString());
        CHECK(
            nation.number(
                u"SELECT t.value FROM target t JOIN programme p ON p.id = t.programme JOIN indicator i ON "
                "i.code = t.indicator WHERE t.indicator = '%1' AND p.from_year = 2021 AND p.to_year = 2025"_s
                    .arg(indicator)) == value);
        CHECK(reached(indicator) > 0);
    }
    CHECK(nation.number(u"SELECT COUNT(*) FROM target"_s) == targets.size());
}

TEST_CASE("The nation is thousands of sound records that say they are simulated", "[casework][nation]")
{
    const NationFile& nation = sharedNation();
    CHECK(nation.store->isSimulated());
    CHECK(nation.number(u"SELECT COUNT(*) FROM project WHERE legacy = 1"_s) >= 3000);
    CHECK(nation.number(
              u"SELECT COUNT(*) FROM project WHERE legacy = 0 OR programme IS NULL OR place IS NULL"_s) == 0);
    CHECK(nation.number(u"SELECT COUNT(*) FROM movement"_s) > 30'000);
    CHECK(nation.number(u"SELECT COUNT(DISTINCT stage) FROM movement"_s) == 8);
    CHECK(nation.number(u"SELECT COUNT(DISTINCT stage) FROM movement WHERE reverses IS NOT NULL"_s) == 3);
    CHECK(nation.number(u"SELECT COUNT(DISTINCT state) FROM project"_s) == 7);
    CHECK(nation.number(u"SELECT COUNT(*) FROM movement WHERE date > '2026-01-22'"_s) == 0);
    CHECK(nation.number(u"SELECT COUNT(*) FROM project WHERE plan_year = 2025 AND state = 'accepted'"_s) >
          50);
    CHECK(nation.number(u"SELECT COUNT(*) FROM establishment_year"_s) > 1000);
    CHECK(nation.number(u"SELECT COUNT(*) FROM establishment_year WHERE year NOT BETWEEN 2020 AND 2025"_s) ==
          0);
    // What tables in and out know records by is there once: the nation can be exported and imported again.
    for (const QString& key :
         {u"allocation GROUP BY decision, date, fund, place, fiscal_year, source"_s,
          u"officer GROUP BY office, place, name, from_day"_s, u"result GROUP BY project, indicator, date"_s})
        CHECK(nation.number(u"SELECT COUNT(*) FROM (SELECT 1 FROM %1 HAVING COUNT(*) > 1)"_s.arg(key)) == 0);
    CHECK(store::checkStore(*nation.store).empty());
    CHECK(casework::checkLedgers(*nation.store).empty());

    const auto unsound = [&](const QString& condition) {
        return nation.number(u"SELECT COUNT(*) FROM project p JOIN (SELECT project, source, "
                             "SUM(CASE WHEN stage = 'requested' THEN net ELSE 0 END) AS requested, "
                             "SUM(CASE WHEN stage = 'approved' THEN net ELSE 0 END) AS approved, "
                             "SUM(CASE WHEN stage = 'contracted' THEN net ELSE 0 END) AS contracted, "
                             "SUM(CASE WHEN stage IN ('advanced', 'paid') THEN net ELSE 0 END) AS disbursed, "
                             "SUM(CASE WHEN stage = 'settled' THEN net ELSE 0 END) AS settled, "
                             "SUM(CASE WHEN stage = 'returned' THEN net ELSE 0 END) AS returned FROM (SELECT "
                             "project, source, stage, "
                             "CASE WHEN reverses IS NULL THEN amount ELSE -amount END AS net FROM movement) "
                             "AS m GROUP BY project, source) "
                             "AS s ON s.project = p.id WHERE "_s +
                             condition);
    };
    CHECK(
        unsound(
            u"s.approved > s.requested OR s.contracted <> s.approved AND p.state NOT IN ('refused', 'withdrawn')"_s) ==
        0);
    CHECK(unsound(u"s.disbursed > s.approved OR s.settled + s.returned > s.disbursed"_s) == 0);
    CHECK(unsound(u"p.state = 'settled' AND s.settled + s.returned <> s.disbursed"_s) == 0);
    CHECK(unsound(u"p.state IN ('refused', 'withdrawn') AND s.approved <> 0"_s) == 0);
    CHECK(unsound(u"s.requested <> CASE s.source WHEN 'national' THEN p.asked_national WHEN 'local' THEN "
                  u"p.asked_local "
                  "WHEN 'counterpart' THEN p.asked_counterpart ELSE p.asked_other END"_s) == 0);
    CHECK(unsound(u"p.state = 'settled' AND s.settled < s.approved"_s) > 200);
}

TEST_CASE("No đề án of the nation stands outside the norms, and they differ", "[casework][nation]")
{
    const NationFile& nation = sharedNation();
    // The version in force in those years, as the store itself holds it.
    const QString norms =
        u"FROM project p JOIN norm n ON n.content = p.norm AND n.fund = 'national' AND n.valid_from <= "
        "p.place_as_of AND COALESCE(n.valid_to, '9999') >= p.place_as_of WHERE "_s;
    const QString support = u"(p.asked_national + p.asked_local)"_s;
    CHECK(nation.number(u"SELECT COUNT(*) "_s + norms + u"n.percent IS NOT NULL OR n.cap IS NOT NULL"_s) >
          1000);
    CHECK(nation.number(u"SELECT COUNT(*) "_s + norms + support + u" > n.cap * p.units"_s) == 0);
    CHECK(nation.number(u"SELECT COUNT(*) "_s + norms + support +
                        u" * 100 > CAST(n.percent AS INTEGER) * p.eligible_cost"_s) == 0);
    // And no establishment has more than its own part of it.
    CHECK(nation.number(u"SELECT COUNT(*) FROM beneficiary b JOIN project p ON p.id = b.project JOIN norm n "
                        u"ON n.content = "
                        "p.norm AND n.version = 'TT-28-2018' WHERE b.support > n.cap OR b.support * 100 > "
                        "CAST(n.percent AS INTEGER) * (b.support + b.counterpart)"_s) == 0);
    CHECK(nation.number(u"SELECT COUNT(*) FROM project p WHERE EXISTS (SELECT 1 FROM beneficiary b WHERE "
                        u"b.project = p.id) "
                        "AND ((SELECT SUM(support) FROM beneficiary b WHERE b.project = p.id) <> "_s +
                        support +
                        u" OR (SELECT SUM(counterpart) FROM beneficiary b WHERE b.project = p.id) <> "
                        "p.asked_counterpart)"_s) == 0);
    CHECK(nation.number(u"SELECT COUNT(*) FROM project WHERE total_cost <> asked_national + asked_local + "
                        "asked_counterpart + asked_other"_s) == 0);
    CHECK(nation.number(
              u"SELECT COUNT(DISTINCT asked_national + asked_local) FROM project WHERE activity = '3.3'"_s) >
          150);
    // Most stand clear of the ceiling: the sums were not reached by lifting everybody to it.
    CHECK(nation.number(u"SELECT COUNT(*) "_s + norms + u"n.cap IS NOT NULL AND "_s + support +
                        u" = n.cap * p.units"_s) <
          nation.number(u"SELECT COUNT(*) / 10 "_s + norms + u"n.cap IS NOT NULL"_s));
    // Nobody is supported twice for the same content.
    CHECK(
        nation.number(
            u"SELECT COUNT(*) FROM (SELECT 1 FROM beneficiary b JOIN project p ON p.id = b.project GROUP BY "
            "b.establishment, p.activity, p.norm HAVING COUNT(*) > 1) AS twice"_s) == 0);
}

TEST_CASE("The nation's đề án stand where they were signed, within the money of their place",
          "[casework][nation]")
{
    const NationFile& nation = sharedNation();
    for (const QString& table : {u"project"_s, u"establishment"_s, u"officer"_s}) {
        INFO(table.toStdString());
        CHECK(
            nation.number(
                u"SELECT COUNT(*) FROM %1 t JOIN admin_unit u ON u.id = t.place WHERE u.level <> 'province' "
                u"OR "
                "COALESCE(u.valid_from, '') > t.place_as_of OR COALESCE(u.valid_to, '9999') < t.place_as_of"_s
                    .arg(table)) == 0);
    }
    const QString places =
        u"SELECT COUNT(DISTINCT place) FROM project WHERE plan_year = 2025 AND place_as_of "_s;
    CHECK(nation.number(
              u"SELECT COUNT(DISTINCT place) FROM project WHERE plan_year BETWEEN 2021 AND 2024"_s) == 63);
    CHECK(nation.number(places + u"< '2025-07-01'"_s) >= 63);
    CHECK(nation.number(places + u">= '2025-07-01'"_s) == 34);

    // On the map of the last day, by year and source: never more granted than assigned, little left over.
    const QString onMap =
        u"COALESCE((SELECT c.to_unit FROM admin_change c WHERE c.from_unit = %1.place AND c.date <= "
        "'2025-12-31'), %1.place)"_s;
    const QString assigned =
        u"SELECT %1 AS unit, a.fiscal_year AS year, a.source AS source, SUM(a.amount) AS assigned "
        "FROM allocation a GROUP BY 1, 2, 3"_s.arg(onMap.arg(u"a"_s));
    const QString granted =
        u"SELECT %1 AS unit, m.fiscal_year AS year, m.source AS source, SUM(CASE WHEN m.reverses IS "
        "NULL THEN m.amount ELSE -m.amount END) AS granted FROM movement m JOIN project p ON p.id = "
        "m.project WHERE m.stage = 'approved' AND m.source IN ('national', 'local') GROUP BY 1, 2, 3"_s.arg(
            onMap.arg(u"p"_s));
    CHECK(
        nation.number(
            u"SELECT COUNT(*) FROM (%1) AS g LEFT JOIN (%2) AS a ON a.unit = g.unit AND a.year = g.year AND "
            "a.source = g.source WHERE COALESCE(a.assigned, 0) < g.granted"_s.arg(granted, assigned)) == 0);
    CHECK(nation.number(u"SELECT SUM(amount) FROM allocation"_s) < 1436 * kTy * 115 / 100);
    CHECK(nation.number(u"SELECT COUNT(*) FROM allocation WHERE amount < 0"_s) > 0);
}

TEST_CASE("A change to one đề án of the nation moves its sums", "[casework][nation]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"changed.kcs"_s);
    REQUIRE(QFile::copy(sharedNation().path(), path));
    FixedClock clock(QDate(2026, 1, 15));
    auto opened = store::Store::open(path, clock);
    REQUIRE(opened);
    store::Store& store = **opened;
    const Expected<Actor> admin =
        casework::signIn(store, u"admin"_s, casework::sampleUsers().front().password);
    REQUIRE(admin);

    QString key;
    QString project;
    qint64 amount = 0;
    store::Query::fromText(
        store, u"SELECT m.key, m.amount, p.code FROM movement m JOIN project p ON p.id = m.project WHERE "
               "p.state = 'contracted' AND p.fund = 'local' AND m.stage = 'approved' AND m.source = "
               "'local' AND m.fiscal_year = 2025 ORDER BY m.key LIMIT 1"_s)
        ->each([&](const store::Row& row) {
            key = row.text(u"key"_s);
            amount = row.integer(u"amount"_s);
            project = row.text(u"code"_s);
        });
    REQUIRE(amount > 0);
    const QJsonObject reversal{{u"row"_s, 2},
                               {u"key"_s, QString(key + u"/back"_s)},
                               {u"project"_s, project},
                               {u"source"_s, u"local"_s},
                               {u"fiscal_year"_s, 2025},
                               {u"stage"_s, u"approved"_s},
                               {u"amount"_s, amount},
                               {u"date"_s, u"2025-12-30"_s},
                               {u"document"_s, u"99/QĐ-UBND"_s},
                               {u"reverses"_s, key}};
    const QJsonObject table{
        {u"table"_s, u"movements"_s}, {u"file"_s, u"movements.csv"_s}, {u"rows"_s, QJsonArray{reversal}}};
    casework::Casework work(store);
    REQUIRE(work.run(u"import_data"_s, {{u"tables"_s, QJsonArray{table}}}, *admin));
    CHECK(approvedIn(store, kBudget) == 1436 * kTy - amount);
    CHECK(approvedIn(store, u"source = 'local' AND fiscal_year = 2025"_s) ==
          approvedIn(*sharedNation().store, u"source = 'local' AND fiscal_year = 2025"_s) - amount);
    CHECK(store::checkStore(store).empty());
    CHECK(casework::checkLedgers(store).empty());
}

TEST_CASE("One seed gives one nation; another seed another one with the same sums", "[casework][nation]")
{
    const casework::sample::NationData data = casework::sample::NationData::load();
    const PlaceMap places = store::loadPlaces(*sharedNation().store);
    const QStringList first = planContent(planOf(data, places, casework::kSampleSeed));
    CHECK(first == planContent(planOf(data, places, casework::kSampleSeed)));
    for (const quint64 seed : {1U, 7U, 2026U}) {
        const casework::sample::NationPlan other = planOf(data, places, seed);
        CHECK(planContent(other) != first);
        qint64 sum = 0;
        for (const auto& project : other.projects) {
            if (project.counts())
                sum += (project.granted(Source::National) + project.granted(Source::Local)).value();
        }
        CHECK(sum == 1436 * kTy);
    }
}

TEST_CASE("Values move to a total within their limits, or not at all", "[casework][nation]")
{
    using casework::sample::Bounded;
    std::vector<Bounded> values{{0, 10, 5}, {3, 3, 3}, {1, 100, 50}, {-5, 5, 0}};
    std::vector<Bounded*> pointers;
    for (Bounded& one : values)
        pointers.push_back(&one);
    for (const qint64 total : {58, 59, 118, -1, 17, 100}) {
        REQUIRE(casework::sample::fitToTotal(pointers, total));
        qint64 sum = 0;
        for (const Bounded& one : values) {
            CHECK(one.value >= one.least);
            CHECK(one.value <= one.most);
            sum += one.value;
        }
        CHECK(sum == total);
    }
    CHECK_FALSE(casework::sample::fitToTotal(pointers, 119));
    CHECK_FALSE(casework::sample::fitToTotal(pointers, -2));
}
