// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_builder.h"

/// Shares of the state budget that every summary tells. The money figures they divide stand already.
namespace kc::report {

/// budget.approved.national_share (of what was approved, one digit) and counterpart.per_budget_dong (đồng per
/// đồng approved, two digits).
void addApprovedShares(FigureBuilder& builder, const QString& prefix = {}, const QString& when = {});

/// disbursement_rate: disbursed of everything assigned; disbursed.SOURCE.of_own_plan and .of_total_plan: of
/// what was assigned from the same source and from all. Two digits.
void addDisbursementShares(FigureBuilder& builder, const QString& prefix = {}, const QString& when = {});

} // namespace kc::report
