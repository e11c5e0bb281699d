// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"
#include "casework/payload.h"
#include "casework/project_writing.h"
#include "domain/life_cycle.h"
#include "domain/rule_book.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/values.h"

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// Submitting opens a round: the file must be complete, the amounts asked for become movements of the ledger.
QString submitProject(ActContext& context)
{
    const Project& project = *context.project;
    const QDate date = nextStepDate(context, project);
    const Findings findings =
        checkForSubmit(project, ruleContext(context, project, date), context.step->deadline);
    context.findings.insert(context.findings.end(), findings.begin(), findings.end());
    if (hasErrors(context.findings))
        return {};
    const int round = project.round + 1;
    // What an earlier round asked for is taken back, so that the ledger shows one standing request.
    reverseMovements(context, project, Stage::Requested, date, {});
    writeMovements(context, project, Stage::Requested, project.asked, project.planYear, date, {});
    QString procedure = project.procedure;
    if (procedure.isEmpty())
        procedure = context.rules.procedures.procedureFor(project.fund, date).value_or(QString());
    context.writer.update(u"project"_s, project.id.toText(),
                          {{u"state"_s, keyOf(context.step->to)},
                           {u"round"_s, round},
                           {u"procedure"_s, procedure},
                           {u"submitted_on"_s, store::dateValue(date)}});
    writeCaseStep(context, project, u"submit"_s, context.step->to, round, date);
    return project.id.toText();
}

/// A return voids the sheets and approvals of the round; they stay visible.
QString returnProject(ActContext& context)
{
    const Project& project = *context.project;
    const QDate date = nextStepDate(context, project);
    if (hasErrors(context.findings))
        return {};
    for (const Appraisal& sheet : store::appraisalsOf(context.store, project.id)) {
        if (sheet.round == project.round && !sheet.voided)
            context.writer.update(u"appraisal"_s, sheet.id.toText(), {{u"voided"_s, 1}});
    }
    for (const CaseStep& step : store::caseStepsOf(context.store, project.id)) {
        const bool judged = step.act.startsWith(u"appraise"_s) || step.act == "forward_ministry"_L1 ||
                            step.act == "approve"_L1;
        if (step.round == project.round && judged && !step.voided)
            context.writer.update(u"case_step"_s, step.id.toText(), {{u"voided"_s, 1}});
    }
    reverseMovements(context, project, Stage::Appraised, date, {});
    context.writer.update(u"project"_s, project.id.toText(), {{u"state"_s, keyOf(context.step->to)}});
    writeCaseStep(context, project, u"return"_s, context.step->to, project.round, date);
    return project.id.toText();
}

QString withdrawProject(ActContext& context)
{
    const Project& project = *context.project;
    const QDate date = nextStepDate(context, project);
    if (hasErrors(context.findings))
        return {};
    reverseMovements(context, project, Stage::Requested, date, {});
    reverseMovements(context, project, Stage::Appraised, date, {});
    context.writer.update(u"project"_s, project.id.toText(), {{u"state"_s, keyOf(context.step->to)}});
    writeCaseStep(context, project, u"withdraw"_s, context.step->to, project.round, date);
    return project.id.toText();
}

} // namespace

std::vector<ActDefinition> submissionActs()
{
    return {{u"submit"_s, true, projectKeys({}), submitProject},
            {u"return"_s, true, projectKeys({}, true), returnProject},
            {u"withdraw"_s, true, projectKeys({}, true), withdrawProject}};
}

} // namespace kc::casework
