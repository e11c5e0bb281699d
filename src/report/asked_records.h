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

/// The records of a register that `list` finds; `list` keeps what it needs by value. Those of a row of an
/// answer of the cube: askedRecords().
RecordSelection listedRecords(
    const QString& registerName,
    std::function<Expected<std::vector<QString>>(const store::Store& store, const RuleBook& rules)> list);

} // namespace kc::report
