// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/nation_plan.h"
#include "casework/sample/sample_table.h"

#include <algorithm>

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

/// A centre before the merger and what became of it.
struct CentreFate
{
    size_t home = 0;
    QString later;     ///< name of the office from the merger on
    bool stays = true; ///< false: its people went to the new province's first centre
    Bounded staff;
};

/// In a merged province the centre of the unit whose name it bears goes on as its own, the others as its
/// branches; as many are closed as the published people per centre ask for.
std::vector<CentreFate> centreFates(const NationPlan& plan, const PlaceMap& places, int centres,
                                    SampleDice& dice)
{
    std::vector<CentreFate> fates;
    std::vector<size_t> branches;
    for (size_t home = 0; home < plan.homes.size(); ++home) {
        CentreFate fate;
        fate.home = home;
        const AdminUnit* now = places.unit(places.onMap(plan.homes[home].unit, kNationDay));
        fate.later = plan.homes[home].centre;
        if (now->nameVi != plan.homes[home].name && plan.homes[home].unit != now->id) {
            const bool renamed =
                std::none_of(plan.homes.begin(), plan.homes.end(),
                             [&](const NationHome& other) { return other.name == now->nameVi; });
            if (!renamed) {
                branches.push_back(home);
                for (const NationHome& other : plan.homes) {
                    if (other.name == now->nameVi)
                        fate.later = other.centre + u" - cơ sở "_s + plan.homes[home].name;
                }
            }
        }
        fates.push_back(std::move(fate));
    }
    for (qsizetype close = static_cast<qsizetype>(fates.size()) - centres; close > 0; --close) {
        if (branches.empty())
            badSampleFile(u"officers_per_centre"_s);
        const size_t at = dice.below(branches.size());
        CentreFate& fate = fates[branches[at]];
        fate.stays = false;
        fate.later = fate.later.section(u" - cơ sở "_s, 0, 0);
        branches.erase(branches.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return fates;
}

QString positionOf(qint64 turn)
{
    return turn == 0 ? u"Giám đốc"_s : turn == 1 ? u"Phó Giám đốc"_s : u"Chuyên viên"_s;
}

/// In an office that is no centre of its own any more.
QString positionAfter(qint64 turn, bool branch)
{
    if (!branch || turn > 1)
        return u"Chuyên viên"_s;
    return turn == 0 ? u"Phụ trách cơ sở"_s : u"Phó phụ trách cơ sở"_s;
}

} // namespace

std::vector<NationOfficer> planNationOfficers(const NationPlan& plan, const NationData& data,
                                              const PlaceMap& places, SampleDice& dice)
{
    const NationTotals& totals = data.totals;
    std::vector<CentreFate> fates = centreFates(
        plan, places, (totals.officers + totals.officersPerCentre / 2) / totals.officersPerCentre, dice);
    std::vector<Bounded*> staff;
    for (CentreFate& fate : fates) {
        fate.staff = fate.stays ? Bounded{4, 10, dice.between(5, 9)} : Bounded{1, 3, dice.between(1, 2)};
        staff.push_back(&fate.staff);
    }
    if (!fitToTotal(staff, totals.officers))
        badSampleFile(u"officers"_s);

    std::vector<NationOfficer> officers;
    for (const CentreFate& fate : fates) {
        const NationHome& home = plan.homes[fate.home];
        const AdminUnitId later = places.onMap(home.unit, kNationDay);
        const bool merged = places.unit(later)->validity.from == kNationMerger;
        const auto person = [&](qint64 turn, QDate from, QDate to) {
            NationOfficer officer;
            officer.office = home.centre;
            officer.place = places.onMap(home.unit, from);
            officer.name = personName(data.words, dice, dice.chance(45));
            officer.position = positionOf(turn);
            officer.fullTime = turn < 2 || dice.chance(72);
            officer.from = nationWorkingDay(from);
            officer.to = to;
            return officer;
        };
        for (qint64 turn = 0; turn < fate.staff.value; ++turn) {
            NationOfficer officer = person(turn, dice.day({2012, 2, 1}, {2024, 11, 1}), {});
            if (merged) {
                NationOfficer moved = officer;
                officer.to = kNationMerger.addDays(-1);
                moved.office = fate.later;
                moved.place = later;
                moved.from = kNationMerger;
                if (fate.later != home.centre)
                    moved.position = positionAfter(turn, fate.stays);
                officers.push_back(officer);
                officers.push_back(moved);
            } else {
                officers.push_back(officer);
            }
        }
        // Those who left in these years.
        for (qint64 left = dice.between(0, 2); left > 0; --left)
            officers.push_back(
                person(2, dice.day({2008, 3, 1}, {2019, 6, 1}), dice.day({2021, 3, 1}, {2025, 6, 30})));
    }
    return officers;
}

} // namespace kc::casework::sample
