// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/summary_cells.h"
#include "store/summary_pattern.h"
#include "store/summary_places.h"

#include <QVariantMap>

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What single records add to the summaries.
namespace kc::store {

/// The movements of a project of one source, fiscal year, stage and month of their day.
struct MoneyPart
{
    int source = 0;
    int year = 0;
    int stage = 0;
    int month = 0;
    std::int64_t amount = 0; ///< signed: a reversal is below zero

    friend auto operator<=>(const MoneyPart&, const MoneyPart&) = default;
};

struct ResultPart
{
    int indicator = 0;
    int month = 0; ///< 0: a goal without a date
    std::optional<std::int64_t> planned;
    std::optional<std::int64_t> actual;

    friend auto operator<=>(const ResultPart&, const ResultPart&) = default;
};

/// Everything of a project that summaries know.
struct ProjectParts
{
    int path = 0;
    int activity = 0;
    int content = 0; ///< as the project names it: "3.1" of the activity "3"
    int fund = 0;
    int kind = 0;
    std::vector<MoneyPart> money;
    std::vector<ResultPart> results;
    CountPattern pattern; ///< completePattern()
    int patternCode = 0;  ///< 0: it counts nowhere

    /// The pattern of the money.
    void completePattern(SummaryWords& words);
    /// Whether a movement or result stands in the same cells of both.
    bool dividesLike(const ProjectParts& other) const;
};

struct EstablishmentParts
{
    int sector = 0;
    int legalForm = 0;
    bool female = false;
    bool ethnicMinority = false;
    bool craftVillage = false;
    Membership membership; ///< by path
    Membership byFund;     ///< by path and fund (fundPlace())

    /// One of its projects counts there.
    void join(int path, int fund, const CountPattern& pattern);
};

/// Path and fund as one key of a membership, and back.
constexpr int fundPlace(int path, int fund)
{
    return path * 4 + fund;
}
constexpr int pathOfFundPlace(int key)
{
    return key / 4;
}
constexpr int fundOfFundPlace(int key)
{
    return key % 4;
}

/// Adds (`sign` 1) or takes away (-1) all cells of one record.
void addProject(SummaryChanges& changes, const ProjectParts& project, int sign);
void addEstablishment(SummaryChanges& changes, const EstablishmentParts& establishment, SummaryWords& words,
                      int sign);
/// Takes a project's cells away as it was and adds them as it is. What stayed is left alone: an act adds a
/// movement or two to a project that has many.
void addProjectChange(SummaryChanges& changes, ProjectParts before, ProjectParts after);

/// Paths of places, each computed once; the map is only loaded for a place that the store has not met yet.
class SummaryPlaces
{
public:
    SummaryPlaces(const Store& store, SummaryWords& words, bool mayAdd);
    ~SummaryPlaces();

    /// `place` is an id or empty.
    int path(std::string_view place);
    /// The places of the store have changed: true when a known place now has another path.
    bool changed();
    void forget();

private:
    QString computed(std::string_view place);

    const Store& m_store;
    SummaryWords& m_words;
    bool m_mayAdd;
    std::unordered_map<std::string, int> m_known;
    std::unique_ptr<PlaceMap> m_map;
    std::vector<QDate> m_days;
    std::unique_ptr<RawQuery> m_find;
    std::unique_ptr<RawQuery> m_add;
};

/// Reads the columns that the queries of movements and results name, from `column` on.
MoneyPart moneyPart(const RawQuery& row, int column);
ResultPart resultPart(const RawQuery& row, int column, SummaryWords& words);
/// The same of the values of a new record.
MoneyPart moneyPart(const QVariantMap& values);
ResultPart resultPart(const QVariantMap& values, SummaryWords& words);
/// place, activity, fund, kind from `column` on.
void readProjectKeys(ProjectParts& project, const RawQuery& row, int column, SummaryPlaces& places,
                     SummaryWords& words);
/// The content too, by which only approved money is divided.
void readProjectContent(ProjectParts& project, const RawQuery& row, int column, SummaryWords& words);
/// sector, legal form and the three flags from `column` on.
void readEstablishmentGroups(EstablishmentParts& establishment, const RawQuery& row, int column,
                             SummaryWords& words);

} // namespace kc::store
