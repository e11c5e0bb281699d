// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonValue(const FigureValue& value)
{
    if (isMissing(value))
        return QJsonValue::Null;
    if (const auto integer = integerOf(value))
        return QJsonValue(qint64(*integer));
    return decimalOf(value);
}

QJsonObject jsonRow(const FigureTable& table, const FigureRow& row)
{
    QJsonObject values;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        values.insert(table.columns[i].key, jsonValue(row.cells[i].value));
    for (const auto& [column, word] : row.words)
        values.insert(column, word);
    return {{u"key"_s, row.key}, {u"label"_s, row.label}, {u"values"_s, values}};
}

QJsonObject jsonTable(const FigureTable& table)
{
    QJsonArray columns;
    for (const FigureColumn& column : table.columns)
        columns.append(column.key);
    for (const FigureColumn& column : table.wordColumns)
        columns.append(column.key);
    QJsonArray rows;
    for (const FigureRow& row : table.rows)
        rows.append(jsonRow(table, row));
    if (table.total)
        rows.append(jsonRow(table, *table.total));
    return {{u"key"_s, table.key},
            {u"title"_s, table.title},
            {u"unit"_s, table.unit},
            {u"columns"_s, columns},
            {u"rows"_s, rows}};
}

} // namespace

QByteArray jsonOf(const FigureSet& figures, const QString& title)
{
    const ReportParams& params = figures.params;
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    QJsonArray values;
    for (const Figure& figure : figures.figures) {
        values.append(QJsonObject{{u"key"_s, figure.key},
                                  {u"label"_s, figure.label},
                                  {u"value"_s, jsonValue(figure.value)},
                                  {u"unit"_s, figure.unit},
                                  {u"records"_s, qint64(figure.records)}});
    }
    QJsonArray tables;
    for (const FigureTable& table : figures.tables)
        tables.append(jsonTable(table));
    const QJsonObject report{
        {u"report"_s, figures.report},
        {u"title"_s, title},
        {u"scope"_s, params.scope.toText()},
        {u"period"_s, QJsonObject{{u"from"_s, day(params.period.from)}, {u"to"_s, day(params.period.to)}}},
        {u"as_at"_s, day(params.asAt)},
        // A period that ends within its year ends the count, however late the as-at day.
        {u"counted_to"_s, day(params.cutoff())},
        {u"boundaries"_s, day(params.boundaries)},
        {u"simulated"_s, figures.simulated},
        {u"generated_from"_s,
         QJsonObject{{u"records"_s, qint64(figures.records)},
                     {u"store_hash"_s, figures.storeHash.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                                   : QJsonValue(figures.storeHash)}}},
        {u"figures"_s, values},
        {u"tables"_s, tables}};
    return QJsonDocument(report).toJson(QJsonDocument::Indented);
}

} // namespace kc::report
