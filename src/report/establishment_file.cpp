// SPDX-License-Identifier: GPL-3.0-or-later
// Hồ sơ cơ sở: figures and tables.
#include "report/establishment_file.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "domain/establishment.h"
#include "domain/project.h"
#include "report/scope_filter.h"
#include "report/state_on_day.h"
#include "store/establishments.h"

#include <algorithm>
#include <map>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

void addEstablishmentProfile(const ReportContext& context, const Establishment& establishment,
                             FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const ScopeFilter places(context.rules, context.params());
    FigureTable table = listTable(lang, u"profile"_s, {}, {u"value"_s});
    table.unit.clear();
    const auto add = [&](const QString& key, const QString& words) {
        table.rows.push_back(
            listRow(table, key, text(u"report_row.establishment."_s + key, lang), {}, {words}));
    };
    const auto count = [&](const std::optional<qint64>& number) {
        return number ? groupedText(*number, lang) : QString();
    };
    const auto money = [&](const std::optional<Dong>& amount) {
        return amount ? groupedText(amount->value(), lang) + u' ' + text(u"unit.dong"_s, lang) : QString();
    };
    const Sector* sector = context.rules.sector(establishment.sector);
    add(u"tax_code"_s, establishment.taxCode);
    add(u"name"_s, establishment.name);
    add(u"legal_form"_s, text(labelKey(establishment.legalForm), lang));
    add(u"place"_s, places.placeAsSigned(establishment.place, lang));
    add(u"address"_s, establishment.address);
    add(u"sector"_s, sector ? nameOf(*sector, lang) : establishment.sector);
    add(u"founded_on"_s,
        establishment.foundedOn.isValid() ? dateText(establishment.foundedOn, lang) : QString());
    add(u"representative"_s, establishment.representative);
    add(u"owner_female"_s, yesNo(establishment.ownerFemale, lang));
    add(u"owner_ethnic_minority"_s, yesNo(establishment.ownerEthnicMinority, lang));
    add(u"craft_village"_s, yesNo(establishment.craftVillage, lang));
    add(u"workers"_s, count(establishment.workers));
    add(u"female_workers"_s, count(establishment.femaleWorkers));
    add(u"capital"_s, money(establishment.capital));
    add(u"revenue"_s, money(establishment.revenue));
    add(u"phone"_s, establishment.phone);
    add(u"note"_s, establishment.note);
    figures.tables.push_back(std::move(table));
}

void addYears(const ReportContext& context, const QString& id, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const QStringList columns{u"workers"_s, u"revenue"_s, u"exports"_s, u"taxes"_s, u"income_per_worker"_s};
    FigureTable table = listTable(lang, u"years"_s, columns, {});
    Query query(context.store, u"report_lists/establishment_years"_s);
    query.bind(u":establishment"_s, id).bind(u":last_year"_s, context.params().asAt.year());
    query.each([&](const store::Row& row) {
        std::vector<FigureCell> cells;
        for (const QString& column : columns) {
            const auto number = row.optionalInteger(column);
            const FigureValue value = !number                  ? FigureValue()
                                      : column == "workers"_L1 ? FigureValue(std::int64_t(*number))
                                                               : FigureValue(Dong(*number));
            cells.push_back(listCell(value, u"establishments"_s, {id}));
        }
        const QString year = QString::number(row.integer(u"year"_s));
        table.rows.push_back(listRow(table, year, year, std::move(cells), {}));
    });
    figures.records += static_cast<std::int64_t>(table.rows.size());
    figures.tables.push_back(std::move(table));
}

/// The ledger of one đề án the establishment benefits from.
struct SupportLedger
{
    std::map<QString, std::pair<Dong, std::vector<QString>>> stages; ///< state budget
    QStringList decisions;

    FigureCell cell(const QStringList& plus, const QStringList& minus = {}) const
    {
        Dong sum;
        std::vector<QString> ids;
        for (const QString& stage : plus + minus) {
            const auto found = stages.find(stage);
            if (found == stages.end())
                continue;
            sum += plus.contains(stage) ? found->second.first : -found->second.first;
            ids.insert(ids.end(), found->second.second.begin(), found->second.second.end());
        }
        return moneyCell(sum, std::move(ids));
    }
};

std::map<QString, SupportLedger> readLedgers(const ReportContext& context, const QString& id)
{
    std::map<QString, SupportLedger> ledgers;
    Query query(context.store, u"report_lists/establishment_movements"_s);
    query.bind(u":establishment"_s, id).bind(u":as_at"_s, context.params().asAt);
    query.each([&](const store::Row& row) {
        const auto source = fromKey<Source>(row.text(u"source"_s)).value_or(Source::Other);
        if (!isBudget(source))
            return;
        SupportLedger& ledger = ledgers[row.text(u"project"_s)];
        const QString stage = row.text(u"stage"_s);
        auto& [sum, ids] = ledger.stages[stage];
        sum += row.money(u"amount"_s);
        ids.push_back(row.text(u"id"_s));
        const QString document = row.text(u"document"_s);
        if (stage == "approved"_L1 && !document.isEmpty() && !ledger.decisions.contains(document))
            ledger.decisions << document;
    });
    return ledgers;
}

void addSupport(const ReportContext& context, const QString& id, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const auto ledgers = readLedgers(context, id);
    StatesOnDay states(context.store, context.params().asAt);
    FigureTable table = listTable(
        lang, u"projects"_s,
        {u"support"_s, u"counterpart"_s, u"approved_total"_s, u"disbursed"_s, u"settled"_s},
        {u"title"_s, u"plan_year"_s, u"fund"_s, u"activity"_s, u"state"_s, u"decision"_s, u"counted"_s});
    FigureCell support;
    FigureCell counterpart;
    std::vector<QString> counted;
    const auto addTo = [](FigureCell& sum, const Dong amount) {
        sum.value = Dong(integerOf(sum.value).value_or(0)) + amount;
    };
    Query query(context.store, u"report_lists/establishment_projects"_s);
    query.bind(u":establishment"_s, id);
    query.each([&](const store::Row& row) {
        const QString project = row.text(u"id"_s);
        const auto known = ledgers.find(project);
        const SupportLedger ledger = known == ledgers.end() ? SupportLedger() : known->second;
        const FigureCell approved = ledger.cell({u"approved"_s});
        // Support counts when state budget stands approved for the đề án.
        const bool counts = integerOf(approved.value).value_or(0) > 0;
        const Dong share = row.money(u"support"_s);
        if (counts) {
            counted.push_back(project);
            addTo(support, share);
            addTo(counterpart, row.money(u"counterpart"_s));
        }
        const auto stored = fromKey<ProjectState>(row.text(u"state"_s)).value_or(ProjectState::Draft);
        table.rows.push_back(
            listRow(table, row.text(u"code"_s), row.text(u"title"_s),
                    {listCell(share, u"projects"_s, {project}),
                     listCell(row.money(u"counterpart"_s), u"projects"_s, {project}), approved,
                     ledger.cell({u"advanced"_s, u"paid"_s}, {u"returned"_s}), ledger.cell({u"settled"_s})},
                    {row.text(u"title"_s), QString::number(row.integer(u"plan_year"_s)),
                     text(u"fund."_s + row.text(u"fund"_s), lang), row.text(u"activity"_s),
                     stateWords(states.of(project, stored), lang), ledger.decisions.join(u"; "_s),
                     yesNo(counts, lang)}));
    });
    const MessageArgs args{{u"as_at"_s, dateText(context.params().asAt, lang)}};
    support.behind = {namedRecords(u"projects"_s, counted)};
    counterpart.behind = support.behind;
    addAmount(figures, u"establishment.support"_s, support, args);
    addAmount(figures, u"establishment.counterpart"_s, counterpart, args);
    addCount(figures, u"establishment.projects"_s, u"report_unit.projects"_s, u"projects"_s,
             std::move(counted), args);
    figures.records += static_cast<std::int64_t>(table.rows.size());
    figures.tables.push_back(std::move(table));
}

} // namespace

Expected<FigureSet> establishmentFileFigures(const ReportContext& context)
{
    const QString taxCode = context.option(u"establishment"_s);
    const auto establishment = store::findEstablishmentByTaxCode(context.store, taxCode);
    if (!establishment)
        return refuse(
            Finding{u"report.unknown_establishment"_s, Severity::Error, u"establishment"_s, taxCode, {}, {}});
    FigureSet figures = emptyFigures(context, u"establishment-file"_s);
    figures.records = 1;
    const QString id = establishment->id.toText();
    addEstablishmentProfile(context, *establishment, figures);
    addYears(context, id, figures);
    addSupport(context, id, figures);
    return figures;
}

} // namespace kc::report
