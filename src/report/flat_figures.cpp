// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/flat_figures.h"

#include "report/snapshot_differences.h"

#include <QJsonArray>

namespace kc::report {

using namespace Qt::StringLiterals;

FlatFigures::FlatFigures(const QJsonObject& report)
{
    for (const QJsonValue& value : report.value("figures"_L1).toArray()) {
        const QJsonObject figure = value.toObject();
        const auto text = [&](QLatin1StringView key) { return figure.value(key).toString(); };
        add({text("key"_L1), text("label"_L1), text("kind"_L1), text("unit"_L1), text("definition"_L1),
             figure.value("value"_L1)});
    }
    for (const QJsonValue& table : report.value("tables"_L1).toArray())
        addTable(table.toObject());
}

void FlatFigures::add(FlatFigure figure)
{
    m_index.insert(figure.key, m_all.size());
    m_all.push_back(std::move(figure));
}

void FlatFigures::addTable(const QJsonObject& table)
{
    const QString title = table.value("title"_L1).toString();
    const QJsonObject titles = table.value("column_titles"_L1).toObject();
    const QJsonObject kinds = table.value("column_kinds"_L1).toObject();
    const QJsonArray columns = table.value("columns"_L1).toArray();
    for (const QJsonValue& value : table.value("rows"_L1).toArray()) {
        const QJsonObject row = value.toObject();
        const QJsonObject values = row.value("values"_L1).toObject();
        for (const QJsonValue& name : columns) {
            const QString column = name.toString();
            const QString key =
                u"%1/%2/%3"_s.arg(table.value("key"_L1).toString(), row.value("key"_L1).toString(), column);
            const QStringList label{title, row.value("label"_L1).toString(), titles.value(column).toString()};
            add({key, label.join(u" – "_s), kinds.value(column).toString(), table.value("unit"_L1).toString(),
                 QString(), values.value(column)});
        }
    }
}

QJsonValue FlatFigures::value(const QString& key) const
{
    const auto found = m_index.constFind(key);
    if (found == m_index.cend() || m_all[*found].value.isUndefined())
        return QJsonValue::Null;
    return m_all[*found].value;
}

QString FlatFigures::recordsKey(const FigureDifference& difference, const QJsonObject& report)
{
    if (difference.kind != "words"_L1)
        return difference.key;
    const QString tableKey = difference.key.section(u'/', 0, 0);
    for (const QJsonValue& value : report.value("tables"_L1).toArray()) {
        const QJsonObject table = value.toObject();
        if (table.value("key"_L1).toString() != tableKey)
            continue;
        const QJsonObject kinds = table.value("column_kinds"_L1).toObject();
        for (const QJsonValue& column : table.value("columns"_L1).toArray()) {
            if (kinds.value(column.toString()).toString() != "words"_L1)
                return u"%1/%2/%3"_s.arg(tableKey, difference.key.section(u'/', 1, 1), column.toString());
        }
    }
    return difference.key;
}

} // namespace kc::report
