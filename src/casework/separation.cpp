// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/separation.h"

#include "casework/payload.h"
#include "casework/right.h"
#include "domain/project.h"
#include "store/projects.h"
#include "store/store.h"
#include "store/users.h"

#include <QSet>

namespace kc::casework {

using namespace Qt::StringLiterals;

Findings separationFindings(const store::Store& store, const Project& project, const QString& act,
                            const Actor& actor)
{
    static const QSet<QString> judging{u"appraise"_s, u"appraise_ministry"_s, u"forward_ministry"_s,
                                       u"approve"_s, u"refuse"_s};
    static const QSet<QString> deciding{u"approve"_s, u"refuse"_s};
    if (!judging.contains(act) || actor.user.isNull())
        return {};

    bool entered = project.enteredBy == actor.user;
    bool appraised = false;
    for (const CaseStep& step : store::caseStepsOf(store, project.id)) {
        if (!(step.actor == actor.user))
            continue;
        if (step.act == "edit_project"_L1 || step.act == "submit"_L1)
            entered = true;
        // A return voids the appraisal of its round; who gave it may still not decide in the next one without
        // a new reader.
        if (step.act == "appraise"_L1 || step.act == "appraise_ministry"_L1 ||
            step.act == "forward_ministry"_L1)
            appraised = true;
    }
    const MessageArgs args{{u"act"_s, u"act."_s + act}, {u"name"_s, actor.name}};
    Findings findings;
    if (entered)
        findings.push_back(
            {u"duty.entered"_s, Severity::Error, u"project "_s + project.code, actor.login, args, {}});
    if (appraised && deciding.contains(act))
        findings.push_back(
            {u"duty.appraised"_s, Severity::Error, u"project "_s + project.code, actor.login, args, {}});
    return findings;
}

QStringList whoElseMay(const store::Store& store, const RuleBook& rules, const Project& project,
                       const AllowedAct& step, const Actor& actor)
{
    const QDate today = store.clock().today();
    QStringList names;
    for (const store::UserRecord& user : store::activeUsers(store)) {
        if (user.actor.user == actor.user || !hasOneOf(user.actor, step.roles) ||
            !isInScope(user.actor, project.place, rules, today))
            continue;
        if (separationFindings(store, project, step.act, user.actor).empty())
            names << user.actor.name;
    }
    return names;
}

void checkSeparation(ActContext& context, const QString& act, const QString& exception)
{
    const Findings duties = separationFindings(context.store, *context.project, act, context.actor);
    if (duties.empty())
        return;
    const QStringList others =
        whoElseMay(context.store, context.rules, *context.project, *context.step, context.actor);
    const bool excepted = others.isEmpty() && !exception.isEmpty();
    for (Finding finding : duties) {
        if (excepted)
            finding.severity = Severity::Warning;
        context.findings.push_back(std::move(finding));
    }
    if (others.isEmpty() && exception.isEmpty())
        refuseAct(context, u"duty.needs_exception"_s, u"exception"_s);
    if (!others.isEmpty() && !exception.isEmpty())
        refuseAct(context, u"duty.somebody_else"_s, u"exception"_s, {{u"names"_s, others.join(u", "_s)}});
}

} // namespace kc::casework
