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

/// One table as a file holds it, before anybody knows what its columns mean.
struct SourceTable
{
    QString file; ///< file name without folders
    QString name; ///< what the file calls the table: its base name, or the sheet
    QStringList head;
    std::vector<SourceRow> rows; ///< rows without any content are left out
};

/// Reads the tables of a file; the kind of file follows from the suffix. CSV holds one table.
/// Errors: import.cannot_read, import.unknown_format, import.no_head, and those of the format; each carries
/// the file's name as argument `file`.
Expected<std::vector<SourceTable>> readTables(const QString& path);

} // namespace kc::exchange
