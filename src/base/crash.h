// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace kc {

/// What a crash left behind.
struct CrashReport
{
    QString version;    ///< of the program that crashed
    QString cause;      ///< "SIGSEGV"
    QString message;    ///< what an uncaught exception said; often empty
    QDateTime at;       ///< UTC
    QStringList frames; ///< innermost first: function (file:line) where known, else module + offset
    QString logTail;    ///< the last lines of the log

    /// All of it for a person to read and to send.
    QString toText() const;
};

/// From now on a fatal signal (SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS) or an uncaught exception leaves a
/// report in `directory` (made if needed) before the process ends as it would have. The log's tail is kept if
/// startLog came before. False when the folder cannot be used.
bool installCrashHandler(const QString& directory);

/// The report of the last crash, if one waits. Call it at the next start, before or after installing the
/// handler.
std::optional<CrashReport> pendingCrash(const QString& directory);

/// Removes the report once it has been shown.
void clearCrash(const QString& directory);

} // namespace kc
