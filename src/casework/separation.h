// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act.h"
#include "domain/rule_book.h"

namespace kc::casework {

/// Who entered, submitted or appraised a đề án in its present round does not decide on it, and who entered or
/// submitted it does not appraise it. Findings: duty.entered, duty.appraised.
Findings separationFindings(const store::Store& store, const Project& project, const QString& act,
                            const Actor& actor);

/// Active people beside the actor who have a role and the scope of this step and no duty of their own against
/// it: while there is one, the step is theirs. By name.
QStringList whoElseMay(const store::Store& store, const RuleBook& rules, const Project& project,
                       const AllowedAct& step, const Actor& actor);

/// The same inside an act. Where nobody else may take the step (a one-person office), a reason with its legal
/// basis (`exception`) turns the duty findings into warnings; it is kept with the case step and prints in the
/// audit report. Without the reason: duty.needs_exception. While somebody else may: duty.somebody_else.
void checkSeparation(ActContext& context, const QString& act, const QString& exception);

} // namespace kc::casework
