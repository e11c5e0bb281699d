// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summary_cells.h"

#include "base/dong.h"
#include "store/store.h"

#include <algorithm>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

/// How a table is written and how many of its columns are keys and values.
struct TableShape
{
    const char* add;
    const char* drop;
    const char* all;
    int keys;
    int values;
};

constexpr std::array<TableShape, 4> kShapes{
    {{"summary/add_money", "summary/drop_money", "summary/all_money", 9, 2},
     {"summary/add_project", "summary/drop_project", "summary/all_projects", 6, 1},
     {"summary/add_establishment", "summary/drop_establishment", "summary/all_establishments", 4, 1},
     {"summary/add_result", "summary/drop_result", "summary/all_results", 8, 4}}};

} // namespace

void SummaryChanges::add(const SummaryCell& cell, const SummaryValues& values, int sign)
{
    SummaryValues& sum = m_cells[cell];
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] = (Dong(sum[i]) + (sign < 0 ? -Dong(values[i]) : Dong(values[i]))).value();
}

void SummaryTables::apply(const SummaryChanges& changes)
{
    for (const auto& [cell, values] : changes.cells()) {
        if (std::all_of(values.begin(), values.end(), [](std::int64_t value) { return value == 0; }))
            continue;
        const auto table = static_cast<std::size_t>(cell.table);
        const TableShape& shape = kShapes[table];
        if (!m_add[table])
            m_add[table] = std::make_unique<RawQuery>(m_store, QString::fromLatin1(shape.add));
        for (int i = 0; i < shape.keys; ++i)
            m_add[table]->bind(i + 1, std::int64_t(cell.key[static_cast<std::size_t>(i)]));
        for (int i = 0; i < shape.values; ++i)
            m_add[table]->bind(shape.keys + i + 1, values[static_cast<std::size_t>(i)]);
        m_add[table]->run();
        if (std::none_of(values.begin(), values.end(), [](std::int64_t value) { return value < 0; }))
            continue;
        if (!m_drop[table])
            m_drop[table] = std::make_unique<RawQuery>(m_store, QString::fromLatin1(shape.drop));
        for (int i = 0; i < shape.keys; ++i)
            m_drop[table]->bind(i + 1, std::int64_t(cell.key[static_cast<std::size_t>(i)]));
        m_drop[table]->run();
    }
}

SummaryChanges::Cells SummaryTables::readAll() const
{
    SummaryChanges::Cells cells;
    for (std::size_t table = 0; table < kShapes.size(); ++table) {
        const TableShape& shape = kShapes[table];
        RawQuery query(m_store, QString::fromLatin1(shape.all));
        while (query.step()) {
            SummaryCell cell{static_cast<SummaryTable>(table), {}};
            SummaryValues values{};
            for (int i = 0; i < shape.keys; ++i)
                cell.key[static_cast<std::size_t>(i)] = query.number(i);
            for (int i = 0; i < shape.values; ++i)
                values[static_cast<std::size_t>(i)] = query.integer(shape.keys + i);
            cells.emplace(cell, values);
        }
    }
    return cells;
}

int SummaryWords::code(const char* kind, std::string_view word)
{
    std::string key(kind);
    key += '/';
    key += word;
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    if (!m_find)
        m_find = std::make_unique<RawQuery>(m_store, u"summary/word_code"_s);
    int code = 0;
    m_find->bind(1, std::string_view(kind)).bind(2, word);
    if (m_find->step()) {
        code = m_find->number(0);
        m_find->reset();
    } else if (m_mayAdd) {
        if (!m_add)
            m_add = std::make_unique<RawQuery>(m_store, u"summary/add_word"_s);
        m_add->bind(1, std::string_view(kind)).bind(2, word);
        m_add->step();
        code = m_add->number(0);
        m_add->run();
    } else {
        code = --m_unwritten;
    }
    m_known.emplace(std::move(key), code);
    return code;
}

int summaryMonth(std::string_view isoDay)
{
    int month = 0;
    for (std::size_t i = 0; i < isoDay.size() && i < 7; ++i) {
        if (isoDay[i] >= '0' && isoDay[i] <= '9')
            month = month * 10 + (isoDay[i] - '0');
    }
    return month;
}

} // namespace kc::store
