// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QSet>
#include <QString>

#include <optional>

namespace kc {

/// What a person may do in the office (house plan 6).
enum class Role { Officer, Reviewer, Approver, Accountant, Auditor, Administrator };

/// "officer", "reviewer", "approver", "accountant", "auditor", "administrator": as stored and on the command
/// line.
QString roleKey(Role role);
/// Nothing when the key is unknown: a role is never guessed.
std::optional<Role> roleFromKey(const QString& key);

/// Who acts. The set-up actor stands for a store without users yet; its acts are audited as set-up.
struct Actor
{
    UserId user;
    QString login;
    QString name;
    QSet<Role> roles;
    QString placeCode; ///< scope: a province code; empty means everywhere
    bool setUp = false;

    bool has(Role role) const { return roles.contains(role); }
    static Actor forSetUp();
};

inline size_t qHash(Role role, size_t seed = 0)
{
    return ::qHash(static_cast<int>(role), seed);
}

} // namespace kc
