// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ledger.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace kc {

using namespace Qt::StringLiterals;

namespace {

const std::array<Source, 4> kLedgerSources{Source::National, Source::Local, Source::Counterpart,
                                           Source::Other};

Finding ledgerFinding(const QString& code, const Movement& at, MessageArgs args)
{
    args.insert(u"source"_s, labelKey(at.source));
    return {code, Severity::Error, at.key, QString::number(at.amount.value()), std::move(args), {}};
}

/// Balances of one source while the days pass.
struct RunningBalance
{
    Dong approved;
    Dong advanced;
    Dong paid;
    Dong settled;
    Dong returned;

    void add(const Movement& movement)
    {
        const Dong amount = netAmount(movement);
        switch (movement.stage) {
        case Stage::Approved:
            approved += amount;
            break;
        case Stage::Advanced:
            advanced += amount;
            break;
        case Stage::Paid:
            paid += amount;
            break;
        case Stage::Settled:
            settled += amount;
            break;
        case Stage::Returned:
            returned += amount;
            break;
        case Stage::Requested:
        case Stage::Appraised:
        case Stage::Contracted:
            break;
        }
    }
    Dong disbursed() const { return advanced + paid; }
};

/// Reports each identity of a source once.
class IdentityCheck
{
public:
    explicit IdentityCheck(Findings& findings)
        : m_findings(findings)
    {
    }

    void holds(const QString& code, Dong part, Dong whole, const Movement& at)
    {
        if (part <= whole || m_reported.contains(code))
            return;
        m_reported.insert(code);
        m_findings.push_back(ledgerFinding(code, at,
                                           {{u"amount"_s, QString::number(part.value())},
                                            {u"limit"_s, QString::number(whole.value())},
                                            {u"over"_s, QString::number((part - whole).value())},
                                            {u"date"_s, at.date.toString(Qt::ISODate)}}));
    }

private:
    Findings& m_findings;
    QSet<QString> m_reported;
};

void checkSource(Findings& findings, const std::vector<const Movement*>& byDate)
{
    RunningBalance balance;
    IdentityCheck identity(findings);
    for (std::size_t i = 0; i < byDate.size(); ++i) {
        const Movement& movement = *byDate[i];
        balance.add(movement);
        if (i + 1 < byDate.size() && byDate[i + 1]->date == movement.date)
            continue; // what happens on one day is judged together
        identity.holds(u"ledger.paid_over_approved"_s, balance.disbursed(), balance.approved, movement);
        identity.holds(u"ledger.settled_over_paid"_s, balance.settled, balance.disbursed(), movement);
        identity.holds(u"ledger.returned_over_paid"_s, balance.returned, balance.disbursed(), movement);
    }
}

void checkReversals(Findings& findings, const std::vector<Movement>& movements)
{
    QHash<MovementId, const Movement*> byId;
    for (const Movement& movement : movements)
        byId.insert(movement.id, &movement);
    QSet<MovementId> undone;
    for (const Movement& movement : movements) {
        if (movement.reverses.isNull())
            continue;
        const Movement* original = byId.value(movement.reverses, nullptr);
        if (!original) {
            findings.push_back(ledgerFinding(u"ledger.reversal_of_nothing"_s, movement, {}));
            continue;
        }
        const Findings pair = checkReversal(movement, *original);
        findings.insert(findings.end(), pair.begin(), pair.end());
        if (undone.contains(original->id))
            findings.push_back(
                ledgerFinding(u"ledger.reversal_twice"_s, movement, {{u"original"_s, original->key}}));
        undone.insert(original->id);
    }
}

} // namespace

Dong netAmount(const Movement& movement)
{
    return movement.reverses.isNull() ? movement.amount : -movement.amount;
}

Findings checkReversal(const Movement& reversal, const Movement& original)
{
    const MessageArgs args{{u"original"_s, original.key}};
    Findings findings;
    if (!original.reverses.isNull())
        findings.push_back(ledgerFinding(u"ledger.reversal_of_reversal"_s, reversal, args));
    const bool same = reversal.project == original.project && reversal.source == original.source &&
                      reversal.fiscalYear == original.fiscalYear && reversal.stage == original.stage &&
                      reversal.amount == original.amount;
    if (!same)
        findings.push_back(ledgerFinding(u"ledger.reversal_differs"_s, reversal, args));
    if (reversal.date < original.date)
        findings.push_back(ledgerFinding(u"ledger.reversal_too_early"_s, reversal, args));
    return findings;
}

Findings checkLedger(const std::vector<Movement>& movements)
{
    Findings findings;
    checkReversals(findings, movements);
    for (const Source source : kLedgerSources) {
        std::vector<const Movement*> byDate;
        for (const Movement& movement : movements) {
            if (movement.source == source)
                byDate.push_back(&movement);
        }
        std::stable_sort(byDate.begin(), byDate.end(),
                         [](const Movement* a, const Movement* b) { return a->date < b->date; });
        checkSource(findings, byDate);
    }
    return findings;
}

} // namespace kc
