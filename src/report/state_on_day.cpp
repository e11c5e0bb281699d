// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/state_on_day.h"

#include "base/texts.h"
#include "domain/life_cycle.h"
#include "report/project_file.h"

#include <map>

namespace kc::report {

using namespace Qt::StringLiterals;

StatesOnDay::StatesOnDay(const store::Store& store, QDate day)
    : m_day(day)
    , m_steps(store, u"figures/listed_state"_s)
    , m_written(store, u"figures/project_written"_s)
    , m_money(store, u"figures/project_stages"_s)
{
    m_steps.bind(1, day.toString(Qt::ISODate));
    m_money.bind(1, day.toString(Qt::ISODate)).bind(2, day.toString(Qt::ISODate));
}

std::optional<ProjectState> StatesOnDay::of(const QString& project, ProjectState stored)
{
    std::optional<ProjectState> state;
    m_steps.bind(2, project);
    while (m_steps.step()) {
        if (!state)
            state = ProjectState::Draft;
        if (m_steps.integer(1) != 0)
            state = fromKey<ProjectState>(m_steps.string(0)).value_or(*state);
    }
    return state ? state : withoutSteps(project, stored);
}

std::optional<ProjectState> StatesOnDay::withoutSteps(const QString& project, ProjectState stored)
{
    using enum ProjectState;
    if (isEndState(stored) && stored != Settled)
        return stored;
    std::map<Stage, std::int64_t> net;
    bool later = false;
    m_money.bind(3, project);
    while (m_money.step()) {
        if (const auto stage = fromKey<Stage>(m_money.string(0)))
            net[*stage] = m_money.integer(1);
        later = later || m_money.integer(2) > 0;
    }
    m_written.bind(1, project);
    const QDate written = m_written.step() ? vietnamTime(m_written.string(0)).date() : QDate();
    m_written.reset();
    if (!later && (!written.isValid() || written <= m_day))
        return stored;
    if (net[Stage::Settled] > 0)
        return Settled;
    if (net[Stage::Advanced] > 0 || net[Stage::Paid] > 0)
        return Implementing;
    if (net[Stage::Contracted] > 0)
        return Contracted;
    if (net[Stage::Approved] > 0)
        return Approved;
    return std::nullopt;
}

QString stateWords(std::optional<ProjectState> state, Lang lang)
{
    return state ? text(labelKey(*state), lang) : QString();
}

} // namespace kc::report
