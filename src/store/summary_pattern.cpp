// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summary_pattern.h"

#include "base/dong.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace kc::store {

namespace {

/// Calls `visit` with every part of a text between separators; an empty text has none.
template <class Visit>
void eachPart(std::string_view text, char separator, Visit visit)
{
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        visit(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
}

template <class Number>
Number patternNumber(std::string_view text)
{
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::invalid_argument("no pattern: " + std::string(text));
    return value;
}

/// The parts of "KEY=VALUE" at the first separator.
std::pair<std::string_view, std::string_view> halves(std::string_view text, char separator)
{
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos)
        throw std::invalid_argument("no pattern: " + std::string(text));
    return {text.substr(0, at), text.substr(at + 1)};
}

} // namespace

CountPattern CountPattern::of(const std::map<int, std::int64_t>& nets)
{
    CountPattern pattern;
    std::vector<std::pair<int, std::int64_t>> mixed;
    bool below = false;
    for (const auto& [year, net] : nets) {
        if (net == 0)
            continue;
        mixed.emplace_back(year, net);
        below = below || net < 0;
        if (net > 0)
            pattern.m_years.insert(year);
    }
    if (below && !pattern.m_years.empty()) {
        pattern.m_years.clear();
        pattern.m_mixed.insert(std::move(mixed));
    }
    return pattern;
}

CountPattern CountPattern::fromText(std::string_view text)
{
    CountPattern pattern;
    const std::size_t end = text.find('|');
    eachPart(text.substr(0, end), ',',
             [&](std::string_view year) { pattern.m_years.insert(patternNumber<int>(year)); });
    if (end == std::string_view::npos)
        return pattern;
    eachPart(text.substr(end + 1), '|', [&](std::string_view part) {
        std::vector<std::pair<int, std::int64_t>> mixed;
        eachPart(part, ',', [&](std::string_view year) {
            const auto [name, net] = halves(year, '=');
            mixed.emplace_back(patternNumber<int>(name), patternNumber<std::int64_t>(net));
        });
        pattern.m_mixed.insert(std::move(mixed));
    });
    return pattern;
}

void CountPattern::join(const CountPattern& other)
{
    m_years.insert(other.m_years.begin(), other.m_years.end());
    m_mixed.insert(other.m_mixed.begin(), other.m_mixed.end());
}

bool CountPattern::counts(int firstYear, int lastYear) const
{
    const auto year = m_years.lower_bound(firstYear);
    if (year != m_years.end() && *year <= lastYear)
        return true;
    return std::any_of(m_mixed.begin(), m_mixed.end(), [&](const auto& nets) {
        Dong sum;
        for (const auto& [netYear, net] : nets) {
            if (netYear >= firstYear && netYear <= lastYear)
                sum += Dong(net);
        }
        return sum > Dong();
    });
}

std::string CountPattern::text() const
{
    std::string text;
    for (const int year : m_years) {
        if (!text.empty())
            text += ',';
        text += std::to_string(year);
    }
    for (const auto& nets : m_mixed) {
        char separator = '|';
        for (const auto& [year, net] : nets) {
            text += separator;
            text += std::to_string(year) + '=' + std::to_string(net);
            separator = ',';
        }
    }
    return text;
}

std::string membershipText(const Membership& membership)
{
    std::string text;
    for (const auto& [path, pattern] : membership) {
        if (!text.empty())
            text += ';';
        text += std::to_string(path) + ':' + pattern.text();
    }
    return text;
}

Membership membershipFromText(std::string_view text)
{
    Membership membership;
    eachPart(text, ';', [&](std::string_view part) {
        const auto [path, pattern] = halves(part, ':');
        membership.emplace(patternNumber<int>(path), CountPattern::fromText(pattern));
    });
    return membership;
}

} // namespace kc::store
