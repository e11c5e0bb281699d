// SPDX-License-Identifier: GPL-3.0-or-later
// The five-year summary's JSON against sums made here from the same records by other means: no SQL, no code
// of the report room.
#include "report/five_year_sums.h"
#include "report/report_rows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using namespace kctest;

namespace {

const QJsonValue kNull(QJsonValue::Null);

const QStringList& knownIndicators()
{
    static const QStringList all{u"establishments_new_technology"_s, u"demonstration_models"_s,
                                 u"workers_trained"_s, u"trademarks"_s};
    return all;
}

void expectSpan(JsonRows& expected, const SpanSums& sums, const SpanSums::Time& time, const QString& prefix)
{
    const auto money = sums.money(time);
    for (const auto& [key, amount] : money)
        expected[prefix + key] = whole(amount);
    expectShares(expected, money, prefix, true);
    expected[prefix + u"projects.count"_s] = qint64(sums.counted(time).size());
    expected[prefix + u"establishments.supported"_s] = qint64(sums.supported(time).size());
    for (const QString& indicator : knownIndicators())
        expected[prefix + u"result."_s + indicator] = whole(sums.results(indicator, time, true));
    // An indicator the list does not know is carried where it was recorded.
    if (const Amount sum = sums.results(u"something_new"_s, time, true))
        expected[prefix + u"result.something_new"_s] = *sum;
}

/// In this world 22 % to 30/12/2024 and 17,5 % from then on; none is known before 2019.
Amount taxOf(int year, qint64 disbursed)
{
    if (year < 2019)
        return {};
    const qint64 product = disbursed * (year < 2024 ? 220 : 175);
    return product / 1000 - (product < 0 && product % 1000 != 0 ? 1 : 0);
}

Amount disbursedIn(const SpanSums& sums, int year)
{
    return sums.sum(sums.now, {u"advanced"_s, u"paid"_s, u"returned"_s}, {u"national"_s, u"local"_s},
                    [year](const PlainMovement& m) { return m.year == year; });
}

Amount taxCost(const SpanSums& sums)
{
    Amount total;
    for (int year = sums.now.first; year <= sums.now.last; ++year) {
        const Amount disbursed = disbursedIn(sums, year);
        if (!disbursed)
            continue;
        const Amount tax = taxOf(year, *disbursed);
        if (!tax)
            return {};
        total = total.value_or(0) + *tax;
    }
    return total;
}

JsonRows expectedSummary(const SpanSums& sums)
{
    JsonRows expected;
    expectSpan(expected, sums, sums.now, {});
    expectSpan(expected, sums, sums.before, u"previous_span."_s);
    const auto now = sums.money(sums.now);
    const auto before = sums.money(sums.before);
    for (const auto& [key, amount] : now)
        expected[key + u".of_previous_span"_s] = compared(amount, before.at(key), 2);
    const auto compareCounts = [&](const QString& key, std::size_t one, std::size_t other) {
        expected[key + u".of_previous_span"_s] = compared(qint64(one), qint64(other), 2);
    };
    compareCounts(u"projects.count"_s, sums.counted(sums.now).size(), sums.counted(sums.before).size());
    compareCounts(u"establishments.supported"_s, sums.supported(sums.now).size(),
                  sums.supported(sums.before).size());
    for (const QString& indicator : knownIndicators()) {
        expected[u"result."_s + indicator + u".of_previous_span"_s] =
            compared(sums.results(indicator, sums.now, true), sums.results(indicator, sums.before, true), 2);
    }
    expected[u"support.tax_cost"_s] = whole(taxCost(sums));
    const auto officers = sums.inPost();
    const qint64 full = std::count_if(officers.begin(), officers.end(),
                                      [](const PlainOfficer& officer) { return officer.fullTime; });
    const qint64 all = qint64(officers.size());
    const qint64 centres = qint64(sums.centres().size());
    const bool any = sums.anyOfficer();
    expected[u"officers.count"_s] = any ? QJsonValue(all) : kNull;
    expected[u"officers.full_time"_s] = any ? QJsonValue(full) : kNull;
    expected[u"officers.part_time"_s] = any ? QJsonValue(all - full) : kNull;
    expected[u"officers.centres"_s] = any ? QJsonValue(centres) : kNull;
    expected[u"officers.per_centre"_s] = partOf(all, centres, 1, 1);
    return expected;
}

ReportRequest spanRequest(const SpanQuestion& q)
{
    ReportRequest request;
    request.name = u"five-year"_s;
    request.params.scope = *Scope::fromText(q.scope);
    request.params.period = Period::ofYears(q.first, q.last);
    if (q.to.isValid())
        request.params.period.to = q.to;
    request.params.asAt = q.asAt;
    request.params.boundaries = q.boundaries;
    return request;
}

QJsonObject spanJson(World& world, const SpanQuestion& q)
{
    return reportJson(world, spanRequest(q));
}

std::vector<SpanQuestion> spanQuestions()
{
    const QDate merged(2025, 12, 31);
    const QDate old(2025, 6, 30);
    return {{u"the nation"_s, u"national"_s, 2021, 2025, QDate(2025, 12, 31), merged},
            {u"the nation, seen later"_s, u"national"_s, 2021, 2025, QDate(2026, 11, 21), old},
            {u"two years beside two"_s, u"national"_s, 2024, 2025, QDate(2025, 9, 1), merged},
            {u"a span under way"_s, u"national"_s, 2026, 2030, QDate(2026, 2, 10), QDate(2030, 12, 31)},
            {u"a merged city"_s, u"province:31"_s, 2021, 2025, QDate(2026, 3, 1), merged},
            {u"the old city"_s, u"province:31"_s, 2021, 2025, QDate(2026, 3, 1), old},
            {u"a region"_s, u"region:north"_s, 2023, 2025, QDate(2025, 12, 31), merged},
            {u"a region without records"_s, u"region:south"_s, 2021, 2025, QDate(2025, 12, 31), merged},
            {u"years without records"_s, u"national"_s, 2006, 2010, QDate(2025, 12, 31), old},
            {u"one year"_s, u"province:20"_s, 2025, 2025, QDate(2025, 12, 31), merged},
            {u"to the end of a month"_s, u"national"_s, 2021, 2025, QDate(2026, 1, 1), merged,
             QDate(2025, 9, 30)}};
}

void checkSpanTable(const QJsonObject& report, const QString& key, const World& world, const SpanSums& sums,
                    const std::function<QString(const PlainMovement&)>& rowOf)
{
    const auto counts = [&](const PlainMovement& m) {
        return m.year >= sums.now.first && m.year <= sums.now.last && m.date <= sums.now.lastDay &&
               sums.inScope(sums.placeOf(m.project));
    };
    checkBudgetTable(report, key, world, sums, counts, rowOf);
}

void checkGroups(const QJsonObject& report, const QString& key, const SpanSums& sums,
                 const std::function<QStringList(const QString&)>& groupsOf)
{
    INFO("table " << key.toStdString());
    const auto supported = sums.supported(sums.now);
    std::map<QString, qint64> counts{{u"total"_s, qint64(supported.size())}};
    for (const auto& [id, year] : supported) {
        for (const QString& group : groupsOf(id))
            ++counts[group];
    }
    const auto rows = rowsOf(report, key);
    CHECK(rows.size() == counts.size());
    for (const auto& [group, count] : counts) {
        INFO("group " << group.toStdString());
        REQUIRE(rows.contains(group));
        CHECK(rows.at(group)[u"establishments"_s].toInteger(-1) == count);
        CHECK((rows.at(group)[u"percent"_s] == partOf(count, qint64(supported.size()), 100, 1)));
    }
}

} // namespace

TEST_CASE("Every figure of the five-year summary equals a sum made by other means", "[report][five-year]")
{
    for (const unsigned seed : {11U, 12U, 13U}) {
        World world;
        world.fill(seed, 40);
        People people(world);
        people.fill(seed, 20);
        for (const SpanQuestion& q : spanQuestions()) {
            INFO("seed " << seed << ", " << q.name.toStdString());
            const SpanSums sums(world, people, q);
            const QJsonObject report = spanJson(world, q);
            CHECK(report.value(u"report"_s) == u"five-year"_s);
            checkFigures(report, expectedSummary(sums));
        }
    }
}

TEST_CASE("The tables of the five-year summary equal sums made by other means", "[report][five-year]")
{
    for (const unsigned seed : {21U, 22U}) {
        World world;
        world.fill(seed, 40);
        People people(world);
        people.fill(seed, 20);
        for (const SpanQuestion& q : spanQuestions()) {
            INFO("seed " << seed << ", " << q.name.toStdString());
            const SpanSums sums(world, people, q);
            const QJsonObject report = spanJson(world, q);
            checkSpanTable(report, u"budget-by-year"_s, world, sums,
                           [](const PlainMovement& m) { return QString::number(m.year); });
            checkSpanTable(report, u"budget-by-province"_s, world, sums,
                           [&](const PlainMovement& m) { return sums.province(sums.placeOf(m.project)); });
            checkSpanTable(report, u"budget-by-region"_s, world, sums, [&](const PlainMovement& m) {
                return sums.placeOf(m.project) == "46"_L1 ? u"central"_s : u"north"_s;
            });
            checkSpanTable(report, u"budget-by-activity"_s, world, sums, [&](const PlainMovement& m) {
                return world.projects[m.project].activity.section(u'.', 0, 0);
            });

            std::set<QString> listed;
            for (const auto& [code, values] : rowsOf(report, u"projects"_s))
                listed.insert(code);
            std::set<QString> counted;
            for (const std::size_t project : sums.counted(sums.now))
                counted.insert(world.projects[project].code);
            CHECK(listed == counted);

            std::set<QString> indicators;
            for (const auto& [indicator, values] : rowsOf(report, u"results"_s)) {
                INFO(indicator.toStdString());
                indicators.insert(indicator);
                const Amount planned = sums.results(indicator, sums.now, false);
                const Amount actual = sums.results(indicator, sums.now, true);
                CHECK((planned || actual));
                CHECK((values[u"planned"_s] == whole(planned)));
                CHECK((values[u"actual"_s] == whole(actual)));
                CHECK(values[u"target"_s].isNull());
                CHECK(values[u"percent"_s].isNull());
            }
            QStringList everyIndicator = knownIndicators();
            everyIndicator << u"something_new"_s;
            for (const QString& indicator : everyIndicator) {
                const bool any =
                    sums.results(indicator, sums.now, false) || sums.results(indicator, sums.now, true);
                CHECK(indicators.contains(indicator) == any);
            }

            checkGroups(report, u"establishments-by-sector"_s, sums, [&](const QString& id) {
                const QString sector = people.of(id).sector;
                return QStringList{sector.isEmpty() ? u"none"_s : sector};
            });
            checkGroups(report, u"establishments-by-legal-form"_s, sums,
                        [&](const QString& id) { return QStringList{people.of(id).form}; });
            checkGroups(report, u"establishments-by-priority"_s, sums, [&](const QString& id) {
                QStringList groups;
                if (people.of(id).female)
                    groups << u"female"_s;
                if (people.of(id).minority)
                    groups << u"ethnic_minority"_s;
                if (people.of(id).craft)
                    groups << u"craft_village"_s;
                return groups;
            });

            for (const auto& [year, values] : rowsOf(report, u"tax-cost"_s)) {
                INFO("tax " << year.toStdString());
                const bool total = year == "total"_L1;
                const Amount disbursed =
                    total ? sums.money(sums.now)[u"disbursed.total"_s] : disbursedIn(sums, year.toInt());
                CHECK((values[u"disbursed"_s] == whole(disbursed)));
                CHECK((values[u"tax_cost"_s] ==
                       whole(total ? taxCost(sums) : taxOf(year.toInt(), disbursed.value_or(0)))));
            }

            const auto effects = rowsOf(report, u"effects"_s);
            const std::map<QString, std::function<Amount(const PlainYear&)>> parts{
                {u"workers"_s, [](const PlainYear& year) { return year.workers; }},
                {u"revenue"_s, [](const PlainYear& year) { return year.revenue; }},
                {u"taxes"_s, [](const PlainYear& year) { return year.taxes; }}};
            for (const auto& [measure, part] : parts) {
                INFO(measure.toStdString());
                const SpanSums::Effect effect = sums.effect(part);
                REQUIRE(effects.contains(measure) == (effect.establishments > 0));
                if (effect.establishments == 0)
                    continue;
                const QJsonValue& row = effects.at(measure);
                CHECK(row[u"establishments"_s].toInteger() == effect.establishments);
                CHECK(row[u"before"_s].toInteger(-1) == effect.before);
                CHECK(row[u"after"_s].toInteger(-1) == effect.after);
                CHECK((row[u"percent"_s] == compared(effect.after, effect.before, 1)));
            }
        }
    }
}

TEST_CASE("The nation's totals are the same on every map", "[report][five-year]")
{
    World world;
    world.fill(31, 60);
    People people(world);
    people.fill(31, 25);
    std::map<QString, QJsonValue> first;
    for (const QDate& map : {QDate(2021, 1, 1), QDate(2025, 6, 30), QDate(2025, 7, 1), QDate(2030, 12, 31)}) {
        INFO(map.toString(Qt::ISODate).toStdString());
        const SpanQuestion q{u"map"_s, u"national"_s, 2021, 2025, QDate(2026, 6, 1), map};
        const QJsonObject report = spanJson(world, q);
        const QJsonArray figures = report.value(u"figures"_s).toArray();
        for (const QJsonValue& figure : figures) {
            const auto [known, isNew] = first.emplace(figure[u"key"_s].toString(), figure[u"value"_s]);
            INFO(known->first.toStdString());
            CHECK((isNew || known->second == figure[u"value"_s]));
        }
        qint64 rows = 0;
        const auto provinces = rowsOf(report, u"budget-by-province"_s);
        for (const auto& [key, values] : provinces)
            rows += key == "total"_L1 ? 0 : values[u"approved_total"_s].toInteger();
        CHECK(rows == first.at(u"budget.approved.total"_s).toInteger());
        CHECK(provinces.contains(u"30"_s) == (map < QDate(2025, 7, 1)));
    }
}

TEST_CASE("The records behind a figure of the summary are those it was computed from", "[report][five-year]")
{
    World world;
    world.fill(41, 40);
    People people(world);
    people.fill(41, 20);
    const SpanQuestion q = spanQuestions().at(4);
    const SpanSums sums(world, people, q);
    const QJsonObject report = spanJson(world, q);
    const auto idsOf = [&](const QString& key, const QString& registerName) {
        const auto lists = recordsBehind(world.store(), world.rules(), spanRequest(q), key);
        REQUIRE(lists);
        REQUIRE(lists->size() == 1);
        CHECK(lists->front().registerName == registerName);
        return std::set<QString>(lists->front().ids.begin(), lists->front().ids.end());
    };
    SECTION("each figure names as many as it says")
    {
        const QJsonArray figures = report.value(u"figures"_s).toArray();
        for (const QJsonValue& figure : figures) {
            const QString key = figure[u"key"_s].toString();
            INFO(key.toStdString());
            const auto lists = recordsBehind(world.store(), world.rules(), spanRequest(q), key);
            REQUIRE(lists);
            qint64 count = 0;
            for (const RecordList& list : *lists)
                count += qint64(list.ids.size());
            CHECK(figure[u"records"_s].toInteger(-1) == count);
        }
    }
    SECTION("officers are those in post")
    {
        std::set<QString> expected;
        for (const PlainOfficer& officer : sums.inPost())
            expected.insert(officer.id);
        REQUIRE_FALSE(expected.empty());
        CHECK(idsOf(u"officers.count"_s, u"officers"_s) == expected);
        CHECK(idsOf(u"officers.per_centre"_s, u"officers"_s) == expected);
    }
    SECTION("a group of establishments and its years")
    {
        std::set<QString> expected;
        for (const auto& [id, year] : sums.supported(sums.now)) {
            if (people.of(id).female)
                expected.insert(id);
        }
        REQUIRE_FALSE(expected.empty());
        CHECK(idsOf(u"establishments-by-priority/female/establishments"_s, u"establishments"_s) == expected);

        qint64 workers = 0;
        const std::set<QString> years = idsOf(u"effects/workers/after"_s, u"establishment_years"_s);
        for (const PlainYear& year : people.years)
            workers += years.contains(year.id) ? year.workers.value_or(0) : 0;
        CHECK(workers == sums.effect([](const PlainYear& year) { return year.workers; }).after);
    }
}

TEST_CASE("A programme's targets are those of the scope's own places", "[report][five-year]")
{
    World world;
    const std::size_t models = world.addProject(u"31new"_s, u"3.1"_s);
    world.addResult(models, u"demonstration_models"_s, 60, 52, QDate(2025, 8, 1));
    world.addTarget(u"demonstration_models"_s, 300, 2021, 2025, u"31"_s);
    world.addTarget(u"demonstration_models"_s, 40, 2021, 2025, u"30"_s);
    world.addTarget(u"demonstration_models"_s, 1000, 2021, 2025, u""_s);
    world.addTarget(u"demonstration_models"_s, 7, 2021, 2030, u"31"_s);
    world.save();
    const QDate end(2025, 12, 31);
    const auto targetOf = [&](const QString& scope, QDate map) {
        return rowsOf(spanJson(world, {u"targets"_s, scope, 2021, 2025, end, map}),
                      u"results"_s)[u"demonstration_models"_s];
    };
    SECTION("the merged city has the targets of both")
    {
        const QJsonValue row = targetOf(u"province:31"_s, end);
        CHECK(row[u"target"_s].toInteger() == 340);
        CHECK(row[u"actual"_s].toInteger() == 52);
        CHECK((row[u"percent"_s] == QJsonValue(u"15.3"_s)));
    }
    SECTION("the old one its own")
    {
        const QJsonValue row = targetOf(u"province:31"_s, QDate(2025, 6, 30));
        CHECK(row[u"target"_s].toInteger() == 300);
        CHECK(row[u"percent"_s].isNull());
    }
    SECTION("the nation the nation's, a region none")
    {
        CHECK(targetOf(u"national"_s, end)[u"target"_s].toInteger() == 1000);
        CHECK(targetOf(u"region:north"_s, end)[u"target"_s].isNull());
    }
}

TEST_CASE("A summary covers whole years", "[report][five-year]")
{
    World world;
    world.save();
    ReportRequest request = spanRequest(spanQuestions().front());
    request.params.period.from = QDate(2021, 3, 1);
    const auto built = buildReport(world.store(), world.rules(), request);
    REQUIRE_FALSE(built);
    CHECK(built.error().code() == u"report.whole_years"_s);
}
