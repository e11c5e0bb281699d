// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "base/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

class QSqlDatabase;
class QSqlQuery;

namespace kc::store {

class Store;

/// A statement failed for a reason no user caused: a bug, a full disk, a damaged file. Caught once per
/// program.
class StoreFailure : public std::runtime_error
{
public:
    enum class Kind { Other, Busy, Full, Damaged, Unique, ForeignKey, Check, ReadOnly };
    StoreFailure(Kind kind, const QString& what)
        : std::runtime_error(what.toStdString())
        , m_kind(kind)
    {
    }
    Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

/// The text of resources/sql/<name>.sql. A name that does not exist is a bug and throws StoreFailure.
QString sqlText(const QString& name);

/// One row of an answer, read by column name through typed getters (the engines disagree about types).
/// A name the answer does not have is a bug and throws.
class Row
{
public:
    explicit Row(const QSqlQuery& query)
        : m_query(query)
    {
    }

    /// NULL reads as an empty text, 0 and an invalid date; where it says something else than these, ask
    /// isNull() or the optional getters. Money is in đồng, dates are ISO 8601.
    QString text(const QString& column) const;
    qint64 integer(const QString& column) const;
    bool flag(const QString& column) const { return integer(column) != 0; }
    Dong money(const QString& column) const { return Dong(integer(column)); }
    QDate date(const QString& column) const;
    bool isNull(const QString& column) const;
    std::optional<qint64> optionalInteger(const QString& column) const;
    std::optional<Dong> optionalMoney(const QString& column) const;
    template <class TypedId>
    TypedId id(const QString& column) const
    {
        return TypedId::fromText(text(column));
    }
    /// As the engine gives it.
    QVariant raw(const QString& column) const;
    /// Every column in order with its name.
    std::vector<std::pair<QString, QVariant>> all() const;

private:
    const QSqlQuery& m_query;
};

/// The one runner of SQL. The text stands in resources/sql/<name>.sql; a query runs forward only.
///
/// Throws StoreFailure when the statement cannot be prepared or run; failed statements are logged with their
/// values, personal data masked.
class Query
{
public:
    /// `name` without ".sql": "project/by_id".
    Query(const Store& store, const QString& name);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    /// For text composed by the store's own generators (record writer, registers).
    static std::unique_ptr<Query> fromText(const Store& store, const QString& sql);

    /// `placeholder` with its colon: ":project". Null ids and invalid dates are bound as NULL, dates as ISO
    /// 8601, money in đồng.
    Query& bind(const QString& placeholder, const QVariant& value);
    Query& bind(const QString& placeholder, Dong amount)
    {
        return bind(placeholder, QVariant(qlonglong(amount.value())));
    }
    Query& bind(const QString& placeholder, QDate date);
    template <class Record>
    Query& bind(const QString& placeholder, const Id<Record>& id)
    {
        return bind(placeholder, id.isNull() ? QVariant() : QVariant(id.toText()));
    }

    /// Runs a statement without an answer; returns the number of rows it changed.
    int run();
    /// Calls `visit` for every row.
    void each(const std::function<void(const Row&)>& visit);
    /// Every row through `make`.
    template <class Make>
    auto list(Make make)
    {
        std::vector<std::decay_t<decltype(make(std::declval<const Row&>()))>> all;
        each([&](const Row& row) { all.push_back(make(row)); });
        return all;
    }
    /// The first row through `make`, or nothing.
    template <class Make>
    auto first(Make make)
    {
        std::optional<std::decay_t<decltype(make(std::declval<const Row&>()))>> found;
        each([&](const Row& row) {
            if (!found)
                found = make(row);
        });
        return found;
    }
    /// The first column of the first row; 0 when there is no row or it is null.
    qint64 number();

private:
    struct FromText
    {
    };
    Query(const Store& store, const QString& sql, FromText);
    void execute();
    [[noreturn]] void fail() const;

    std::unique_ptr<QSqlQuery> m_query;
    QString m_name;
    std::vector<std::pair<QString, QVariant>> m_bound; ///< for the log of a failed statement
};

/// All or nothing: rolls back unless committed. Writers of one file wait for each other (BEGIN IMMEDIATE).
class Transaction
{
public:
    explicit Transaction(Store& store);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Throws StoreFailure when the file cannot be written.
    void commit();

private:
    Store& m_store;
    bool m_open = true;
};

} // namespace kc::store
