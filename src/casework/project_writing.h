// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act.h"
#include "domain/money.h"
#include "domain/project.h"
#include "domain/project_check.h"

#include <QDate>

namespace kc::casework {

class Payload;

// What the acts on a đề án share: reading its context for the rules, moving its state, leaving a case step,
// writing and reversing its movements.

/// The rules' view of a project on a day: beneficiaries' records and their other support.
ProjectContext ruleContext(const ActContext& context, const Project& project, QDate date);

/// The date of the act (`date`), today when the caller gave none. A day in the future refuses
/// (act.future_date), one in a locked period as well (period.locked).
QDate actDate(ActContext& context);

/// The same for an act that goes on from the last step of the file: a day before that step refuses
/// (act.before_last_step). Entering and correcting a draft are no steps of the paper: a file may be entered
/// long after it was handed in.
QDate nextStepDate(ActContext& context, const Project& project);

/// Refuses (period.locked) when the day lies in a locked period; an invalid day lies in none.
void refuseLocked(ActContext& context, QDate day, const QString& place);

/// What a case step says beside who and when.
struct StepNote
{
    QString document;
    QString signer;
    QString onBehalfOf;
};

/// Appends the case step of the running act to the project's history, leading to `to`.
void writeCaseStep(ActContext& context, const Project& project, const QString& act, ProjectState to,
                   int round, QDate date, const StepNote& note = {});

/// Writes one movement per source that is above zero, with keys "<code>/<stage>/<round>/<source>[...]".
void writeMovements(ActContext& context, const Project& project, Stage stage, const MoneyBySource& money,
                    int fiscalYear, QDate date, const QString& document);
/// Reverses what stands at a stage, dated `date`.
void reverseMovements(ActContext& context, const Project& project, Stage stage, QDate date,
                      const QString& document);

/// asked_national or approved_local ...: the four sources under a common prefix.
MoneyBySource moneyFrom(const Payload& payload, const QString& prefix);
std::vector<ActKey> moneyKeys(const QString& prefix);

/// A project act's standing keys: project, revision, date, reason, exception, on_behalf_of.
std::vector<ActKey> projectKeys(std::vector<ActKey> own, bool reasonRequired = false);

} // namespace kc::casework
