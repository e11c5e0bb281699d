// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/sample_data.h"

#include "casework/sample/sample_table.h"

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

const QUuid kSampleSpace(u"6d7f0a2c-52c8-5c0e-8a51-0d2b1f6d3a31"_s);

std::vector<SamplePlace> loadPlaces()
{
    const SampleTable table(u"places"_s);
    std::vector<SamplePlace> places;
    for (size_t row = 0; row < table.size(); ++row) {
        SamplePlace place;
        AdminUnit& unit = place.unit;
        unit.code = table.text(row, u"code"_s);
        unit.level = fromKey<UnitLevel>(table.text(row, u"level"_s)).value_or(UnitLevel::Commune);
        unit.kind = fromKey<UnitKind>(table.text(row, u"kind"_s)).value_or(UnitKind::Xa);
        unit.nameVi = table.text(row, u"name_vi"_s);
        unit.nameEn = table.text(row, u"name_en"_s);
        unit.parentCode = table.text(row, u"parent_code"_s);
        unit.validity = {table.date(row, u"valid_from"_s), table.date(row, u"valid_to"_s)};
        unit.legalBasis = table.text(row, u"legal_basis"_s);
        unit.id = AdminUnitId::fromName(kSampleSpace, keyOf(unit.level) + u'|' + unit.code + u'|' +
                                                          table.text(row, u"valid_from"_s));
        place.near = table.text(row, u"near"_s);
        places.push_back(place);
    }
    return places;
}

std::vector<Industry> loadIndustries()
{
    const SampleTable table(u"industries"_s);
    std::vector<Industry> industries;
    for (size_t row = 0; row < table.size(); ++row)
        industries.push_back({table.text(row, u"sector"_s), table.text(row, u"vsic"_s),
                              table.text(row, u"craft"_s) == "yes"_L1, table.text(row, u"trade"_s),
                              table.text(row, u"product"_s), table.text(row, u"machine"_s),
                              table.text(row, u"model"_s)});
    return industries;
}

QHash<QString, Work> loadWorks()
{
    const SampleTable table(u"works"_s);
    QHash<QString, Work> works;
    for (size_t row = 0; row < table.size(); ++row) {
        Work work;
        work.activity = table.text(row, u"activity"_s);
        work.norm = table.text(row, u"norm"_s);
        const QStringList own = table.text(row, u"own"_s).split(u'-');
        work.ownLeast = own.value(0).toInt();
        work.ownMost = own.value(1).toInt();
        work.supportLeast = table.number(row, u"support_min"_s);
        work.supportMost = table.number(row, u"support_max"_s);
        work.step = table.number(row, u"step"_s);
        work.sharesLeast = table.number(row, u"shares_min"_s);
        work.sharesMost = table.number(row, u"shares_max"_s);
        work.indicators = table.text(row, u"indicators"_s).split(u'|', Qt::SkipEmptyParts);
        work.title = table.text(row, u"title"_s);
        work.titleGroup = table.text(row, u"title_group"_s);
        work.necessity = table.text(row, u"necessity"_s);
        work.goals = table.text(row, u"goals"_s);
        work.effects = table.text(row, u"effects"_s);
        works.insert(work.activity, work);
    }
    return works;
}

std::vector<Lot> loadLots()
{
    const SampleTable table(u"portfolio"_s);
    std::vector<Lot> lots;
    for (size_t row = 0; row < table.size(); ++row)
        lots.push_back({table.number(row, u"count"_s), table.number(row, u"plan_year"_s),
                        table.text(row, u"place"_s), table.text(row, u"fund"_s),
                        table.text(row, u"activity"_s), table.text(row, u"kind"_s),
                        table.text(row, u"state"_s), table.text(row, u"trait"_s)});
    return lots;
}

} // namespace

const QStringList& SampleData::wordsOf(const QString& kind) const
{
    const auto found = words.constFind(kind);
    if (found == words.constEnd())
        badSampleFile(kind);
    return *found;
}

size_t SampleData::placeOn(size_t place, QDate date) const
{
    const AdminUnit& wanted = places[place].unit;
    for (size_t i = 0; i < places.size(); ++i) {
        const AdminUnit& unit = places[i].unit;
        if (unit.level == wanted.level && unit.code == wanted.code && unit.validity.contains(date))
            return i;
    }
    return place;
}

SampleData SampleData::load()
{
    SampleData data;
    data.places = loadPlaces();
    data.industries = loadIndustries();
    data.works = loadWorks();
    data.lots = loadLots();
    const SampleTable parties(u"parties"_s);
    for (size_t row = 0; row < parties.size(); ++row)
        data.parties.insert(parties.text(row, u"place"_s),
                            {parties.text(row, u"province_code"_s), parties.text(row, u"centre"_s),
                             parties.text(row, u"decider"_s), parties.text(row, u"signer"_s),
                             parties.text(row, u"suffix"_s), parties.text(row, u"programme"_s)});
    const SampleTable words(u"words"_s);
    for (size_t row = 0; row < words.size(); ++row)
        data.words[words.text(row, u"kind"_s)].append(words.text(row, u"word"_s));
    data.programmes = SampleTable(u"programmes"_s).rows();
    data.targets = SampleTable(u"targets"_s).rows();
    data.officers = SampleTable(u"officers"_s).rows();
    return data;
}

std::vector<QStringList> samplePeople()
{
    const SampleTable table(u"users"_s);
    std::vector<QStringList> people;
    for (size_t row = 0; row < table.size(); ++row)
        people.push_back({table.text(row, u"login"_s), table.text(row, u"name"_s),
                          table.text(row, u"position"_s), table.text(row, u"role"_s)});
    return people;
}

} // namespace kc::casework::sample
