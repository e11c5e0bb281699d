// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/set_up.h"

#include "base/csv.h"
#include "base/viet_text.h"
#include "casework/casework.h"
#include "casework/payload.h"
#include "domain/rule_book.h"
#include "store/new_file.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/reference.h"

#include <QFile>
#include <QHash>
#include <QSet>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// Ids of shipped rows follow from their content, so that two stores agree about "norm X of circular Y".
const QUuid kReferenceSpace(u"0f3c5a1e-7f5b-5f0c-9d0a-3b1f6f0e9a77"_s);

/// A shipped list: its file, its table, and the columns that name a row.
struct ShippedList
{
    QString file;
    QString table;
    QStringList key;
};

const std::vector<ShippedList>& shippedLists()
{
    static const std::vector<ShippedList> lists{
        {u"admin_units"_s, u"admin_unit"_s, {u"level"_s, u"code"_s, u"valid_from"_s}},
        {u"activities"_s, u"activity"_s, {u"code"_s, u"valid_from"_s}},
        {u"indicators"_s, u"indicator"_s, {u"code"_s}},
        {u"norms"_s, u"norm"_s, {u"content"_s, u"fund"_s, u"place_code"_s, u"version"_s}},
        {u"procedure_steps"_s,
         u"procedure_step"_s,
         {u"procedure"_s, u"from_state"_s, u"act"_s, u"role"_s, u"valid_from"_s}},
        {u"checklist_items"_s,
         u"checklist_item"_s,
         {u"code"_s, u"activity"_s, u"fund"_s, u"stage"_s, u"valid_from"_s}},
        {u"deadlines"_s, u"deadline"_s, {u"code"_s, u"fund"_s, u"valid_from"_s}},
        {u"eligibility_rules"_s, u"eligibility_rule"_s, {u"code"_s}},
        {u"sectors"_s, u"sector"_s, {u"code"_s, u"valid_from"_s}},
        {u"appraisal_criteria"_s, u"appraisal_criterion"_s, {u"code"_s, u"level"_s, u"valid_from"_s}},
        {u"role_acts"_s, u"role_act"_s, {u"role"_s, u"act"_s}},
        {u"legal_texts"_s, u"legal_text"_s, {u"code"_s}},
        {u"tax_rates"_s, u"tax_rate"_s, {u"code"_s, u"valid_from"_s}},
    };
    return lists;
}

std::vector<CsvRecord> shippedRows(const QString& name)
{
    QFile file(u":/reference/%1.csv"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw store::StoreFailure(store::StoreFailure::Kind::Other, u"no shipped list "_s + name);
    const Expected<std::vector<CsvRecord>> rows = readCsv(file.readAll());
    if (!rows)
        throw store::StoreFailure(store::StoreFailure::Kind::Other, u"unreadable shipped list "_s + name);
    return *rows;
}

QString columnOf(const QString& header)
{
    static const QHash<QString, QString> renamed{
        {u"order"_s, u"sort_order"_s}, {u"from"_s, u"from_state"_s}, {u"to"_s, u"to_state"_s}};
    return renamed.value(header, header);
}

QVariant valueOf(const QString& column, const QString& cell)
{
    static const QSet<QString> nullable{u"valid_from"_s, u"valid_to"_s, u"issued_on"_s, u"percent"_s,
                                        u"cap"_s};
    if (cell.isEmpty() && nullable.contains(column))
        return {};
    if (cell == "yes"_L1)
        return 1;
    if (cell == "no"_L1)
        return 0;
    static const QSet<QString> numbers{u"sort_order"_s, u"cap"_s,         u"month"_s,
                                       u"day"_s,        u"year_offset"_s, u"days_after"_s};
    return numbers.contains(column) ? QVariant(cell.toLongLong()) : QVariant(cell);
}

QString referenceId(const ShippedList& list, const QVariantMap& values)
{
    QStringList key{list.table};
    for (const QString& column : list.key)
        key << values.value(column).toString();
    return QUuid::createUuidV5(kReferenceSpace, key.join(u'|')).toString(QUuid::WithoutBraces);
}

void loadList(store::RecordWriter& writer, const ShippedList& list)
{
    const std::vector<CsvRecord> rows = shippedRows(list.file);
    QStringList columns;
    for (const QString& header : rows.front().cells)
        columns << columnOf(header);
    int order = 0;
    for (size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].cells.size() != columns.size())
            continue; // a blank line at the end
        QVariantMap values;
        for (qsizetype c = 0; c < columns.size(); ++c)
            values.insert(columns[c], valueOf(columns[c], rows[i].cells[c]));
        if (list.table == "procedure_step"_L1)
            values.insert(u"sort_order"_s, order++); // the order of the file is the order of the procedure
        if (list.table == "admin_unit"_L1)
            values.insert(u"name_folded"_s, fold(values.value(u"name_vi"_s).toString() + u' ' +
                                                 values.value(u"name_en"_s).toString()));
        values.insert(u"id"_s, referenceId(list, values));
        writer.insert(list.table, values);
    }
}

/// Links name codes; the unit is the one in force the day before (from) and on the day (to).
void loadChanges(store::RecordWriter& writer, const PlaceMap& places)
{
    const std::vector<CsvRecord> rows = shippedRows(u"admin_changes"_s);
    for (size_t i = 1; i < rows.size(); ++i) {
        const QStringList& cells = rows[i].cells;
        if (cells.size() < 5)
            continue;
        const QDate date = QDate::fromString(cells[0], Qt::ISODate);
        const AdminUnit* from = places.unitAt(cells[2], date.addDays(-1), UnitLevel::Province);
        const AdminUnit* to = places.unitAt(cells[3], date, UnitLevel::Province);
        if (!from || !to)
            throw store::StoreFailure(store::StoreFailure::Kind::Other,
                                      u"shipped change names no unit: "_s + cells.join(u','));
        writer.insert(u"admin_change"_s,
                      {{u"id"_s, QUuid::createUuidV5(kReferenceSpace, cells.mid(0, 4).join(u'|'))
                                     .toString(QUuid::WithoutBraces)},
                       {u"date"_s, cells[0]},
                       {u"change"_s, cells[1]},
                       {u"from_unit"_s, from->id.toText()},
                       {u"to_unit"_s, to->id.toText()},
                       {u"legal_basis"_s, cells[4]}});
    }
}

/// Ủy ban nhân dân tỉnh/thành phố ..., Sở Công Thương: the usual heads of a Department's documents.
void writeOffice(store::RecordWriter& writer, const SetUp& setUp, const AdminUnit& province)
{
    const bool city = province.kind == UnitKind::ThanhPhoTw;
    const QString superior =
        setUp.officeSuperior.isEmpty()
            ? u"Ủy ban nhân dân %1 %2"_s.arg(city ? u"thành phố"_s : u"tỉnh"_s, province.nameVi)
            : nfc(setUp.officeSuperior);
    writer.insert(u"office"_s,
                  {{u"id"_s, OfficeId::make().toText()},
                   {u"name"_s, setUp.officeName.isEmpty() ? u"Sở Công Thương"_s : nfc(setUp.officeName)},
                   {u"superior"_s, superior},
                   {u"short_name"_s, u"SCT"_s},
                   {u"kind"_s, u"department"_s},
                   {u"place_code"_s, province.code},
                   {u"city"_s, province.nameVi}});
}

Expected<void> fillNewStore(store::Store& store, const SetUp& setUp)
{
    const Actor actor = Actor::forSetUp();
    loadReferenceData(store, actor);
    if (!setUp.provinceCode.isEmpty()) {
        const PlaceMap places = store::loadPlaces(store);
        const AdminUnit* province =
            places.unitAt(setUp.provinceCode, store.clock().today(), UnitLevel::Province);
        if (!province)
            return refuse(
                {u"setup.unknown_province"_s, Severity::Error, u"province"_s, setUp.provinceCode, {}, {}});
        store::RecordWriter writer(store, actor, u"set_up"_s);
        writer.set(u"province"_s, province->code);
        writeOffice(writer, setUp, *province);
        writer.commit();
    }
    if (setUp.adminLogin.isEmpty())
        return {};
    Casework casework(store);
    const Expected<Outcome> user =
        casework.run(u"create_user"_s,
                     {{u"login"_s, setUp.adminLogin},
                      {u"name"_s, setUp.adminName.isEmpty() ? setUp.adminLogin : setUp.adminName},
                      {u"roles"_s, roleKey(Role::Administrator)},
                      {u"password"_s, setUp.adminPassword}},
                     actor);
    if (!user)
        return tl::unexpected(user.error());
    return {};
}

} // namespace

void loadReferenceData(store::Store& store, const Actor& actor)
{
    store::RecordWriter writer(store, actor, u"load_reference"_s);
    for (const ShippedList& list : shippedLists())
        loadList(writer, list);
    loadChanges(writer, store::loadRuleBook(store).places);
    writer.commit();
}

Expected<std::unique_ptr<store::Store>> createStore(const QString& path, const Clock& clock,
                                                    const SetUp& setUp)
{
    const Expected<void> made = store::makeNewFile(path, [&](const QString& unnamed) -> Expected<void> {
        const Expected<std::unique_ptr<store::Store>> store = store::Store::create(unnamed, clock);
        if (!store)
            return tl::unexpected(store.error());
        return fillNewStore(**store, setUp);
    });
    if (!made)
        return tl::unexpected(made.error());
    return store::Store::open(path, clock);
}

} // namespace kc::casework
