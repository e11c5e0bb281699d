// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act.h"

#include <vector>

namespace kc::casework {

// Each subject brings its acts; casework.cpp puts them into one list.
std::vector<ActDefinition> establishmentActs();
std::vector<ActDefinition> projectActs();
std::vector<ActDefinition> submissionActs();
std::vector<ActDefinition> appraisalActs();
std::vector<ActDefinition> approvalActs();
std::vector<ActDefinition> allocationActs();
std::vector<ActDefinition> userActs();
std::vector<ActDefinition> reportActs();
std::vector<ActDefinition> signingActs();
std::vector<ActDefinition> programmeActs();
std::vector<ActDefinition> periodActs();
std::vector<ActDefinition> importActs();

/// All of them, in the order people meet them. Known without a store.
std::vector<ActDefinition> everyAct();

} // namespace kc::casework
