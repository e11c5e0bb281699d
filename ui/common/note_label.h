// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace kc::ui {

enum class Note { Problem, Warning, Good, Hint };

/// Writes a message in the colour of its weight; an empty text hides the label.
void showNote(QLabel* label, Note note, const QString& text);

} // namespace kc::ui
