// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_source.h"

#include <QByteArray>

namespace kc::exchange {

/// The tables of a workbook (XLSX), one per sheet that holds anything, in the workbook's order. Cells come as
/// text, as CSV would bring them: numbers whole or with a comma, days in ISO 8601, flags as true and false,
/// formulas by the value the sheet last showed.
///
/// The head is the first row, over more rows where its cells are merged downwards; a title merged over
/// several columns may stand above it. Everything a file may do to a program - no archive, parts missing or
/// damaged, entities, more than a table can be - is a finding:
/// xlsx.not_zip, xlsx.encrypted, xlsx.damaged, xlsx.missing_part, xlsx.not_xml, xlsx.forbidden_xml,
/// xlsx.too_large, xlsx.too_many_cells, xlsx.too_wide, import.no_head.
///
/// What single cells do wrong stands in the tables' problems: xlsx.error_cell, xlsx.not_calculated,
/// xlsx.bad_number, xlsx.bad_date.
Expected<std::vector<SourceTable>> readWorkbook(const QString& fileName, const QByteArray& bytes);

} // namespace kc::exchange
