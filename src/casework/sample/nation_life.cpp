// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/nation_plan.h"

#include <algorithm>

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

void giveNationDays(NationProject& project, bool late, SampleDice& dice)
{
    const int year = project.year;
    PlannedDays& days = project.days;
    if (late && year == kNationMerger.year()) {
        // After the merger applications are signed anew, for the new province.
        days.submitted = nationWorkingDay(dice.day({year, 7, 2}, {year, 7, 9}));
        days.decided = nationWorkingDay(dice.day({year, 7, 25}, {year, 10, 10}));
    } else {
        days.decided = nationWorkingDay(late ? dice.day({year, 6, 22}, {year, 9, 20})
                                             : dice.day({year, 1, 20}, {year, 6, 18}));
        days.submitted = nationWorkingDay(days.decided.addDays(-dice.between(40, 70)));
    }
    days.appraised = nationWorkingDay(dice.day(days.submitted.addDays(5), days.decided.addDays(-8)));
    days.contracted = nationWorkingDay(days.decided.addDays(dice.between(4, 14)));
    days.advanced = nationWorkingDay(days.contracted.addDays(dice.between(8, 28)));
    days.accepted = nationWorkingDay(dice.day(days.advanced.addDays(12), {year, 12, 8}));
    days.paid = nationWorkingDay(days.accepted.addDays(dice.between(4, 10)));
    // Thông tư 36/2013/TT-BCT: not later than 22 January of the next year.
    days.settled = nationWorkingDay(dice.day(days.paid.addDays(3), {year + 1, 1, 20}));
}

/// "600-3500m": least and most in million; "b": one for each establishment.
struct GoalRange
{
    qint64 least = 0;
    qint64 most = 0;
    qint64 step = 1;
};

GoalRange goalRange(QString text, qint64 establishments)
{
    if (text == u"b")
        return {establishments, establishments, 1};
    GoalRange range;
    const bool million = text.endsWith(u'm');
    if (million)
        text.chop(1);
    range.least = text.section(u'-', 0, 0).toLongLong() * (million ? 1'000'000 : 1);
    range.most = text.section(u'-', 1).toLongLong() * (million ? 1'000'000 : 1);
    range.step = million ? 100'000'000 : range.least >= 100'000 ? 50'000 : 1;
    return range;
}

} // namespace

QDate nationWorkingDay(QDate day)
{
    return day.addDays(day.dayOfWeek() > 5 ? 8 - day.dayOfWeek() : 0);
}

void giveNationLife(NationProject& project, bool late, SampleDice& dice)
{
    giveNationDays(project, late, dice);
    PlannedDays& days = project.days;
    const bool open = project.year == kNationDay.year();
    const qint64 fate = dice.between(1, 100);
    if (fate <= 2) {
        project.state = ProjectState::Refused;
    } else if (fate <= 4) {
        project.state = ProjectState::Withdrawn;
    } else if (fate <= 6) {
        project.state = ProjectState::Stopped;
        if (fate == 5)
            project.trait = NationTrait::Unspent;
        days.stopped = nationWorkingDay(days.advanced.addDays(dice.between(20, 30)));
    } else if (open && fate <= (late ? 30 : 12)) {
        project.state = fate <= 9 ? ProjectState::Contracted : ProjectState::Implementing;
    } else {
        project.state = open && days.settled > kNationDay ? ProjectState::Accepted : ProjectState::Settled;
        const qint64 turn = dice.between(1, 100);
        project.trait = turn <= 4    ? NationTrait::Cut
                        : turn <= 6  ? NationTrait::Adjusted
                        : turn <= 7  ? NationTrait::WrongAdvance
                        : turn <= 22 ? NationTrait::Saved
                        : turn <= 24 ? NationTrait::Overpaid
                                     : NationTrait::None;
        project.lost = dice.between(1, 6);
    }
}

void giveNationYears(NationEstablishment& establishment, SampleDice& dice)
{
    if (!establishment.yearsKnown || establishment.supportedIn == 0)
        return;
    const PlannedEstablishment& e = establishment.traits;
    NationYear before;
    before.year = establishment.supportedIn - 1;
    before.workers = std::max(1, static_cast<int>(e.workers * dice.between(82, 98) / 100));
    before.revenue = static_cast<int>(e.revenue * dice.between(70, 92) / 100);
    before.taxes = static_cast<int>(before.revenue * dice.between(1, 4) / 100);
    before.income = static_cast<int>(dice.between(520, 900));
    NationYear after;
    after.year = establishment.supportedIn + 1;
    after.workers = e.workers;
    after.revenue = e.revenue;
    after.taxes = static_cast<int>(before.taxes * dice.between(102, 135) / 100);
    after.income = static_cast<int>(before.income * dice.between(103, 118) / 100);
    establishment.years = {before};
    if (after.year <= kNationDay.year())
        establishment.years.push_back(after);
}

namespace {

/// The level of a selection: provinces and regions select in even years, communes and the nation in odd ones.
QString certifyingLevel(const NationProject& project)
{
    const bool even = project.year % 2 == 0;
    if (project.fund == Fund::National)
        return even ? u"region"_s : u"national"_s;
    return even ? u"province"_s : u"commune"_s;
}

} // namespace

void giveNationResults(NationProject& project, SampleDice& dice)
{
    const auto establishments = static_cast<qint64>(project.hasEstablishments() ? project.parts.size() : 0);
    for (const QString& indicator : project.work->indicators) {
        NationResult result;
        result.indicator = indicator.section(u'=', 0, 0);
        const GoalRange range = goalRange(indicator.section(u'=', 1), establishments);
        result.planned = dice.between(range.least / range.step, range.most / range.step) * range.step;
        if (project.isFinished()) {
            Bounded actual{result.planned, result.planned, result.planned};
            if (range.least != range.most) {
                const qint64 percent = dice.chance(15) ? dice.between(65, 95) : dice.between(100, 112);
                actual.least = result.planned * 60 / 100;
                actual.most = result.planned * 120 / 100;
                actual.value = std::max<qint64>(1, result.planned * percent / 100);
                if (range.step > 1)
                    actual.value = actual.value / range.step * range.step;
            } else if (establishments > 1 && dice.chance(6)) {
                ++result.planned; // one of those that were planned did not invest
            }
            result.actual = actual;
        }
        project.results.push_back(std::move(result));
        if (project.results.back().indicator == "products_certified"_L1) {
            project.results.push_back(project.results.back());
            project.results.back().indicator += u'_' + certifyingLevel(project);
        }
    }
}

} // namespace kc::casework::sample
