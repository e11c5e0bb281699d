// SPDX-License-Identifier: GPL-3.0-or-later
// What a report is refused for.
#include "base/texts.h"
#include "report/conference_city.h"
#include "report/document_text.h"
#include "report/report_files.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using namespace kctest;

TEST_CASE("A record that could stand in no row stops the report and is named", "[report][figures]")
{
    World world;
    const std::size_t placeless = world.addProject(u"nowhere"_s, u"3.3"_s);
    const std::size_t unknown = world.addProject(u"20"_s, u"8.8"_s);
    world.addMovement(placeless, u"local"_s, u"approved"_s, 2025, 1, QDate(2025, 3, 1));
    world.addMovement(unknown, u"local"_s, u"approved"_s, 2025, 1, QDate(2025, 3, 1));
    world.save();
    ReportRequest request = cityRequest();
    request.params.scope = Scope{};
    const auto built = buildReport(world.store(), world.rules(), request);
    REQUIRE_FALSE(built);
    std::map<QString, QSet<QString>> lacks;
    for (const Finding& finding : built.error().findings) {
        CHECK(finding.code == u"report.unplaced"_s);
        lacks[finding.place].insert(finding.args.value(u"lack"_s));
    }
    CHECK(lacks.size() == 2);
    CHECK(lacks[u"projects "_s + world.projects[placeless].code].contains(u"report.unplaced.place"_s));
    CHECK(lacks[u"projects "_s + world.projects[unknown].code].contains(u"report.unplaced.activity"_s));
    for (const Finding& finding : built.error().findings)
        CHECK_FALSE(describe(finding, Lang::Vi).contains(u'⟦'));
}

TEST_CASE("A report is refused for what it cannot be", "[report][figures]")
{
    World world;
    world.save();
    ReportRequest request = cityRequest();
    SECTION("two years")
    {
        request.params.period = Period::ofYears(2024, 2025);
        CHECK(buildReport(world.store(), world.rules(), request).error().code() == u"report.one_year"_s);
    }
    SECTION("a first day within the year, where money is counted by fiscal year")
    {
        request.params.period = {QDate(2025, 3, 10), QDate(2025, 6, 30)};
        for (const QString& name :
             {u"conference"_s, u"plan-execution"_s, u"funding"_s, u"results"_s, u"project-list"_s}) {
            INFO(name.toStdString());
            request.name = name;
            const auto built = buildReport(world.store(), world.rules(), request);
            REQUIRE_FALSE(built);
            CHECK(built.error().code() == u"report.starts_midyear"_s);
            for (const Lang lang : {Lang::Vi, Lang::En}) {
                const QString said = describe(built.error().findings.front(), lang);
                CHECK(said.contains(u"10/03/2025"_s));
                CHECK(said.contains(u"01/01/2025"_s));
            }
        }
        request.name = u"audit"_s; // looks at the days themselves
        CHECK(buildReport(world.store(), world.rules(), request));
    }
    SECTION("a province that did not stand then")
    {
        request.params.scope.province = u"30"_s;
        CHECK(buildReport(world.store(), world.rules(), request).error().code() == u"place.not_in_force"_s);
    }
    SECTION("a name nobody knows")
    {
        request.name = u"yearbook"_s;
        CHECK(buildReport(world.store(), world.rules(), request).error().code() == u"report.unknown_name"_s);
    }
    SECTION("given up")
    {
        const auto built = buildReport(world.store(), world.rules(), request, [](int) { return false; });
        CHECK(built.error().code() == u"report.cancelled"_s);
        CHECK(buildReport(world.store(), world.rules(), request)); // and the store is free again
    }
    SECTION("a file of another kind")
    {
        const auto built = buildReport(world.store(), world.rules(), request);
        REQUIRE(built);
        const auto written = writeReport(*built, reportFolder() + u"/conference.doc"_s, QDateTime());
        CHECK(written.error().code() == u"report.unknown_format"_s);
    }
}
