// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/register.h"

class QTableView;

namespace kc::ui {

/// Shows records of a register with its own first columns and widths in a table of that width. The column
/// whose sum is told (may be empty) stands right behind the name, so that it is in view at once.
void layOutRecords(QTableView& table, const store::Register& reg, const QString& summed, int width);

} // namespace kc::ui
