// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace kc::exchange {

struct SourceRow
{
    int number = 0; ///< the row as a spreadsheet shows it; the head is row 1
    QStringList cells;
};

/// A cell that holds nothing a table can take: an error of a formula, a number that is none.
struct SourceProblem
{
    int row = 0;
    int column = 0; ///< from 0
    QString code;   ///< of the finding
    QString value;
};

/// One table as a file holds it, before anybody knows what its columns mean.
struct SourceTable
{
    QString file;  ///< file name without folders; of a workbook with the sheet: "nhap.xlsx › Đề án"
    QString name;  ///< what the file calls the table: its base name, or the sheet
    QString sheet; ///< empty when the file holds one table only, as CSV does
    QStringList head;
    int headRow = 1;
    std::vector<SourceRow> rows; ///< rows without any content are left out
    std::vector<SourceProblem> problems;
};

/// Reads the tables of a file; the kind of file follows from the suffix: CSV holds one table, a workbook
/// (XLSX) one per sheet that is not empty.
/// Errors: import.cannot_read, import.too_large, import.unknown_format, import.no_head, and those of the
/// format; each carries the file's name as argument `file`.
Expected<std::vector<SourceTable>> readTables(const QString& path);

} // namespace kc::exchange
