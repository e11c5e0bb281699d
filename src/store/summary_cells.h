// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enum_key.h"
#include "store/raw_query.h"

#include <QDate>
#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

/// The cells of the summary tables and what changes them; everything here is shared by keeping, computing
/// anew and reading.
namespace kc::store {

/// The code of an enumeration's value in the summaries: its place in the list, from 1.
template <class E>
constexpr int summaryCode(E value)
{
    return static_cast<int>(value) + 1;
}
/// The code of a stored key; 0 when the key is unknown.
template <class E>
int summaryCodeOfKey(std::string_view key)
{
    for (const auto& [value, name] : EnumKeys<E>::table) {
        if (key == name)
            return summaryCode(value);
    }
    return 0;
}
template <class E>
constexpr E fromSummaryCode(int code)
{
    return static_cast<E>(code - 1);
}

/// How finely a cell of projects is divided; the others spare a national report most of the rows. Contents as
/// the đề án name them are kept of approved money only.
enum class SummaryGrain { All, ByPath, ByActivity, ByContent, ByPathAndContent };
/// The same of a cell of establishments: by where and when their projects count, by when alone, and by the
/// fund of those projects with and without the place.
enum class MembershipGrain { ByPath, Anywhere, ByPathAndFund, ByFund };
/// Groups in which an establishment is counted.
enum class EstablishmentGroup { All, Sector, LegalForm, Female, EthnicMinority, CraftVillage };

enum class SummaryTable { Money, Projects, Establishments, Results };

/// One row of a summary table: the key columns in their order, unused ones 0.
struct SummaryCell
{
    SummaryTable table = SummaryTable::Money;
    std::array<int, 9> key{};

    friend bool operator==(const SummaryCell&, const SummaryCell&) = default;
};

/// The value columns of a row in their order, unused ones 0.
using SummaryValues = std::array<std::int64_t, 4>;

struct SummaryCellHash
{
    std::size_t operator()(const SummaryCell& cell) const
    {
        std::uint64_t hash = static_cast<std::uint64_t>(cell.table) + 0x9E3779B97F4A7C15u;
        for (const int part : cell.key) {
            hash ^= static_cast<std::uint32_t>(part);
            hash *= 0xFF51AFD7ED558CCDu;
            hash ^= hash >> 32;
        }
        return static_cast<std::size_t>(hash);
    }
};

/// Changes of cells, summed up before they are written.
class SummaryChanges
{
public:
    using Cells = std::unordered_map<SummaryCell, SummaryValues, SummaryCellHash>;

    /// `sign` 1 adds, -1 takes away. Throws MoneyOverflow.
    void add(const SummaryCell& cell, const SummaryValues& values, int sign);
    const Cells& cells() const { return m_cells; }
    void clear() { m_cells.clear(); }

private:
    Cells m_cells;
};

/// The tables of one store: writes changes, reads rows.
class SummaryTables
{
public:
    explicit SummaryTables(const Store& store)
        : m_store(store)
    {
    }

    /// Adds the changes to the rows, makes missing rows and removes those that become empty.
    void apply(const SummaryChanges& changes);
    /// Every row of every table.
    SummaryChanges::Cells readAll() const;

private:
    const Store& m_store;
    std::array<std::unique_ptr<RawQuery>, 4> m_add;
    std::array<std::unique_ptr<RawQuery>, 4> m_drop;
};

/// Codes of words (summary_word), each looked up once.
class SummaryWords
{
public:
    /// Without `mayAdd` a new word gets a code of its own below zero and is written nowhere.
    SummaryWords(const Store& store, bool mayAdd)
        : m_store(store)
        , m_mayAdd(mayAdd)
    {
    }

    int code(const char* kind, std::string_view word);
    /// Forgets what it knows, after the table was emptied.
    void forget() { m_known.clear(); }

private:
    const Store& m_store;
    bool m_mayAdd;
    int m_unwritten = 0;
    std::unordered_map<std::string, int> m_known; ///< by "kind/word"
    std::unique_ptr<RawQuery> m_find;
    std::unique_ptr<RawQuery> m_add;
};

/// Kinds of words.
inline constexpr const char* kPathWord = "path";
inline constexpr const char* kActivityWord = "activity";
inline constexpr const char* kContentWord = "content";
inline constexpr const char* kIndicatorWord = "indicator";
inline constexpr const char* kSectorWord = "sector";
inline constexpr const char* kLegalFormWord = "legal_form";
inline constexpr const char* kPatternWord = "pattern";
inline constexpr const char* kMembershipWord = "membership";

/// 202511 of "2025-11-21"; 0 of an empty text.
int summaryMonth(std::string_view isoDay);

} // namespace kc::store
