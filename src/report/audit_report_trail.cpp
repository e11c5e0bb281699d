// SPDX-License-Identifier: GPL-3.0-or-later
// Báo cáo kiểm tra: corrections, reopened periods, imports, sign-ins, the trail and the ledgers themselves.
#include "base/date_text.h"
#include "base/texts.h"
#include "casework/ledger_check.h"
#include "report/audit_report.h"
#include "report/change_words.h"
#include "report/project_file.h"
#include "report/scope_filter.h"
#include "store/audit.h"
#include "store/query.h"
#include "store/store.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

QString tableWords(const QString& table, Lang lang)
{
    const QString key = u"table."_s + table;
    return hasText(key) ? text(key, lang) : table;
}

MessageArgs auditArgs(const ReportContext& context)
{
    const Period days = auditedDays(context.params());
    const Lang lang = context.params().lang;
    return {{u"from"_s, dateText(days.from, lang)}, {u"to"_s, dateText(days.to, lang)}};
}

/// Moments are kept in UTC: a day in Viet Nam begins seven hours before it.
void bindMoments(Query& query, const Period& days)
{
    query.bind(u":first_moment"_s, days.from.addDays(-1).toString(Qt::ISODate))
        .bind(u":last_moment"_s, days.to.addDays(1).toString(Qt::ISODate));
}

void addReversals(const ReportContext& context, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const Period days = auditedDays(context.params());
    const ScopeFilter scope(context.rules, context.params());
    FigureTable table = listTable(lang, u"reversals"_s, {u"amount"_s},
                                  {u"project"_s, u"date"_s, u"stage"_s, u"source"_s, u"original"_s,
                                   u"document"_s, u"actor"_s, u"act"_s, u"reason"_s});
    Dong sum;
    std::vector<QString> ids;
    std::vector<QString> beforeApproval;
    Query query(context.store, u"report_lists/reversals"_s);
    query.bind(u":first_day"_s, days.from).bind(u":last_day"_s, days.to);
    query.each([&](const store::Row& row) {
        if (!scope.contains(row.id<AdminUnitId>(u"place"_s)))
            return;
        const QString id = row.text(u"id"_s);
        const QString stage = row.text(u"stage"_s);
        if (stage == keyOf(Stage::Requested) || stage == keyOf(Stage::Appraised)) {
            beforeApproval.push_back(id);
            return;
        }
        const QString stageWords = text(u"stage."_s + stage, lang);
        const QString sourceWords = text(u"source."_s + row.text(u"source"_s), lang);
        const QString originalDay = dateText(row.date(u"original_date"_s), lang);
        const Dong amount = row.money(u"amount"_s);
        sum += amount;
        ids.push_back(id);
        table.rows.push_back(
            listRow(table, row.text(u"key"_s), row.text(u"title"_s), {moneyCell(-amount, {id})},
                    {row.text(u"code"_s), dateText(row.date(u"date"_s), lang), stageWords, sourceWords,
                     QStringList{stageWords, sourceWords, originalDay}.join(u", "_s), row.text(u"document"_s),
                     row.text(u"actor"_s), actWords(row.text(u"act"_s), lang), row.text(u"reason"_s)}));
    });
    addCount(figures, u"audit.reversals"_s, u"report_unit.movements"_s, u"movements"_s, ids,
             auditArgs(context));
    addAmount(figures, u"audit.reversed_amount"_s, moneyCell(-sum, std::move(ids)), auditArgs(context));
    addCount(figures, u"audit.reversals_before_approval"_s, u"report_unit.movements"_s, u"movements"_s,
             std::move(beforeApproval), auditArgs(context));
    figures.tables.push_back(std::move(table));
}

struct ApprovedFile
{
    QString code;
    QString title;
    AdminUnitId place;
    QDate approvedOn;
};

/// What the acts that carry an approved file on may change in it.
bool isOnlyProgress(const QJsonObject& before, const QJsonObject& after)
{
    static const QStringList progress{u"state"_s,     u"revision"_s,    u"round"_s,
                                      u"procedure"_s, u"approved_on"_s, u"submitted_on"_s};
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.value(it.key()) != it.value() && !progress.contains(it.key()))
            return false;
    }
    return !after.isEmpty();
}

void addEdits(const ReportContext& context, FigureSet& figures)
{
    static const QStringList approvedStates{u"approved"_s, u"contracted"_s, u"implementing"_s, u"accepted"_s,
                                            u"settled"_s};
    const Lang lang = context.params().lang;
    const Period days = auditedDays(context.params());
    const ScopeFilter scope(context.rules, context.params());
    std::map<QString, ApprovedFile> files;
    Query(context.store, u"report_lists/approved_files"_s).each([&](const store::Row& row) {
        const auto place = row.id<AdminUnitId>(u"place"_s);
        if (scope.contains(place) && row.date(u"approved_on"_s).isValid())
            files.emplace(row.text(u"id"_s), ApprovedFile{row.text(u"code"_s), row.text(u"title"_s), place,
                                                          row.date(u"approved_on"_s)});
    });
    FigureTable table = listTable(lang, u"edits"_s, {},
                                  {u"project"_s, u"title"_s, u"moment"_s, u"actor"_s, u"act"_s, u"record"_s,
                                   u"changes"_s, u"reason"_s});
    table.unit.clear();
    std::vector<QString> entries;
    Query query(context.store, u"report_lists/edits"_s);
    bindMoments(query, days);
    query.each([&](const store::Row& row) {
        const QString at = row.text(u"at"_s);
        const QDate day = vietnamTime(at).date();
        if (!days.contains(day))
            return;
        const QString tableName = row.text(u"table_name"_s);
        const QJsonObject before = QJsonDocument::fromJson(row.text(u"before"_s).toUtf8()).object();
        const QJsonObject after = QJsonDocument::fromJson(row.text(u"after"_s).toUtf8()).object();
        const bool itself = tableName == "project"_L1;
        const auto file =
            files.find(itself ? row.text(u"record_id"_s) : before.value(u"project"_s).toString());
        if (file == files.end())
            return;
        // A part of a file (party, result, paper) has no state: the day of approval decides. Recording what
        // came of a goal is what an approved file is for.
        const bool approved = itself ? approvedStates.contains(before.value(u"state"_s).toString())
                                     : day > file->second.approvedOn;
        const bool routine =
            itself ? isOnlyProgress(before, after)
                   : tableName == "result"_L1 && before.value(u"planned"_s) == after.value(u"planned"_s);
        if (!approved || routine)
            return;
        const QString seq = QString::number(row.integer(u"seq"_s));
        entries.push_back(seq);
        table.rows.push_back(
            listRow(table, seq, file->second.title, {},
                    {file->second.code, file->second.title, momentText(at, lang), row.text(u"actor"_s),
                     actWords(row.text(u"act"_s), lang), tableWords(tableName, lang),
                     changeWords(context.rules, tableName, row.text(u"before"_s), row.text(u"after"_s), lang),
                     row.text(u"reason"_s)}));
    });
    addCount(figures, u"audit.edits"_s, u"report_unit.entries"_s, u"audit"_s, std::move(entries),
             auditArgs(context));
    figures.tables.push_back(std::move(table));
}

void addReopened(const ReportContext& context, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const Period days = auditedDays(context.params());
    FigureTable table = listTable(lang, u"reopened"_s, {},
                                  {u"first_day"_s, u"last_day_locked"_s, u"locked_on"_s, u"reason"_s,
                                   u"reopened_on"_s, u"reopen_reason"_s, u"actor"_s});
    table.unit.clear();
    std::vector<QString> entries;
    Query query(context.store, u"report_lists/reopened_periods"_s);
    query.bind(u":first_day"_s, days.from).bind(u":last_day"_s, days.to);
    query.each([&](const store::Row& row) {
        const QString seq = QString::number(row.integer(u"seq"_s));
        if (seq != "0"_L1)
            entries.push_back(seq);
        const auto day = [&](const QString& column) { return dateText(row.date(column), lang); };
        table.rows.push_back(
            listRow(table, row.text(u"id"_s), day(u"reopened_on"_s), {},
                    {day(u"first_day"_s), day(u"last_day"_s), day(u"locked_on"_s), row.text(u"reason"_s),
                     day(u"reopened_on"_s), row.text(u"reopen_reason"_s), row.text(u"actor"_s)}));
    });
    addCount(figures, u"audit.reopened"_s, u"report_unit.entries"_s, u"audit"_s, std::move(entries),
             auditArgs(context));
    figures.tables.push_back(std::move(table));
}

RecordSelection entriesOfAct(const QString& act)
{
    return listedRecords(
        u"audit"_s, [act](const store::Store& store, const RuleBook&) -> Expected<std::vector<QString>> {
            std::vector<QString> ids;
            Query query(store, u"report_lists/entries_of_act"_s);
            query.bind(u":act_id"_s, act);
            query.each([&](const store::Row& row) { ids.push_back(QString::number(row.integer(u"seq"_s))); });
            return ids;
        });
}

void addImports(const ReportContext& context, FigureSet& figures)
{
    struct Import
    {
        QString at;
        QString actor;
        QString act;
        QString reason;
        QStringList tables;
        std::int64_t records = 0;
    };
    const Lang lang = context.params().lang;
    const Period days = auditedDays(context.params());
    std::vector<std::pair<QString, Import>> imports;
    Query query(context.store, u"report_lists/imports"_s);
    bindMoments(query, days);
    query.each([&](const store::Row& row) {
        const QString at = row.text(u"at"_s);
        if (!days.contains(vietnamTime(at).date()))
            return;
        const QString id = row.text(u"act_id"_s);
        auto known =
            std::find_if(imports.begin(), imports.end(), [&](const auto& one) { return one.first == id; });
        if (known == imports.end())
            known = imports.insert(
                imports.end(),
                {id, {at, row.text(u"actor"_s), row.text(u"act"_s), row.text(u"reason"_s), {}, 0}});
        const std::int64_t records = row.integer(u"records"_s);
        known->second.records += records;
        known->second.tables << u"%1 (%2)"_s.arg(tableWords(row.text(u"table_name"_s), lang)).arg(records);
    });
    FigureTable table = listTable(lang, u"imports"_s, {u"entries"_s},
                                  {u"moment"_s, u"actor"_s, u"act"_s, u"tables"_s, u"reason"_s});
    table.unit.clear();
    for (const auto& [id, import] : imports)
        table.rows.push_back(listRow(table, id, momentText(import.at, lang),
                                     {{import.records, {entriesOfAct(id)}}},
                                     {momentText(import.at, lang), import.actor, actWords(import.act, lang),
                                      import.tables.join(u"; "_s), import.reason}));
    Figure figure;
    figure.key = u"audit.imported_records"_s;
    figure.label = text(u"figure.audit.imported_records"_s, lang);
    figure.unit = text(u"report_unit.entries"_s, lang);
    figure.definition = text(u"figure_definition.audit.imported_records"_s, lang, auditArgs(context));
    std::int64_t all = 0;
    for (const auto& [id, import] : imports) {
        all += import.records;
        figure.behind.push_back(entriesOfAct(id));
    }
    figure.value = all;
    figure.records = all;
    figures.figures.push_back(std::move(figure));
    figures.tables.push_back(std::move(table));
}

void addSignIns(const ReportContext& context, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    FigureTable table = listTable(lang, u"sign-ins"_s, {u"failures"_s}, {u"login"_s, u"name"_s, u"moment"_s});
    table.unit.clear();
    std::vector<QString> users;
    Query(context.store, u"report_lists/sign_in_failures"_s).each([&](const store::Row& row) {
        const QString id = row.text(u"id"_s);
        users.push_back(id);
        table.rows.push_back(listRow(
            table, row.text(u"login"_s), row.text(u"name"_s),
            {listCell(std::int64_t(row.integer(u"failures"_s)), u"users"_s, {id})},
            {row.text(u"login"_s), row.text(u"name"_s), momentText(row.text(u"last_failure_at"_s), lang)}));
    });
    addCount(figures, u"audit.sign_in_failures"_s, u"report_unit.people"_s, u"users"_s, std::move(users));
    figures.tables.push_back(std::move(table));
}

/// Whether the trail's hashes, the records it tells of and the ledgers hold together today.
void addChain(const ReportContext& context, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    FigureTable table = listTable(lang, u"chain"_s, {}, {u"check"_s, u"place"_s, u"finding"_s});
    table.unit.clear();
    const auto add = [&](const QString& check, const Findings& findings) {
        for (const Finding& finding : findings)
            table.rows.push_back(listRow(
                table, QString::number(table.rows.size() + 1), finding.code, {},
                {text(u"report_row.chain."_s + check, lang), finding.place, describe(finding, lang)}));
        Figure figure;
        figure.key = u"audit.findings."_s + check;
        figure.label = text(u"figure."_s + figure.key, lang);
        figure.unit = text(u"report_unit.findings"_s, lang);
        figure.definition = text(u"figure_definition."_s + figure.key, lang);
        figure.value = static_cast<std::int64_t>(findings.size());
        figures.figures.push_back(std::move(figure));
    };
    add(u"trail"_s, store::checkAudit(context.store));
    add(u"ledgers"_s, casework::checkLedgers(context.store));
    figures.records += Query(context.store, u"report_lists/trail_size"_s).number();
    figures.tables.push_back(std::move(table));
}

} // namespace

void addAuditCorrections(const ReportContext& context, FigureSet& figures)
{
    addReversals(context, figures);
    addEdits(context, figures);
}

void addAuditStore(const ReportContext& context, FigureSet& figures)
{
    addReopened(context, figures);
    addImports(context, figures);
    addSignIns(context, figures);
    addChain(context, figures);
}

} // namespace kc::report
