// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "casework/casework.h"
#include "casework/sample/sample_plan.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace kc::casework::sample {

/// One person per role (sampleUsers), entered by the administrator.
Expected<void> createSampleUsers(store::Store& store, Casework& work);

/// Plays a plan day by day through the acts, each by the person whose work it is.
class SampleRun
{
public:
    /// Everything must outlive the run; the clock is the store's own.
    SampleRun(store::Store& store, FixedClock& clock, const SampleData& data, const SamplePlan& plan,
              SampleDice& dice);

    /// Errors: sample.cancelled, and those of an act that was refused (a fault of the plan).
    Expected<void> play(const std::function<bool(int done, int total)>& progress);

private:
    using Step = std::function<Expected<void>()>;
    struct Event
    {
        QDate day;
        Step step;
    };

    void at(QDate day, Step step); ///< ignored for a day that has not come
    /// Programmes with their targets, and the officers as they were listed after the merger.
    void planOffice();
    void planEstablishment(size_t index);
    void planProject(size_t index);
    void planApproval(size_t index);
    void planLaterStages(size_t index);

    Expected<void> accept(size_t index);
    Expected<void> act(const QString& name, const QJsonObject& payload, const Actor& actor,
                       QString* id = nullptr);
    Expected<void> onProject(size_t index, const QString& name, QJsonObject payload, const Actor& actor);
    /// Roles may have changed since the last act.
    Actor actor(const QString& login) const;
    Expected<void> setRoles(const QString& login, const QString& roles);

    QJsonObject establishmentPayload(const PlannedEstablishment& e) const;
    QJsonObject application(const PlannedProject& project, int cut) const;
    QJsonObject sheet(const PlannedProject& project, bool ministry);
    QJsonObject approval(const PlannedProject& project) const;
    QString word(const QString& kind) { return m_dice.pick(m_data.wordsOf(kind)); }

    store::Store& m_store;
    FixedClock& m_clock;
    const SampleData& m_data;
    const SamplePlan& m_plan;
    SampleDice& m_dice;
    Casework m_work;
    QHash<QString, QString> m_programmeIds; ///< by code
    std::vector<QString> m_establishmentIds;
    std::vector<QString> m_projectIds;
    std::vector<Event> m_events;
};

} // namespace kc::casework::sample
