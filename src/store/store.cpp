// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "base/log.h"
#include "base/viet_text.h"
#include "store/file_check.h"
#include "store/query.h"
#include "store/schema_step.h"
#include "store/summary.h"

#include <QCollator>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

/// "KCST" in the file's header: tells our files from other SQLite files.
constexpr int kApplicationId = 0x4B435354;

/// Pages a connection keeps: what a report of a great file reads twice is read from the disk once.
constexpr int kCacheKilobytes = 32'000;

/// Rows of an index that the engine reads to know how selective it is.
constexpr int kRowsPlannedWith = 1000;

QString pragma(const QSqlDatabase& db, const QString& statement)
{
    QSqlQuery query(db);
    if (!query.exec(u"PRAGMA "_s + statement))
        return {};
    return query.next() ? query.value(0).toString() : QString();
}

int compareVietnameseBytes(void* collator, int leftSize, const void* left, int rightSize, const void* right)
{
    return static_cast<QCollator*>(collator)->compare(
        QString::fromUtf8(static_cast<const char*>(left), leftSize),
        QString::fromUtf8(static_cast<const char*>(right), rightSize));
}

/// kc_fold(text): the text as search compares it. Small lists fold while they are asked; big ones keep a
/// folded column.
void foldValue(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const QByteArray folded = fold(QString::fromUtf8(text)).toUtf8();
    sqlite3_result_text(context, folded.constData(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}

/// Whether a statement failed for want of room: in the file itself or in the index of its log.
bool isDiskFull(const QSqlError& error)
{
    const int code = error.nativeErrorCode().toInt();
    return (code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE;
}

/// What the engine's own result code says about a file that does not open.
QString openingError(const QSqlError& error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case SQLITE_NOTADB:
        return u"store.not_a_store"_s;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return u"store.cannot_open"_s;
    default:
        return u"store.damaged"_s;
    }
}

/// A store on a disc or a share where nothing may be written: the engine cannot lay down the index of its log
/// there. With no log beside the file nobody is writing, so it may be read as it lies.
bool liesInReadOnlyFolder(const QString& path)
{
    return !QFileInfo(QFileInfo(path).absolutePath()).isWritable() && !QFileInfo::exists(path + u"-wal"_s);
}

void deleteCollator(void* collator)
{
    delete static_cast<QCollator*>(collator);
}

} // namespace

Store::Store(const QString& path, const Clock& clock, bool readOnly)
    : m_path(path)
    , m_clock(clock)
    , m_readOnly(readOnly)
    , m_connection(u"store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Store::~Store()
{
    for (sqlite3_stmt* statement : std::as_const(m_idleStatements))
        sqlite3_finalize(statement);
    {
        QSqlDatabase db = QSqlDatabase::database(m_connection, false);
        if (db.isOpen() && !m_readOnly) {
            // A sample is enough for the planner, and closing a large file takes no longer than a small one.
            pragma(db, u"analysis_limit = %1"_s.arg(kRowsPlannedWith));
            pragma(db, u"optimize"_s);
        }
        db.close();
    }
    QSqlDatabase::removeDatabase(m_connection);
}

Expected<std::unique_ptr<Store>> Store::create(const QString& path, const Clock& clock)
{
    if (QFileInfo::exists(path))
        return refuse(u"store.exists"_s, {{u"path"_s, path}});
    std::unique_ptr<Store> store(new Store(path, clock, false));
    if (Expected<void> connected = store->connect(true); !connected)
        return tl::unexpected(connected.error());
    if (Expected<void> current = store->bringUpToDate(); !current) {
        store.reset();
        QFile::remove(path);
        return tl::unexpected(current.error());
    }
    return store;
}

Expected<std::unique_ptr<Store>> Store::open(const QString& path, const Clock& clock, Mode mode)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return refuse(u"store.missing"_s, {{u"path"_s, path}});
    const bool readOnly = mode == Mode::ReadOnly || !file.isWritable();
    std::unique_ptr<Store> store(new Store(path, clock, readOnly));
    if (Expected<void> connected = store->connect(false); !connected)
        return tl::unexpected(connected.error());
    if (Expected<void> current = store->bringUpToDate(); !current)
        return tl::unexpected(current.error());
    return store;
}

Expected<void> Store::connect(bool create)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    db.setDatabaseName(m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=8000"_s;
    if (m_readOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (m_readOnly && liesInReadOnlyFolder(m_path)) {
        QUrl asItLies = QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath());
        asItLies.setQuery(u"immutable=1"_s);
        db.setDatabaseName(asItLies.toString(QUrl::FullyEncoded));
        options += u";QSQLITE_OPEN_URI"_s;
    }
    db.setConnectOptions(options);
    if (!db.open())
        return refuse(create ? u"store.cannot_create"_s : openingError(db.lastError()),
                      {{u"path"_s, m_path}, {u"detail"_s, db.lastError().databaseText()}});

    const auto fail = [&](const QString& code, const QString& detail) {
        return refuse(code, {{u"path"_s, m_path}, {u"detail"_s, detail}});
    };
    if (create) {
        pragma(db, u"application_id = %1"_s.arg(kApplicationId));
    } else {
        QSqlQuery probe(db);
        if (!probe.exec(u"SELECT count(*) FROM sqlite_master"_s))
            return fail(openingError(probe.lastError()), probe.lastError().databaseText());
        if (pragma(db, u"application_id"_s).toInt() != kApplicationId)
            return fail(u"store.not_a_store"_s, {});
        if (Expected<void> sample = checkFileSample(*this); !sample)
            return sample;
        // Reading alone spoils nothing, and every report opens the file anew.
        if (!m_readOnly && QFileInfo(m_path).size() <= kCheckedWholeWhenOpened) {
            if (Expected<void> whole = checkWholeFile(*this); !whole)
                return whole;
        }
    }

    pragma(db, u"cache_size = -%1"_s.arg(kCacheKilobytes));
    pragma(db, u"foreign_keys = ON"_s);
    if (pragma(db, u"foreign_keys"_s) != "1"_L1)
        return fail(u"store.no_foreign_keys"_s, {});
    if (!m_readOnly) {
        // WAL stays off without a word on some network shares: ask for it and believe only the answer.
        QSqlQuery wal(db);
        if (!wal.exec(u"PRAGMA journal_mode = WAL"_s) && isDiskFull(wal.lastError()))
            return fail(u"store.full"_s, wal.lastError().databaseText());
        const QString mode = wal.next() ? wal.value(0).toString() : QString();
        wal.finish();
        if (mode.compare("wal"_L1, Qt::CaseInsensitive) != 0)
            return fail(u"store.no_wal"_s, mode);
        pragma(db, u"synchronous = FULL"_s);
    }
    registerVietnamese();
    return {};
}

void Store::registerVietnamese()
{
    auto* collator = new QCollator(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    collator->setNumericMode(true);
    collator->setCaseSensitivity(Qt::CaseInsensitive);
    sqlite3_create_collation_v2(handle(), "vi", SQLITE_UTF8, collator, compareVietnameseBytes,
                                deleteCollator);
    sqlite3_create_function_v2(handle(), "kc_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, foldValue,
                               nullptr, nullptr, nullptr);
}

Expected<void> Store::bringUpToDate()
{
    SchemaSteps steps(*this);
    switch (steps.state()) {
    case SchemaState::Current:
        return bringSummariesUpToDate();
    case SchemaState::NewerReadable:
        if (!m_readOnly)
            pragma(database(), u"query_only = ON"_s);
        m_readOnly = true;
        logWarning(u"The store was written by a newer program; it is open read-only."_s);
        return {};
    case SchemaState::NewerUnreadable:
        return refuse(u"store.newer"_s,
                      {{u"path"_s, m_path}, {u"version"_s, QString::number(steps.stored())}});
    case SchemaState::StepChanged:
        return refuse(u"store.step_changed"_s,
                      {{u"path"_s, m_path}, {u"step"_s, QString::number(steps.changedStep())}});
    case SchemaState::Older:
        break;
    }
    if (m_readOnly)
        return refuse(u"store.upgrade_needs_writing"_s, {{u"path"_s, m_path}});
    const Expected<QString> backup = steps.upgrade();
    if (!backup)
        return tl::unexpected(backup.error());
    m_backupMade = *backup;
    return bringSummariesUpToDate();
}

Expected<void> Store::bringSummariesUpToDate()
{
    if (summariesAreCurrent(*this))
        return {};
    if (m_readOnly)
        return refuse(u"store.upgrade_needs_writing"_s, {{u"path"_s, m_path}});
    rebuildSummaries(*this);
    return {};
}

QString Store::setting(const QString& key) const
{
    return Query(*this, u"meta/value"_s)
        .bind(u":key"_s, key)
        .first([](const Row& row) { return row.text(u"value"_s); })
        .value_or(QString());
}

QSqlDatabase Store::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

sqlite3* Store::handle() const
{
    const QVariant handle = database().driver()->handle();
    return *static_cast<sqlite3* const*>(handle.constData());
}

} // namespace kc::store
