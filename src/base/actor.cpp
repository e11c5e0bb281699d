// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/actor.h"

#include <array>

namespace kc {

namespace {

struct RoleName
{
    Role role;
    const char* key;
};

constexpr std::array<RoleName, 6> kRoles{{{Role::Officer, "officer"},
                                          {Role::Reviewer, "reviewer"},
                                          {Role::Approver, "approver"},
                                          {Role::Accountant, "accountant"},
                                          {Role::Auditor, "auditor"},
                                          {Role::Administrator, "administrator"}}};

} // namespace

QString roleKey(Role role)
{
    for (const RoleName& entry : kRoles) {
        if (entry.role == role)
            return QString::fromLatin1(entry.key);
    }
    return {};
}

std::optional<Role> roleFromKey(const QString& key)
{
    for (const RoleName& entry : kRoles) {
        if (key == QLatin1String(entry.key))
            return entry.role;
    }
    return std::nullopt;
}

Actor Actor::forSetUp()
{
    Actor actor;
    actor.login = QStringLiteral("setup");
    actor.name = QStringLiteral("setup");
    actor.setUp = true;
    return actor;
}

} // namespace kc
