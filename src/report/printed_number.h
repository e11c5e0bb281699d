// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <optional>
#include <vector>

/// Printed numbers taken apart again, for writers that write numbers as numbers: the printed text says unit,
/// decimals and grouping, the exact value beside it says the number.
namespace kc::report {

/// How a cell prints its value: value = printed x 10^scale, so 3 for a value in đồng printed in thousands; -2
/// for a share printed as a percentage.
struct PrintedNumber
{
    ExactNumber number;   ///< exact (not rounded), in the printed unit
    int decimals = 0;     ///< that are printed
    bool grouped = false; ///< thousands are set apart
    bool percent = false; ///< a percent sign stands behind it
    QString prefix = {};  ///< text before ("+"), without the sign
    QString suffix = {};  ///< text behind, with the percent sign
    int scale = 0;
};

/// The scales by which `text` is `value`, rounded half away from zero to the printed decimals; smallest
/// first. Empty when the text is no number, or another.
std::vector<int> fittingScales(const QString& text, const ExactNumber& value, Lang lang);

/// The parts of a printed number at one of its fitting scales; nothing when there is none or `scale` is not
/// among them. Without `scale` the first is taken.
std::optional<PrintedNumber> printedNumber(const QString& text, const ExactNumber& value, Lang lang,
                                           std::optional<int> scale = std::nullopt);

/// "13165.5": point, no grouping, no zeros at the end.
QString plainDecimal(const ExactNumber& number);

/// What a cell of a table is to a sum.
struct GridNumber
{
    enum class Kind { Blank, Missing, Text, Number };
    Kind kind = Kind::Blank;
    PrintedNumber printed = {};
};

/// The numbers of a table by row and column. A column that can be read in several units (0,0 is any unit) is
/// read in the one its other cells or the other columns use.
std::vector<std::vector<GridNumber>> numberGrid(const Table& table, Lang lang);

struct GridPlace
{
    std::size_t row, column;
    friend bool operator==(const GridPlace&, const GridPlace&) = default;
};

/// The cells a cell is the exact sum of, by the table's structure: a total adds the rows before it (or behind
/// it, when it stands first), a group row its members; "Trong đó" rows are parts of others and are never
/// added; any cell may add the columns its column letter names ("1=2+3"). Empty when it is no such sum.
std::vector<GridPlace> addendsOf(const Table& table, const std::vector<std::vector<GridNumber>>& grid,
                                 std::size_t row, std::size_t column);

} // namespace kc::report
