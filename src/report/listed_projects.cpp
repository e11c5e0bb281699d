// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/listed_projects.h"

#include "report/state_on_day.h"
#include "store/query.h"
#include "store/raw_query.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::RawQuery;

namespace {

/// Reads one project after the other: as many short reads as there are rows to print.
class ProjectReader
{
public:
    ProjectReader(const ReportContext& context, const MoneyWindow& window)
        : m_context(context)
        , m_project(context.store, u"figures/listed_project"_s)
        , m_states(context.store, context.params().asAt)
        , m_beneficiaries(context.store, u"figures/listed_beneficiaries"_s)
        , m_money(context.store, u"figures/listed_movements"_s)
    {
        m_money.bind(2, std::int64_t(window.firstYear))
            .bind(3, std::int64_t(window.lastYear))
            .bind(4, window.cutoff.toString(Qt::ISODate));
    }

    ListedProject read(const QString& id)
    {
        ListedProject project;
        project.id = id;
        readProject(project);
        m_beneficiaries.bind(1, id);
        while (m_beneficiaries.step())
            project.beneficiaries << m_beneficiaries.string(0);
        m_money.bind(1, id);
        while (m_money.step()) {
            const auto stage = fromKey<Stage>(m_money.string(1)).value_or(Stage::Requested);
            const auto source = fromKey<Source>(m_money.string(2)).value_or(Source::Other);
            const Dong amount(m_money.integer(3));
            project.money.addLedger(stage, source, m_money.isNull(4) ? amount : -amount, 1);
            project.movements.push_back({m_money.string(0), stage, source});
        }
        return project;
    }

private:
    void readProject(ListedProject& project)
    {
        m_project.bind(1, project.id);
        if (!m_project.step())
            return;
        project.code = m_project.string(0);
        project.title = m_project.string(1);
        project.fund = fromKey<Fund>(m_project.string(2)).value_or(Fund::Local);
        project.planYear = m_project.number(3);
        const QString content = RuleBook::mainContent(m_project.string(4));
        if (m_context.rules.activity(content))
            project.mainContent = content;
        project.implementingUnit = m_project.string(5);
        project.place = AdminUnitId::fromText(m_project.string(6));
        const PlaceMap& places = m_context.rules.places;
        const QDate map = m_context.params().boundaries;
        if (const AdminUnit* province = places.unit(places.provinceOf(project.place, map)))
            project.provinceKey = provinceKey(places, *province, map);
        project.totalCost = Dong(m_project.integer(7));
        const auto stored = fromKey<ProjectState>(m_project.string(8)).value_or(ProjectState::Draft);
        project.state = m_states.of(project.id, stored);
        m_project.reset();
    }

    const ReportContext& m_context;
    RawQuery m_project;
    StatesOnDay m_states;
    RawQuery m_beneficiaries;
    RawQuery m_money;
};

} // namespace

std::vector<QString> ListedProject::movementsOf(const MoneyMeasure& measure) const
{
    const std::vector<Stage> stages = measure.stages();
    std::vector<QString> ids;
    for (const ListedMovement& movement : movements) {
        if (std::find(stages.begin(), stages.end(), movement.stage) != stages.end() &&
            std::find(measure.sources.begin(), measure.sources.end(), movement.source) !=
                measure.sources.end())
            ids.push_back(movement.id);
    }
    return ids;
}

Expected<std::vector<ListedProject>> listProjects(const ReportContext& context, const Cube& cube,
                                                  const MoneyWindow& window)
{
    const auto counted = cube.records(ledgerQuery(context.params(), window, Measure::Projects));
    if (!counted)
        return tl::unexpected(counted.error());
    ProjectReader reader(context, window);
    std::vector<ListedProject> projects;
    for (const QString& id : counted->ids)
        projects.push_back(reader.read(id));
    std::sort(projects.begin(), projects.end(),
              [](const ListedProject& a, const ListedProject& b) { return a.code < b.code; });
    return projects;
}

} // namespace kc::report
