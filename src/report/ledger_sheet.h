// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ledger_rows.h"
#include "report/report_definition.h"

namespace kc::report {

/// Makes the figures and tables of a report that tells of money from answers of the cube: values, labels,
/// definitions, the records behind them.
class LedgerSheet
{
public:
    /// Both are kept by reference.
    LedgerSheet(const ReportContext& context, const QString& report);

    /// The question of the report's own scope, period, as-at and boundary date.
    CubeQuery question() const;
    /// The same days of the span before (of the year before when the period lies in one year), dated up to
    /// the end of those days.
    CubeQuery questionBefore() const;

    /// KEY.total, .national and .local of every column of money, counterpart.committed and counterpart.paid,
    /// under `prefix`. `when` is a text key that says which time they are of; empty for the period itself.
    void addMoney(const LedgerRows& whole, const CubeQuery& question, const QString& prefix = {},
                  const QString& when = {});
    /// disbursement_rate, disbursed.SOURCE.of_own_plan and disbursed.SOURCE.of_approved. After addMoney().
    void addRates(const LedgerRows& whole);
    /// projects.count and establishments.supported of the question.
    Expected<void> addCounts(const Cube& cube, const LedgerRows& whole, const CubeQuery& question,
                             const QString& prefix = {}, const QString& when = {});
    /// A figure of any kind.
    void addFigure(const QString& key, const LedgerValue& value, const QString& label, const QString& unit,
                   const QString& definition);

    /// One row per row of `rows` with projects and these columns of national and local money together; the
    /// total is the whole.
    void addTable(const QString& key, const LedgerRows& rows,
                  const std::function<QString(const QString& row)>& label, const LedgerRows& whole,
                  const QStringList& columns);
    /// One row per source, national and local, and their total.
    void addSourceTable(const QString& key, const LedgerRows& whole, const QStringList& columns);
    void addTable(FigureTable table);
    /// A table with its title and these columns (LedgerColumn keys), in đồng, without rows.
    FigureTable emptyTable(const QString& key, const QStringList& columns) const;

    /// "năm 2025", "thành phố Hải Phòng", "Đào tạo nghề ...": what a row is called.
    QString rowLabel(CubeDim by, const QString& key) const;
    /// "phường Lê Chân", "tỉnh Hải Dương (địa giới cũ)": a row of CubeDim::Place.
    QString placeLabel(const QString& row) const;
    /// A text by its key in the report's language.
    QString word(const QString& key, const MessageArgs& args = {}) const;
    const FigureSet& figures() const { return m_set; }

    /// The set; `records` is the number of distinct records read.
    FigureSet take(std::int64_t records);

private:
    MessageArgs timesOf(const CubeQuery& question) const;
    QString definitionOf(const LedgerColumn& column, const std::vector<Source>& sources,
                         const CubeQuery& question) const;
    QString labelled(const QString& label, const QString& when, const CubeQuery& question) const;

    const ReportContext& m_context;
    FigureSet m_set;
};

/// Sources by the last word of a figure's key: total, national, local.
const std::vector<Source>& sourcesNamed(const QString& name);

} // namespace kc::report
