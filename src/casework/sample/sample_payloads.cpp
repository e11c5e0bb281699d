// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/sample_run.h"
#include "domain/checklist.h"
#include "domain/rule_book.h"
#include "store/store.h"

#include <QJsonArray>

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

qint64 inDong(int million)
{
    return qint64(million) * 1'000'000;
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

QJsonObject SampleRun::establishmentPayload(const PlannedEstablishment& e) const
{
    const Industry& industry = m_data.industries[e.industry];
    return {{u"tax_code"_s, e.taxCode},
            {u"name"_s, e.name},
            {u"legal_form"_s, e.legalForm},
            {u"place"_s, m_data.places[e.place].unit.id.toText()},
            {u"place_as_of"_s, isoDay(e.enteredOn)},
            {u"address"_s, e.address},
            {u"sector"_s, industry.sector},
            {u"vsic_code"_s, industry.vsic},
            {u"vsic_version"_s, u"27/2018"_s},
            {u"founded_on"_s, isoDay(e.foundedOn)},
            {u"representative"_s, e.representative},
            {u"owner_female"_s, e.ownerFemale},
            {u"craft_village"_s, e.craftVillage},
            {u"workers"_s, e.workers},
            {u"female_workers"_s, e.femaleWorkers},
            {u"insured_workers"_s, e.insuredWorkers},
            {u"capital"_s, inDong(e.capital)},
            {u"revenue"_s, inDong(e.revenue)},
            {u"phone"_s, e.phone},
            {u"email"_s, e.email}};
}

/// `cut` million đồng more of support, and less of the establishment's own, than will be approved.
QJsonObject SampleRun::application(const PlannedProject& project, int cut) const
{
    const Lot& lot = project.lot;
    const Work work = m_data.works.value(lot.activity);
    const QDate day = project.days.created;
    QJsonArray beneficiaries;
    for (size_t i = 0; i < project.shares.size(); ++i) {
        const PlannedShare& share = project.shares[i];
        const int more = i == 0 ? cut : 0;
        beneficiaries.append(QJsonObject{{u"establishment"_s, m_establishmentIds[share.establishment]},
                                         {u"support"_s, inDong(share.support + more)},
                                         {u"counterpart"_s, inDong(share.counterpart - more)}});
    }
    QJsonArray results;
    for (const PlannedResult& result : project.results)
        results.append(QJsonObject{{u"indicator"_s, result.indicator}, {u"planned"_s, result.planned}});
    QJsonArray papers;
    const Fund fund = fromKey<Fund>(lot.fund).value_or(Fund::Local);
    // A draft still waits for its quotation and commitment.
    for (const ChecklistItem& item :
         papersFor(m_work.rules().checklist, lot.activity, fund, u"submit"_s, day)) {
        const bool present = lot.state != u"draft" || item.order <= 2;
        QJsonObject paper{{u"item"_s, item.code}, {u"present"_s, present}};
        if (present)
            paper.insert(u"received_on"_s, isoDay(day));
        papers.append(paper);
    }
    const bool clusters = lot.activity == u"7.2" || project.shares.empty();
    QJsonObject payload{
        {u"code"_s, project.code},
        {u"title"_s, project.title},
        {u"fund"_s, lot.fund},
        {u"kind"_s, lot.kind},
        {u"plan_year"_s, lot.planYear},
        {u"activity"_s, lot.activity},
        {u"norm"_s, work.norm},
        {u"implementing_unit"_s, project.unit},
        {u"place_as_of"_s, isoDay(day)},
        {u"starts_on"_s, isoDay(project.startsOn)},
        {u"ends_on"_s, isoDay(project.endsOn)},
        {u"asked_national"_s, inDong(project.national)},
        {u"asked_local"_s, inDong(project.local + cut)},
        {u"asked_counterpart"_s, inDong(project.counterpart - cut)},
        {u"asked_other"_s, inDong(project.other)},
        {u"total_cost"_s, inDong(project.total())},
        {u"eligible_cost"_s, inDong(project.support() + project.counterpart)},
        {u"units"_s, static_cast<int>(std::max<size_t>(1, clusters ? 1 : project.shares.size()))},
        {u"necessity"_s, work.necessity},
        {u"goals"_s, work.goals},
        {u"effects"_s, work.effects},
        {u"beneficiaries"_s, beneficiaries},
        {u"results"_s, results},
        {u"papers"_s, papers}};
    const QString programme = lot.fund == u"local" ? m_data.parties.value(lot.place).programme
                                                   : m_data.parties.value(u"ministry"_s).programme;
    payload.insert(u"programme"_s, m_programmeIds.value(programme));
    if (project.place)
        payload.insert(u"place"_s, m_data.places[*project.place].unit.id.toText());
    else
        payload.insert(u"place_code"_s, m_data.parties.value(lot.place).provinceCode);
    return payload;
}

/// Recommends what will be approved; a file that will be refused fails on its money.
QJsonObject SampleRun::sheet(const PlannedProject& project, bool ministry)
{
    const AppraisalLevel level = ministry ? AppraisalLevel::Ministry : AppraisalLevel::Grassroots;
    const bool rejected = project.lot.state == u"refused";
    QJsonArray lines;
    for (const AppraisalCriterion& criterion : m_work.rules().criteriaAt(level, m_store.clock().today())) {
        QJsonObject line{{u"criterion"_s, criterion.code}, {u"verdict"_s, keyOf(Verdict::Pass)}};
        if (rejected && criterion.code == u"money") {
            line.insert(u"verdict"_s, keyOf(Verdict::Fail));
            line.insert(u"remark"_s, word(u"refuse_reason"_s));
        } else if (m_dice.chance(6)) {
            line.insert(u"verdict"_s, keyOf(Verdict::PassWithRemark));
            line.insert(u"remark"_s, word(u"appraisal_remark"_s));
        }
        lines.append(line);
    }
    const bool alone = project.lot.trait == u"exception";
    const QString members = alone      ? u"exception_members"_s
                            : ministry ? u"ministry_members"_s
                                       : u"department_members"_s;
    const QString suffix = ministry ? u"PTĐ-CTĐP"_s : u"PTĐ-SCT"_s;
    QJsonObject payload{{u"document"_s, u"%1/%2"_s.arg(m_dice.between(11, 480)).arg(suffix)},
                        {u"members"_s, word(members)},
                        {u"conclusion"_s, keyOf(rejected ? Conclusion::Reject : Conclusion::Recommend)},
                        {u"lines"_s, lines}};
    if (rejected) {
        payload.insert(u"remark"_s, word(u"refuse_reason"_s));
    } else {
        payload.insert(u"recommended_national"_s, inDong(project.national));
        payload.insert(u"recommended_local"_s, inDong(project.local));
        payload.insert(u"recommended_counterpart"_s, inDong(project.counterpart));
        payload.insert(u"recommended_other"_s, inDong(project.other));
    }
    return payload;
}

QJsonObject SampleRun::approval(const PlannedProject& project) const
{
    const Party party =
        m_data.parties.value(project.lot.fund == u"local" ? project.lot.place : u"ministry"_s);
    QJsonObject payload{{u"document"_s, project.decision},
                        {u"signer"_s, party.signer},
                        {u"on_behalf_of"_s, party.decider},
                        {u"approved_national"_s, inDong(project.national)},
                        {u"approved_local"_s, inDong(project.local)},
                        {u"approved_counterpart"_s, inDong(project.counterpart)},
                        {u"approved_other"_s, inDong(project.other)}};
    if (project.lot.trait == u"exception")
        payload.insert(u"exception"_s, m_data.wordsOf(u"exception"_s).front());
    return payload;
}

} // namespace kc::casework::sample
