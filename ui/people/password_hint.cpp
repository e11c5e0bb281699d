// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/password_hint.h"

#include <QCoreApplication>

namespace kc::ui {

namespace {

constexpr int kLeastLetters = 8;
constexpr int kGoodLetters = 14;

QString hintText(const char* source)
{
    return QCoreApplication::translate("kc::ui::PasswordHint", source);
}

} // namespace

PasswordHint passwordHint(const QString& password, const QString& again, const QString& login)
{
    if (password.isEmpty())
        return {
            Note::Hint,
            hintText(QT_TRANSLATE_NOOP(
                "kc::ui::PasswordHint",
                "At least 8 characters. A sentence of a few words is easy to remember and hard to guess.")),
            false};
    if (password.size() < kLeastLetters)
        return {Note::Problem,
                hintText(QT_TRANSLATE_NOOP("kc::ui::PasswordHint", "Too short: at least 8 characters.")),
                false};
    if (password.compare(login, Qt::CaseInsensitive) == 0)
        return {Note::Problem,
                hintText(QT_TRANSLATE_NOOP("kc::ui::PasswordHint", "The password must not be the login.")),
                false};
    if (!again.isEmpty() && again != password)
        return {Note::Problem, hintText(QT_TRANSLATE_NOOP("kc::ui::PasswordHint", "The two entries differ.")),
                false};
    const bool same = again == password;
    if (password.size() >= kGoodLetters)
        return {Note::Good, hintText(QT_TRANSLATE_NOOP("kc::ui::PasswordHint", "Strong password.")), same};
    return {
        Note::Warning,
        hintText(QT_TRANSLATE_NOOP("kc::ui::PasswordHint", "Acceptable. 14 characters or more are better.")),
        same};
}

} // namespace kc::ui
