// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_facts.h"

#include <QString>

#include <vector>

namespace kc::report {

/// Records of one register, in its order of dates or codes.
struct RecordList
{
    QString registerName; ///< "movements": as in store/register.h
    std::vector<QString> ids;
};

/// What a figure ("budget.paid.total") or a cell of a table ("budget-by-year/2025/paid") names.
/// Null when the report carries no such key.
const std::vector<RecordSelection>* selectionsOf(const FigureSet& figures, const QString& key);

/// The records these selections name, each once. The facts are those the figures were made of.
std::vector<RecordList> listRecords(const store::Store& store, const ReportFacts& facts,
                                    const std::vector<RecordSelection>& selections);

/// The records of selections that name them (RecordKind::Named), each once.
std::vector<RecordList> listNamedRecords(const std::vector<RecordSelection>& selections);

} // namespace kc::report
