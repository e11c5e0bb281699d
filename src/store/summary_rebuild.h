// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/summary_facts.h"

namespace kc::store {

/// rebuildSummaries() inside a transaction that is open already.
void rebuildSummariesWithin(Store& store);

} // namespace kc::store
