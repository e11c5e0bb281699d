// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <functional>

namespace kc::store {

/// Makes the file of a new store. `make` works on a file in a folder of its own beside `path`; the file gets
/// its name when `make` has succeeded and closed it. Whatever ends the work before (a refusal, an exception,
/// a kill, a power cut) leaves nothing under that name. Errors: `store.exists`, `store.cannot_create`,
/// `store.full`, `store.failed` and those of `make`.
Expected<void> makeNewFile(const QString& path,
                           const std::function<Expected<void>(const QString& unnamed)>& make);

} // namespace kc::store
