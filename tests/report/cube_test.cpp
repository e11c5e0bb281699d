// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/actor.h"
#include "report/cube.h"
#include "report/cube_world.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/summary.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace kc;
using namespace kc::report;
using namespace Qt::StringLiterals;
using kctest::CubeWorld;
using kctest::PlainAnswer;

namespace {

std::string describeQuestion(const CubeQuery& query)
{
    QStringList text{u"measure %1"_s.arg(static_cast<int>(query.measure)), u"dims"_s};
    for (const CubeDim dim : query.dims)
        text << QString::number(static_cast<int>(dim));
    text << u"scope"_s << query.filter.scope.toText() << u"period"_s
         << query.period.from.toString(Qt::ISODate) << query.period.to.toString(Qt::ISODate) << u"as at"_s
         << query.asAt.toString(Qt::ISODate) << u"map"_s << query.boundaries.toString(Qt::ISODate)
         << u"filters"_s << QString::number(query.filter.stages.size())
         << QString::number(query.filter.sources.size()) << QString::number(query.filter.funds.size())
         << QString::number(query.filter.kinds.size()) << query.filter.activities << query.filter.indicators;
    return text.join(u' ').toStdString();
}

std::string describeRow(const QStringList& keys, qint64 value, std::size_t records)
{
    return u"[%1] %2 of %3"_s.arg(keys.join(u'|')).arg(value).arg(records).toStdString();
}

std::vector<std::string> rowsOf(const CubeAnswer& answer)
{
    std::vector<std::string> rows;
    for (const CubeRow& row : answer.rows)
        rows.push_back(describeRow(row.keys, row.value, static_cast<std::size_t>(row.records)));
    return rows;
}

std::vector<std::string> rowsOf(const PlainAnswer& answer)
{
    std::vector<std::string> rows;
    for (const auto& [keys, row] : answer)
        rows.push_back(describeRow(keys, row.value, row.records.size()));
    return rows;
}

/// One question: the rows, and the records behind one of them.
void askAndCompare(CubeWorld& world, const kctest::PlainTables& tables, const Cube& cube,
                   const CubeQuery& query)
{
    const PlainAnswer plain = kctest::reckon(tables, query);
    const Expected<CubeAnswer> answer = cube.ask(query);
    if (!answer) {
        // The only question that may be refused names a province that does not exist on that map.
        RC_ASSERT(answer.error().code().startsWith(u"place."_s));
        return;
    }
    RC_LOG() << describeQuestion(query) << '\n';
    RC_ASSERT(rowsOf(*answer) == rowsOf(plain));
    if (plain.empty())
        return;
    auto row = plain.begin();
    std::advance(row, world.upTo(static_cast<int>(plain.size())));
    const Expected<RecordList> records = cube.records(query, row->first);
    RC_ASSERT(records.has_value());
    RC_ASSERT(records->ids.size() == row->second.records.size());
    RC_ASSERT(std::set<QString>(records->ids.begin(), records->ids.end()) == row->second.records);
}

CubeQuery wholeNation(Measure measure, std::vector<CubeDim> dims = {})
{
    CubeQuery query;
    query.measure = measure;
    query.dims = std::move(dims);
    query.period = Period::ofYears(2021, 2025);
    query.asAt = QDate(2026, 8, 5);
    query.boundaries = QDate(2026, 1, 1);
    return query;
}

} // namespace

TEST_CASE("The cube answers every question as the records do", "[cube]")
{
    CHECK(rc::check([](unsigned seed) {
        CubeWorld world(seed);
        world.fill(8 + world.upTo(15));
        for (int round = 0; round < 3; ++round) {
            if (round == 2 && world.upTo(2) == 0)
                world.renumber();
            else
                world.change();
            const Findings findings = store::checkSummaries(world.store());
            RC_ASSERT(findings.empty());
            const RuleBook rules = world.rules();
            const Cube cube(world.store(), rules);
            const kctest::PlainTables tables = kctest::readTables(world.store());
            for (int question = 0; question < 20; ++question)
                askAndCompare(world, tables, cube, world.someQuestion());
        }
    }));
}

TEST_CASE("Rows of every map add up to the same total", "[cube]")
{
    CubeWorld world(20260805);
    world.fill(60);
    const RuleBook rules = world.rules();
    const Cube cube(world.store(), rules);
    for (const Measure measure : {Measure::Ledger, Measure::Allocated, Measure::Projects,
                                  Measure::ResultPlanned, Measure::ResultActual}) {
        const std::optional<std::int64_t> total = cube.ask(wholeNation(measure))->value();
        REQUIRE(total.has_value());
        for (const QDate boundaries :
             {QDate(2020, 1, 1), QDate(2025, 6, 30), QDate(2025, 7, 1), QDate(2027, 1, 1)}) {
            for (const CubeDim dim : {CubeDim::Province, CubeDim::Region}) {
                CubeQuery query = wholeNation(measure, {dim});
                query.boundaries = boundaries;
                std::int64_t sum = 0;
                const Expected<CubeAnswer> answer = cube.ask(query);
                REQUIRE(answer);
                for (const CubeRow& row : answer->rows)
                    sum += row.value;
                CHECK(sum == *total);
            }
        }
    }
}

TEST_CASE("A row that nothing was recorded for is missing, one that cancels out is zero", "[cube]")
{
    CubeWorld world(1);
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    const QString project = world.addProject(writer, u"30"_s, u"3.1"_s);
    world.addMovement(writer, project, u"local"_s, u"approved"_s, 2024, 500, QDate(2024, 3, 1));
    QString approval;
    store::Query::fromText(world.store(), u"SELECT id FROM movement"_s)->each([&](const store::Row& row) {
        approval = row.text(u"id"_s);
    });
    world.addMovement(writer, project, u"local"_s, u"approved"_s, 2024, 500, QDate(2024, 9, 1), approval);
    writer.commit();

    const RuleBook rules = world.rules();
    const Cube cube(world.store(), rules);
    const CubeAnswer money = *cube.ask(wholeNation(Measure::Ledger, {CubeDim::Province}));
    CHECK(money.money({u"31"_s}) == Dong(0));
    CHECK(money.records({u"31"_s}) == 2);
    CHECK_FALSE(money.money({u"25"_s}).has_value());
    CHECK_FALSE(cube.ask(wholeNation(Measure::Projects))->value().has_value());

    CubeQuery before = wholeNation(Measure::Projects);
    before.asAt = QDate(2024, 8, 31);
    CHECK(cube.ask(before)->value() == 1);
    before.asAt = QDate(2024, 9, 1);
    CHECK_FALSE(cube.ask(before)->value().has_value());
}

TEST_CASE("What can stand in no row stops the answer and is named", "[cube]")
{
    CubeWorld world(2);
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    const QString nowhere = world.addProject(writer, QString(), u"3.1"_s);
    world.addMovement(writer, nowhere, u"local"_s, u"approved"_s, 2024, 500, QDate(2024, 3, 1));
    const QString unknown = world.addProject(writer, u"20"_s, u"9.9"_s);
    world.addMovement(writer, unknown, u"local"_s, u"paid"_s, 2024, 500, QDate(2024, 3, 1));
    writer.commit();

    const RuleBook rules = world.rules();
    const Cube cube(world.store(), rules);
    for (const Measure measure : {Measure::Ledger, Measure::Projects}) {
        const Expected<CubeAnswer> answer = cube.ask(wholeNation(measure));
        REQUIRE_FALSE(answer);
        REQUIRE(answer.error().findings.size() == 1);
        const Finding& finding = answer.error().findings.front();
        CHECK(finding.code == u"report.unplaced"_s);
        CHECK(finding.place == u"projects P-0001"_s);
        CHECK(finding.args.value(u"lack"_s) == u"report.unplaced.place"_s);
    }
    // Money of a year that is not asked for does not matter.
    CubeQuery later = wholeNation(Measure::Ledger);
    later.period = Period::ofYears(2025, 2025);
    CHECK(cube.ask(later));

    const Expected<CubeAnswer> byActivity = cube.ask(wholeNation(Measure::Ledger, {CubeDim::Activity}));
    REQUIRE_FALSE(byActivity);
    CHECK(byActivity.error().findings.size() == 2);
}

TEST_CASE("A dimension that a measure does not have is a bug", "[cube]")
{
    CubeWorld world(3);
    const RuleBook rules = world.rules();
    const Cube cube(world.store(), rules);
    CHECK_THROWS_AS(cube.ask(wholeNation(Measure::Projects, {CubeDim::Stage})), std::invalid_argument);
    CHECK_THROWS_AS(cube.ask(wholeNation(Measure::Officers, {CubeDim::Year})), std::invalid_argument);
}
