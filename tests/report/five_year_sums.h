// SPDX-License-Identifier: GPL-3.0-or-later
// Adds the records of a World up over spans of years with nothing but loops: no SQL and no code of the report
// room.
#pragma once

#include "report/figures_reckoner.h"
#include "report/five_year_people.h"

namespace kctest {

struct SpanQuestion
{
    QString name;
    QString scope; ///< as on the command line
    int first;
    int last;
    QDate asAt;
    QDate boundaries;
    QDate to = {}; ///< valid: the period ends within its last year
};

class SpanSums
{
public:
    struct Time
    {
        int first;
        int last;
        QDate lastDay;
    };
    using Accept = std::function<bool(const PlainMovement&)>;

    SpanSums(const World& world, const People& people, const SpanQuestion& question)
        : m_world(world)
        , m_people(people)
        , m_q(question)
        , m_where{question.name, question.scope,     question.last, QDate(question.last, 12, 31),
                  question.asAt, question.boundaries}
        , m_map(world, m_where)
    {
        end = m_q.to.isValid() ? m_q.to : QDate(m_q.last, 12, 31);
        day = std::min(m_q.asAt, end);
        now = {m_q.first, m_q.last, m_q.to.isValid() ? day : m_q.asAt};
        const int years = m_q.last - m_q.first + 1;
        before = {m_q.first - years, m_q.first - 1, std::min(m_q.asAt, QDate(m_q.first - 1, 12, 31))};
    }

    QDate end;
    QDate day; ///< results and people are counted to it
    Time now;
    Time before;

    bool inScope(const QString& unit) const { return m_map.inScope(unit); }
    QString province(const QString& unit) const { return m_map.province(unit); }
    QString placeOf(std::size_t project) const { return m_world.projects[project].place; }

    Amount sum(const Time& time, const QSet<QString>& stages, const QSet<QString>& sources,
               const Accept& accept = {}) const
    {
        Amount total;
        for (const PlainMovement& m : m_world.movements) {
            if (m.year < time.first || m.year > time.last || m.date > time.lastDay ||
                !stages.contains(m.stage) || !sources.contains(m.source) || !inScope(placeOf(m.project)) ||
                (accept && !accept(m)))
                continue;
            const bool less = m.stage == "returned"_L1 && stages.size() > 1;
            total = total.value_or(0) + (less ? -m.amount : m.amount);
        }
        return total;
    }
    Amount allocated(const Time& time, const QSet<QString>& sources) const
    {
        Amount total;
        for (const PlainAllocation& a : m_world.allocations) {
            if (a.year >= time.first && a.year <= time.last && a.date <= time.lastDay &&
                sources.contains(a.source) && inScope(a.place))
                total = total.value_or(0) + a.amount;
        }
        return total;
    }
    std::set<std::size_t> counted(const Time& time, const Accept& accept = {}) const
    {
        std::map<std::size_t, qint64> net;
        for (const PlainMovement& m : m_world.movements) {
            if (m.year >= time.first && m.year <= time.last && m.date <= time.lastDay &&
                m.stage == "approved"_L1 && (m.source == "national"_L1 || m.source == "local"_L1) &&
                inScope(placeOf(m.project)) && (!accept || accept(m)))
                net[m.project] += m.amount;
        }
        std::set<std::size_t> positive;
        for (const auto& [project, amount] : net) {
            if (amount > 0)
                positive.insert(project);
        }
        return positive;
    }
    /// Establishments of the counted projects with the first year in which a source gave them anything.
    std::map<QString, int> supported(const Time& time) const
    {
        std::map<QString, int> found;
        for (const std::size_t project : counted(time)) {
            std::map<std::pair<QString, int>, qint64> bySourceAndYear;
            for (const PlainMovement& m : m_world.movements) {
                if (m.project == project && m.stage == "approved"_L1 && m.date <= time.lastDay &&
                    (m.source == "national"_L1 || m.source == "local"_L1) && m.year >= time.first &&
                    m.year <= time.last)
                    bySourceAndYear[{m.source, m.year}] += m.amount;
            }
            int first = 9999;
            for (const auto& [key, amount] : bySourceAndYear) {
                if (amount > 0)
                    first = std::min(first, key.second);
            }
            for (const QString& one : m_world.projects[project].establishments) {
                const auto known = found.find(one);
                found[one] = known == found.end() ? first : std::min(known->second, first);
            }
        }
        return found;
    }
    Amount results(const QString& indicator, const Time& time, bool actual) const
    {
        const QDate last = time.first == now.first ? day : time.lastDay;
        const std::set<std::size_t> projects = counted(time);
        Amount total;
        for (const PlainResult& r : m_world.results) {
            const bool dated = r.date.isValid() && QDate(time.first, 1, 1) <= r.date && r.date <= last;
            const bool goal = !actual && !r.date.isValid() && projects.contains(r.project);
            const Amount& part = actual ? r.actual : r.planned;
            if (r.indicator == indicator && (dated || goal) && part && inScope(placeOf(r.project)))
                total = total.value_or(0) + *part;
        }
        return total;
    }
    std::vector<PlainOfficer> inPost() const
    {
        std::vector<PlainOfficer> found;
        for (const PlainOfficer& officer : m_people.officers) {
            if (inScope(officer.place) && officer.from <= day && (!officer.to.isValid() || day <= officer.to))
                found.push_back(officer);
        }
        return found;
    }
    bool anyOfficer() const
    {
        return std::any_of(m_people.officers.begin(), m_people.officers.end(),
                           [&](const PlainOfficer& officer) { return inScope(officer.place); });
    }
    /// Offices are told apart by the map of the day they are counted on.
    std::set<QString> centres() const
    {
        Question then = m_where;
        then.boundaries = day;
        const Reckoner map(m_world, then);
        std::set<QString> found;
        for (const PlainOfficer& officer : inPost()) {
            const bool shownWhole = officer.place == "31new"_L1 && day < QDate(2025, 7, 1);
            found.insert(officer.office + u'/' + map.province(officer.place) +
                         (shownWhole ? u"+"_s : QString()));
        }
        return found;
    }
    /// Establishments, before and after of one measure of those with both.
    struct Effect
    {
        qint64 establishments = 0;
        qint64 before = 0;
        qint64 after = 0;
    };
    Effect effect(const std::function<Amount(const PlainYear&)>& part) const
    {
        Effect effect;
        for (const auto& [id, year] : supported(now)) {
            Amount earlier;
            Amount later;
            int latest = year;
            for (const PlainYear& one : m_people.years) {
                if (one.establishment != id || !part(one) || one.year > day.year())
                    continue;
                if (one.year == year - 1)
                    earlier = part(one);
                if (one.year > latest) {
                    latest = one.year;
                    later = part(one);
                }
            }
            if (earlier && later) {
                ++effect.establishments;
                effect.before += *earlier;
                effect.after += *later;
            }
        }
        return effect;
    }

    std::map<QString, Amount> money(const Time& time) const { return moneyByKey(*this, time); }

private:
    const World& m_world;
    const People& m_people;
    const SpanQuestion& m_q;
    Question m_where;
    Reckoner m_map;
};

} // namespace kctest
