// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query.h"

#include "base/log.h"
#include "store/store.h"

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>

namespace kc::store {

using namespace Qt::StringLiterals;

QString sqlText(const QString& name)
{
    static QMutex mutex;
    static QHash<QString, QString> known;
    const QMutexLocker lock(&mutex);
    if (const auto found = known.constFind(name); found != known.cend())
        return *found;
    QFile file(u":/sql/"_s + name + u".sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw StoreFailure(StoreFailure::Kind::Other, u"no query named "_s + name);
    const QString text = QString::fromUtf8(file.readAll());
    known.insert(name, text);
    return text;
}

namespace {

/// The engines' own codes, mapped once (SQLite; PostgreSQL's five-character states beside them).
StoreFailure::Kind kindOf(const QSqlError& error)
{
    using Kind = StoreFailure::Kind;
    const QString code = error.nativeErrorCode();
    static const QHash<QString, Kind> kinds{
        {u"5"_s, Kind::Busy},       {u"261"_s, Kind::Busy},       {u"517"_s, Kind::Busy},
        {u"6"_s, Kind::Busy},       {u"13"_s, Kind::Full},        {u"11"_s, Kind::Damaged},
        {u"26"_s, Kind::Damaged},   {u"1555"_s, Kind::Unique},    {u"2067"_s, Kind::Unique},
        {u"23505"_s, Kind::Unique}, {u"787"_s, Kind::ForeignKey}, {u"23503"_s, Kind::ForeignKey},
        {u"275"_s, Kind::Check},    {u"23514"_s, Kind::Check},    {u"8"_s, Kind::ReadOnly},
    };
    return kinds.value(code, Kind::Other);
}

} // namespace

QVariant Row::raw(const QString& column) const
{
    const int index = m_query.record().indexOf(column);
    if (index < 0)
        throw StoreFailure(StoreFailure::Kind::Other, u"no column named "_s + column);
    return m_query.value(index);
}

QString Row::text(const QString& column) const
{
    return raw(column).toString();
}

qint64 Row::integer(const QString& column) const
{
    return raw(column).toLongLong();
}

QDate Row::date(const QString& column) const
{
    return QDate::fromString(raw(column).toString(), Qt::ISODate);
}

bool Row::isNull(const QString& column) const
{
    return raw(column).isNull();
}

std::optional<qint64> Row::optionalInteger(const QString& column) const
{
    const QVariant value = raw(column);
    return value.isNull() ? std::nullopt : std::optional<qint64>(value.toLongLong());
}

std::optional<Dong> Row::optionalMoney(const QString& column) const
{
    const std::optional<qint64> value = optionalInteger(column);
    return value ? std::optional<Dong>(Dong(*value)) : std::nullopt;
}

std::vector<std::pair<QString, QVariant>> Row::all() const
{
    std::vector<std::pair<QString, QVariant>> columns;
    const QSqlRecord record = m_query.record();
    for (int i = 0; i < record.count(); ++i)
        columns.emplace_back(record.fieldName(i), m_query.value(i));
    return columns;
}

Query::Query(const Store& store, const QString& name)
    : Query(store, sqlText(name), FromText{})
{
    m_name = name;
}

Query::Query(const Store& store, const QString& sql, FromText)
    : m_query(std::make_unique<QSqlQuery>(store.database()))
    , m_name(u"composed"_s)
{
    m_query->setForwardOnly(true);
    if (!m_query->prepare(sql)) {
        logError(u"SQL cannot be prepared: "_s + sql.simplified());
        fail();
    }
}

Query::~Query() = default;

std::unique_ptr<Query> Query::fromText(const Store& store, const QString& sql)
{
    return std::unique_ptr<Query>(new Query(store, sql, FromText{}));
}

void Query::fail() const
{
    QStringList values;
    for (const auto& [placeholder, value] : m_bound)
        values << placeholder + u'=' + maskPersonal(placeholder.mid(1), value);
    const QSqlError error = m_query->lastError();
    logError(u"SQL %1 failed: %2 [%3]"_s.arg(m_name, error.text(), values.join(u", "_s)));
    throw StoreFailure(kindOf(error), u"%1: %2"_s.arg(m_name, error.databaseText()));
}

Query& Query::bind(const QString& placeholder, const QVariant& value)
{
    m_bound.emplace_back(placeholder, value);
    m_query->bindValue(placeholder, value);
    return *this;
}

Query& Query::bind(const QString& placeholder, QDate date)
{
    return bind(placeholder, date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant());
}

void Query::execute()
{
    if (!m_query->exec())
        fail();
}

int Query::run()
{
    execute();
    return m_query->numRowsAffected();
}

void Query::each(const std::function<void(const Row&)>& visit)
{
    execute();
    const Row row(*m_query);
    while (m_query->next())
        visit(row);
    if (m_query->lastError().isValid())
        fail();
    m_query->finish();
}

qint64 Query::number()
{
    execute();
    const qint64 value = m_query->next() ? m_query->value(0).toLongLong() : 0;
    m_query->finish();
    return value;
}

Transaction::Transaction(Store& store)
    : m_store(store)
{
    if (store.m_inTransaction)
        throw StoreFailure(StoreFailure::Kind::Other, u"a transaction is already open"_s);
    Query::fromText(store, u"BEGIN IMMEDIATE"_s)->run();
    store.m_inTransaction = true;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_store.m_inTransaction = false;
    try {
        Query::fromText(m_store, u"ROLLBACK"_s)->run();
    } catch (const StoreFailure&) {
        // The engine has rolled back by itself (full disk, for example); nothing was kept either way.
    }
}

void Transaction::commit()
{
    Query::fromText(m_store, u"COMMIT"_s)->run();
    m_open = false;
    m_store.m_inTransaction = false;
}

} // namespace kc::store
