// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QByteArray>
#include <QDateTime>

namespace kc::report {

struct XlsxOptions
{
    /// Printed into the file as its date of creation; who asks decides (Clock).
    QDateTime creationDate;
};

/// The document as a workbook (Office Open XML):
/// - a first sheet with everything that is said in words, with links to the other sheets;
/// - a sheet for each table: caption, unit line, merged and frozen heads, numbers as numbers in the printed
///   unit, not rounded, shown with the printed digits and marks; sums that the table's structure says are
///   formulas with their value; "-" for a missing value stays a text;
/// - a sheet for each chart: its values and a chart the spreadsheet program draws from them.
/// Sheets print on A4, fit to its width, heads on every page, with the document's marking.
///
/// The same document and options give the same bytes. A text longer than a cell can hold (32 767 characters)
/// is cut. Precondition: a QGuiApplication lives. Throws std::runtime_error when the temporary folder cannot
/// be written.
QByteArray xlsxOf(const Document& document, const XlsxOptions& options);

} // namespace kc::report
