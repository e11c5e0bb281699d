// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"
#include "casework/payload.h"
#include "casework/project_writing.h"
#include "domain/money_rule.h"
#include "domain/rule_book.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/values.h"

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// The natural key of tables.md within one year and source: what a file could not bring in twice either.
bool sameKey(const Allocation& a, const Allocation& b)
{
    return a.decision == b.decision && a.date == b.date && a.fund == b.fund && a.place == b.place;
}

/// Giao dự toán. A change is a new entry; a reduction may not fall below what is already approved.
QString addAllocation(ActContext& context)
{
    const Payload payload(context.payload);
    Allocation a;
    a.id = AllocationId::make();
    a.decision = payload.text(u"decision"_s);
    a.date = actDate(context);
    a.fund = fromKey<Fund>(payload.text(u"fund"_s)).value_or(Fund::Local);
    a.source = fromKey<Source>(payload.text(u"source"_s)).value_or(Source::Other);
    a.fiscalYear = payload.integer(u"fiscal_year"_s);
    a.amount = payload.money(u"amount"_s);
    if (payload.has(u"place"_s)) {
        a.place = payload.id<AdminUnitId>(u"place"_s);
    } else {
        const QDate asOf = payload.date(u"place_as_of"_s);
        const Expected<AdminUnitId> unit =
            context.rules.places.resolve(payload.text(u"place_code"_s),
                                         asOf.isValid() ? std::optional<QDate>(asOf) : std::nullopt, a.date);
        if (unit)
            a.place = *unit;
        else
            context.findings.insert(context.findings.end(), unit.error().findings.begin(),
                                    unit.error().findings.end());
    }
    if (!hasErrors(context.findings) && !context.rules.places.unit(a.place))
        refuseAct(context, u"place.unknown"_s, u"place"_s, {}, payload.text(u"place"_s));
    if (!isBudget(a.source))
        refuseAct(context, u"allocation.not_budget"_s, u"source"_s, {}, payload.text(u"source"_s));
    else if (isOtherBudget(a.fund, a.source))
        refuseAct(context, u"allocation.other_budget"_s, u"source"_s,
                  {{u"fund"_s, labelKey(a.fund)}, {u"source"_s, labelKey(a.source)}},
                  payload.text(u"source"_s));
    if (!FiscalYear{a.fiscalYear}.isValid())
        refuseAct(context, u"project.bad_year"_s, u"fiscal_year"_s, {}, QString::number(a.fiscalYear));
    if (a.amount.isZero())
        refuseAct(context, u"allocation.zero"_s, u"amount"_s);
    if (hasErrors(context.findings))
        return {};
    const std::vector<Allocation> stored = store::allocationsOf(context.store, a.fiscalYear, a.source);
    if (std::any_of(stored.begin(), stored.end(),
                    [&](const Allocation& other) { return sameKey(a, other); })) {
        refuseAct(context, u"allocation.repeated"_s, u"decision"_s, {}, a.decision);
        return {};
    }
    const AllocationBalance balance = allocationBalance(
        context.rules.places, stored, store::approvedCommitments(context.store, a.fiscalYear, a.source),
        a.place, a.fiscalYear, a.source, context.store.clock().today());
    if (a.amount < Dong(0) && balance.left() + a.amount < Dong(0)) {
        refuseAct(context, u"allocation.below_committed"_s, u"amount"_s,
                  {{u"allocated"_s, QString::number(balance.allocated.value())},
                   {u"committed"_s, QString::number(balance.committed.value())}},
                  QString::number(a.amount.value()));
        return {};
    }
    context.writer.insert(u"allocation"_s, {{u"id"_s, a.id.toText()},
                                            {u"decision"_s, a.decision},
                                            {u"date"_s, store::dateValue(a.date)},
                                            {u"fund"_s, keyOf(a.fund)},
                                            {u"place"_s, a.place.toText()},
                                            {u"fiscal_year"_s, a.fiscalYear},
                                            {u"source"_s, keyOf(a.source)},
                                            {u"amount"_s, store::moneyValue(a.amount)}});
    return a.id.toText();
}

} // namespace

std::vector<ActDefinition> allocationActs()
{
    return {{u"add_allocation"_s,
             false,
             {textKey(u"decision"_s, true), dateKey(u"date"_s), choiceKey(u"fund"_s, u"fund"_s, true),
              recordKey(u"place"_s), textKey(u"place_code"_s), dateKey(u"place_as_of"_s),
              integerKey(u"fiscal_year"_s, true), choiceKey(u"source"_s, u"source"_s, true),
              moneyKey(u"amount"_s, true)},
             addAllocation}};
}

} // namespace kc::casework
