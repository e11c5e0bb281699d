// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QHash>
#include <QString>

#include <memory>

class QSqlDatabase;
struct sqlite3;
struct sqlite3_stmt;

namespace kc::store {

/// One open store file with its own connection; belongs to the thread that opened it.
///
/// Opening sets and verifies foreign keys, WAL and the busy timeout, checks the file (store/file_check.h: a
/// sample of its pages, and all of a small one that is opened for writing), and brings an older schema up to
/// date after a backup. The clock is kept by reference and must outlive the store.
class Store
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// A new file with the newest schema and no data.
    /// Errors: store.exists, store.cannot_create.
    static Expected<std::unique_ptr<Store>> create(const QString& path, const Clock& clock);

    /// An existing file. A newer file opens read-only when it says that this program can read it, otherwise
    /// it is refused. Errors: store.missing, store.not_a_store, store.damaged, store.newer,
    /// store.step_changed, store.upgrade_failed.
    static Expected<std::unique_ptr<Store>> open(const QString& path, const Clock& clock,
                                                 Mode mode = Mode::ReadWrite);

    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    const QString& path() const { return m_path; }
    const Clock& clock() const { return m_clock; }
    bool isReadOnly() const { return m_readOnly; }
    /// Where the copy made before an upgrade of this opening stands; empty when nothing was upgraded.
    const QString& backupMade() const { return m_backupMade; }

    /// A value of the store's own settings ("province", "simulated", "procedure.local"); empty when unset.
    QString setting(const QString& key) const;
    /// True when every record is simulated: the window and every page say so.
    bool isSimulated() const { return setting(QStringLiteral("simulated")) == QLatin1String("1"); }

    QSqlDatabase database() const;
    /// The engine's own handle for bulk work, backup and functions.
    sqlite3* handle() const;

private:
    friend class Transaction;
    friend class RawQuery;
    Store(const QString& path, const Clock& clock, bool readOnly);
    Expected<void> connect(bool create);
    Expected<void> bringUpToDate();
    Expected<void> bringSummariesUpToDate();
    void registerVietnamese();

    QString m_path;
    const Clock& m_clock;
    bool m_readOnly = false;
    QString m_connection;
    QString m_backupMade;
    bool m_inTransaction = false;
    /// Prepared statements that no RawQuery holds, by name: an act spends more on preparing than on running.
    mutable QHash<QString, sqlite3_stmt*> m_idleStatements;
};

/// The newest schema step this program knows.
int newestSchemaStep();

} // namespace kc::store
