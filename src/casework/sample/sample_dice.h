// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <random>

namespace kc::casework::sample {

/// The only source of chance of a sample. The engine's sequence is fixed by the C++ standard; the standard's
/// distributions are not, so numbers are drawn here.
class SampleDice
{
public:
    explicit SampleDice(quint64 seed)
        : m_engine(seed)
    {
    }

    /// 0 ... count-1.
    size_t below(size_t count) { return static_cast<size_t>(m_engine() % count); }
    /// Both ends included.
    qint64 between(qint64 least, qint64 most)
    {
        return least + static_cast<qint64>(below(static_cast<size_t>(most - least + 1)));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }
    QDate day(QDate from, QDate to) { return from.addDays(between(0, qMax<qint64>(0, from.daysTo(to)))); }
    template <class List>
    const auto& pick(const List& list)
    {
        return *(list.begin() + static_cast<qsizetype>(below(static_cast<size_t>(list.size()))));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace kc::casework::sample
