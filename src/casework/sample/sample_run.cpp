// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/sample_run.h"

#include "casework/sample/sample.h"
#include "casework/sample/sample_stages.h"
#include "store/store.h"
#include "store/users.h"

#include <QTimeZone>

#include <algorithm>

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

Expected<void> createSampleUsers(store::Store& store, Casework& work)
{
    const std::vector<SampleUser> users = sampleUsers();
    const std::vector<QStringList> people = samplePeople();
    for (size_t i = 0; i < users.size(); ++i) {
        // The first of the list is the administrator, who enters the others.
        const std::optional<store::UserRecord> admin = store::findUser(store, users.front().login);
        if (const Expected<Outcome> done = work.run(u"create_user"_s,
                                                    {{u"login"_s, users[i].login},
                                                     {u"name"_s, users[i].name},
                                                     {u"position"_s, people[i].at(2)},
                                                     {u"roles"_s, users[i].role},
                                                     {u"password"_s, users[i].password}},
                                                    admin ? admin->actor : Actor::forSetUp());
            !done)
            return tl::unexpected(done.error());
    }
    return {};
}

SampleRun::SampleRun(store::Store& store, FixedClock& clock, const SampleData& data, const SamplePlan& plan,
                     SampleDice& dice)
    : m_store(store)
    , m_clock(clock)
    , m_data(data)
    , m_plan(plan)
    , m_dice(dice)
    , m_work(store)
    , m_establishmentIds(plan.establishments.size())
    , m_projectIds(plan.projects.size())
{
}

void SampleRun::at(QDate day, Step step)
{
    if (day.isValid())
        m_events.push_back({day, std::move(step)});
}

Expected<void> SampleRun::act(const QString& name, const QJsonObject& payload, const Actor& actor,
                              QString* id)
{
    const Expected<Outcome> outcome = m_work.run(name, payload, actor);
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (id)
        *id = outcome->record;
    return {};
}

Expected<void> SampleRun::onProject(size_t index, const QString& name, QJsonObject payload,
                                    const Actor& actor)
{
    payload.insert(u"project"_s, m_projectIds[index]);
    return act(name, payload, actor);
}

Actor SampleRun::actor(const QString& login) const
{
    const std::optional<store::UserRecord> user = store::findUser(m_store, login);
    return user ? user->actor : Actor();
}

Expected<void> SampleRun::setRoles(const QString& login, const QString& roles)
{
    return act(
        u"edit_user"_s,
        {{u"user"_s, actor(login).user.toText()}, {u"roles"_s, roles}, {u"reason"_s, word(u"exception"_s)}},
        actor(u"admin"_s));
}

void SampleRun::planOffice()
{
    const QDate begun(2023, 4, 3);
    for (const auto& row : m_data.programmes) {
        at(begun, [this, &row] {
            return act(u"create_programme"_s,
                       {{u"code"_s, row.value(u"code"_s)},
                        {u"name"_s, row.value(u"name"_s)},
                        {u"fund"_s, row.value(u"fund"_s)},
                        {u"from_year"_s, row.value(u"from_year"_s).toInt()},
                        {u"to_year"_s, row.value(u"to_year"_s).toInt()},
                        {u"place_code"_s, row.value(u"place_code"_s)},
                        {u"legal_basis"_s, row.value(u"legal_basis"_s)}},
                       actor(u"officer"_s), &m_programmeIds[row.value(u"code"_s)]);
        });
    }
    for (const auto& row : m_data.targets) {
        at(begun, [this, &row] {
            return act(u"set_target"_s,
                       {{u"programme"_s, row.value(u"programme"_s)},
                        {u"indicator"_s, row.value(u"indicator"_s)},
                        {u"value"_s, row.value(u"value"_s).toLongLong()},
                        {u"source"_s, row.value(u"source"_s)}},
                       actor(u"officer"_s));
        });
    }
    for (const auto& row : m_data.officers) {
        at({2025, 7, 4}, [this, &row] {
            const Party party = m_data.parties.value(row.value(u"party"_s));
            QJsonObject payload{{u"office"_s, party.centre},
                                {u"place_code"_s, party.provinceCode},
                                {u"place_as_of"_s, row.value(u"from"_s)},
                                {u"name"_s, row.value(u"name"_s)},
                                {u"position"_s, row.value(u"position"_s)},
                                {u"full_time"_s, row.value(u"full_time"_s) == u"yes"},
                                {u"from"_s, row.value(u"from"_s)}};
            if (!row.value(u"to"_s).isEmpty())
                payload.insert(u"to"_s, row.value(u"to"_s));
            return act(u"record_officer"_s, payload, actor(u"officer"_s));
        });
    }
}

/// The minutes of acceptance, and each goal's figure with them as its evidence.
Expected<void> SampleRun::accept(size_t index)
{
    const PlannedProject& project = m_plan.projects[index];
    const QString minutes = writeAcceptance(m_store, actor(u"reviewer"_s), m_projectIds[index], project);
    const QString evidence = word(u"evidence"_s) + u' ' + minutes;
    for (const PlannedResult& result : project.results) {
        if (!result.actual)
            continue;
        if (const Expected<void> done = onProject(index, u"record_result"_s,
                                                  {{u"indicator"_s, result.indicator},
                                                   {u"actual"_s, *result.actual},
                                                   {u"date"_s, project.days.accepted.toString(Qt::ISODate)},
                                                   {u"evidence"_s, evidence}},
                                                  actor(u"officer"_s));
            !done)
            return done;
    }
    return {};
}

void SampleRun::planEstablishment(size_t index)
{
    const PlannedEstablishment& e = m_plan.establishments[index];
    at(e.enteredOn, [this, index, &e] {
        return act(u"create_establishment"_s, establishmentPayload(e), actor(u"officer"_s),
                   &m_establishmentIds[index]);
    });
    at(e.movedOn, [this, index, &e] {
        return act(u"edit_establishment"_s,
                   {{u"establishment"_s, m_establishmentIds[index]},
                    {u"place"_s, m_data.places[e.movedTo].unit.id.toText()},
                    {u"place_as_of"_s, e.movedOn.toString(Qt::ISODate)},
                    {u"reason"_s, word(u"move_reason"_s)}},
                   actor(u"officer"_s));
    });
}

void SampleRun::planProject(size_t index)
{
    const PlannedProject& project = m_plan.projects[index];
    const PlannedDays& days = project.days;
    const auto submit = [this, index] { return onProject(index, u"submit"_s, {}, actor(u"officer"_s)); };

    at(days.created, [this, index, &project] {
        return act(u"create_project"_s, application(project, project.cut), actor(u"officer"_s),
                   &m_projectIds[index]);
    });
    at(days.submitted, submit);
    at(days.returned, [this, index, &project] {
        const QStringList reasons = m_data.wordsOf(u"return_reason"_s);
        return onProject(index, u"return"_s,
                         {{u"reason"_s, project.cut > 0 ? reasons.front() : m_dice.pick(reasons)}},
                         actor(u"reviewer"_s));
    });
    at(days.corrected, [this, index, &project] {
        return onProject(index, u"edit_project"_s, application(project, 0), actor(u"officer"_s));
    });
    at(days.corrected, submit);
    at(days.withdrawn, [this, index] {
        return onProject(index, u"withdraw"_s, {{u"reason"_s, word(u"withdraw_reason"_s)}},
                         actor(u"officer"_s));
    });
    // While the reviewer is on leave the approver holds both roles, and says so with the decision.
    const bool alone = project.lot.trait == u"exception";
    if (alone)
        at(days.appraised, [this] { return setRoles(u"approver"_s, u"reviewer,approver"_s); });
    at(days.appraised, [this, index, &project, alone] {
        return onProject(index, u"appraise"_s, sheet(project, false),
                         actor(alone ? u"approver"_s : u"reviewer"_s));
    });
    if (alone)
        at(days.decided.addDays(1), [this] { return setRoles(u"approver"_s, u"approver"_s); });
    at(days.forwarded, [this, index] {
        return onProject(index, u"forward_ministry"_s,
                         {{u"document"_s, u"%1/SCT-QLCN"_s.arg(m_dice.between(300, 2400))}},
                         actor(u"reviewer"_s));
    });
    at(days.ministryAppraised, [this, index, &project] {
        return onProject(index, u"appraise_ministry"_s, sheet(project, true), actor(u"reviewer"_s));
    });
    planApproval(index);
    planLaterStages(index);
}

void SampleRun::planApproval(size_t index)
{
    const PlannedProject& project = m_plan.projects[index];
    if (project.isApproved()) {
        at(project.days.decided, [this, index, &project] {
            return onProject(index, u"approve"_s, approval(project), actor(u"approver"_s));
        });
        return;
    }
    at(project.days.decided, [this, index] {
        return onProject(index, u"refuse"_s, {{u"reason"_s, word(u"refuse_reason"_s)}}, actor(u"approver"_s));
    });
}

void SampleRun::planLaterStages(size_t index)
{
    const PlannedProject& project = m_plan.projects[index];
    const PlannedDays& days = project.days;
    const bool wrong = project.lot.trait == u"reversed";
    at(days.contracted, [this, index, &project]() -> Expected<void> {
        writeContract(m_store, actor(u"officer"_s), m_projectIds[index], project);
        return {};
    });
    at(days.advanced, [this, index, &project, wrong]() -> Expected<void> {
        writeAdvance(m_store, actor(u"accountant"_s), m_projectIds[index], project, wrong);
        return {};
    });
    if (wrong) {
        const QDate noticed = workingDay(days.advanced.addDays(3));
        at(noticed, [this, index, &project, noticed]() -> Expected<void> {
            correctAdvance(m_store, actor(u"accountant"_s), m_projectIds[index], project, noticed,
                           word(u"reverse_reason"_s));
            return {};
        });
    }
    at(days.accepted, [this, index] { return accept(index); });
    at(days.paid, [this, index, &project]() -> Expected<void> {
        writePayment(m_store, actor(u"accountant"_s), m_projectIds[index], project);
        return {};
    });
    at(days.settled, [this, index, &project]() -> Expected<void> {
        writeSettlement(m_store, actor(u"accountant"_s), m_projectIds[index], project);
        return {};
    });
    at(days.stopped, [this, index, &project]() -> Expected<void> {
        const QStringList reasons = m_data.wordsOf(u"stop_reason"_s);
        writeStop(m_store, actor(u"approver"_s), m_projectIds[index], project,
                  project.lot.trait == u"advanced" ? reasons.back() : reasons.front());
        return {};
    });
}

Expected<void> SampleRun::play(const std::function<bool(int, int)>& progress)
{
    if (const Expected<void> users = createSampleUsers(m_store, m_work); !users)
        return users;
    planOffice();
    for (size_t i = 0; i < m_plan.establishments.size(); ++i)
        planEstablishment(i);
    for (const PlannedAllocation& a : m_plan.allocations) {
        at(a.date, [this, &a] {
            return act(u"add_allocation"_s,
                       {{u"decision"_s, a.decision},
                        {u"date"_s, a.date.toString(Qt::ISODate)},
                        {u"fund"_s, a.source},
                        {u"place_code"_s, a.provinceCode},
                        {u"place_as_of"_s, a.date.toString(Qt::ISODate)},
                        {u"fiscal_year"_s, a.fiscalYear},
                        {u"source"_s, a.source},
                        {u"amount"_s, qint64(a.amount) * 1'000'000}},
                       actor(u"accountant"_s));
        });
    }
    for (size_t i = 0; i < m_plan.projects.size(); ++i)
        planProject(i);
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const Event& a, const Event& b) { return a.day < b.day; });

    const int total = static_cast<int>(m_events.size());
    QDate today;
    QDateTime now;
    for (int done = 0; done < total; ++done) {
        const Event& event = m_events[static_cast<size_t>(done)];
        // Half past seven in Vietnam, and a minute from one act to the next.
        now = event.day == today ? now.addSecs(60) : QDateTime(event.day, QTime(0, 30), QTimeZone::utc());
        today = event.day;
        m_clock.set(now);
        if (const Expected<void> step = event.step(); !step)
            return step;
        if (progress && !progress(done + 1, total))
            return refuse(u"sample.cancelled"_s);
    }
    return {};
}

} // namespace kc::casework::sample
