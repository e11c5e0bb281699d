// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/establishments.h"

#include "base/viet_text.h"
#include "store/values.h"

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

Establishment establishmentFrom(const Row& row)
{
    const auto number = [&](const QString& column) -> std::optional<int> {
        const std::optional<qint64> value = row.optionalInteger(column);
        return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
    };
    Establishment e;
    e.id = row.id<EstablishmentId>(u"id"_s);
    e.taxCode = row.text(u"tax_code"_s);
    e.name = row.text(u"name"_s);
    e.legalForm = fromKey<LegalForm>(row.text(u"legal_form"_s)).value_or(LegalForm::Llc);
    e.place = row.id<AdminUnitId>(u"place"_s);
    e.placeAsOf = row.date(u"place_as_of"_s);
    e.address = row.text(u"address"_s);
    e.sector = row.text(u"sector"_s);
    e.vsicCode = row.text(u"vsic_code"_s);
    e.vsicVersion = row.text(u"vsic_version"_s);
    e.foundedOn = row.date(u"founded_on"_s);
    e.representative = row.text(u"representative"_s);
    e.ownerFemale = row.flag(u"owner_female"_s);
    e.ownerEthnicMinority = row.flag(u"owner_ethnic_minority"_s);
    e.craftVillage = row.flag(u"craft_village"_s);
    e.workers = number(u"workers"_s);
    e.femaleWorkers = number(u"female_workers"_s);
    e.insuredWorkers = number(u"insured_workers"_s);
    e.capital = row.optionalMoney(u"capital"_s);
    e.revenue = row.optionalMoney(u"revenue"_s);
    e.phone = row.text(u"phone"_s);
    e.email = row.text(u"email"_s);
    e.note = row.text(u"note"_s);
    e.revision = static_cast<int>(row.integer(u"revision"_s));
    return e;
}

EstablishmentYear establishmentYearFrom(const Row& row)
{
    EstablishmentYear year;
    year.id = row.text(u"id"_s);
    year.establishment = row.id<EstablishmentId>(u"establishment"_s);
    year.year = static_cast<int>(row.integer(u"year"_s));
    for (const QString& figure :
         {u"workers"_s, u"revenue"_s, u"exports"_s, u"taxes"_s, u"income_per_worker"_s})
        year.figures.insert(figure, row.isNull(figure) ? QVariant() : QVariant(row.integer(figure)));
    year.revision = static_cast<int>(row.integer(u"revision"_s));
    return year;
}

} // namespace

std::optional<Establishment> findEstablishment(const Store& store, const EstablishmentId& id)
{
    return Query(store, u"establishment/by_id"_s).bind(u":id"_s, id).first(establishmentFrom);
}

std::optional<Establishment> findEstablishmentByTaxCode(const Store& store, const QString& taxCode)
{
    return Query(store, u"establishment/by_tax_code"_s)
        .bind(u":tax_code"_s, taxCode)
        .first(establishmentFrom);
}

std::vector<Establishment> findLikeEstablishments(const Store& store, const Establishment& candidate)
{
    return Query(store, u"establishment/alike"_s)
        .bind(u":tax_code"_s, candidate.taxCode)
        .bind(u":name_folded"_s, fold(candidate.name))
        .bind(u":place"_s, candidate.place)
        .bind(u":self"_s,
              candidate.id.isNull() ? QVariant(QString::fromLatin1("")) : QVariant(candidate.id.toText()))
        .list(establishmentFrom);
}

QVariantMap valuesOf(const Establishment& e)
{
    return {{u"id"_s, e.id.toText()},
            {u"tax_code"_s, e.taxCode},
            {u"name"_s, e.name},
            {u"name_folded"_s, fold(e.name)},
            {u"legal_form"_s, keyOf(e.legalForm)},
            {u"place"_s, idValue(e.place)},
            {u"place_as_of"_s, dateValue(e.placeAsOf)},
            {u"address"_s, e.address},
            {u"sector"_s, e.sector},
            {u"vsic_code"_s, e.vsicCode},
            {u"vsic_version"_s, e.vsicVersion},
            {u"founded_on"_s, dateValue(e.foundedOn)},
            {u"representative"_s, e.representative},
            {u"owner_female"_s, flagValue(e.ownerFemale)},
            {u"owner_ethnic_minority"_s, flagValue(e.ownerEthnicMinority)},
            {u"craft_village"_s, flagValue(e.craftVillage)},
            {u"workers"_s, numberValue(e.workers)},
            {u"female_workers"_s, numberValue(e.femaleWorkers)},
            {u"insured_workers"_s, numberValue(e.insuredWorkers)},
            {u"capital"_s, moneyValue(e.capital)},
            {u"revenue"_s, moneyValue(e.revenue)},
            {u"phone"_s, e.phone},
            {u"email"_s, e.email},
            {u"note"_s, e.note}};
}

std::optional<EstablishmentYear> findEstablishmentYear(const Store& store, const EstablishmentId& id,
                                                       int year)
{
    return Query(store, u"establishment/year"_s)
        .bind(u":establishment"_s, id)
        .bind(u":year"_s, year)
        .first(establishmentYearFrom);
}

std::optional<EstablishmentYear> findEstablishmentYear(const Store& store, const QString& id)
{
    return Query(store, u"establishment/year_by_id"_s).bind(u":id"_s, id).first(establishmentYearFrom);
}

} // namespace kc::store
