// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "cli/command.h"

#include <optional>

namespace kc::cli {

/// Who runs a writing command: the set-up actor while the store has no user, otherwise the person named by
/// --actor after the password was asked on the terminal or read from --password-file.
///
/// On failure nothing comes back and `exitCode` says why (the reason has been shown).
std::optional<Actor> whoActs(store::Store& store, const CallWords& words, Console& console, int& exitCode);

} // namespace kc::cli
