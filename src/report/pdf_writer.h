// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "report/pages.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace kc::report {

struct PdfOptions
{
    /// Printed into the file as its date of creation; who asks decides (Clock), the writer never looks at the
    /// clock.
    QDateTime creationDate;
};

/// The pages as a PDF/A-1b file: fonts embedded (only the report font), charts as vectors, title, author,
/// subject, keywords, language, bookmarks and links.
///
/// The same pages and options give the same bytes, provided the program fixed Qt's hash seed at its start
/// (QHashSeed::setDeterministicGlobalSeed(): a library may not do that for its program).
/// Precondition: a QGuiApplication lives; at least one page.
QByteArray pdfOf(const Pages& pages, const PdfOptions& options);

/// Writes the PDF to `path`, at once or not at all: what stood there stays until the new file is complete.
/// Refuses with "report.file_not_written" (args: file, reason).
Expected<void> writePdf(const Pages& pages, const QString& path, const PdfOptions& options);

} // namespace kc::report
