// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"
#include "casework/payload.h"
#include "casework/project_writing.h"
#include "domain/appraisal.h"
#include "domain/life_cycle.h"
#include "domain/rule_book.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/store.h"

#include <QSet>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// Every criterion of the sheet has a verdict, once; a failed one has a remark (Thông tư 36/2013/TT-BCT Điều
/// 9).
std::vector<AppraisalLine> sheetLines(ActContext& context, AppraisalLevel level, QDate date)
{
    const Payload payload(context.payload);
    std::vector<AppraisalLine> lines;
    QSet<QString> seen;
    int row = 0;
    for (const QJsonValue& value : payload.list(u"lines"_s)) {
        const QJsonObject object = value.toObject();
        const Payload line(object);
        const QString place = u"lines[%1]"_s.arg(row++);
        const QString criterion = line.text(u"criterion"_s);
        const std::optional<Verdict> verdict = fromKey<Verdict>(line.text(u"verdict"_s));
        if (!verdict) {
            refuseAct(context, u"appraisal.bad_verdict"_s, place, {}, line.text(u"verdict"_s));
            continue;
        }
        if (seen.contains(criterion))
            refuseAct(context, u"appraisal.criterion_twice"_s, place, {}, criterion);
        seen.insert(criterion);
        lines.push_back({criterion, *verdict, line.text(u"remark"_s)});
        if (lines.back().remark.isEmpty() &&
            (*verdict == Verdict::Fail || *verdict == Verdict::PassWithRemark))
            refuseAct(context, u"appraisal.remark_missing"_s, place, {{u"criterion"_s, criterion}}, {});
    }
    for (const AppraisalCriterion& criterion : context.rules.criteriaAt(level, date)) {
        if (!seen.remove(criterion.code))
            refuseAct(context, u"appraisal.line_missing"_s, u"lines"_s, {{u"criterion"_s, criterion.nameVi}},
                      criterion.code, criterion.legalBasis);
    }
    for (const QString& unknown : std::as_const(seen))
        refuseAct(context, u"appraisal.unknown_criterion"_s, u"lines"_s, {}, unknown);
    return lines;
}

QString writeSheet(ActContext& context, const QString& act, AppraisalLevel level)
{
    const Project& project = *context.project;
    const Payload payload(context.payload);
    const QDate date = actDate(context);

    Appraisal sheet;
    sheet.id = AppraisalId::make();
    sheet.project = project.id;
    sheet.round = project.round;
    sheet.level = level;
    sheet.document = payload.text(u"document"_s);
    sheet.date = date;
    sheet.members = payload.text(u"members"_s);
    sheet.conclusion = fromKey<Conclusion>(payload.text(u"conclusion"_s)).value_or(Conclusion::Reject);
    sheet.remark = payload.text(u"remark"_s);
    sheet.recommended = moneyFrom(payload, u"recommended"_s);
    sheet.author = context.actor.user;
    sheet.authorName = context.actor.name;
    sheet.lines = sheetLines(context, level, date);

    if (date < project.submittedOn)
        refuseAct(context, u"act.before_submission"_s, u"date"_s,
                  {{u"submitted"_s, project.submittedOn.toString(Qt::ISODate)}}, date.toString(Qt::ISODate));
    if (sheet.conclusion == Conclusion::Recommend) {
        for (const AppraisalLine& line : sheet.lines) {
            if (line.verdict == Verdict::Fail)
                refuseAct(context, u"appraisal.recommended_with_fail"_s, u"conclusion"_s,
                          {{u"criterion"_s, line.criterion}});
        }
        const Findings money = checkMoney(project, sheet.recommended, ruleContext(context, project, date));
        const QString exception = payload.text(u"exception"_s);
        for (Finding finding : money) {
            if (!exception.isEmpty() && finding.code == "project.over_norm"_L1)
                finding.severity = Severity::Warning;
            context.findings.push_back(std::move(finding));
        }
        if (sheet.recommended.support() > project.asked.support())
            refuseAct(context, u"appraisal.above_asked"_s, u"recommended"_s,
                      {{u"asked"_s, QString::number(project.asked.support().value())}},
                      QString::number(sheet.recommended.support().value()));
    } else if (sheet.remark.isEmpty()) {
        refuseAct(context, u"appraisal.conclusion_without_remark"_s, u"remark"_s);
    }
    if (hasErrors(context.findings))
        return {};

    // A new sheet of the same level takes the place of the earlier one of this round, which stays visible.
    for (const Appraisal& earlier : store::appraisalsOf(context.store, project.id)) {
        if (earlier.round == project.round && earlier.level == level && !earlier.voided)
            context.writer.update(u"appraisal"_s, earlier.id.toText(), {{u"voided"_s, 1}});
    }
    context.writer.insert(u"appraisal"_s, store::valuesOf(sheet));
    int order = 0;
    for (const AppraisalLine& line : sheet.lines) {
        context.writer.insert(u"appraisal_line"_s,
                              {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                               {u"appraisal"_s, sheet.id.toText()},
                               {u"criterion"_s, line.criterion},
                               {u"verdict"_s, keyOf(line.verdict)},
                               {u"remark"_s, line.remark},
                               {u"sort_order"_s, order++}});
    }
    reverseMovements(context, project, Stage::Appraised, date, sheet.document);
    if (sheet.conclusion == Conclusion::Recommend)
        writeMovements(context, project, Stage::Appraised, sheet.recommended, project.planYear, date,
                       sheet.document);
    context.writer.update(u"project"_s, project.id.toText(), {{u"state"_s, keyOf(context.step->to)}});
    writeCaseStep(context, project, act, context.step->to, project.round, date, {sheet.document, {}, {}});
    return project.id.toText();
}

QString appraiseHere(ActContext& context)
{
    return writeSheet(context, u"appraise"_s, AppraisalLevel::Grassroots);
}

QString appraiseAtMinistry(ActContext& context)
{
    return writeSheet(context, u"appraise_ministry"_s, AppraisalLevel::Ministry);
}

/// Registering with the ministry needs the Department's own positive sheet of this round.
QString forwardToMinistry(ActContext& context)
{
    const Project& project = *context.project;
    const QDate date = nextStepDate(context, project);
    const std::vector<Appraisal> sheets = store::appraisalsOf(context.store, project.id);
    const bool recommended = std::any_of(sheets.begin(), sheets.end(), [&](const Appraisal& sheet) {
        return !sheet.voided && sheet.round == project.round && sheet.conclusion == Conclusion::Recommend;
    });
    if (!recommended)
        refuseAct(context, u"approval.no_appraisal"_s, u"project "_s + project.code);
    for (Finding finding :
         checkDeadline(context.rules.deadlines, context.step->deadline, project.planYear, date))
        context.findings.push_back(std::move(finding));
    if (hasErrors(context.findings))
        return {};
    context.writer.update(u"project"_s, project.id.toText(), {{u"state"_s, keyOf(context.step->to)}});
    writeCaseStep(context, project, u"forward_ministry"_s, context.step->to, project.round, date,
                  {Payload(context.payload).text(u"document"_s), {}, {}});
    return project.id.toText();
}

std::vector<ActKey> sheetKeys()
{
    std::vector<ActKey> keys{textKey(u"document"_s), textKey(u"members"_s, true),
                             choiceKey(u"conclusion"_s, u"conclusion"_s, true), textKey(u"remark"_s),
                             listKey(u"lines"_s)};
    for (ActKey& key : moneyKeys(u"recommended"_s))
        keys.push_back(std::move(key));
    return projectKeys(std::move(keys));
}

} // namespace

std::vector<ActDefinition> appraisalActs()
{
    return {{u"appraise"_s, true, sheetKeys(), appraiseHere},
            {u"forward_ministry"_s, true, projectKeys({textKey(u"document"_s, true)}), forwardToMinistry},
            {u"appraise_ministry"_s, true, sheetKeys(), appraiseAtMinistry}};
}

} // namespace kc::casework
