// SPDX-License-Identifier: GPL-3.0-or-later
// The summaries on the days and amounts where an off-by-one shows: the 29th of February of the year before,
// records of the as-at day itself, halves that round up, money below zero, spans that both have records.
#include "base/actor.h"
#include "report/office_world.h"
#include "report/summary_expectation.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/summary.h"

#include <QUuid>

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kctest::CubeWorld;

namespace {

QString edgeId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString movementOf(CubeWorld& world, const QString& stage)
{
    QString id;
    store::Query::fromText(world.store(), u"SELECT id FROM movement WHERE stage = '%1'"_s.arg(stage))
        ->each([&](const store::Row& row) { id = row.text(u"id"_s); });
    return id;
}

/// Two projects of one establishment, its years, money around the end of February, an officer, a programme.
void fillEdges(CubeWorld& world)
{
    world.fill(0); // establishments and officers
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    QString one = world.addProject(writer, u"30"_s, u"3.1"_s);
    QString other = world.addProject(writer, u"30"_s, u"1.2"_s);
    if (other < one) // the one that is read first got its money first
        std::swap(one, other);
    QString establishment;
    store::Query::fromText(world.store(), u"SELECT id FROM establishment LIMIT 1"_s)
        ->each([&](const store::Row& row) { establishment = row.text(u"id"_s); });
    for (const QString& project : {one, other})
        writer.insert(u"beneficiary"_s, {{u"id"_s, edgeId()},
                                         {u"project"_s, project},
                                         {u"establishment"_s, establishment},
                                         {u"support"_s, 0},
                                         {u"counterpart"_s, 0}});
    world.addMovement(writer, one, u"local"_s, u"approved"_s, 2024, 500, QDate(2024, 2, 29));
    world.addMovement(writer, one, u"local"_s, u"approved"_s, 2025, 15000, QDate(2025, 1, 5));
    world.addMovement(writer, other, u"national"_s, u"approved"_s, 2025, 1000, QDate(2025, 2, 27));
    world.addMovement(writer, other, u"local"_s, u"paid"_s, 2025, 700, QDate(2025, 2, 27));
    world.addMovement(writer, other, u"local"_s, u"paid"_s, 2025, 700, QDate(2025, 2, 28),
                      movementOf(world, u"paid"_s));
    world.addMovement(writer, one, u"local"_s, u"returned"_s, 2025, 1001, QDate(2025, 2, 27));
    const auto addYear = [&](int year, int workers) {
        writer.insert(u"establishment_year"_s, {{u"id"_s, edgeId()},
                                                {u"establishment"_s, establishment},
                                                {u"year"_s, year},
                                                {u"workers"_s, workers},
                                                {u"revenue"_s, QVariant()},
                                                {u"exports"_s, QVariant()},
                                                {u"taxes"_s, QVariant()},
                                                {u"income_per_worker"_s, QVariant()}});
    };
    addYear(2023, 16);
    addYear(2024, 20);
    addYear(2025, 30);
    addYear(2026, 33);
    writer.insert(u"allocation"_s, {{u"id"_s, edgeId()},
                                    {u"decision"_s, u"QĐ"_s},
                                    {u"date"_s, u"2025-02-28"_s},
                                    {u"fund"_s, u"local"_s},
                                    {u"place"_s, kctest::unitId(u"30"_s)},
                                    {u"fiscal_year"_s, 2025},
                                    {u"source"_s, u"local"_s},
                                    {u"amount"_s, 8000}});
    writer.insert(u"officer"_s, {{u"id"_s, edgeId()},
                                 {u"office"_s, u"Trung tâm A"_s},
                                 {u"place"_s, kctest::unitId(u"31"_s)},
                                 {u"name"_s, u"Người"_s},
                                 {u"name_folded"_s, u"nguoi"_s},
                                 {u"position"_s, u""_s},
                                 {u"full_time"_s, 1},
                                 {u"from_day"_s, u"2025-02-28"_s},
                                 {u"to_day"_s, u"2025-02-28"_s}});
    const QString programme = edgeId();
    writer.insert(u"programme"_s, {{u"id"_s, programme},
                                   {u"code"_s, u"CT-30"_s},
                                   {u"name"_s, u"Chương trình"_s},
                                   {u"fund"_s, u"mixed"_s},
                                   {u"from_year"_s, 2025},
                                   {u"to_year"_s, 2025},
                                   {u"place_code"_s, u"30"_s},
                                   {u"legal_basis"_s, u""_s}});
    writer.insert(u"target"_s, {{u"id"_s, edgeId()},
                                {u"programme"_s, programme},
                                {u"indicator"_s, u"machines"_s},
                                {u"value"_s, 16},
                                {u"source"_s, u""_s}});
    writer.insert(u"result"_s, {{u"id"_s, edgeId()},
                                {u"project"_s, one},
                                {u"indicator"_s, u"machines"_s},
                                {u"planned"_s, 4},
                                {u"actual"_s, 1},
                                {u"date"_s, u"2025-02-28"_s},
                                {u"evidence"_s, u""_s}});
    writer.commit();
}

} // namespace

TEST_CASE("Summaries count the days on the edge as their records are dated", "[report][judged][edge]")
{
    CubeWorld world(7);
    fillEdges(world);
    const RuleBook rules = kctest::officeRules(world);
    const auto tables = kctest::readTables(world.store(), kctest::officeTables());
    const auto judge = [&](const QString& name, const QString& scope, Period period, QDate asAt) {
        ReportRequest request;
        request.name = name;
        request.params = {*Scope::fromText(scope), period, asAt, QDate(2026, 1, 1), Lang::Vi};
        const auto expected = name == "conference"_L1
                                  ? kctest::expectConference(tables, rules, request.params)
                                  : kctest::expectFiveYear(tables, rules, request.params);
        kctest::compareReport(world.store(), rules, request, expected.values, expected.tables, 0, 1,
                              expected.read);
        return expected.values;
    };
    const QDate first(2025, 1, 1);
    for (const QDate day : {QDate(2025, 2, 26), QDate(2025, 2, 27), QDate(2025, 2, 28)}) {
        const auto values = judge(u"conference"_s, u"province:31"_s, {first, day}, day);
        // The last of February is compared with the last of February; the 28th of 2024 has nothing.
        CHECK(values.at(u"same_period.budget.approved.total"_s).value.isNull() == (day.day() < 28));
    }
    const auto summary =
        judge(u"five-year"_s, u"province:31"_s, Period::ofYears(2025, 2025), QDate(2025, 2, 28));
    CHECK(summary.at(u"budget.approved.national_share"_s).value == u"6.3"_s); // 1000 of 16000, a half
    CHECK(summary.at(u"results/machines/percent"_s).value == u"6.3"_s);       // 1 of the 16 of the old unit
    CHECK(summary.at(u"support.tax_cost"_s).value.toInteger() == -176);       // 17,5 % of -1001, down
    const auto longer =
        judge(u"five-year"_s, u"national"_s, Period::ofYears(2024, 2026), QDate(2026, 12, 31));
    CHECK(longer.at(u"effects/workers/before"_s).value.toInteger() ==
          16); // the year before the first support
    // Nothing is newer than the end of the span before: both spans are answered from the summaries.
    judge(u"five-year"_s, u"national"_s, Period::ofYears(2025, 2025), QDate(2025, 12, 31));
    judge(u"five-year"_s, u"national"_s, Period::ofYears(2026, 2027), QDate(2028, 1, 1));
    judge(u"five-year"_s, u"province:31"_s, Period::ofYears(2026, 2027), QDate(2028, 1, 1));
}

TEST_CASE("Each fact a summary is made of keeps it up to date when it alone changes",
          "[report][judged][cube]")
{
    CubeWorld world(8);
    fillEdges(world);
    const auto idOf = [&](const QString& sql) {
        QString id;
        store::Query::fromText(world.store(), sql)->each([&](const store::Row& row) {
            id = row.text(u"id"_s);
        });
        return id;
    };
    const QString project = idOf(u"SELECT project AS id FROM movement WHERE stage = 'returned'"_s);
    const QString establishment = idOf(u"SELECT establishment AS id FROM beneficiary LIMIT 1"_s);
    const QString result = idOf(u"SELECT id FROM result"_s);
    const QString movement = movementOf(world, u"returned"_s);
    for (const auto& [table, id, values] : std::vector<std::tuple<QString, QString, QVariantMap>>{
             {u"project"_s, project, {{u"place"_s, kctest::unitId(u"68"_s)}}},
             {u"project"_s, project, {{u"activity"_s, u"4.2"_s}}},
             {u"project"_s, project, {{u"fund"_s, u"mixed"_s}}},
             {u"project"_s, project, {{u"fund"_s, u"national"_s}}},
             {u"establishment"_s, establishment, {{u"sector"_s, u"craft"_s}}},
             {u"establishment"_s, establishment, {{u"legal_form"_s, u"cooperative"_s}}},
             {u"establishment"_s, establishment, {{u"owner_female"_s, 1}}},
             {u"establishment"_s, establishment, {{u"owner_female"_s, 0}}},
             {u"establishment"_s, establishment, {{u"owner_ethnic_minority"_s, 1}}},
             {u"establishment"_s, establishment, {{u"owner_ethnic_minority"_s, 0}}},
             {u"establishment"_s, establishment, {{u"craft_village"_s, 1}}},
             {u"establishment"_s, establishment, {{u"craft_village"_s, 0}}},
             {u"result"_s, result, {{u"actual"_s, 9}}},
             {u"result"_s, result, {{u"planned"_s, 9}}},
             {u"result"_s, result, {{u"indicator"_s, u"trademarks"_s}}},
             {u"result"_s, result, {{u"date"_s, u"2024-01-01"_s}}},
             {u"result"_s, result, {{u"date"_s, QVariant()}}},
             {u"movement"_s, movement, {{u"amount"_s, 3}}},
             {u"movement"_s, movement, {{u"fiscal_year"_s, 2023}}},
             {u"movement"_s, movement, {{u"stage"_s, u"approved"_s}}},
             {u"movement"_s, movement, {{u"source"_s, u"national"_s}}},
             {u"movement"_s, movement, {{u"date"_s, u"2023-05-01"_s}}}}) {
        store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
        writer.update(table, id, values);
        writer.commit();
        INFO(table.toStdString() << " " << values.firstKey().toStdString());
        CHECK(store::checkSummaries(world.store()).empty());
    }
}
