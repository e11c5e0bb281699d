// SPDX-License-Identifier: GPL-3.0-or-later
// Hồ sơ đề án: the figures and tables of one đề án's money and content.
#include "report/project_file.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "report/scope_filter.h"
#include "store/projects.h"

#include <algorithm>
#include <array>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

const std::array<Stage, 8> kFileStages{Stage::Requested, Stage::Appraised, Stage::Approved, Stage::Contracted,
                                       Stage::Advanced,  Stage::Paid,      Stage::Returned, Stage::Settled};
const std::array<Source, 4> kFileSources{Source::National, Source::Local, Source::Counterpart, Source::Other};

struct FileMovement
{
    QString id;
    QString key;
    Source source = Source::National;
    Stage stage = Stage::Requested;
    int fiscalYear = 0;
    Dong amount;
    QDate date;
    QString document;
    QString reversed;
};

std::vector<FileMovement> readFileMovements(const ReportContext& context, const Project& project)
{
    Query query(context.store, u"report_lists/project_movements"_s);
    query.bind(u":project"_s, project.id).bind(u":as_at"_s, context.params().asAt);
    return query.list([](const store::Row& row) {
        FileMovement movement;
        movement.id = row.text(u"id"_s);
        movement.key = row.text(u"key"_s);
        movement.source = fromKey<Source>(row.text(u"source"_s)).value_or(Source::Other);
        movement.stage = fromKey<Stage>(row.text(u"stage"_s)).value_or(Stage::Requested);
        movement.fiscalYear = static_cast<int>(row.integer(u"fiscal_year"_s));
        movement.amount = row.money(u"amount"_s);
        movement.date = row.date(u"date"_s);
        movement.document = row.text(u"document"_s);
        movement.reversed = row.text(u"reversed"_s);
        return movement;
    });
}

/// The sum of these stages (those in `minus` negative) and sources.
FigureCell fileSum(const std::vector<FileMovement>& movements, const std::vector<Stage>& plus,
                   const std::vector<Stage>& minus, const std::vector<Source>& sources)
{
    const auto holds = [](const auto& list, const auto& value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    };
    Dong sum;
    std::vector<QString> ids;
    for (const FileMovement& movement : movements) {
        const bool adds = holds(plus, movement.stage);
        if (!holds(sources, movement.source) || (!adds && !holds(minus, movement.stage)))
            continue;
        sum += adds ? movement.amount : -movement.amount;
        ids.push_back(movement.id);
    }
    return moneyCell(sum, std::move(ids));
}

QString wordsOf(QDate date, Lang lang)
{
    return date.isValid() ? dateText(date, lang) : QString();
}

/// "Kế hoạch khuyến công: 3.3 Ứng dụng máy móc ..."
QString activityWords(const RuleBook& rules, const QString& code, Lang lang)
{
    return rules.activity(code) ? code + u". "_s + rules.activityName(code, lang) : code;
}

QString normWords(const RuleBook& rules, const QString& content, Lang lang)
{
    const auto norm = std::find_if(rules.norms.begin(), rules.norms.end(),
                                   [&](const Norm& one) { return one.content == content; });
    return norm == rules.norms.end() ? content
                                     : content + u": "_s + (lang == Lang::En ? norm->nameEn : norm->nameVi);
}

void addProfile(const ReportContext& context, const Project& project, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const ScopeFilter places(context.rules, context.params());
    FigureTable table = listTable(lang, u"profile"_s, {}, {u"value"_s});
    table.unit.clear();
    const auto add = [&](const QString& key, const QString& words) {
        table.rows.push_back(listRow(table, key, text(u"report_row.profile."_s + key, lang), {}, {words}));
    };
    add(u"code"_s, project.code);
    add(u"title"_s, project.title);
    add(u"fund"_s, text(labelKey(project.fund), lang));
    add(u"kind"_s, text(labelKey(project.kind), lang));
    add(u"plan_year"_s, QString::number(project.planYear));
    add(u"activity"_s, activityWords(context.rules, project.activity, lang));
    add(u"implementing_unit"_s, project.implementingUnit);
    add(u"cooperating_unit"_s, project.cooperatingUnit);
    QString place = places.placeAsSigned(project.place, lang);
    if (!project.placeNote.isEmpty())
        place += (place.isEmpty() ? QString() : u" ("_s) + project.placeNote +
                 (place.isEmpty() ? QString() : u")"_s);
    add(u"place"_s, place);
    add(u"starts_on"_s, wordsOf(project.startsOn, lang));
    add(u"ends_on"_s, wordsOf(project.endsOn, lang));
    add(u"norm"_s, normWords(context.rules, project.norm, lang));
    add(u"procedure"_s,
        project.procedure.isEmpty() ? QString() : text(u"procedure."_s + project.procedure, lang));
    add(u"necessity"_s, project.necessity);
    add(u"goals"_s, project.goals);
    add(u"effects"_s, project.effects);
    figures.tables.push_back(std::move(table));
}

/// What the records of one indicator come to: the goal and what became of it were written on different days.
struct IndicatorResult
{
    QString indicator;
    std::vector<QString> ids;
    FigureValue planned;
    FigureValue actual;
    QDate date; ///< the last one
    QStringList evidence;

    void add(const store::Row& row)
    {
        const auto addTo = [](FigureValue& sum, const std::optional<qint64>& number) {
            if (number)
                sum = integerOf(sum).value_or(0) + std::int64_t(*number);
        };
        ids.push_back(row.text(u"id"_s));
        addTo(planned, row.optionalInteger(u"planned"_s));
        addTo(actual, row.optionalInteger(u"actual"_s));
        const QDate day = row.date(u"date"_s);
        if (!date.isValid() || day > date)
            date = day;
        if (const QString paper = row.text(u"evidence"_s); !paper.isEmpty() && !evidence.contains(paper))
            evidence << paper;
    }
};

void addResults(const ReportContext& context, const Project& project, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    std::vector<IndicatorResult> all;
    Query query(context.store, u"report_lists/project_results"_s);
    query.bind(u":project"_s, project.id).bind(u":as_at"_s, context.params().asAt);
    query.each([&](const store::Row& row) {
        const QString indicator = row.text(u"indicator"_s);
        if (all.empty() || all.back().indicator != indicator) {
            all.emplace_back();
            all.back().indicator = indicator;
        }
        all.back().add(row);
        ++figures.records;
    });
    FigureTable results = listTable(lang, u"results"_s, {u"planned"_s, u"actual"_s},
                                    {u"indicator"_s, u"unit"_s, u"date"_s, u"evidence"_s});
    results.unit.clear();
    for (const IndicatorResult& one : all)
        results.rows.push_back(listRow(
            results, one.indicator, context.rules.indicatorName(one.indicator, lang),
            {listCell(one.planned, u"results"_s, one.ids), listCell(one.actual, u"results"_s, one.ids)},
            {one.indicator, context.rules.indicatorUnit(one.indicator, lang), wordsOf(one.date, lang),
             one.evidence.join(u"; "_s)}));
    figures.tables.push_back(std::move(results));
}

} // namespace

void addProjectMoney(const ReportContext& context, const Project& project, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const std::vector<FileMovement> movements = readFileMovements(context, project);
    const std::vector<Source> all(kFileSources.begin(), kFileSources.end());

    QStringList columns{u"asked"_s};
    for (const Stage stage : kFileStages)
        columns << keyOf(stage);
    FigureTable money = listTable(lang, u"money"_s, columns, {});
    const auto moneyRow = [&](const QString& key, const QString& label, const std::vector<Source>& sources) {
        Dong asked;
        for (const Source source : sources)
            asked += project.asked.of(source);
        // The application holds a number for every source: none means that nothing was asked of it.
        std::vector<FigureCell> cells{asked.isZero() ? FigureCell()
                                                     : listCell(asked, u"projects"_s, {project.id.toText()})};
        for (const Stage stage : kFileStages)
            cells.push_back(fileSum(movements, {stage}, {}, sources));
        return listRow(money, key, label, std::move(cells), {});
    };
    for (const Source source : kFileSources)
        money.rows.push_back(moneyRow(keyOf(source), text(labelKey(source), lang), {source}));
    money.total = moneyRow(u"total"_s, text(u"report.total"_s, lang), all);

    const std::vector<Source> budget{Source::National, Source::Local};
    const MessageArgs args{{u"as_at"_s, dateText(context.params().asAt, lang)}};
    const std::vector<std::pair<QString, std::vector<Source>>> parts{
        {u"total"_s, budget}, {u"national"_s, {Source::National}}, {u"local"_s, {Source::Local}}};
    for (const auto& [name, sources] : parts)
        addAmount(figures, u"file.approved."_s + name, fileSum(movements, {Stage::Approved}, {}, sources),
                  args);
    addAmount(figures, u"file.counterpart"_s,
              fileSum(movements, {Stage::Approved}, {}, {Source::Counterpart}), args);
    addAmount(figures, u"file.disbursed"_s,
              fileSum(movements, {Stage::Advanced, Stage::Paid}, {Stage::Returned}, budget), args);
    addAmount(figures, u"file.settled"_s, fileSum(movements, {Stage::Settled}, {}, budget), args);
    addPercent(figures, u"file.disbursed_of_approved"_s, u"file.disbursed"_s, u"file.approved.total"_s);
    figures.tables.push_back(std::move(money));

    FigureTable ledger =
        listTable(lang, u"movements"_s, {u"amount"_s},
                  {u"date"_s, u"stage"_s, u"source"_s, u"fiscal_year"_s, u"document"_s, u"reverses"_s});
    for (const FileMovement& movement : movements)
        ledger.rows.push_back(
            listRow(ledger, movement.key, movement.key, {moneyCell(movement.amount, {movement.id})},
                    {dateText(movement.date, lang), text(labelKey(movement.stage), lang),
                     text(labelKey(movement.source), lang), QString::number(movement.fiscalYear),
                     movement.document, movement.reversed}));
    figures.records += static_cast<std::int64_t>(movements.size());
    figures.tables.push_back(std::move(ledger));
}

void addProjectContent(const ReportContext& context, const Project& project, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const ScopeFilter places(context.rules, context.params());
    addProfile(context, project, figures);

    FigureTable parties =
        listTable(lang, u"parties"_s, {u"support"_s, u"counterpart"_s},
                  {u"name"_s, u"legal_form"_s, u"place"_s, u"address"_s, u"representative"_s});
    Query partyQuery(context.store, u"report_lists/project_parties"_s);
    partyQuery.bind(u":project"_s, project.id);
    partyQuery.each([&](const store::Row& row) {
        const QString id = row.text(u"establishment"_s);
        parties.rows.push_back(
            listRow(parties, row.text(u"tax_code"_s), row.text(u"name"_s),
                    {listCell(row.money(u"support"_s), u"establishments"_s, {id}),
                     listCell(row.money(u"counterpart"_s), u"establishments"_s, {id})},
                    {row.text(u"name"_s), text(u"legal_form."_s + row.text(u"legal_form"_s), lang),
                     places.placeAsSigned(row.id<AdminUnitId>(u"place"_s), lang), row.text(u"address"_s),
                     row.text(u"representative"_s)}));
    });
    figures.tables.push_back(std::move(parties));

    addResults(context, project, figures);

    FigureTable papers =
        listTable(lang, u"papers"_s, {},
                  {u"name"_s, u"paper_stage"_s, u"required"_s, u"present"_s, u"received_on"_s, u"note"_s});
    papers.unit.clear();
    for (const Paper& paper : project.papers) {
        const bool laterThanAsked = paper.receivedOn.isValid() && paper.receivedOn > context.params().asAt;
        const auto item = std::find_if(context.rules.checklist.begin(), context.rules.checklist.end(),
                                       [&](const ChecklistItem& one) { return one.code == paper.item; });
        const bool known = item != context.rules.checklist.end();
        const bool present = paper.present && !laterThanAsked;
        const QString name = known ? nameOf(*item, lang) : paper.item;
        papers.rows.push_back(listRow(papers, paper.item, name, {},
                                      {name, known ? text(u"paper_stage."_s + item->stage, lang) : QString(),
                                       known ? yesNo(item->required, lang) : QString(), yesNo(present, lang),
                                       present ? wordsOf(paper.receivedOn, lang) : QString(), paper.note}));
    }
    figures.tables.push_back(std::move(papers));
}

Expected<FigureSet> projectFileFigures(const ReportContext& context)
{
    const QString code = context.option(u"project"_s);
    const std::optional<Project> project = store::findProjectByCode(context.store, code);
    if (!project)
        return refuse(Finding{u"report.unknown_project"_s, Severity::Error, u"project"_s, code, {}, {}});
    FigureSet figures = emptyFigures(context, u"project-file"_s);
    figures.records = 1;
    addProjectContent(context, *project, figures);
    addProjectMoney(context, *project, figures);
    if (const auto on = context.reached(50); !on)
        return tl::unexpected(on.error());
    addProjectCase(context, *project, figures);
    addProjectAudit(context, *project, figures);
    return figures;
}

} // namespace kc::report
