// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/look_back.h"

#include "store/backup.h"
#include "store/query.h"
#include "store/record_writer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

struct TakenBack
{
    QString table;
    QString record;
    QJsonObject before;
    bool wasThere = false; ///< before the entry
    bool isThere = false;  ///< after it
};

/// What no figure is computed from, or what the trail keeps as a digest only.
bool staysAsItIs(const QString& table)
{
    static const QSet<QString> tables{
        u"meta"_s,         u"app_user"_s,     u"credential"_s, u"report_snapshot"_s,
        u"named_report"_s, u"saved_filter"_s, u"report_text"_s};
    return tables.contains(table);
}

QVariantMap columnsOf(const QJsonObject& content, bool forInsert)
{
    QVariantMap values;
    for (auto column = content.begin(); column != content.end(); ++column) {
        if (column.key() == "revision"_L1 || (column.key() == "id"_L1 && !forInsert))
            continue;
        values.insert(column.key(), column.value().isNull() ? QVariant() : column.value().toVariant());
    }
    return values;
}

/// Entries after `seq`, newest first.
std::vector<TakenBack> changesSince(const Store& store, qint64 seq)
{
    std::vector<TakenBack> changes;
    Query query(store, u"audit/since_backwards"_s);
    query.bind(u":seq"_s, seq);
    query.each([&](const Row& row) {
        const QString table = row.text(u"table_name"_s);
        if (staysAsItIs(table))
            return;
        const QByteArray before = row.text(u"before"_s).toUtf8();
        changes.push_back({table, row.text(u"record_id"_s), QJsonDocument::fromJson(before).object(),
                           !before.isEmpty(), !row.text(u"after"_s).isEmpty()});
    });
    return changes;
}

void takeBack(Store& store, const std::vector<TakenBack>& changes)
{
    RecordWriter writer(store, Actor::forSetUp(), u"look_back"_s);
    for (const TakenBack& change : changes) {
        if (change.wasThere && change.isThere)
            writer.update(change.table, change.record, columnsOf(change.before, false));
        else if (change.wasThere)
            writer.insert(change.table, columnsOf(change.before, true));
        else
            writer.remove(change.table, change.record);
    }
    writer.commit();
}

} // namespace

Expected<std::unique_ptr<LookBack>> LookBack::to(const Store& store, qint64 seq)
{
    const qint64 last = Query(store, u"audit/head"_s).number();
    if (last < seq)
        return refuse(u"look_back.trail_missing"_s,
                      {{u"wanted"_s, QString::number(seq)}, {u"last"_s, QString::number(last)}});
    std::unique_ptr<LookBack> back(new LookBack);
    const QString copy = back->m_folder.filePath(u"then.kcs"_s);
    if (const Expected<void> copied = backUp(store, copy); !copied)
        return tl::unexpected(copied.error());
    Expected<std::unique_ptr<Store>> opened = Store::open(copy, store.clock());
    if (!opened)
        return tl::unexpected(opened.error());
    back->m_store = std::move(*opened);
    try {
        takeBack(*back->m_store, changesSince(*back->m_store, seq));
    } catch (const StoreFailure& failure) {
        return refuse(u"store.failed"_s, {{u"detail"_s, QString::fromUtf8(failure.what())}});
    }
    return back;
}

} // namespace kc::store
