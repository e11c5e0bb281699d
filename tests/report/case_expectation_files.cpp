// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a project and of an establishment.
#include "base/texts.h"
#include "report/case_expectation.h"
#include "report/figures_reckoner.h"
#include "report/plain_words.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace kctest {

namespace {

const QStringList kFileStages{u"requested"_s, u"appraised"_s, u"approved"_s, u"contracted"_s,
                              u"advanced"_s,  u"paid"_s,      u"returned"_s, u"settled"_s};
const QStringList kFileSources{u"national"_s, u"local"_s, u"counterpart"_s, u"other"_s};
const QStringList kFileBudget{u"national"_s, u"local"_s};

/// Puts cells and words of rows into an expectation.
class FileRows
{
public:
    FileRows(const PlainTables& records, const RuleBook& law, const ReportParams& asked)
        : tables(records)
        , rules(law)
        , params(asked)
    {
    }

    void words(const QString& row, const std::vector<std::pair<QString, QString>>& columns)
    {
        const QString table = row.section(u'/', 0, 0);
        for (const auto& [column, text] : columns) {
            addColumn(table, column);
            report.values[row + u'/' + column] = {text, {}};
        }
    }
    void cell(const QString& row, const QString& column, const QJsonValue& value,
              const std::set<QString>& records)
    {
        addColumn(row.section(u'/', 0, 0), column);
        report.values[row + u'/' + column] = {value, records};
    }
    void addColumn(const QString& table, const QString& column)
    {
        if (!report.tables[table].contains(column))
            report.tables[table] << column;
    }
    /// Columns of a table that may have no row.
    void shape(const QString& table, const QStringList& columns) { report.tables[table] = columns; }

    std::vector<const PlainRecord*> of(const QString& table, const QString& column, const QVariant& id) const
    {
        std::vector<const PlainRecord*> found;
        for (const PlainRecord& record : tables.at(table)) {
            if (record[column] == id)
                found.push_back(&record);
        }
        return found;
    }

    const PlainTables& tables;
    const RuleBook& rules;
    const ReportParams& params;
    ExpectedReport report;
};

QJsonValue numberOrNull(const QVariant& value)
{
    return value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(value.toLongLong());
}

ExpectedValue sumOf(const std::vector<const PlainRecord*>& movements, const QStringList& plus,
                    const QStringList& minus, const QStringList& sources)
{
    Amount sum;
    std::set<QString> ids;
    for (const PlainRecord* movement : movements) {
        const QString stage = (*movement)[u"stage"_s].toString();
        if (!sources.contains((*movement)[u"source"_s].toString()) ||
            (!plus.contains(stage) && !minus.contains(stage)))
            continue;
        sum = sum.value_or(0) + (plus.contains(stage) ? netAmount(*movement) : -netAmount(*movement));
        ids.insert((*movement)[u"id"_s].toString());
    }
    return {jsonAmount(sum), ids};
}

void expectFileMoney(FileRows& file, const PlainRecord& project)
{
    std::vector<const PlainRecord*> movements;
    std::map<QString, QString> keys;
    for (const PlainRecord& movement : file.tables.at(u"movement"_s)) {
        keys[movement[u"id"_s].toString()] = movement[u"key"_s].toString();
        if (movement[u"project"_s] == project[u"id"_s] && dayOf(movement, u"date"_s) <= file.params.asAt)
            movements.push_back(&movement);
    }
    QStringList rows = kFileSources;
    for (const QString& row : rows << u"total"_s) {
        const QStringList sources = row == "total"_L1 ? kFileSources : QStringList{row};
        qint64 asked = 0;
        for (const QString& source : sources)
            asked += project[u"asked_"_s + source].toLongLong();
        if (asked == 0) // nothing was asked of it: no figure, so no record behind it
            file.cell(u"money/"_s + row, u"asked"_s, {}, {});
        else
            file.cell(u"money/"_s + row, u"asked"_s, asked, {project[u"id"_s].toString()});
        for (const QString& stage : kFileStages) {
            const ExpectedValue sum = sumOf(movements, {stage}, {}, sources);
            file.cell(u"money/"_s + row, stage, sum.value, sum.records);
        }
    }
    file.shape(u"movements"_s, {u"amount"_s, u"date"_s, u"stage"_s, u"source"_s, u"fiscal_year"_s,
                                u"document"_s, u"reverses"_s});
    for (const PlainRecord* movement : movements) {
        const auto word = [&](const QString& column) { return (*movement)[column].toString(); };
        const QString row = u"movements/"_s + word(u"key"_s);
        file.cell(row, u"amount"_s, netAmount(*movement), {word(u"id"_s)});
        file.words(row, {{u"date"_s, dayWords((*movement)[u"date"_s])},
                         {u"stage"_s, text(u"stage."_s + word(u"stage"_s), file.params.lang)},
                         {u"source"_s, text(u"source."_s + word(u"source"_s), file.params.lang)},
                         {u"fiscal_year"_s, word(u"fiscal_year"_s)},
                         {u"document"_s, word(u"document"_s)},
                         {u"reverses"_s, keys[word(u"reverses"_s)]}});
    }
    Expectation& values = file.report.values;
    values[u"file.approved.total"_s] = sumOf(movements, {u"approved"_s}, {}, kFileBudget);
    for (const QString& source : kFileBudget)
        values[u"file.approved."_s + source] = sumOf(movements, {u"approved"_s}, {}, {source});
    values[u"file.counterpart"_s] = sumOf(movements, {u"approved"_s}, {}, {u"counterpart"_s});
    const ExpectedValue disbursed =
        sumOf(movements, {u"advanced"_s, u"paid"_s}, {u"returned"_s}, kFileBudget);
    const ExpectedValue approved = values[u"file.approved.total"_s];
    values[u"file.disbursed"_s] = disbursed;
    values[u"file.settled"_s] = sumOf(movements, {u"settled"_s}, {}, kFileBudget);
    const bool both =
        !disbursed.value.isNull() && !approved.value.isNull() && approved.value.toInteger() != 0;
    values[u"file.disbursed_of_approved"_s] = {
        both ? QJsonValue(divided(disbursed.value.toInteger(), approved.value.toInteger(), 100, 2))
             : QJsonValue(QJsonValue::Null),
        together(disbursed.records, approved.records)};
    file.report.read += qint64(movements.size());
}

void expectFileContent(FileRows& file, const PlainRecord& project)
{
    const Lang lang = file.params.lang;
    const bool english = lang == Lang::En;
    const auto word = [&](const QString& column) { return project[column].toString(); };
    const Activity* activity = file.rules.activity(word(u"activity"_s));
    const QString place = signedPlace(project[u"place"_s], lang);
    const QString note = word(u"place_note"_s);
    const QString procedure = word(u"procedure"_s);
    for (const auto& [row, value] : std::vector<std::pair<QString, QString>>{
             {u"code"_s, word(u"code"_s)},
             {u"title"_s, word(u"title"_s)},
             {u"fund"_s, text(u"fund."_s + word(u"fund"_s), lang)},
             {u"kind"_s, text(u"project_kind."_s + word(u"kind"_s), lang)},
             {u"plan_year"_s, word(u"plan_year"_s)},
             {u"activity"_s, activity ? activity->code + u". "_s + activity->nameVi : word(u"activity"_s)},
             {u"implementing_unit"_s, word(u"implementing_unit"_s)},
             {u"cooperating_unit"_s, word(u"cooperating_unit"_s)},
             {u"place"_s, note.isEmpty() ? place : place + u" ("_s + note + u')'},
             {u"starts_on"_s, dayWords(project[u"starts_on"_s])},
             {u"ends_on"_s, dayWords(project[u"ends_on"_s])},
             {u"norm"_s, word(u"norm"_s)},
             {u"procedure"_s, procedure.isEmpty() ? QString() : text(u"procedure."_s + procedure, lang)},
             {u"necessity"_s, word(u"necessity"_s)},
             {u"goals"_s, word(u"goals"_s)},
             {u"effects"_s, word(u"effects"_s)}})
        file.words(u"profile/"_s + row, {{u"value"_s, value}});

    file.shape(u"parties"_s, {u"support"_s, u"counterpart"_s, u"name"_s, u"legal_form"_s, u"place"_s,
                              u"address"_s, u"representative"_s});
    for (const PlainRecord* share : file.of(u"beneficiary"_s, u"project"_s, project[u"id"_s])) {
        const PlainRecord& one = *file.of(u"establishment"_s, u"id"_s, (*share)[u"establishment"_s]).front();
        const QString row = u"parties/"_s + one[u"tax_code"_s].toString();
        for (const QString& column : {u"support"_s, u"counterpart"_s})
            file.cell(row, column, (*share)[column].toLongLong(), {one[u"id"_s].toString()});
        file.words(row, {{u"name"_s, one[u"name"_s].toString()},
                         {u"legal_form"_s, text(u"legal_form."_s + one[u"legal_form"_s].toString(), lang)},
                         {u"place"_s, signedPlace(one[u"place"_s], lang)},
                         {u"address"_s, one[u"address"_s].toString()},
                         {u"representative"_s, one[u"representative"_s].toString()}});
    }

    file.shape(u"results"_s,
               {u"planned"_s, u"actual"_s, u"indicator"_s, u"unit"_s, u"date"_s, u"evidence"_s});
    struct OneIndicator
    {
        std::set<QString> records;
        std::map<QString, QJsonValue> sums;
        QString lastDay;
        std::map<std::pair<QString, QString>, QString> evidence; // by day and record
    };
    std::map<QString, OneIndicator> results;
    for (const PlainRecord* result : file.of(u"result"_s, u"project"_s, project[u"id"_s])) {
        const QDate date = dayOf(*result, u"date"_s);
        if (date.isValid() && date > file.params.asAt)
            continue;
        ++file.report.read;
        const auto of = [&](const QString& column) { return (*result)[column].toString(); };
        OneIndicator& one = results[of(u"indicator"_s)];
        one.records.insert(of(u"id"_s));
        for (const QString& column : {u"planned"_s, u"actual"_s}) {
            if (!(*result)[column].isNull())
                one.sums[column] = one.sums[column].toInteger() + (*result)[column].toLongLong();
        }
        one.lastDay = std::max(one.lastDay, of(u"date"_s));
        one.evidence[{of(u"date"_s), of(u"id"_s)}] = of(u"evidence"_s);
    }
    for (const auto& [code, one] : results) {
        const Indicator* indicator = file.rules.indicator(code);
        for (const QString& column : {u"planned"_s, u"actual"_s}) {
            const auto sum = one.sums.find(column);
            file.cell(u"results/"_s + code, column, sum == one.sums.end() ? QJsonValue() : sum->second,
                      one.records);
        }
        QStringList evidence;
        for (const auto& [order, paper] : one.evidence) {
            if (!paper.isEmpty() && !evidence.contains(paper))
                evidence << paper;
        }
        file.words(u"results/"_s + code, {{u"indicator"_s, code},
                                          {u"unit"_s, !indicator ? QString()
                                                      : english  ? indicator->unitEn
                                                                 : indicator->unitVi},
                                          {u"date"_s, dayWords(one.lastDay)},
                                          {u"evidence"_s, evidence.join(u"; "_s)}});
    }

    file.shape(u"papers"_s,
               {u"name"_s, u"paper_stage"_s, u"required"_s, u"present"_s, u"received_on"_s, u"note"_s});
    for (const PlainRecord* paper : file.of(u"project_paper"_s, u"project"_s, project[u"id"_s])) {
        const QString code = (*paper)[u"item"_s].toString();
        const ChecklistItem* item = nullptr;
        for (const ChecklistItem& one : file.rules.checklist)
            item = one.code == code ? &one : item;
        const QDate received = dayOf(*paper, u"received_on"_s);
        const bool present =
            (*paper)[u"present"_s].toInt() == 1 && !(received.isValid() && received > file.params.asAt);
        file.words(u"papers/"_s + code,
                   {{u"name"_s, !item     ? code
                                : english ? item->nameEn
                                          : item->nameVi},
                    {u"paper_stage"_s, item ? text(u"paper_stage."_s + item->stage, lang) : QString()},
                    {u"required"_s, item ? yesOrNo(item->required, lang) : QString()},
                    {u"present"_s, yesOrNo(present, lang)},
                    {u"received_on"_s, present ? dayWords((*paper)[u"received_on"_s]) : QString()},
                    {u"note"_s, (*paper)[u"note"_s].toString()}});
    }
}

void expectFileCase(FileRows& file, const PlainRecord& project)
{
    const Lang lang = file.params.lang;
    file.shape(u"steps"_s,
               {u"date"_s, u"act"_s, u"from_state"_s, u"to_state"_s, u"actor"_s, u"on_behalf_of"_s,
                u"document"_s, u"signer"_s, u"reason"_s, u"exception"_s, u"round"_s, u"voided"_s});
    for (const PlainRecord* step : stepsUntil(file.tables, project[u"id"_s], file.params.asAt)) {
        const auto word = [&](const QString& column) { return (*step)[column].toString(); };
        const auto state = [&](const QString& column) {
            return word(column).isEmpty() ? QString() : text(u"state."_s + word(column), lang);
        };
        std::vector<std::pair<QString, QString>> words{
            {u"date"_s, dayWords((*step)[u"date"_s])},
            {u"act"_s, actCell(word(u"act"_s), lang)},
            {u"from_state"_s, state(u"from_state"_s)},
            {u"to_state"_s, state(u"to_state"_s)},
            {u"actor"_s, word(u"actor_name"_s)},
            {u"voided"_s, yesOrNo(word(u"voided"_s) == "1"_L1, lang)}};
        for (const QString& column :
             {u"on_behalf_of"_s, u"document"_s, u"signer"_s, u"reason"_s, u"exception"_s, u"round"_s})
            words.emplace_back(column, word(column));
        file.words(u"steps/"_s + word(u"position"_s), words);
        ++file.report.read;
    }

    file.shape(u"appraisals"_s,
               {u"recommended_national"_s, u"recommended_local"_s, u"recommended_counterpart"_s,
                u"recommended_other"_s, u"appraisal_level"_s, u"round"_s, u"date"_s, u"document"_s,
                u"members"_s, u"conclusion"_s, u"remark"_s, u"author"_s, u"voided"_s});
    file.shape(u"appraisal-lines"_s, {u"appraisal"_s, u"criterion"_s, u"verdict"_s, u"remark"_s});
    std::map<QStringList, const PlainRecord*> sheets; // by day, round, level, id
    for (const PlainRecord* sheet : file.of(u"appraisal"_s, u"project"_s, project[u"id"_s])) {
        if (dayOf(*sheet, u"date"_s) <= file.params.asAt)
            sheets[{(*sheet)[u"date"_s].toString(), (*sheet)[u"round"_s].toString(),
                    (*sheet)[u"level"_s].toString(), (*sheet)[u"id"_s].toString()}] = sheet;
    }
    int number = 0;
    for (const auto& [order, sheet] : sheets) {
        const auto word = [&, sheet = sheet](const QString& column) { return (*sheet)[column].toString(); };
        const QString row = u"appraisals/"_s + QString::number(++number);
        for (const QString& source : kFileSources)
            file.cell(row, u"recommended_"_s + source, (*sheet)[u"recommended_"_s + source].toLongLong(),
                      {project[u"id"_s].toString()});
        file.words(row, {{u"appraisal_level"_s, text(u"appraisal_level."_s + word(u"level"_s), lang)},
                         {u"round"_s, word(u"round"_s)},
                         {u"date"_s, dayWords((*sheet)[u"date"_s])},
                         {u"document"_s, word(u"document"_s)},
                         {u"members"_s, word(u"members"_s)},
                         {u"conclusion"_s, text(u"conclusion."_s + word(u"conclusion"_s), lang)},
                         {u"remark"_s, word(u"remark"_s)},
                         {u"author"_s, word(u"author_name"_s)},
                         {u"voided"_s, yesOrNo(word(u"voided"_s) == "1"_L1, lang)}});
        ++file.report.read;
        for (const PlainRecord* line : file.of(u"appraisal_line"_s, u"appraisal"_s, (*sheet)[u"id"_s])) {
            const QString code = (*line)[u"criterion"_s].toString();
            QString criterion = code;
            for (const AppraisalCriterion& one : file.rules.criteria) {
                if (one.code == code)
                    criterion = lang == Lang::En ? one.nameEn : one.nameVi;
            }
            file.words(u"appraisal-lines/%1.%2"_s.arg(QString::number(number), code),
                       {{u"appraisal"_s, QString::number(number)},
                        {u"criterion"_s, criterion},
                        {u"verdict"_s, text(u"verdict."_s + (*line)[u"verdict"_s].toString(), lang)},
                        {u"remark"_s, (*line)[u"remark"_s].toString()}});
            ++file.report.read;
        }
    }

    file.shape(u"documents"_s,
               {u"number"_s, u"date"_s, u"document_kind"_s, u"issuer"_s, u"abstract"_s, u"signer"_s});
    for (const PlainRecord* document : file.of(u"document"_s, u"project"_s, project[u"id"_s])) {
        if (dayOf(*document, u"date"_s) > file.params.asAt)
            continue;
        const auto word = [&](const QString& column) { return (*document)[column].toString(); };
        file.words(
            u"documents/"_s + word(u"id"_s),
            {{u"number"_s, word(u"number"_s)},
             {u"date"_s, dayWords((*document)[u"date"_s])},
             {u"document_kind"_s, labelled(u"document_kind."_s + word(u"kind"_s), word(u"kind"_s), lang)},
             {u"issuer"_s, word(u"issuer"_s)},
             {u"abstract"_s, word(u"abstract"_s)},
             {u"signer"_s, word(u"signer"_s)}});
        ++file.report.read;
    }
}

/// The project itself, or a part of it that says so in its own content.
bool isAbout(const PlainRecord& entry, const QString& project)
{
    static const QStringList parts{u"movement"_s,    u"case_step"_s, u"appraisal"_s,    u"document"_s,
                                   u"beneficiary"_s, u"result"_s,    u"project_paper"_s};
    const QString table = entry[u"table_name"_s].toString();
    if (table == "project"_L1)
        return entry[u"record_id"_s].toString() == project;
    const auto names = [&](const QString& side) {
        return QJsonDocument::fromJson(entry[side].toString().toUtf8())[u"project"_s].toString() == project;
    };
    return parts.contains(table) && (names(u"before"_s) || names(u"after"_s));
}

void expectFileTrail(FileRows& file, const PlainRecord& project)
{
    const Lang lang = file.params.lang;
    file.shape(u"audit"_s, {u"moment"_s, u"actor"_s, u"act"_s, u"record"_s, u"changes"_s, u"reason"_s});
    std::set<QString> entries;
    for (const PlainRecord& entry : file.tables.at(u"audit_entry"_s)) {
        if (vietnamDay(entry[u"at"_s]) > file.params.asAt || !isAbout(entry, project[u"id"_s].toString()))
            continue;
        const auto word = [&](const QString& column) { return entry[column].toString(); };
        entries.insert(word(u"seq"_s));
        file.words(u"audit/"_s + word(u"seq"_s),
                   {{u"moment"_s, momentWords(entry[u"at"_s])},
                    {u"actor"_s, writerOf(file.tables, entry)},
                    {u"act"_s, actCell(word(u"act"_s), lang)},
                    {u"record"_s, labelled(u"table."_s + word(u"table_name"_s), word(u"table_name"_s), lang)},
                    {u"changes"_s, changedWords(entry, lang)},
                    {u"reason"_s, word(u"reason"_s)}});
    }
    file.report.values[u"file.audit_entries"_s] = {qint64(entries.size()), entries};
    file.report.read += qint64(entries.size());
}

} // namespace

ExpectedReport expectProjectFile(const PlainTables& tables, const RuleBook& rules, const ReportParams& params,
                                 const QString& code)
{
    FileRows file(tables, rules, params);
    const PlainRecord& project = *file.of(u"project"_s, u"code"_s, code).front();
    file.report.read = 1;
    expectFileContent(file, project);
    expectFileMoney(file, project);
    expectFileCase(file, project);
    expectFileTrail(file, project);
    return file.report;
}

ExpectedReport expectEstablishmentFile(const PlainTables& tables, const RuleBook& rules,
                                       const ReportParams& params, const QString& taxCode)
{
    FileRows file(tables, rules, params);
    const Lang lang = params.lang;
    const PlainRecord& one = *file.of(u"establishment"_s, u"tax_code"_s, taxCode).front();
    const QString id = one[u"id"_s].toString();
    const auto word = [&](const QString& column) { return one[column].toString(); };
    const auto money = [&](const QString& column) {
        return one[column].isNull() ? QString() : word(column) + u' ' + text(u"unit.dong"_s, lang);
    };
    const Sector* sector = rules.sector(word(u"sector"_s));
    for (const auto& [row, value] : std::vector<std::pair<QString, QString>>{
             {u"tax_code"_s, taxCode},
             {u"name"_s, word(u"name"_s)},
             {u"legal_form"_s, text(u"legal_form."_s + word(u"legal_form"_s), lang)},
             {u"place"_s, signedPlace(one[u"place"_s], lang)},
             {u"address"_s, word(u"address"_s)},
             {u"sector"_s, !sector            ? word(u"sector"_s)
                           : lang == Lang::En ? sector->nameEn
                                              : sector->nameVi},
             {u"founded_on"_s, dayWords(one[u"founded_on"_s])},
             {u"representative"_s, word(u"representative"_s)},
             {u"owner_female"_s, yesOrNo(word(u"owner_female"_s) == "1"_L1, lang)},
             {u"owner_ethnic_minority"_s, yesOrNo(word(u"owner_ethnic_minority"_s) == "1"_L1, lang)},
             {u"craft_village"_s, yesOrNo(word(u"craft_village"_s) == "1"_L1, lang)},
             {u"workers"_s, word(u"workers"_s)},
             {u"female_workers"_s, word(u"female_workers"_s)},
             {u"capital"_s, money(u"capital"_s)},
             {u"revenue"_s, money(u"revenue"_s)},
             {u"phone"_s, word(u"phone"_s)},
             {u"note"_s, word(u"note"_s)}})
        file.words(u"profile/"_s + row, {{u"value"_s, value}});

    const QStringList yearly{u"workers"_s, u"revenue"_s, u"exports"_s, u"taxes"_s, u"income_per_worker"_s};
    file.shape(u"years"_s, yearly);
    file.report.read = 1;
    for (const PlainRecord* year : file.of(u"establishment_year"_s, u"establishment"_s, one[u"id"_s])) {
        if ((*year)[u"year"_s].toInt() > params.asAt.year())
            continue;
        ++file.report.read;
        for (const QString& column : yearly)
            file.cell(u"years/"_s + (*year)[u"year"_s].toString(), column, numberOrNull((*year)[column]),
                      {id});
    }

    file.shape(u"projects"_s,
               {u"support"_s, u"counterpart"_s, u"approved_total"_s, u"disbursed"_s, u"settled"_s, u"title"_s,
                u"plan_year"_s, u"fund"_s, u"activity"_s, u"state"_s, u"decision"_s, u"counted"_s});
    Amount support;
    Amount counterpart;
    std::set<QString> counted;
    for (const PlainRecord* share : file.of(u"beneficiary"_s, u"establishment"_s, one[u"id"_s])) {
        const PlainRecord& project = *file.of(u"project"_s, u"id"_s, (*share)[u"project"_s]).front();
        const QString own = project[u"id"_s].toString();
        std::map<QStringList, const PlainRecord*> ordered; // by day and id
        for (const PlainRecord* movement : file.of(u"movement"_s, u"project"_s, project[u"id"_s])) {
            if (dayOf(*movement, u"date"_s) <= params.asAt)
                ordered[{(*movement)[u"date"_s].toString(), (*movement)[u"id"_s].toString()}] = movement;
        }
        std::vector<const PlainRecord*> movements;
        QStringList decisions;
        for (const auto& [order, movement] : ordered) {
            movements.push_back(movement);
            const QString document = (*movement)[u"document"_s].toString();
            if ((*movement)[u"stage"_s].toString() == "approved"_L1 && !document.isEmpty() &&
                kFileBudget.contains((*movement)[u"source"_s].toString()) && !decisions.contains(document))
                decisions << document;
        }
        const ExpectedValue approved = sumOf(movements, {u"approved"_s}, {}, kFileBudget);
        const bool counts = approved.value.toInteger() > 0;
        if (counts) {
            counted.insert(own);
            support = support.value_or(0) + (*share)[u"support"_s].toLongLong();
            counterpart = counterpart.value_or(0) + (*share)[u"counterpart"_s].toLongLong();
        }
        const QString row = u"projects/"_s + project[u"code"_s].toString();
        for (const QString& column : {u"support"_s, u"counterpart"_s})
            file.cell(row, column, (*share)[column].toLongLong(), {own});
        const ExpectedValue disbursed =
            sumOf(movements, {u"advanced"_s, u"paid"_s}, {u"returned"_s}, kFileBudget);
        const ExpectedValue settled = sumOf(movements, {u"settled"_s}, {}, kFileBudget);
        file.cell(row, u"approved_total"_s, approved.value, approved.records);
        file.cell(row, u"disbursed"_s, disbursed.value, disbursed.records);
        file.cell(row, u"settled"_s, settled.value, settled.records);
        file.words(row, {{u"title"_s, project[u"title"_s].toString()},
                         {u"plan_year"_s, project[u"plan_year"_s].toString()},
                         {u"fund"_s, text(u"fund."_s + project[u"fund"_s].toString(), lang)},
                         {u"activity"_s, project[u"activity"_s].toString()},
                         {u"state"_s, stateWordsOn(tables, project, params.asAt, lang)},
                         {u"decision"_s, decisions.join(u"; "_s)},
                         {u"counted"_s, yesOrNo(counts, lang)}});
        ++file.report.read;
    }
    file.report.values[u"establishment.support"_s] = {jsonAmount(support), counted};
    file.report.values[u"establishment.counterpart"_s] = {jsonAmount(counterpart), counted};
    file.report.values[u"establishment.projects"_s] = {qint64(counted.size()), counted};
    return file.report;
}

} // namespace kctest
