// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"

#include "base/canonical_json.h"
#include "store/query.h"
#include "store/store.h"

#include <QHash>
#include <QJsonArray>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

AuditEntry auditEntryFrom(const Row& row)
{
    AuditEntry entry;
    entry.seq = row.integer(u"seq"_s);
    entry.at = row.text(u"at"_s);
    entry.actorId = row.text(u"actor_id"_s);
    entry.actorLogin = row.text(u"actor_login"_s);
    entry.act = row.text(u"act"_s);
    entry.actId = row.text(u"act_id"_s);
    entry.table = row.text(u"table_name"_s);
    entry.record = row.text(u"record_id"_s);
    entry.reason = row.text(u"reason"_s);
    entry.before = row.text(u"before"_s);
    entry.after = row.text(u"after"_s);
    entry.previousHash = row.text(u"prev_hash"_s);
    entry.hash = row.text(u"hash"_s);
    return entry;
}

Finding auditFinding(const QString& code, const QString& place, const QString& value = {})
{
    return Finding{code, Severity::Error, place, value, {}, {}};
}

/// Secrets never stand in the trail; a signed report's figures and pages would only stand there twice.
bool keptAsDigest(const QString& table, const QString& column)
{
    if (table == "credential"_L1)
        return column == "password_hash"_L1;
    return table == "report_snapshot"_L1 && (column == "pages"_L1 || column == "figures"_L1);
}

} // namespace

QString AuditEntry::computedHash() const
{
    const QJsonArray fields{seq,   at,     actorId, actorLogin, act,   actId,
                            table, record, reason,  before,     after, previousHash};
    return QString::fromLatin1(sha256Hex(canonicalJson(fields)));
}

const QStringList& auditedTables()
{
    static const QStringList tables{u"meta"_s,           u"admin_unit"_s,
                                    u"admin_change"_s,   u"activity"_s,
                                    u"indicator"_s,      u"norm"_s,
                                    u"procedure_step"_s, u"checklist_item"_s,
                                    u"deadline"_s,       u"eligibility_rule"_s,
                                    u"sector"_s,         u"appraisal_criterion"_s,
                                    u"role_act"_s,       u"legal_text"_s,
                                    u"office"_s,         u"app_user"_s,
                                    u"credential"_s,     u"establishment"_s,
                                    u"programme"_s,      u"target"_s,
                                    u"allocation"_s,     u"project"_s,
                                    u"beneficiary"_s,    u"result"_s,
                                    u"project_paper"_s,  u"movement"_s,
                                    u"case_step"_s,      u"appraisal"_s,
                                    u"appraisal_line"_s, u"document"_s,
                                    u"officer"_s,        u"establishment_year"_s,
                                    u"period_lock"_s,    u"report_snapshot"_s,
                                    u"named_report"_s,   u"report_text"_s,
                                    u"saved_filter"_s};
    return tables;
}

QJsonObject auditContent(const QString& table, const std::vector<std::pair<QString, QVariant>>& columns)
{
    QJsonObject content;
    for (const auto& [name, value] : columns) {
        if (value.isNull())
            content.insert(name, QJsonValue::Null);
        else if (keptAsDigest(table, name))
            content.insert(name, QString::fromLatin1(sha256Hex(value.toString().toUtf8())));
        else if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int ||
                 value.typeId() == QMetaType::ULongLong || value.typeId() == QMetaType::Bool)
            content.insert(name, value.toLongLong());
        else
            content.insert(name, value.toString());
    }
    return content;
}

Findings checkAudit(const Store& store)
{
    Findings findings;
    QHash<QString, QString> expected; // "table/id" -> digest of the content last recorded
    QString previous;
    qint64 seq = 0;
    Query(store, u"audit/all"_s).each([&](const Row& row) {
        const AuditEntry entry = auditEntryFrom(row);
        if (entry.seq != seq + 1 || entry.previousHash != previous || entry.hash != entry.computedHash())
            findings.push_back(auditFinding(u"audit.broken_chain"_s, u"audit_entry %1"_s.arg(entry.seq),
                                            entry.table + u'/' + entry.record));
        seq = entry.seq;
        previous = entry.hash;
        const QString key = entry.table + u'/' + entry.record;
        if (entry.after.isEmpty())
            expected.remove(key);
        else
            expected.insert(key, QString::fromLatin1(sha256Hex(entry.after.toUtf8())));
    });
    // The head is kept beside the trail so that cutting entries off the end is noticed too.
    const QString head = store.setting(u"audit_head"_s);
    if (head != u"%1 %2"_s.arg(seq).arg(previous) && !(head.isEmpty() && seq == 0))
        findings.push_back(
            auditFinding(u"audit.head_missing"_s, u"meta audit_head"_s, head.section(u' ', 0, 0)));

    for (const QString& table : auditedTables()) {
        const QString idColumn = table == "meta"_L1 ? u"key"_s : u"id"_s;
        const QString sql =
            u"SELECT * FROM "_s + table + (table == "meta"_L1 ? u" WHERE key <> 'audit_head'"_s : QString());
        Query::fromText(store, sql)->each([&](const Row& row) {
            const QString id = row.text(idColumn);
            const QString key = table + u'/' + id;
            const auto known = expected.constFind(key);
            if (known == expected.cend()) {
                findings.push_back(auditFinding(u"audit.record_unknown"_s, key));
                return;
            }
            const QByteArray now = canonicalJson(auditContent(table, row.all()));
            if (QString::fromLatin1(sha256Hex(now)) != *known)
                findings.push_back(auditFinding(u"audit.record_changed"_s, key));
            expected.erase(known);
        });
    }
    for (auto left = expected.cbegin(); left != expected.cend(); ++left)
        findings.push_back(auditFinding(u"audit.record_missing"_s, left.key()));
    return findings;
}

Findings checkAuditedRecord(const Store& store, const QString& table, const QString& id)
{
    const QString key = table + u'/' + id;
    Query newest(store, u"audit/newest_of_record"_s);
    newest.bind(u":table_name"_s, table).bind(u":record_id"_s, id);
    const std::optional<AuditEntry> entry = newest.first(auditEntryFrom);
    if (!entry)
        return {auditFinding(u"audit.record_unknown"_s, key)};
    QString content;
    Query::fromText(store, u"SELECT * FROM %1 WHERE id = :id"_s.arg(table))
        ->bind(u":id"_s, id)
        .each([&](const Row& row) {
            content = QString::fromUtf8(canonicalJson(auditContent(table, row.all())));
        });
    if (entry->after != content || entry->hash != entry->computedHash())
        return {auditFinding(u"audit.record_changed"_s, key)};
    return {};
}

} // namespace kc::store
