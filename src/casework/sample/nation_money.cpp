// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/nation_plan.h"
#include "casework/sample/sample_table.h"

#include <algorithm>

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSupportStep = 1'000'000;
constexpr qint64 kCounterpartStep = 100'000;
/// Steps of the counterpart in one step of the support.
constexpr qint64 kFiner = kSupportStep / kCounterpartStep;

Bounded drawn(qint64 least, qint64 most, SampleDice& dice)
{
    return {least, most, dice.between(least, most)};
}

void drawSupport(NationProject& project, SampleDice& dice)
{
    const qint64 least = project.work->supportLeast;
    const qint64 most = project.work->supportMost;
    // A mixed đề án takes six tenths of its support from the ministry.
    const qint64 tenths = project.fund == Fund::National ? 10 : project.fund == Fund::Mixed ? 6 : 0;
    for (NationPart& part : project.parts) {
        part.national = drawn(least * tenths / 10, most * tenths / 10, dice);
        part.local = drawn(least - part.national.least, most - part.national.most, dice);
    }
}

void drawCounterpart(NationProject& project, SampleDice& dice)
{
    const NationWork& work = *project.work;
    for (NationPart& part : project.parts) {
        const qint64 support = part.support() * kFiner;
        const qint64 more = work.ownLeast > 0 ? 1 : 0; // the norm's share is not reached to the full
        part.counterpart =
            drawn(support * work.ownLeast / 100 + more, support * work.ownMost / 100 + more, dice);
    }
}

void fitOrStop(const std::vector<Bounded*>& values, qint64 total, const QString& what)
{
    if (!fitToTotal(values, total))
        badSampleFile(u"no nation within the norms gives "_s + what);
}

void fitSupport(NationPlan& plan, const QString& source, const QMap<int, qint64>& years)
{
    for (auto year = years.cbegin(); year != years.cend(); ++year) {
        std::vector<Bounded*> values;
        for (NationProject& project : plan.projects) {
            if (project.year != year.key() || !project.counts())
                continue;
            for (NationPart& part : project.parts)
                values.push_back(source == u"national" ? &part.national : &part.local);
        }
        fitOrStop(values, year.value() / kSupportStep, u"%1 %2"_s.arg(source).arg(year.key()));
    }
}

void fitResults(NationPlan& plan, const QMap<QString, qint64>& totals)
{
    for (auto total = totals.cbegin(); total != totals.cend(); ++total) {
        std::vector<Bounded*> values;
        for (NationProject& project : plan.projects) {
            for (NationResult& result : project.results) {
                if (result.indicator == total.key() && result.actual)
                    values.push_back(&*result.actual);
            }
        }
        fitOrStop(values, total.value(), total.key());
    }
}

/// What was asked or first granted above what stands stays within the norm too; where the norm is a share of
/// the cost, or establishments have their parts of it, nothing is added.
void giveExtra(NationProject& project, SampleDice& dice)
{
    if (project.trait != NationTrait::Cut && project.trait != NationTrait::Adjusted)
        return;
    const NationPart& part = project.parts.front();
    const qint64 room = part.national.most + part.local.most - part.support();
    const bool plain =
        !project.hasEstablishments() && project.work->ownLeast < 100 && project.fund != Fund::Mixed;
    if (plain && room > 0)
        project.extra = std::min(room, std::max<qint64>(1, part.support() * dice.between(5, 15) / 100));
    else
        project.trait = NationTrait::None;
}

/// First months, or the rest of the year: money comes twice a year.
struct Instalment
{
    QDate date;
    QDate until; ///< covers decisions before this day
};

std::vector<Instalment> instalmentsOf(int year)
{
    const QDate second = year == kNationMerger.year() ? QDate(year, 7, 8) : QDate(year, 6, 19);
    return {{nationWorkingDay({year, 1, 8}), second}, {nationWorkingDay(second), {year, 12, 31}}};
}

} // namespace

void giveNationMoney(NationPlan& plan, const NationTotals& totals, SampleDice& dice)
{
    for (NationProject& project : plan.projects)
        drawSupport(project, dice);
    for (const QString& source : {u"national"_s, u"local"_s})
        fitSupport(plan, source, totals.yearsOf(source));
    std::vector<Bounded*> counterpart;
    for (NationProject& project : plan.projects) {
        drawCounterpart(project, dice);
        giveExtra(project, dice);
        if (project.work->activity == u"4.1")
            project.other = dice.between(2, 5) * 10; // sponsors of the prizes
        if (!project.counts())
            continue;
        for (NationPart& part : project.parts)
            counterpart.push_back(&part.counterpart);
    }
    fitOrStop(counterpart, totals.counterpart / kCounterpartStep, u"counterpart"_s);
    fitResults(plan, totals.results);
}

std::vector<NationAllocation> planNationAllocations(const NationPlan& plan, const PlaceMap& places,
                                                    SampleDice& dice)
{
    // By instalment, source and province of that day, in a fixed order.
    QMap<std::tuple<QDate, int, QString>, qint64> needed;
    for (const NationProject& project : plan.projects) {
        if (!project.isApproved())
            continue;
        for (const Instalment& instalment : instalmentsOf(project.year)) {
            if (project.days.decided < instalment.date || project.days.decided >= instalment.until)
                continue;
            const AdminUnitId place = places.onMap(plan.homes[project.home].unit, instalment.date);
            for (const Source source : {Source::National, Source::Local}) {
                const qint64 amount = project.granted(source).value() / kSupportStep;
                if (amount > 0)
                    needed[{instalment.date, static_cast<int>(source), place.toText()}] +=
                        amount + project.extra;
            }
        }
    }
    std::vector<NationAllocation> allocations;
    QMap<std::pair<QDate, QString>, QString> numbers;
    const auto decision = [&](QDate date, Source source, const QString& place) {
        QString& number = numbers[{date, source == Source::National ? QString() : place}];
        if (number.isEmpty())
            number = u"Quyết định %1/%2"_s.arg(dice.between(20, 2900))
                         .arg(source == Source::National ? u"QĐ-BCT"_s : u"QĐ-UBND"_s);
        return number;
    };
    for (auto entry = needed.cbegin(); entry != needed.cend(); ++entry) {
        const auto [date, sourceIndex, placeText] = entry.key();
        const auto source = static_cast<Source>(sourceIndex);
        const AdminUnitId place = AdminUnitId::fromText(placeText);
        // A little more than is needed, in round sums.
        const qint64 amount = (entry.value() * 102 / 100 + 49) / 50 * 50;
        allocations.push_back({decision(date, source, placeText), date, place, source, date.year(), amount});
        const qint64 spare = amount - entry.value();
        if (source != Source::Local || spare < 40 || !dice.chance(15))
            continue;
        // Savings late in the year, taken from what is not assigned; of both instalments by one decision.
        const QDate cut = nationWorkingDay({date.year(), 11, 3});
        const NationAllocation saving{decision(cut, source, placeText),
                                      cut,
                                      places.onMap(place, cut),
                                      source,
                                      date.year(),
                                      -(spare / 20 * 10)};
        const auto same =
            std::find_if(allocations.begin(), allocations.end(), [&](const NationAllocation& a) {
                return a.decision == saving.decision && a.date == saving.date && a.place == saving.place;
            });
        if (same == allocations.end())
            allocations.push_back(saving);
        else
            same->amount += saving.amount;
    }
    return allocations;
}

} // namespace kc::casework::sample
