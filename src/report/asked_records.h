// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cube.h"
#include "report/figure.h"

#include <functional>

namespace kc::report {

/// Lists the records behind a value when somebody opens it; until then a selection costs nothing.
struct ListedRecords
{
    std::function<Expected<std::vector<QString>>(const store::Store& store, const RuleBook& rules)> list;
};

/// The records behind one row of an answer of the cube.
RecordSelection askedSelection(const CubeQuery& query, const QStringList& keys = {});
/// The records of a register that `list` finds.
RecordSelection askedSelection(
    const QString& registerName,
    std::function<Expected<std::vector<QString>>(const store::Store& store, const RuleBook& rules)> list);

} // namespace kc::report
