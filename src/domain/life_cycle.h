// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/reference.h"

#include <QStringList>

#include <vector>

namespace kc {

/// An act that a procedure allows in a state, with everybody who may do it.
struct AllowedAct
{
    QString act;
    ProjectState to = ProjectState::Draft;
    QStringList roles; ///< role keys; one is enough
    QString paper;
    QString deadline; ///< code of a Deadline; empty when none
    QString legalBasis;
};

/// Settled, refused, withdrawn and stopped đề án take no further step.
bool isEndState(ProjectState state);

/// The procedures as data: which act leads from which state to which, for whom, since when.
class Procedures
{
public:
    Procedures() = default;
    explicit Procedures(std::vector<ProcedureStep> steps)
        : m_steps(std::move(steps))
    {
    }

    const std::vector<ProcedureStep>& steps() const { return m_steps; }

    /// The step that `act` takes in this state. Errors: `act.not_in_state`, `procedure.unknown`.
    Expected<AllowedAct> step(const QString& procedure, ProjectState state, const QString& act,
                              QDate date) const;
    /// Every act allowed in this state, in the order of the table.
    std::vector<AllowedAct> actsFrom(const QString& procedure, ProjectState state, QDate date) const;
    /// The procedure in force for a fund; a mixed đề án follows the national one (it needs both decisions).
    /// Of several the one that began last. Error: `procedure.none`.
    Expected<QString> procedureFor(Fund fund, QDate date) const;
    QStringList names() const;

    /// What is wrong with the table itself: `procedure.unreachable_state`, `procedure.step_from_end`,
    /// `procedure.two_targets`, `procedure.no_approval`.
    Findings validate() const;

private:
    std::vector<ProcedureStep> m_steps;
};

} // namespace kc
