// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/raw_query.h"

#include "base/log.h"
#include "store/query.h"
#include "store/store.h"

#include <sqlite3.h>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

StoreFailure::Kind kindOfRaw(int code)
{
    using Kind = StoreFailure::Kind;
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Kind::Busy;
    case SQLITE_FULL:
        return Kind::Full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Kind::Damaged;
    case SQLITE_READONLY:
        return Kind::ReadOnly;
    case SQLITE_CONSTRAINT:
        return Kind::Check;
    default:
        return Kind::Other;
    }
}

[[noreturn]] void failRaw(sqlite3* handle, const QString& name)
{
    const QString detail = QString::fromUtf8(sqlite3_errmsg(handle));
    const StoreFailure::Kind kind = kindOfRaw(sqlite3_extended_errcode(handle));
    logError(u"Statement %1 failed: %2"_s.arg(name, detail));
    throw StoreFailure(kind, u"%1: %2"_s.arg(name, detail));
}

} // namespace

RawQuery::RawQuery(const Store& store, const QString& name)
    : m_store(store)
    , m_name(name)
{
    m_statement = store.m_idleStatements.take(name);
    if (m_statement)
        return;
    const QByteArray sql = sqlText(name).toUtf8();
    sqlite3* handle = store.handle();
    if (sqlite3_prepare_v2(handle, sql.constData(), static_cast<int>(sql.size()), &m_statement, nullptr) !=
        SQLITE_OK)
        failRaw(handle, name);
}

RawQuery::~RawQuery()
{
    if (m_store.m_idleStatements.contains(m_name)) {
        sqlite3_finalize(m_statement);
        return;
    }
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_store.m_idleStatements.insert(m_name, m_statement);
}

void RawQuery::fail() const
{
    failRaw(sqlite3_db_handle(m_statement), m_name);
}

RawQuery& RawQuery::bind(int position, std::int64_t value)
{
    if (sqlite3_bind_int64(m_statement, position, value) != SQLITE_OK)
        fail();
    return *this;
}

RawQuery& RawQuery::bind(int position, std::string_view text)
{
    // No pointer would be NULL, and an empty text is none of that.
    const char* bytes = text.data() ? text.data() : "";
    if (sqlite3_bind_text(m_statement, position, bytes, static_cast<int>(text.size()), SQLITE_TRANSIENT) !=
        SQLITE_OK)
        fail();
    return *this;
}

RawQuery& RawQuery::bind(int position, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    return bind(position, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

bool RawQuery::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        sqlite3_reset(m_statement);
        return false;
    default:
        fail();
    }
}

void RawQuery::run()
{
    while (step()) {
    }
}

void RawQuery::reset()
{
    sqlite3_reset(m_statement);
}

std::int64_t RawQuery::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view RawQuery::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return bytes
               ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
               : std::string_view();
}

QString RawQuery::string(int column) const
{
    const std::string_view bytes = text(column);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

bool RawQuery::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace kc::store
