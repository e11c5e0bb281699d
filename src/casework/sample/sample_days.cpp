// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/sample_plan.h"

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

/// From the entry to the last sheet before the decision, for a local đề án decided on `decided`.
PlannedDays localDays(const Lot& lot, SampleDice& dice, QDate createdFrom, QDate createdTo,
                      QDate appraisedFrom, QDate appraisedTo, QDate decided)
{
    PlannedDays days;
    days.created = workingDay(dice.day(createdFrom, createdTo));
    days.submitted = workingDay(days.created.addDays(dice.between(4, 10)));
    if (lot.trait == u"corrected") {
        days.returned = workingDay(days.submitted.addDays(dice.between(3, 5)));
        days.corrected = workingDay(days.returned.addDays(dice.between(3, 6)));
    }
    days.appraised = workingDay(dice.day(appraisedFrom, appraisedTo));
    days.decided = workingDay(decided);
    return days;
}

/// Registered with the Department before 20 May and with the ministry before 15 June of the year before,
/// decided when the budget is assigned; late files come some days after.
PlannedDays nationalDays(const Lot& lot, SampleDice& dice)
{
    const int before = lot.planYear - 1;
    const bool late = lot.trait == u"late";
    PlannedDays days;
    days.created = workingDay(dice.day({before, 4, 17}, {before, 5, 5}));
    days.submitted = workingDay(late ? dice.day({before, 5, 22}, {before, 5, 26})
                                     : dice.day({before, 5, 8}, {before, 5, 16}));
    days.appraised = workingDay(dice.day({before, 5, 29}, {before, 6, 5}));
    days.forwarded = workingDay(late ? QDate(before, 6, 19) : dice.day({before, 6, 7}, {before, 6, 12}));
    days.ministryAppraised = workingDay(dice.day({before, 8, 12}, {before, 9, 20}));
    days.decided = workingDay({lot.planYear, 1, 18});
    return days;
}

/// Supplementary files of the merged city, forwarded in the autumn and not decided yet; one still waits to be
/// registered with the ministry.
PlannedDays waitingAtMinistryDays(const Lot& lot, SampleDice& dice)
{
    PlannedDays days;
    days.created = workingDay(dice.day({2025, 7, 21}, {2025, 7, 31}));
    days.submitted = workingDay(days.created.addDays(dice.between(5, 9)));
    days.appraised = workingDay(dice.day({2025, 8, 20}, {2025, 8, 28}));
    days.forwarded = workingDay(dice.day({2025, 9, 5}, {2025, 9, 10}));
    if (lot.state == u"appraising")
        days.forwarded = {};
    if (lot.fund == u"mixed")
        days.ministryAppraised = {2025, 10, 21};
    return days;
}

/// Files still on somebody's desk on the sample's last day.
PlannedDays openDays(const Lot& lot, SampleDice& dice)
{
    PlannedDays days;
    days.created = workingDay(dice.day({2025, 10, 16}, {2025, 11, 6}));
    if (lot.state == u"draft")
        return days;
    days.submitted = workingDay(days.created.addDays(dice.between(3, 5)));
    if (lot.state == u"returned")
        days.returned = workingDay(days.submitted.addDays(dice.between(2, 4)));
    if (lot.state == u"appraising")
        days.appraised = workingDay(days.submitted.addDays(dice.between(3, 5)));
    return days;
}

PlannedDays untilDecision(const Lot& lot, int turn, SampleDice& dice)
{
    const int year = lot.planYear;
    if (lot.state == u"ministry_appraising" || (lot.state == u"appraising" && lot.fund != u"local"))
        return waitingAtMinistryDays(lot, dice);
    if (lot.fund != u"local")
        return nationalDays(lot, dice);
    if (lot.place == u"new") {
        const bool early =
            lot.state == u"implementing" || lot.state == u"refused" || lot.state == u"withdrawn";
        if (early)
            return localDays(lot, dice, {2025, 7, 14}, {2025, 8, 6}, {2025, 9, 4}, {2025, 9, 15},
                             {2025, 9, 26});
        if (lot.state == u"approved" || lot.state == u"contracted")
            return localDays(lot, dice, {2025, 9, 5}, {2025, 9, 24}, {2025, 10, 22}, {2025, 10, 30},
                             {2025, 11, 7});
        return openDays(lot, dice);
    }
    const int day = lot.place == u"hd" ? 14 : 20;
    if (lot.trait == u"exception")
        return localDays(lot, dice, {year - 1, 11, 6}, {year - 1, 12, 20}, {year, 3, 6}, {year, 3, 6},
                         {year, 3, day});
    if (turn % 4 == 3)
        return localDays(lot, dice, {year, 3, 24}, {year, 4, 15}, {year, 5, 15}, {year, 6, 4},
                         {year, 6, day});
    return localDays(lot, dice, {year - 1, 11, 6}, {year, 1, 12}, {year, 2, 19}, {year, 3, 5},
                     {year, 3, day});
}

/// Public holidays of fixed days, and Tết of the sample's years.
bool isHoliday(QDate day)
{
    const int inYear = day.month() * 100 + day.day();
    if (inYear == 101 || inYear == 430 || inYear == 501 || inYear == 902)
        return true;
    return (day >= QDate(2024, 2, 8) && day <= QDate(2024, 2, 14)) ||
           (day >= QDate(2025, 1, 27) && day <= QDate(2025, 1, 31));
}

void planRefusal(const Lot& lot, PlannedDays& days)
{
    // One is refused as it came in, the others after a sheet that does not recommend them.
    if (lot.place == u"new")
        days.appraised = {};
}

void planWork(const Lot& lot, PlannedDays& days, SampleDice& dice)
{
    const bool lastRound = days.decided >= QDate(2025, 11, 1);
    days.contracted = workingDay(days.decided.addDays(dice.between(5, lastRound ? 8 : 20)));
    if (lot.state == u"contracted")
        return;
    if (lot.state == u"stopped" && lot.trait != u"advanced") {
        days.stopped = workingDay(days.contracted.addDays(dice.between(75, 110)));
        return;
    }
    days.advanced = workingDay(days.contracted.addDays(dice.between(8, 18)));
    if (lot.state == u"implementing")
        return;
    if (lot.state == u"stopped") {
        days.stopped = workingDay(days.advanced.addDays(dice.between(70, 100)));
        return;
    }
    if (lot.state == u"accepted") {
        days.accepted = workingDay(dice.day(days.decided.addDays(75), {2025, 11, 10}));
        if (dice.chance(50))
            days.paid = workingDay(days.accepted.addDays(dice.between(3, 6)));
        return;
    }
    const QDate latest = qMin(QDate(lot.planYear + 1, 1, 17), QDate(2025, 11, 19));
    days.settled = workingDay(dice.day(days.decided.addDays(90), latest));
    days.accepted = workingDay(days.settled.addDays(-dice.between(16, 26)));
    days.paid = workingDay(days.accepted.addDays(dice.between(3, 7)));
}

} // namespace

QDate workingDay(QDate day)
{
    QDate working = day;
    while (working.dayOfWeek() > 5 || isHoliday(working))
        working = working.addDays(1);
    return working > kSampleToday ? kSampleToday : working;
}

PlannedDays planDays(const Lot& lot, int turn, SampleDice& dice)
{
    PlannedDays days = untilDecision(lot, turn, dice);
    if (lot.state == u"withdrawn") {
        days.appraised = days.decided = {};
        days.withdrawn = workingDay(days.submitted.addDays(dice.between(9, 14)));
    } else if (lot.state == u"refused") {
        planRefusal(lot, days);
    } else if (days.decided.isValid() && lot.state != u"approved") {
        planWork(lot, days, dice);
    }
    return days;
}

} // namespace kc::casework::sample
