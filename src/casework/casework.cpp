// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/casework.h"

#include "base/log.h"
#include "casework/act_list.h"
#include "casework/payload.h"
#include "casework/right.h"
#include "casework/scope.h"
#include "casework/separation.h"
#include "domain/project_check.h"
#include "domain/rule_book.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/reference.h"
#include "store/store.h"

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

MessageArgs actArgs(const QString& act)
{
    return {{u"act"_s, u"act."_s + act}};
}

Finding noRight(const QString& act, const QStringList& roles)
{
    MessageArgs args = actArgs(act);
    args.insert(u"roles"_s, roles.join(u','));
    return {u"act.no_right"_s, Severity::Error, {}, {}, args, {}};
}

Error failureError(const store::StoreFailure& failure)
{
    using Kind = store::StoreFailure::Kind;
    const QString detail = QString::fromUtf8(failure.what());
    switch (failure.kind()) {
    case Kind::Busy:
        return Error(u"store.busy"_s, {{u"detail"_s, detail}});
    case Kind::Full:
        return Error(u"store.full"_s, {{u"detail"_s, detail}});
    case Kind::ReadOnly:
        return Error(u"store.read_only"_s, {{u"detail"_s, detail}});
    case Kind::Unique:
        return Error(u"store.already_there"_s, {{u"detail"_s, detail}});
    case Kind::ForeignKey:
        return Error(u"store.still_referenced"_s, {{u"detail"_s, detail}});
    case Kind::Damaged:
    case Kind::Check:
    case Kind::Other:
        break;
    }
    return Error(u"store.failed"_s, {{u"detail"_s, detail}});
}

} // namespace

struct Casework::Private
{
    explicit Private(store::Store& where)
        : store(where)
        , acts(everyAct())
        , rules(store::loadRuleBook(where))
    {
    }

    store::Store& store;
    std::vector<ActDefinition> acts;
    RuleBook rules;

    Expected<Outcome> execute(const QString& name, const QJsonObject& payload, const Actor& actor, bool keep,
                              const ActProgress& progress);
    Findings checkRight(const ActDefinition& act, const Actor& actor, const Project* project,
                        AllowedAct* step) const;
};

Casework::Casework(store::Store& store)
    : d(std::make_unique<Private>(store))
{
}
Casework::~Casework() = default;

const std::vector<ActDefinition>& Casework::acts() const
{
    return d->acts;
}

const ActDefinition* Casework::find(const QString& act) const
{
    const auto found =
        std::find_if(d->acts.begin(), d->acts.end(), [&](const ActDefinition& a) { return a.name == act; });
    return found == d->acts.end() ? nullptr : &*found;
}

const RuleBook& Casework::rules() const
{
    return d->rules;
}

/// Role, scope, stored state and separation of duties; `step` receives what the procedure allows.
Findings Casework::Private::checkRight(const ActDefinition& act, const Actor& actor, const Project* project,
                                       AllowedAct* step) const
{
    const QDate today = store.clock().today();
    if (!act.onProject) {
        if (actor.setUp)
            return {};
        const QStringList roles = rules.rolesFor(act.name);
        return hasOneOf(actor, roles) ? Findings{} : Findings{noRight(act.name, roles)};
    }
    // Before the first submission the procedure follows from the fund; afterwards the one it was submitted
    // under stays.
    QString procedure = project->procedure;
    if (procedure.isEmpty()) {
        const Expected<QString> own = rules.procedures.procedureFor(project->fund, today);
        if (!own)
            return own.error().findings;
        procedure = *own;
    }
    const Expected<AllowedAct> allowed = rules.procedures.step(procedure, project->state, act.name, today);
    if (!allowed)
        return allowed.error().findings;
    *step = *allowed;
    if (!hasOneOf(actor, step->roles))
        return {noRight(act.name, step->roles)};
    if (!isInScope(actor, project->place, rules, today))
        return {{u"act.out_of_scope"_s, Severity::Error, u"place"_s, actor.placeCode, actArgs(act.name), {}}};
    return {};
}

Expected<Outcome> Casework::Private::execute(const QString& name, const QJsonObject& payload,
                                             const Actor& actor, bool keep, const ActProgress& progress)
{
    const auto act =
        std::find_if(acts.begin(), acts.end(), [&](const ActDefinition& a) { return a.name == name; });
    if (act == acts.end())
        return refuse({u"act.unknown"_s, Severity::Error, {}, name, {}, {}});
    if (Findings problems = checkPayload(*act, payload); hasErrors(problems))
        return refuse(std::move(problems));

    try {
        Findings findings;
        const Payload input(payload);
        store::RecordWriter writer(store, actor, name, input.text(u"reason"_s));
        ActContext context{store, writer, rules, actor, payload, findings, nullptr, nullptr, progress};
        std::optional<Project> project;
        AllowedAct step;
        if (act->onProject) {
            project = store::findProject(store, input.id<ProjectId>(u"project"_s));
            if (!project)
                return refuse({u"store.record_missing"_s,
                               Severity::Error,
                               u"project"_s,
                               input.text(u"project"_s),
                               {},
                               {}});
            context.project = &*project;
            context.step = &step;
        }
        // The right comes before the revision: who may not act learns nothing about the record.
        if (Findings problems = checkRight(*act, actor, context.project, &step); hasErrors(problems))
            return refuse(std::move(problems));
        if (project && input.has(u"revision"_s) && input.integer(u"revision"_s) != project->revision)
            return refuse({u"store.stale_revision"_s,
                           Severity::Error,
                           u"project "_s + project->code,
                           {},
                           {{u"expected"_s, payload.value(u"revision"_s).toVariant().toString()},
                            {u"stored"_s, QString::number(project->revision)}},
                           {}});
        if (project)
            checkSeparation(context, name, input.text(u"exception"_s));

        ScopeGuard scope(context);
        Outcome outcome;
        outcome.actId = writer.actId();
        outcome.record = act->run(context);
        outcome.findings = findings;
        // Alone: what else was found concerns records that are none of this person's business.
        if (hasErrors(scope.findings()))
            return refuse(scope.findings());
        if (hasErrors(findings))
            return refuse(std::move(findings));
        if (keep) {
            writer.commit();
            logInfo(u"act %1 by %2 (%3)"_s.arg(name, actor.login, outcome.actId));
        }
        return outcome;
    } catch (const store::StoreFailure& failure) {
        return tl::unexpected(failureError(failure));
    } catch (const MoneyOverflow&) {
        return refuse(u"money.overflow"_s);
    }
}

Expected<Outcome> Casework::run(const QString& act, const QJsonObject& payload, const Actor& actor,
                                const ActProgress& progress)
{
    Expected<Outcome> outcome = d->execute(act, payload, actor, true, progress);
    if (outcome && (act.startsWith(u"import"_s) || act.startsWith(u"edit_reference"_s)))
        reloadRules();
    return outcome;
}

Expected<Outcome> Casework::rehearse(const QString& act, const QJsonObject& payload, const Actor& actor,
                                     const ActProgress& progress)
{
    return d->execute(act, payload, actor, false, progress);
}

void Casework::reloadRules()
{
    d->rules = store::loadRuleBook(d->store);
}

Findings Casework::whyNot(const QString& act, const Actor& actor, const QString& projectId) const
{
    const ActDefinition* definition = find(act);
    if (!definition)
        return {{u"act.unknown"_s, Severity::Error, {}, act, {}, {}}};
    if (d->store.isReadOnly())
        return {{u"store.read_only"_s, Severity::Error, {}, {}, {}, {}}};
    AllowedAct step;
    if (!definition->onProject)
        return d->checkRight(*definition, actor, nullptr, &step);
    const std::optional<Project> project = store::findProject(d->store, ProjectId::fromText(projectId));
    if (!project)
        return {{u"store.record_missing"_s, Severity::Error, u"project"_s, projectId, {}, {}}};
    Findings findings = d->checkRight(*definition, actor, &*project, &step);
    Findings duties = separationFindings(d->store, *project, act, actor);
    // In a one-person office the duty leaves a way: the exception with its reason, which the act demands.
    if (!duties.empty() && findings.empty() &&
        whoElseMay(d->store, d->rules, *project, step, actor).isEmpty()) {
        for (Finding& duty : duties)
            duty.severity = Severity::Warning;
    }
    findings.insert(findings.end(), duties.begin(), duties.end());
    return findings;
}

} // namespace kc::casework
