// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/life_cycle.h"

#include <algorithm>
#include <set>

namespace kc {

namespace {

Finding procedureFinding(const char* code, const QString& procedure, MessageArgs args)
{
    args.insert(QStringLiteral("procedure"), procedure);
    return {QString::fromLatin1(code),
            Severity::Error,
            QStringLiteral("procedure_steps"),
            procedure,
            std::move(args),
            {}};
}

} // namespace

bool isEndState(ProjectState state)
{
    return state == ProjectState::Settled || state == ProjectState::Refused ||
           state == ProjectState::Withdrawn || state == ProjectState::Stopped;
}

std::vector<AllowedAct> Procedures::actsFrom(const QString& procedure, ProjectState state, QDate date) const
{
    std::vector<AllowedAct> acts;
    for (const ProcedureStep& step : m_steps) {
        if (step.procedure != procedure || step.from != state || !step.validity.contains(date))
            continue;
        const auto known = std::find_if(acts.begin(), acts.end(),
                                        [&](const AllowedAct& act) { return act.act == step.act; });
        if (known == acts.end()) {
            acts.push_back({step.act, step.to, {step.role}, step.paper, step.deadline, step.legalBasis});
        } else if (!known->roles.contains(step.role)) {
            known->roles << step.role;
        }
    }
    return acts;
}

Expected<AllowedAct> Procedures::step(const QString& procedure, ProjectState state, const QString& act,
                                      QDate date) const
{
    if (!names().contains(procedure))
        return refuse(procedureFinding("procedure.unknown", procedure, {}));
    for (const AllowedAct& allowed : actsFrom(procedure, state, date)) {
        if (allowed.act == act)
            return allowed;
    }
    return refuse(Finding{QStringLiteral("act.not_in_state"),
                          Severity::Error,
                          QStringLiteral("state"),
                          {},
                          {{QStringLiteral("act"), QStringLiteral("act.") + act},
                           {QStringLiteral("state"), labelKey(state)},
                           {QStringLiteral("procedure"), procedure}},
                          {}});
}

Expected<QString> Procedures::procedureFor(Fund fund, QDate date) const
{
    const Fund wanted = fund == Fund::Local ? Fund::Local : Fund::National;
    const ProcedureStep* found = nullptr;
    for (const ProcedureStep& step : m_steps) {
        if (step.fund == wanted && step.validity.contains(date) &&
            (!found || found->validity.from < step.validity.from))
            found = &step;
    }
    if (!found) {
        return refuse(
            QStringLiteral("procedure.none"),
            {{QStringLiteral("fund"), labelKey(fund)}, {QStringLiteral("date"), date.toString(Qt::ISODate)}});
    }
    return found->procedure;
}

QStringList Procedures::names() const
{
    QStringList names;
    for (const ProcedureStep& step : m_steps) {
        if (!names.contains(step.procedure))
            names << step.procedure;
    }
    return names;
}

Findings Procedures::validate() const
{
    Findings findings;
    for (const QString& name : names()) {
        std::set<ProjectState> mentioned;
        std::set<ProjectState> reached{ProjectState::Draft};
        for (const ProcedureStep& step : m_steps) {
            if (step.procedure != name)
                continue;
            mentioned.insert(step.from);
            mentioned.insert(step.to);
            if (isEndState(step.from)) {
                findings.push_back(
                    procedureFinding("procedure.step_from_end", name,
                                     {{QStringLiteral("state"), labelKey(step.from)},
                                      {QStringLiteral("act"), QStringLiteral("act.") + step.act}}));
            }
            for (const ProcedureStep& other : m_steps) {
                // Each unequal pair is met twice; one finding is enough.
                if (&other > &step && other.procedure == name && other.from == step.from &&
                    other.act == step.act && other.to != step.to && other.validity.overlaps(step.validity)) {
                    findings.push_back(
                        procedureFinding("procedure.two_targets", name,
                                         {{QStringLiteral("state"), labelKey(step.from)},
                                          {QStringLiteral("act"), QStringLiteral("act.") + step.act}}));
                }
            }
        }
        for (bool grown = true; grown;) {
            grown = false;
            for (const ProcedureStep& step : m_steps) {
                if (step.procedure == name && reached.count(step.from) != 0 && reached.insert(step.to).second)
                    grown = true;
            }
        }
        for (const ProjectState state : mentioned) {
            if (reached.count(state) == 0)
                findings.push_back(procedureFinding("procedure.unreachable_state", name,
                                                    {{QStringLiteral("state"), labelKey(state)}}));
        }
        if (reached.count(ProjectState::Approved) == 0)
            findings.push_back(procedureFinding("procedure.no_approval", name, {}));
    }
    return findings;
}

} // namespace kc
