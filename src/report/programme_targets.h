// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cube_query.h"
#include "report/report_definition.h"

#include <map>

namespace kc::report {

/// Scope "province:31": the unit itself on the boundary date; null for the other scopes and unknown codes.
const AdminUnit* scopeUnit(const RuleBook& rules, const ReportParams& params);

/// A programme is the scope's own: the nation's without a place, a province's by the place that its code
/// meant in its first year, brought to the boundary date.
bool programmeBelongs(const RuleBook& rules, const ReportParams& params, const QString& placeCode,
                      int fromYear);

/// Whose results one or more targets are held against.
struct TargetBase
{
    Scope scope;
    QDate boundaries;
    std::vector<Fund> funds; ///< empty: every one

    /// A question asked of these results only.
    CubeQuery narrow(CubeQuery query) const;
    friend bool operator==(const TargetBase&, const TargetBase&) = default;
};

struct ProgrammeTarget
{
    std::int64_t value = 0;
    std::vector<TargetBase> bases; ///< their results add up
    QStringList partOf;            ///< names of the programmes when they are of a part of the scope only
};

/// Targets by indicator of programmes that lie within the period and belong to the scope: a part of a
/// programme's span has no target of its own. A region has no programme.
///
/// A target is held against the results of the programme's own province and fund (a mixed đề án draws on
/// either; the nation's programme counts every fund). A province that was merged counts the programmes of all
/// that became it: side by side against all of its results, when each of them has a target; otherwise those
/// that have one against the results in their part, on the last map on which it stood.
std::map<QString, ProgrammeTarget> programmeTargets(const ReportContext& context);

} // namespace kc::report
