// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/lang.h"
#include "casework/table_layout.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace kc::exchange {

/// A table on its way out: head and rows as CSV writes them.
struct ExportedTable
{
    const casework::TableLayout* layout = nullptr;
    std::vector<QStringList> records; ///< the first is the head, of keys
};

/// The tables as a workbook with one sheet each, named by key, or by title in the language asked for; heads
/// likewise. Numbers are numbers, days are date cells, codes stay texts; the head stays in view. The same
/// records give the same bytes.
///
/// Errors: export.text_too_long, export.too_many_rows. Throws std::runtime_error when the disk refuses the
/// temporary files.
Expected<QByteArray> workbookOf(const std::vector<ExportedTable>& tables, std::optional<Lang> titles);

} // namespace kc::exchange
