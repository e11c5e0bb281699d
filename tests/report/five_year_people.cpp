// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/five_year_people.h"

#include "base/actor.h"
#include "domain/establishment.h"
#include "store/establishments.h"
#include "store/record_writer.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace kc;

namespace kctest {

namespace {

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QVariant nullable(std::optional<qint64> value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

void People::insert(const QString& table, const QVariantMap& values)
{
    store::RecordWriter writer(m_world.store(), Actor::forSetUp(), u"import"_s);
    writer.insert(table, values);
    writer.commit();
}

QString People::addEstablishment(const QString& name, const PlainEstablishment& known)
{
    Establishment establishment;
    establishment.id = EstablishmentId::make();
    const QString id = establishment.id.toText();
    establishment.taxCode = id.left(12);
    establishment.name = name;
    establishment.place = m_world.unit(u"20"_s);
    establishment.sector = known.sector;
    establishment.legalForm = *fromKey<LegalForm>(known.form);
    establishment.ownerFemale = known.female;
    establishment.ownerEthnicMinority = known.minority;
    establishment.craftVillage = known.craft;
    insert(u"establishment"_s, store::valuesOf(establishment));
    m_known[id] = known;
    return id;
}

void People::addYear(const QString& establishment, int year, std::optional<qint64> workers,
                     std::optional<qint64> revenue, std::optional<qint64> taxes)
{
    const PlainYear plain{freshId(), establishment, year, workers, revenue, taxes};
    insert(u"establishment_year"_s, {{u"id"_s, plain.id},
                                     {u"establishment"_s, establishment},
                                     {u"year"_s, year},
                                     {u"workers"_s, nullable(workers)},
                                     {u"revenue"_s, nullable(revenue)},
                                     {u"exports"_s, QVariant()},
                                     {u"taxes"_s, nullable(taxes)},
                                     {u"income_per_worker"_s, QVariant()}});
    years.push_back(plain);
}

void People::addOfficer(const QString& office, const QString& place, bool fullTime, QDate from, QDate to)
{
    const PlainOfficer plain{freshId(), office, place, fullTime, from, to};
    insert(u"officer"_s, {{u"id"_s, plain.id},
                          {u"office"_s, office},
                          {u"place"_s, m_world.unit(place).toText()},
                          {u"place_as_of"_s, QVariant()},
                          {u"name"_s, u"Nguyễn Văn An"_s},
                          {u"name_folded"_s, u"nguyen van an"_s},
                          {u"position"_s, u"Chuyên viên"_s},
                          {u"full_time"_s, fullTime ? 1 : 0},
                          {u"from_day"_s, from.toString(Qt::ISODate)},
                          {u"to_day"_s, to.isValid() ? QVariant(to.toString(Qt::ISODate)) : QVariant()}});
    officers.push_back(plain);
}

void People::addText(const QString& scope, const QString& period, const QString& block, const QString& body)
{
    insert(u"report_text"_s, {{u"id"_s, freshId()},
                              {u"report"_s, u"five-year"_s},
                              {u"scope"_s, scope},
                              {u"period"_s, period},
                              {u"block"_s, block},
                              {u"lang"_s, u"vi"_s},
                              {u"body"_s, body}});
}

PlainEstablishment People::of(const QString& id) const
{
    const auto known = m_known.find(id);
    return known == m_known.end() ? PlainEstablishment() : known->second;
}

void People::fill(unsigned seed, int projects)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const auto oneOf = [&](const QStringList& all) { return all.at(upTo(static_cast<int>(all.size()))); };
    const auto chance = [&](int in) { return upTo(in) == 0; };
    QStringList ids;
    for (int i = 0; i < 14; ++i) {
        ids << addEstablishment(u"Doanh nghiệp %1"_s.arg(i),
                                {oneOf({u"handicraft"_s, u"food_processing"_s, u"new_sector"_s, u""_s}),
                                 oneOf({u"llc"_s, u"jsc"_s, u"household"_s, u"cooperative"_s}), chance(3),
                                 chance(5), chance(4)});
        for (int year = 2019; year <= 2027; ++year) {
            if (chance(3))
                continue;
            const auto maybe = [&](int most) {
                return chance(4) ? std::nullopt : std::optional<qint64>(upTo(most));
            };
            const auto workers = maybe(80);
            const auto revenue = maybe(2'000'000'000);
            addYear(ids.back(), year, workers, revenue, maybe(90'000'000));
        }
    }
    for (int i = 0; i < projects; ++i) {
        QStringList beneficiaries;
        for (int b = upTo(3); b >= 0; --b) {
            const QString one = oneOf(ids);
            if (!beneficiaries.contains(one))
                beneficiaries << one;
        }
        const std::size_t project =
            m_world.addProject(oneOf({u"20"_s, u"30"_s, u"31"_s, u"31new"_s, u"46"_s}),
                               oneOf({u"1.2"_s, u"3.3"_s, u"N1"_s}), beneficiaries);
        for (int m = upTo(3); m >= 0; --m) {
            const int year = 2020 + upTo(8);
            const QDate date(year, 1 + upTo(12), 1 + upTo(28));
            const QString source = oneOf({u"national"_s, u"local"_s, u"counterpart"_s});
            const qint64 amount = qint64(random() % 900'000'000U) + 1;
            const std::size_t first = m_world.addMovement(project, source, u"approved"_s, year, amount, date);
            if (chance(4))
                m_world.addMovement(project, source, u"approved"_s, year, amount, date.addDays(upTo(500)),
                                    first);
        }
    }
    m_world.save();
    for (int i = 0; i < 25; ++i) {
        const QDate from = QDate(2014, 1, 1).addDays(upTo(4000));
        // Several provinces call their centre the same.
        addOfficer(oneOf({u"Trung tâm Khuyến công"_s, u"Trung tâm Khuyến công và Tư vấn"_s}),
                   oneOf({u"20"_s, u"30"_s, u"31"_s, u"31new"_s, u"46"_s}), chance(2), from,
                   chance(3) ? from.addDays(upTo(2500)) : QDate());
    }
}

} // namespace kctest
