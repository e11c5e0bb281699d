// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/rule_book.h"
#include "report/figures_facts.h"
#include "report/figures_params.h"
#include "report/figures_records.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace kc::store {
class Store;
}

/// One way to ask for numbers of many projects: measure x dimensions x filter x period x as-at x boundary
/// date. Answers come from the summaries that the store keeps in the transaction of every act
/// (store/summary.h), so they cost the same for a thousand projects and for a million.
namespace kc::report {

/// What is counted or added up. "Counted projects" are those whose approved net amount of state budget is
/// above zero in the fiscal years of the period, over all movements dated up to the cutoff.
enum class Measure {
    Ledger,         ///< đồng: movements of the period's fiscal years, reversals negative
    Allocated,      ///< đồng: yearly money assigned (dự toán giao) of the period's fiscal years
    Projects,       ///< counted projects; within a row, by what is approved in that row's years
    Establishments, ///< distinct beneficiaries of counted projects
    ResultPlanned,  ///< planned of results dated in the period, and undated goals of counted projects
    ResultActual,   ///< actual of results dated in the period and up to as-at
    Officers,       ///< people in post on the last day looked at (CubeQuery::lastDay)
    FullTimeOfficers,
    Offices ///< distinct offices of those people
};

/// What a row stands for, with its keys:
/// Year "2024" (fiscal year; of results the year of their date, "" for goals without a date),
/// Province code on the boundary date (provinceKey()), Region "north", Activity main content "3" or "N1",
/// Fund, Source, Stage, Sector, LegalForm as stored, Indicator its code, Priority "female",
/// "ethnic_minority" or "craft_village" (an establishment stands in every group it belongs to).
enum class CubeDim {
    Year,
    Province,
    Region,
    Activity,
    Fund,
    Source,
    Stage,
    Indicator,
    Sector,
    LegalForm,
    Priority
};

/// Narrows what is counted; an empty list narrows nothing. A list that does not belong to the measure (stages
/// of a result) is ignored.
struct CubeFilter
{
    Scope scope;
    std::vector<Stage> stages = {};   ///< Ledger
    std::vector<Source> sources = {}; ///< Ledger, Allocated
    std::vector<Fund> funds = {};     ///< every measure but the officers'
    QStringList activities = {};      ///< main contents; every measure but Allocated and the officers'
    QStringList indicators = {};      ///< results
};

/// One question. `period` gives the fiscal years (money, counts) and the days (results); all days inclusive.
struct CubeQuery
{
    Measure measure = Measure::Ledger;
    std::vector<CubeDim> dims = {}; ///< none: one row with no keys
    CubeFilter filter = {};
    Period period = {};
    QDate asAt = {};
    QDate boundaries = {};

    /// The question with a report's scope, period and days.
    static CubeQuery of(const ReportParams& params, Measure measure, std::vector<CubeDim> dims = {});

    /// The last day of the ledger that is counted; the same rule as ReportParams::cutoff().
    QDate cutoff() const;
    /// The earlier of as-at and the period's last day: results and people in post.
    QDate lastDay() const;
};

struct CubeRow
{
    QStringList keys; ///< one per dimension, in their order
    std::int64_t value = 0;
    std::int64_t records = 0; ///< movements, allocations, projects, establishments, results or officers
};

/// Rows by key; rows without any record are not there: missing is not zero.
struct CubeAnswer
{
    std::vector<CubeRow> rows;

    const CubeRow* row(const QStringList& keys) const;
    /// Nothing when there is no record.
    std::optional<std::int64_t> value(const QStringList& keys = {}) const;
    std::optional<Dong> money(const QStringList& keys = {}) const;
    std::int64_t records(const QStringList& keys = {}) const;
};

/// Asks one store at one moment: between construction and destruction every answer sees the same records,
/// whatever others write meanwhile. Made for one report and thrown away; while it stands nothing is written
/// through the same connection. Store and rules are kept by reference.
class Cube
{
public:
    Cube(const store::Store& store, const RuleBook& rules);
    ~Cube();
    Cube(const Cube&) = delete;
    Cube& operator=(const Cube&) = delete;

    /// A record that belongs to the answer but can stand in none of its rows is never dropped: the answer is
    /// refused with one report.unplaced finding per project or record, which names what it lacks (place,
    /// region, activity). A dimension that the measure does not have is a bug and throws
    /// std::invalid_argument.
    /// Errors: report.unplaced, report.bad_scope, place.unknown_code, place.not_in_force (the scope).
    Expected<CubeAnswer> ask(const CubeQuery& query) const;

    /// The records behind one row of the answer (`keys` as in the row), read from the records themselves:
    /// their number is CubeRow::records and what they add up to is its value. Officers are listed under
    /// "officers". For a ledger figure of several stages ask stage by stage. Errors as ask().
    Expected<RecordList> records(const CubeQuery& query, const QStringList& keys = {}) const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

/// The row key of a province on a map: its code; a province that is shown whole although another one bears
/// its code on that day gets the first day of its validity added ("91@2025-07-01").
QString provinceKey(const PlaceMap& places, const AdminUnit& province, QDate boundaries);

} // namespace kc::report
