// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace kc::store {
class Store;
}

namespace kc::casework {

/// The identities of every đề án's ledger (domain/ledger.h), each finding placed at the movement it names:
/// part of `check`.
Findings checkLedgers(const store::Store& store);

/// Where more is approved than allocated, per province, fiscal year and budget source:
/// ledger.over_allocation, a warning with its province and year as place. Only where allocations are
/// recorded: a history without its budget decisions says nothing about them. In the store of a province its
/// own money is judged.
Findings checkAllocations(const store::Store& store);

} // namespace kc::casework
