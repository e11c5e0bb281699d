// SPDX-License-Identifier: GPL-3.0-or-later
// Báo cáo kiểm tra: exceptions and cases in one hand.
#include "report/audit_report.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "report/project_file.h"
#include "report/scope_filter.h"
#include "store/query.h"

#include <algorithm>
#include <map>
#include <set>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

/// The duties that one person should not hold together.
enum class Duty { Entering, Appraising, Deciding };

std::optional<Duty> dutyOf(const QString& act)
{
    if (act == "edit_project"_L1 || act == "submit"_L1)
        return Duty::Entering;
    if (act == "appraise"_L1 || act == "appraise_ministry"_L1 || act == "forward_ministry"_L1)
        return Duty::Appraising;
    if (act == "approve"_L1 || act == "refuse"_L1)
        return Duty::Deciding;
    return std::nullopt;
}

struct AuditedStep
{
    QString act;
    QString actor;
    QString actorName;
    QDate date;
    QString document;
    QString exception;
    int position = 0;
};

struct AuditedCase
{
    QString id;
    QString code;
    QString title;
    QString enteredBy;
    QString enteredByName;
    std::vector<AuditedStep> steps;

    /// What each person did up to a step, in the order of the people's ids.
    std::map<QString, std::set<Duty>> duties(std::size_t until) const;
    QString nameOf(const QString& actor) const
    {
        for (const AuditedStep& step : steps) {
            if (step.actor == actor)
                return step.actorName;
        }
        return enteredByName;
    }
};

std::map<QString, std::set<Duty>> AuditedCase::duties(std::size_t until) const
{
    std::map<QString, std::set<Duty>> duties;
    if (!enteredBy.isEmpty())
        duties[enteredBy].insert(Duty::Entering);
    for (std::size_t i = 0; i < until; ++i) {
        const auto duty = dutyOf(steps[i].act);
        if (duty && !steps[i].actor.isEmpty())
            duties[steps[i].actor].insert(*duty);
    }
    return duties;
}

std::vector<AuditedCase> readAuditedCases(const ReportContext& context)
{
    const ScopeFilter scope(context.rules, context.params());
    std::vector<AuditedCase> cases;
    Query query(context.store, u"report_lists/steps_of_cases"_s);
    query.bind(u":last_day"_s, auditedDays(context.params()).to);
    query.each([&](const store::Row& row) {
        if (!scope.contains(row.id<AdminUnitId>(u"place"_s)))
            return;
        const QString id = row.text(u"project"_s);
        if (cases.empty() || cases.back().id != id)
            cases.push_back({id,
                             row.text(u"code"_s),
                             row.text(u"title"_s),
                             row.text(u"entered_by"_s),
                             row.text(u"entered_by_name"_s),
                             {}});
        cases.back().steps.push_back({row.text(u"act"_s), row.text(u"actor"_s), row.text(u"actor_name"_s),
                                      row.date(u"date"_s), row.text(u"document"_s), row.text(u"exception"_s),
                                      static_cast<int>(row.integer(u"position"_s))});
    });
    return cases;
}

/// Who made the exception had entered or appraised the file himself before.
bool isSelfMade(const AuditedCase& one, std::size_t step)
{
    const auto duties = one.duties(step);
    const auto own = duties.find(one.steps[step].actor);
    const auto duty = dutyOf(one.steps[step].act);
    if (own == duties.end() || !duty)
        return false;
    return std::any_of(own->second.begin(), own->second.end(), [&](Duty earlier) { return earlier < *duty; });
}

MessageArgs daysArgs(const Period& days, Lang lang)
{
    return {{u"from"_s, dateText(days.from, lang)}, {u"to"_s, dateText(days.to, lang)}};
}

} // namespace

Period auditedDays(const ReportParams& params)
{
    return {params.period.from, std::max(params.period.from, std::min(params.asAt, params.period.to))};
}

void addAuditCases(const ReportContext& context, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const Period days = auditedDays(context.params());
    const std::vector<AuditedCase> cases = readAuditedCases(context);
    FigureTable exceptions = listTable(lang, u"exceptions"_s, {},
                                       {u"project"_s, u"title"_s, u"act"_s, u"date"_s, u"actor"_s,
                                        u"document"_s, u"exception"_s, u"self_made"_s});
    exceptions.unit.clear();
    FigureTable onePerson =
        listTable(lang, u"one-person"_s, {}, {u"project"_s, u"title"_s, u"actor"_s, u"duties"_s});
    onePerson.unit.clear();
    std::vector<QString> excepted;
    std::vector<QString> selfMade;
    std::vector<QString> inOneHand;
    for (const AuditedCase& one : cases) {
        for (std::size_t i = 0; i < one.steps.size(); ++i) {
            const AuditedStep& step = one.steps[i];
            if (step.exception.isEmpty() || !days.contains(step.date))
                continue;
            const bool self = isSelfMade(one, i);
            excepted.push_back(one.id);
            if (self)
                selfMade.push_back(one.id);
            exceptions.rows.push_back(
                listRow(exceptions, u"%1.%2"_s.arg(one.code).arg(step.position), one.title, {},
                        {one.code, one.title, actWords(step.act, lang), dateText(step.date, lang),
                         step.actorName, step.document, step.exception, yesNo(self, lang)}));
        }
        // A case is told of when somebody appraised or decided in it within the days.
        const bool judged = std::any_of(one.steps.begin(), one.steps.end(), [&](const AuditedStep& step) {
            return days.contains(step.date) && dutyOf(step.act).value_or(Duty::Entering) != Duty::Entering;
        });
        if (!judged)
            continue;
        for (const auto& [actor, duties] : one.duties(one.steps.size())) {
            if (duties.size() < 2)
                continue;
            QStringList words;
            for (const Duty duty : duties)
                words << text(duty == Duty::Entering     ? u"report_word.duty.entering"_s
                              : duty == Duty::Appraising ? u"report_word.duty.appraising"_s
                                                         : u"report_word.duty.deciding"_s,
                              lang);
            inOneHand.push_back(one.id);
            onePerson.rows.push_back(listRow(onePerson, one.code + u'.' + actor, one.title, {},
                                             {one.code, one.title, one.nameOf(actor), words.join(u", "_s)}));
        }
    }
    const MessageArgs args = daysArgs(days, lang);
    addCount(figures, u"audit.exceptions"_s, u"report_unit.projects"_s, u"projects"_s, std::move(excepted),
             args);
    addCount(figures, u"audit.self_made"_s, u"report_unit.projects"_s, u"projects"_s, std::move(selfMade),
             args);
    addCount(figures, u"audit.one_person"_s, u"report_unit.projects"_s, u"projects"_s, std::move(inOneHand),
             args);
    figures.records += static_cast<std::int64_t>(cases.size());
    figures.tables.push_back(std::move(exceptions));
    figures.tables.push_back(std::move(onePerson));
}

Expected<FigureSet> auditFigures(const ReportContext& context)
{
    if (const auto scope = checkScope(context.rules, context.params()); !scope)
        return tl::unexpected(scope.error());
    FigureSet figures = emptyFigures(context, u"audit"_s);
    addAuditCases(context, figures);
    if (const auto on = context.reached(25); !on)
        return tl::unexpected(on.error());
    addAuditCorrections(context, figures);
    if (const auto on = context.reached(50); !on)
        return tl::unexpected(on.error());
    addAuditStore(context, figures);
    return figures;
}

} // namespace kc::report
