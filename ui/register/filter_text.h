// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/register.h"

#include <utility>
#include <vector>

#include "register/cell_text.h"

namespace kc::ui {

/// Stored values a column can be compared with and their labels; empty for free values.
std::vector<std::pair<QString, QString>>
columnChoices(const store::Register& reg, const store::RegisterColumn& column, const CellText& cells);

/// The condition as a person reads it: "Trạng thái: Đã nộp, Thẩm định", "Năm kế hoạch ≥ 2024".
QString conditionText(const store::Register& reg, const store::Condition& condition, const CellText& cells);

} // namespace kc::ui
