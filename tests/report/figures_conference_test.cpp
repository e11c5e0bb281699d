// SPDX-License-Identifier: GPL-3.0-or-later
// The conference report's JSON against sums made here from the same records by other means: no SQL, no code
// of the report room.
#include "report/five_year_people.h"
#include "report/report_rows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using namespace kctest;

namespace {

JsonRows expectedFigures(const Reckoner& reckon, const Question& q)
{
    JsonRows expected;
    const auto now = reckon.money(reckon.now);
    const auto before = reckon.money(reckon.before);
    const auto same = reckon.money(reckon.samePeriod);
    for (const auto& [key, amount] : now) {
        expected[key] = whole(amount);
        expected[u"previous_year."_s + key] = whole(before.at(key));
        expected[u"same_period."_s + key] = whole(same.at(key));
        expected[key + u".of_previous_year"_s] = compared(amount, before.at(key), 2);
        expected[key + u".of_same_period"_s] = compared(amount, same.at(key), 2);
    }
    expectShares(expected, now, {}, true);
    expectShares(expected, before, u"previous_year."_s, true);
    expectShares(expected, same, u"same_period."_s, false);
    for (const auto& [prefix, time] : {std::pair{QString(), reckon.now},
                                       {u"previous_year."_s, reckon.before},
                                       {u"same_period."_s, reckon.samePeriod}}) {
        expected[prefix + u"projects.count"_s] = qint64(reckon.counted(time).size());
        expected[prefix + u"establishments.supported"_s] = reckon.establishments(time);
    }
    for (const QString& indicator : {u"establishments_new_technology"_s, u"demonstration_models"_s,
                                     u"workers_trained"_s, u"trademarks"_s}) {
        expected[u"result."_s + indicator] =
            whole(reckon.results(indicator, QDate(q.year, 1, 1), q.to, true));
        expected[u"previous_year.result."_s + indicator] =
            whole(reckon.results(indicator, QDate(q.year - 1, 1, 1), QDate(q.year - 1, 12, 31), true));
    }
    // An indicator the list does not know is carried where it was recorded.
    const QString unknown = u"something_new"_s;
    if (const Amount sum = reckon.results(unknown, QDate(q.year, 1, 1), q.to, true))
        expected[u"result."_s + unknown] = whole(sum);
    if (const Amount sum = reckon.results(unknown, QDate(q.year - 1, 1, 1), QDate(q.year - 1, 12, 31), true))
        expected[u"previous_year.result."_s + unknown] = whole(sum);
    // This world has no officer on record.
    for (const QString& key : {u"count"_s, u"full_time"_s, u"part_time"_s, u"centres"_s, u"per_centre"_s})
        expected[u"officers."_s + key] = QJsonValue::Null;
    return expected;
}

std::vector<Question> questions()
{
    const QDate merged(2025, 11, 30);
    const QDate old(2025, 6, 30);
    return {
        {u"eleven months of a merged city"_s, u"province:31"_s, 2025, QDate(2025, 11, 30),
         QDate(2025, 11, 30), merged},
        {u"the old city on the map of June"_s, u"province:31"_s, 2025, QDate(2025, 11, 30),
         QDate(2025, 11, 30), old},
        {u"a unit that ended"_s, u"province:30"_s, 2025, QDate(2025, 11, 30), QDate(2025, 11, 30), old},
        {u"the nation"_s, u"national"_s, 2025, QDate(2025, 9, 30), QDate(2025, 9, 30), merged},
        {u"the nation as known in May"_s, u"national"_s, 2025, QDate(2025, 9, 30), QDate(2025, 5, 5), merged},
        {u"a whole year seen in the next"_s, u"national"_s, 2024, QDate(2024, 12, 31), QDate(2025, 3, 15),
         old},
        {u"to the end of February"_s, u"region:north"_s, 2025, QDate(2025, 2, 28), QDate(2026, 1, 1), merged},
        {u"to a day in the month"_s, u"region:central"_s, 2025, QDate(2025, 8, 17), QDate(2025, 8, 17),
         merged},
        {u"a region without records"_s, u"region:south"_s, 2025, QDate(2025, 12, 31), QDate(2025, 12, 31),
         merged},
        {u"a year without records"_s, u"province:20"_s, 2030, QDate(2030, 12, 31), QDate(2030, 12, 31),
         merged}};
}

void checkYearTable(const QJsonObject& report, const QString& key, const World& world, const Reckoner& reckon,
                    const std::function<QString(const PlainMovement&)>& rowOf)
{
    const auto counts = [&](const PlainMovement& m) {
        return m.year == reckon.now.year && m.date <= reckon.now.last &&
               reckon.inScope(world.projects[m.project].place);
    };
    checkBudgetTable(report, key, world, reckon, counts, rowOf);
}

} // namespace

TEST_CASE("Every figure of the conference report equals a sum made by other means", "[report][figures]")
{
    for (const unsigned seed : {1U, 2U, 3U}) {
        World world;
        world.fill(seed, 45);
        for (const Question& q : questions()) {
            INFO("seed " << seed << ", " << q.name.toStdString());
            const Reckoner reckon(world, q);
            checkFigures(reportJson(world, requestOf(q)), expectedFigures(reckon, q));
        }
    }
}

TEST_CASE("The tables of the conference report equal sums made by other means", "[report][figures]")
{
    for (const unsigned seed : {4U, 5U}) {
        World world;
        world.fill(seed, 45);
        for (const Question& q : questions()) {
            INFO("seed " << seed << ", " << q.name.toStdString());
            const Reckoner reckon(world, q);
            const QJsonObject report = reportJson(world, requestOf(q));
            checkYearTable(report, u"budget-by-year"_s, world, reckon,
                           [](const PlainMovement& m) { return QString::number(m.year); });
            checkYearTable(report, u"budget-by-province"_s, world, reckon, [&](const PlainMovement& m) {
                return reckon.province(world.projects[m.project].place);
            });
            checkYearTable(report, u"budget-by-activity"_s, world, reckon, [&](const PlainMovement& m) {
                return world.projects[m.project].activity.section(u'.', 0, 0);
            });

            std::set<QString> listed;
            for (const auto& [code, values] : rowsOf(report, u"projects"_s))
                listed.insert(code);
            std::set<QString> counted;
            for (const std::size_t project : reckon.counted(reckon.now))
                counted.insert(world.projects[project].code);
            CHECK(listed == counted);

            for (const auto& [indicator, values] : rowsOf(report, u"results"_s)) {
                INFO(indicator.toStdString());
                const QDate first(q.year, 1, 1);
                const Amount planned = reckon.results(indicator, first, q.to, false);
                const Amount actual = reckon.results(indicator, first, q.to, true);
                CHECK((planned || actual));
                CHECK((values[u"planned"_s] == whole(planned)));
                CHECK((values[u"actual"_s] == whole(actual)));
                CHECK((values[u"percent_of_planned"_s] == compared(actual, planned, 1)));
                CHECK(values[u"target"_s].isNull());
            }
        }
    }
}

TEST_CASE("The records behind a figure are those it was computed from", "[report][figures]")
{
    World world;
    world.fill(6, 40);
    const Question q = questions().front();
    const Reckoner reckon(world, q);
    const QJsonObject report = reportJson(world, requestOf(q));
    std::map<QString, qint64> amounts;
    for (const auto& movement : world.movements)
        amounts[movement.id] = movement.amount;

    SECTION("each figure says how many and names exactly as many")
    {
        const QJsonArray figures = report.value(u"figures"_s).toArray();
        for (const QJsonValue& figure : figures) {
            const QString key = figure[u"key"_s].toString();
            INFO(key.toStdString());
            const auto lists = recordsBehind(world.store(), world.rules(), requestOf(q), key);
            REQUIRE(lists);
            qint64 count = 0;
            for (const RecordList& list : *lists)
                count += qint64(list.ids.size());
            CHECK(figure[u"records"_s].toInteger() == count);
            // No record: a sum is missing, a count of projects or establishments is zero.
            if (count == 0 && !key.contains(u"count"_s) && !key.contains(u"supported"_s))
                CHECK(figure[u"value"_s].isNull());
        }
    }
    SECTION("the movements of a money figure and of a table cell add up to it")
    {
        const auto addUp = [&](const QString& key) {
            const auto lists = recordsBehind(world.store(), world.rules(), requestOf(q), key);
            REQUIRE(lists);
            REQUIRE(lists->size() == 1);
            CHECK(lists->front().registerName == u"movements"_s);
            qint64 sum = 0;
            for (const QString& id : lists->front().ids)
                sum += amounts.at(id);
            return sum;
        };
        CHECK(addUp(u"budget.approved.total"_s) ==
              reckon.sum(reckon.now, {u"approved"_s}, {u"national"_s, u"local"_s}).value_or(0));
        CHECK(addUp(u"same_period.budget.paid.local"_s) ==
              reckon.sum(reckon.samePeriod, {u"paid"_s}, {u"local"_s}).value_or(0));
        const auto third = [&](const PlainMovement& m) {
            return world.projects[m.project].activity.startsWith(u'3');
        };
        CHECK(addUp(u"budget-by-activity/3/approved_total"_s) ==
              reckon.sum(reckon.now, {u"approved"_s}, {u"national"_s, u"local"_s}, third).value_or(0));
    }
    SECTION("a rate names the movements and the allocations")
    {
        const auto lists = recordsBehind(world.store(), world.rules(), requestOf(q), u"disbursement_rate"_s);
        REQUIRE(lists);
        REQUIRE(lists->size() == 2);
        CHECK((*lists)[0].registerName == u"movements"_s);
        CHECK((*lists)[1].registerName == u"allocations"_s);
    }
    SECTION("an unknown key is refused")
    {
        const auto lists = recordsBehind(world.store(), world.rules(), requestOf(q), u"budget.nothing"_s);
        REQUIRE_FALSE(lists);
        CHECK(lists.error().code() == u"report.unknown_key"_s);
    }
}

TEST_CASE("The JSON says what it was made from", "[report][figures]")
{
    World world;
    world.fill(7, 20);
    const Question q = questions().front();
    const QJsonObject report = reportJson(world, requestOf(q));
    CHECK(report.value(u"report"_s) == u"conference"_s);
    CHECK(report.value(u"scope"_s) == u"province:31"_s);
    CHECK(report.value(u"period"_s)[u"from"_s] == u"2025-01-01"_s);
    CHECK(report.value(u"counted_to"_s) == u"2025-11-30"_s);
    CHECK(report.value(u"period"_s)[u"to"_s] == u"2025-11-30"_s);
    CHECK(report.value(u"as_at"_s) == u"2025-11-30"_s);
    CHECK(report.value(u"boundaries"_s) == u"2025-11-30"_s);
    CHECK_FALSE(report.value(u"title"_s).toString().isEmpty());
    const QString hash = report.value(u"generated_from"_s)[u"store_hash"_s].toString();
    CHECK(hash.size() == 64);
    CHECK(reportJson(world, requestOf(q)).value(u"generated_from"_s)[u"store_hash"_s] == hash);

    // Movements and allocations of the two years, whatever their stage and source, and the results of their
    // days; other years and the ends of other places do not count.
    const Reckoner reckon(world, q);
    qint64 records = 0;
    for (const auto& m : world.movements) {
        if (!reckon.inScope(world.projects[m.project].place))
            continue;
        records += m.year == reckon.now.year && m.date <= reckon.now.last ? 1 : 0;
        records += m.year == reckon.before.year && m.date <= reckon.before.last ? 1 : 0;
    }
    for (const auto& a : world.allocations) {
        records += reckon.inScope(a.place) && a.year == reckon.now.year && a.date <= reckon.now.last ? 1 : 0;
        records +=
            reckon.inScope(a.place) && a.year == reckon.before.year && a.date <= reckon.before.last ? 1 : 0;
    }
    for (const auto& r : world.results) {
        if (!reckon.inScope(world.projects[r.project].place))
            continue;
        records += r.actual && QDate(2024, 1, 1) <= r.date && r.date <= q.to ? 1 : 0;
    }
    CHECK(report.value(u"generated_from"_s)[u"records"_s].toInteger() == records);
    world.addAllocation(u"20"_s, u"local"_s, 2025, 1, QDate(2025, 1, 1));
    world.save();
    CHECK_FALSE(reportJson(world, requestOf(q)).value(u"generated_from"_s)[u"store_hash"_s] == hash);
}

TEST_CASE("A programme within the period gives targets, a longer one does not", "[report][figures]")
{
    World world;
    const std::size_t project = world.addProject(u"20"_s, u"3.1"_s);
    world.addResult(project, u"demonstration_models"_s, 4, 52, QDate(2025, 5, 1));
    world.addResult(project, u"trademarks"_s, 4, 0, QDate(2025, 5, 1));
    world.addTarget(u"demonstration_models"_s, 340, 2025, 2025, u"20"_s);
    world.addTarget(u"trademarks"_s, 10, 2021, 2025, u"20"_s);
    world.addTarget(u"workers_trained"_s, 70, 2025, 2025, u"20"_s);
    world.addTarget(u"demonstration_models"_s, 9, 2025, 2025, u"46"_s);
    world.save();
    const QDate end(2025, 12, 31);
    const QJsonObject report =
        reportJson(world, requestOf({u"targets"_s, u"province:20"_s, 2025, end, end, end}));
    JsonRows rows = rowsOf(report, u"results"_s);
    REQUIRE(rows.size() == 3);
    CHECK(rows[u"demonstration_models"_s][u"target"_s].toInteger() == 340);
    CHECK(rows[u"demonstration_models"_s][u"percent"_s] == u"15.3"_s);
    CHECK(rows[u"trademarks"_s][u"target"_s].isNull());
    CHECK(rows[u"trademarks"_s][u"actual"_s].toInteger(-1) == 0); // recorded as none: zero, not missing
    CHECK(rows[u"workers_trained"_s][u"target"_s].toInteger() == 70);
    CHECK(rows[u"workers_trained"_s][u"actual"_s].isNull());
    CHECK(rows[u"workers_trained"_s][u"percent"_s].isNull());
}

TEST_CASE("The officers of a conference report are those in post at the end of its months",
          "[report][figures]")
{
    World world;
    world.save();
    People people(world);
    const QString north = u"Trung tâm Khuyến công"_s;
    people.addOfficer(north, u"20"_s, true, QDate(2020, 1, 1));
    people.addOfficer(north, u"20"_s, false, QDate(2020, 1, 1));
    people.addOfficer(north, u"31"_s, true, QDate(2025, 11, 30)); // the same name in another province
    people.addOfficer(north, u"20"_s, true, QDate(2025, 12, 1));  // not yet
    people.addOfficer(north, u"20"_s, true, QDate(2020, 1, 1), QDate(2025, 11, 29)); // no more
    const QDate end(2025, 11, 30);
    const auto officersOf = [&](const QString& scope) {
        std::map<QString, QJsonValue> found;
        const QJsonArray figures = reportJson(world, requestOf({u"officers"_s, scope, 2025, end, end, end}))
                                       .value(u"figures"_s)
                                       .toArray();
        for (const QJsonValue& figure : figures)
            found[figure[u"key"_s].toString()] = figure[u"value"_s];
        return found;
    };
    auto nation = officersOf(u"national"_s);
    CHECK(nation[u"officers.count"_s].toInteger() == 3);
    CHECK(nation[u"officers.full_time"_s].toInteger() == 2);
    CHECK(nation[u"officers.part_time"_s].toInteger() == 1);
    CHECK(nation[u"officers.centres"_s].toInteger() == 2);
    CHECK(nation[u"officers.per_centre"_s] == u"1.5"_s);
    auto province = officersOf(u"province:20"_s);
    CHECK(province[u"officers.count"_s].toInteger() == 2);
    CHECK(province[u"officers.per_centre"_s] == u"2.0"_s);
    CHECK(officersOf(u"region:central"_s)[u"officers.count"_s].isNull());
}
