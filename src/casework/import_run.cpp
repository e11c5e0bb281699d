// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/import_run.h"

#include "domain/rule_book.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/reference.h"
#include "store/store.h"

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// The columns that are a table's natural key.
QStringList naturalKeyOf(const QString& table)
{
    static const QHash<QString, QStringList> keys{
        {u"admin_unit"_s, {u"level"_s, u"code"_s, u"valid_from"_s}},
        {u"admin_change"_s, {u"date"_s, u"change"_s, u"from_unit"_s, u"to_unit"_s}},
        {u"programme"_s, {u"code"_s}},
        {u"target"_s, {u"programme"_s, u"indicator"_s}},
        {u"establishment"_s, {u"tax_code"_s}},
        {u"project"_s, {u"code"_s}},
        {u"beneficiary"_s, {u"project"_s, u"establishment"_s}},
        {u"allocation"_s, {u"decision"_s, u"date"_s, u"fund"_s, u"place"_s, u"fiscal_year"_s, u"source"_s}},
        {u"movement"_s, {u"key"_s}},
        {u"result"_s, {u"project"_s, u"indicator"_s, u"date"_s}}};
    return keys.value(table);
}

/// A column that dates what a row brings: under what name the file has it, and whether the whole record
/// stands on that day (money, results) or only the column itself (the day an officer came or left).
struct DatingColumn
{
    QString column;
    QString inFile;
    bool wholeRecord = true;
};

std::vector<DatingColumn> datingColumnsOf(const QString& table)
{
    if (table == "allocation"_L1 || table == "movement"_L1 || table == "result"_L1)
        return {{u"date"_s, u"date"_s, true}};
    if (table == "officer"_L1)
        return {{u"from_day"_s, u"from"_s, false}, {u"to_day"_s, u"to"_s, false}};
    return {}; // law and lists are dated by those who issue them, the rest has no day
}

QString columnText(const QVariant& value)
{
    return value.isNull() ? QString() : value.toString();
}

} // namespace

ImportRun::ImportRun(ActContext& context)
    : m_context(context)
{
}

bool ImportRun::mayDo(const QString& act) const
{
    if (m_context.actor.setUp)
        return true;
    const QStringList roles = m_context.rules.rolesFor(act);
    return std::any_of(roles.begin(), roles.end(), [this](const QString& key) {
        const std::optional<Role> role = roleFromKey(key);
        return role && m_context.actor.has(*role);
    });
}

void ImportRun::startTable(const QJsonObject& table)
{
    m_table = table.value("table"_L1).toString();
    m_file = table.value("file"_L1).toString();
    m_codesAsOf = QDate::fromString(table.value("codes_as_of"_L1).toString(), Qt::ISODate);
    m_claimed.clear();
    m_added = m_changed = m_unchanged = 0;
}

void ImportRun::startRow(const QJsonObject& row)
{
    m_values = row;
    m_row = row.value("row"_L1).toInt();
    m_refused = false;
}

QDate ImportRun::date(const QString& column) const
{
    return QDate::fromString(text(column), Qt::ISODate);
}

void ImportRun::copy(QVariantMap& values, Empty empty, const QStringList& columns) const
{
    for (const QString& column : columns) {
        const auto cell = m_values.constFind(column);
        if (cell == m_values.constEnd())
            continue;
        if (cell->isBool())
            values.insert(column, cell->toBool() ? 1 : 0);
        else if (cell->isDouble())
            values.insert(column, qlonglong(cell->toInteger()));
        else if (!cell->isNull())
            values.insert(column, cell->toString());
        else if (empty == Empty::Null)
            values.insert(column, QVariant());
        else
            values.insert(column, empty == Empty::Text ? QVariant(u""_s) : QVariant(0));
    }
}

void ImportRun::addAt(int row, const QString& file, Finding finding, const QString& column)
{
    finding.place = column.isEmpty() ? u"row %1"_s.arg(row) : u"row %1, %2"_s.arg(row).arg(column);
    finding.args.insert(u"row"_s, QString::number(row));
    finding.args.insert(u"file"_s, file);
    finding.args.insert(u"column"_s, column);
    m_context.findings.push_back(std::move(finding));
}

void ImportRun::add(Finding finding, const QString& column)
{
    if (finding.severity == Severity::Error)
        m_refused = true;
    addAt(m_row, m_file, std::move(finding), column);
}

void ImportRun::refuse(const QString& code, const QString& column, const QString& value, MessageArgs args)
{
    add({code, Severity::Error, {}, value, std::move(args), {}}, column);
}

void ImportRun::warn(const QString& code, const QString& column, const QString& value, MessageArgs args)
{
    add({code, Severity::Warning, {}, value, std::move(args), {}}, column);
}

bool ImportRun::claim(const QString& naturalKey, const QString& column, const QString& shown)
{
    const int first = m_claimed.value(naturalKey, 0);
    if (first == 0) {
        m_claimed.insert(naturalKey, m_row);
        return true;
    }
    refuse(u"import.repeated_key"_s, column, shown, {{u"first"_s, QString::number(first)}});
    return false;
}

const PlaceMap& ImportRun::places()
{
    if (!m_places)
        m_places = store::loadPlaces(m_context.store);
    return *m_places;
}

std::optional<ImportRun::Place> ImportRun::place(QDate likely)
{
    Place found;
    found.asOf = date(u"place_as_of"_s);
    if (!found.asOf.isValid())
        found.asOf = m_codesAsOf;
    const std::optional<QDate> day = found.asOf.isValid() ? std::optional(found.asOf) : std::nullopt;

    const QString code = text(u"place_code"_s);
    const QString name = text(u"place_name"_s);
    const QString column = code.isEmpty() ? u"place_name"_s : u"place_code"_s;
    if (code.isEmpty() && name.isEmpty()) {
        refuse(u"import.required"_s, u"place_code"_s);
        return std::nullopt;
    }
    Expected<AdminUnitId> unit;
    if (!code.isEmpty()) {
        unit = places().resolve(code, day, likely);
    } else {
        // "Xã Kiến Thụy, Hải Phòng": the part after the last comma narrows the province.
        const qsizetype comma = name.lastIndexOf(u',');
        QString parent;
        if (comma > 0) {
            const Expected<AdminUnitId> above =
                places().resolveName(name.mid(comma + 1), day, UnitLevel::Province, {}, likely);
            if (!above) {
                add(above.error().findings.front(), column);
                return std::nullopt;
            }
            parent = places().unit(*above)->code;
        }
        const QString own = comma > 0 ? name.left(comma) : name;
        unit = places().resolveName(own, day, UnitLevel::Commune, parent, likely);
        if (!unit && parent.isEmpty() && unit.error().has(u"place.unknown_name"_s))
            unit = places().resolveName(own, day, UnitLevel::Province, {}, likely);
    }
    if (!unit) {
        add(unit.error().findings.front(), column);
        return std::nullopt;
    }
    found.unit = *unit;
    if (!actor().placeCode.isEmpty()) {
        const QDate today = m_context.store.clock().today();
        const AdminUnit* own = places().unitAt(actor().placeCode, today, UnitLevel::Province);
        if (!own || places().provinceOf(found.unit, today) != own->id) {
            refuse(u"import.out_of_scope"_s, column, code.isEmpty() ? name : code,
                   {{u"scope"_s, actor().placeCode}});
            return std::nullopt;
        }
    }
    return found;
}

std::optional<AdminUnitId> ImportRun::unitOfCode(const QString& column, QDate day,
                                                 std::optional<UnitLevel> level)
{
    const QString code = text(column);
    Expected<AdminUnitId> unit = places().resolve(code, day);
    if (!unit) {
        add(unit.error().findings.front(), column);
        return std::nullopt;
    }
    if (level && places().unit(*unit)->level != *level) {
        refuse(u"import.wrong_level"_s, column, code, {{u"level"_s, labelKey(*level)}});
        return std::nullopt;
    }
    return *unit;
}

const QHash<QString, StoredRecord>& ImportRun::all(const QString& table)
{
    const auto known = m_stored.find(table);
    if (known != m_stored.end())
        return known->second;
    QHash<QString, StoredRecord>& records = m_stored[table];
    const QStringList keyColumns = naturalKeyOf(table);
    store::Query(m_context.store, u"import/"_s + table).each([&](const store::Row& row) {
        StoredRecord record;
        for (const auto& [column, value] : row.all())
            record.values.insert(column, value);
        record.id = record.values.value(u"id"_s).toString();
        QStringList parts;
        for (const QString& column : keyColumns)
            parts << columnText(record.values.value(column));
        records.insert(joined(parts), record);
    });
    return records;
}

const StoredRecord* ImportRun::find(const QString& table, const QString& naturalKey)
{
    const QHash<QString, StoredRecord>& records = all(table);
    const auto found = records.constFind(naturalKey);
    return found == records.constEnd() ? nullptr : &*found;
}

QString ImportRun::twinOf(const QString& foldedName, const AdminUnitId& place)
{
    const auto nameAndPlace = [](const QVariantMap& values) {
        return joined({values.value(u"name_folded"_s).toString(), values.value(u"place"_s).toString()});
    };
    const QHash<QString, StoredRecord>& records = all(u"establishment"_s);
    if (!m_namesKnown) {
        for (const StoredRecord& record : records)
            m_taxCodeByName.insert(nameAndPlace(record.values),
                                   record.values.value(u"tax_code"_s).toString());
        m_namesKnown = true;
    }
    return m_taxCodeByName.value(joined({foldedName, place.toText()}));
}

bool ImportRun::refuseLocked(const QString& column, const QString& day)
{
    if (!m_locks) {
        m_locks.emplace();
        store::Query(m_context.store, u"programme/standing_locks"_s).each([this](const store::Row& row) {
            m_locks->push_back({row.date(u"first_day"_s), row.date(u"last_day"_s)});
        });
    }
    const QDate date = QDate::fromString(day, Qt::ISODate);
    for (const Period& lock : *m_locks) {
        if (!lock.contains(date))
            continue;
        refuse(u"period.locked"_s, column, day,
               {{u"first"_s, lock.from.toString(Qt::ISODate)}, {u"last"_s, lock.to.toString(Qt::ISODate)}});
        return true;
    }
    return false;
}

bool ImportRun::isDatedInLock(const QString& table, const QVariantMap& stored, const QVariantMap& changes)
{
    for (const DatingColumn& dating : datingColumnsOf(table)) {
        const bool changed = changes.contains(dating.column);
        if (changed && refuseLocked(dating.inFile, columnText(changes.value(dating.column))))
            return true;
        if ((changed || dating.wholeRecord) &&
            refuseLocked(dating.inFile, columnText(stored.value(dating.column))))
            return true;
    }
    return false;
}

void ImportRun::insert(const QString& table, const QString& naturalKey, const QVariantMap& values)
{
    if (isDatedInLock(table, {}, values))
        return;
    all(table);
    m_context.writer.insert(table, values);
    m_stored[table].insert(naturalKey, {values.value(u"id"_s).toString(), values});
    if (m_namesKnown && table == "establishment"_L1)
        m_taxCodeByName.insert(
            joined({values.value(u"name_folded"_s).toString(), values.value(u"place"_s).toString()}),
            naturalKey);
    ++m_added;
}

QStringList ImportRun::differences(const StoredRecord& stored, const QVariantMap& values)
{
    QStringList columns;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (columnText(value.value()) != columnText(stored.values.value(value.key())))
            columns << value.key();
    }
    return columns;
}

void ImportRun::update(const QString& table, const StoredRecord& stored, const QString& naturalKey,
                       const QVariantMap& values)
{
    const QStringList columns = differences(stored, values);
    if (columns.isEmpty()) {
        ++m_unchanged;
        return;
    }
    QVariantMap changes;
    for (const QString& column : columns)
        changes.insert(column, values.value(column));
    if (isDatedInLock(table, stored.values, changes))
        return;
    StoredRecord record = stored; // `stored` lives in the table that changes below
    m_context.writer.update(table, record.id, changes);
    record.values.insert(changes);
    m_stored[table].insert(naturalKey, record);
    ++m_changed;
}

void ImportRun::finishTable()
{
    m_context.findings.push_back({u"import.summary"_s,
                                  Severity::Note,
                                  {},
                                  {},
                                  {{u"table"_s, m_table},
                                   {u"file"_s, m_file},
                                   {u"added"_s, QString::number(m_added)},
                                   {u"changed"_s, QString::number(m_changed)},
                                   {u"unchanged"_s, QString::number(m_unchanged)}},
                                  {}});
}

} // namespace kc::casework
