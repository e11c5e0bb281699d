// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/right.h"

#include "domain/rule_book.h"

#include <algorithm>

namespace kc::casework {

bool hasOneOf(const Actor& actor, const QStringList& roles)
{
    return std::any_of(roles.begin(), roles.end(), [&](const QString& key) {
        const std::optional<Role> role = roleFromKey(key);
        return role && actor.has(*role);
    });
}

bool isInScope(const Actor& actor, const AdminUnitId& place, const RuleBook& rules, QDate today)
{
    if (actor.placeCode.isEmpty() || place.isNull())
        return true;
    const AdminUnit* own = rules.places.unitAt(actor.placeCode, today, UnitLevel::Province);
    return own && rules.places.provinceOf(place, today) == own->id;
}

} // namespace kc::casework
