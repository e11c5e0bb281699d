// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/summary_facts.h"

#include <functional>

namespace kc::store {

/// Adds the cells of all records to `changes`; `relieve` is called from time to time and may write them away.
void computeSummaries(const Store& store, SummaryWords& words, SummaryPlaces& places, SummaryChanges& changes,
                      const std::function<void()>& relieve);

/// rebuildSummaries() inside a transaction that is open already.
void rebuildSummariesWithin(Store& store);

} // namespace kc::store
