// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/error.h"
#include "store/query.h"

#include <QJsonObject>
#include <QString>
#include <QVariantMap>

#include <functional>

namespace kc::store {

class SummaryKeeper;

/// The unit of work of one act: one transaction in which every written record leaves an audit entry, chained
/// by hash, with who, when, why, before and after, and the summaries of reports follow (store/summary.h).
/// Rolls back unless committed.
///
/// This is the only way records are written; only acts construct one.
class RecordWriter
{
public:
    /// Whether the summaries are kept. Leaving them is for measuring what keeping them costs, and nothing
    /// else: afterwards they are wrong.
    enum class Summaries { Keep, Leave };

    /// `reason` may be empty. Throws StoreFailure (busy, read-only, full disk).
    RecordWriter(Store& store, const Actor& actor, const QString& act, const QString& reason = {},
                 Summaries summaries = Summaries::Keep);
    ~RecordWriter();

    /// Adds a record; `values` holds every column but revision, which starts at 1. "id" must be set.
    void insert(const QString& table, const QVariantMap& values);
    /// Changes the named columns; `revision` is the one the caller read.
    /// Errors: store.stale_revision (somebody changed the record since), store.record_missing.
    Expected<void> update(const QString& table, const QString& id, int revision, const QVariantMap& values);
    /// The same without a caller's revision, for records an act owns inside its own transaction.
    void update(const QString& table, const QString& id, const QVariantMap& values);
    /// Removes a record; its last content stays in the audit entry.
    void remove(const QString& table, const QString& id);
    /// Sets one of the store's own settings, audited as record meta/<key>.
    void set(const QString& key, const QString& value);

    /// Told of every record as it was and as it is now, empty where it was not or is no more.
    using Watch =
        std::function<void(const QString& table, const QJsonObject& before, const QJsonObject& after)>;
    void watch(Watch watch) { m_watch = std::move(watch); }

    /// Common key of all audit entries of this act.
    const QString& actId() const { return m_actId; }
    /// Writes the head of the audit trail and the summaries and ends the transaction; a writer destroyed
    /// without it leaves the store as it was. Throws StoreFailure (busy, full disk): then nothing was
    /// written.
    void commit();

private:
    QJsonObject read(const QString& table, const QString& id) const;
    void record(const QString& table, const QString& id, const QJsonObject& before, const QJsonObject& after);

    Store& m_store;
    Transaction m_transaction;
    std::unique_ptr<SummaryKeeper> m_summaries;
    QString m_actorId;
    QString m_actorLogin;
    QString m_act;
    QString m_actId;
    QString m_reason;
    QString m_at;
    Watch m_watch;
    qint64 m_seq = 0;
    QString m_hash;
};

} // namespace kc::store
