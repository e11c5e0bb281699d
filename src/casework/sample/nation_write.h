// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "casework/sample/nation_plan.h"

#include <functional>

namespace kc::store {
class Store;
}

namespace kc::casework::sample {

/// Writes a planned nation into a new store: thousands of đề án from before the program, brought in by a few
/// large transactions under the act "sample", every record in the audit chain. `progress` is told as it goes;
/// when it answers false the work stops. Errors: sample.cancelled.
Expected<void> writeNation(store::Store& store, FixedClock& clock, const NationData& data,
                           const NationPlan& plan, const PlaceMap& places,
                           const std::function<bool(int done, int total)>& progress);

} // namespace kc::casework::sample
