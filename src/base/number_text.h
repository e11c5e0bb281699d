// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "base/error.h"
#include "base/lang.h"
#include "base/percent.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace kc {

/// The unit a table or figure is printed in; one unit per table (handbook 13.2).
enum class MoneyUnit { Dong, Thousand, Million, Billion };

/// What stands for a value that is missing: never 0.
QString missingText();

/// "1.436" in Vietnamese, "1,436" in English; negative with a minus.
QString groupedText(std::int64_t number, Lang lang);

/// A decimal string with a point ("-1234.50") in the marks of the language: "-1.234,50". Empty when it is
/// none.
QString decimalText(const QString& plain, Lang lang);

/// "36,6%" or "36.6%", rounded once, half away from zero, to `digits` (0 to 6) decimals; "-" when there is no
/// value.
QString percentText(const std::optional<Percent>& share, int digits, Lang lang);
/// The plain quotient, "1,06"; "-" when there is no value.
QString quotientText(const std::optional<Percent>& share, int digits, Lang lang);

/// The amount in `unit` with `decimals` (0 to 9) decimals, without the unit's name: exact integers rounded
/// once, half away from zero. "-" when there is no amount.
QString moneyText(const std::optional<Dong>& amount, MoneyUnit unit, int decimals, Lang lang);

/// "triệu đồng", "million đồng".
QString moneyUnitText(MoneyUnit unit, Lang lang);

/// "IV": how parts and annexes of a paper are numbered. `number` is 1 to 3999; no text for any other.
QString romanNumeral(int number);

/// Reads whole đồng: "1234567", "1.234.567", "1 234 567", "-5.000", "1.234,00". A dot groups thousands and
/// never starts a fraction. Refuses with money.unreadable, money.fraction or money.too_large.
Expected<Dong> parseMoney(const QString& text);

/// Reads what parseMoney reads, also with a unit and a decimal comma: "1,5 tỷ", "300 triệu đồng", "2 nghìn
/// tỷ". Exact or refused: "1,0000000001 tỷ" is no whole đồng (money.fraction), "1.5 tỷ" is no number
/// (money.unreadable).
Expected<Dong> parseMoneyWithUnit(const QString& text);

} // namespace kc
