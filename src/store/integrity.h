// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace kc::store {

class Store;

/// Everything `check` looks at below the rules: the file itself, references between records, the audit trail,
/// the summaries.
/// Findings: store.damaged, store.broken_reference and those of checkAudit() and checkSummaries().
Findings checkStore(const Store& store);

} // namespace kc::store
