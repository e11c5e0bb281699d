// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act.h"

namespace kc::casework {

/// Who entered, submitted or appraised a đề án in its present round does not decide on it, and who entered or
/// submitted it does not appraise it. Findings: duty.entered, duty.appraised.
Findings separationFindings(const store::Store& store, const Project& project, const QString& act,
                            const Actor& actor);

/// The same inside an act. A one-person office may give a reason with its legal basis (`exception`): the duty
/// findings then become warnings, the reason is kept with the case step and prints in the audit report.
void checkSeparation(ActContext& context, const QString& act, const QString& exception);

} // namespace kc::casework
