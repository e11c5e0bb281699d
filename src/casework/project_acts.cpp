// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"
#include "casework/payload.h"
#include "casework/project_writing.h"
#include "domain/life_cycle.h"
#include "domain/rule_book.h"
#include "store/establishments.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/values.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

std::vector<ActKey> draftKeys(bool creating)
{
    std::vector<ActKey> keys{textKey(u"code"_s),
                             textKey(u"title"_s, creating),
                             choiceKey(u"fund"_s, u"fund"_s, creating),
                             choiceKey(u"kind"_s, u"project_kind"_s),
                             recordKey(u"programme"_s),
                             integerKey(u"plan_year"_s, creating),
                             textKey(u"activity"_s),
                             textKey(u"norm"_s),
                             textKey(u"implementing_unit"_s),
                             textKey(u"cooperating_unit"_s),
                             recordKey(u"place"_s),
                             textKey(u"place_code"_s),
                             dateKey(u"place_as_of"_s),
                             textKey(u"place_note"_s),
                             dateKey(u"starts_on"_s),
                             dateKey(u"ends_on"_s)};
    for (ActKey& key : moneyKeys(u"asked"_s))
        keys.push_back(std::move(key));
    for (ActKey key : {moneyKey(u"total_cost"_s), moneyKey(u"eligible_cost"_s), integerKey(u"units"_s),
                       textKey(u"necessity"_s), textKey(u"goals"_s), textKey(u"effects"_s),
                       listKey(u"beneficiaries"_s), listKey(u"results"_s), listKey(u"papers"_s)})
        keys.push_back(std::move(key));
    return keys;
}

void takeText(const Payload& payload, const QString& key, QString& field)
{
    if (payload.has(key))
        field = payload.text(key);
}

/// `place` (an id) or `place_code` with the day it is meant for; a code that changed its meaning needs that
/// day.
void takePlace(ActContext& context, const Payload& payload, Project& project)
{
    if (payload.has(u"place_as_of"_s))
        project.placeAsOf = payload.date(u"place_as_of"_s);
    if (payload.has(u"place"_s)) {
        project.place = payload.id<AdminUnitId>(u"place"_s);
        if (!project.place.isNull() && !context.rules.places.unit(project.place))
            refuseAct(context, u"place.unknown"_s, u"place"_s, {}, payload.text(u"place"_s));
    } else if (payload.has(u"place_code"_s)) {
        const std::optional<QDate> asOf =
            project.placeAsOf.isValid() ? std::optional<QDate>(project.placeAsOf) : std::nullopt;
        if (const Expected<AdminUnitId> unit =
                context.rules.places.resolve(payload.text(u"place_code"_s), asOf)) {
            project.place = *unit;
        } else {
            for (Finding finding : unit.error().findings) {
                finding.place = u"place_code"_s;
                context.findings.push_back(std::move(finding));
            }
        }
    }
    if (!project.placeAsOf.isValid())
        project.placeAsOf = context.store.clock().today();
}

void takeBeneficiaries(ActContext& context, const Payload& payload, Project& project)
{
    if (!payload.has(u"beneficiaries"_s))
        return;
    QHash<QString, BeneficiaryId> known;
    for (const Beneficiary& b : project.beneficiaries)
        known.insert(b.establishment.toText(), b.id);
    project.beneficiaries.clear();
    QSet<QString> seen;
    int row = 0;
    for (const QJsonValue& value : payload.list(u"beneficiaries"_s)) {
        const QJsonObject object = value.toObject();
        const Payload line(object);
        const QString place = u"beneficiaries[%1]"_s.arg(row++);
        Beneficiary b;
        b.establishment = line.id<EstablishmentId>(u"establishment"_s);
        if (b.establishment.isNull() && line.has(u"tax_code"_s)) {
            if (const auto found = store::findEstablishmentByTaxCode(context.store, line.text(u"tax_code"_s)))
                b.establishment = found->id;
        }
        if (b.establishment.isNull() || !store::findEstablishment(context.store, b.establishment)) {
            refuseAct(context, u"beneficiary.unknown"_s, place, {}, line.text(u"tax_code"_s));
            continue;
        }
        if (seen.contains(b.establishment.toText())) {
            refuseAct(context, u"beneficiaries.twice"_s, place, {}, line.text(u"tax_code"_s));
            continue;
        }
        seen.insert(b.establishment.toText());
        b.id = known.value(b.establishment.toText());
        b.support = line.money(u"support"_s);
        b.counterpart = line.money(u"counterpart"_s);
        project.beneficiaries.push_back(b);
    }
}

void takeResults(ActContext& context, const Payload& payload, Project& project)
{
    if (!payload.has(u"results"_s))
        return;
    QHash<QString, ResultId> known;
    for (const Result& r : project.results)
        known.insert(r.indicator, r.id);
    project.results.clear();
    int row = 0;
    for (const QJsonValue& value : payload.list(u"results"_s)) {
        const QJsonObject object = value.toObject();
        const Payload line(object);
        const QString place = u"results[%1]"_s.arg(row++);
        Result r;
        r.indicator = line.text(u"indicator"_s);
        r.planned = line.optionalInteger(u"planned"_s);
        r.evidence = line.text(u"evidence"_s);
        if (!context.rules.indicator(r.indicator))
            refuseAct(context, u"result.unknown_indicator"_s, place, {}, r.indicator);
        if (r.planned && *r.planned < 0)
            refuseAct(context, u"result.negative"_s, place, {}, QString::number(*r.planned));
        r.id = known.value(r.indicator);
        project.results.push_back(r);
    }
}

void takePapers(const Payload& payload, Project& project)
{
    if (!payload.has(u"papers"_s))
        return;
    project.papers.clear();
    for (const QJsonValue& value : payload.list(u"papers"_s)) {
        const QJsonObject object = value.toObject();
        const Payload line(object);
        project.papers.push_back({line.text(u"item"_s), line.flag(u"present"_s), line.date(u"received_on"_s),
                                  line.text(u"note"_s)});
    }
}

/// The fields of the payload over the project as it stands; what is not named stays.
void takeDraft(ActContext& context, Project& project)
{
    const Payload payload(context.payload);
    takeText(payload, u"title"_s, project.title);
    takeText(payload, u"activity"_s, project.activity);
    takeText(payload, u"norm"_s, project.norm);
    takeText(payload, u"implementing_unit"_s, project.implementingUnit);
    takeText(payload, u"cooperating_unit"_s, project.cooperatingUnit);
    takeText(payload, u"place_note"_s, project.placeNote);
    takeText(payload, u"necessity"_s, project.necessity);
    takeText(payload, u"goals"_s, project.goals);
    takeText(payload, u"effects"_s, project.effects);
    if (payload.has(u"fund"_s))
        project.fund = fromKey<Fund>(payload.text(u"fund"_s)).value_or(project.fund);
    if (payload.has(u"kind"_s))
        project.kind = fromKey<ProjectKind>(payload.text(u"kind"_s)).value_or(project.kind);
    if (payload.has(u"programme"_s))
        project.programme = payload.id<ProgrammeId>(u"programme"_s);
    project.planYear = payload.integer(u"plan_year"_s, project.planYear);
    project.units = payload.integer(u"units"_s, project.units);
    if (payload.has(u"starts_on"_s))
        project.startsOn = payload.date(u"starts_on"_s);
    if (payload.has(u"ends_on"_s))
        project.endsOn = payload.date(u"ends_on"_s);
    for (const Source source : {Source::National, Source::Local, Source::Counterpart, Source::Other})
        project.asked.set(
            source, payload.optionalMoney(u"asked_"_s + keyOf(source)).value_or(project.asked.of(source)));
    project.totalCost = payload.optionalMoney(u"total_cost"_s).value_or(project.totalCost);
    project.eligibleCost = payload.optionalMoney(u"eligible_cost"_s).value_or(project.eligibleCost);
    takePlace(context, payload, project);
    takeBeneficiaries(context, payload, project);
    takeResults(context, payload, project);
    takePapers(payload, project);
}

/// A draft may be incomplete and break rules that decide at submission: those are warnings. What makes no
/// sense in any file refuses.
void checkDraftBasics(ActContext& context, const Project& project)
{
    static const QSet<QString> senseless{u"money.negative"_s, u"project.bad_units"_s, u"project.bad_year"_s,
                                         u"project.ends_before_start"_s, u"beneficiaries.twice"_s};
    if (project.title.isEmpty())
        refuseAct(context, u"field.required"_s, u"title"_s);
    if (!project.activity.isEmpty() && !context.rules.activity(project.activity))
        refuseAct(context, u"project.unknown_activity"_s, u"activity"_s, {}, project.activity);
    for (Finding finding :
         checkDraft(project, ruleContext(context, project, context.store.clock().today()))) {
        if (finding.severity == Severity::Error && !senseless.contains(finding.code))
            finding.severity = Severity::Warning;
        context.findings.push_back(std::move(finding));
    }
}

/// Rows that stay keep their id, rows that went are removed, new ones are added.
void writeParts(ActContext& context, const Project& before, Project& after)
{
    store::RecordWriter& writer = context.writer;
    QSet<QString> kept;
    for (Beneficiary& b : after.beneficiaries) {
        const auto old = std::find_if(before.beneficiaries.begin(), before.beneficiaries.end(),
                                      [&](const Beneficiary& o) { return !b.id.isNull() && o.id == b.id; });
        if (old == before.beneficiaries.end()) {
            b.id = BeneficiaryId::make();
            writer.insert(u"beneficiary"_s, store::valuesOf(b, after.id));
        } else if (old->support != b.support || old->counterpart != b.counterpart) {
            writer.update(u"beneficiary"_s, b.id.toText(), store::valuesOf(b, after.id));
        }
        kept.insert(b.id.toText());
    }
    for (const Beneficiary& old : before.beneficiaries) {
        if (!kept.contains(old.id.toText()))
            writer.remove(u"beneficiary"_s, old.id.toText());
    }
    kept.clear();
    for (Result& r : after.results) {
        const auto old = std::find_if(before.results.begin(), before.results.end(),
                                      [&](const Result& o) { return !r.id.isNull() && o.id == r.id; });
        if (old == before.results.end()) {
            r.id = ResultId::make();
            writer.insert(u"result"_s, store::valuesOf(r, after.id));
        } else if (old->planned != r.planned || old->evidence != r.evidence) {
            writer.update(u"result"_s, r.id.toText(),
                          {{u"planned"_s, store::numberValue(r.planned)}, {u"evidence"_s, r.evidence}});
        }
        kept.insert(r.id.toText());
    }
    for (const Result& old : before.results) {
        if (!kept.contains(old.id.toText()))
            writer.remove(u"result"_s, old.id.toText());
    }
    static const QUuid kPaperSpace(u"5d1c9a52-0d36-4b8e-9f5e-6f7f3c0c1a10"_s);
    QHash<QString, Paper> oldPapers;
    for (const Paper& paper : before.papers)
        oldPapers.insert(paper.item, paper);
    for (const Paper& paper : after.papers) {
        const QString id = QUuid::createUuidV5(kPaperSpace, after.id.toText() + u'/' + paper.item)
                               .toString(QUuid::WithoutBraces);
        const QVariantMap values{{u"id"_s, id},
                                 {u"project"_s, after.id.toText()},
                                 {u"item"_s, paper.item},
                                 {u"present"_s, store::flagValue(paper.present)},
                                 {u"received_on"_s, store::dateValue(paper.receivedOn)},
                                 {u"note"_s, paper.note}};
        const auto old = oldPapers.constFind(paper.item);
        if (old == oldPapers.cend())
            writer.insert(u"project_paper"_s, values);
        else if (old->present != paper.present || old->receivedOn != paper.receivedOn ||
                 old->note != paper.note)
            writer.update(u"project_paper"_s, id, values);
        oldPapers.remove(paper.item);
    }
    for (auto gone = oldPapers.cbegin(); gone != oldPapers.cend(); ++gone)
        writer.remove(u"project_paper"_s,
                      QUuid::createUuidV5(kPaperSpace, after.id.toText() + u'/' + gone.key())
                          .toString(QUuid::WithoutBraces));
}

QString createProject(ActContext& context)
{
    const Payload payload(context.payload);
    Project project;
    project.id = ProjectId::make();
    project.enteredBy = context.actor.user;
    takeDraft(context, project);
    checkDraftBasics(context, project);
    project.code = payload.text(u"code"_s);
    if (project.code.isEmpty())
        project.code =
            store::nextProjectCode(context.store, context.store.setting(u"province"_s), project.planYear);
    else if (store::findProjectByCode(context.store, project.code))
        refuseAct(context, u"project.code_taken"_s, u"code"_s, {}, project.code);
    if (hasErrors(context.findings))
        return {};
    context.writer.insert(u"project"_s, store::valuesOf(project));
    writeParts(context, Project(), project);
    writeCaseStep(context, project, u"create_project"_s, ProjectState::Draft, 0,
                  context.store.clock().today());
    return project.id.toText();
}

QString editProject(ActContext& context)
{
    const Payload payload(context.payload);
    Project project = *context.project;
    takeDraft(context, project);
    checkDraftBasics(context, project);
    if (payload.has(u"code"_s) && payload.text(u"code"_s) != project.code) {
        project.code = payload.text(u"code"_s);
        if (project.round > 0)
            refuseAct(context, u"project.code_fixed"_s, u"code"_s, {}, project.code);
        else if (project.code.isEmpty())
            refuseAct(context, u"field.required"_s, u"code"_s);
        else if (store::findProjectByCode(context.store, project.code))
            refuseAct(context, u"project.code_taken"_s, u"code"_s, {}, project.code);
    }
    if (hasErrors(context.findings))
        return {};
    context.writer.update(u"project"_s, project.id.toText(), store::valuesOf(project));
    writeParts(context, *context.project, project);
    writeCaseStep(context, *context.project, u"edit_project"_s, context.step->to, project.round,
                  context.store.clock().today());
    return project.id.toText();
}

} // namespace

std::vector<ActDefinition> projectActs()
{
    std::vector<ActKey> editKeys = draftKeys(false);
    editKeys.insert(editKeys.begin(), {recordKey(u"project"_s, true), integerKey(u"revision"_s)});
    editKeys.push_back(textKey(u"reason"_s));
    return {{u"create_project"_s, false, draftKeys(true), createProject},
            {u"edit_project"_s, true, editKeys, editProject}};
}

} // namespace kc::casework
