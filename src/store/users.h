// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "store/query.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace kc::store {

/// A person who signs in.
struct UserRecord
{
    Actor actor;
    QString position;
    bool active = true;
    int revision = 0;
};

/// Nothing when there is none; one who may not sign in any more is found too.
std::optional<UserRecord> findUser(const Store& store, const QString& login);
std::optional<UserRecord> findUser(const Store& store, const UserId& id);
/// Everybody who may sign in, by name.
std::vector<UserRecord> activeUsers(const Store& store);
/// With those who may not sign in any more; 0: the store is still being set up.
qint64 countUsers(const Store& store);
/// The stored Argon2id string; empty when the user has none.
QString passwordHashOf(const Store& store, const UserId& id);
/// "officer,reviewer" in the fixed order of the roles.
QString rolesText(const QSet<Role>& roles);

/// Wrong passwords in a row and when the last one came; not part of the audit trail.
struct SignInFailures
{
    int count = 0;
    QDateTime last;
};
/// None since the last clearSignInFailures(): 0 and an invalid time.
SignInFailures signInFailures(const Store& store, const UserId& id);
void recordSignInFailure(Store& store, const UserId& id, const QDateTime& at);
void clearSignInFailures(Store& store, const UserId& id);

/// The office the store belongs to: heads of documents are made of it.
struct OfficeRecord
{
    OfficeId id;
    QString name;
    QString superior;
    QString shortName;
    QString placeCode;
    QString city;
    int revision = 0;
};
/// Nothing while the store has no office.
std::optional<OfficeRecord> findOffice(const Store& store);

} // namespace kc::store
