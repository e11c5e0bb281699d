// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cube.h"

#include <QHash>

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Inside of the cube: from coded records and cells to rows.
namespace kc::report {

/// A place that was not looked at because the whole nation is asked for and every place stands somewhere.
inline constexpr int kAnyProvince = -1;

/// Where a record or a cell stands, in codes: provinces as CubePlaces numbers them, words as CubeWords does,
/// fund, kind, source and stage as the summaries do (store/summary_cells.h).
struct CubePoint
{
    int year = 0;
    int province = kAnyProvince;
    int place = 0; ///< as CubePlaces numbers units; known of records only
    int activity = 0;
    int content = 0;
    int fund = 0;
    int kind = 0;
    int source = 0;
    int stage = 0;
    int indicator = 0;
    int sector = 0;
    int legalForm = 0;
    int priority = 0; ///< 1 female, 2 ethnic minority, 3 craft village
};

/// The provinces on the map of one question.
class CubePlaces
{
public:
    struct Province
    {
        const AdminUnit* unit = nullptr;
        QString key;
        Region region = Region::None;
        bool inScope = false;
    };

    CubePlaces(const PlaceMap& places, const Scope& scope, QDate boundaries);

    /// The number of a province on this map; 0 for none.
    int ofProvince(AdminUnitId province);
    /// The number of the province in which a place (its id as stored) stands.
    int ofPlace(std::string_view place);
    /// The number of the unit that a place is on this map; 0 for none.
    int unitOf(std::string_view place);
    const QString& unitKey(int number) const { return m_unitKeys[static_cast<std::size_t>(number)]; }
    const Province& at(int number) const { return m_provinces[static_cast<std::size_t>(number)]; }
    QDate boundaries() const { return m_boundaries; }

private:
    const PlaceMap& m_places;
    Scope m_scope;
    QDate m_boundaries;
    AdminUnitId m_target;
    std::vector<Province> m_provinces;
    QHash<AdminUnitId, int> m_numbers;
    std::unordered_map<std::string, int> m_ofPlace;
    std::vector<QString> m_unitKeys;
    QHash<AdminUnitId, int> m_unitNumbers;
    std::unordered_map<std::string, int> m_units;
};

/// Words of the summaries by code; words the summaries do not know get codes below zero.
class CubeWords
{
public:
    explicit CubeWords(const store::Store& store)
        : m_store(store)
    {
    }

    int code(const char* kind, const QString& word);
    /// The kind of the code has been asked for before, by code() or load().
    const QString& word(int code) const { return m_words.at(code); }
    void load(const char* kind);
    /// Every code of a kind.
    const std::vector<int>& codes(const char* kind);

private:
    struct Kind
    {
        QHash<QString, int> codes;
        std::vector<int> all;
    };
    Kind& loaded(const char* kind);

    const store::Store& m_store;
    std::unordered_map<std::string, Kind> m_kinds;
    std::unordered_map<int, QString> m_words;
    int m_unknown = 0;
};

/// The rows of one question while they are added up.
class CubeRows
{
public:
    static constexpr std::size_t kMostDims = 6;
    using Key = std::array<int, kMostDims>;
    enum class Standing { In, Out, Unplaced };

    /// All are kept by reference. Throws std::invalid_argument for a dimension the measure does not have.
    CubeRows(const CubeQuery& query, CubePlaces& places, CubeWords& words, const RuleBook& rules);

    bool has(CubeDim dim) const;
    /// Places have to be known: by dimension or scope.
    bool needsPlace() const;
    /// Activity, fund or kind have to be known: by dimension or filter.
    bool needsActivity() const { return m_activityMatters || needsFund() || needsKind(); }
    bool needsMainContent() const { return m_activityMatters; }
    bool needsFund() const;
    bool needsKind() const;
    bool needsYear() const { return has(CubeDim::Year); }

    /// Whether the point is counted, and in which row.
    Standing stand(const CubePoint& point, Key& key) const;
    /// Adds to a row; what cannot be placed is added up apart.
    void add(const CubePoint& point, std::int64_t value, std::int64_t records);
    void add(const Key& key, std::int64_t value, std::int64_t records);
    void addUnplaced(std::int64_t records) { m_unplaced += records; }
    bool hasUnplaced() const { return m_unplaced != 0; }

    /// What a point lacks that cannot be placed: a key of report.unplaced.*.
    QString lackOf(const CubePoint& point) const;
    QStringList keysOf(const Key& key) const;
    CubeAnswer answer() const;

private:
    struct Sum
    {
        std::int64_t value = 0;
        std::int64_t records = 0;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key& key) const;
    };

    int codeOf(CubeDim dim, const CubePoint& point) const;
    QString textOf(CubeDim dim, int code) const;
    bool knownActivity(int code) const;

    const CubeQuery& m_query;
    CubePlaces& m_places;
    CubeWords& m_words;
    const RuleBook& m_rules;
    std::array<bool, 16> m_stages{};
    std::array<bool, 8> m_sources{};
    std::array<bool, 8> m_funds{};
    std::array<bool, 8> m_kinds{};
    std::vector<int> m_activities;
    std::vector<int> m_indicators;
    bool m_activityMatters = false;
    mutable std::unordered_map<int, bool> m_known;
    std::unordered_map<Key, Sum, KeyHash> m_sums;
    std::int64_t m_unplaced = 0;
};

} // namespace kc::report
