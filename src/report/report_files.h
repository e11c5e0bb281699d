// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_run.h"

#include <optional>
#include <vector>

/// Reports as files: what the ending of a file's name asks for.
namespace kc::report {

/// Csv: a report of one table is that table; one of several is a folder of that name with a file for each.
/// CsvArchive (.zip): a file for each table, in one archive.
enum class FileFormat { Pdf, Xlsx, Odt, Html, Json, Csv, CsvArchive };

/// Every format, in the order they are offered.
const std::vector<FileFormat>& fileFormats();

/// "pdf", "xlsx" ...
QString endingOf(FileFormat format);

/// What the name of a file asks for, whatever its case; nothing for another ending.
std::optional<FileFormat> formatOf(const QString& path);

/// Refuses with report.unknown_format (args: file, endings): asked before a report is made, since making one
/// may take long.
Expected<FileFormat> checkFormat(const QString& path);

/// Writes the report to `path` in the format its ending names, at once or not at all: what stood there stays
/// until the new file is complete. A folder of tables replaces an older one only when that holds nothing but
/// tables (.csv). `at` is written into the file as its date of creation. `progress` hears 0 to 100 and may
/// give the work up as long as nothing was written.
///
/// Precondition: a QGuiApplication lives. May be called from any thread.
/// Errors: report.unknown_format, report.file_not_written (args: file, reason), report.cancelled.
Expected<void> writeReport(const ReportResult& result, const QString& path, const QDateTime& at,
                           const ReportProgress& progress = {});

/// The same of a document alone, in every format but JSON, which is of figures.
Expected<void> writeDocument(const Document& document, const QString& path, const QDateTime& at);

} // namespace kc::report
