// SPDX-License-Identifier: GPL-3.0-or-later
// Hồ sơ quá hạn: figures and tables.
#include "report/overdue.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "report/figures_money.h"
#include "report/legal_citation.h"
#include "report/scope_filter.h"
#include "report/state_on_day.h"
#include "store/query.h"

#include <algorithm>
#include <map>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

/// States in which what a deadline is about is still to be done. A procedure names most of them; what has no
/// step of its own there is held against the state.
const QMap<QString, std::vector<ProjectState>>& statesBefore()
{
    using enum ProjectState;
    static const QMap<QString, std::vector<ProjectState>> states{
        {u"submit"_s, {Draft, Returned}},
        {u"forward_ministry"_s, {Submitted, Appraising}},
        {u"settlement_file"_s, {Accepted}},
        {u"settle"_s, {Approved, Contracted, Implementing, Accepted}}};
    return states;
}

bool isCarriedOut(std::optional<ProjectState> state)
{
    using enum ProjectState;
    return state == Approved || state == Contracted || state == Implementing || state == Accepted;
}

/// One step that is late.
struct LateStep
{
    QString code;
    QString name;
    QString legalBasis;
    QDate due;
    int days = 0;
};

class LateSteps
{
public:
    LateSteps(const RuleBook& rules, const ReportParams& params)
        : m_rules(rules)
        , m_day(params.asAt)
        , m_lang(params.lang)
    {
    }

    std::vector<LateStep> of(const CaseOnDay& project) const
    {
        std::vector<LateStep> late;
        if (!project.state || isEndState(*project.state))
            return late;
        const QString procedure = procedureOf(project);
        for (const AllowedAct& act : m_rules.procedures.actsFrom(procedure, *project.state, m_day))
            add(late, deadlineOf(m_rules.deadlines, act.deadline, m_day), project);
        const QString fund = keyOf(project.fund == Fund::Local ? Fund::Local : Fund::National);
        for (const Deadline& deadline : m_rules.deadlines) {
            const auto states = statesBefore().value(deadline.act);
            const bool open = std::find(states.begin(), states.end(), project.state) != states.end();
            if (open && deadline.fund == fund && deadline.validity.contains(m_day))
                add(late, &deadline, project);
        }
        addReview(late, project);
        return late;
    }

    /// Who has to act now: the roles the procedure names, with the person who entered it where it is his.
    QString holderOf(const CaseOnDay& project) const
    {
        if (isCarriedOut(project.state))
            return project.implementingUnit;
        if (!project.state)
            return {};
        QStringList holders;
        for (const AllowedAct& act :
             m_rules.procedures.actsFrom(procedureOf(project), *project.state, m_day)) {
            if (act.act == "withdraw"_L1 || act.act == "edit_project"_L1)
                continue;
            for (const QString& role : act.roles) {
                const QString words = text(u"role."_s + role, m_lang);
                if (!holders.contains(words))
                    holders << words;
            }
        }
        const bool own = project.state == ProjectState::Draft || project.state == ProjectState::Returned;
        const QString roles = holders.join(u", "_s);
        return own && !project.enteredBy.isEmpty() ? roles + u" ("_s + project.enteredBy + u')' : roles;
    }

private:
    QString procedureOf(const CaseOnDay& project) const
    {
        if (!project.procedure.isEmpty())
            return project.procedure;
        return m_rules.procedures.procedureFor(project.fund, m_day).value_or(QString());
    }

    void add(std::vector<LateStep>& late, const Deadline* deadline, const CaseOnDay& project) const
    {
        if (!deadline)
            return;
        const bool known = std::any_of(late.begin(), late.end(),
                                       [&](const LateStep& one) { return one.code == deadline->code; });
        const QDate due =
            deadline->daysAfter > 0
                ? (project.acceptedOn.isValid() ? dueDateAfter(*deadline, project.acceptedOn) : QDate())
                : dueDate(*deadline, project.planYear);
        const int days = daysLate(*deadline, due, m_day);
        if (!known && days > 0)
            late.push_back({deadline->code, nameOf(*deadline, m_lang), deadline->legalBasis, due, days});
    }

    void addReview(std::vector<LateStep>& late, const CaseOnDay& project) const
    {
        const bool waiting =
            project.state == ProjectState::Submitted || project.state == ProjectState::Appraising;
        if (!waiting || !project.submittedOn.isValid())
            return;
        const QDate due = project.submittedOn.addDays(kReviewDays);
        const auto days = static_cast<int>(due.daysTo(m_day));
        if (days > 0)
            late.push_back({u"review"_s, text(u"report_row.overdue.review"_s, m_lang),
                            text(u"report_row.overdue.review_basis"_s, m_lang,
                                 {{u"days"_s, QString::number(kReviewDays)}}),
                            due, days});
    }

    const RuleBook& m_rules;
    QDate m_day;
    Lang m_lang;
};

FigureCell dayCell(int days, const QString& registerName, const QString& id)
{
    return listCell(days > 0 ? FigureValue(std::int64_t(days)) : FigureValue(), registerName, {id});
}

void addLateSteps(const ReportContext& context, const std::vector<CaseOnDay>& projects, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const LateSteps lateSteps(context.rules, context.params());
    FigureTable table =
        listTable(lang, u"late-steps"_s, {u"days_late"_s},
                  {u"project"_s, u"title"_s, u"state"_s, u"step"_s, u"due"_s, u"holder"_s, u"legal_basis"_s});
    table.unit = text(u"report_unit.days"_s, lang);
    std::vector<QString> late;
    for (const CaseOnDay& project : projects) {
        for (const LateStep& step : lateSteps.of(project)) {
            late.push_back(project.id);
            table.rows.push_back(listRow(table, project.code + u'.' + step.code, project.title,
                                         {dayCell(step.days, u"projects"_s, project.id)},
                                         {project.code, project.title, stateWords(project.state, lang),
                                          step.name, dateText(step.due, lang), lateSteps.holderOf(project),
                                          legalCitation(step.legalBasis, lang)}));
        }
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const FigureRow& a, const FigureRow& b) {
        return integerOf(a.cells.front().value) > integerOf(b.cells.front().value);
    });
    addCount(figures, u"overdue.projects"_s, u"report_unit.projects"_s, u"projects"_s, std::move(late),
             {{u"as_at"_s, dateText(context.params().asAt, lang)}});
    figures.tables.push_back(std::move(table));
}

/// Money paid out of one source and year of a đề án that was neither settled nor returned.
struct Unsettled
{
    QString source;
    int fiscalYear = 0;
    QDate lastDay;
    Tally advanced;
    Tally paid;
    Tally returned;
    Tally settled;
    std::int64_t records = 0;

    Dong outstanding() const { return advanced.sum + paid.sum - returned.sum - settled.sum; }
};

RecordSelection unsettledSelection(const ReportContext& context, const QString& project,
                                   const Unsettled& money, const QStringList& stages)
{
    return listedRecords(u"movements"_s,
                         [project, stages, source = money.source, year = money.fiscalYear,
                          asAt = context.params().asAt](const store::Store& store,
                                                        const RuleBook&) -> Expected<std::vector<QString>> {
                             std::vector<QString> ids;
                             Query query(store, u"report_lists/unsettled_movements"_s);
                             query.bind(u":project"_s, project)
                                 .bind(u":source"_s, source)
                                 .bind(u":fiscal_year"_s, year)
                                 .bind(u":as_at"_s, asAt);
                             query.each([&](const store::Row& row) {
                                 if (stages.contains(row.text(u"stage"_s)))
                                     ids.push_back(row.text(u"id"_s));
                             });
                             return ids;
                         });
}

/// The day by which the money of a fiscal year has to be settled; invalid when no text says.
QDate settlementDue(const RuleBook& rules, const QString& source, int fiscalYear, QDate day)
{
    for (const Deadline& deadline : rules.deadlines) {
        if (deadline.act == "settle"_L1 && deadline.fund == source && deadline.validity.contains(day))
            return dueDate(deadline, fiscalYear);
    }
    return {};
}

/// Money that was paid out and not settled by the as-at day, by project.
std::map<QString, std::vector<Unsettled>> unsettledByProject(const ReportContext& context)
{
    std::map<QString, std::vector<Unsettled>> byProject;
    Query query(context.store, u"report_lists/unsettled"_s);
    query.bind(u":as_at"_s, context.params().asAt);
    query.each([&](const store::Row& row) {
        const auto tally = [&](const QString& stage) {
            return Tally{row.money(stage), row.integer(stage + u"_records"_s)};
        };
        Unsettled money{row.text(u"source"_s),   static_cast<int>(row.integer(u"fiscal_year"_s)),
                        row.date(u"last_day"_s), tally(u"advanced"_s),
                        tally(u"paid"_s),        tally(u"returned"_s),
                        tally(u"settled"_s),     row.integer(u"records"_s)};
        if (money.outstanding() > Dong())
            byProject[row.text(u"project"_s)].push_back(std::move(money));
    });
    return byProject;
}

/// A sum of what is outstanding, with everything it was computed from.
struct UnsettledSum
{
    FigureCell cell;
    std::int64_t records = 0;

    void add(const Unsettled& money, const RecordSelection& behind)
    {
        cell.value = Dong(integerOf(cell.value).value_or(0)) + money.outstanding();
        cell.behind.push_back(behind);
        records += money.records;
    }
    void addTo(FigureSet& figures, const QString& key, const MessageArgs& args) const
    {
        addAmount(figures, key, cell, args);
        figures.figures.back().records = records;
    }
};

void addUnsettled(const ReportContext& context, const std::vector<CaseOnDay>& projects, FigureSet& figures)
{
    const ReportParams& params = context.params();
    const Lang lang = params.lang;
    const std::map<QString, std::vector<Unsettled>> byProject = unsettledByProject(context);
    FigureTable table = listTable(
        lang, u"unsettled"_s,
        {u"advanced"_s, u"paid"_s, u"returned"_s, u"settled"_s, u"outstanding"_s, u"days_late"_s},
        {u"project"_s, u"title"_s, u"source"_s, u"fiscal_year"_s, u"last_day"_s, u"due"_s, u"holder"_s});
    UnsettledSum outstanding;
    UnsettledSum late;
    for (const CaseOnDay& project : projects) {
        const auto found = byProject.find(project.id);
        if (found == byProject.end())
            continue;
        for (const Unsettled& money : found->second) {
            const auto select = [&](const QStringList& stages) {
                return unsettledSelection(context, project.id, money, stages);
            };
            const RecordSelection all = select({u"advanced"_s, u"paid"_s, u"returned"_s, u"settled"_s});
            const QDate due = settlementDue(context.rules, money.source, money.fiscalYear, params.asAt);
            const auto days =
                due.isValid() ? static_cast<int>(std::max<qint64>(0, due.daysTo(params.asAt))) : 0;
            std::vector<FigureCell> cells;
            for (const auto& [stage, tally] : {std::pair<QString, Tally>{u"advanced"_s, money.advanced},
                                               {u"paid"_s, money.paid},
                                               {u"returned"_s, money.returned},
                                               {u"settled"_s, money.settled}})
                cells.push_back({tally.money(), {select({stage})}});
            cells.push_back({money.outstanding(), {all}});
            cells.push_back({days > 0 ? FigureValue(std::int64_t(days)) : FigureValue(), {all}});
            outstanding.add(money, all);
            if (days > 0)
                late.add(money, all);
            table.rows.push_back(
                listRow(table, u"%1.%2.%3"_s.arg(project.code, money.source).arg(money.fiscalYear),
                        project.title, std::move(cells),
                        {project.code, project.title, text(u"source."_s + money.source, lang),
                         QString::number(money.fiscalYear), dateText(money.lastDay, lang),
                         due.isValid() ? dateText(due, lang) : QString(), project.implementingUnit}));
        }
    }
    if (!table.rows.empty())
        table.total = totalRow(table, lang);
    const MessageArgs args{{u"as_at"_s, dateText(params.asAt, lang)}};
    outstanding.addTo(figures, u"overdue.outstanding"_s, args);
    late.addTo(figures, u"overdue.outstanding_late"_s, args);
    figures.records += outstanding.records;
    figures.tables.push_back(std::move(table));
}

void addGoals(const ReportContext& context, const std::vector<CaseOnDay>& projects, FigureSet& figures)
{
    const ReportParams& params = context.params();
    const Lang lang = params.lang;
    std::map<QString, const CaseOnDay*> ended;
    for (const CaseOnDay& project : projects) {
        const bool approved = isCarriedOut(project.state) || project.state == ProjectState::Settled;
        const QDate end = project.endsOn.isValid() ? project.endsOn : FiscalYear{project.planYear}.last();
        if (approved && end < params.asAt)
            ended.emplace(project.id, &project);
    }
    FigureTable table =
        listTable(lang, u"goals"_s, {u"planned"_s, u"days_since"_s},
                  {u"project"_s, u"title"_s, u"indicator"_s, u"unit"_s, u"ends_on"_s, u"holder"_s});
    table.unit.clear();
    std::vector<QString> goals;
    Query query(context.store, u"report_lists/goals_without_result"_s);
    query.bind(u":as_at"_s, params.asAt).bind(u":as_at_of_other"_s, params.asAt);
    query.each([&](const store::Row& row) {
        const auto found = ended.find(row.text(u"project"_s));
        if (found == ended.end())
            return;
        const CaseOnDay& project = *found->second;
        const QString id = row.text(u"id"_s);
        const QString code = row.text(u"indicator"_s);
        const QDate end = project.endsOn.isValid() ? project.endsOn : FiscalYear{project.planYear}.last();
        goals.push_back(id);
        table.rows.push_back(listRow(table, id, project.title,
                                     {listCell(std::int64_t(row.integer(u"planned"_s)), u"results"_s, {id}),
                                      dayCell(static_cast<int>(end.daysTo(params.asAt)), u"results"_s, id)},
                                     {project.code, project.title, context.rules.indicatorName(code, lang),
                                      context.rules.indicatorUnit(code, lang), dateText(end, lang),
                                      project.implementingUnit}));
    });
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const FigureRow& a, const FigureRow& b) {
        return a.word(u"project"_s) < b.word(u"project"_s);
    });
    addCount(figures, u"overdue.goals"_s, u"report_unit.goals"_s, u"results"_s, std::move(goals),
             {{u"as_at"_s, dateText(params.asAt, lang)}});
    figures.tables.push_back(std::move(table));
}

} // namespace

Expected<FigureSet> overdueFigures(const ReportContext& context)
{
    if (const auto scope = checkScope(context.rules, context.params()); !scope)
        return tl::unexpected(scope.error());
    FigureSet figures = emptyFigures(context, u"overdue"_s);
    const std::vector<CaseOnDay> projects = casesOnDay(context);
    figures.records = static_cast<std::int64_t>(projects.size());
    addLateSteps(context, projects, figures);
    if (const auto on = context.reached(50); !on)
        return tl::unexpected(on.error());
    addUnsettled(context, projects, figures);
    addGoals(context, projects, figures);
    return figures;
}

} // namespace kc::report
