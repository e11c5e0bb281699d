// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kc::store {

/// In which spans of fiscal years something counts: a project whose net amount of approved state budget in
/// the span is above zero, or an establishment with such a project.
///
/// While no year of a project is below zero, the years above it say everything, so that thousands of projects
/// share one pattern. A project with a year below zero (money taken back in a later year) keeps its amounts.
class CountPattern
{
public:
    /// Net amount by fiscal year of one project, in đồng.
    static CountPattern of(const std::map<int, std::int64_t>& nets);
    /// What text() gave. Throws std::invalid_argument.
    static CountPattern fromText(std::string_view text);

    /// Counts where this or the other one does.
    void join(const CountPattern& other);
    bool counts(int firstYear, int lastYear) const;
    /// True when it counts in no span at all.
    bool isEmpty() const { return m_years.empty() && m_mixed.empty(); }
    /// The same text for the same pattern: "2021,2022" or "2021|2022=500,2023=-200".
    std::string text() const;

    friend bool operator==(const CountPattern&, const CountPattern&) = default;

private:
    std::set<int> m_years;
    std::set<std::vector<std::pair<int, std::int64_t>>> m_mixed;
};

/// The counted projects of an establishment by the path of their place (codes of summary_word).
using Membership = std::map<int, CountPattern>;

/// "17:2021,2022;18:2023"
std::string membershipText(const Membership& membership);
/// Throws std::invalid_argument.
Membership membershipFromText(std::string_view text);

} // namespace kc::store
