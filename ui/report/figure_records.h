// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_run.h"

#include <optional>

namespace kc::ui {

/// Records of one register behind a figure and what they add up to.
struct RecordsSum
{
    QString registerName;
    QString stage;      ///< movements: one sum for each stage
    bool minus = false; ///< counts negative: money that came back beside money that went out
    qint64 records = 0;
    std::optional<qint64> amount; ///< nothing: the records themselves are counted
    QString column;               ///< of the register, whose sum the amount is
};

/// A figure with the records it was computed from. A percentage is told as its two figures.
struct FigureOperand
{
    QString title;
    report::FigureValue value;
    QString unit;
    std::vector<report::RecordList> lists;
    std::vector<RecordsSum> sums;
    bool computed = false; ///< no sum of its records: days, rates, amounts written in a paper

    /// What the records add up to, in the figure's unit; nothing for a value that is no sum.
    std::optional<qint64> total() const;
    /// The records add up to the figure, to the đồng. Nothing stands behind a missing value; a computed
    /// figure never agrees.
    bool agrees() const;
};

struct FigureRecords
{
    std::vector<FigureOperand> operands; ///< one; two for a percentage: its part and its whole
    qint64 records = 0;                  ///< each once
};

/// Reads the records behind a figure or a cell of a table as the store has them now, for the question the
/// report answered; named in the language of the figures. Errors: report.unknown_key, those of recordsBehind.
Expected<FigureRecords> readFigureRecords(const store::Store& store, const RuleBook& rules,
                                          const report::FigureSet& figures, const QString& key);

} // namespace kc::ui
