// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_writer.h"

#include "base/canonical_json.h"
#include "store/audit.h"
#include "store/store.h"
#include "store/summary.h"

#include <QJsonObject>
#include <QUuid>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

QVariant columnValue(const QVariant& value)
{
    // Null text would be stored as NULL; a record's text columns are NOT NULL and empty when nothing was
    // said.
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QString::fromLatin1("");
    return value;
}

} // namespace

RecordWriter::RecordWriter(Store& store, const Actor& actor, const QString& act, const QString& reason,
                           Summaries summaries)
    : m_store(store)
    , m_transaction(store)
    , m_summaries(summaries == Summaries::Keep ? std::make_unique<SummaryKeeper>(store) : nullptr)
    , m_actorId(actor.user.toText())
    , m_actorLogin(actor.login)
    , m_act(act)
    , m_actId(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_reason(reason)
    , m_at(store.clock().now().toString(Qt::ISODateWithMs))
{
    if (store.isReadOnly())
        throw StoreFailure(StoreFailure::Kind::ReadOnly, u"the store is open read-only"_s);
    Query(store, u"audit/head"_s).each([this](const Row& row) {
        m_seq = row.integer(u"seq"_s);
        m_hash = row.text(u"hash"_s);
    });
}

RecordWriter::~RecordWriter() = default;

QJsonObject RecordWriter::read(const QString& table, const QString& id) const
{
    const QString sql =
        u"SELECT * FROM %1 WHERE %2 = :id"_s.arg(table, table == "meta"_L1 ? u"key"_s : u"id"_s);
    QJsonObject content;
    Query::fromText(m_store, sql)->bind(u":id"_s, id).each([&](const Row& row) {
        content = auditContent(table, row.all());
    });
    return content;
}

void RecordWriter::insert(const QString& table, const QVariantMap& values)
{
    const QString id = values.value(u"id"_s).toString();
    if (m_summaries)
        m_summaries->willWrite(table, id, {}, values);
    QStringList columns{u"revision"_s};
    QStringList places{u"1"_s};
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        columns << value.key();
        places << u':' + value.key();
    }
    const auto query = Query::fromText(m_store, u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(
                                                    table, columns.join(u", "_s), places.join(u", "_s)));
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        query->bind(u':' + value.key(), columnValue(value.value()));
    query->run();
    if (m_summaries)
        m_summaries->wasInserted(table, values);
    record(table, id, {}, read(table, id));
}

Expected<void> RecordWriter::update(const QString& table, const QString& id, int revision,
                                    const QVariantMap& values)
{
    const QJsonObject before = read(table, id);
    if (before.isEmpty())
        return refuse(u"store.record_missing"_s, {{u"table"_s, table}, {u"id"_s, id}});
    const int stored = before.value("revision"_L1).toInt();
    if (stored != revision)
        return refuse(u"store.stale_revision"_s, {{u"table"_s, table},
                                                  {u"id"_s, id},
                                                  {u"expected"_s, QString::number(revision)},
                                                  {u"stored"_s, QString::number(stored)}});
    if (m_summaries)
        m_summaries->willWrite(table, id, before, values);
    QStringList changes{u"revision = revision + 1"_s};
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        changes << u"%1 = :%1"_s.arg(value.key());
    const auto query =
        Query::fromText(m_store, u"UPDATE %1 SET %2 WHERE id = :id"_s.arg(table, changes.join(u", "_s)));
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        query->bind(u':' + value.key(), columnValue(value.value()));
    query->bind(u":id"_s, id).run();
    record(table, id, before, read(table, id));
    return {};
}

void RecordWriter::update(const QString& table, const QString& id, const QVariantMap& values)
{
    const int revision = read(table, id).value("revision"_L1).toInt();
    if (const Expected<void> done = update(table, id, revision, values); !done)
        throw StoreFailure(StoreFailure::Kind::Other, u"no record %1/%2"_s.arg(table, id));
}

void RecordWriter::remove(const QString& table, const QString& id)
{
    const QJsonObject before = read(table, id);
    if (m_summaries)
        m_summaries->willWrite(table, id, before, {});
    Query::fromText(m_store, u"DELETE FROM %1 WHERE id = :id"_s.arg(table))->bind(u":id"_s, id).run();
    record(table, id, before, {});
}

void RecordWriter::set(const QString& key, const QString& value)
{
    const QJsonObject before = read(u"meta"_s, key);
    Query(m_store, u"meta/set"_s).bind(u":key"_s, key).bind(u":value"_s, columnValue(value)).run();
    record(u"meta"_s, key, before, read(u"meta"_s, key));
}

void RecordWriter::record(const QString& table, const QString& id, const QJsonObject& before,
                          const QJsonObject& after)
{
    if (m_watch)
        m_watch(table, before, after);
    AuditEntry entry;
    entry.seq = ++m_seq;
    entry.at = m_at;
    entry.actorId = m_actorId;
    entry.actorLogin = m_actorLogin;
    entry.act = m_act;
    entry.actId = m_actId;
    entry.table = table;
    entry.record = id;
    entry.reason = m_reason;
    entry.before = before.isEmpty() ? QString() : QString::fromUtf8(canonicalJson(before));
    entry.after = after.isEmpty() ? QString() : QString::fromUtf8(canonicalJson(after));
    entry.previousHash = m_hash;
    entry.hash = entry.computedHash();
    m_hash = entry.hash;
    Query(m_store, u"audit/append"_s)
        .bind(u":seq"_s, entry.seq)
        .bind(u":at"_s, entry.at)
        .bind(u":actor_id"_s, entry.actorId.isEmpty() ? QVariant() : QVariant(entry.actorId))
        .bind(u":actor_login"_s, entry.actorLogin)
        .bind(u":act"_s, entry.act)
        .bind(u":act_id"_s, entry.actId)
        .bind(u":table_name"_s, entry.table)
        .bind(u":record_id"_s, entry.record)
        .bind(u":reason"_s, columnValue(entry.reason))
        .bind(u":before"_s, entry.before.isEmpty() ? QVariant() : QVariant(entry.before))
        .bind(u":after"_s, entry.after.isEmpty() ? QVariant() : QVariant(entry.after))
        .bind(u":prev_hash"_s, columnValue(entry.previousHash))
        .bind(u":hash"_s, entry.hash)
        .run();
}

void RecordWriter::commit()
{
    if (m_summaries)
        m_summaries->flush();
    Query(m_store, u"meta/set"_s)
        .bind(u":key"_s, u"audit_head"_s)
        .bind(u":value"_s, u"%1 %2"_s.arg(m_seq).arg(m_hash))
        .run();
    m_transaction.commit();
}

} // namespace kc::store
