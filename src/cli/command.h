// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "cli/console.h"

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QCommandLineParser;

namespace kc::store {
class Store;
}

namespace kc::cli {

/// An option of a command: "--period 2025". Its help is the text `cli.option.<name>`.
struct Option
{
    QString name;
    QString value;     ///< what its value is called in help; empty for a switch
    QString shortName; ///< "o"
};

/// The words after the command's name, read.
class CallWords
{
public:
    explicit CallWords(const QCommandLineParser& parser);

    const QStringList& positional() const { return m_positional; }
    QString at(qsizetype i) const { return m_positional.value(i); }
    bool has(const QString& option) const { return m_options.contains(option); }
    QString value(const QString& option) const { return m_options.value(option); }

private:
    QStringList m_positional;
    QMap<QString, QString> m_options;
};

/// One verb of the program. Its help is the text `cli.command.<name>`.
struct Command
{
    QString name;
    QString words; ///< "STORE FILE..." as the usage line shows it
    int least = 0; ///< how many words it needs
    int most = -1; ///< how many it takes; -1: any number
    std::vector<Option> options;
    std::function<int(const CallWords&, Console&, const Clock&)> run;
    bool drawsPages = false;    ///< needs fonts, so a QGuiApplication
    QString drawsPagesFor = {}; ///< needs them only when this word stands in the call
};

/// Every command, in the order of help.
const std::vector<Command>& commands();
const Command* findCommand(const QString& name);

/// Runs a whole command line without the program's own name. Errors nobody foresaw (StoreFailure) are shown
/// as a finding; gives one of ExitCode.
int runCommandLine(const QStringList& words, Console& console, const Clock& clock);

// What commands share
// -----------------------------------------------------------------------------------------

/// The options of every command that writes: --actor, --password-file.
std::vector<Option> actorOptions();

/// Reads an ISO date option; an absent one is invalid. False, with the reason shown, when it is no date.
bool readDate(const CallWords& words, const QString& option, Console& console, QDate& date);

Command newCommand();
Command importCommand();
Command exportCommand();
Command reportCommand();
Command actCommand();
Command recordsCommand();
Command checkCommand();
Command backupCommand();
Command restoreCommand();

} // namespace kc::cli
