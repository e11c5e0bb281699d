// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace kc::report {

struct CsvTable
{
    QString name; ///< of the file without ending: Table::name, else made of the caption; unique, ASCII
    QByteArray bytes;
};

/// Every table of the document as CSV (base/csv.h) for programs: one head record (heads over several columns
/// stand before each of theirs: "Kinh phí / Quốc gia"), then a record per row. Numbers are plain decimals in
/// the printed unit, not rounded ("13165.5"); a missing value is an empty cell; a text over several columns
/// stands in the first.
std::vector<CsvTable> csvTablesOf(const Document& document);

} // namespace kc::report
