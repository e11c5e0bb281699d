// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figure.h"

#include <algorithm>
#include <stdexcept>

namespace kc::report {

std::optional<std::int64_t> integerOf(const FigureValue& value)
{
    if (const Dong* money = std::get_if<Dong>(&value))
        return money->value();
    if (const std::int64_t* count = std::get_if<std::int64_t>(&value))
        return *count;
    return std::nullopt;
}

QString decimalOf(const FigureValue& value)
{
    const Share* share = std::get_if<Share>(&value);
    if (!share)
        return {};
    return share->form == Share::Form::Percent ? share->value.toDecimal(share->digits)
                                               : share->value.toQuotient(share->digits);
}

RecordSelection askedRecords(const CubeQuery& query, const QStringList& keys)
{
    RecordSelection selection;
    selection.query = query;
    selection.keys = keys;
    return selection;
}

RecordSelection namedRecords(const QString& registerName, std::vector<QString> ids)
{
    RecordSelection selection;
    selection.kind = RecordKind::Named;
    selection.registerName = registerName;
    selection.ids = std::move(ids);
    return selection;
}

QString FigureRow::word(const QString& column) const
{
    for (const auto& [name, value] : words) {
        if (name == column)
            return value;
    }
    return {};
}

int FigureTable::columnIndex(const QString& column) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].key == column)
            return static_cast<int>(i);
    }
    return -1;
}

const FigureRow* FigureTable::row(const QString& rowKey) const
{
    if (total && rowKey == total->key)
        return &*total;
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const FigureRow& row) { return row.key == rowKey; });
    return found == rows.end() ? nullptr : &*found;
}

const FigureCell& FigureTable::cell(const QString& rowKey, const QString& column) const
{
    static const FigureCell missing;
    const FigureRow* found = row(rowKey);
    const int index = columnIndex(column);
    return found && index >= 0 ? found->cells[static_cast<std::size_t>(index)] : missing;
}

QString cellKey(const FigureTable& table, const FigureRow& row, const QString& column)
{
    return table.key + QLatin1Char('/') + row.key + QLatin1Char('/') + column;
}

const Figure* FigureSet::find(const QString& key) const
{
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const Figure& figure) { return figure.key == key; });
    return found == figures.end() ? nullptr : &*found;
}

const Figure& FigureSet::at(const QString& key) const
{
    if (const Figure* figure = find(key))
        return *figure;
    throw std::out_of_range("no figure " + key.toStdString());
}

const FigureTable* FigureSet::table(const QString& key) const
{
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const FigureTable& table) { return table.key == key; });
    return found == tables.end() ? nullptr : &*found;
}

} // namespace kc::report
