// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/project.h"
#include "domain/reference.h"

#include <vector>

namespace kc {

/// True when an entry for `general` also holds for `activity`: the same code or one above it ("3" covers
/// "3.3"); an empty one covers all.
bool activityCovers(const QString& general, const QString& activity);

/// The papers a file needs at a stage ("submit", "accept", "settle"), in their order. A mixed đề án needs the
/// papers of both funds.
std::vector<ChecklistItem> papersFor(const std::vector<ChecklistItem>& items, const QString& activity,
                                     Fund fund, const QString& stage, QDate date);

/// One `paper.missing` (error) for every required paper that is not ticked as present;
/// its code is the argument `item`.
Findings checkPapers(const std::vector<ChecklistItem>& items, const Project& project, const QString& stage,
                     QDate date);

} // namespace kc
