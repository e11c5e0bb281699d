// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace kc::store {

class Store;

/// Báo cáo đã ký: a report as it was signed, never changed afterwards. Figures, texts and parameters are
/// canonical JSON, the pages what report/pages_json.h made, packed; this room knows them by their hashes
/// only.
struct SnapshotRecord
{
    QString id;
    QString report; ///< "conference"
    QString scope;  ///< "province:31"
    QString period; ///< "2025", "2021-2025" or two ISO days
    QString lang;   ///< "vi" or "en"
    QString title;
    QString parameters; ///< the question and what the paper says of itself
    QString number;     ///< of the paper: "123/BC-SCT"
    QDate date;         ///< of the paper
    QString signer;     ///< as printed
    QString figures;
    QString texts;
    QString pages; ///< packed: packPages()
    QString pagesHash;
    QString program; ///< version of the program that signed
    int schemaStep = 0;
    QString auditHead; ///< "NUMBER HASH": the last entry of the trail the figures were computed from
    QString signedBy;  ///< id of the user
    QDateTime signedAt;
    QString seal;

    /// Number of the audit entry the figures were computed from.
    qint64 auditSeq() const { return auditHead.section(u' ', 0, 0).toLongLong(); }
    /// How findings name the paper: report (a label), number, date.
    MessageArgs names() const;
};

/// SHA-256 over everything that was signed, who signed, when and with which program. Pages count by
/// their hash.
QString sealOf(const SnapshotRecord& record);
/// The columns of the record, sealed.
QVariantMap valuesOf(const SnapshotRecord& record);
/// Nothing when there is none; whether it is still what was signed says checkSnapshot().
std::optional<SnapshotRecord> findSnapshot(const Store& store, const QString& id);

/// Pages compressed into text, and back; nothing when the text is no such packing.
QString packPages(const QByteArray& pages);
std::optional<QByteArray> unpackPages(const QString& packed);

/// What a person saw and signs: SHA-256 over the figures (without what says which state of the store they
/// came from) and the officer's words. Equal figures and words give equal hashes. Throws
/// std::invalid_argument when the JSON holds a fraction.
QString seenHash(const QJsonObject& figures, const QJsonArray& texts);

/// Whether the record is what was signed: its seal, its pages, its audit entry.
/// Finding: snapshot.changed, which names the paper.
Findings checkSnapshot(const Store& store, const SnapshotRecord& record);
/// The same of every signed report of the store.
Findings checkSnapshots(const Store& store);

} // namespace kc::store
