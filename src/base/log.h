// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace kc {

enum class LogLevel { Debug, Info, Warning, Error };

/// Starts the log: <directory>/<name>.log at `level` (5 files of 2 MB in turn) and warnings to stderr; Qt's
/// own messages go the same way. False when the file cannot be written: then stderr alone is used, and says
/// so. Before the start (and after stopLog) warnings and errors go to stderr only.
bool startLog(const QString& directory, LogLevel level, const QString& name = QStringLiteral("khuyencong"));

/// Writes out what is pending and gives Qt its message handler back.
void stopLog();

/// The file being written; empty when there is none.
QString logFilePath();

/// One entry each; further lines of a message are indented, so that no text can look like an entry of its
/// own. Personal data does not belong here: see maskPersonal.
void logDebug(const QString& message);
void logInfo(const QString& message);
void logWarning(const QString& message);
void logError(const QString& message);

/// The value of a record's field as it may stand in a log: phone numbers, e-mail addresses, tax codes and
/// personal numbers, representatives and addresses are masked, passwords and other secrets leave nothing, not
/// even a length. `field` is a column, placeholder or property name: "tax_code", ":phone",
/// "beneficiary.ownerEmail".
QString maskPersonal(const QString& field, const QVariant& value);

} // namespace kc
