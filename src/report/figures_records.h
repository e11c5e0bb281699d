// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cube.h"
#include "report/figure.h"

namespace kc::report {

/// What a figure ("budget.paid.total") or a cell of a table ("budget-by-year/2025/paid") names.
/// Null when the report carries no such key.
const std::vector<RecordSelection>* selectionsOf(const FigureSet& figures, const QString& key);

/// The records these selections name, by register and each once. Errors: those of Cube::records.
Expected<std::vector<RecordList>> listRecords(const store::Store& store, const RuleBook& rules,
                                              const std::vector<RecordSelection>& selections);

} // namespace kc::report
