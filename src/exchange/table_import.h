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

/// Told the rows judged so far and their number; false gives the import up, and nothing is written.
using ImportProgress = std::function<bool(int done, int total)>;

struct ImportOptions
{
    /// Key or title of the table all files hold; empty: the name of each file or sheet says it.
    QString table;
    QDate codesAsOf; ///< the day the files' place codes mean something on; invalid: not said
    bool dryRun = false;
    bool skipRefused = false;
    /// Reads "1,5 tỷ" and "300 triệu" as amounts and tells each reading as warning import.money_words; only
    /// for surfaces where a person confirms them.
    bool moneyInWords = false;
    ImportProgress progress;
};

/// What became of one table of one file.
struct ImportedTable
{
    QString file;  ///< as the findings name it: of a workbook with the sheet
    QString sheet; ///< empty for CSV
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

/// Imports the tables of files as one act in one transaction: all or nothing, whatever the order of the
/// files.
///
/// Of a workbook every sheet whose name is a table's is read; others are left out with the warning
/// import.unknown_sheet, unless no sheet is a table's. With `table` it is the sheet of that name, else the
/// only one (import.which_sheet).
///
/// Findings carry the arguments file, row and column beside place and value. Errors: those of reading
/// (table_source.h), import.unknown_table, import.which_sheet, import.missing_column, import.repeated_column,
/// import.too_many_cells, those of cells (cell_value.h, xlsx_reader.h) and of the act import_data;
/// act.cancelled when `progress` gave it up.
Expected<ImportReport> importFiles(casework::Casework& casework, const Actor& actor, const QStringList& files,
                                   const ImportOptions& options);

/// Writes the rows that were left out, with their head, as CSV beside nothing that is there already:
/// `<folder>/<file>.refused.csv`, for a sheet `<file>.<table>.refused.csv`. Returns the path.
/// Errors: export.cannot_write.
Expected<QString> writeRefusedRows(const ImportedTable& table, const QString& folder);

} // namespace kc::exchange
