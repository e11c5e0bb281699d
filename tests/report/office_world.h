// SPDX-License-Identifier: GPL-3.0-or-later
// An office's own work upon the money of a CubeWorld: people, cases step by step, sheets, papers, decisions,
// years of establishments, programmes, corrections; and the law it follows.
#pragma once

#include "report/cube_world.h"

namespace kctest {

/// Every table that the work below writes, to be read beside those of the cube.
const QStringList& officeTables();

/// Words of projects and establishments, cases with steps, sheets, papers and documents, years, programmes.
/// Some projects have no steps: they came in from before the program.
void addOfficeWork(CubeWorld& world);

/// What an auditor looks for, written at moments around the midnights of Viet Nam: edits of files, imports,
/// periods that were reopened, failed sign-ins.
void addCorrections(CubeWorld& world);

/// The world's places with indicators, sectors, tax rates, procedures, deadlines, checklists and criteria.
kc::RuleBook officeRules(const CubeWorld& world);

} // namespace kctest
