// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/programmes.h"

#include "base/viet_text.h"
#include "store/values.h"

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

std::optional<PeriodLock> lockOn(const Store& store, QDate day)
{
    return Query(store, u"programme/lock_on"_s).bind(u":day"_s, day).first([](const Row& row) {
        return PeriodLock{row.text(u"id"_s), row.date(u"first_day"_s), row.date(u"last_day"_s),
                          row.text(u"reason"_s), static_cast<int>(row.integer(u"revision"_s))};
    });
}

} // namespace kc::store
