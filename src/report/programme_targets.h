// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_definition.h"

#include <map>

namespace kc::report {

/// Scope "province:31": the unit itself on the boundary date; null for the other scopes and unknown codes.
const AdminUnit* scopeUnit(const RuleBook& rules, const ReportParams& params);

/// A programme is the scope's own: the nation's without a place, a province's by the place that its code
/// meant in its first year, brought to the boundary date.
bool programmeBelongs(const RuleBook& rules, const ReportParams& params, const QString& placeCode,
                      int fromYear);

/// Targets by indicator of programmes that lie within the period and belong to the scope: a part of a
/// programme's span has no target of its own. A province counts the programmes of the provinces that became
/// it, as it counts their results; a region has no programme.
std::map<QString, std::int64_t> programmeTargets(const ReportContext& context);

} // namespace kc::report
