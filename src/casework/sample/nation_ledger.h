// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sample/nation_plan.h"

#include <vector>

namespace kc::casework::sample {

/// Every movement of one đề án from the application to the settlement, oldest first, so that the identities
/// of the ledger (domain/ledger.h) hold at the end of every day.
std::vector<Movement> nationLedger(const NationProject& project, const ProjectId& id);

/// What was applied for, by source.
MoneyBySource nationAsked(const NationProject& project);

} // namespace kc::casework::sample
