// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/budget_shares.h"

namespace kc::report {

using namespace Qt::StringLiterals;

void addApprovedShares(FigureBuilder& builder, const QString& prefix, const QString& when)
{
    const QString approved = u"budget.approved.total"_s;
    builder.addShare(u"budget.approved.national_share"_s, u"budget.approved.national"_s, approved, 1,
                     Share::Form::Percent, false, prefix, when);
    builder.addShare(u"counterpart.per_budget_dong"_s, u"counterpart.committed"_s, approved, 2,
                     Share::Form::Quotient, false, prefix, when);
}

void addDisbursementShares(FigureBuilder& builder, const QString& prefix, const QString& when)
{
    const QString all = u"budget.allocated.total"_s;
    const auto add = [&](const QString& key, const QString& part, const QString& whole) {
        builder.addShare(key, part, whole, 2, Share::Form::Percent, false, prefix, when);
    };
    add(u"disbursement_rate"_s, u"disbursed.total"_s, all);
    for (const QString& source : {u"national"_s, u"local"_s}) {
        const QString disbursed = u"disbursed."_s + source;
        add(disbursed + u".of_own_plan"_s, disbursed, u"budget.allocated."_s + source);
        add(disbursed + u".of_total_plan"_s, disbursed, all);
    }
}

} // namespace kc::report
