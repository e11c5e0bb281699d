// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act_list.h"

namespace kc::casework {

/// `import_data`: rows of several tables (docs/tables.md) in one transaction. Its payload is
/// {"tables": [{"table", "file", "codes_as_of"?, "rows": [{"row": n, <column>: value ...}]}]}: only the
/// columns a file has are present, an empty cell is null, values are typed as in any payload.
///
/// Everything is judged against the store: natural keys decide between new, changed and unchanged; places,
/// projects, establishments are looked up among what stands and what came earlier in the same act; tables are
/// taken in the order of their references, whatever the order of the files.
///
/// Errors carry the arguments file, row and column. Besides this act's own right, reference tables need the
/// right `import_reference` and records from before the program (legacy projects, their money) the right
/// `import_history`; the set-up actor has all.
///
/// For each table the outcome has one note `import.summary` with table, file, added, changed and unchanged.
std::vector<ActDefinition> importActs();

} // namespace kc::casework
