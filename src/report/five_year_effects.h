// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_builder.h"

namespace kc::report {

/// The table of effects: workers, revenue and taxes of the establishments supported in the window, in the
/// year before their first support and in the latest year recorded since then; only who has both is compared.
void addEffects(FigureBuilder& builder, const MoneyWindow& window);

} // namespace kc::report
