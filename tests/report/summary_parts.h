// SPDX-License-Identifier: GPL-3.0-or-later
// The parts both summaries have, added up by hand.
#pragma once

#include "report/summary_expectation.h"

namespace kctest {

/// One time a summary looks at.
class SummaryTime
{
public:
    SummaryTime(const PlainTables& records, const kc::report::CubeQuery& asked)
        : tables(records)
        , question(asked)
        , money(records, asked)
    {
    }

    const PlainTables& tables;
    kc::report::CubeQuery question;
    MoneyReckoner money;

    /// The last day of the money that is counted.
    QDate moneyEnd() const;
    /// Rows of the whole ledger and of what was assigned by one dimension, whatever the stage and source.
    std::set<QString> allRows(kc::report::CubeDim by) const;
    /// Movements, allocations and results of the time, each once.
    std::set<QString> everyMovement() const;
    std::set<QString> everyResult() const;
};

class SummaryExpectation
{
public:
    SummaryExpectation(const PlainTables& tables, const kc::RuleBook& rules,
                       const kc::report::ReportParams& params)
        : m_tables(tables)
        , m_rules(rules)
        , m_params(params)
    {
    }

    /// The question for these years, as known on a day.
    SummaryTime timeOf(QDate from, QDate to, QDate asAt) const;

    void money(const SummaryTime& time, const QString& prefix);
    void counts(const SummaryTime& time, const QString& prefix);
    void shares(const QString& prefix, bool ofApproved);
    void results(const SummaryTime& time, const QString& prefix);
    void officers(const SummaryTime& time);
    /// KEY is a part of (or is compared with) another figure.
    void share(const QString& key, const QString& part, const QString& whole, int scale, int digits,
               bool needsBoth);
    void budgetTable(const QString& key, kc::report::CubeDim by, const SummaryTime& time);
    void comparedTable(const QString& key, kc::report::CubeDim by, const SummaryTime& now,
                       const SummaryTime& before, const SummaryTime& same);
    void resultsTable(const SummaryTime& now);
    void projectTable(const QString& key, const SummaryTime& time);
    void groupTable(const QString& key, kc::report::CubeDim by, const SummaryTime& time);
    /// Returns the ids of the yearly records it was made of.
    std::set<QString> effects(const SummaryTime& now);
    void taxCost(const SummaryTime& now);

    static const QStringList& moneyKeys();

    ExpectedReport report;

private:
    Expectation& values() { return report.values; }
    std::set<QString> indicatorsOf(const SummaryTime& time, kc::report::Measure measure) const;
    /// A programme's goal for an indicator, what was done of it and which programmes speak of a part only.
    struct Goal
    {
        std::optional<qint64> value;
        MoneyReckoner::Sum done;
        QString partOf;
    };
    Goal goal(const QString& indicator, const SummaryTime& now) const;

    const PlainTables& m_tables;
    const kc::RuleBook& m_rules;
    const kc::report::ReportParams& m_params;
};

} // namespace kctest
