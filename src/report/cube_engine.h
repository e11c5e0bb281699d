// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cube_rows.h"
#include "report/reading_moment.h"
#include "store/raw_query.h"
#include "store/summary_cells.h"
#include "store/summary_pattern.h"

#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>

namespace kc::report {

/// One question while it is being answered.
struct CubeQuestion
{
    CubeQuestion(const CubeQuery& asked, const RuleBook& rules, CubeWords& words)
        : query(asked)
        , places(rules.places, asked.filter.scope, asked.boundaries)
        , rows(query, places, words, rules)
        , firstYear(asked.period.firstYear())
        , lastYear(asked.period.lastYear())
        , cutoff(asked.cutoff())
    {
    }
    CubeQuestion(const CubeQuestion&) = delete;
    CubeQuestion& operator=(const CubeQuestion&) = delete;

    const CubeQuery& query;
    CubePlaces places;
    CubeRows rows;
    int firstYear;
    int lastYear;
    QDate cutoff;
    QString onlyProvince = {}; ///< key of the only province whose records are wanted; null: all of the scope
};

/// A record as it is read itself, not from a summary.
struct CubeRecord
{
    QString id;
    QString owner;       ///< the code of its project, or what else names it to people
    QString office = {}; ///< of an officer: what tells his office from every other one
    CubePoint point;
    std::int64_t value = 0;
};

class Cube::Engine
{
public:
    Engine(const store::Store& store, const RuleBook& rules);

    Expected<CubeAnswer> ask(const CubeQuery& query);
    Expected<RecordList> records(const CubeQuery& query, const QStringList& keys);
    Expected<std::int64_t> countEither(const CubeQuery& one, const CubeQuery& other);

private:
    using Visit = std::function<void(const CubeRecord&)>;
    /// A project whose approved net is above zero in some year of the window.
    struct Counted
    {
        CubePoint point;  ///< where it stands
        int pattern = -1; ///< in m_nets; -1: not counted
    };
    /// Counted projects by the row number of the project table.
    using CountedProjects = std::vector<Counted>;

    Expected<void> refuseBadScope(const CubeQuery& query) const;
    tl::unexpected<Error> refuseUnplaced(CubeQuestion& question);

    // From the summaries (cube_cells.cpp).
    void sumCells(CubeQuestion& question);
    void sumLedgerCells(CubeQuestion& question);
    void sumProjectCells(CubeQuestion& question);
    void sumEstablishmentCells(CubeQuestion& question);
    void sumResultCells(CubeQuestion& question);
    void sumResultRange(CubeQuestion& question, store::SummaryGrain grain, int firstMonth, int lastMonth);
    store::SummaryGrain grainFor(const CubeQuestion& question);
    /// Calls back for every ledger cell of the grain with a month in the range.
    void eachMoneyCell(CubeQuestion& question, store::SummaryGrain grain, int firstMonth, int lastMonth,
                       const std::function<void(const CubePoint&, std::int64_t, std::int64_t)>& visit);
    bool looksBack(const CubeQuestion& question);
    bool needsRecords(CubeQuestion& question);
    int provinceOfPath(CubeQuestion& question, int path);
    bool somePathStandsNowhere(QDate boundaries);
    std::int64_t eitherOfProjectCells(CubeQuestion& one, CubeQuestion& other);
    std::int64_t eitherOfEstablishmentCells(CubeQuestion& one, CubeQuestion& other);
    const store::CountPattern& pattern(int code);
    const store::Membership& membership(int code);
    std::string summaryWord(int code);

    // Counts on a day that is looked back to (cube_late.cpp).
    /// A project by all its movements and by those up to the cutoff, in the years of the window.
    struct CountedTwice
    {
        std::string place;
        QString activity;
        int fund = 0;
        int kind = 0;
        store::CountPattern now;
        store::CountPattern then;
    };
    using LateProjects = std::map<std::string, CountedTwice>;
    /// A beneficiary of such a project with all its projects.
    struct LateEstablishment
    {
        QString sector;
        QString legalForm;
        std::vector<int> priorities; ///< CubePoint::priority of its groups
        std::vector<CountedTwice> projects;
    };
    /// Projects with state budget of the window's years approved after the cutoff, by id.
    const LateProjects& lateProjects(CubeQuestion& question);
    const std::vector<LateEstablishment>& lateEstablishments(CubeQuestion& question);
    CountedTwice countedTwice(const CubeQuestion& question, const std::string& project);
    CubePoint pointOf(CubeQuestion& question, const CountedTwice& project);
    void takeLateProjects(CubeQuestion& question);
    void takeLateGoals(CubeQuestion& question);
    void takeLateEstablishments(CubeQuestion& question);

    // From the records (cube_records.cpp).
    std::optional<std::vector<std::string>> fewPlaces(CubeQuestion& question);
    static void visitInOrder(std::vector<std::pair<std::string, CubeRecord>>& records, const Visit& visit);
    void sumRecords(CubeQuestion& question);
    void eachRecord(CubeQuestion& question, const Visit& visit);
    void eachMovement(CubeQuestion& question, const Visit& visit);
    void eachLateMovement(CubeQuestion& question, const Visit& visit);
    void eachAllocation(CubeQuestion& question, const Visit& visit);
    void eachProject(CubeQuestion& question, const Visit& visit);
    void eachEstablishment(CubeQuestion& question, const Visit& visit);
    void eachResult(CubeQuestion& question, QDate first, QDate last, const Visit& visit);
    void eachGoal(CubeQuestion& question, const Visit& visit);
    void eachOfficer(CubeQuestion& question, const Visit& visit);
    /// Project code, place, activity, fund and kind from `column` on.
    CubeRecord projectRecord(CubeQuestion& question, const store::RawQuery& row, int column);
    CubeRecord movementRecord(CubeQuestion& question, const store::RawQuery& row);
    /// `visit` may be empty.
    CountedProjects countedProjects(CubeQuestion& question, const Visit& visit);
    /// Calls back once, or once per year in which the pattern counts when the rows are years.
    void eachCountedYear(const CubeQuestion& question, const store::CountPattern& pattern,
                         const std::function<void(int year)>& visit) const;

    const store::Store& m_store;
    const RuleBook& m_rules;
    ReadingMoment m_moment;
    CubeWords m_words;
    std::unordered_map<int, store::CountPattern> m_patterns;
    std::unordered_map<int, store::Membership> m_memberships;
    std::map<std::tuple<int, int, QDate>, LateProjects> m_late; ///< by window and cutoff
    std::map<std::tuple<int, int, QDate>, std::vector<LateEstablishment>> m_lateEstablishments;
    std::vector<store::CountPattern> m_nets;
    QDate m_pathsOn;
    std::unordered_map<int, AdminUnitId> m_provinces; ///< by path, on the map of m_pathsOn
    bool m_standsNowhere = false;                     ///< some path, on that map
    std::optional<QDate> m_newest;                    ///< day of the newest movement
};

/// Measures that count a record once in a row, however often it stands in it.
inline bool countsDistinct(Measure measure)
{
    return measure == Measure::Establishments || measure == Measure::Offices;
}

} // namespace kc::report
