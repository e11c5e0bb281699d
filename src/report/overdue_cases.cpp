// SPDX-License-Identifier: GPL-3.0-or-later
// Đề án as they stood on a day.
#include "report/overdue.h"
#include "report/scope_filter.h"
#include "report/state_on_day.h"
#include "store/query.h"

#include <QSet>

#include <map>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

std::vector<CaseOnDay> casesOnDay(const ReportContext& context)
{
    const ScopeFilter scope(context.rules, context.params());
    const QDate day = context.params().asAt;
    std::vector<CaseOnDay> cases;
    std::map<QString, std::size_t> index;
    Query(context.store, u"report_lists/open_projects"_s).each([&](const store::Row& row) {
        CaseOnDay project;
        project.place = row.id<AdminUnitId>(u"place"_s);
        if (!scope.contains(project.place))
            return;
        project.id = row.text(u"id"_s);
        project.code = row.text(u"code"_s);
        project.title = row.text(u"title"_s);
        project.fund = fromKey<Fund>(row.text(u"fund"_s)).value_or(Fund::Local);
        project.planYear = static_cast<int>(row.integer(u"plan_year"_s));
        project.procedure = row.text(u"procedure"_s);
        project.endsOn = row.date(u"ends_on"_s);
        project.implementingUnit = row.text(u"implementing_unit"_s);
        project.enteredBy = row.text(u"entered_by"_s);
        project.state = fromKey<ProjectState>(row.text(u"state"_s));
        project.submittedOn = row.date(u"submitted_on"_s);
        index.emplace(project.id, cases.size());
        cases.push_back(std::move(project));
    });
    QSet<QString> begun;
    Query(context.store, u"report_lists/steps_until"_s).each([&](const store::Row& row) {
        const QString id = row.text(u"project"_s);
        const auto found = index.find(id);
        if (found == index.end())
            return;
        CaseOnDay& project = cases[found->second];
        if (!begun.contains(id)) {
            begun.insert(id);
            project.state = ProjectState::Draft;
            project.submittedOn = {};
        }
        const QDate date = row.date(u"date"_s);
        if (date > day)
            return;
        if (const auto state = fromKey<ProjectState>(row.text(u"to_state"_s)))
            project.state = state;
        project.lastActor = row.text(u"actor_name"_s);
        if (project.state == ProjectState::Submitted)
            project.submittedOn = date;
        // A payment leaves an accepted project accepted: only the acceptance itself starts the time.
        if (row.text(u"act"_s) == "accept"_L1)
            project.acceptedOn = date;
    });
    StatesOnDay states(context.store, day);
    for (CaseOnDay& project : cases) {
        if (!begun.contains(project.id))
            project.state = states.withoutSteps(project.id, project.state.value_or(ProjectState::Draft));
    }
    return cases;
}

} // namespace kc::report
