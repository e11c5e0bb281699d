// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule_book.h"
#include "report/figures_params.h"

#include <QHash>

namespace kc::report {

/// Which records a report counts by their place: carried to the map of the boundary date and compared with
/// the scope. Each place is worked out once.
class ScopeFilter
{
public:
    /// `rules` is kept by reference.
    ScopeFilter(const RuleBook& rules, const ReportParams& params);

    /// A record without a place in any province belongs to the nation only.
    bool contains(const AdminUnitId& place) const;
    /// "Phường Lê Chân, thành phố Hải Phòng": the place as signed, with its province as it was named.
    QString placeAsSigned(const AdminUnitId& place, Lang lang) const;

private:
    bool lies(const AdminUnitId& place) const;

    const RuleBook& m_rules;
    ReportParams m_params;
    AdminUnitId m_target;
    mutable QHash<AdminUnitId, bool> m_known;
};

/// Refuses a province that is not on the map of the boundary date.
/// Errors: place.unknown_code, place.not_in_force, report.bad_scope.
Expected<void> checkScope(const RuleBook& rules, const ReportParams& params);

} // namespace kc::report
