// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/users.h"

#include "store/store.h"

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

QSet<Role> rolesFromText(const QString& text)
{
    QSet<Role> roles;
    const QStringList keys = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& key : keys) {
        if (const std::optional<Role> role = roleFromKey(key.trimmed()))
            roles.insert(*role);
    }
    return roles;
}

UserRecord userFrom(const Row& row)
{
    UserRecord user;
    user.actor.user = row.id<UserId>(u"id"_s);
    user.actor.login = row.text(u"login"_s);
    user.actor.name = row.text(u"name"_s);
    user.actor.roles = rolesFromText(row.text(u"roles"_s));
    user.actor.placeCode = row.text(u"place_code"_s);
    user.position = row.text(u"position"_s);
    user.active = row.flag(u"active"_s);
    user.revision = static_cast<int>(row.integer(u"revision"_s));
    return user;
}

} // namespace

std::optional<UserRecord> findUser(const Store& store, const QString& login)
{
    return Query(store, u"user/by_login"_s).bind(u":login"_s, login).first(userFrom);
}

std::optional<UserRecord> findUser(const Store& store, const UserId& id)
{
    return Query(store, u"user/by_id"_s).bind(u":id"_s, id).first(userFrom);
}

std::vector<UserRecord> activeUsers(const Store& store)
{
    return Query(store, u"user/active"_s).list(userFrom);
}

qint64 countUsers(const Store& store)
{
    return Query(store, u"user/count"_s).number();
}

QString passwordHashOf(const Store& store, const UserId& id)
{
    return Query(store, u"user/password_hash"_s)
        .bind(u":id"_s, id)
        .first([](const Row& row) { return row.text(u"password_hash"_s); })
        .value_or(QString());
}

QString rolesText(const QSet<Role>& roles)
{
    QStringList keys;
    for (const Role role : {Role::Officer, Role::Reviewer, Role::Approver, Role::Accountant, Role::Auditor,
                            Role::Administrator}) {
        if (roles.contains(role))
            keys << roleKey(role);
    }
    return keys.join(u',');
}

SignInFailures signInFailures(const Store& store, const UserId& id)
{
    return Query(store, u"user/failures"_s)
        .bind(u":id"_s, id)
        .first([](const Row& row) {
            return SignInFailures{static_cast<int>(row.integer(u"failures"_s)),
                                  QDateTime::fromString(row.text(u"last_failure_at"_s), Qt::ISODate)};
        })
        .value_or(SignInFailures());
}

void recordSignInFailure(Store& store, const UserId& id, const QDateTime& at)
{
    Query(store, u"user/record_failure"_s).bind(u":id"_s, id).bind(u":at"_s, at.toString(Qt::ISODate)).run();
}

void clearSignInFailures(Store& store, const UserId& id)
{
    Query(store, u"user/clear_failures"_s).bind(u":id"_s, id).run();
}

std::optional<OfficeRecord> findOffice(const Store& store)
{
    return Query(store, u"user/office"_s).first([](const Row& row) {
        return OfficeRecord{row.id<OfficeId>(u"id"_s),
                            row.text(u"name"_s),
                            row.text(u"superior"_s),
                            row.text(u"short_name"_s),
                            row.text(u"place_code"_s),
                            row.text(u"city"_s),
                            static_cast<int>(row.integer(u"revision"_s))};
    });
}

} // namespace kc::store
