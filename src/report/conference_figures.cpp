// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/budget_shares.h"
#include "report/conference.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// The three times a conference report looks at.
struct ConferenceTimes
{
    MoneyWindow current;
    MoneyWindow previousYear;
    MoneyWindow samePeriod;
    Period currentDates;
    Period previousDates;

    explicit ConferenceTimes(const ReportParams& params)
    {
        const int year = params.period.lastYear();
        const QDate endOfPrevious = FiscalYear{year - 1}.last();
        current = {year, year, params.cutoff()};
        previousYear = {year - 1, year - 1, std::min(params.asAt, endOfPrevious)};
        samePeriod = {year - 1, year - 1, std::min(params.asAt, params.samePeriod().to)};
        currentDates = {params.period.from, std::min(params.asAt, params.period.to)};
        previousDates = {FiscalYear{year - 1}.first(), std::min(params.asAt, endOfPrevious)};
    }
};

const auto kPreviousYear = QLatin1String("previous_year.");
const auto kSamePeriod = QLatin1String("same_period.");

} // namespace

Expected<FigureSet> conferenceFigures(const ReportContext& context)
{
    const ReportParams& params = context.params();
    if (params.period.firstYear() != params.period.lastYear()) {
        return refuse(
            Finding{u"report.one_year"_s, Severity::Error, u"period"_s, params.period.toText(), {}, {}});
    }
    const ConferenceTimes times(params);
    const QString before = u"figure.when.previous_year"_s;
    const QString same = u"figure.when.same_period"_s;
    const Cube cube(context.store, context.rules);
    FigureBuilder builder(context, cube, u"conference"_s);

    builder.addMoney(times.current);
    builder.addMoney(times.previousYear, kPreviousYear, before);
    builder.addMoney(times.samePeriod, kSamePeriod, same);
    builder.reached(20);
    builder.addCounts(times.current);
    builder.addCounts(times.previousYear, kPreviousYear, before);
    builder.addCounts(times.samePeriod, kSamePeriod, same);
    builder.reached(30);

    for (const auto& [prefix, when] : {std::pair<QString, QString>{}, {kPreviousYear, before}}) {
        addApprovedShares(builder, prefix, when);
        addDisbursementShares(builder, prefix, when);
    }
    addDisbursementShares(builder, kSamePeriod, same);
    for (const MoneyMeasure& measure : moneyMeasures()) {
        builder.addShare(measure.key + u".of_previous_year"_s, measure.key, kPreviousYear + measure.key, 2,
                         Share::Form::Percent, true);
        builder.addShare(measure.key + u".of_same_period"_s, measure.key, kSamePeriod + measure.key, 2,
                         Share::Form::Percent, true);
    }
    builder.addResults(times.currentDates);
    builder.addResults(times.previousDates, kPreviousYear, before);
    builder.addOfficers();
    builder.reached(50);

    builder.addBudgetTable(u"budget-by-year"_s, CubeDim::Year, times.current);
    builder.addBudgetTable(u"budget-by-province"_s, CubeDim::Province, times.current);
    builder.addBudgetTable(u"budget-by-activity"_s, CubeDim::Activity, times.current);
    builder.addBudgetTable(u"budget-by-province"_s, CubeDim::Province, times.previousYear, kPreviousYear,
                           before);
    builder.addBudgetTable(u"budget-by-activity"_s, CubeDim::Activity, times.previousYear, kPreviousYear,
                           before);
    builder.addComparedTable(u"compared-by-province"_s, CubeDim::Province, times.current, times.previousYear,
                             times.samePeriod);
    builder.addComparedTable(u"compared-by-region"_s, CubeDim::Region, times.current, times.previousYear,
                             times.samePeriod);
    builder.addResultsTable();
    builder.reached(70);
    builder.addProjectList(times.current);
    builder.addProjectList(times.previousYear, kPreviousYear, before);
    builder.reached(90);
    return builder.take();
}

} // namespace kc::report
