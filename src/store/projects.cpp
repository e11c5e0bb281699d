// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projects.h"

#include "base/viet_text.h"
#include "store/values.h"

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

Project projectFrom(const Row& row)
{
    Project p;
    p.id = row.id<ProjectId>(u"id"_s);
    p.revision = static_cast<int>(row.integer(u"revision"_s));
    p.code = row.text(u"code"_s);
    p.title = row.text(u"title"_s);
    p.fund = fromKey<Fund>(row.text(u"fund"_s)).value_or(Fund::Local);
    p.kind = fromKey<ProjectKind>(row.text(u"kind"_s)).value_or(ProjectKind::Single);
    p.programme = row.id<ProgrammeId>(u"programme"_s);
    p.planYear = static_cast<int>(row.integer(u"plan_year"_s));
    p.activity = row.text(u"activity"_s);
    p.norm = row.text(u"norm"_s);
    p.implementingUnit = row.text(u"implementing_unit"_s);
    p.cooperatingUnit = row.text(u"cooperating_unit"_s);
    p.place = row.id<AdminUnitId>(u"place"_s);
    p.placeAsOf = row.date(u"place_as_of"_s);
    p.placeNote = row.text(u"place_note"_s);
    p.startsOn = row.date(u"starts_on"_s);
    p.endsOn = row.date(u"ends_on"_s);
    p.asked.national = row.money(u"asked_national"_s);
    p.asked.local = row.money(u"asked_local"_s);
    p.asked.counterpart = row.money(u"asked_counterpart"_s);
    p.asked.other = row.money(u"asked_other"_s);
    p.totalCost = row.money(u"total_cost"_s);
    p.eligibleCost = row.money(u"eligible_cost"_s);
    p.units = static_cast<int>(row.integer(u"units"_s));
    p.necessity = row.text(u"necessity"_s);
    p.goals = row.text(u"goals"_s);
    p.effects = row.text(u"effects"_s);
    p.state = fromKey<ProjectState>(row.text(u"state"_s)).value_or(ProjectState::Draft);
    p.round = static_cast<int>(row.integer(u"round"_s));
    p.procedure = row.text(u"procedure"_s);
    p.submittedOn = row.date(u"submitted_on"_s);
    p.approvedOn = row.date(u"approved_on"_s);
    p.legacy = row.flag(u"legacy"_s);
    p.enteredBy = row.id<UserId>(u"entered_by"_s);
    return p;
}

Result resultFrom(const Row& row)
{
    return {row.id<ResultId>(u"id"_s),        row.text(u"indicator"_s), row.optionalInteger(u"planned"_s),
            row.optionalInteger(u"actual"_s), row.date(u"date"_s),      row.text(u"evidence"_s)};
}

void readParts(const Store& store, Project& p)
{
    p.beneficiaries =
        Query(store, u"project/beneficiaries"_s).bind(u":project"_s, p.id).list([](const Row& row) {
            return Beneficiary{row.id<BeneficiaryId>(u"id"_s), row.id<EstablishmentId>(u"establishment"_s),
                               row.money(u"support"_s), row.money(u"counterpart"_s)};
        });
    p.results = Query(store, u"project/results"_s).bind(u":project"_s, p.id).list(resultFrom);
    p.papers = Query(store, u"project/papers"_s).bind(u":project"_s, p.id).list([](const Row& row) {
        return Paper{row.text(u"item"_s), row.flag(u"present"_s), row.date(u"received_on"_s),
                     row.text(u"note"_s)};
    });
}

std::optional<Project> withParts(const Store& store, std::optional<Project> project)
{
    if (project)
        readParts(store, *project);
    return project;
}

Movement movementFrom(const Row& row)
{
    Movement m;
    m.id = row.id<MovementId>(u"id"_s);
    m.key = row.text(u"key"_s);
    m.project = row.id<ProjectId>(u"project"_s);
    m.source = fromKey<Source>(row.text(u"source"_s)).value_or(Source::Other);
    m.fiscalYear = static_cast<int>(row.integer(u"fiscal_year"_s));
    m.stage = fromKey<Stage>(row.text(u"stage"_s)).value_or(Stage::Requested);
    m.amount = row.money(u"amount"_s);
    m.date = row.date(u"date"_s);
    m.document = row.text(u"document"_s);
    m.reverses = row.id<MovementId>(u"reverses"_s);
    return m;
}

Appraisal appraisalFrom(const Row& row)
{
    Appraisal a;
    a.id = row.id<AppraisalId>(u"id"_s);
    a.project = row.id<ProjectId>(u"project"_s);
    a.round = static_cast<int>(row.integer(u"round"_s));
    a.level = fromKey<AppraisalLevel>(row.text(u"level"_s)).value_or(AppraisalLevel::Grassroots);
    a.document = row.text(u"document"_s);
    a.date = row.date(u"date"_s);
    a.members = row.text(u"members"_s);
    a.conclusion = fromKey<Conclusion>(row.text(u"conclusion"_s)).value_or(Conclusion::Reject);
    a.remark = row.text(u"remark"_s);
    a.recommended.national = row.money(u"recommended_national"_s);
    a.recommended.local = row.money(u"recommended_local"_s);
    a.recommended.counterpart = row.money(u"recommended_counterpart"_s);
    a.recommended.other = row.money(u"recommended_other"_s);
    a.author = row.id<UserId>(u"author"_s);
    a.authorName = row.text(u"author_name"_s);
    a.voided = row.flag(u"voided"_s);
    return a;
}

} // namespace

std::optional<Project> findProject(const Store& store, const ProjectId& id)
{
    return withParts(store, Query(store, u"project/by_id"_s).bind(u":id"_s, id).first(projectFrom));
}

std::optional<Project> findProjectByCode(const Store& store, const QString& code)
{
    return withParts(store, Query(store, u"project/by_code"_s).bind(u":code"_s, code).first(projectFrom));
}

QString nextProjectCode(const Store& store, const QString& provinceCode, int planYear)
{
    const QString prefix = u"%1-%2-"_s.arg(provinceCode).arg(planYear);
    int highest = 0;
    Query(store, u"project/codes"_s).bind(u":prefix"_s, QString(prefix + u'%')).each([&](const Row& row) {
        highest = std::max(highest, QStringView(row.text(u"code"_s)).mid(prefix.size()).toInt());
    });
    return prefix + QString::number(highest + 1).rightJustified(3, u'0');
}

std::vector<Movement> movementsOf(const Store& store, const ProjectId& id)
{
    return Query(store, u"project/movements"_s).bind(u":project"_s, id).list(movementFrom);
}

MoneyBySource balanceOf(const Store& store, const ProjectId& id, Stage stage)
{
    MoneyBySource balance;
    Query(store, u"project/balance"_s)
        .bind(u":project"_s, id)
        .bind(u":stage"_s, keyOf(stage))
        .each([&](const Row& row) {
            if (const auto source = fromKey<Source>(row.text(u"source"_s)))
                balance.set(*source, row.money(u"amount"_s));
        });
    return balance;
}

std::vector<Movement> standingMovements(const Store& store, const ProjectId& id, Stage stage)
{
    return Query(store, u"project/standing_movements"_s)
        .bind(u":project"_s, id)
        .bind(u":stage"_s, keyOf(stage))
        .list(movementFrom);
}

std::vector<CaseStep> caseStepsOf(const Store& store, const ProjectId& id)
{
    return Query(store, u"project/case_steps"_s).bind(u":project"_s, id).list([](const Row& row) {
        CaseStep s;
        s.id = row.id<CaseStepId>(u"id"_s);
        s.project = row.id<ProjectId>(u"project"_s);
        s.position = static_cast<int>(row.integer(u"position"_s));
        s.round = static_cast<int>(row.integer(u"round"_s));
        s.act = row.text(u"act"_s);
        s.fromState = row.text(u"from_state"_s);
        s.toState = row.text(u"to_state"_s);
        s.actor = row.id<UserId>(u"actor"_s);
        s.actorName = row.text(u"actor_name"_s);
        s.onBehalfOf = row.text(u"on_behalf_of"_s);
        s.at = QDateTime::fromString(row.text(u"at"_s), Qt::ISODateWithMs);
        s.date = row.date(u"date"_s);
        s.document = row.text(u"document"_s);
        s.signer = row.text(u"signer"_s);
        s.reason = row.text(u"reason"_s);
        s.exception = row.text(u"exception"_s);
        s.voided = row.flag(u"voided"_s);
        return s;
    });
}

std::vector<Appraisal> appraisalsOf(const Store& store, const ProjectId& id)
{
    std::vector<Appraisal> sheets =
        Query(store, u"appraisal/of_project"_s).bind(u":project"_s, id).list(appraisalFrom);
    for (Appraisal& sheet : sheets) {
        sheet.lines =
            Query(store, u"appraisal/lines"_s).bind(u":appraisal"_s, sheet.id).list([](const Row& row) {
                return AppraisalLine{row.text(u"criterion"_s),
                                     fromKey<Verdict>(row.text(u"verdict"_s)).value_or(Verdict::Fail),
                                     row.text(u"remark"_s)};
            });
    }
    return sheets;
}

std::vector<SupportReceived> supportReceived(const Store& store, const EstablishmentId& id,
                                             const ProjectId& self)
{
    return Query(store, u"establishment/support"_s)
        .bind(u":establishment"_s, id)
        .bind(u":self"_s, self.isNull() ? QVariant(QString::fromLatin1("")) : QVariant(self.toText()))
        .list([](const Row& row) {
            return SupportReceived{row.id<ProjectId>(u"id"_s),
                                   row.text(u"code"_s),
                                   row.text(u"title"_s),
                                   static_cast<int>(row.integer(u"plan_year"_s)),
                                   row.text(u"activity"_s),
                                   fromKey<ProjectState>(row.text(u"state"_s)).value_or(ProjectState::Draft),
                                   row.money(u"support"_s)};
        });
}

std::vector<Allocation> allocationsOf(const Store& store, int fiscalYear, Source source)
{
    return Query(store, u"allocation/of_year"_s)
        .bind(u":fiscal_year"_s, fiscalYear)
        .bind(u":source"_s, keyOf(source))
        .list([&](const Row& row) {
            Allocation a;
            a.id = row.id<AllocationId>(u"id"_s);
            a.decision = row.text(u"decision"_s);
            a.date = row.date(u"date"_s);
            a.fund = fromKey<Fund>(row.text(u"fund"_s)).value_or(Fund::Local);
            a.place = row.id<AdminUnitId>(u"place"_s);
            a.fiscalYear = fiscalYear;
            a.source = source;
            a.amount = row.money(u"amount"_s);
            a.revision = static_cast<int>(row.integer(u"revision"_s));
            return a;
        });
}

std::vector<Commitment> approvedCommitments(const Store& store, int fiscalYear, Source source)
{
    return Query(store, u"allocation/approved_by_place"_s)
        .bind(u":fiscal_year"_s, fiscalYear)
        .bind(u":source"_s, keyOf(source))
        .list([&](const Row& row) {
            return Commitment{row.id<AdminUnitId>(u"place"_s), fiscalYear, source, row.money(u"amount"_s)};
        });
}

std::optional<StoredResult> findResult(const Store& store, const ResultId& id)
{
    return Query(store, u"project/result"_s).bind(u":id"_s, id).first([](const Row& row) {
        return StoredResult{row.id<ProjectId>(u"project"_s), resultFrom(row),
                            static_cast<int>(row.integer(u"revision"_s))};
    });
}

} // namespace kc::store
