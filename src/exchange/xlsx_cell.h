// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

/// What the cells of a worksheet mean (ECMA-376, part 1, 18.3, 18.8 and 22.9).
namespace kc::exchange {

/// "BC12" as column 54 and row 12, both from 0 for the column and from 1 for the row. Nothing when the text
/// is no cell of a sheet (A1 to XFD1048576).
struct CellPlace
{
    int row = 0;
    int column = 0;
    friend bool operator==(const CellPlace&, const CellPlace&) = default;
};
std::optional<CellPlace> cellPlace(QStringView reference);

/// A block of merged cells, "A1:C2". Nothing when the text is none.
struct CellBlock
{
    CellPlace first;
    CellPlace last;
};
std::optional<CellBlock> cellBlock(const QString& reference);

/// True when a number format shows days: its code holds d, y or an m beside them, outside quotes and
/// brackets. `code` may be empty for the built-in formats, which their number tells.
bool isDateFormat(int number, const QString& code);

/// The day a serial number means; the time of the day is cut off. Nothing for the 29/02/1900 that never was
/// and for days no sheet can show.
std::optional<QDate> sheetDate(double serial, bool from1904);
/// The serial number of a day in the system of 1900. Precondition: not before 01/03/1900.
int serialOf(QDate date);

/// A number as the sheet shows it: fifteen digits, whole numbers plain, a fraction behind a comma (a point
/// would group thousands). Nothing when the text is no finite number.
std::optional<QString> numberText(const QString& value);

/// Undoes the escapes of characters that XML cannot hold: "_x000D_" is a carriage return, "_x005F_" the
/// underscore of a text that looks like one.
QString unescapedText(const QString& text);
/// The same the other way; what a text must be before it is written into a sheet.
QString escapedText(const QString& text);

} // namespace kc::exchange
