// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/place_map.h"
#include "domain/reference.h"

#include <vector>

namespace kc {

/// What the law asks of a place of production before it says who may be supported there.
struct EligibilityCase
{
    UnitKind kind = UnitKind::Xa;
    bool inCity = false;       ///< in a centrally-run city on that day
    bool craftVillage = false; ///< recognised by the provincial People's Committee
    QDate date;                ///< day of the act
};

/// Whether the place decides, and how.
enum class EligibilityAnswer { Eligible, NotEligible, NeedsCheck };

/// The rule of the day for a kind of place; null when no rule names it.
const EligibilityRule* eligibilityRule(const std::vector<EligibilityRule>& rules,
                                       const EligibilityCase& asked);

/// The answer of the rule of the day; a place that no rule names needs checking.
EligibilityAnswer eligibilityAnswer(const std::vector<EligibilityRule>& rules, const EligibilityCase& asked);

/// Always exactly one finding with the reason and the legal basis: `place.eligible`,
/// `place.eligible_craft_village`, `place.needs_check`, `place.no_rule`, `place.province_only` (notes),
/// `place.not_eligible`, `place.unknown` (errors).
Finding checkEligibility(const std::vector<EligibilityRule>& rules, const PlaceMap& places, AdminUnitId place,
                         bool craftVillage, QDate date);

} // namespace kc
