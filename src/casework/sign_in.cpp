// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/casework.h"
#include "store/password.h"
#include "store/store.h"
#include "store/users.h"

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFreeFailures = 3;       // typing errors cost nothing
constexpr int kLongestDelay = 15 * 60; // seconds

/// Seconds to wait after so many wrong passwords in a row: 15, 30, 60 ... up to a quarter of an hour.
int lockOutSeconds(int failures)
{
    if (failures < kFreeFailures)
        return 0;
    const int doublings = std::min(failures - kFreeFailures, 10);
    return std::min(15 << doublings, kLongestDelay);
}

} // namespace

bool isBeingSetUp(const store::Store& store)
{
    return store::countUsers(store) == 0;
}

Expected<Actor> signIn(store::Store& store, const QString& login, const QString& password)
{
    const std::optional<store::UserRecord> user = store::findUser(store, login.trimmed());
    if (!user) {
        // The same work as for a known login, so that the time of the answer does not tell who exists.
        static const QString nobody = store::hashPassword(u"nobody"_s);
        store::verifyPassword(nobody, password);
        return refuse(u"sign_in.wrong"_s);
    }
    const QDateTime now = store.clock().now();
    const store::SignInFailures failures = store::signInFailures(store, user->actor.user);
    const qint64 left =
        lockOutSeconds(failures.count) - (failures.last.isValid() ? failures.last.secsTo(now) : 0);
    if (failures.count >= kFreeFailures && left > 0)
        return refuse(u"sign_in.locked"_s, {{u"seconds"_s, QString::number(left)}});
    if (!store::verifyPassword(store::passwordHashOf(store, user->actor.user), password)) {
        if (!store.isReadOnly())
            store::recordSignInFailure(store, user->actor.user, now);
        return refuse(u"sign_in.wrong"_s);
    }
    if (!user->active)
        return refuse(u"sign_in.inactive"_s);
    if (failures.count > 0 && !store.isReadOnly())
        store::clearSignInFailures(store, user->actor.user);
    return user->actor;
}

} // namespace kc::casework
