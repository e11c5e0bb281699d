// SPDX-License-Identifier: GPL-3.0-or-later
// Danh sách đề án kèm theo quyết định: figures and tables.
#include "report/project_list.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "report/scope_filter.h"
#include "store/query.h"

#include <algorithm>
#include <map>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

/// What was approved of one source.
struct AnnexMoney
{
    Dong amount;
    std::vector<QString> movements;
};

struct AnnexProject
{
    QString id;
    QString code;
    QString title;
    Fund fund = Fund::Local;
    QString activity;
    QString place;
    QString implementingUnit;
    QString cooperatingUnit;
    QDate startsOn;
    QDate endsOn;
    Dong totalCost;
    int planYear = 0;
    std::map<Source, AnnexMoney> money;
    std::map<QString, AnnexMoney> decisions; ///< state budget by the number of the decision

    Dong of(Source source) const
    {
        const auto found = money.find(source);
        return found == money.end() ? Dong() : found->second.amount;
    }
    Dong budget() const { return of(Source::National) + of(Source::Local); }
    std::vector<QString> movements(const std::vector<Source>& sources) const
    {
        std::vector<QString> all;
        for (const Source source : sources) {
            if (const auto found = money.find(source); found != money.end())
                all.insert(all.end(), found->second.movements.begin(), found->second.movements.end());
        }
        return all;
    }
};

const std::vector<std::pair<QString, std::vector<Source>>>& listedColumns()
{
    static const std::vector<std::pair<QString, std::vector<Source>>> columns{
        {u"approved_national"_s, {Source::National}},
        {u"approved_local"_s, {Source::Local}},
        {u"approved_total"_s, {Source::National, Source::Local}},
        {u"counterpart"_s, {Source::Counterpart}},
        {u"other"_s, {Source::Other}}};
    return columns;
}

std::vector<AnnexProject> readListed(const ReportContext& context)
{
    const ReportParams& params = context.params();
    const ScopeFilter scope(context.rules, params);
    const QString decision = context.option(u"decision"_s);
    std::vector<AnnexProject> projects;
    Query query(context.store, u"report_lists/approved_projects"_s);
    query.bind(u":first_year"_s, params.period.firstYear())
        .bind(u":last_year"_s, params.period.lastYear())
        .bind(u":cutoff"_s, params.cutoff());
    query.each([&](const store::Row& row) {
        const QString document = row.text(u"document"_s);
        // What takes back an approval belongs to the decision it takes back.
        const QString reversed = row.text(u"reversed_document"_s);
        const QString of = reversed.isEmpty() ? document : reversed;
        const auto place = row.id<AdminUnitId>(u"place"_s);
        if ((!decision.isEmpty() && of != decision) || !scope.contains(place))
            return;
        const QString id = row.text(u"id"_s);
        if (projects.empty() || projects.back().id != id) {
            AnnexProject project;
            project.id = id;
            project.code = row.text(u"code"_s);
            project.title = row.text(u"title"_s);
            project.fund = fromKey<Fund>(row.text(u"fund"_s)).value_or(Fund::Local);
            project.activity = row.text(u"activity"_s);
            project.place = scope.placeAsSigned(place, params.lang);
            if (const QString note = row.text(u"place_note"_s); !note.isEmpty())
                project.place = project.place.isEmpty() ? note : project.place + u" ("_s + note + u')';
            project.implementingUnit = row.text(u"implementing_unit"_s);
            project.cooperatingUnit = row.text(u"cooperating_unit"_s);
            project.startsOn = row.date(u"starts_on"_s);
            project.endsOn = row.date(u"ends_on"_s);
            project.totalCost = row.money(u"total_cost"_s);
            project.planYear = static_cast<int>(row.integer(u"plan_year"_s));
            projects.push_back(std::move(project));
        }
        AnnexProject& project = projects.back();
        const Source source = fromKey<Source>(row.text(u"source"_s)).value_or(Source::Other);
        const auto add = [&](AnnexMoney& money) {
            money.amount += row.money(u"amount"_s);
            money.movements.push_back(row.text(u"movement"_s));
        };
        add(project.money[source]);
        if (isBudget(source))
            add(project.decisions[of]);
    });
    std::erase_if(projects, [](const AnnexProject& project) { return project.budget() <= Dong(); });
    std::stable_sort(projects.begin(), projects.end(),
                     [](const AnnexProject& a, const AnnexProject& b) { return a.fund < b.fund; });
    return projects;
}

struct AnnexBeneficiaries
{
    std::map<QString, QStringList> names; ///< by project
    std::vector<QString> establishments;  ///< of the projects listed
};

AnnexBeneficiaries readBeneficiaries(const ReportContext& context, const std::vector<AnnexProject>& projects)
{
    AnnexBeneficiaries found;
    for (const AnnexProject& project : projects)
        found.names[project.id];
    Query query(context.store, u"report_lists/beneficiaries"_s);
    query.each([&](const store::Row& row) {
        const auto project = found.names.find(row.text(u"project"_s));
        if (project == found.names.end())
            return;
        project->second << u"%1 (%2)"_s.arg(row.text(u"name"_s), row.text(u"tax_code"_s));
        found.establishments.push_back(row.text(u"establishment"_s));
    });
    return found;
}

QString spanWords(const AnnexProject& project, Lang lang)
{
    if (!project.startsOn.isValid() && !project.endsOn.isValid())
        return {};
    const auto day = [&](QDate date) { return date.isValid() ? dateText(date, lang) : u"..."_s; };
    return day(project.startsOn) + u" - "_s + day(project.endsOn);
}

QString decisionWords(const AnnexProject& project)
{
    QStringList numbers;
    for (const auto& [number, money] : project.decisions) {
        if (!number.isEmpty())
            numbers << number;
    }
    return numbers.join(u"; "_s);
}

FigureTable listedTable(const ReportContext& context, const std::vector<AnnexProject>& projects,
                        const AnnexBeneficiaries& beneficiaries)
{
    const Lang lang = context.params().lang;
    QStringList numbers{u"total_cost"_s};
    for (const auto& [key, sources] : listedColumns())
        numbers << key;
    FigureTable table =
        listTable(lang, u"projects"_s, numbers,
                  {u"fund"_s, u"activity"_s, u"plan_year"_s, u"implementing_unit"_s, u"cooperating_unit"_s,
                   u"beneficiaries"_s, u"place"_s, u"span"_s, u"decision"_s});
    for (const AnnexProject& project : projects) {
        std::vector<FigureCell> cells{listCell(project.totalCost, u"projects"_s, {project.id})};
        for (const auto& [key, sources] : listedColumns()) {
            Dong amount;
            for (const Source source : sources)
                amount += project.of(source);
            cells.push_back(moneyCell(amount, project.movements(sources)));
        }
        table.rows.push_back(
            listRow(table, project.code, project.title, std::move(cells),
                    {text(labelKey(project.fund), lang), project.activity, QString::number(project.planYear),
                     project.implementingUnit, project.cooperatingUnit,
                     beneficiaries.names.at(project.id).join(u"; "_s), project.place,
                     spanWords(project, lang), decisionWords(project)}));
    }
    return table;
}

/// The decisions the list is made of, as the office issued them: number, date, who signed.
FigureTable decisionTable(const ReportContext& context, const std::vector<AnnexProject>& projects)
{
    const Lang lang = context.params().lang;
    FigureTable table = listTable(lang, u"decisions"_s, {u"projects"_s, u"approved_total"_s},
                                  {u"date"_s, u"issuer"_s, u"signer"_s});
    struct Issued
    {
        QDate date;
        QString issuer;
        QString signer;
    };
    std::map<QString, Issued> issued;
    Query(context.store, u"report_lists/decisions"_s).each([&](const store::Row& row) {
        issued.emplace(row.text(u"number"_s),
                       Issued{row.date(u"date"_s), row.text(u"issuer"_s), row.text(u"signer"_s)});
    });
    struct DecisionShare
    {
        std::vector<QString> projects;
        AnnexMoney money;
    };
    std::map<QString, DecisionShare> byDecision;
    for (const AnnexProject& project : projects) {
        for (const auto& [number, money] : project.decisions) {
            DecisionShare& share = byDecision[number];
            share.projects.push_back(project.id);
            share.money.amount += money.amount;
            share.money.movements.insert(share.money.movements.end(), money.movements.begin(),
                                         money.movements.end());
        }
    }
    for (auto& [number, share] : byDecision) {
        const auto known = issued.find(number);
        const Issued paper = known == issued.end() ? Issued() : known->second;
        const auto count = static_cast<std::int64_t>(share.projects.size());
        const QString key = number.isEmpty() ? u"none"_s : number;
        table.rows.push_back(listRow(
            table, key, number,
            {listCell(count, u"projects"_s, std::move(share.projects)),
             moneyCell(share.money.amount, std::move(share.money.movements))},
            {paper.date.isValid() ? dateText(paper.date, lang) : QString(), paper.issuer, paper.signer}));
    }
    return table;
}

} // namespace

Expected<FigureSet> projectListFigures(const ReportContext& context)
{
    if (const auto scope = checkScope(context.rules, context.params()); !scope)
        return tl::unexpected(scope.error());
    const ReportParams& params = context.params();
    const std::vector<AnnexProject> projects = readListed(context);
    if (const auto on = context.reached(50); !on)
        return tl::unexpected(on.error());
    const AnnexBeneficiaries beneficiaries = readBeneficiaries(context, projects);

    FigureSet figures = emptyFigures(context, u"project-list"_s);
    FigureTable table = listedTable(context, projects, beneficiaries);
    table.total = totalRow(table, params.lang);
    const QString decision = context.option(u"decision"_s);
    const int first = params.period.firstYear();
    const int last = params.period.lastYear();
    const MessageArgs args{
        {u"years"_s, first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last)},
        {u"cutoff"_s, dateText(params.cutoff(), params.lang)},
        {u"decision"_s, decision.isEmpty() ? text(u"report_word.any_decision"_s, params.lang) : decision}};
    std::vector<QString> ids;
    for (const AnnexProject& project : projects)
        ids.push_back(project.id);
    addCount(figures, u"list.projects"_s, u"report_unit.projects"_s, u"projects"_s, ids, args);
    addCount(figures, u"list.establishments"_s, u"report_unit.establishments"_s, u"establishments"_s,
             beneficiaries.establishments, args);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        addAmount(figures, u"list."_s + table.columns[i].key, table.total->cells[i], args);
    std::vector<RecordSelection> all;
    for (const FigureCell& cell : table.total->cells)
        all.insert(all.end(), cell.behind.begin(), cell.behind.end());
    figures.records = namedRecordCount(all);
    figures.tables.push_back(decisionTable(context, projects));
    figures.tables.push_back(std::move(table));
    return figures;
}

} // namespace kc::report
