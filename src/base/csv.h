// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace kc {

/// One record of a CSV file, blank lines included so that its number is the row a spreadsheet shows.
struct CsvRecord
{
    int row = 0; ///< 1 for the first record
    QStringList cells;
    friend bool operator==(const CsvRecord&, const CsvRecord&) = default;
};

/// Reads RFC 4180: UTF-8 with or without BOM, comma or semicolon (whichever the first record uses), quoted
/// cells with line breaks and doubled quotes, LF or CRLF. Cells come in NFC, otherwise as written. A blank
/// line is a record with one empty cell.
///
/// Errors: csv.not_utf8, csv.control_character, csv.open_quote, csv.text_after_quote, csv.quote_in_text; each
/// with row and column.
Expected<std::vector<CsvRecord>> readCsv(const QByteArray& bytes);

/// Writes RFC 4180: UTF-8 without BOM, commas, CRLF; a cell is quoted only where it has to be.
/// Precondition: every record has at least one cell.
QByteArray writeCsv(const std::vector<QStringList>& records);

} // namespace kc
