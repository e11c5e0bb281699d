// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <utility>
#include <vector>

namespace kc::store {

class Store;

/// One entry of the audit trail: one record as one act changed it.
struct AuditEntry
{
    qint64 seq = 0;
    QString at; ///< UTC, ISO 8601
    QString actorId;
    QString actorLogin;
    QString act;
    QString actId;
    QString table;
    QString record;
    QString reason;
    QString before; ///< canonical JSON; empty for a new record
    QString after;  ///< canonical JSON; empty for a removed record
    QString previousHash;
    QString hash;

    /// SHA-256 over every field above it and the previous entry's hash.
    QString computedHash() const;
};

/// Tables whose records are audited, in an order in which references come first.
const QStringList& auditedTables();

/// A record's content as the audit trail keeps it: every column by name, secrets and the bulk of signed
/// reports as digests.
QJsonObject auditContent(const QString& table, const std::vector<std::pair<QString, QVariant>>& columns);

/// Checks the whole trail and every audited record against it. Findings name what was damaged or changed
/// outside the program: audit.broken_chain, audit.head_missing, audit.record_changed, audit.record_missing,
/// audit.record_unknown.
Findings checkAudit(const Store& store);

/// Checks one record against its newest entry, whose own hash has to hold: audit.record_changed,
/// audit.record_unknown. Quick, but only checkAudit sees whether the trail itself was rewritten.
Findings checkAuditedRecord(const Store& store, const QString& table, const QString& id);

} // namespace kc::store
