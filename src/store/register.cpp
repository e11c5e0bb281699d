// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/register.h"

#include "base/viet_text.h"
#include "store/query.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

/// The register's own query as the inner table of a composed one.
QString innerSql(const Register& reg)
{
    QFile file(u":/sql/"_s + reg.sql + u".sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw StoreFailure(StoreFailure::Kind::Other, u"no query named "_s + reg.sql);
    return u"("_s + QString::fromUtf8(file.readAll()) + u"\n) AS r"_s;
}

/// What a register says may depend on the day it is looked at.
void bindToday(Query& query, const Store& store, const QString& sql)
{
    if (sql.contains(u":today"_s))
        query.bind(u":today"_s, store.clock().today().toString(Qt::ISODate));
}

QVariant typedValue(const RegisterColumn& column, const QString& value)
{
    switch (column.kind) {
    case ColumnKind::Integer:
    case ColumnKind::Money:
    case ColumnKind::Flag:
        return value.toLongLong();
    case ColumnKind::Text:
    case ColumnKind::Label:
    case ColumnKind::Date:
        break;
    }
    return value;
}

QString likePattern(const QString& word)
{
    QString escaped = word;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

struct Where
{
    QString sql;
    std::vector<std::pair<QString, QVariant>> values;

    QString add(const QVariant& value)
    {
        const QString placeholder = u":v%1"_s.arg(values.size());
        values.emplace_back(placeholder, value);
        return placeholder;
    }
    void bindTo(Query& query) const
    {
        for (const auto& [placeholder, value] : values)
            query.bind(placeholder, value);
    }
};

Where whereOf(const Register& reg, const Filter& filter)
{
    Where where;
    QStringList parts;
    const QStringList words = fold(filter.search).split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words)
        parts << u"r.search LIKE %1 ESCAPE '\\'"_s.arg(where.add(likePattern(word)));
    for (const Condition& condition : filter.conditions) {
        const RegisterColumn* column = reg.column(condition.column);
        if (!column)
            throw StoreFailure(StoreFailure::Kind::Other, u"no column named "_s + condition.column);
        if (condition.op == "~"_L1) {
            parts << u"kc_fold(r.%1) LIKE %2 ESCAPE '\\'"_s.arg(
                column->key, where.add(likePattern(fold(condition.values.value(0)))));
            continue;
        }
        if (condition.op == "="_L1 || condition.op == "!="_L1) {
            QStringList places;
            for (const QString& value : condition.values)
                places << where.add(typedValue(*column, value));
            parts << u"r.%1 %2 (%3)"_s.arg(column->key, condition.op == "="_L1 ? u"IN"_s : u"NOT IN"_s,
                                           places.join(u", "_s));
            continue;
        }
        parts << u"r.%1 %2 %3"_s.arg(column->key, condition.op,
                                     where.add(typedValue(*column, condition.values.value(0))));
    }
    where.sql = parts.isEmpty() ? QString() : u" WHERE "_s + parts.join(u" AND "_s);
    return where;
}

QString orderBy(const Register& reg, const QString& sort)
{
    QStringList terms;
    QStringList keys{sort};
    keys += reg.thenBy.split(u',', Qt::SkipEmptyParts);
    for (const QString& key : keys) {
        const bool descending = key.startsWith(u'-');
        if (const RegisterColumn* column = reg.column(descending ? key.mid(1) : key))
            terms << u"r.%1%2%3 NULLS LAST"_s.arg(column->key,
                                                  column->vietnameseOrder ? u" COLLATE vi"_s : QString(),
                                                  descending ? u" DESC"_s : QString());
    }
    terms << u"r.id"_s;
    return u" ORDER BY "_s + terms.join(u", "_s);
}

} // namespace

const RegisterColumn* Register::column(const QString& key) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const RegisterColumn& c) { return c.key == key; });
    return found == columns.end() ? nullptr : &*found;
}

const Register* findRegister(const QString& name)
{
    const std::vector<Register>& all = registers();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Register& r) { return r.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<QString> registerIds(const Store& store, const Register& reg, const Filter& filter,
                                 const QString& sort)
{
    const Where where = whereOf(reg, filter);
    const QString sql = u"SELECT r.id FROM "_s + innerSql(reg) + where.sql +
                        orderBy(reg, sort.isEmpty() ? reg.defaultSort : sort);
    const auto query = Query::fromText(store, sql);
    where.bindTo(*query);
    bindToday(*query, store, sql);
    return query->list([](const Row& row) { return row.text(u"id"_s); });
}

std::vector<std::vector<QVariant>> registerRows(const Store& store, const Register& reg,
                                                const std::vector<QString>& ids)
{
    QStringList columns;
    for (const RegisterColumn& column : reg.columns)
        columns << u"r."_s + column.key;
    QStringList places;
    for (size_t i = 0; i < ids.size(); ++i)
        places << u":i%1"_s.arg(i);
    std::vector<std::vector<QVariant>> rows(ids.size());
    if (ids.empty())
        return rows;
    const QString sql = u"SELECT r.id, %1 FROM %2 WHERE r.id IN (%3)"_s.arg(
        columns.join(u", "_s), innerSql(reg), places.join(u", "_s));
    const auto query = Query::fromText(store, sql);
    bindToday(*query, store, sql);
    QHash<QString, size_t> position;
    for (size_t i = 0; i < ids.size(); ++i) {
        query->bind(places[static_cast<qsizetype>(i)], ids[i]);
        position.insert(ids[i], i);
    }
    query->each([&](const Row& row) {
        std::vector<QVariant> values;
        const auto all = row.all();
        for (size_t i = 1; i < all.size(); ++i)
            values.push_back(all[i].second);
        rows[position.value(all.front().second.toString())] = std::move(values);
    });
    return rows;
}

RegisterSum registerSum(const Store& store, const Register& reg, const Filter& filter,
                        const QString& moneyColumn)
{
    const Where where = whereOf(reg, filter);
    const QString sum = moneyColumn.isEmpty() ? u"0"_s : u"COALESCE(SUM(r.%1), 0)"_s.arg(moneyColumn);
    const QString sql =
        u"SELECT COUNT(*) AS n, CAST(%1 AS BIGINT) AS total FROM %2%3"_s.arg(sum, innerSql(reg), where.sql);
    const auto query = Query::fromText(store, sql);
    where.bindTo(*query);
    bindToday(*query, store, sql);
    return query->first([](const Row& row) {
                    return RegisterSum{row.integer(u"n"_s), row.money(u"total"_s)};
                })
        .value_or(RegisterSum());
}

} // namespace kc::store
