// SPDX-License-Identifier: GPL-3.0-or-later
// Hồ sơ đề án: the steps of its case, the sheets, the decisions and the entries of the audit trail.
#include "base/date_text.h"
#include "base/texts.h"
#include "report/change_words.h"
#include "report/project_file.h"
#include "report/report_teller.h"
#include "store/query.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

/// Register ids of the audit trail are the numbers of its entries.
std::vector<QString> trailIds(const std::vector<std::int64_t>& entries)
{
    std::vector<QString> ids;
    for (const std::int64_t seq : entries)
        ids.push_back(QString::number(seq));
    return ids;
}

QString labelOr(const QString& key, const QString& fallback, Lang lang)
{
    return hasText(key) ? text(key, lang) : fallback;
}

QString criterionWords(const RuleBook& rules, const QString& code, Lang lang)
{
    const auto found = std::find_if(rules.criteria.begin(), rules.criteria.end(),
                                    [&](const AppraisalCriterion& one) { return one.code == code; });
    if (found == rules.criteria.end())
        return code;
    return nameOf(*found, lang);
}

void addSteps(const ReportContext& context, const Project& project, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    FigureTable steps =
        listTable(lang, u"steps"_s, {},
                  {u"date"_s, u"act"_s, u"from_state"_s, u"to_state"_s, u"actor"_s, u"on_behalf_of"_s,
                   u"document"_s, u"signer"_s, u"reason"_s, u"exception"_s, u"round"_s, u"voided"_s});
    steps.unit.clear();
    Query query(context.store, u"report_lists/project_steps"_s);
    query.bind(u":project"_s, project.id).bind(u":as_at"_s, context.params().asAt);
    query.each([&](const store::Row& row) {
        const auto state = [&](const QString& column) {
            const QString key = row.text(column);
            return key.isEmpty() ? QString() : labelOr(u"state."_s + key, key, lang);
        };
        const QString position = QString::number(row.integer(u"position"_s));
        const QString act = actWords(row.text(u"act"_s), lang);
        steps.rows.push_back(
            listRow(steps, position, act, {},
                    {dateText(row.date(u"date"_s), lang), act, state(u"from_state"_s), state(u"to_state"_s),
                     row.text(u"actor_name"_s), row.text(u"on_behalf_of"_s), row.text(u"document"_s),
                     row.text(u"signer"_s), row.text(u"reason"_s), row.text(u"exception"_s),
                     QString::number(row.integer(u"round"_s)), yesNo(row.flag(u"voided"_s), lang)}));
    });
    figures.records += static_cast<std::int64_t>(steps.rows.size());
    figures.tables.push_back(std::move(steps));
}

void addAppraisals(const ReportContext& context, const Project& project, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const std::vector<QString> itself{project.id.toText()};
    FigureTable sheets = listTable(lang, u"appraisals"_s,
                                   {u"recommended_national"_s, u"recommended_local"_s,
                                    u"recommended_counterpart"_s, u"recommended_other"_s},
                                   {u"appraisal_level"_s, u"round"_s, u"date"_s, u"document"_s, u"members"_s,
                                    u"conclusion"_s, u"remark"_s, u"author"_s, u"voided"_s});
    QHash<QString, QString> numbers; // of the sheets, by id
    Query query(context.store, u"report_lists/project_appraisals"_s);
    query.bind(u":project"_s, project.id).bind(u":as_at"_s, context.params().asAt);
    query.each([&](const store::Row& row) {
        const QString number = QString::number(sheets.rows.size() + 1);
        numbers.insert(row.text(u"id"_s), number);
        std::vector<FigureCell> cells;
        for (const FigureColumn& column : sheets.columns)
            cells.push_back(listCell(row.money(column.key), u"projects"_s, itself));
        const QString level = text(u"appraisal_level."_s + row.text(u"level"_s), lang);
        sheets.rows.push_back(
            listRow(sheets, number, level, std::move(cells),
                    {level, QString::number(row.integer(u"round"_s)), dateText(row.date(u"date"_s), lang),
                     row.text(u"document"_s), row.text(u"members"_s),
                     text(u"conclusion."_s + row.text(u"conclusion"_s), lang), row.text(u"remark"_s),
                     row.text(u"author_name"_s), yesNo(row.flag(u"voided"_s), lang)}));
    });

    FigureTable lines = listTable(lang, u"appraisal-lines"_s, {},
                                  {u"appraisal"_s, u"criterion"_s, u"verdict"_s, u"remark"_s});
    lines.unit.clear();
    Query lineQuery(context.store, u"report_lists/project_appraisal_lines"_s);
    lineQuery.bind(u":project"_s, project.id).bind(u":as_at"_s, context.params().asAt);
    lineQuery.each([&](const store::Row& row) {
        const QString number = numbers.value(row.text(u"appraisal"_s));
        const QString code = row.text(u"criterion"_s);
        const QString criterion = criterionWords(context.rules, code, lang);
        lines.rows.push_back(listRow(
            lines, number + u'.' + code, criterion, {},
            {number, criterion, text(u"verdict."_s + row.text(u"verdict"_s), lang), row.text(u"remark"_s)}));
    });
    figures.records += static_cast<std::int64_t>(sheets.rows.size() + lines.rows.size());
    figures.tables.push_back(std::move(sheets));
    figures.tables.push_back(std::move(lines));
}

void addDocuments(const ReportContext& context, const Project& project, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    FigureTable papers =
        listTable(lang, u"documents"_s, {},
                  {u"number"_s, u"date"_s, u"document_kind"_s, u"issuer"_s, u"abstract"_s, u"signer"_s});
    papers.unit.clear();
    Query query(context.store, u"report_lists/project_documents"_s);
    query.bind(u":project"_s, project.id).bind(u":as_at"_s, context.params().asAt);
    query.each([&](const store::Row& row) {
        const QString kind = row.text(u"kind"_s);
        papers.rows.push_back(listRow(papers, row.text(u"id"_s), row.text(u"number"_s), {},
                                      {row.text(u"number"_s), dateText(row.date(u"date"_s), lang),
                                       labelOr(u"document_kind."_s + kind, kind, lang), row.text(u"issuer"_s),
                                       row.text(u"abstract"_s), row.text(u"signer"_s)}));
    });
    figures.records += static_cast<std::int64_t>(papers.rows.size());
    figures.tables.push_back(std::move(papers));
}

} // namespace

QDateTime vietnamTime(const QString& utc)
{
    QDateTime at = QDateTime::fromString(utc, Qt::ISODate);
    if (at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC);
    return at.toOffsetFromUtc(7 * 3600);
}

QString momentText(const QString& utc, Lang lang)
{
    const QDateTime at = vietnamTime(utc);
    return at.isValid() ? dateText(at.date(), lang) + u' ' + at.time().toString(u"HH:mm"_s) : utc;
}

QString actWords(const QString& act, Lang lang)
{
    return capitalized(labelOr(u"act."_s + act, act, lang));
}

void addProjectCase(const ReportContext& context, const Project& project, FigureSet& figures)
{
    addSteps(context, project, figures);
    addAppraisals(context, project, figures);
    addDocuments(context, project, figures);
}

void addProjectAudit(const ReportContext& context, const Project& project, FigureSet& figures)
{
    const Lang lang = context.params().lang;
    const QString id = project.id.toText();
    FigureTable trail = listTable(
        lang, u"audit"_s, {}, {u"moment"_s, u"actor"_s, u"act"_s, u"record"_s, u"changes"_s, u"reason"_s});
    trail.unit.clear();
    std::vector<std::int64_t> entries;
    Query query(context.store, u"report_lists/project_audit"_s);
    for (const QString& name :
         {u":project"_s, u":project_of_movement"_s, u":project_of_step"_s, u":project_of_appraisal"_s,
          u":project_of_document"_s, u":project_of_beneficiary"_s, u":project_of_result"_s,
          u":project_of_paper"_s})
        query.bind(name, id);
    // A part that was taken out is known by its entries alone: the one that took it out and the one before.
    const QString names = u"%\"project\":\""_s + id + u"\"%"_s;
    query.bind(u":removed"_s, names).bind(u":entered"_s, names);
    query.each([&](const store::Row& row) {
        const QString at = row.text(u"at"_s);
        if (vietnamTime(at).date() > context.params().asAt)
            return;
        const std::int64_t seq = row.integer(u"seq"_s);
        entries.push_back(seq);
        const QString table = row.text(u"table_name"_s);
        const QString act = actWords(row.text(u"act"_s), lang);
        trail.rows.push_back(listRow(
            trail, QString::number(seq), act, {},
            {momentText(at, lang), row.text(u"actor"_s), act, labelOr(u"table."_s + table, table, lang),
             changeWords(context.rules, table, row.text(u"before"_s), row.text(u"after"_s), lang),
             row.text(u"reason"_s)}));
    });
    addCount(figures, u"file.audit_entries"_s, u"report_unit.entries"_s, u"audit"_s, trailIds(entries),
             {{u"as_at"_s, dateText(context.params().asAt, lang)}});
    figures.records += static_cast<std::int64_t>(entries.size());
    figures.tables.push_back(std::move(trail));
}

} // namespace kc::report
