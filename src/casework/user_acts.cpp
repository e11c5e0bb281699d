// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"
#include "casework/payload.h"
#include "domain/rule_book.h"
#include "store/password.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/users.h"
#include "store/values.h"

#include <QRegularExpression>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortestPassword = 8;

/// Length is what helps; no rules of thumb about characters.
void checkPassword(ActContext& context, const QString& password, const QString& login)
{
    if (password.size() < kShortestPassword)
        refuseAct(context, u"user.password_short"_s, u"password"_s,
                  {{u"least"_s, QString::number(kShortestPassword)}});
    else if (password.compare(login, Qt::CaseInsensitive) == 0)
        refuseAct(context, u"user.password_is_login"_s, u"password"_s);
}

QSet<Role> takeRoles(ActContext& context, const QString& text)
{
    QSet<Role> roles;
    const QStringList keys = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& key : keys) {
        const std::optional<Role> role = roleFromKey(key.trimmed());
        if (role)
            roles.insert(*role);
        else
            refuseAct(context, u"user.unknown_role"_s, u"roles"_s, {}, key);
    }
    if (roles.isEmpty() && !hasErrors(context.findings))
        refuseAct(context, u"user.no_role"_s, u"roles"_s);
    return roles;
}

void checkScope(ActContext& context, const QString& placeCode)
{
    if (!placeCode.isEmpty() &&
        !context.rules.places.unitAt(placeCode, context.store.clock().today(), UnitLevel::Province))
        refuseAct(context, u"user.place_no_province"_s, u"place_code"_s, {}, placeCode);
}

void writePassword(ActContext& context, const UserId& user, const QString& password)
{
    const QString hash = store::hashPassword(password);
    if (store::passwordHashOf(context.store, user).isEmpty())
        context.writer.insert(u"credential"_s, {{u"id"_s, user.toText()}, {u"password_hash"_s, hash}});
    else
        context.writer.update(u"credential"_s, user.toText(), {{u"password_hash"_s, hash}});
}

QString createUser(ActContext& context)
{
    const Payload payload(context.payload);
    static const QRegularExpression loginForm(u"^[a-z0-9][a-z0-9._-]{1,31}$"_s);
    const QString login = payload.text(u"login"_s);
    const QString password = context.payload.value("password"_L1).toString();
    if (!loginForm.match(login).hasMatch())
        refuseAct(context, u"user.bad_login"_s, u"login"_s, {}, login);
    else if (store::findUser(context.store, login))
        refuseAct(context, u"user.login_taken"_s, u"login"_s, {}, login);
    checkPassword(context, password, login);
    const QSet<Role> roles = takeRoles(context, payload.text(u"roles"_s));
    checkScope(context, payload.text(u"place_code"_s));
    // The first user ends the set-up: without an administrator nobody could add the others.
    if (context.actor.setUp && store::countUsers(context.store) > 0)
        refuseAct(context, u"user.set_up_over"_s, {});
    else if (context.actor.setUp && !roles.contains(Role::Administrator))
        refuseAct(context, u"user.first_is_administrator"_s, u"roles"_s);
    if (hasErrors(context.findings))
        return {};
    const UserId id = UserId::make();
    context.writer.insert(u"app_user"_s, {{u"id"_s, id.toText()},
                                          {u"login"_s, login},
                                          {u"name"_s, payload.text(u"name"_s)},
                                          {u"position"_s, payload.text(u"position"_s)},
                                          {u"roles"_s, store::rolesText(roles)},
                                          {u"place_code"_s, payload.text(u"place_code"_s)},
                                          {u"active"_s, 1}});
    writePassword(context, id, password);
    return id.toText();
}

QString editUser(ActContext& context)
{
    const Payload payload(context.payload);
    const std::optional<store::UserRecord> user =
        store::findUser(context.store, payload.id<UserId>(u"user"_s));
    if (!user) {
        refuseAct(context, u"store.record_missing"_s, u"user"_s, {}, payload.text(u"user"_s));
        return {};
    }
    QVariantMap values;
    if (payload.has(u"name"_s))
        values.insert(u"name"_s, payload.text(u"name"_s));
    if (payload.has(u"position"_s))
        values.insert(u"position"_s, payload.text(u"position"_s));
    if (payload.has(u"place_code"_s)) {
        checkScope(context, payload.text(u"place_code"_s));
        values.insert(u"place_code"_s, payload.text(u"place_code"_s));
    }
    QSet<Role> roles = user->actor.roles;
    if (payload.has(u"roles"_s)) {
        roles = takeRoles(context, payload.text(u"roles"_s));
        values.insert(u"roles"_s, store::rolesText(roles));
    }
    const bool active = payload.has(u"active"_s) ? payload.flag(u"active"_s) : user->active;
    values.insert(u"active"_s, store::flagValue(active));
    // An administrator cannot lock himself out.
    if (user->actor.user == context.actor.user && (!active || !roles.contains(Role::Administrator)))
        refuseAct(context, u"user.own_rights"_s, active ? u"roles"_s : u"active"_s);
    if (hasErrors(context.findings))
        return {};
    if (const Expected<void> done = context.writer.update(
            u"app_user"_s, user->actor.user.toText(), payload.integer(u"revision"_s, user->revision), values);
        !done)
        context.findings.insert(context.findings.end(), done.error().findings.begin(),
                                done.error().findings.end());
    return user->actor.user.toText();
}

QString setPassword(ActContext& context)
{
    const Payload payload(context.payload);
    const std::optional<store::UserRecord> user = store::findUser(context.store, payload.text(u"login"_s));
    if (!user) {
        refuseAct(context, u"store.record_missing"_s, u"login"_s, {}, payload.text(u"login"_s));
        return {};
    }
    const QString password = context.payload.value("password"_L1).toString();
    checkPassword(context, password, user->actor.login);
    if (hasErrors(context.findings))
        return {};
    writePassword(context, user->actor.user, password);
    return user->actor.user.toText();
}

} // namespace

std::vector<ActDefinition> userActs()
{
    return {
        {u"create_user"_s,
         false,
         {textKey(u"login"_s, true), textKey(u"name"_s, true), textKey(u"position"_s),
          textKey(u"roles"_s, true), textKey(u"place_code"_s), textKey(u"password"_s, true)},
         createUser},
        {u"edit_user"_s,
         false,
         {recordKey(u"user"_s, true), integerKey(u"revision"_s), textKey(u"name"_s), textKey(u"position"_s),
          textKey(u"roles"_s), textKey(u"place_code"_s), flagKey(u"active"_s), textKey(u"reason"_s)},
         editUser},
        {u"set_password"_s, false, {textKey(u"login"_s, true), textKey(u"password"_s, true)}, setPassword}};
}

} // namespace kc::casework
