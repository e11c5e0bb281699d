// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/error.h"
#include "exchange/table_source.h"

#include <QDate>
#include <QStringList>

#include <functional>
#include <vector>

namespace kc::casework {
class Casework;
}

namespace kc::exchange {

struct ImportOptions
{
    QString table;   ///< key or title of the table all files hold; empty: each file's name says it
    QDate codesAsOf; ///< the day the files' place codes mean something on; invalid: not said
    bool dryRun = false;
    bool skipRefused = false;
};

/// What became of one table of one file.
struct ImportedTable
{
    QString file;
    QString table;
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    QStringList head;
    std::vector<SourceRow> refused; ///< rows left out by skipRefused, as they stood in the file
};

struct ImportReport
{
    std::vector<ImportedTable> tables;
    Findings findings; ///< warnings; with skipRefused also what was wrong with the refused rows
};

/// Told the rows judged so far and their number.
using ImportProgress = std::function<void(int done, int total)>;

/// Imports the tables of files as one act in one transaction: all or nothing, whatever the order of the
/// files.
///
/// Findings carry the arguments file, row and column beside place and value. Errors: those of reading
/// (table_source.h), import.unknown_table, import.missing_column, import.repeated_column,
/// import.too_many_cells, those of cells (cell_value.h) and of the act import_data.
Expected<ImportReport> importFiles(casework::Casework& casework, const Actor& actor, const QStringList& files,
                                   const ImportOptions& options);

} // namespace kc::exchange
