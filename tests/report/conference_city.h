// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_world.h"
#include "report/report_definition.h"

namespace kctest {

/// The merged city of Hải Phòng with believable đề án of 2024 and 2025, an office and the officer's own words
/// on two of the seven blocks. 11 months of 2025 are on record.
void fillCity(World& world);
/// Its conference report of those 11 months.
kc::report::ReportRequest cityRequest(kc::Lang lang = kc::Lang::Vi);

} // namespace kctest
