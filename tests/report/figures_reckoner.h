// SPDX-License-Identifier: GPL-3.0-or-later
// Adds the records of a World up with nothing but loops: no SQL and no code of the report room.
#pragma once

#include "report/figures_world.h"

#include <QSet>

#include <functional>
#include <map>
#include <set>

namespace kctest {

using namespace Qt::StringLiterals;

using Amount = std::optional<qint64>;

/// numerator x scale / denominator, half up, as text.
QString divided(qint64 numerator, qint64 denominator, int scale, int digits);

struct Question
{
    QString name;
    QString scope; ///< as on the command line
    int year;
    QDate to;
    QDate asAt;
    QDate boundaries;
};

/// Every money key of one time of `sums`.
template <class Sums>
std::map<QString, Amount> moneyByKey(const Sums& sums, const typename Sums::Time& time)
{
    std::map<QString, Amount> all;
    const std::vector<std::pair<QString, QSet<QString>>> parts{{u"total"_s, {u"national"_s, u"local"_s}},
                                                               {u"national"_s, {u"national"_s}},
                                                               {u"local"_s, {u"local"_s}}};
    for (const auto& [suffix, sources] : parts) {
        all[u"budget.allocated."_s + suffix] = sums.allocated(time, sources);
        for (const QString& stage : {u"approved"_s, u"advanced"_s, u"paid"_s, u"settled"_s, u"returned"_s})
            all[u"budget."_s + stage + u'.' + suffix] = sums.sum(time, {stage}, sources);
        all[u"disbursed."_s + suffix] = sums.sum(time, {u"advanced"_s, u"paid"_s, u"returned"_s}, sources);
    }
    all[u"counterpart.committed"_s] = sums.sum(time, {u"approved"_s}, {u"counterpart"_s});
    return all;
}

/// Adds the records up with nothing but loops.
class Reckoner
{
public:
    Reckoner(const World& world, const Question& question)
        : m_world(world)
        , m_q(question)
    {
        const QDate yearEnd(question.year, 12, 31);
        now = {question.year, question.to == yearEnd ? question.asAt : std::min(question.asAt, question.to)};
        const QDate endBefore(question.year - 1, 12, 31);
        before = {question.year - 1, std::min(question.asAt, endBefore)};
        // The same months: the last day of a month stays the last day.
        // What is not known yet of this year does not count in the year before either.
        const bool begun = question.asAt.year() >= question.year;
        const QDate until = begun ? std::min(question.asAt, question.to) : question.to;
        QDate same(question.year - 1, until.month(), 1);
        const bool monthEnd = until.addDays(1).day() == 1;
        same = monthEnd ? same.addMonths(1).addDays(-1) : same.addDays(until.day() - 1);
        samePeriod = {question.year - 1, std::min(question.asAt, same)};
    }

    struct Time
    {
        int year;
        QDate last;
    };
    Time now;
    Time before;
    Time samePeriod;

    /// Code of the province a unit lies in on the boundary date.
    QString province(const QString& unit) const
    {
        const bool merged = m_q.boundaries >= QDate(2025, 7, 1);
        if (unit == "commune30"_L1 || unit == "30"_L1)
            return merged ? u"31"_s : u"30"_s;
        if (unit == "31new"_L1 && !merged)
            return u"31@2025-07-01"_s; // shown whole: its code belongs to another unit on that day
        return unit.left(2);
    }
    bool inScope(const QString& unit) const
    {
        if (m_q.scope == "national"_L1)
            return true;
        if (m_q.scope.startsWith(u"region:"_s))
            return (m_q.scope == "region:central"_L1) == (unit == "46"_L1) && m_q.scope != "region:south"_L1;
        // On a map before the merger "31" is the old unit: records of the merged one are not split.
        if (unit == "31new"_L1 && m_q.boundaries < QDate(2025, 7, 1))
            return false;
        return m_q.scope == u"province:"_s + province(unit);
    }

    using Accept = std::function<bool(const PlainMovement&)>;
    Amount sum(const Time& time, const QSet<QString>& stages, const QSet<QString>& sources,
               const Accept& accept = {}) const
    {
        Amount total;
        for (const PlainMovement& m : m_world.movements) {
            if (m.year != time.year || m.date > time.last || !stages.contains(m.stage) ||
                !sources.contains(m.source) || !inScope(m_world.projects[m.project].place) ||
                (accept && !accept(m)))
                continue;
            total =
                total.value_or(0) + (m.stage == "returned"_L1 && stages.size() > 1 ? -m.amount : m.amount);
        }
        return total;
    }
    Amount allocated(const Time& time, const QSet<QString>& sources) const
    {
        Amount total;
        for (const auto& a : m_world.allocations) {
            if (a.year == time.year && a.date <= time.last && sources.contains(a.source) && inScope(a.place))
                total = total.value_or(0) + a.amount;
        }
        return total;
    }
    std::set<std::size_t> counted(const Time& time, const Accept& accept = {}) const
    {
        std::map<std::size_t, qint64> net;
        for (const PlainMovement& m : m_world.movements) {
            if (m.year == time.year && m.date <= time.last && m.stage == "approved"_L1 &&
                (m.source == "national"_L1 || m.source == "local"_L1) &&
                inScope(m_world.projects[m.project].place) && (!accept || accept(m)))
                net[m.project] += m.amount;
        }
        std::set<std::size_t> positive;
        for (const auto& [project, amount] : net) {
            if (amount > 0)
                positive.insert(project);
        }
        return positive;
    }
    Amount results(const QString& indicator, QDate from, QDate to, bool actual) const
    {
        const std::set<std::size_t> projects = counted(now);
        Amount total;
        for (const auto& r : m_world.results) {
            const bool dated = r.date.isValid() && from <= r.date && r.date <= std::min(to, m_q.asAt);
            const bool goal = !actual && !r.date.isValid() && projects.contains(r.project);
            const Amount& part = actual ? r.actual : r.planned;
            if (r.indicator == indicator && (dated || goal) && part &&
                inScope(m_world.projects[r.project].place))
                total = total.value_or(0) + *part;
        }
        return total;
    }
    qint64 establishments(const Time& time) const
    {
        QSet<QString> distinct;
        for (const std::size_t project : counted(time)) {
            for (const QString& one : m_world.projects[project].establishments)
                distinct.insert(one);
        }
        return distinct.size();
    }

    std::map<QString, Amount> money(const Time& time) const { return moneyByKey(*this, time); }

    const World& m_world;
    const Question& m_q;
};

} // namespace kctest
