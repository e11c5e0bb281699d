// SPDX-License-Identifier: GPL-3.0-or-later
// import, export: tables in and out.
#include "casework/casework.h"
#include "casework/table_layout.h"
#include "cli/command.h"
#include "cli/who.h"
#include "exchange/table_export.h"
#include "exchange/table_import.h"
#include "store/store.h"

namespace kc::cli {

using namespace Qt::StringLiterals;

namespace {

int runImport(const CallWords& words, Console& console, const Clock& clock)
{
    exchange::ImportOptions options;
    options.table = words.value(u"as"_s);
    options.dryRun = words.has(u"dry-run"_s);
    options.skipRefused = words.has(u"skip-refused"_s);
    if (!readDate(words, u"codes-as-of"_s, console, options.codesAsOf))
        return WrongUsage;
    if (!options.table.isEmpty() && !casework::findTableLayout(options.table))
        return console.wrongUsage(u"cli.unknown_table"_s, {{u"table"_s, options.table}});
    const Expected<std::unique_ptr<store::Store>> opened = store::Store::open(words.at(0), clock);
    if (!opened)
        return console.refused(opened.error());
    int exitCode = Done;
    const std::optional<Actor> actor = whoActs(**opened, words, console, exitCode);
    if (!actor)
        return exitCode;

    casework::Casework casework(**opened);
    console.progress(console.say(u"cli.import.reading"_s));
    options.progress = [&console](int done, int total) {
        if (total > 0)
            console.progress(console.say(u"cli.import.progress"_s, {{u"done"_s, QString::number(done)},
                                                                    {u"total"_s, QString::number(total)}}));
        return true;
    };
    const Expected<exchange::ImportReport> report =
        exchange::importFiles(casework, *actor, words.positional().mid(1), options);
    console.progress({});
    if (!report)
        return console.refused(report.error());
    console.findings(report->findings);
    for (const exchange::ImportedTable& table : report->tables) {
        console.outText(options.dryRun ? u"cli.import.would"_s : u"cli.import.done"_s,
                        {{u"file"_s, table.file},
                         {u"table"_s, table.table},
                         {u"added"_s, QString::number(table.added)},
                         {u"changed"_s, QString::number(table.changed)},
                         {u"unchanged"_s, QString::number(table.unchanged)}});
        if (table.refused.empty())
            continue;
        QString path;
        if (!options.dryRun) {
            const Expected<QString> written = exchange::writeRefusedRows(table, QString());
            if (written)
                path = *written;
            else
                console.findings(written.error().findings);
        }
        console.err(
            console.say(path.isEmpty() ? u"cli.import.refused_rows"_s : u"cli.import.refused_rows_in"_s,
                        {{u"file"_s, table.file},
                         {u"count"_s, QString::number(table.refused.size())},
                         {u"path"_s, path}}));
    }
    return Done; // what was asked for: the rest is in, the refused rows are shown and kept
}

int runExport(const CallWords& words, Console& console, const Clock& clock)
{
    const QString table = words.value(u"as"_s);
    const QString target = words.value(u"output"_s);
    if (table.isEmpty() || target.isEmpty())
        return console.wrongUsage(u"cli.export.needs"_s);
    if (table != "all"_L1 && !casework::findTableLayout(table))
        return console.wrongUsage(u"cli.unknown_table"_s, {{u"table"_s, table}});
    if (table == "all"_L1 && target == "-"_L1)
        return console.wrongUsage(u"cli.export.needs"_s);
    const Expected<std::unique_ptr<store::Store>> opened =
        store::Store::open(words.at(0), clock, store::Store::Mode::ReadOnly);
    if (!opened)
        return console.refused(opened.error());
    if (target == "-"_L1 && table != "all"_L1) {
        console.outBytes(exchange::exportTable(**opened, *casework::findTableLayout(table)));
        return Done;
    }
    exchange::ExportOptions options;
    options.table = table;
    const Expected<QStringList> files = exchange::exportFiles(**opened, target, options);
    if (!files)
        return console.refused(files.error());
    for (const QString& file : *files)
        console.out(file);
    return Done;
}

} // namespace

Command importCommand()
{
    std::vector<Option> options{{u"as"_s, u"TABLE"_s, {}},
                                {u"codes-as-of"_s, u"DATE"_s, {}},
                                {u"dry-run"_s, {}, {}},
                                {u"skip-refused"_s, {}, {}}};
    for (Option& option : actorOptions())
        options.push_back(std::move(option));
    return {u"import"_s, u"STORE FILE..."_s, 2, -1, options, runImport};
}

Command exportCommand()
{
    return {u"export"_s,
            u"STORE --as TABLE|all -o FILE"_s,
            1,
            1,
            {{u"as"_s, u"TABLE|all"_s, {}}, {u"output"_s, u"FILE"_s, u"o"_s}},
            runExport};
}

} // namespace kc::cli
