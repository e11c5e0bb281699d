// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/budget_shares.h"
#include "report/five_year.h"
#include "report/five_year_effects.h"
#include "report/five_year_tax.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

const auto kSpanBefore = QLatin1String("previous_span.");
const auto kOfSpanBefore = QLatin1String(".of_previous_span");

/// The span a summary tells of and the one of the same length before it. Figures of the span before are
/// dated up to its end, as its own report had them.
struct SpanTimes
{
    MoneyWindow current;
    MoneyWindow previous;
    Period currentDates;
    Period previousDates;

    explicit SpanTimes(const ReportParams& params)
    {
        const int first = params.period.firstYear();
        const int last = params.period.lastYear();
        const int years = last - first + 1;
        const QDate endBefore = FiscalYear{first - 1}.last();
        current = {first, last, params.cutoff()};
        previous = {first - years, first - 1, std::min(params.asAt, endBefore)};
        currentDates = {params.period.from, lastDayOf(params)};
        previousDates = {FiscalYear{first - years}.first(), std::min(params.asAt, endBefore)};
    }
};

} // namespace

QDate lastDayOf(const ReportParams& params)
{
    return std::min(params.asAt, params.period.to);
}

Expected<FigureSet> fiveYearFigures(const ReportContext& context)
{
    const ReportParams& params = context.params();
    if (params.period.from != FiscalYear{params.period.firstYear()}.first()) {
        return refuse(
            Finding{u"report.whole_years"_s, Severity::Error, u"period"_s, params.period.toText(), {}, {}});
    }
    const SpanTimes times(params);
    const QString before = u"figure.when.previous_span"_s;
    const Cube cube(context.store, context.rules);
    FigureBuilder builder(context, cube, u"five-year"_s);

    builder.addMoney(times.current);
    builder.addCounts(times.current);
    addApprovedShares(builder);
    addDisbursementShares(builder);
    builder.addResults(times.currentDates);
    builder.reached(20);
    builder.addMoney(times.previous, kSpanBefore, before);
    builder.addCounts(times.previous, kSpanBefore, before);
    addApprovedShares(builder, kSpanBefore, before);
    addDisbursementShares(builder, kSpanBefore, before);
    builder.addResults(times.previousDates, kSpanBefore, before);
    builder.reached(40);

    QStringList compared{u"projects.count"_s, u"establishments.supported"_s};
    for (const MoneyMeasure& measure : moneyMeasures())
        compared << measure.key;
    for (const Indicator& indicator : context.rules.indicators)
        compared << u"result."_s + indicator.code;
    for (const QString& key : compared)
        builder.addShare(key + kOfSpanBefore, key, kSpanBefore + key, 2, Share::Form::Percent, true);
    builder.addOfficers();

    builder.addBudgetTable(u"budget-by-year"_s, CubeDim::Year, times.current);
    builder.addBudgetTable(u"budget-by-region"_s, CubeDim::Region, times.current);
    builder.addBudgetTable(u"budget-by-province"_s, CubeDim::Province, times.current);
    builder.addBudgetTable(u"budget-by-activity"_s, CubeDim::Activity, times.current);
    builder.addResultsTable();
    builder.reached(60);
    builder.addEstablishmentTable(u"establishments-by-sector"_s, CubeDim::Sector, times.current);
    builder.addEstablishmentTable(u"establishments-by-legal-form"_s, CubeDim::LegalForm, times.current);
    builder.addEstablishmentTable(u"establishments-by-priority"_s, CubeDim::Priority, times.current);
    addEffects(builder, times.current);
    addTaxCost(builder, times.current);
    builder.reached(80);
    builder.addProjectList(times.current);
    return builder.take();
}

} // namespace kc::report
