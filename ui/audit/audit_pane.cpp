// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_pane.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "domain/rule_book.h"
#include "store/query.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>

#include "common/language.h"
#include "common/session.h"
#include "common/theme.h"
#include "form/place_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// Columns whose values are keys with labels.
QString prefixOfField(const QString& table, const QString& field)
{
    if (table == u"document"_s && field == u"kind"_s)
        return u"document_kind"_s;
    static const QHash<QString, QString> prefixes{
        {u"state"_s, u"state"_s},           {u"from_state"_s, u"state"_s},
        {u"to_state"_s, u"state"_s},        {u"fund"_s, u"fund"_s},
        {u"source"_s, u"source"_s},         {u"stage"_s, u"stage"_s},
        {u"kind"_s, u"project_kind"_s},     {u"legal_form"_s, u"legal_form"_s},
        {u"level"_s, u"appraisal_level"_s}, {u"verdict"_s, u"verdict"_s},
        {u"conclusion"_s, u"conclusion"_s}, {u"act"_s, u"act"_s},
        {u"procedure"_s, u"procedure"_s},   {u"lang"_s, u"lang"_s},
        {u"report"_s, u"report_name"_s},    {u"role"_s, u"role"_s},
    };
    return prefixes.value(field);
}

bool isMoneyField(const QString& field)
{
    static const QStringList fields{u"amount"_s,  u"support"_s, u"counterpart"_s,      u"total_cost"_s,
                                    u"capital"_s, u"revenue"_s, u"eligible_cost"_s,    u"cap"_s,
                                    u"exports"_s, u"taxes"_s,   u"income_per_worker"_s};
    return fields.contains(field) || field.startsWith(u"asked_"_s) || field.startsWith(u"recommended_"_s);
}

bool isFlagField(const QString& field)
{
    static const QStringList fields{u"owner_female"_s,  u"owner_ethnic_minority"_s,
                                    u"craft_village"_s, u"legacy"_s,
                                    u"voided"_s,        u"active"_s,
                                    u"present"_s,       u"required"_s,
                                    u"full_time"_s};
    return fields.contains(field);
}

/// The register in which a table's records are looked at; empty when it has none of its own.
QString registerOfTable(const QString& table)
{
    static const QHash<QString, QString> registers{
        {u"project"_s, u"projects"_s},         {u"establishment"_s, u"establishments"_s},
        {u"allocation"_s, u"allocations"_s},   {u"movement"_s, u"movements"_s},
        {u"app_user"_s, u"users"_s},           {u"result"_s, u"results"_s},
        {u"programme"_s, u"programmes"_s},     {u"target"_s, u"targets"_s},
        {u"officer"_s, u"officers"_s},         {u"establishment_year"_s, u"establishment_years"_s},
        {u"period_lock"_s, u"period_locks"_s},
    };
    return registers.value(table);
}

/// The register whose columns a table's fields are worded by; null when it has none.
const store::Register* registerWording(const QString& table)
{
    for (const store::Register& reg : store::registers()) {
        if (reg.recordTable == table)
            return &reg;
    }
    return nullptr;
}

/// Digests tell two versions apart; their beginnings do that too, and a person can read them out.
QString withShortDigests(QString plain)
{
    static const QRegularExpression digest(u"\\b([0-9a-f]{12})[0-9a-f]{20,}\\b"_s);
    return plain.replace(digest, u"\\1…"_s);
}

} // namespace

QString AuditPane::fieldTitle(const QString& table, const QString& field)
{
    const Lang lang = uiLang();
    const store::Register* reg = registerWording(table);
    const QStringList keys{QString(u"register."_s + (reg ? reg->name : QString()) + u'.' + field),
                           QString(u"record."_s + field), QString(u"field."_s + field)};
    for (const QString& key : keys) {
        if (hasText(key))
            return text(key, lang).remove(u" (đồng)"_s);
    }
    return field;
}

AuditPane::AuditPane(Session& session, QWidget* parent)
    : DetailPane(parent)
    , m_session(session)
    , m_cells(session.store())
{
}

QString AuditPane::membersText(const QString& table, const QJsonValue& value) const
{
    QStringList parts;
    if (value.isArray()) {
        const QJsonArray all = value.toArray();
        for (const QJsonValue& one : all)
            parts << valueText(table, QString(), one);
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString said = valueText(table, member.key(), member.value());
        if (!said.isEmpty())
            parts << fieldTitle(table, member.key()) + u": "_s + said;
    }
    return parts.join(u'\n');
}

/// The name of the record behind an id; empty when it is none's.
QString AuditPane::nameOfId(const QString& id) const
{
    static const QRegularExpression uuid(u"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"_s);
    if (!uuid.match(id).hasMatch())
        return {};
    if (const AdminUnit* unit = m_session.rules().places.unit(AdminUnitId::fromText(id)))
        return placeTitle(*unit, uiLang());
    store::Query query(m_session.store(), u"ui/record_name"_s);
    query.bind(u":project_id"_s, id).bind(u":establishment_id"_s, id).bind(u":user_id"_s, id);
    query.bind(u":programme_id"_s, id);
    return query.first([](const store::Row& row) { return row.text(u"name"_s); }).value_or(QString());
}

QString AuditPane::valueText(const QString& table, const QString& field, const QJsonValue& value) const
{
    const Lang lang = uiLang();
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isObject() || value.isArray())
        return membersText(table, value);
    if (value.isBool())
        return text(value.toBool() ? u"flag.1"_s : u"flag.0"_s, lang);
    const QString plain = value.isString() ? value.toString() : QString::number(value.toInteger());
    if (plain.isEmpty())
        return {};
    if (isMoneyField(field))
        return groupedText(value.toInteger(), lang);
    if (isFlagField(field))
        return text(value.toInteger() != 0 ? u"flag.1"_s : u"flag.0"_s, lang);
    if (const QString name = nameOfId(plain); !name.isEmpty())
        return name;
    if (field == u"password_hash"_s)
        return tr("(kept secret)");
    if (plain.startsWith(u'{') || plain.startsWith(u'[')) {
        const QJsonDocument document = QJsonDocument::fromJson(plain.toUtf8());
        if (document.isObject())
            return membersText(table, document.object());
        if (document.isArray())
            return membersText(table, document.array());
    }
    // As the register of the record says it: labels, names of lists, scopes, periods, days.
    const store::Register* reg = registerWording(table);
    if (const store::RegisterColumn* column = reg ? reg->column(field) : nullptr) {
        if (const QString said = m_cells.text(reg->name, *column, value.toVariant(), lang); !said.isEmpty())
            return withShortDigests(said);
    }
    if (const QString prefix = prefixOfField(table, field); !prefix.isEmpty())
        return labelOr(prefix, plain, lang);
    for (const QString& list : {u"sectors"_s, u"indicators"_s}) {
        if (list == field + u's')
            return m_cells.nameOf(list, plain, lang);
    }
    if (field == u"activity"_s)
        return plain + u' ' + m_cells.nameOf(u"activities"_s, plain, lang);
    if (field == u"scope"_s)
        return m_cells.scopeText(plain, lang);
    static const QRegularExpression moment(u"^\\d{4}-\\d{2}-\\d{2}T"_s);
    if (moment.match(plain).hasMatch())
        return momentText(plain, lang);
    static const QRegularExpression isoDate(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    if (isoDate.match(plain).hasMatch())
        return dateText(QDate::fromString(plain, Qt::ISODate), lang);
    return withShortDigests(plain);
}

std::vector<FieldChange> AuditPane::changes(const QString& table, const QJsonObject& before,
                                            const QJsonObject& after) const
{
    static const QStringList silent{u"id"_s, u"revision"_s, u"name_folded"_s, u"search_folded"_s,
                                    u"sort_order"_s};
    QStringList fields = before.keys() + after.keys();
    fields.removeDuplicates();
    std::vector<FieldChange> all;
    for (const QString& field : std::as_const(fields)) {
        if (silent.contains(field) || before.value(field) == after.value(field))
            continue;
        FieldChange change{fieldTitle(table, field), valueText(table, field, before.value(field)),
                           valueText(table, field, after.value(field))};
        if (change.before != change.after)
            all.push_back(std::move(change));
    }
    return all;
}

void AuditPane::write(const QString& id)
{
    struct Entry
    {
        QString at, actor, act, table, record, reason, before, after, name;
    };
    store::Query query(m_session.store(), u"ui/audit_entry"_s);
    query.bind(u":seq"_s, id.toLongLong());
    const auto entry = query.first([](const store::Row& row) {
        return Entry{row.text(u"at"_s),         row.text(u"actor"_s),     row.text(u"act"_s),
                     row.text(u"table_name"_s), row.text(u"record_id"_s), row.text(u"reason"_s),
                     row.text(u"before"_s),     row.text(u"after"_s),     row.text(u"record_name"_s)};
    });
    if (!entry)
        return;
    const Lang lang = uiLang();
    setTitle(labelOr(u"act"_s, entry->act, lang), labelOr(u"table"_s, entry->table, lang) + u" · "_s +
                                                      (entry->name.isEmpty() ? entry->record : entry->name));
    addRow(tr("Who"), entry->actor);
    addRow(tr("When"), momentText(entry->at, lang));
    addRow(tr("Reason"), entry->reason);
    addSection(entry->before.isEmpty()  ? tr("New record")
               : entry->after.isEmpty() ? tr("Removed record")
                                        : tr("What changed"));
    const auto object = [](const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).object(); };
    const std::vector<FieldChange> all = changes(entry->table, object(entry->before), object(entry->after));
    const bool both = !entry->before.isEmpty() && !entry->after.isEmpty();
    if (!both) {
        for (const FieldChange& change : all)
            addRow(change.field, entry->before.isEmpty() ? change.after : change.before);
    } else {
        for (const FieldChange& change : all)
            addRow(change.field, (change.before.isEmpty() ? missingText() : change.before) + u"  →  "_s +
                                     (change.after.isEmpty() ? missingText() : change.after));
    }
    if (all.empty())
        addText(tr("No field that people see was changed."));
    if (const QString target = registerOfTable(entry->table); !target.isEmpty() && target != u"movements"_s) {
        auto* open = new QPushButton(tr("Open the record"));
        open->setObjectName(u"openRecordButton"_s);
        connect(open, &QPushButton::clicked, this,
                [this, target, record = entry->record] { Q_EMIT recordRequested(target, record); });
        addSection({});
        addWide(open, Qt::AlignLeft);
    }
}

} // namespace kc::ui
