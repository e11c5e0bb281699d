// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/viet_text.h"
#include "store/projects.h"
#include "store/values.h"

namespace kc::store {

using namespace Qt::StringLiterals;

QVariantMap valuesOf(const Project& p)
{
    return {{u"id"_s, p.id.toText()},
            {u"code"_s, p.code},
            {u"title"_s, p.title},
            {u"search_folded"_s, fold(p.code + u' ' + p.title + u' ' + p.implementingUnit)},
            {u"fund"_s, keyOf(p.fund)},
            {u"kind"_s, keyOf(p.kind)},
            {u"programme"_s, idValue(p.programme)},
            {u"plan_year"_s, p.planYear},
            {u"activity"_s, p.activity},
            {u"norm"_s, p.norm},
            {u"implementing_unit"_s, p.implementingUnit},
            {u"cooperating_unit"_s, p.cooperatingUnit},
            {u"place"_s, idValue(p.place)},
            {u"place_as_of"_s, dateValue(p.placeAsOf)},
            {u"place_note"_s, p.placeNote},
            {u"starts_on"_s, dateValue(p.startsOn)},
            {u"ends_on"_s, dateValue(p.endsOn)},
            {u"asked_national"_s, moneyValue(p.asked.national)},
            {u"asked_local"_s, moneyValue(p.asked.local)},
            {u"asked_counterpart"_s, moneyValue(p.asked.counterpart)},
            {u"asked_other"_s, moneyValue(p.asked.other)},
            {u"total_cost"_s, moneyValue(p.totalCost)},
            {u"eligible_cost"_s, moneyValue(p.eligibleCost)},
            {u"units"_s, p.units},
            {u"necessity"_s, p.necessity},
            {u"goals"_s, p.goals},
            {u"effects"_s, p.effects},
            {u"state"_s, keyOf(p.state)},
            {u"round"_s, p.round},
            {u"procedure"_s, p.procedure},
            {u"submitted_on"_s, dateValue(p.submittedOn)},
            {u"approved_on"_s, dateValue(p.approvedOn)},
            {u"legacy"_s, flagValue(p.legacy)},
            {u"entered_by"_s, idValue(p.enteredBy)}};
}

QVariantMap valuesOf(const Beneficiary& b, const ProjectId& project)
{
    return {{u"id"_s, b.id.toText()},
            {u"project"_s, project.toText()},
            {u"establishment"_s, b.establishment.toText()},
            {u"support"_s, moneyValue(b.support)},
            {u"counterpart"_s, moneyValue(b.counterpart)}};
}

QVariantMap valuesOf(const Result& r, const ProjectId& project)
{
    return {{u"id"_s, r.id.toText()},
            {u"project"_s, project.toText()},
            {u"indicator"_s, r.indicator},
            {u"planned"_s, numberValue(r.planned)},
            {u"actual"_s, numberValue(r.actual)},
            {u"date"_s, dateValue(r.date)},
            {u"evidence"_s, r.evidence}};
}

QVariantMap valuesOf(const Movement& m)
{
    return {{u"id"_s, m.id.toText()},
            {u"key"_s, m.key},
            {u"project"_s, m.project.toText()},
            {u"source"_s, keyOf(m.source)},
            {u"fiscal_year"_s, m.fiscalYear},
            {u"stage"_s, keyOf(m.stage)},
            {u"amount"_s, moneyValue(m.amount)},
            {u"date"_s, dateValue(m.date)},
            {u"document"_s, m.document},
            {u"reverses"_s, idValue(m.reverses)}};
}

QVariantMap valuesOf(const CaseStep& s)
{
    return {{u"id"_s, s.id.toText()},
            {u"project"_s, s.project.toText()},
            {u"position"_s, s.position},
            {u"round"_s, s.round},
            {u"act"_s, s.act},
            {u"from_state"_s, s.fromState},
            {u"to_state"_s, s.toState},
            {u"actor"_s, idValue(s.actor)},
            {u"actor_name"_s, s.actorName},
            {u"on_behalf_of"_s, s.onBehalfOf},
            {u"at"_s, s.at.toString(Qt::ISODateWithMs)},
            {u"date"_s, dateValue(s.date)},
            {u"document"_s, s.document},
            {u"signer"_s, s.signer},
            {u"reason"_s, s.reason},
            {u"exception"_s, s.exception},
            {u"voided"_s, flagValue(s.voided)}};
}

QVariantMap valuesOf(const Appraisal& a)
{
    return {{u"id"_s, a.id.toText()},
            {u"project"_s, a.project.toText()},
            {u"round"_s, a.round},
            {u"level"_s, keyOf(a.level)},
            {u"document"_s, a.document},
            {u"date"_s, dateValue(a.date)},
            {u"members"_s, a.members},
            {u"conclusion"_s, keyOf(a.conclusion)},
            {u"remark"_s, a.remark},
            {u"recommended_national"_s, moneyValue(a.recommended.national)},
            {u"recommended_local"_s, moneyValue(a.recommended.local)},
            {u"recommended_counterpart"_s, moneyValue(a.recommended.counterpart)},
            {u"recommended_other"_s, moneyValue(a.recommended.other)},
            {u"author"_s, idValue(a.author)},
            {u"author_name"_s, a.authorName},
            {u"voided"_s, flagValue(a.voided)}};
}

} // namespace kc::store
