// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"
#include "casework/act_list.h"
#include "casework/payload.h"
#include "casework/project_writing.h"
#include "domain/life_cycle.h"
#include "domain/money_rule.h"
#include "domain/rule_book.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/users.h"
#include "store/values.h"

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// The sheet the decision stands on: the newest standing one of this round, of the level the procedure ends
/// with.
std::optional<Appraisal> decidingSheet(const ActContext& context)
{
    const Project& project = *context.project;
    const AppraisalLevel level = project.state == ProjectState::MinistryAppraising
                                     ? AppraisalLevel::Ministry
                                     : AppraisalLevel::Grassroots;
    const std::vector<Appraisal> sheets = store::appraisalsOf(context.store, project.id);
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const Appraisal& sheet) {
        return !sheet.voided && sheet.round == project.round && sheet.level == level;
    });
    return found == sheets.end() ? std::nullopt : std::optional<Appraisal>(*found);
}

void checkApprovedMoney(ActContext& context, const MoneyBySource& approved, const Appraisal& sheet,
                        QDate date)
{
    const Project& project = *context.project;
    const QString exception = Payload(context.payload).text(u"exception"_s);
    for (Finding finding : checkMoney(project, approved, ruleContext(context, project, date))) {
        // Above the ceiling only with a reason and its legal basis, kept with the decision.
        if (!exception.isEmpty() && finding.code == "project.over_norm"_L1)
            finding.severity = Severity::Warning;
        context.findings.push_back(std::move(finding));
    }
    // Less support leaves more to the others or a smaller project; the latter goes back to the applicant.
    if (approved.total() != project.totalCost)
        refuseAct(context, u"approval.total_identity"_s, u"approved_counterpart"_s,
                  {{u"total"_s, QString::number(project.totalCost.value())},
                   {u"sum"_s, QString::number(approved.total().value())}},
                  QString::number(approved.counterpart.value()));
    for (const Source source : {Source::National, Source::Local}) {
        const QString place = u"approved_"_s + keyOf(source);
        if (approved.of(source) > sheet.recommended.of(source))
            refuseAct(context, u"approval.above_recommended"_s, place,
                      {{u"recommended"_s, QString::number(sheet.recommended.of(source).value())},
                       {u"source"_s, labelKey(source)}},
                      QString::number(approved.of(source).value()));
        if (approved.of(source) <= Dong(0))
            continue;
        const Commitment wanted{project.place, project.planYear, source, approved.of(source)};
        for (Finding finding : checkAllocation(
                 context.rules.places, store::allocationsOf(context.store, project.planYear, source),
                 store::approvedCommitments(context.store, project.planYear, source), wanted, date)) {
            finding.place = place;
            context.findings.push_back(std::move(finding));
        }
    }
}

/// Less than asked for leaves less to each beneficiary: reports tell what an establishment was granted.
void grantShares(ActContext& context, Dong support)
{
    const Project& project = *context.project;
    const std::vector<Dong> shares = sharesOf(project, support);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const Beneficiary& beneficiary = project.beneficiaries[i];
        if (beneficiary.support != shares[i])
            context.writer.update(u"beneficiary"_s, beneficiary.id.toText(),
                                  {{u"support"_s, store::moneyValue(shares[i])}});
    }
}

QString approveProject(ActContext& context)
{
    const Project& project = *context.project;
    const Payload payload(context.payload);
    const QDate date = actDate(context);
    const QString number = payload.text(u"document"_s);
    const QString signer = payload.text(u"signer"_s);
    const MoneyBySource approved = moneyFrom(payload, u"approved"_s);

    if (date < project.submittedOn)
        refuseAct(context, u"act.before_submission"_s, u"date"_s,
                  {{u"submitted"_s, project.submittedOn.toString(Qt::ISODate)}}, date.toString(Qt::ISODate));
    const std::optional<Appraisal> sheet = decidingSheet(context);
    if (!sheet)
        refuseAct(context, u"approval.no_appraisal"_s, u"project "_s + project.code);
    else if (sheet->conclusion != Conclusion::Recommend)
        refuseAct(context, u"approval.not_recommended"_s, u"project "_s + project.code, {}, sheet->document);
    else if (date < sheet->date)
        refuseAct(context, u"approval.before_appraisal"_s, u"date"_s,
                  {{u"appraised"_s, sheet->date.toString(Qt::ISODate)}}, date.toString(Qt::ISODate));
    if (sheet)
        checkApprovedMoney(context, approved, *sheet, date);
    if (hasErrors(context.findings))
        return {};

    // The ministry decides on its own fund; everything else the organ above the office.
    const std::optional<store::OfficeRecord> office = store::findOffice(context.store);
    const QString issuer = project.fund == Fund::National ? text(u"organ_words.ministry"_s, Lang::Vi)
                           : office                       ? office->superior
                                                          : QString();
    context.writer.insert(u"document"_s, {{u"id"_s, DocumentId::make().toText()},
                                          {u"number"_s, number},
                                          {u"date"_s, store::dateValue(date)},
                                          {u"issuer"_s, issuer},
                                          {u"kind"_s, u"decision"_s},
                                          {u"abstract"_s, project.title},
                                          {u"signer"_s, signer},
                                          {u"project"_s, project.id.toText()}});
    grantShares(context, approved.support());
    writeMovements(context, project, Stage::Approved, approved, project.planYear, date, number);
    context.writer.update(
        u"project"_s, project.id.toText(),
        {{u"state"_s, keyOf(context.step->to)}, {u"approved_on"_s, store::dateValue(date)}});
    writeCaseStep(context, project, u"approve"_s, context.step->to, project.round, date,
                  {number, signer, {}});
    return project.id.toText();
}

QString refuseProject(ActContext& context)
{
    const Project& project = *context.project;
    const Payload payload(context.payload);
    const QDate date = nextStepDate(context, project);
    if (hasErrors(context.findings))
        return {};
    reverseMovements(context, project, Stage::Requested, date, payload.text(u"document"_s));
    reverseMovements(context, project, Stage::Appraised, date, payload.text(u"document"_s));
    context.writer.update(u"project"_s, project.id.toText(), {{u"state"_s, keyOf(context.step->to)}});
    writeCaseStep(context, project, u"refuse"_s, context.step->to, project.round, date,
                  {payload.text(u"document"_s), payload.text(u"signer"_s), {}});
    return project.id.toText();
}

} // namespace

std::vector<ActDefinition> approvalActs()
{
    std::vector<ActKey> keys{textKey(u"document"_s, true), textKey(u"signer"_s, true)};
    for (ActKey& key : moneyKeys(u"approved"_s))
        keys.push_back(std::move(key));
    return {{u"approve"_s, true, projectKeys(std::move(keys)), approveProject},
            {u"refuse"_s, true, projectKeys({textKey(u"document"_s), textKey(u"signer"_s)}, true),
             refuseProject}};
}

} // namespace kc::casework
