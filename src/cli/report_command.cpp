// SPDX-License-Identifier: GPL-3.0-or-later
// report: a report of the store as a file of the kind its name says.
#include "base/date_text.h"
#include "cli/command.h"
#include "cli/report_request.h"
#include "cli/snapshot_commands.h"
#include "report/report_files.h"
#include "report/report_text.h"
#include "store/reference.h"
#include "store/store.h"

#include <QSaveFile>

#include <algorithm>

namespace kc::cli {

using namespace Qt::StringLiterals;

namespace {

/// The shipped sentences of a report, for an office that wants to say some of them otherwise.
int writeSentences(const QString& name, const QString& path, Console& console)
{
    QSaveFile file(path);
    const QByteArray bytes = report::SentenceBook::shipped(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return console.refused(
            Error(u"report.file_not_written"_s, {{u"file"_s, path}, {u"reason"_s, file.errorString()}}));
    console.outText(u"cli.report.sentences"_s, {{u"path"_s, path}, {u"name"_s, name + u".tsv"_s}});
    return Done;
}

int runReport(const CallWords& words, Console& console, const Clock& clock)
{
    const QString name = words.at(1);
    const QString file = words.value(u"output"_s);
    if (file.isEmpty())
        return console.wrongUsage(u"cli.report.needs_output"_s);
    if (!report::reportNames().contains(name))
        return console.wrongUsage(u"cli.report.unknown"_s,
                                  {{u"report"_s, name}, {u"reports"_s, report::reportNames().join(u", "_s)}});
    if (words.has(u"sentences"_s))
        return writeSentences(name, file, console);
    if (words.has(u"snapshot"_s))
        return runSnapshot(words, console, clock);
    if (words.has(u"differences"_s))
        return console.wrongUsage(u"cli.snapshot.which"_s);
    if (const Expected<report::FileFormat> format = report::checkFormat(file); !format)
        return console.refused(format.error());
    const Expected<std::unique_ptr<store::Store>> opened =
        store::Store::open(words.at(0), clock, store::Store::Mode::ReadOnly);
    if (!opened)
        return console.refused(opened.error());
    const Expected<report::ReportRequest> request = reportRequest(**opened, name, words, console, clock);
    if (!request) {
        console.findings(request.error().findings);
        return WrongUsage;
    }
    const report::ReportProgress progress = [&console](int percent) {
        console.progress(console.say(u"cli.report.working"_s, {{u"percent"_s, QString::number(percent)}}));
        return true;
    };
    const Expected<report::ReportResult> result =
        report::buildReport(**opened, store::loadRuleBook(**opened), *request, progress);
    if (!result)
        return console.refused(result.error());
    if (const Expected<void> written = report::writeReport(*result, file, clock.now()); !written)
        return console.refused(written.error());
    console.progress({});
    console.outText(u"cli.report.done"_s, {{u"path"_s, file}});
    return Done;
}

/// Options of every report: which days, whose records, on which map.
std::vector<Option> periodOptions()
{
    return {{u"period"_s, u"2025|2021-2025"_s, {}},
            {u"from"_s, u"DATE"_s, {}},
            {u"to"_s, u"DATE"_s, {}},
            {u"scope"_s, u"SCOPE"_s, {}},
            {u"as-at"_s, u"DATE"_s, {}},
            {u"boundaries"_s, u"DATE"_s, {}}};
}

} // namespace

std::vector<Option> reportOptions()
{
    std::vector<Option> options = periodOptions();
    for (const report::ReportDefinition* definition : report::reportDefinitions()) {
        for (const report::ReportOption& option : definition->options) {
            const bool known = std::any_of(options.begin(), options.end(),
                                           [&](const Option& other) { return other.name == option.name; });
            if (!known)
                options.push_back({option.name, option.name.toUpper(), {}});
        }
    }
    return options;
}

Expected<report::ReportRequest> reportRequest(const store::Store& store, const QString& name,
                                              const CallWords& words, const Console& console,
                                              const Clock& clock)
{
    QMap<QString, QString> options{{u"lang"_s, langKey(console.lang())}};
    for (const Option& option : periodOptions()) {
        if (words.has(option.name))
            options.insert(option.name, words.value(option.name));
    }
    // What tells of a day and not of a period is asked for as of today.
    const report::ReportDefinition* definition = report::findReport(name);
    const bool ofDay = definition && definition->period == report::ReportPeriod::None;
    if (ofDay && !options.contains(u"period"_s) && !options.contains(u"to"_s))
        options.insert(u"to"_s, options.value(u"as-at"_s, clock.today().toString(Qt::ISODate)));
    const Expected<report::ReportParams> params =
        report::parseReportParams(options, clock.today(), store.setting(u"province"_s));
    if (!params)
        return tl::unexpected(params.error());
    report::ReportRequest request;
    request.name = name;
    request.params = *params;
    request.paperYear = clock.today().year();
    if (words.has(u"date"_s)) {
        const QString given = words.value(u"date"_s);
        request.date = isoDate(given);
        if (!request.date.isValid())
            return refuse(
                Finding{u"report.bad_date"_s, Severity::Error, u"date"_s, given, {{u"value"_s, given}}, {}});
    }
    for (const Option& option : reportOptions()) {
        if (words.has(option.name) && !options.contains(option.name))
            request.options.insert(option.name, words.value(option.name));
    }
    return request;
}

Command reportCommand()
{
    std::vector<Option> options = reportOptions();
    options.insert(options.begin(), {u"output"_s, u"FILE"_s, u"o"_s});
    options.push_back({u"date"_s, u"DATE"_s, {}});
    options.push_back({u"snapshot"_s, u"ID|NUMBER"_s, {}});
    options.push_back({u"differences"_s, {}, {}});
    options.push_back({u"sentences"_s, {}, {}});
    Command command{u"report"_s, u"STORE NAME -o FILE"_s, 2, 2, options, runReport};
    command.drawsPages = true;
    return command;
}

} // namespace kc::cli
