// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "casework/table_layout.h"

#include <QByteArray>

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

/// Writes one table to a file, or every table that has rows to `<folder>/<table>.csv` when `table` is "all".
/// Nothing is written over. Returns the files written.
/// Errors: import.unknown_table, export.exists, export.cannot_write.
Expected<QStringList> exportFiles(const store::Store& store, const QString& table, const QString& target);

} // namespace kc::exchange
