// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/programmes.h"

#include "base/viet_text.h"
#include "store/values.h"

#include <algorithm>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

Programme programmeFrom(const Row& row)
{
    Programme p;
    p.id = row.id<ProgrammeId>(u"id"_s);
    p.code = row.text(u"code"_s);
    p.name = row.text(u"name"_s);
    p.fund = fromKey<Fund>(row.text(u"fund"_s)).value_or(Fund::National);
    p.fromYear = static_cast<int>(row.integer(u"from_year"_s));
    p.toYear = static_cast<int>(row.integer(u"to_year"_s));
    p.placeCode = row.text(u"place_code"_s);
    p.legalBasis = row.text(u"legal_basis"_s);
    p.revision = static_cast<int>(row.integer(u"revision"_s));
    return p;
}

PeriodLock lockFrom(const Row& row)
{
    PeriodLock lock;
    lock.id = row.text(u"id"_s);
    lock.first = row.date(u"first_day"_s);
    lock.last = row.date(u"last_day"_s);
    lock.reason = row.text(u"reason"_s);
    lock.reopened = row.date(u"reopened_on"_s).isValid();
    lock.revision = static_cast<int>(row.integer(u"revision"_s));
    return lock;
}

} // namespace

std::optional<Programme> findProgramme(const Store& store, const ProgrammeId& id)
{
    return Query(store, u"programme/by_id"_s).bind(u":id"_s, id).first(programmeFrom);
}

std::optional<Programme> findProgrammeByCode(const Store& store, const QString& code)
{
    return Query(store, u"programme/by_code"_s).bind(u":code"_s, code).first(programmeFrom);
}

QVariantMap valuesOf(const Programme& p)
{
    return {{u"id"_s, p.id.toText()},
            {u"code"_s, p.code},
            {u"name"_s, p.name},
            {u"fund"_s, keyOf(p.fund)},
            {u"from_year"_s, p.fromYear},
            {u"to_year"_s, p.toYear},
            {u"place_code"_s, p.placeCode},
            {u"legal_basis"_s, p.legalBasis}};
}

QString targetId(const Store& store, const ProgrammeId& programme, const QString& indicator)
{
    return Query(store, u"programme/target"_s)
        .bind(u":programme"_s, programme)
        .bind(u":indicator"_s, indicator)
        .first([](const Row& row) { return row.text(u"id"_s); })
        .value_or(QString());
}

QVariantMap officerValues(const QString& office, const AdminUnitId& place, QDate placeAsOf,
                          const QString& name, const QString& position, bool fullTime, QDate from, QDate to)
{
    return {{u"office"_s, office},
            {u"place"_s, idValue(place)},
            {u"place_as_of"_s, dateValue(placeAsOf)},
            {u"name"_s, name},
            {u"name_folded"_s, fold(name)},
            {u"position"_s, position},
            {u"full_time"_s, flagValue(fullTime)},
            {u"from_day"_s, dateValue(from)},
            {u"to_day"_s, dateValue(to)}};
}

std::optional<OfficerRecord> findOfficer(const Store& store, const QString& id)
{
    return Query(store, u"officer/by_id"_s).bind(u":id"_s, id).first([](const Row& row) {
        OfficerRecord officer;
        officer.office = row.text(u"office"_s);
        officer.place = row.id<AdminUnitId>(u"place"_s);
        officer.placeAsOf = row.date(u"place_as_of"_s);
        officer.name = row.text(u"name"_s);
        officer.position = row.text(u"position"_s);
        officer.fullTime = row.flag(u"full_time"_s);
        officer.from = row.date(u"from_day"_s);
        officer.to = row.date(u"to_day"_s);
        officer.revision = static_cast<int>(row.integer(u"revision"_s));
        return officer;
    });
}

QString officerId(const Store& store, const QString& office, const AdminUnitId& place, const QString& name,
                  QDate from)
{
    return Query(store, u"programme/officer_by_key"_s)
        .bind(u":office"_s, office)
        .bind(u":place"_s, place)
        .bind(u":name"_s, name)
        .bind(u":from_day"_s, from)
        .first([](const Row& row) { return row.text(u"id"_s); })
        .value_or(QString());
}

QStringList officesWithOfficers(const Store& store)
{
    QStringList offices;
    Query(store, u"officer/offices"_s).each([&](const Row& row) { offices << row.text(u"office"_s); });
    std::sort(offices.begin(), offices.end(),
              [](const QString& a, const QString& b) { return compareVietnamese(a, b) < 0; });
    return offices;
}

std::optional<TargetRecord> findTarget(const Store& store, const QString& id)
{
    return Query(store, u"programme/target_by_id"_s).bind(u":id"_s, id).first([](const Row& row) {
        TargetRecord target;
        target.id = row.text(u"id"_s);
        target.programmeCode = row.text(u"programme_code"_s);
        target.indicator = row.text(u"indicator"_s);
        target.value = row.integer(u"value"_s);
        target.source = row.text(u"source"_s);
        target.revision = static_cast<int>(row.integer(u"revision"_s));
        return target;
    });
}

std::vector<Programme> allProgrammes(const Store& store)
{
    return Query(store, u"programme/all"_s).list(programmeFrom);
}

std::optional<PeriodLock> lockOn(const Store& store, QDate day)
{
    return Query(store, u"programme/lock_on"_s).bind(u":day"_s, day).first(lockFrom);
}

std::optional<PeriodLock> findLock(const Store& store, const QString& id)
{
    return Query(store, u"programme/lock_by_id"_s).bind(u":id"_s, id).first(lockFrom);
}

} // namespace kc::store
