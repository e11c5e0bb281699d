// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/record_differences.h"

#include "store/projects.h"
#include "store/query.h"
#include "store/register.h"
#include "store/store.h"

#include <QSet>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Register;

namespace {

struct AuditedAct
{
    QDateTime at;
    QString actor;
    QString act;
    QString reason;
    bool created = false; ///< the record was not there before
};

/// Rows of one register in one state, by id.
class RowsOfState
{
public:
    RowsOfState(const store::Store& store, const Register& reg, const QSet<QString>& ids)
    {
        const std::vector<QString> wanted(ids.begin(), ids.end());
        const auto rows = store::registerRows(store, reg, wanted);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!rows[i].empty())
                m_rows.insert(wanted[i], rows[i]);
        }
    }
    bool has(const QString& id) const { return m_rows.contains(id); }
    QVariant cell(const QString& id, std::size_t column) const
    {
        const auto row = m_rows.constFind(id);
        return row == m_rows.cend() || column >= row->size() ? QVariant() : (*row)[column];
    }

private:
    QHash<QString, std::vector<QVariant>> m_rows;
};

/// One register's part of the comparison.
class RegisterDifference
{
public:
    RegisterDifference(const store::Store& then, const store::Store& now, const Register& reg, qint64 seq)
        : m_then(then)
        , m_now(now)
        , m_reg(reg)
        , m_seq(seq)
    {
    }

    std::vector<RecordDifference> compare(const QSet<QString>& idsThen, const QSet<QString>& idsNow,
                                          bool contentCounts)
    {
        // Of what counts then and now only what was written since can differ.
        const QSet<QString> kept = QSet<QString>(idsThen) & idsNow;
        const QSet<QString> all =
            (idsThen + idsNow) - kept + (contentCounts ? kept & touchedSince() : QSet<QString>());
        const RowsOfState rowsThen(m_then, m_reg, all);
        const RowsOfState rowsNow(m_now, m_reg, all);
        QStringList ordered(all.begin(), all.end());
        ordered.sort();
        std::vector<RecordDifference> differences;
        for (const QString& id : std::as_const(ordered)) {
            const bool both = kept.contains(id);
            RecordDifference difference;
            difference.registerName = m_reg.name;
            difference.id = id;
            difference.columns = columnsOf(id, rowsThen, rowsNow);
            if (both && difference.columns.empty())
                continue;
            const RowsOfState& shown = rowsNow.has(id) ? rowsNow : rowsThen;
            difference.label = labelOf(id, shown);
            if (both)
                difference.change = RecordChange::Changed;
            else if (idsNow.contains(id))
                difference.change = rowsThen.has(id)          ? RecordChange::CountedNow
                                    : isReversal(id, rowsNow) ? RecordChange::Reversal
                                                              : RecordChange::Added;
            else
                difference.change = rowsNow.has(id) ? RecordChange::NotCounted : RecordChange::Removed;
            tellAct(difference, shown);
            differences.push_back(std::move(difference));
        }
        return differences;
    }

private:
    std::optional<std::size_t> column(const QString& key) const
    {
        for (std::size_t i = 0; i < m_reg.columns.size(); ++i) {
            if (m_reg.columns[i].key == key)
                return i;
        }
        return std::nullopt;
    }
    QString textOf(const QString& id, const RowsOfState& rows, const QString& key) const
    {
        const auto at = column(key);
        return at ? rows.cell(id, *at).toString() : QString();
    }
    bool isReversal(const QString& id, const RowsOfState& rows) const
    {
        return !textOf(id, rows, u"reverses_key"_s).isEmpty();
    }
    QString labelOf(const QString& id, const RowsOfState& rows) const
    {
        for (const QString& key : {u"code"_s, u"tax_code"_s, u"key"_s, u"decision"_s, u"number"_s}) {
            if (const QString label = textOf(id, rows, key); !label.isEmpty())
                return label;
        }
        QStringList parts;
        for (const QString& key : {u"project_code"_s, u"programme"_s, u"name"_s, u"indicator"_s, u"year"_s}) {
            if (const QString part = textOf(id, rows, key); !part.isEmpty())
                parts << part;
        }
        return parts.isEmpty() ? id : parts.join(u' ');
    }
    std::vector<ColumnChange> columnsOf(const QString& id, const RowsOfState& then,
                                        const RowsOfState& now) const
    {
        std::vector<ColumnChange> changes;
        for (std::size_t i = 0; i < m_reg.columns.size(); ++i) {
            const QVariant before = then.cell(id, i);
            const QVariant after = now.cell(id, i);
            if (before.toString() != after.toString())
                changes.push_back({m_reg.columns[i].key, before, after});
        }
        return changes;
    }

    QSet<QString> touchedSince() const
    {
        QSet<QString> ids;
        store::Query query(m_now, u"audit/touched_since"_s);
        query.bind(u":table_name"_s, m_reg.recordTable).bind(u":seq"_s, m_seq);
        query.each([&](const store::Row& row) { ids.insert(row.text(u"record_id"_s)); });
        return ids;
    }
    std::vector<AuditedAct> actsOn(const QString& table, const QString& id) const
    {
        store::Query query(m_now, u"audit/of_record_since"_s);
        query.bind(u":table_name"_s, table).bind(u":record_id"_s, id).bind(u":seq"_s, m_seq);
        return query.list([](const store::Row& row) {
            return AuditedAct{QDateTime::fromString(row.text(u"at"_s), Qt::ISODateWithMs),
                              row.text(u"actor"_s), row.text(u"act"_s), row.text(u"reason"_s),
                              row.isNull(u"before"_s)};
        });
    }
    /// The act that entered the record, or the last one that touched it; where it was not touched itself, the
    /// last one on its đề án.
    void tellAct(RecordDifference& difference, const RowsOfState& rows) const
    {
        std::vector<AuditedAct> acts = actsOn(m_reg.recordTable, difference.id);
        if (acts.empty()) {
            const QString code = textOf(difference.id, rows, u"project_code"_s);
            const auto project = code.isEmpty() ? std::nullopt : store::findProjectByCode(m_now, code);
            if (project)
                acts = actsOn(u"project"_s, project->id.toText());
        }
        if (acts.empty())
            return;
        const AuditedAct& told = acts.front().created ? acts.front() : acts.back();
        difference.act = told.act;
        difference.actor = told.actor;
        difference.reason = told.reason;
        difference.at = told.at;
    }

    const store::Store& m_then;
    const store::Store& m_now;
    const Register& m_reg;
    qint64 m_seq;
};

QSet<QString> idsOf(const std::vector<RecordList>& lists, const QString& registerName)
{
    QSet<QString> ids;
    for (const RecordList& list : lists) {
        if (list.registerName == registerName)
            ids.unite(QSet<QString>(list.ids.begin(), list.ids.end()));
    }
    return ids;
}

} // namespace

QString keyOf(RecordChange change)
{
    switch (change) {
    case RecordChange::Added:
        return u"added"_s;
    case RecordChange::Reversal:
        return u"reversal"_s;
    case RecordChange::Changed:
        return u"changed"_s;
    case RecordChange::Removed:
        return u"removed"_s;
    case RecordChange::CountedNow:
        return u"counted_now"_s;
    case RecordChange::NotCounted:
        return u"not_counted"_s;
    }
    return {};
}

std::vector<RecordDifference> recordDifferences(const RecordsOfState& then, const RecordsOfState& now,
                                                qint64 seq, const QString& kind)
{
    static const QSet<QString> counted{u"projects"_s, u"establishments"_s, u"officers"_s};
    QStringList names;
    for (const std::vector<RecordList>* lists : {&then.lists, &now.lists}) {
        for (const RecordList& list : *lists) {
            if (!names.contains(list.registerName))
                names << list.registerName;
        }
    }
    std::vector<RecordDifference> all;
    for (const QString& name : std::as_const(names)) {
        const Register* reg = store::findRegister(name);
        if (!reg)
            continue;
        const bool contentCounts = !counted.contains(name) || kind == "money"_L1 || kind == "words"_L1;
        std::vector<RecordDifference> part =
            RegisterDifference(then.store, now.store, *reg, seq)
                .compare(idsOf(then.lists, name), idsOf(now.lists, name), contentCounts);
        std::move(part.begin(), part.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace kc::report
