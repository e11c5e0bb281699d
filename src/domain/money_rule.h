// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/place_map.h"
#include "domain/project.h"
#include "domain/reference.h"

#include <vector>

namespace kc {

/// Sources that stand below zero: `money.negative`. `place` is the list item they belong to, or empty.
Findings checkNotNegative(const MoneyBySource& money, const QString& place);

/// Total = support + counterpart + other, to the đồng (`project.total_identity`); the eligible cost is a part
/// of the total (`project.eligible_above_total`).
Findings checkTotal(const Project& project);

/// Shares of the beneficiaries against the project's money: above it refuses (`beneficiaries.support_above`,
/// `.counterpart_above`), below it warns (`.support_below`, `.counterpart_below`). Nothing while no share is
/// entered.
Findings checkShares(const Project& project);

/// The beneficiaries' shares of `support` where it differs from what was asked for: each keeps its
/// proportion, rounded down, and the largest takes what rounding leaves, so that shares of the whole stay
/// shares of the whole. Unchanged while nothing is shared out or nothing was asked for.
std::vector<Dong> sharesOf(const Project& project, Dong support);

/// Fund against source: national đề án take no local money and local ones no national money
/// (`money.wrong_source`), a mixed one needs both (`money.source_missing`), none goes without support
/// (`money.no_support`).
Findings checkFund(Fund fund, const MoneyBySource& money);

/// A norm that pays a share below 100 % leaves the rest to the establishment: `money.no_counterpart` when
/// nobody brings it.
Findings checkCounterpart(const Norm& norm, const MoneyBySource& money);

/// Money approved or wanted for a place, a fiscal year and a source.
struct Commitment
{
    AdminUnitId place; ///< as signed
    int fiscalYear = 0;
    Source source = Source::Local;
    Dong amount; ///< net; a reversal is negative
};

/// Money of one province, year and source on the map of a day.
struct AllocationBalance
{
    AdminUnitId province;
    Dong allocated; ///< allocations dated up to that day
    Dong committed; ///< approved so far
    Dong left() const { return allocated - committed; }
};

/// Places of allocations and commitments are brought to their province on the map of `date`.
AllocationBalance allocationBalance(const PlaceMap& places, const std::vector<Allocation>& allocations,
                                    const std::vector<Commitment>& approved, AdminUnitId place,
                                    int fiscalYear, Source source, QDate date);

/// `project.over_allocation` when approved so far + wanted exceeds what is allocated up to `date`,
/// `project.no_allocation` when nothing is. Only budget sources are allocated.
Findings checkAllocation(const PlaceMap& places, const std::vector<Allocation>& allocations,
                         const std::vector<Commitment>& approved, const Commitment& wanted, QDate date);

} // namespace kc
