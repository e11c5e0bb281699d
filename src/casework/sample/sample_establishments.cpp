// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/sample_plan.h"
#include "domain/tax_code.h"

#include <QSet>

#include <algorithm>

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

struct LegalFormShare
{
    QString key;
    QString prefix;
    int percent;
};

/// Twelve digits: place of birth, sex and century, year of birth, serial.
QString samplePersonalNumber(const QString& province, bool female, SampleDice& dice, int serial)
{
    return u"0%1%2%3%4"_s.arg(province, female ? u"1"_s : u"0"_s)
        .arg(dice.between(62, 95))
        .arg(990'000 + serial);
}

/// Places of one part of the sample with their weight: most establishments stand where support is allowed.
std::vector<size_t> placesOf(const SampleData& data, const QString& group, QDate entered)
{
    std::vector<size_t> found;
    for (size_t i = 0; i < data.places.size(); ++i) {
        const AdminUnit& unit = data.places[i].unit;
        const bool commune = unit.level == UnitLevel::Commune;
        if (commune != (group == u"new") || !unit.validity.contains(entered))
            continue;
        if (!commune && (unit.parentCode == u"30") != (group == u"hd"))
            continue;
        const bool rural =
            unit.kind == UnitKind::Huyen || unit.kind == UnitKind::ThiXa || unit.kind == UnitKind::Xa;
        found.insert(found.end(), rural ? 4 : 1, i);
    }
    return found;
}

QDate entryDay(const QString& group, int turn, SampleDice& dice)
{
    if (group == u"new")
        return workingDay(turn < 24 ? dice.day({2025, 7, 7}, {2025, 7, 11})
                                    : dice.day({2025, 7, 14}, {2025, 10, 10}));
    // The register is filled when the sample begins and grows afterwards.
    return workingDay(turn < 32 ? dice.day({2023, 4, 4}, {2023, 4, 14})
                                : dice.day({2023, 6, 1}, {2025, 5, 30}));
}

/// Cooperatives and households stay with food, crafts and consumer goods.
size_t industryFor(const SampleData& data, const QString& legalForm, SampleDice& dice)
{
    const bool small = legalForm == u"household" || legalForm.startsWith(u"cooperative");
    for (;;) {
        const size_t one = dice.below(data.industries.size());
        if (!small || data.industries[one].sector != u"mechanical_electronic")
            return one;
    }
}

void giveSize(PlannedEstablishment& e, SampleDice& dice)
{
    if (e.legalForm == u"household")
        e.workers = static_cast<int>(dice.between(3, 12));
    else if (e.legalForm == u"cooperative" || e.legalForm == u"cooperative_group")
        e.workers = static_cast<int>(dice.between(9, 40));
    else if (e.legalForm == u"jsc")
        e.workers = static_cast<int>(dice.between(35, 180));
    else
        e.workers = static_cast<int>(dice.between(10, 95));
    e.femaleWorkers = static_cast<int>(e.workers * dice.between(20, 70) / 100);
    e.insuredWorkers =
        e.legalForm == u"household" ? 0 : static_cast<int>(e.workers * dice.between(55, 100) / 100);
    e.revenue = static_cast<int>(e.workers * (e.legalForm == u"household" ? dice.between(10, 30)
                                                                          : dice.between(40, 110))) *
                10;
    e.capital = static_cast<int>(e.revenue * dice.between(20, 60) / 100 / 50 + 1) * 50;
}

/// "Công ty TNHH Cơ khí chính xác Hoàng Long", "Hộ kinh doanh Nguyễn Thị Hoa": once each.
QString nameFor(const SampleData& data, SampleDice& dice, const PlannedEstablishment& e,
                const QString& prefix, const QString& placeName, QSet<QString>& taken)
{
    const QString trade = data.industries[e.industry].trade;
    for (;;) {
        QString name;
        if (e.legalForm == u"household")
            name = prefix + u' ' + trade + u' ' + e.representative;
        else if (e.legalForm == u"cooperative" || e.legalForm == u"cooperative_group")
            name = prefix + u' ' + trade + u' ' + placeName;
        else
            name = prefix + u' ' + trade + u' ' + dice.pick(data.wordsOf(u"brand_first"_s)) + u' ' +
                   dice.pick(data.wordsOf(u"brand_last"_s));
        if (taken.contains(name))
            name += u' ' + dice.pick(data.wordsOf(u"brand_last"_s));
        if (!taken.contains(name)) {
            taken.insert(name);
            return name;
        }
    }
}

/// After the merger some records are brought to the commune that stands where the old district was.
void planMove(const SampleData& data, PlannedEstablishment& e, SampleDice& dice)
{
    std::vector<size_t> heirs;
    for (size_t i = 0; i < data.places.size(); ++i) {
        if (data.places[i].near == data.places[e.place].unit.code)
            heirs.push_back(i);
    }
    if (heirs.empty() || !dice.chance(30))
        return;
    e.movedTo = dice.pick(heirs);
    e.movedOn = workingDay(dice.day({2025, 7, 21}, {2025, 8, 1}));
}

} // namespace

QString sampleTaxCode(const QString& range, int& serial)
{
    for (;;) {
        const QString nine = u"%1%2"_s.arg(range).arg(9'900'000 + serial++);
        for (int digit = 0; digit < 10; ++digit) {
            const QString code = nine + QString::number(digit);
            if (taxCodeCheckDigitFits(code))
                return code;
        }
    }
}

QString personName(const SampleData& data, SampleDice& dice, bool female)
{
    return dice.pick(data.wordsOf(u"family"_s)) + u' ' +
           dice.pick(data.wordsOf(female ? u"middle_f"_s : u"middle_m"_s)) + u' ' +
           dice.pick(data.wordsOf(female ? u"given_f"_s : u"given_m"_s));
}

void giveTraits(PlannedEstablishment& e, const QString& placeName, const SampleData& data, SampleDice& dice,
                QSet<QString>& names)
{
    static const std::vector<LegalFormShare> forms{{u"llc"_s, u"Công ty TNHH"_s, 46},
                                                   {u"jsc"_s, u"Công ty cổ phần"_s, 14},
                                                   {u"private_enterprise"_s, u"Doanh nghiệp tư nhân"_s, 7},
                                                   {u"cooperative"_s, u"Hợp tác xã"_s, 13},
                                                   {u"cooperative_group"_s, u"Tổ hợp tác"_s, 2},
                                                   {u"household"_s, u"Hộ kinh doanh"_s, 18}};
    qint64 draw = dice.between(1, 100);
    size_t form = 0;
    while (draw > forms[form].percent)
        draw -= forms[form++].percent;
    e.legalForm = forms[form].key;
    e.industry = industryFor(data, e.legalForm, dice);
    e.ownerFemale = dice.chance(32);
    e.representative = personName(data, dice, e.ownerFemale);
    e.name = nameFor(data, dice, e, forms[form].prefix, placeName, names);
    e.craftVillage = data.industries[e.industry].craft && dice.chance(70);
    giveSize(e, dice);
}

std::vector<PlannedEstablishment> planEstablishments(const SampleData& data, SampleDice& dice)
{
    struct Part
    {
        QString group;
        int count;
    };
    const std::vector<Part> parts{{u"hd"_s, 62}, {u"hp"_s, 48}, {u"new"_s, 40}};
    std::vector<PlannedEstablishment> all;
    QSet<QString> names;
    int serial = 1;
    for (const Part& part : parts) {
        for (int turn = 0; turn < part.count; ++turn) {
            PlannedEstablishment e;
            e.enteredOn = entryDay(part.group, turn, dice);
            e.place = dice.pick(placesOf(data, part.group, e.enteredOn));
            giveTraits(e, data.places[e.place].unit.nameVi, data, dice, names);
            e.foundedOn = dice.day({2004, 1, 1}, e.enteredOn.addYears(-1));
            // Old districts up to 300 lay in Hải Dương.
            const SamplePlace& place = data.places[e.place];
            const bool hd = (place.near.isEmpty() ? place.unit.code : place.near).toInt() <= 300;
            // Since 01/07/2025 households stand under the owner's personal number.
            e.taxCode = e.legalForm == u"household" && e.enteredOn >= QDate(2025, 7, 1)
                            ? samplePersonalNumber(hd ? u"30"_s : u"31"_s, e.ownerFemale, dice, serial++)
                            : sampleTaxCode(e.legalForm == u"household" ? u"89"_s
                                            : hd                        ? u"08"_s
                                                                        : u"02"_s,
                                            serial);
            const size_t number = all.size() + 1;
            const bool town = place.unit.kind == UnitKind::Phuong || place.unit.kind == UnitKind::Quan;
            e.address = u"%1 %2, %3"_s.arg(town ? u"Tổ dân phố"_s : u"Thôn"_s)
                            .arg(dice.between(1, 9))
                            .arg(samplePlaceName(place.unit));
            e.phone = u"0225 000 %1"_s.arg(number, 4, 10, QLatin1Char('0'));
            e.email = u"co-so-%1@example.com"_s.arg(number, 3, 10, QLatin1Char('0'));
            if (part.group != u"new")
                planMove(data, e, dice);
            all.push_back(std::move(e));
        }
    }
    return all;
}

} // namespace kc::casework::sample
