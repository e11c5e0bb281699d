// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/who.h"

#include "casework/casework.h"

#include <QFile>

namespace kc::cli {

using namespace Qt::StringLiterals;

namespace {

/// The first line of the file: editors end it with a line break that is no part of the password.
std::optional<QString> passwordFromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QString line = QString::fromUtf8(file.readLine());
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

} // namespace

std::optional<Actor> whoActs(store::Store& store, const CallWords& words, Console& console, int& exitCode)
{
    exitCode = WrongUsage;
    if (casework::isBeingSetUp(store))
        return Actor::forSetUp();
    const QString login = words.value(u"actor"_s);
    if (login.isEmpty()) {
        console.wrongUsage(u"cli.needs_actor"_s);
        return std::nullopt;
    }
    std::optional<QString> password;
    if (words.has(u"password-file"_s)) {
        password = passwordFromFile(words.value(u"password-file"_s));
        if (!password) {
            console.wrongUsage(u"cli.cannot_read_file"_s, {{u"path"_s, words.value(u"password-file"_s)}});
            return std::nullopt;
        }
    } else {
        password = console.askPassword(console.say(u"cli.password_of"_s, {{u"login"_s, login}}) + u' ');
        if (!password) {
            console.wrongUsage(u"cli.needs_password"_s);
            return std::nullopt;
        }
    }
    Expected<Actor> actor = casework::signIn(store, login, *password);
    if (!actor) {
        exitCode = console.refused(actor.error());
        return std::nullopt;
    }
    exitCode = Done;
    return *actor;
}

} // namespace kc::cli
