// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/reference.h"

#include <optional>
#include <vector>

namespace kc {

/// What is asked of the support norms.
struct NormQuestion
{
    QString content; ///< content code of the norm, "3.MMTB"
    Fund fund = Fund::National;
    QString provinceCode; ///< code of the project's province on `date`, for local norms
    QDate date;           ///< day of the act: it decides which version is in force
    Dong eligibleCost;    ///< base of the percentage
    int units = 1;        ///< how many times the norm's unit is supported
    Dong support;         ///< state budget money asked for or approved
    /// Priority factor as approved by the competent authority; never applied by itself
    /// (Thông tư liên tịch 26/2014/TTLT-BTC-BCT Điều 6.2.t: at most 1.5).
    std::optional<Percent> factor;
};

/// The norm that answers and the ceiling it gives.
struct NormAnswer
{
    std::optional<Norm> norm;    ///< nothing when none is in force
    bool guidance = false;       ///< a national norm shown for a local project whose province entered none
    std::optional<Dong> ceiling; ///< nothing when the text gives none or it is unknown: never 0
    Findings findings;
};

/// The version in force on that day for a fund (mixed follows national) and, for local norms, a province;
/// null when none.
const Norm* normInForce(const std::vector<Norm>& norms, const QString& content, Fund fund,
                        const QString& provinceCode, QDate date);

/// min(percent x eligible cost, cap x units), times the factor, and never above the eligible cost.
/// Nothing when the norm has neither percent nor cap. The share is rounded down to a whole đồng.
std::optional<Dong> normCeiling(const Norm& norm, Dong eligibleCost, int units,
                                const std::optional<Percent>& factor = std::nullopt);

/// Findings: `project.over_norm` (error), `project.over_guidance_norm` (warning: a national norm does not
/// bind local money), `norm.no_local_norm`, `norm.unknown_ceiling`, `norm.none_in_force`,
/// `norm.factor_uncertain` (warnings), `norm.uncertain`, `norm.no_ceiling` (notes), `norm.unknown_content`,
/// `norm.bad_factor` (errors).
NormAnswer checkNorm(const std::vector<Norm>& norms, const NormQuestion& question);

} // namespace kc
