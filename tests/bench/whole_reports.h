// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace kc::bench {

/// Whole reports of one file: figures, tables and the document, without laying out pages. Each is made by a
/// process of its own that opens the file, so that its peak of resident memory is the report's.
/// `raw` gives the milliseconds the engine's shell takes for a text of queries.
/// Returns the milliseconds of the five-year report's figures.
double benchWholeReports(const QString& path, const std::function<double(const QByteArray&)>& raw,
                         const QByteArray& fiveYearsRaw);

/// What such a process does: `words` are the file, the report, its first and last day and its scope.
int makeWholeReport(const QStringList& words);

} // namespace kc::bench
