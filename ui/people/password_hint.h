// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "common/note_label.h"

namespace kc::ui {

/// What a person should know of a password before it is sent; whether the two entries can be taken.
struct PasswordHint
{
    Note note = Note::Hint;
    QString text;
    bool acceptable = false;
};

/// Length is what helps against guessing; the act checks it again.
PasswordHint passwordHint(const QString& password, const QString& again, const QString& login);

} // namespace kc::ui
