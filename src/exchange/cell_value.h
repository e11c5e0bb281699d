// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "casework/table_layout.h"

#include <QJsonValue>

namespace kc::exchange {

/// How an amount may be written: as digits, or also in words ("1,5 tỷ", "300 triệu") where a person sees and
/// confirms what was read.
enum class MoneyWords { Refuse, Read };

/// A cell as a payload holds it: null when empty, text as text, whole numbers and đồng as integers, dates in
/// ISO 8601, flags as booleans, choices by their key. Line breaks of a text become single line feeds.
///
/// Errors, without a place: import.required, import.bad_number, import.bad_year, import.bad_date,
/// import.bad_flag, import.bad_choice, import.negative, and those of parseMoney (base/number_text.h).
Expected<QJsonValue> cellValue(const casework::LayoutColumn& column, const QString& cell,
                               MoneyWords words = MoneyWords::Refuse);

} // namespace kc::exchange
