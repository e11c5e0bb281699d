// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_fold.h"

#include <list>

namespace kc::report {

/// Makes figures and tables of facts: values, labels, definitions, the records behind them.
class FigureBuilder
{
public:
    /// Both are kept by reference.
    FigureBuilder(const ReportFacts& facts, const RuleBook& rules, const QString& report);

    /// Every money figure of a window under `prefix` ("", "previous_year."). `when` is a text key that says
    /// which time the figures are of ("figure.when.previous_year"); empty for the period itself.
    void addMoney(const MoneyWindow& window, const QString& prefix = {}, const QString& when = {});
    /// projects.count and establishments.supported.
    void addCounts(const MoneyWindow& window, const QString& prefix = {}, const QString& when = {});
    /// result.INDICATOR of every indicator of the list and of every other one that was recorded.
    void addResults(const Period& dates, const QString& prefix = {}, const QString& when = {});
    /// A share of two figures that stand already. It is missing when the denominator is missing or zero; when
    /// `needsBoth`, also when the numerator is: a comparison of times needs both, a part of a known whole of
    /// which nothing was recorded is 0.
    void addShare(const QString& key, const QString& numerator, const QString& denominator, int digits,
                  Share::Form form, bool needsBoth, const QString& prefix = {}, const QString& when = {});
    /// A figure for which this version keeps no records: always missing.
    void addUnrecorded(const QString& key, const QString& unitKey);

    /// budget-by-year, budget-by-province, budget-by-activity of a window.
    void addBudgetTable(const QString& key, Dimension dimension, const MoneyWindow& window,
                        const QString& prefix = {}, const QString& when = {});
    /// results: planned, actual, target, percent of the target and of what was planned.
    void addResultsTable(const Period& dates, const MoneyWindow& window);
    /// projects: the list of đề án with state budget approved in the window.
    void addProjectList(const MoneyWindow& window, const QString& prefix = {}, const QString& when = {});

    /// The set, complete with the number of distinct records read.
    FigureSet take();

private:
    QString word(const QString& key, const MessageArgs& args = {}) const;
    QString labelled(const QString& label, const QString& when, const MoneyWindow& window) const;
    MessageArgs timesOf(const MoneyWindow& window) const;
    std::int64_t countRecords(const std::vector<RecordSelection>& selections) const;
    void add(Figure figure);
    /// The whole ledger of a window as one row, folded once.
    const FoldedRow& whole(const MoneyWindow& window) const;
    std::vector<FigureCell> moneyCells(const FoldedRow& row, const MoneyWindow& window, Dimension dimension,
                                       const QString& key) const;
    QString rowLabel(Dimension dimension, const QString& key) const;
    FigureRow projectRow(std::size_t project, const FoldedRow& folded, const MoneyWindow& window) const;

    const ReportFacts& m_facts;
    const RuleBook& m_rules;
    FigureSet m_set;
    mutable std::list<std::pair<MoneyWindow, FoldedRow>> m_whole;
};

/// Two lists of selections as one in which no record is named twice.
std::vector<RecordSelection> unionOf(const std::vector<RecordSelection>& a,
                                     const std::vector<RecordSelection>& b);

/// The result counts in the planned or the actual sum of the span: what is dated in it, and the goals without
/// a date of the projects that are counted.
bool countsAs(const ResultFact& result, ResultPart part, const std::set<std::size_t>& countedProjects);

/// "xã An Hưng", "thành phố Hải Phòng" / "An Hung commune": a place in a sentence or a list; empty for an
/// unknown one.
QString placeWords(const RuleBook& rules, const AdminUnitId& place, Lang lang);

} // namespace kc::report
