// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule_book.h"

class QComboBox;

namespace kc::ui {

/// Lists every indicator by its code, still without words.
void fillIndicators(QComboBox& combo, const RuleBook& rules);
/// Says each listed indicator in the window's language: "Lao động được đào tạo (người)".
void nameIndicators(QComboBox& combo, const RuleBook& rules);

} // namespace kc::ui
