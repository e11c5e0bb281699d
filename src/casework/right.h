// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/ids.h"

#include <QDate>
#include <QStringList>

namespace kc {
struct RuleBook;
}

namespace kc::casework {

/// Whether the person has one of these roles (role keys; unknown keys give no right).
bool hasOneOf(const Actor& actor, const QStringList& roles);

/// Scope: a place and its parts, on the map of `today`. Who has no place has the whole country; a project
/// without a place yet is in everybody's scope.
bool isInScope(const Actor& actor, const AdminUnitId& place, const RuleBook& rules, QDate today);

} // namespace kc::casework
