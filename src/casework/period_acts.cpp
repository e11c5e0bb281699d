// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"
#include "casework/payload.h"
#include "casework/project_writing.h"
#include "domain/rule_book.h"
#include "store/programmes.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/values.h"

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// Khóa kỳ: from now on no act may be dated inside.
QString lockPeriod(ActContext& context)
{
    const Payload payload(context.payload);
    const QDate first = payload.date(u"first_day"_s);
    const QDate last = payload.date(u"last_day"_s);
    const QDate today = context.store.clock().today();
    if (last < first)
        refuseAct(context, u"period.upside_down"_s, u"last_day"_s, {}, last.toString(Qt::ISODate));
    if (last >= today)
        refuseAct(context, u"period.not_over"_s, u"last_day"_s, {{u"today"_s, today.toString(Qt::ISODate)}},
                  last.toString(Qt::ISODate));
    if (hasErrors(context.findings))
        return {};
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    context.writer.insert(u"period_lock"_s, {{u"id"_s, id},
                                             {u"first_day"_s, store::dateValue(first)},
                                             {u"last_day"_s, store::dateValue(last)},
                                             {u"locked_on"_s, store::dateValue(today)},
                                             {u"reason"_s, payload.text(u"reason"_s)},
                                             {u"reopened_on"_s, QVariant()},
                                             {u"reopen_reason"_s, QString()}});
    return id;
}

/// Mở lại kỳ, with a reason that the audit report prints.
QString reopenPeriod(ActContext& context)
{
    const Payload payload(context.payload);
    const std::optional<store::PeriodLock> lock = store::lockOn(context.store, payload.date(u"day"_s));
    if (!lock) {
        refuseAct(context, u"period.not_locked"_s, u"day"_s, {}, payload.text(u"day"_s));
        return {};
    }
    context.writer.update(u"period_lock"_s, lock->id,
                          {{u"reopened_on"_s, store::dateValue(context.store.clock().today())},
                           {u"reopen_reason"_s, payload.text(u"reason"_s)}});
    return lock->id;
}

/// What came of the đề án: one dated figure of one indicator, with its evidence. The same indicator and day
/// again corrects what was recorded.
QString recordResult(ActContext& context)
{
    const Payload payload(context.payload);
    const QDate date = actDate(context);
    const QString indicator = payload.text(u"indicator"_s);
    const std::optional<qint64> actual = payload.optionalInteger(u"actual"_s);
    const std::optional<Project> project =
        store::findProject(context.store, payload.id<ProjectId>(u"project"_s));
    if (!project) {
        refuseAct(context, u"store.record_missing"_s, u"project"_s, {}, payload.text(u"project"_s));
        return {};
    }
    if (!context.rules.indicator(indicator))
        refuseAct(context, u"result.unknown_indicator"_s, u"indicator"_s, {}, indicator);
    if (actual.value_or(0) < 0)
        refuseAct(context, u"result.negative"_s, u"actual"_s, {}, QString::number(*actual));
    // Results belong to approved files; a settled one changes only by a logged correction (its reason).
    static const QSet<ProjectState> open{ProjectState::Approved, ProjectState::Contracted,
                                         ProjectState::Implementing, ProjectState::Accepted};
    const bool correction = project->state == ProjectState::Settled && payload.has(u"reason"_s);
    if (!open.contains(project->state) && !correction)
        refuseAct(context, u"result.state"_s, u"project "_s + project->code,
                  {{u"state"_s, labelKey(project->state)}});
    if (hasErrors(context.findings))
        return {};
    for (const Result& known : project->results) {
        if (known.indicator != indicator || known.date != date)
            continue;
        context.writer.update(
            u"result"_s, known.id.toText(),
            {{u"actual"_s, store::numberValue(actual)}, {u"evidence"_s, payload.text(u"evidence"_s)}});
        return known.id.toText();
    }
    Result result;
    result.id = ResultId::make();
    result.indicator = indicator;
    result.actual = actual;
    result.date = date;
    result.evidence = payload.text(u"evidence"_s);
    context.writer.insert(u"result"_s, store::valuesOf(result, project->id));
    return result.id.toText();
}

} // namespace

std::vector<ActDefinition> periodActs()
{
    return {{u"record_result"_s,
             false,
             {recordKey(u"project"_s, true), textKey(u"indicator"_s, true), integerKey(u"actual"_s, true),
              dateKey(u"date"_s), textKey(u"evidence"_s), textKey(u"reason"_s)},
             recordResult},
            {u"lock_period"_s,
             false,
             {dateKey(u"first_day"_s, true), dateKey(u"last_day"_s, true), textKey(u"reason"_s, true)},
             lockPeriod},
            {u"reopen_period"_s, false, {dateKey(u"day"_s, true), textKey(u"reason"_s, true)}, reopenPeriod}};
}

} // namespace kc::casework
