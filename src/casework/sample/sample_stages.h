// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sample/sample_plan.h"
#include "domain/project.h"
#include "store/record_writer.h"

namespace kc::store {
class Store;
}

namespace kc::casework::sample {

/// Stages after the approval, written as their acts will write them: one transaction with the movements, the
/// document, the step of the case and the project's new state. Audited under the act "sample".
class LaterStage
{
public:
    /// `act` names the step of the case: contract, advance, accept, pay, settle, stop.
    LaterStage(store::Store& store, const Actor& actor, const QString& projectId, const QString& act,
               QDate date, const QString& reason = {});

    const Project& project() const { return m_project; }
    /// A movement of this stage; nothing is written for zero.
    void move(Stage stage, Source source, Dong amount, const QString& document, const QString& mark = {});
    /// Takes back every standing movement of a stage.
    void reverse(Stage stage, const QString& document);
    void document(const QString& number, const QString& kind, const QString& issuer);
    /// Moves the project on, leaves the step and commits.
    void finish(ProjectState to, const QString& documentNumber);

private:
    store::Store& m_store;
    const Actor& m_actor;
    QString m_act;
    QDate m_date;
    QString m_reason;
    Project m_project;
    store::RecordWriter m_writer;
};

// One function per stage; money as planned, so that every identity of the ledger holds at every step.
void writeContract(store::Store& store, const Actor& actor, const QString& id, const PlannedProject& planned);
/// With the trait "reversed" the amount is first entered wrong, taken back and entered again.
void writeAdvance(store::Store& store, const Actor& actor, const QString& id, const PlannedProject& planned,
                  bool wrong);
void correctAdvance(store::Store& store, const Actor& actor, const QString& id, const PlannedProject& planned,
                    QDate date, const QString& reason);
/// Returns the number of the minutes.
QString writeAcceptance(store::Store& store, const Actor& actor, const QString& id,
                        const PlannedProject& planned);
void writePayment(store::Store& store, const Actor& actor, const QString& id, const PlannedProject& planned);
void writeSettlement(store::Store& store, const Actor& actor, const QString& id,
                     const PlannedProject& planned);
void writeStop(store::Store& store, const Actor& actor, const QString& id, const PlannedProject& planned,
               const QString& reason);

} // namespace kc::casework::sample
