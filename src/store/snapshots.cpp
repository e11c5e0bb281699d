// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/snapshots.h"

#include "base/canonical_json.h"
#include "store/audit.h"
#include "store/query.h"
#include "store/values.h"

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

SnapshotRecord snapshotFrom(const Row& row)
{
    SnapshotRecord r;
    r.id = row.text(u"id"_s);
    r.report = row.text(u"report"_s);
    r.scope = row.text(u"scope"_s);
    r.period = row.text(u"period"_s);
    r.lang = row.text(u"lang"_s);
    r.title = row.text(u"title"_s);
    r.parameters = row.text(u"parameters"_s);
    r.number = row.text(u"number"_s);
    r.date = row.date(u"date"_s);
    r.signer = row.text(u"signer"_s);
    r.figures = row.text(u"figures"_s);
    r.texts = row.text(u"texts"_s);
    r.pages = row.text(u"pages"_s);
    r.pagesHash = row.text(u"pages_hash"_s);
    r.program = row.text(u"program"_s);
    r.schemaStep = static_cast<int>(row.integer(u"schema_step"_s));
    r.auditHead = row.text(u"audit_head"_s);
    r.signedBy = row.text(u"signed_by"_s);
    r.signedAt = QDateTime::fromString(row.text(u"signed_at"_s), Qt::ISODateWithMs);
    r.seal = row.text(u"seal"_s);
    return r;
}

QString momentText(const QDateTime& moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

MessageArgs SnapshotRecord::names() const
{
    return {{u"report"_s, u"report_name."_s + report},
            {u"number"_s, number},
            {u"date"_s, date.toString(Qt::ISODate)}};
}

QString sealOf(const SnapshotRecord& r)
{
    const QJsonObject signedContent{{u"report"_s, r.report},
                                    {u"scope"_s, r.scope},
                                    {u"period"_s, r.period},
                                    {u"lang"_s, r.lang},
                                    {u"title"_s, r.title},
                                    {u"parameters"_s, r.parameters},
                                    {u"number"_s, r.number},
                                    {u"date"_s, r.date.toString(Qt::ISODate)},
                                    {u"signer"_s, r.signer},
                                    {u"figures"_s, r.figures},
                                    {u"texts"_s, r.texts},
                                    {u"pages_hash"_s, r.pagesHash},
                                    {u"program"_s, r.program},
                                    {u"schema_step"_s, r.schemaStep},
                                    {u"audit_head"_s, r.auditHead},
                                    {u"signed_by"_s, r.signedBy},
                                    {u"signed_at"_s, momentText(r.signedAt)}};
    return QString::fromLatin1(sha256Hex(canonicalJson(signedContent)));
}

QVariantMap valuesOf(const SnapshotRecord& r)
{
    return {{u"id"_s, r.id},
            {u"report"_s, r.report},
            {u"scope"_s, r.scope},
            {u"period"_s, r.period},
            {u"lang"_s, r.lang},
            {u"title"_s, r.title},
            {u"parameters"_s, r.parameters},
            {u"number"_s, r.number},
            {u"date"_s, dateValue(r.date)},
            {u"signer"_s, r.signer},
            {u"figures"_s, r.figures},
            {u"texts"_s, r.texts},
            {u"pages"_s, r.pages},
            {u"pages_hash"_s, r.pagesHash},
            {u"program"_s, r.program},
            {u"schema_step"_s, r.schemaStep},
            {u"audit_head"_s, r.auditHead},
            {u"signed_by"_s, r.signedBy.isEmpty() ? QVariant() : QVariant(r.signedBy)},
            {u"signed_at"_s, momentText(r.signedAt)},
            {u"seal"_s, sealOf(r)}};
}

std::optional<SnapshotRecord> findSnapshot(const Store& store, const QString& id)
{
    return Query(store, u"snapshot/by_id"_s).bind(u":id"_s, id).first(snapshotFrom);
}

QString packPages(const QByteArray& pages)
{
    return QString::fromLatin1(qCompress(pages, 9).toBase64());
}

std::optional<QByteArray> unpackPages(const QString& packed)
{
    const auto compressed =
        QByteArray::fromBase64Encoding(packed.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    // Four bytes of length and zlib's own head come first: anything shorter is no packing.
    if (!compressed || compressed.decoded.size() < 6)
        return std::nullopt;
    QByteArray pages = qUncompress(compressed.decoded);
    if (pages.isEmpty())
        return std::nullopt;
    return pages;
}

QString seenHash(const QJsonObject& figures, const QJsonArray& texts)
{
    QJsonObject seen = figures;
    seen.remove("generated_from"_L1); // moves with every act, also with those no figure hangs on
    return QString::fromLatin1(
        sha256Hex(canonicalJson(QJsonObject{{u"figures"_s, seen}, {u"texts"_s, texts}})));
}

Findings checkSnapshot(const Store& store, const SnapshotRecord& record)
{
    const std::optional<QByteArray> pages = unpackPages(record.pages);
    const bool whole =
        record.seal == sealOf(record) && pages && QString::fromLatin1(sha256Hex(*pages)) == record.pagesHash;
    if (whole && checkAuditedRecord(store, u"report_snapshot"_s, record.id).empty())
        return {};
    return {
        {u"snapshot.changed"_s, Severity::Error, u"report_snapshot/"_s + record.id, {}, record.names(), {}}};
}

Findings checkSnapshots(const Store& store)
{
    Findings findings;
    const auto ids =
        Query(store, u"snapshot/all_ids"_s).list([](const Row& row) { return row.text(u"id"_s); });
    for (const QString& id : ids) { // one at a time: their pages are large
        const std::optional<SnapshotRecord> record = findSnapshot(store, id);
        if (!record)
            continue;
        Findings found = checkSnapshot(store, *record);
        findings.insert(findings.end(), found.begin(), found.end());
    }
    return findings;
}

} // namespace kc::store
