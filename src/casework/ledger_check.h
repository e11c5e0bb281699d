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

} // namespace kc::casework
