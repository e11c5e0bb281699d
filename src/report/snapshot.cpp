// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/snapshot.h"

#include "base/canonical_json.h"
#include "base/texts.h"
#include "base/viet_text.h"
#include "report/layout.h"
#include "report/pages_json.h"
#include "report/report_json.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

QString valueKind(const FigureValue& value)
{
    if (std::holds_alternative<Dong>(value))
        return u"money"_s;
    if (std::holds_alternative<std::int64_t>(value))
        return u"count"_s;
    return std::holds_alternative<Share>(value) ? u"share"_s : QString();
}

/// Titles and kinds of a table's columns, its words included.
void describeColumns(const FigureTable& table, QJsonObject& described)
{
    QJsonObject titles;
    QJsonObject kinds;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        titles.insert(table.columns[i].key, table.columns[i].label);
        for (const FigureRow& row : table.rows) {
            const QString kind = valueKind(row.cells[i].value);
            if (!kind.isEmpty())
                kinds.insert(table.columns[i].key, kind);
        }
    }
    for (const FigureColumn& column : table.wordColumns) {
        titles.insert(column.key, column.label);
        kinds.insert(column.key, u"words"_s);
    }
    described.insert(u"column_titles"_s, titles);
    described.insert(u"column_kinds"_s, kinds);
}

QJsonArray jsonOf(const std::vector<OwnText>& texts)
{
    QJsonArray list;
    for (const OwnText& text : texts)
        list.append(QJsonObject{
            {u"block"_s, text.block}, {u"body"_s, text.body}, {u"carried_from"_s, text.carriedFrom}});
    return list;
}

std::vector<OwnText> textsFrom(const QString& json)
{
    std::vector<OwnText> texts;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QJsonObject text = value.toObject();
        texts.push_back({text.value("block"_L1).toString(), text.value("body"_L1).toString(),
                         text.value("carried_from"_L1).toString()});
    }
    return texts;
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject parametersOf(const ReportRequest& request)
{
    const ReportParams& params = request.params;
    QJsonObject options;
    for (auto option = request.options.cbegin(); option != request.options.cend(); ++option)
        options.insert(option.key(), option.value());
    return {{u"scope"_s, params.scope.toText()},
            {u"from"_s, dayText(params.period.from)},
            {u"to"_s, dayText(params.period.to)},
            {u"as_at"_s, dayText(params.asAt)},
            {u"boundaries"_s, dayText(params.boundaries)},
            {u"lang"_s, langKey(params.lang)},
            {u"options"_s, options},
            {u"authority"_s, QJsonArray::fromStringList(request.authority)},
            {u"signer_title"_s, request.signerTitle},
            {u"recipients"_s, QJsonArray::fromStringList(request.recipients)}};
}

QStringList wordsOf(const QJsonValue& value)
{
    QStringList words;
    for (const QJsonValue& word : value.toArray())
        words << word.toString();
    return words;
}

/// The request that was signed; nothing when its parameters cannot be read.
std::optional<ReportRequest> requestOf(const store::SnapshotRecord& record)
{
    const QJsonObject stored = QJsonDocument::fromJson(record.parameters.toUtf8()).object();
    const auto day = [&](const QString& key) {
        return QDate::fromString(stored.value(key).toString(), Qt::ISODate);
    };
    const Expected<Scope> scope = Scope::fromText(stored.value("scope"_L1).toString());
    ReportRequest request;
    request.name = record.report;
    request.params.period = {day(u"from"_s), day(u"to"_s)};
    request.params.asAt = day(u"as_at"_s);
    request.params.boundaries = day(u"boundaries"_s);
    const std::optional<Lang> lang = langFromKey(stored.value("lang"_L1).toString());
    if (!scope || !lang || !request.params.period.isValid() || !request.params.asAt.isValid() ||
        !request.params.boundaries.isValid())
        return std::nullopt;
    request.params.scope = *scope;
    request.params.lang = *lang;
    const QJsonObject options = stored.value("options"_L1).toObject();
    for (auto option = options.begin(); option != options.end(); ++option)
        request.options.insert(option.key(), option.value().toString());
    request.number = record.number;
    request.date = record.date;
    request.signerName = record.signer;
    request.authority = wordsOf(stored.value("authority"_L1));
    request.signerTitle = stored.value("signer_title"_L1).toString();
    request.recipients = wordsOf(stored.value("recipients"_L1));
    return request;
}

tl::unexpected<Error> notAsSeen()
{
    return refuse(Finding{u"snapshot.not_as_seen"_s, Severity::Error, u"seen"_s, {}, {}, {}});
}

} // namespace

QJsonObject snapshotFigures(const FigureSet& figures, const QString& title)
{
    QJsonObject json = QJsonDocument::fromJson(jsonOf(figures, title)).object();
    QJsonArray values = json.value("figures"_L1).toArray();
    for (std::size_t i = 0; i < figures.figures.size(); ++i) {
        const Figure& figure = figures.figures[i];
        QJsonObject value = values.at(qsizetype(i)).toObject();
        value.insert(u"definition"_s, figure.definition);
        value.insert(u"kind"_s, valueKind(figure.value));
        value.insert(u"numerator"_s, figure.numerator);
        value.insert(u"denominator"_s, figure.denominator);
        values.replace(qsizetype(i), value);
    }
    json.insert(u"figures"_s, values);
    QJsonArray tables = json.value("tables"_L1).toArray();
    for (std::size_t i = 0; i < figures.tables.size(); ++i) {
        QJsonObject table = tables.at(qsizetype(i)).toObject();
        describeColumns(figures.tables[i], table);
        tables.replace(qsizetype(i), table);
    }
    json.insert(u"tables"_s, tables);
    return json;
}

QString seenHash(const ReportResult& result)
{
    return store::seenHash(snapshotFigures(result.figures, result.document.title), jsonOf(result.texts));
}

Expected<QJsonObject> signingPayload(const store::Store& store, const RuleBook& rules, ReportRequest request,
                                     const QString& seen, const ReportProgress& progress)
{
    request.number = nfc(request.number).trimmed();
    request.signerName = nfc(request.signerName).trimmed();
    request.confirmsTexts = true;
    if (!request.date.isValid())
        request.date = store.clock().today();
    // One moment for the figures and the entry of the trail they belong to.
    const ReadingMoment moment(store);
    const QString head = store.setting(u"audit_head"_s);
    const Expected<ReportResult> built = buildReport(store, rules, request, progress);
    if (!built)
        return tl::unexpected(built.error());
    const QJsonObject figures = snapshotFigures(built->figures, built->document.title);
    const QJsonArray texts = jsonOf(built->texts);
    if (!seen.isEmpty() && seen != store::seenHash(figures, texts))
        return notAsSeen();
    const QByteArray pages = jsonOf(layOut(built->document));
    const QJsonObject content{{u"report"_s, request.name},
                              {u"scope"_s, request.params.scope.toText()},
                              {u"period"_s, request.params.period.toText()},
                              {u"lang"_s, langKey(request.params.lang)},
                              {u"title"_s, built->document.title},
                              {u"number"_s, request.number},
                              {u"date"_s, dayText(request.date)},
                              {u"signer"_s, request.signerName},
                              {u"parameters"_s, parametersOf(request)},
                              {u"figures"_s, figures},
                              {u"texts"_s, texts},
                              {u"pages"_s, store::packPages(pages)},
                              {u"pages_hash"_s, QString::fromLatin1(sha256Hex(pages))},
                              {u"audit_head"_s, head}};
    QJsonObject payload{{u"report"_s, request.name},
                        {u"number"_s, request.number},
                        {u"date"_s, dayText(request.date)},
                        {u"signer"_s, request.signerName},
                        {u"content"_s, QString::fromUtf8(canonicalJson(content))}};
    if (!seen.isEmpty())
        payload.insert(u"seen"_s, seen);
    return payload;
}

Expected<Snapshot> openSnapshot(const store::Store& store, const QString& id)
{
    std::optional<store::SnapshotRecord> record = store::findSnapshot(store, id);
    if (!record)
        return refuse(Finding{u"snapshot.missing"_s, Severity::Error, u"snapshot"_s, id, {}, {}});
    if (Findings changed = store::checkSnapshot(store, *record); !changed.empty())
        return refuse(std::move(changed));
    const std::optional<QByteArray> packed = store::unpackPages(record->pages);
    std::optional<Pages> pages = packed ? pagesFromJson(*packed) : std::nullopt;
    std::optional<ReportRequest> request = requestOf(*record);
    if (!pages || !request) { // whole, but written by a program this one does not know
        MessageArgs args = record->names();
        args.insert(u"program"_s, record->program);
        return refuse(u"snapshot.unreadable"_s, args);
    }
    Snapshot snapshot;
    snapshot.figures = QJsonDocument::fromJson(record->figures.toUtf8()).object();
    snapshot.texts = textsFrom(record->texts);
    snapshot.pages = std::move(*pages);
    snapshot.request = std::move(*request);
    snapshot.record = std::move(*record);
    return snapshot;
}

} // namespace kc::report
