// SPDX-License-Identifier: GPL-3.0-or-later
// Signed reports: signing one, printing it again, comparing it with today.
#include "cli/snapshot_commands.h"

#include "base/date_text.h"
#include "cli/act_payload.h"
#include "report/snapshot.h"
#include "report/snapshot_differences.h"
#include "store/query.h"
#include "store/reference.h"
#include "store/store.h"

#include <algorithm>

namespace kc::cli {

using namespace Qt::StringLiterals;

namespace {

/// Words that ask for a report; the act itself does not know them.
const QStringList& questionKeys()
{
    static const QStringList keys{u"scope"_s, u"period"_s,     u"from"_s, u"to"_s,
                                  u"as_at"_s, u"boundaries"_s, u"lang"_s};
    return keys;
}

/// What else the paper says.
const QStringList& paperKeys()
{
    static const QStringList keys{u"signer_title"_s, u"authority"_s, u"recipients"_s};
    return keys;
}

/// "project" of a project file: what single reports ask for beside days and scope.
bool isReportOption(const QString& name)
{
    const auto& all = report::reportDefinitions();
    return std::any_of(all.begin(), all.end(), [&](const report::ReportDefinition* definition) {
        return std::any_of(definition->options.begin(), definition->options.end(),
                           [&](const report::ReportOption& option) { return option.name == name; });
    });
}

QStringList linesOf(const QString& value)
{
    QStringList lines;
    for (const QString& line : value.split(u';', Qt::SkipEmptyParts))
        lines << line.trimmed();
    return lines;
}

/// The id of the signed report that is named by its id or by the paper's number.
Expected<QString> snapshotNamed(const store::Store& store, const QString& report, const QString& name)
{
    if (store::findSnapshot(store, name))
        return name;
    store::Query query(store, u"snapshot/by_number"_s);
    query.bind(u":report"_s, report).bind(u":number"_s, name);
    const auto ids = query.list([](const store::Row& row) { return row.text(u"id"_s); });
    if (ids.size() == 1)
        return ids.front();
    if (ids.empty())
        return refuse(Finding{u"snapshot.missing"_s, Severity::Error, u"snapshot"_s, name, {}, {}});
    return refuse(Finding{u"snapshot.ambiguous"_s, Severity::Error, u"snapshot"_s, name, {}, {}});
}

} // namespace

int runSnapshot(const CallWords& words, Console& console, const Clock& clock)
{
    const QString file = words.value(u"output"_s);
    const Expected<std::unique_ptr<store::Store>> opened =
        store::Store::open(words.at(0), clock, store::Store::Mode::ReadOnly);
    if (!opened)
        return console.refused(opened.error());
    const Expected<QString> id = snapshotNamed(**opened, words.at(1), words.value(u"snapshot"_s));
    if (!id)
        return console.refused(id.error());
    const Expected<report::Snapshot> snapshot = report::openSnapshot(**opened, *id);
    if (!snapshot)
        return console.refused(snapshot.error());
    if (snapshot->record.report != words.at(1))
        return console.wrongUsage(u"cli.snapshot.other_report"_s, {{u"report"_s, snapshot->record.report}});
    if (!words.has(u"differences"_s)) {
        if (const auto written = report::writeSnapshot(*snapshot, file, clock.now()); !written)
            return console.refused(written.error());
        console.outText(u"cli.report.done"_s, {{u"path"_s, file}});
        return Done;
    }
    console.progress(console.say(u"cli.snapshot.comparing"_s));
    const auto differences = report::snapshotDifferences(**opened, store::loadRuleBook(**opened), *snapshot);
    console.progress({});
    if (!differences)
        return console.refused(differences.error());
    if (const auto written = report::writeDifferences(*snapshot, *differences, file); !written)
        return console.refused(written.error());
    console.outText(u"cli.snapshot.compared"_s,
                    {{u"count"_s, QString::number(differences->size())}, {u"path"_s, file}});
    return Done;
}

Expected<SigningCall> readSigning(const store::Store& store, const RuleBook& rules,
                                  const casework::ActDefinition& act, const QStringList& words,
                                  const Console& console, const Clock& clock)
{
    QMap<QString, QString> question{{u"lang"_s, langKey(console.lang())}};
    QMap<QString, QString> paper;
    QMap<QString, QString> options;
    QStringList own;
    for (const QString& word : words) {
        const QString key = word.section(u'=', 0, 0).replace(u'-', u'_');
        if (word.contains(u'=') && questionKeys().contains(key))
            question.insert(QString(key).replace(u'_', u'-'), word.section(u'=', 1));
        else if (word.contains(u'=') && paperKeys().contains(key))
            paper.insert(key, word.section(u'=', 1));
        else if (word.contains(u'=') && isReportOption(word.section(u'=', 0, 0)))
            options.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
        else
            own << word;
    }
    Expected<QJsonObject> payload = actPayload(store, rules, act, own);
    if (!payload)
        return tl::unexpected(payload.error());
    if (payload->contains("content"_L1))
        return SigningCall{*payload, std::nullopt};
    report::ReportRequest request;
    request.name = payload->value("report"_L1).toString();
    request.number = payload->value("number"_L1).toString();
    request.signerName = payload->value("signer"_L1).toString();
    request.date = isoDate(payload->value("date"_L1).toString());
    if (request.number.isEmpty() || request.signerName.isEmpty() || request.name.isEmpty() ||
        (payload->contains("date"_L1) && !request.date.isValid()))
        return SigningCall{*payload, std::nullopt}; // the act says what is missing
    const Expected<report::ReportParams> params =
        report::parseReportParams(question, clock.today(), store.setting(u"province"_s));
    if (!params)
        return tl::unexpected(params.error());
    request.params = *params;
    request.options = options;
    request.signerTitle = paper.value(u"signer_title"_s);
    request.authority = linesOf(paper.value(u"authority"_s));
    request.recipients = linesOf(paper.value(u"recipients"_s));
    return SigningCall{*payload, request};
}

} // namespace kc::cli
