// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sample/nation_data.h"
#include "casework/sample/nation_fit.h"
#include "casework/sample/sample_dice.h"
#include "casework/sample/sample_plan.h"
#include "domain/establishment.h"
#include "domain/place_map.h"
#include "domain/project.h"

#include <optional>
#include <vector>

namespace kc::casework::sample {

// What will have happened in the simulated nation, before anything is written.

/// The day on which the nation's records were brought together: the last of its five years.
inline const QDate kNationDay(2025, 12, 31);
/// From this day on there are 34 provinces.
inline const QDate kNationMerger(2025, 7, 1);

/// What makes one đề án different from its neighbours.
enum class NationTrait {
    None,
    Cut,          ///< granted less than was asked
    Adjusted,     ///< granted, reversed and granted lower
    WrongAdvance, ///< the advance was entered wrong, reversed and entered again
    Saved,        ///< spent less than was granted
    Overpaid,     ///< paid too much, the rest was returned
    Unspent       ///< stopped before any money was paid: the approval is reversed
};

/// Support in million đồng, counterpart in hundred thousand đồng: of one establishment, or of the đề án.
struct NationPart
{
    std::optional<size_t> establishment;
    Bounded national;
    Bounded local;
    Bounded counterpart;

    qint64 support() const { return national.value + local.value; }
};

struct NationResult
{
    QString indicator;
    qint64 planned = 0;
    std::optional<Bounded> actual; ///< nothing: not measured yet
};

struct NationProject
{
    const NationWork* work = nullptr;
    size_t home = 0; ///< province of before the merger in which it lies
    AdminUnitId place;
    QString provinceCode;
    QString provinceName; ///< "tỉnh Hà Giang"
    Fund fund = Fund::Local;
    int year = 0;
    ProjectState state = ProjectState::Settled;
    NationTrait trait = NationTrait::None;
    PlannedDays days;
    QString code;
    QString title;
    QString decision;
    std::vector<NationPart> parts;
    std::vector<NationResult> results;
    qint64 extra = 0; ///< million đồng asked (cut) or first granted (adjusted) above what stands
    qint64 other = 0; ///< million đồng of sponsors
    qint64 lost = 0;  ///< of a hundred: not spent

    bool isApproved() const { return state != ProjectState::Refused && state != ProjectState::Withdrawn; }
    /// Its approval stands, so it counts in the published sums.
    bool counts() const { return isApproved() && trait != NationTrait::Unspent; }
    bool isFinished() const { return state == ProjectState::Settled || state == ProjectState::Accepted; }
    bool hasEstablishments() const { return parts.front().establishment.has_value(); }
    Dong granted(Source source) const;
};

/// A province of before the merger and how much happens there.
struct NationHome
{
    AdminUnitId unit;
    QString code;
    QString name;
    QString kindAndName; ///< "tỉnh Hà Giang"
    QString centre;
    int weight = 1;
};

/// A year of an establishment; money in million đồng, the monthly income of a worker in ten thousand.
struct NationYear
{
    int year = 0;
    int workers = 0;
    int revenue = 0;
    int taxes = 0;
    int income = 0;
};

struct NationEstablishment
{
    PlannedEstablishment traits;
    size_t home = 0;
    QDate registeredOn;            ///< before its first đề án
    int supportedIn = 0;           ///< year of its first support; 0: never
    bool yearsKnown = false;       ///< it tells its figures
    std::vector<NationYear> years; ///< before and after its first support
};

struct NationAllocation
{
    QString decision;
    QDate date;
    AdminUnitId place;
    Source source = Source::Local;
    int year = 0;
    qint64 amount = 0; ///< million đồng; a cut is negative
};

struct NationOfficer
{
    QString office;
    AdminUnitId place;
    QString name;
    QString position;
    bool fullTime = true;
    QDate from;
    QDate to;
};

struct NationPlan
{
    std::vector<NationHome> homes;
    std::vector<NationEstablishment> establishments;
    std::vector<NationProject> projects; ///< in the order of their decisions
    std::vector<NationAllocation> allocations;
    std::vector<NationOfficer> officers;
};

/// Draws everything and calibrates it to the published totals. `data` must outlive the plan.
/// Throws store::StoreFailure when the shipped data allow no such nation.
NationPlan makeNationPlan(const NationData& data, const PlaceMap& places, SampleDice& dice);

// Its parts.
std::vector<NationHome> nationHomes(const PlaceMap& places, SampleDice& dice);
/// State, trait and days of a đề án of that year; `late`: decided in the second half.
void giveNationLife(NationProject& project, bool late, SampleDice& dice);
void giveNationResults(NationProject& project, SampleDice& dice);
/// Figures of the year before the first support and of the year after it, as far as that has come.
void giveNationYears(NationEstablishment& establishment, SampleDice& dice);
/// Money of every part within its limits, and all sums as published.
void giveNationMoney(NationPlan& plan, const NationTotals& totals, SampleDice& dice);
std::vector<NationAllocation> planNationAllocations(const NationPlan& plan, const PlaceMap& places,
                                                    SampleDice& dice);
std::vector<NationOfficer> planNationOfficers(const NationPlan& plan, const NationData& data,
                                              const PlaceMap& places, SampleDice& dice);
QDate nationWorkingDay(QDate day);

} // namespace kc::casework::sample
