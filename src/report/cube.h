// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule_book.h"
#include "report/cube_query.h"
#include "report/record_list.h"

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

    /// `keys`: one per dimension of the question, in its order. Null when there is no such row.
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

    /// How many records of one kind stand in one or the other answer, each once: projects or establishments
    /// of two periods of one scope and map, without dimensions. Errors as ask().
    Expected<std::int64_t> countEither(const CubeQuery& one, const CubeQuery& other) const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

/// The row key of a province on a map: its code; a province that is shown whole although another one bears
/// its code on that day gets the first day of its validity added ("91@2025-07-01").
QString provinceKey(const PlaceMap& places, const AdminUnit& province, QDate boundaries);
/// The row key of a unit of any level that was carried to a map: its code, with the first day of its validity
/// when it is not on the map of that day and shown whole; empty for an unknown unit.
QString placeKey(const PlaceMap& places, AdminUnitId unit, QDate boundaries);
/// The province a row key names; null when there is none.
const AdminUnit* provinceOfKey(const PlaceMap& places, const QString& key, QDate boundaries);

} // namespace kc::report
