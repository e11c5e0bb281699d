// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/lang.h"
#include "casework/table_layout.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>

namespace kc::store {
class Store;
}

namespace kc::exchange {

/// A table as CSV that import reads back: the layout's columns in their order, rows by natural key, dates in
/// ISO 8601, places by code with the day the code means something on. Export, import into a new store and
/// export again gives the same bytes.
///
/// A đề án that is on its way is written as `legacy`: in another store it is a record from before.
QByteArray exportTable(const store::Store& store, const casework::TableLayout& layout);

/// Told the tables written so far and their number; false gives the export up, and no file stays.
using ExportProgress = std::function<bool(int done, int total)>;

struct ExportOptions
{
    QString table = QStringLiteral("all"); ///< key or title of a table; "all": every table that has rows
    /// Heads of a workbook and names of its sheets: keys, or titles in this language. CSV always has keys.
    std::optional<Lang> titles;
    bool replace = false; ///< files that are there are replaced, each as a whole
    ExportProgress progress;
};

/// Writes tables that import reads back. A target ending in ".xlsx" becomes one workbook with a sheet per
/// table; otherwise one table is written to the file as CSV, and all of them to `<target>/<table>.csv`.
/// Nothing is written over unless asked. Returns the files written.
///
/// Errors: import.unknown_table, export.exists, export.cannot_write, export.text_too_long,
/// export.too_many_rows (both of workbooks), act.cancelled.
Expected<QStringList> exportFiles(const store::Store& store, const QString& target,
                                  const ExportOptions& options = {});

} // namespace kc::exchange
