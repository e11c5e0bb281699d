// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sample/sample_data.h"
#include "casework/sample/sample_dice.h"

#include <QDate>
#include <QSet>

#include <optional>
#include <vector>

namespace kc::casework::sample {

// What will have happened in the simulated province, before anything is written. Money in whole million đồng.

/// The sample's last day: "today" of its screenshots and reports.
inline const QDate kSampleToday(2025, 11, 21);

struct PlannedEstablishment
{
    QString taxCode;
    QString name;
    QString legalForm;
    size_t industry = 0;
    size_t place = 0;
    QString address;
    QDate enteredOn;
    QDate foundedOn;
    QString representative;
    bool ownerFemale = false;
    bool craftVillage = false;
    int workers = 0;
    int femaleWorkers = 0;
    int insuredWorkers = 0;
    int capital = 0;
    int revenue = 0;
    QString phone;
    QString email;
    /// Its record is brought to the new commune after the merger; invalid when it stays with the old place.
    QDate movedOn;
    size_t movedTo = 0;

    size_t placeOn(QDate day) const { return movedOn.isValid() && day >= movedOn ? movedTo : place; }
};

struct PlannedShare
{
    size_t establishment = 0;
    int support = 0;
    int counterpart = 0;
};

struct PlannedResult
{
    QString indicator;
    qint64 planned = 0;
    std::optional<qint64> actual; ///< nothing: not measured yet
};

/// The days of a đề án's life; invalid ones have not come.
struct PlannedDays
{
    QDate created;
    QDate submitted;
    QDate returned;
    QDate corrected; ///< edited and submitted again
    QDate appraised;
    QDate forwarded;
    QDate ministryAppraised;
    QDate decided; ///< approved or refused
    QDate withdrawn;
    QDate contracted;
    QDate advanced;
    QDate accepted;
    QDate paid;
    QDate settled;
    QDate stopped;
};

struct PlannedProject
{
    Lot lot;
    QString code;
    QString title;
    QString unit;
    /// The place as signed; nothing: the whole province.
    std::optional<size_t> place;
    QDate startsOn;
    QDate endsOn;
    int national = 0;
    int local = 0;
    int counterpart = 0;
    int other = 0;
    int cut = 0; ///< what the first round asked for more, before it was returned
    int advancePercent = 70;
    int spentPercent = 100; ///< of the approved support; the rest is not paid, or returned by the overpaid
    QString decision;       ///< number of the decision
    std::vector<PlannedShare> shares;
    std::vector<PlannedResult> results;
    PlannedDays days;

    int support() const { return national + local; }
    int total() const { return support() + counterpart + other; }
    int budget(const QString& source) const { return source == u"national" ? national : local; }
    bool isApproved() const { return days.decided.isValid() && lot.state != u"refused"; }
};

struct PlannedAllocation
{
    QString decision;
    QDate date;
    QString provinceCode;
    int fiscalYear = 0;
    QString source;
    int amount = 0;
};

struct SamplePlan
{
    std::vector<PlannedEstablishment> establishments;
    std::vector<PlannedProject> projects; ///< in the order of their entry
    std::vector<PlannedAllocation> allocations;
};

SamplePlan makeSamplePlan(const SampleData& data, SampleDice& dice);

// Its parts.
std::vector<PlannedEstablishment> planEstablishments(const SampleData& data, SampleDice& dice);
/// The days of one đề án; `turn` counts those of its lot's place, fund and year.
PlannedDays planDays(const Lot& lot, int turn, SampleDice& dice);
std::vector<PlannedAllocation> planAllocations(const std::vector<PlannedProject>& projects,
                                               const SampleData& data, SampleDice& dice);
/// The next day of work; none lies behind the sample's end.
QDate workingDay(QDate day);
/// "huyện Tiên Lãng".
QString samplePlaceName(const AdminUnit& unit);
QString personName(const SampleData& data, SampleDice& dice, bool female);
/// Ten digits with the right check digit. Serial numbers from 9900000 up are not issued: no real
/// establishment's code is met. `range` is the code's first two digits.
QString sampleTaxCode(const QString& range, int& serial);
/// Form, industry, owner, name and size; `names` holds those already given, each is given once.
void giveTraits(PlannedEstablishment& e, const QString& placeName, const SampleData& data, SampleDice& dice,
                QSet<QString>& names);

} // namespace kc::casework::sample
