// SPDX-License-Identifier: GPL-3.0-or-later
// What came of a đề án: planned and actual figures of its indicators, with their evidence.
#include "casework/act_list.h"
#include "casework/payload.h"
#include "casework/project_writing.h"
#include "domain/rule_book.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/values.h"

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// Results belong to approved files; a settled one changes only by a logged correction (its reason).
bool takesResults(const Project& project, const Payload& payload)
{
    switch (project.state) {
    case ProjectState::Approved:
    case ProjectState::Contracted:
    case ProjectState::Implementing:
    case ProjectState::Accepted:
        return true;
    case ProjectState::Settled:
        return !payload.text(u"reason"_s).isEmpty();
    default:
        return false;
    }
}

/// The stored row that holds the plan of an indicator: the goal entered with the application, else a row that
/// came with one.
const Result* planOf(const Project& project, const QString& indicator)
{
    const Result* plan = nullptr;
    for (const Result& result : project.results) {
        if (result.indicator != indicator || !result.planned)
            continue;
        if (!result.date.isValid())
            return &result;
        plan = plan ? plan : &result;
    }
    return plan;
}

/// Enters the plan where none is, or corrects it; an approved plan is not changed without saying why.
QString writePlan(ActContext& context, const Project& project, const QString& indicator, qint64 planned)
{
    const Result* known = planOf(project, indicator);
    if (!known) {
        Result goal;
        goal.id = ResultId::make();
        goal.indicator = indicator;
        goal.planned = planned;
        context.writer.insert(u"result"_s, store::valuesOf(goal, project.id));
        return goal.id.toText();
    }
    if (known->planned != planned)
        context.writer.update(u"result"_s, known->id.toText(), {{u"planned"_s, planned}});
    return known->id.toText();
}

/// The stored row an actual figure corrects: the one named, else the one of the same indicator and day.
const Result* correctedRow(ActContext& context, const Project& project, const Result& entered)
{
    const Payload payload(context.payload);
    const auto named =
        std::find_if(project.results.begin(), project.results.end(), [&](const Result& result) {
            return payload.has(u"result"_s) && result.id == payload.id<ResultId>(u"result"_s);
        });
    const auto sameDay =
        std::find_if(project.results.begin(), project.results.end(), [&](const Result& result) {
            return result.indicator == entered.indicator && result.date == entered.date;
        });
    // A goal is no figure of a day: what is achieved stands beside it.
    const bool corrects = named != project.results.end() && (named->date.isValid() || named->actual);
    if (!corrects)
        return sameDay == project.results.end() ? nullptr : &*sameDay;
    refuseLocked(context, named->date, u"date"_s);
    if (sameDay != project.results.end() && sameDay != named)
        refuseAct(context, u"result.twice"_s, u"date"_s, {}, entered.date.toString(Qt::ISODate));
    return &*named;
}

QString writeActual(ActContext& context, const Project& project, const Result& entered)
{
    const Result* known = correctedRow(context, project, entered);
    if (hasErrors(context.findings))
        return {};
    if (!known) {
        context.writer.insert(u"result"_s, store::valuesOf(entered, project.id));
        return entered.id.toText();
    }
    context.writer.update(u"result"_s, known->id.toText(),
                          {{u"indicator"_s, entered.indicator},
                           {u"actual"_s, store::numberValue(entered.actual)},
                           {u"date"_s, store::dateValue(entered.date)},
                           {u"evidence"_s, entered.evidence}});
    return known->id.toText();
}

/// The row a caller names has to be the project's own and still as the caller saw it.
void checkNamedResult(ActContext& context, const Project& project)
{
    const Payload payload(context.payload);
    if (payload.text(u"result"_s).isEmpty())
        return;
    const auto stored = store::findResult(context.store, payload.id<ResultId>(u"result"_s));
    if (!stored || !(stored->project == project.id))
        refuseAct(context, u"store.record_missing"_s, u"result"_s, {}, payload.text(u"result"_s));
    else if (payload.has(u"revision"_s) && payload.integer(u"revision"_s) != stored->revision)
        refuseAct(context, u"store.stale_revision"_s, u"result"_s,
                  {{u"expected"_s, QString::number(payload.integer(u"revision"_s))},
                   {u"stored"_s, QString::number(stored->revision)}});
}

/// One indicator of one đề án: its plan, and what was reached by a day with its evidence. The same indicator
/// and day again corrects what was recorded, as does naming the row (`result` with its `revision`).
QString recordResult(ActContext& context)
{
    const Payload payload(context.payload);
    const QString indicator = payload.text(u"indicator"_s);
    const std::optional<qint64> planned = payload.optionalInteger(u"planned"_s);
    const std::optional<qint64> actual = payload.optionalInteger(u"actual"_s);
    const QDate date = actDate(context);
    const std::optional<Project> project =
        store::findProject(context.store, payload.id<ProjectId>(u"project"_s));
    if (!project) {
        refuseAct(context, u"store.record_missing"_s, u"project"_s, {}, payload.text(u"project"_s));
        return {};
    }
    if (!context.rules.indicator(indicator))
        refuseAct(context, u"result.unknown_indicator"_s, u"indicator"_s, {}, indicator);
    if (!planned && !actual)
        refuseAct(context, u"result.nothing"_s, u"actual"_s);
    if (planned.value_or(0) < 0)
        refuseAct(context, u"result.negative"_s, u"planned"_s, {}, QString::number(*planned));
    if (actual.value_or(0) < 0)
        refuseAct(context, u"result.negative"_s, u"actual"_s, {}, QString::number(*actual));
    if (!takesResults(*project, payload))
        refuseAct(context, u"result.state"_s,
                  project->state == ProjectState::Settled ? u"reason"_s : u"project"_s,
                  {{u"state"_s, labelKey(project->state)}});
    checkNamedResult(context, *project);
    const Result* plan = planOf(*project, indicator);
    if (planned && plan && *plan->planned != *planned && payload.text(u"reason"_s).isEmpty())
        refuseAct(context, u"result.plan_needs_reason"_s, u"reason"_s,
                  {{u"planned"_s, QString::number(*plan->planned)}});
    if (hasErrors(context.findings))
        return {};
    QString record;
    if (planned)
        record = writePlan(context, *project, indicator, *planned);
    if (actual) {
        Result entered;
        entered.id = ResultId::make();
        entered.indicator = indicator;
        entered.actual = actual;
        entered.date = date;
        entered.evidence = payload.text(u"evidence"_s);
        record = writeActual(context, *project, entered);
    }
    return record;
}

} // namespace

std::vector<ActDefinition> resultActs()
{
    return {{u"record_result"_s,
             false,
             {recordKey(u"project"_s, true), textKey(u"indicator"_s, true), integerKey(u"planned"_s),
              integerKey(u"actual"_s), dateKey(u"date"_s), textKey(u"evidence"_s), recordKey(u"result"_s),
              integerKey(u"revision"_s), textKey(u"reason"_s)},
             recordResult}};
}

} // namespace kc::casework
