// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/project_writing.h"

#include "casework/payload.h"
#include "domain/rule_book.h"
#include "store/establishments.h"
#include "store/programmes.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/store.h"

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr Source kSources[] = {Source::National, Source::Local, Source::Counterpart, Source::Other};

Movement movementOf(const Project& project, Stage stage, Source source, Dong amount, int fiscalYear,
                    QDate date, const QString& document)
{
    Movement movement;
    movement.id = MovementId::make();
    movement.key = u"%1/%2/%3/%4/%5"_s.arg(project.code, keyOf(stage), keyOf(source),
                                           date.toString(Qt::ISODate), movement.id.toText().left(8));
    movement.project = project.id;
    movement.source = source;
    movement.fiscalYear = fiscalYear;
    movement.stage = stage;
    movement.amount = amount;
    movement.date = date;
    movement.document = document;
    return movement;
}

} // namespace

ProjectContext ruleContext(const ActContext& context, const Project& project, QDate date)
{
    ProjectContext rules{context.rules, date, {}, {}, std::nullopt};
    for (const Beneficiary& beneficiary : project.beneficiaries) {
        if (auto establishment = store::findEstablishment(context.store, beneficiary.establishment))
            rules.establishments.push_back(std::move(*establishment));
        for (const store::SupportReceived& other :
             store::supportReceived(context.store, beneficiary.establishment, project.id)) {
            if (other.state != ProjectState::Refused && other.state != ProjectState::Withdrawn &&
                other.state != ProjectState::Stopped)
                rules.otherSupport.push_back(
                    {beneficiary.establishment, other.activity, other.code, other.planYear});
        }
    }
    return rules;
}

void refuseLocked(ActContext& context, QDate day, const QString& place)
{
    const std::optional<store::PeriodLock> lock =
        day.isValid() ? store::lockOn(context.store, day) : std::nullopt;
    if (lock)
        refuseAct(
            context, u"period.locked"_s, place,
            {{u"first"_s, lock->first.toString(Qt::ISODate)}, {u"last"_s, lock->last.toString(Qt::ISODate)}},
            day.toString(Qt::ISODate));
}

QDate actDate(ActContext& context)
{
    const QDate today = context.store.clock().today();
    const QDate date = Payload(context.payload).date(u"date"_s);
    if (!date.isValid())
        return today;
    refuseLocked(context, date, u"date"_s);
    if (date > today)
        refuseAct(context, u"act.future_date"_s, u"date"_s, {{u"today"_s, today.toString(Qt::ISODate)}},
                  date.toString(Qt::ISODate));
    return date;
}

QDate nextStepDate(ActContext& context, const Project& project)
{
    const QDate date = actDate(context);
    QDate last;
    for (const CaseStep& step : store::caseStepsOf(context.store, project.id)) {
        if (step.act != "create_project"_L1 && step.act != "edit_project"_L1)
            last = std::max(last, step.date);
    }
    if (last.isValid() && date < last)
        refuseAct(context, u"act.before_last_step"_s, u"date"_s,
                  {{u"previous"_s, last.toString(Qt::ISODate)}}, date.toString(Qt::ISODate));
    return date;
}

void writeCaseStep(ActContext& context, const Project& project, const QString& act, ProjectState to,
                   int round, QDate date, const StepNote& note)
{
    const Payload payload(context.payload);
    CaseStep step;
    step.id = CaseStepId::make();
    step.project = project.id;
    step.position = static_cast<int>(store::Query(context.store, u"project/next_step_position"_s)
                                         .bind(u":project"_s, project.id)
                                         .number());
    step.round = round;
    step.act = act;
    step.fromState = keyOf(project.state);
    step.toState = keyOf(to);
    step.actor = context.actor.user;
    step.actorName = context.actor.name;
    step.onBehalfOf = note.onBehalfOf.isEmpty() ? payload.text(u"on_behalf_of"_s) : note.onBehalfOf;
    step.at = context.store.clock().now();
    step.date = date;
    step.document = note.document;
    step.signer = note.signer;
    step.reason = payload.text(u"reason"_s);
    step.exception = payload.text(u"exception"_s);
    context.writer.insert(u"case_step"_s, store::valuesOf(step));
}

void writeMovements(ActContext& context, const Project& project, Stage stage, const MoneyBySource& money,
                    int fiscalYear, QDate date, const QString& document)
{
    for (const Source source : kSources) {
        if (money.of(source) > Dong(0))
            context.writer.insert(u"movement"_s,
                                  store::valuesOf(movementOf(project, stage, source, money.of(source),
                                                             fiscalYear, date, document)));
    }
}

void reverseMovements(ActContext& context, const Project& project, Stage stage, QDate date,
                      const QString& document)
{
    for (const Movement& standing : store::standingMovements(context.store, project.id, stage)) {
        Movement reversal =
            movementOf(project, stage, standing.source, standing.amount, standing.fiscalYear, date, document);
        reversal.reverses = standing.id;
        context.writer.insert(u"movement"_s, store::valuesOf(reversal));
    }
}

MoneyBySource moneyFrom(const Payload& payload, const QString& prefix)
{
    MoneyBySource money;
    for (const Source source : kSources)
        money.set(source, payload.money(prefix + u'_' + keyOf(source)));
    return money;
}

std::vector<ActKey> moneyKeys(const QString& prefix)
{
    std::vector<ActKey> keys;
    for (const Source source : kSources)
        keys.push_back(moneyKey(prefix + u'_' + keyOf(source)));
    return keys;
}

std::vector<ActKey> projectKeys(std::vector<ActKey> own, bool reasonRequired)
{
    std::vector<ActKey> keys{recordKey(u"project"_s, true), integerKey(u"revision"_s)};
    std::move(own.begin(), own.end(), std::back_inserter(keys));
    for (ActKey key : {dateKey(u"date"_s), textKey(u"reason"_s, reasonRequired), textKey(u"exception"_s),
                       textKey(u"on_behalf_of"_s)})
        keys.push_back(std::move(key));
    return keys;
}

} // namespace kc::casework
