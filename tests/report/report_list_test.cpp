// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"
#include "report/report_run.h"

#include <catch2/catch.hpp>

#include "figures_world.h"

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kctest;
using namespace kc::report;

namespace {

/// A report that exists for this test only: its option takes one word.
Expected<void> takesOnlyOpen(const ReportContext& /*context*/, const QString& value)
{
    if (value == "open"_L1)
        return {};
    return refuse(Finding{u"report.bad_scope"_s, Severity::Error, u"door"_s, value, {}, {}});
}

} // namespace

TEST_CASE("every report has a title, and a title for each of its options and blocks", "[report][list]")
{
    CHECK(reportNames().contains(u"conference"_s));
    CHECK(reportNames().contains(u"five-year"_s));
    for (const ReportDefinition* definition : reportDefinitions()) {
        INFO(definition->name.toStdString());
        CHECK(findReport(definition->name) == definition);
        CHECK(hasText(u"report_name."_s + definition->name));
        for (const ReportOption& option : definition->options)
            CHECK(hasText(u"report_option."_s + option.name));
        for (const QString& block : definition->blocks)
            CHECK(hasText(u"report_block."_s + definition->name + u'.' + block));
        CHECK(definition->figures);
        CHECK(definition->document);
    }
    CHECK(findReport(u"weather"_s) == nullptr);
}

TEST_CASE("a report refuses options it does not take and asks for those it needs", "[report][list]")
{
    World world;
    const ReportProgress silent;
    ReportDefinition definition;
    definition.name = u"door"_s;
    definition.options = {{u"door"_s, true, takesOnlyOpen}, {u"window"_s, false, nullptr}};
    ReportRequest request;
    const ReportContext context{world.store(), world.rules(), request, silent};

    const auto missing = checkOptions(definition, context);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code() == u"report.option_missing"_s);
    CHECK(missing.error().findings.front().place == u"door"_s);

    request.options = {{u"door"_s, u"closed"_s}, {u"roof"_s, u"flat"_s}};
    const auto wrong = checkOptions(definition, context);
    REQUIRE_FALSE(wrong);
    REQUIRE(wrong.error().findings.size() == 2);
    CHECK(wrong.error().findings[0].code == u"report.unknown_option"_s);
    CHECK(wrong.error().findings[0].place == u"roof"_s);
    CHECK(wrong.error().findings[1].value == u"closed"_s);

    request.options = {{u"door"_s, u"open"_s}};
    CHECK(checkOptions(definition, context));
}

TEST_CASE("a report that takes no option is not made with one", "[report][list]")
{
    World world;
    ReportRequest request;
    request.params.period = Period::ofYears(2025, 2025);
    request.params.asAt = QDate(2025, 12, 31);
    request.params.boundaries = QDate(2025, 12, 31);
    request.options = {{u"project"_s, u"X"_s}};
    const auto made = buildReport(world.store(), world.rules(), request);
    REQUIRE_FALSE(made);
    CHECK(made.error().code() == u"report.unknown_option"_s);
    request.name = u"weather"_s;
    const auto unknown = recordsBehind(world.store(), world.rules(), request, u"projects.count"_s);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code() == u"report.unknown_name"_s);
}
