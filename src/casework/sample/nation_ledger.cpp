// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/nation_ledger.h"

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

const QUuid kNationMovements(u"8c1f2f56-5d8e-5b51-9d4e-6f0f8a5f2c11"_s);
const std::vector<Source> kAllSources{Source::National, Source::Local, Source::Counterpart, Source::Other};
const std::vector<Source> kBudgetSources{Source::National, Source::Local};
const std::vector<Source> kOwnSources{Source::Counterpart, Source::Other};

/// So many hundredths of an amount, in whole steps, rounded down.
Dong hundredths(Dong amount, qint64 percent, qint64 step)
{
    return Dong(amount.value() / step * percent / 100 * step);
}

class NationLedger
{
public:
    NationLedger(const NationProject& project, const ProjectId& id)
        : m_project(project)
        , m_id(id)
    {
        for (const Source source : kAllSources)
            m_granted.set(source, project.granted(source));
    }

    std::vector<Movement> write()
    {
        const PlannedDays& days = m_project.days;
        enter(Stage::Requested, kAllSources, nationAsked(m_project), days.submitted, {});
        if (!m_project.isApproved())
            return m_movements;
        const bool adjusted = m_project.trait == NationTrait::Adjusted;
        const MoneyBySource first = adjusted ? nationAsked(m_project) : m_granted;
        enter(Stage::Appraised, kAllSources, first, days.appraised, paper(u"PTĐ"_s));
        enter(Stage::Approved, kAllSources, first, days.decided, m_project.decision);
        if (adjusted) {
            const QDate day = nationWorkingDay(days.decided.addDays(3));
            reverse(Stage::Approved, day, m_project.decision);
            enter(Stage::Approved, kAllSources, m_granted, day, m_project.decision, u"/2"_s);
        }
        enter(Stage::Contracted, kAllSources, m_granted, days.contracted, paper(u"HĐKC"_s));
        if (m_project.trait == NationTrait::Unspent) {
            reverse(Stage::Contracted, days.stopped, paper(u"QĐ-SCT"_s));
            reverse(Stage::Approved, days.stopped, paper(u"QĐ-SCT"_s));
            return m_movements;
        }
        if (m_project.state != ProjectState::Contracted)
            spend();
        return m_movements;
    }

private:
    void spend()
    {
        const PlannedDays& days = m_project.days;
        MoneyBySource advance;
        for (const Source source : kBudgetSources)
            advance.set(source, hundredths(m_granted.of(source), m_project.work->advancePercent, 1'000'000));
        if (m_project.trait == NationTrait::WrongAdvance) {
            MoneyBySource wrong;
            for (const Source source : kBudgetSources)
                wrong.set(source, hundredths(advance.of(source), 80, 1'000'000));
            enter(Stage::Advanced, kBudgetSources, wrong, days.advanced, paper(u"GRDT"_s));
            reverse(Stage::Advanced, nationWorkingDay(days.advanced.addDays(3)), paper(u"GRDT"_s));
            enter(Stage::Advanced, kBudgetSources, advance, nationWorkingDay(days.advanced.addDays(3)),
                  paper(u"GRDT"_s), u"/2"_s);
        } else {
            enter(Stage::Advanced, kBudgetSources, advance, days.advanced, paper(u"GRDT"_s));
        }
        if (m_project.state == ProjectState::Stopped) {
            // Settled by the work done; the rest of the advance goes back.
            settle(advance, 60, days.stopped);
            return;
        }
        if (m_project.state == ProjectState::Implementing)
            return;
        enter(Stage::Paid, kOwnSources, m_granted, days.accepted, paper(u"BBNT"_s));
        const bool saved = m_project.trait == NationTrait::Saved;
        MoneyBySource rest;
        MoneyBySource received;
        for (const Source source : kBudgetSources) {
            const Dong due = saved ? hundredths(m_granted.of(source), 100 - m_project.lost, 100'000)
                                   : m_granted.of(source);
            rest.set(source, due - advance.of(source));
            received.set(source, due);
        }
        enter(Stage::Paid, kBudgetSources, rest, days.paid, paper(u"GRDT2"_s));
        if (m_project.state != ProjectState::Settled)
            return;
        settle(received, m_project.trait == NationTrait::Overpaid ? 100 - m_project.lost : 100, days.settled);
        enter(Stage::Settled, kOwnSources, m_granted, days.settled, paper(u"TLHĐ"_s));
    }

    void settle(const MoneyBySource& received, qint64 percent, QDate day)
    {
        MoneyBySource spent;
        MoneyBySource back;
        for (const Source source : kBudgetSources) {
            spent.set(source, hundredths(received.of(source), percent, 1'000));
            back.set(source, received.of(source) - spent.of(source));
        }
        enter(Stage::Settled, kBudgetSources, spent, day, paper(u"TLHĐ"_s));
        enter(Stage::Returned, kBudgetSources, back, day, paper(u"TLHĐ"_s));
    }

    void enter(Stage stage, const std::vector<Source>& sources, const MoneyBySource& money, QDate day,
               const QString& document, const QString& mark = {})
    {
        for (const Source source : sources) {
            if (money.of(source) <= Dong(0))
                continue;
            Movement movement;
            movement.key = u"%1/%2/%3/%4%5"_s.arg(m_project.code, keyOf(stage), keyOf(source),
                                                  day.toString(Qt::ISODate), mark);
            movement.id = MovementId::fromName(kNationMovements, movement.key);
            movement.project = m_id;
            movement.source = source;
            movement.fiscalYear = m_project.year;
            movement.stage = stage;
            movement.amount = money.of(source);
            movement.date = day;
            movement.document = document;
            m_movements.push_back(std::move(movement));
        }
    }

    /// Takes back every movement of a stage entered so far. Precondition: none of them was taken back before.
    void reverse(Stage stage, QDate day, const QString& document)
    {
        const size_t entered = m_movements.size();
        for (size_t i = 0; i < entered; ++i) {
            if (m_movements[i].stage != stage)
                continue;
            Movement back = m_movements[i];
            back.reverses = back.id;
            back.key += u"/reversed"_s;
            back.id = MovementId::fromName(kNationMovements, back.key);
            back.date = day;
            back.document = document;
            m_movements.push_back(std::move(back));
        }
    }

    /// "14/HĐKC-31": the number follows from the code, so that papers of one đề án belong together.
    QString paper(const QString& suffix) const
    {
        return u"%1/%2-%3"_s.arg(m_project.code.section(u'-', 2).toInt()).arg(suffix, m_project.provinceCode);
    }

    const NationProject& m_project;
    ProjectId m_id;
    MoneyBySource m_granted;
    std::vector<Movement> m_movements;
};

} // namespace

MoneyBySource nationAsked(const NationProject& project)
{
    MoneyBySource asked;
    for (const Source source : kAllSources)
        asked.set(source, project.granted(source));
    const Source more = project.fund == Fund::Local ? Source::Local : Source::National;
    asked.set(more, asked.of(more) + Dong(project.extra * 1'000'000));
    return asked;
}

std::vector<Movement> nationLedger(const NationProject& project, const ProjectId& id)
{
    return NationLedger(project, id).write();
}

} // namespace kc::casework::sample
