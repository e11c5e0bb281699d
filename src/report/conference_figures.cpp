// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conference.h"
#include "report/figures_builder.h"

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

void addDisbursement(FigureBuilder& builder, const QString& prefix, const QString& when)
{
    const QString all = u"budget.allocated.total"_s;
    const auto add = [&](const QString& key, const QString& part, const QString& whole) {
        builder.addShare(key, part, whole, 2, Share::Form::Percent, false, prefix, when);
    };
    add(u"disbursement_rate"_s, u"disbursed.total"_s, all);
    for (const QString& source : {u"national"_s, u"local"_s}) {
        const QString disbursed = u"disbursed."_s + source;
        add(disbursed + u".of_own_plan"_s, disbursed, u"budget.allocated."_s + source);
        add(disbursed + u".of_total_plan"_s, disbursed, all);
    }
}

} // namespace

Expected<ReportFacts> conferenceFacts(const store::Store& store, const RuleBook& rules,
                                      const ReportParams& params, const ReportProgress& progress)
{
    if (params.period.firstYear() != params.period.lastYear()) {
        return refuse(
            Finding{u"report.one_year"_s, Severity::Error, u"period"_s, params.period.toText(), {}, {}});
    }
    const ConferenceTimes times(params);
    return loadFacts(
        store, rules, params,
        {{times.current, times.previousYear, times.samePeriod}, {times.currentDates, times.previousDates}},
        progress);
}

FigureSet conferenceFigures(const ReportFacts& facts, const RuleBook& rules)
{
    const ConferenceTimes times(facts.params);
    const QString before = u"figure.when.previous_year"_s;
    const QString same = u"figure.when.same_period"_s;
    FigureBuilder builder(facts, rules, u"conference"_s);

    builder.addMoney(times.current);
    builder.addMoney(times.previousYear, kPreviousYear, before);
    builder.addMoney(times.samePeriod, kSamePeriod, same);
    builder.addCounts(times.current);
    builder.addCounts(times.previousYear, kPreviousYear, before);
    builder.addCounts(times.samePeriod, kSamePeriod, same);

    for (const auto& [prefix, when] : {std::pair<QString, QString>{}, {kPreviousYear, before}}) {
        builder.addShare(u"budget.approved.national_share"_s, u"budget.approved.national"_s,
                         u"budget.approved.total"_s, 1, Share::Form::Percent, false, prefix, when);
        builder.addShare(u"counterpart.per_budget_dong"_s, u"counterpart.committed"_s,
                         u"budget.approved.total"_s, 2, Share::Form::Quotient, false, prefix, when);
        addDisbursement(builder, prefix, when);
    }
    addDisbursement(builder, kSamePeriod, same);
    for (const MoneyMeasure& measure : moneyMeasures()) {
        builder.addShare(measure.key + u".of_previous_year"_s, measure.key, kPreviousYear + measure.key, 2,
                         Share::Form::Percent, true);
        builder.addShare(measure.key + u".of_same_period"_s, measure.key, kSamePeriod + measure.key, 2,
                         Share::Form::Percent, true);
    }
    builder.addResults(times.currentDates);
    builder.addResults(times.previousDates, kPreviousYear, before);
    builder.addUnrecorded(u"officers.count"_s, u"report_unit.people"_s);
    builder.addUnrecorded(u"officers.per_centre"_s, u"report_unit.people"_s);

    builder.addBudgetTable(u"budget-by-year"_s, Dimension::Year, times.current);
    builder.addBudgetTable(u"budget-by-province"_s, Dimension::Province, times.current);
    builder.addBudgetTable(u"budget-by-activity"_s, Dimension::Activity, times.current);
    builder.addBudgetTable(u"budget-by-province"_s, Dimension::Province, times.previousYear, kPreviousYear,
                           before);
    builder.addBudgetTable(u"budget-by-activity"_s, Dimension::Activity, times.previousYear, kPreviousYear,
                           before);
    builder.addResultsTable(times.currentDates, times.current);
    builder.addProjectList(times.current);
    builder.addProjectList(times.previousYear, kPreviousYear, before);
    return builder.take();
}

} // namespace kc::report
