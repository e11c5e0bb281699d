// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "base/texts.h"
#include "report/snapshot_differences.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

QString momentOf(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

QJsonValue jsonCell(const QVariant& value)
{
    if (value.isNull())
        return QJsonValue::Null;
    return value.typeId() == QMetaType::LongLong ? QJsonValue(value.toLongLong())
                                                 : QJsonValue(value.toString());
}

QJsonObject jsonRecord(const RecordDifference& record)
{
    QJsonArray columns;
    for (const ColumnChange& change : record.columns)
        columns.append(QJsonObject{{u"column"_s, change.column},
                                   {u"then"_s, jsonCell(change.then)},
                                   {u"now"_s, jsonCell(change.now)}});
    return {{u"change"_s, keyOf(record.change)},
            {u"register"_s, record.registerName},
            {u"id"_s, record.id},
            {u"label"_s, record.label},
            {u"columns"_s, columns},
            {u"act"_s, record.act},
            {u"actor"_s, record.actor},
            {u"at"_s, momentOf(record.at)},
            {u"reason"_s, record.reason}};
}

QByteArray differencesAsJson(const Snapshot& snapshot, const std::vector<FigureDifference>& differences)
{
    QJsonArray list;
    for (const FigureDifference& difference : differences) {
        QJsonArray records;
        for (const RecordDifference& record : difference.records)
            records.append(jsonRecord(record));
        list.append(QJsonObject{{u"key"_s, difference.key},
                                {u"label"_s, difference.label},
                                {u"kind"_s, difference.kind},
                                {u"unit"_s, difference.unit},
                                {u"then"_s, difference.then},
                                {u"now"_s, difference.now},
                                {u"from_program"_s, difference.comesFromProgram()},
                                {u"records"_s, records}});
    }
    const QJsonObject all{{u"snapshot"_s, snapshot.record.id},
                          {u"report"_s, snapshot.record.report},
                          {u"scope"_s, snapshot.record.scope},
                          {u"period"_s, snapshot.record.period},
                          {u"number"_s, snapshot.record.number},
                          {u"date"_s, snapshot.record.date.toString(Qt::ISODate)},
                          {u"differences"_s, list}};
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

QString plainValue(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QByteArray differencesAsCsv(const std::vector<FigureDifference>& differences)
{
    std::vector<QStringList> lines{{u"key"_s, u"label"_s, u"unit"_s, u"then"_s, u"now"_s, u"change"_s,
                                    u"register"_s, u"record"_s, u"act"_s, u"actor"_s, u"at"_s, u"reason"_s}};
    for (const FigureDifference& difference : differences) {
        const QStringList value{difference.key, difference.label, difference.unit,
                                plainValue(difference.then), plainValue(difference.now)};
        if (difference.records.empty())
            lines.push_back(value + QStringList{difference.comesFromProgram() ? u"program"_s : QString(),
                                                QString(), QString(), QString(), QString(), QString(),
                                                QString()});
        for (const RecordDifference& record : difference.records)
            lines.push_back(value + QStringList{keyOf(record.change), record.registerName, record.label,
                                                record.act, record.actor, momentOf(record.at),
                                                record.reason});
    }
    return writeCsv(lines);
}

} // namespace

Expected<void> writeDifferences(const Snapshot& snapshot, const std::vector<FigureDifference>& differences,
                                const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != "json"_L1 && ending != "csv"_L1)
        return refuse(u"snapshot.unknown_difference_format"_s, {{u"file"_s, path}});
    const QByteArray bytes =
        ending == "json"_L1 ? differencesAsJson(snapshot, differences) : differencesAsCsv(differences);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return refuse(u"report.file_not_written"_s, {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
}

} // namespace kc::report
