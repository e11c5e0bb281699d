// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_builder.h"
#include "report/five_year_times.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

const auto kSpanBefore = QLatin1String("previous_span.");
const auto kOfSpanBefore = QLatin1String(".of_previous_span");

/// Against everything allocated, and each source against its own allocation and against all.
void addSpanShares(FigureBuilder& builder, const QString& prefix, const QString& when)
{
    const QString approved = u"budget.approved.total"_s;
    builder.addShare(u"budget.approved.national_share"_s, u"budget.approved.national"_s, approved, 1,
                     Share::Form::Percent, false, prefix, when);
    builder.addShare(u"counterpart.per_budget_dong"_s, u"counterpart.committed"_s, approved, 2,
                     Share::Form::Quotient, false, prefix, when);
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

FigureSet fiveYearFigures(const FiveYearFacts& facts, const RuleBook& rules)
{
    const SpanTimes times(facts.ledger.params);
    const QString before = u"figure.when.previous_span"_s;
    FigureBuilder builder(facts.ledger, rules, u"five-year"_s);

    builder.addMoney(times.current);
    builder.addCounts(times.current);
    addSpanShares(builder, {}, {});
    builder.addResults(times.currentDates);
    builder.addMoney(times.previous, kSpanBefore, before);
    builder.addCounts(times.previous, kSpanBefore, before);
    addSpanShares(builder, kSpanBefore, before);
    builder.addResults(times.previousDates, kSpanBefore, before);

    QStringList compared{u"projects.count"_s, u"establishments.supported"_s};
    for (const MoneyMeasure& measure : moneyMeasures())
        compared << measure.key;
    for (const Indicator& indicator : rules.indicators)
        compared << u"result."_s + indicator.code;
    for (const QString& key : compared)
        builder.addShare(key + kOfSpanBefore, key, kSpanBefore + key, 2, Share::Form::Percent, true);

    builder.addBudgetTable(u"budget-by-year"_s, Dimension::Year, times.current);
    builder.addBudgetTable(u"budget-by-province"_s, Dimension::Province, times.current);
    builder.addBudgetTable(u"budget-by-activity"_s, Dimension::Activity, times.current);
    builder.addResultsTable(times.currentDates, times.current);
    builder.addProjectList(times.current);

    FigureSet set = builder.take();
    addPeopleFigures(set, facts, rules);
    return set;
}

} // namespace kc::report
