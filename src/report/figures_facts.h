// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "domain/rule_book.h"
#include "report/figure.h"

#include <QHash>

#include <array>
#include <functional>
#include <map>
#include <vector>

namespace kc::store {
class Store;
}

/// What figures are folded from: the records of the scope, each carried to the map of the boundary date.
namespace kc::report {

/// Told how far a report is, 0 to 100; answers false to give it up.
using ReportProgress = std::function<bool(int percent)>;

/// One read of the store: everything between construction and destruction sees the same moment of the file,
/// whatever others write meanwhile.
class ReadingMoment
{
public:
    explicit ReadingMoment(const store::Store& store);
    ~ReadingMoment();
    ReadingMoment(const ReadingMoment&) = delete;
    ReadingMoment& operator=(const ReadingMoment&) = delete;

private:
    const store::Store& m_store;
};

struct ProjectFact
{
    ProjectId id;
    QString code;
    QString title;
    Fund fund = Fund::Local;
    int planYear = 0;
    QString mainContent; ///< "1" to "9", "N1" ...; empty: not in the list of activities
    QString implementingUnit;
    AdminUnitId place;    ///< as signed
    AdminUnitId province; ///< on the boundary date; null: it has no place
    QString provinceCode;
    Dong totalCost;
    ProjectState state = ProjectState::Draft; ///< on the as-at day
    bool inScope = false;
};

/// One sum of the ledger: the movements of one project, source, stage and fiscal year, reversals negative.
struct LedgerSum
{
    std::size_t project = 0;
    Source source = Source::National;
    Stage stage = Stage::Requested;
    int year = 0;
    Dong amount;
    std::int64_t records = 0;
};

struct AllocationFact
{
    QString id;
    Source source = Source::National;
    Dong amount;
};

/// The ledger and the allocations of one window, of the scope only.
struct WindowFacts
{
    MoneyWindow window;
    std::vector<LedgerSum> ledger;
    std::vector<AllocationFact> allocations;
};

struct ResultFact
{
    QString id;
    std::size_t project = 0;
    QString indicator;
    std::optional<std::int64_t> planned;
    std::optional<std::int64_t> actual;
    QDate date; ///< invalid: a goal without a result yet
};

struct BeneficiaryFact
{
    QString establishment;
    QString name;
};

struct TargetFact
{
    std::int64_t value = 0;
    std::int64_t records = 0;
};

struct ReportFacts
{
    ReportParams params;
    std::vector<ProjectFact> projects; ///< by code; others than the scope's stand here too, marked
    std::vector<WindowFacts> windows;  ///< in the order asked for
    std::vector<std::pair<Period, std::vector<ResultFact>>> results; ///< per span of days asked for
    std::map<std::size_t, std::vector<BeneficiaryFact>> beneficiaries;
    std::map<QString, TargetFact> targets; ///< by indicator: programmes that lie within the period
    QString storeHash;
    bool simulated = false;

    /// The facts of a window that was asked for; throws std::out_of_range otherwise.
    const WindowFacts& of(const MoneyWindow& window) const;
    const std::vector<ResultFact>& of(const Period& dates) const;
    const ProjectFact* project(const QString& code) const;
};

/// What a report wants to look at.
struct FactsWanted
{
    std::vector<MoneyWindow> windows;
    std::vector<Period> resultDates;
};

/// Reads the facts at one moment of the store.
///
/// A project with money or results that has no place or no known activity could stand in no row: it is never
/// dropped, the report is refused. Errors: report.project_without_place, report.project_without_activity,
/// place.unknown_code, place.not_in_force (the scope's province), report.cancelled.
Expected<ReportFacts> loadFacts(const store::Store& store, const RuleBook& rules, const ReportParams& params,
                                const FactsWanted& wanted, const ReportProgress& progress = {});

/// Scope "province:31": the unit itself on the boundary date; null for the other scopes and unknown codes.
const AdminUnit* scopeUnit(const RuleBook& rules, const ReportParams& params);

/// A programme is the scope's own: the nation's without a place, a province's by the place that its code
/// meant in its first year, brought to the boundary date.
bool programmeBelongs(const RuleBook& rules, const ReportParams& params, const QString& placeCode,
                      int fromYear);

} // namespace kc::report
