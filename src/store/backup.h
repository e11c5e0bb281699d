// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "store/store.h"

namespace kc::store {

/// A consistent copy of a live store, verified by opening and checking it.
/// Errors: store.exists (the target), store.backup_failed.
Expected<void> backUp(const Store& store, const QString& target);

/// Puts a copy where no file stands yet, after checking it.
/// Errors: store.missing, store.exists, store.not_a_store, store.damaged, store.backup_failed.
Expected<void> restore(const QString& copy, const QString& target, const Clock& clock);

} // namespace kc::store
