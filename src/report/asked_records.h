// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cube.h"
#include "report/figure.h"
#include "report/report_definition.h"

#include <functional>

namespace kc::report {

/// Lists the records behind a value when somebody opens it; until then a selection costs nothing.
struct AskedRecords
{
    std::function<Expected<std::vector<QString>>(const store::Store& store, const RuleBook& rules)> list;
};

/// The records behind one row of an answer of the cube.
RecordSelection askedSelection(const CubeQuery& query, const QStringList& keys = {});
/// The records of a register that `list` finds.
RecordSelection askedSelection(
    const QString& registerName,
    std::function<Expected<std::vector<QString>>(const store::Store& store, const RuleBook& rules)> list);

/// The records these selections (Named and Asked) name, by register, each once.
/// Errors: those of Cube::records().
Expected<std::vector<RecordList>> listAskedRecords(const store::Store& store, const RuleBook& rules,
                                                   const std::vector<RecordSelection>& selections);

/// The same as a report's definition asks for it.
Expected<std::vector<RecordList>> listReportRecords(const ReportContext& context,
                                                    const std::vector<RecordSelection>& selections);

} // namespace kc::report
