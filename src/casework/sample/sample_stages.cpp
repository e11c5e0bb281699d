// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/sample_stages.h"

#include "domain/appraisal.h"
#include "store/projects.h"
#include "store/store.h"
#include "store/values.h"

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMillion = 1'000'000;

Project storedProject(const store::Store& store, const QString& id)
{
    const std::optional<Project> project = store::findProject(store, ProjectId::fromText(id));
    if (!project)
        throw store::StoreFailure(store::StoreFailure::Kind::Other, u"sample lost its project "_s + id);
    return *project;
}

/// A share of an amount in whole million đồng, rounded down.
Dong shareOf(Dong amount, int percent)
{
    return Dong(amount.value() / kMillion * percent / 100 * kMillion);
}

/// "14/HĐ-KC": the number follows from the code, so that papers of one đề án belong together.
QString paperNumber(const Project& project, const QString& suffix)
{
    return u"%1/%2-%3"_s.arg(project.code.section(u'-', 2).toInt())
        .arg(suffix, project.code.section(u'-', 0, 0));
}

} // namespace

LaterStage::LaterStage(store::Store& store, const Actor& actor, const QString& projectId, const QString& act,
                       QDate date, const QString& reason)
    : m_store(store)
    , m_actor(actor)
    , m_act(act)
    , m_date(date)
    , m_reason(reason)
    , m_project(storedProject(store, projectId))
    , m_writer(store, actor, u"sample"_s, reason)
{
}

void LaterStage::move(Stage stage, Source source, Dong amount, const QString& document, const QString& mark)
{
    if (amount <= Dong(0))
        return;
    Movement movement;
    movement.id = MovementId::make();
    movement.key = u"%1/%2/%3/%4%5"_s.arg(m_project.code, keyOf(stage), keyOf(source),
                                          m_date.toString(Qt::ISODate), mark);
    movement.project = m_project.id;
    movement.source = source;
    movement.fiscalYear = m_project.planYear;
    movement.stage = stage;
    movement.amount = amount;
    movement.date = m_date;
    movement.document = document;
    m_writer.insert(u"movement"_s, store::valuesOf(movement));
}

void LaterStage::reverse(Stage stage, const QString& document)
{
    for (Movement movement : store::standingMovements(m_store, m_project.id, stage)) {
        movement.reverses = movement.id;
        movement.id = MovementId::make();
        movement.key += u"/reversed"_s;
        movement.date = m_date;
        movement.document = document;
        m_writer.insert(u"movement"_s, store::valuesOf(movement));
    }
}

void LaterStage::document(const QString& number, const QString& kind, const QString& issuer)
{
    m_writer.insert(u"document"_s, {{u"id"_s, DocumentId::make().toText()},
                                    {u"number"_s, number},
                                    {u"date"_s, store::dateValue(m_date)},
                                    {u"issuer"_s, issuer},
                                    {u"kind"_s, kind},
                                    {u"abstract"_s, m_project.title},
                                    {u"signer"_s, m_actor.name},
                                    {u"project"_s, m_project.id.toText()}});
}

void LaterStage::finish(ProjectState to, const QString& documentNumber)
{
    CaseStep step;
    step.id = CaseStepId::make();
    step.project = m_project.id;
    step.position = static_cast<int>(
        store::Query(m_store, u"project/next_step_position"_s).bind(u":project"_s, m_project.id).number());
    step.round = m_project.round;
    step.act = m_act;
    step.fromState = keyOf(m_project.state);
    step.toState = keyOf(to);
    step.actor = m_actor.user;
    step.actorName = m_actor.name;
    step.at = m_store.clock().now();
    step.date = m_date;
    step.document = documentNumber;
    step.reason = m_reason;
    m_writer.insert(u"case_step"_s, store::valuesOf(step));
    if (to != m_project.state)
        m_writer.update(u"project"_s, m_project.id.toText(), {{u"state"_s, keyOf(to)}});
    m_writer.commit();
}

void writeContract(store::Store& store, const Actor& actor, const QString& id, const PlannedProject& planned)
{
    LaterStage stage(store, actor, id, u"contract"_s, planned.days.contracted);
    const QString number = paperNumber(stage.project(), u"HĐKC"_s);
    const MoneyBySource approved = store::balanceOf(store, stage.project().id, Stage::Approved);
    for (const Source source : {Source::National, Source::Local, Source::Counterpart, Source::Other})
        stage.move(Stage::Contracted, source, approved.of(source), number);
    stage.document(number, u"contract"_s, planned.unit);
    stage.finish(ProjectState::Contracted, number);
}

void writeAdvance(store::Store& store, const Actor& actor, const QString& id, const PlannedProject& planned,
                  bool wrong)
{
    LaterStage stage(store, actor, id, u"advance"_s, planned.days.advanced);
    const QString number = paperNumber(stage.project(), u"GRDT"_s);
    const MoneyBySource approved = store::balanceOf(store, stage.project().id, Stage::Approved);
    for (const Source source : {Source::National, Source::Local})
        stage.move(Stage::Advanced, source,
                   shareOf(approved.of(source), wrong ? planned.advancePercent - 20 : planned.advancePercent),
                   number);
    stage.finish(ProjectState::Implementing, number);
}

void correctAdvance(store::Store& store, const Actor& actor, const QString& id, const PlannedProject& planned,
                    QDate date, const QString& reason)
{
    LaterStage stage(store, actor, id, u"advance"_s, date, reason);
    const QString number = paperNumber(stage.project(), u"GRDT"_s);
    const MoneyBySource approved = store::balanceOf(store, stage.project().id, Stage::Approved);
    stage.reverse(Stage::Advanced, number);
    for (const Source source : {Source::National, Source::Local})
        stage.move(Stage::Advanced, source, shareOf(approved.of(source), planned.advancePercent), number);
    stage.finish(ProjectState::Implementing, number);
}

QString writeAcceptance(store::Store& store, const Actor& actor, const QString& id,
                        const PlannedProject& planned)
{
    LaterStage stage(store, actor, id, u"accept"_s, planned.days.accepted);
    const QString number = paperNumber(stage.project(), u"BBNT"_s);
    const MoneyBySource approved = store::balanceOf(store, stage.project().id, Stage::Approved);
    // The minutes confirm what the establishment and others have spent of their own.
    for (const Source source : {Source::Counterpart, Source::Other})
        stage.move(Stage::Paid, source, approved.of(source), number);
    stage.document(number, u"acceptance"_s, planned.unit);
    stage.finish(ProjectState::Accepted, number);
    return number;
}

void writePayment(store::Store& store, const Actor& actor, const QString& id, const PlannedProject& planned)
{
    LaterStage stage(store, actor, id, u"pay"_s, planned.days.paid);
    const QString number = paperNumber(stage.project(), u"GRDT2"_s);
    const MoneyBySource approved = store::balanceOf(store, stage.project().id, Stage::Approved);
    const MoneyBySource advanced = store::balanceOf(store, stage.project().id, Stage::Advanced);
    // The overpaid shows only at the settlement that less was spent.
    const auto due = [&](Dong amount) {
        return planned.lot.trait == u"overpaid" ? amount : shareOf(amount, planned.spentPercent);
    };
    for (const Source source : {Source::National, Source::Local})
        stage.move(Stage::Paid, source, due(approved.of(source)) - advanced.of(source), number);
    stage.finish(ProjectState::Accepted, number);
}

void writeSettlement(store::Store& store, const Actor& actor, const QString& id,
                     const PlannedProject& planned)
{
    LaterStage stage(store, actor, id, u"settle"_s, planned.days.settled);
    const QString number = paperNumber(stage.project(), u"TLHĐ"_s);
    const MoneyBySource paid = store::balanceOf(store, stage.project().id, Stage::Paid);
    const MoneyBySource advanced = store::balanceOf(store, stage.project().id, Stage::Advanced);
    for (const Source source : {Source::National, Source::Local}) {
        const Dong received = paid.of(source) + advanced.of(source);
        const Dong settled =
            planned.lot.trait == u"overpaid" ? shareOf(received, planned.spentPercent) : received;
        stage.move(Stage::Settled, source, settled, number);
        stage.move(Stage::Returned, source, received - settled, number);
    }
    for (const Source source : {Source::Counterpart, Source::Other})
        stage.move(Stage::Settled, source, paid.of(source), number);
    stage.document(number, u"liquidation"_s, planned.unit);
    stage.finish(ProjectState::Settled, number);
}

void writeStop(store::Store& store, const Actor& actor, const QString& id, const PlannedProject& planned,
               const QString& reason)
{
    LaterStage stage(store, actor, id, u"stop"_s, planned.days.stopped, reason);
    const QString number = paperNumber(stage.project(), u"QĐ-SCT"_s);
    const MoneyBySource advanced = store::balanceOf(store, stage.project().id, Stage::Advanced);
    if (advanced.support().isZero()) {
        // Nothing was spent: contract and approval are taken back, the year's money is free again.
        stage.reverse(Stage::Contracted, number);
        stage.reverse(Stage::Approved, number);
    } else {
        // Settled by the work done; the rest of the advance goes back.
        for (const Source source : {Source::National, Source::Local}) {
            const Dong done = shareOf(advanced.of(source), 60);
            stage.move(Stage::Settled, source, done, number);
            stage.move(Stage::Returned, source, advanced.of(source) - done, number);
        }
    }
    stage.document(number, u"decision"_s, planned.unit);
    stage.finish(ProjectState::Stopped, number);
}

} // namespace kc::casework::sample
