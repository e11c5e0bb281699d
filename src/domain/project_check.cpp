// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/project_check.h"

#include "domain/eligibility.h"
#include "domain/money_rule.h"
#include "domain/name_key.h"

#include <algorithm>

namespace kc {

namespace {

const char* const kProjectFileLaw = "Thông tư 36/2013/TT-BCT Điều 5";
const char* const kSupportOnceLaw = "Thông tư liên tịch 26/2014/TTLT-BTC-BCT Điều 7";

void append(Findings& all, const Findings& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

Finding projectFinding(const char* code, Severity severity, const char* field, const QString& value,
                       MessageArgs args = {}, const char* law = "")
{
    args.insert(QStringLiteral("field"), QStringLiteral("field.") + QString::fromLatin1(field));
    return {QString::fromLatin1(code), severity, QString::fromLatin1(field), value, std::move(args),
            QString::fromUtf8(law)};
}

/// How an activity is bound to a place.
enum class PlaceBond {
    Establishment, ///< supports establishments where the law allows
    Anywhere,      ///< supports establishments of any size and place
    Common         ///< held for everybody: fairs, media, officers, cooperation
};

PlaceBond placeBondOf(const QString& activity)
{
    // Thông tư 46/2012/TT-BCT Điều 4 and Nghị định 235/2025/NĐ-CP: cleaner production, sustainable production
    // and consumption, cluster infrastructure have no limit of place.
    for (const QString& free : {QStringLiteral("3.4"), QStringLiteral("7.2"), QStringLiteral("N2")}) {
        if (activityCovers(free, activity))
            return PlaceBond::Anywhere;
    }
    for (const QString& common :
         {QStringLiteral("4.1"), QStringLiteral("4.2"), QStringLiteral("4.6"), QStringLiteral("6"),
          QStringLiteral("8"), QStringLiteral("9"), QStringLiteral("N1")}) {
        if (activityCovers(common, activity))
            return PlaceBond::Common;
    }
    return PlaceBond::Establishment;
}

const Establishment* establishmentOf(const ProjectContext& context, EstablishmentId id)
{
    const auto found = std::find_if(context.establishments.begin(), context.establishments.end(),
                                    [&](const Establishment& row) { return row.id == id; });
    return found == context.establishments.end() ? nullptr : &*found;
}

/// The norm a question is answered with: the province's own, else the national one; null when none is in
/// force.
const Norm* normFor(const RuleBook& book, const NormQuestion& question)
{
    const Norm* norm =
        normInForce(book.norms, question.content, question.fund, question.provinceCode, question.date);
    return norm ? norm : normInForce(book.norms, question.content, Fund::National, {}, question.date);
}

/// A norm whose unit is the establishment caps each beneficiary's share, too.
bool isPerEstablishment(const Norm* norm)
{
    return norm && norm->unit == u"cơ sở";
}

Findings checkSharesAgainstNorm(const Project& project, Dong support, const ProjectContext& context,
                                const NormAnswer& answer)
{
    Findings findings;
    if (!isPerEstablishment(&*answer.norm) || !answer.norm->cap)
        return findings;
    const Dong cap = context.factor ? context.factor->of(*answer.norm->cap) : *answer.norm->cap;
    const std::vector<Dong> shares = sharesOf(project, support);
    for (std::size_t i = 0; i < project.beneficiaries.size(); ++i) {
        const Beneficiary& beneficiary = project.beneficiaries[i];
        if (shares[i] <= cap)
            continue;
        const Establishment* establishment = establishmentOf(context, beneficiary.establishment);
        findings.push_back({QStringLiteral("beneficiaries.over_norm"),
                            answer.guidance ? Severity::Warning : Severity::Error,
                            QStringLiteral("beneficiaries[%1].support").arg(i),
                            QString::number(shares[i].value()),
                            {{QStringLiteral("name"), establishment ? establishment->name : QString()},
                             {QStringLiteral("cap"), QString::number(cap.value())},
                             {QStringLiteral("version"), answer.norm->version}},
                            answer.norm->legalBasis});
    }
    return findings;
}

Findings checkActivity(const Project& project, const ProjectContext& context)
{
    if (project.activity.isEmpty())
        return {};
    const Activity* activity = context.book.activity(project.activity);
    if (!activity)
        return {projectFinding("field.unknown_value", Severity::Error, "activity", project.activity,
                               {{QStringLiteral("value"), project.activity}})};
    if (activity->validity.contains(context.date))
        return {};
    Finding finding =
        projectFinding("project.activity_not_in_force", Severity::Error, "activity", project.activity,
                       {{QStringLiteral("name"), activity->nameVi},
                        {QStringLiteral("name_en"), activity->nameEn},
                        {QStringLiteral("date"), context.date.toString(Qt::ISODate)}});
    finding.legalBasis = activity->legalBasis;
    return {finding};
}

Findings checkTimes(const Project& project, const ProjectContext& context)
{
    Findings findings;
    if (project.startsOn.isValid() && project.endsOn.isValid() && project.endsOn < project.startsOn)
        findings.push_back(projectFinding(
            "project.ends_before_start", Severity::Error, "ends_on", project.endsOn.toString(Qt::ISODate),
            {{QStringLiteral("starts_on"), project.startsOn.toString(Qt::ISODate)},
             {QStringLiteral("ends_on"), project.endsOn.toString(Qt::ISODate)}}));
    if (project.planYear != 0 && !FiscalYear{project.planYear}.isValid())
        findings.push_back(projectFinding("project.bad_year", Severity::Error, "plan_year",
                                          QString::number(project.planYear),
                                          {{QStringLiteral("year"), QString::number(project.planYear)}}));
    else if (project.planYear != 0 && project.planYear < context.date.year() && !project.legacy)
        findings.push_back(projectFinding("project.plan_year_past", Severity::Warning, "plan_year",
                                          QString::number(project.planYear),
                                          {{QStringLiteral("year"), QString::number(project.planYear)}}));
    // Only a key đề án may last longer than its plan year (Thông tư 36/2013/TT-BCT Điều 2).
    if (project.planYear != 0 && project.endsOn.isValid() && project.endsOn.year() > project.planYear &&
        project.kind != ProjectKind::Key)
        findings.push_back(projectFinding("project.beyond_plan_year", Severity::Warning, "ends_on",
                                          project.endsOn.toString(Qt::ISODate),
                                          {{QStringLiteral("year"), QString::number(project.planYear)},
                                           {QStringLiteral("ends_on"), project.endsOn.toString(Qt::ISODate)}},
                                          "Thông tư 36/2013/TT-BCT Điều 2"));
    return findings;
}

/// Each establishment once, none supported twice for the same content, a request where another unit
/// implements.
Findings checkBeneficiaries(const Project& project, const ProjectContext& context)
{
    Findings findings;
    bool implementsItself = project.beneficiaries.empty();
    for (std::size_t i = 0; i < project.beneficiaries.size(); ++i) {
        const Beneficiary& beneficiary = project.beneficiaries[i];
        const Establishment* establishment = establishmentOf(context, beneficiary.establishment);
        const QString name = establishment ? establishment->name : QString();
        const QString place = QStringLiteral("beneficiaries[%1]").arg(i);
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            if (project.beneficiaries[earlier].establishment == beneficiary.establishment) {
                findings.push_back({QStringLiteral("beneficiaries.twice"),
                                    Severity::Error,
                                    place,
                                    {},
                                    {{QStringLiteral("name"), name}},
                                    {}});
                break;
            }
        }
        for (const OtherSupport& other : context.otherSupport) {
            if (other.establishment == beneficiary.establishment && other.activity == project.activity &&
                other.projectCode != project.code) {
                findings.push_back({QStringLiteral("beneficiaries.supported_before"),
                                    Severity::Warning,
                                    place,
                                    {},
                                    {{QStringLiteral("name"), name},
                                     {QStringLiteral("project"), other.projectCode},
                                     {QStringLiteral("year"), QString::number(other.planYear)}},
                                    QString::fromUtf8(kSupportOnceLaw)});
            }
        }
        implementsItself = implementsItself || !establishment ||
                           establishmentNameKey(name) == establishmentNameKey(project.implementingUnit);
    }
    const bool requested = std::any_of(project.papers.begin(), project.papers.end(), [](const Paper& paper) {
        return paper.item == u"beneficiary_request" && paper.present;
    });
    if (!implementsItself && !requested)
        findings.push_back({QStringLiteral("beneficiaries.no_request"),
                            Severity::Warning,
                            QStringLiteral("papers"),
                            {},
                            {{QStringLiteral("unit"), project.implementingUnit}},
                            QStringLiteral("Thông tư 36/2013/TT-BCT Điều 2")});
    return findings;
}

} // namespace

QString provinceCodeOf(const RuleBook& book, AdminUnitId place, QDate date)
{
    const AdminUnit* province = book.places.unit(book.places.provinceOf(place, date));
    return province ? province->code : QString();
}

NormQuestion normQuestionOf(const Project& project, const ProjectContext& context, Dong support)
{
    NormQuestion question;
    question.fund = project.fund;
    question.provinceCode = provinceCodeOf(context.book, project.place, context.date);
    question.date = context.date;
    question.content = project.norm.isEmpty() ? context.book.defaultNorm(project.activity, project.fund,
                                                                         question.provinceCode, context.date)
                                              : project.norm;
    question.eligibleCost = project.eligibleCost.isZero() ? project.totalCost : project.eligibleCost;
    question.units = project.units;
    if (isPerEstablishment(normFor(context.book, question)))
        question.units = std::max(project.units, static_cast<int>(project.beneficiaries.size()));
    question.support = support;
    question.factor = context.factor;
    return question;
}

Findings checkRequired(const Project& project)
{
    Findings findings;
    const auto need = [&](const char* field, bool present) {
        if (!present)
            findings.push_back(
                projectFinding("field.required", Severity::Error, field, {}, {}, kProjectFileLaw));
    };
    need("code", !project.code.trimmed().isEmpty());
    need("title", !project.title.trimmed().isEmpty());
    need("plan_year", project.planYear != 0);
    need("activity", !project.activity.isEmpty());
    need("implementing_unit", !project.implementingUnit.trimmed().isEmpty());
    need("place", !project.place.isNull());
    need("starts_on", project.startsOn.isValid());
    need("ends_on", project.endsOn.isValid());
    need("total_cost", project.totalCost > Dong(0));
    need("necessity", !project.necessity.trimmed().isEmpty());
    need("goals", !project.goals.trimmed().isEmpty() || !project.results.empty());
    need("effects", !project.effects.trimmed().isEmpty());
    // A group đề án need not name its beneficiaries while it is planned (Thông tư 36/2013/TT-BCT Điều 10).
    if (project.kind == ProjectKind::Single && placeBondOf(project.activity) == PlaceBond::Establishment &&
        !project.activity.isEmpty())
        need("beneficiaries", !project.beneficiaries.empty());
    return findings;
}

Findings checkPlaces(const Project& project, const ProjectContext& context)
{
    Findings findings;
    if (project.activity.isEmpty() || placeBondOf(project.activity) == PlaceBond::Common)
        return findings;
    if (placeBondOf(project.activity) == PlaceBond::Anywhere) {
        const Activity* activity = context.book.activity(project.activity);
        return {{QStringLiteral("place.not_limited"),
                 Severity::Note,
                 QStringLiteral("place"),
                 {},
                 {{QStringLiteral("name"), activity ? activity->nameVi : project.activity},
                  {QStringLiteral("name_en"), activity ? activity->nameEn : project.activity}},
                 QStringLiteral("Nghị định 45/2012/NĐ-CP; Thông tư 46/2012/TT-BCT Điều 4")}};
    }
    bool decided = false;
    for (std::size_t i = 0; i < project.beneficiaries.size(); ++i) {
        const Establishment* establishment = establishmentOf(context, project.beneficiaries[i].establishment);
        if (!establishment || establishment->place.isNull())
            continue;
        Finding finding = checkEligibility(context.book.eligibility, context.book.places,
                                           establishment->place, establishment->craftVillage, context.date);
        if (finding.code == u"place.province_only")
            continue; // too coarse to decide: the place of the đề án speaks instead
        decided = true;
        finding.place = QStringLiteral("beneficiaries[%1].place").arg(i);
        finding.args.insert(QStringLiteral("name"), establishment->name);
        findings.push_back(finding);
    }
    if (!decided && !project.place.isNull()) {
        const bool craftVillage =
            !context.establishments.empty() &&
            std::all_of(context.establishments.begin(), context.establishments.end(),
                        [](const Establishment& establishment) { return establishment.craftVillage; });
        findings.push_back(checkEligibility(context.book.eligibility, context.book.places, project.place,
                                            craftVillage, context.date));
    }
    return findings;
}

Findings checkMoney(const Project& project, const MoneyBySource& money, const ProjectContext& context)
{
    Findings findings = checkNotNegative(money, {});
    append(findings, checkFund(project.fund, money));
    if (project.units < 1)
        findings.push_back(
            projectFinding("project.bad_units", Severity::Error, "units", QString::number(project.units)));

    const NormQuestion question = normQuestionOf(project, context, money.support());
    if (question.content.isEmpty()) {
        const std::vector<Norm> offered =
            context.book.normsOf(project.activity, project.fund, question.provinceCode, context.date);
        if (!project.activity.isEmpty() && !offered.empty())
            findings.push_back(projectFinding("project.norm_missing", Severity::Warning, "norm", {}));
        return findings;
    }
    const NormAnswer answer = checkNorm(context.book.norms, question);
    append(findings, answer.findings);
    if (!answer.norm)
        return findings;
    if (answer.norm->percent && project.eligibleCost.isZero() && !project.totalCost.isZero())
        findings.push_back(
            projectFinding("project.eligible_cost_missing", Severity::Warning, "eligible_cost", {}));
    if (!project.norm.isEmpty() &&
        RuleBook::mainContent(answer.norm->activity) != RuleBook::mainContent(project.activity))
        findings.push_back(projectFinding("project.norm_of_other_activity", Severity::Warning, "norm",
                                          project.norm,
                                          {{QStringLiteral("name"), answer.norm->nameVi},
                                           {QStringLiteral("name_en"), answer.norm->nameEn},
                                           {QStringLiteral("activity"), project.activity}}));
    append(findings, checkSharesAgainstNorm(project, money.support(), context, answer));
    if (!money.support().isZero())
        append(findings, checkCounterpart(*answer.norm, money));
    return findings;
}

Findings checkDraft(const Project& project, const ProjectContext& context)
{
    Findings findings = checkActivity(project, context);
    append(findings, checkTimes(project, context));
    append(findings, checkTotal(project));
    append(findings, checkMoney(project, project.asked, context));
    append(findings, checkShares(project));
    append(findings, checkBeneficiaries(project, context));
    append(findings, checkPlaces(project, context));
    return findings;
}

Findings checkForSubmit(const Project& project, const ProjectContext& context, const QString& deadline)
{
    Findings findings = checkRequired(project);
    append(findings, checkPapers(context.book.checklist, project, QStringLiteral("submit"), context.date));
    append(findings, checkDraft(project, context));
    if (!deadline.isEmpty() && project.planYear != 0)
        append(findings, checkDeadline(context.book.deadlines, deadline, project.planYear, context.date));
    return findings;
}

} // namespace kc
