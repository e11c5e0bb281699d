// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ledger.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using kc::checkLedger;
using kc::Dong;
using kc::Movement;
using kc::Source;
using kc::Stage;

namespace {

/// A ledger written entry by entry; the key says the order.
class LedgerBuilder
{
public:
    Movement& add(Stage stage, std::int64_t amount, QDate date, Source source = Source::Local)
    {
        Movement movement;
        movement.id = kc::MovementId::make();
        movement.key = u"m%1"_s.arg(m_movements.size() + 1);
        movement.project = m_project;
        movement.source = source;
        movement.fiscalYear = 2024;
        movement.stage = stage;
        movement.amount = Dong(amount);
        movement.date = date;
        m_movements.push_back(movement);
        return m_movements.back();
    }
    Movement& reverse(std::size_t index, QDate date)
    {
        const Movement original = m_movements[index];
        Movement& reversal = add(original.stage, original.amount.value(), date, original.source);
        reversal.reverses = original.id;
        return reversal;
    }
    QStringList codes() const
    {
        QStringList found;
        for (const kc::Finding& finding : checkLedger(m_movements))
            found << finding.code + u' ' + finding.place;
        return found;
    }
    const std::vector<Movement>& movements() const { return m_movements; }

private:
    kc::ProjectId m_project = kc::ProjectId::make();
    std::vector<Movement> m_movements;
};

QDate day(int n)
{
    return QDate(2024, 1, 1).addDays(n);
}

} // namespace

TEST_CASE("money paid stays within what is approved, on every day", "[domain][ledger]")
{
    LedgerBuilder ledger;
    ledger.add(Stage::Approved, 300, day(10));
    ledger.add(Stage::Advanced, 200, day(20));
    ledger.add(Stage::Paid, 100, day(30));
    ledger.add(Stage::Settled, 300, day(40));
    CHECK(ledger.codes().isEmpty());

    SECTION("one đồng more is found where it happens")
    {
        ledger.add(Stage::Paid, 1, day(35));
        CHECK(ledger.codes() == QStringList{u"ledger.paid_over_approved m5"_s});
    }
    SECTION("before the approval nothing is paid")
    {
        ledger.add(Stage::Approved, 300, day(9), Source::National);
        ledger.add(Stage::Advanced, 1, day(8), Source::National);
        CHECK(ledger.codes() == QStringList{u"ledger.paid_over_approved m6"_s});
    }
    SECTION("one source does not pay for another")
    {
        ledger.add(Stage::Paid, 1, day(50), Source::Other);
        CHECK(ledger.codes() == QStringList{u"ledger.paid_over_approved m5"_s});
    }
    SECTION("a settlement above the payments is found")
    {
        ledger.add(Stage::Settled, 1, day(41));
        CHECK(ledger.codes() == QStringList{u"ledger.settled_over_paid m5"_s});
    }
    SECTION("a reversed approval leaves the payments without ground")
    {
        ledger.reverse(0, day(60));
        CHECK(ledger.codes() == QStringList{u"ledger.paid_over_approved m5"_s});
    }
    SECTION("what happens on one day is judged together")
    {
        ledger.reverse(0, day(60));
        ledger.add(Stage::Approved, 310, day(60));
        CHECK(ledger.codes().isEmpty());
    }
    SECTION("more returned than was paid out is found")
    {
        ledger.add(Stage::Returned, 301, day(60));
        CHECK(ledger.codes() == QStringList{u"ledger.returned_over_paid m5"_s});
    }
}

TEST_CASE("a reversal undoes one standing movement once", "[domain][ledger]")
{
    LedgerBuilder ledger;
    ledger.add(Stage::Approved, 300, day(10));
    SECTION("as it was")
    {
        ledger.reverse(0, day(11));
        CHECK(ledger.codes().isEmpty());
    }
    SECTION("with another amount")
    {
        ledger.reverse(0, day(11)).amount = Dong(299);
        CHECK(ledger.codes() == QStringList{u"ledger.reversal_differs m2"_s});
    }
    SECTION("of another source, year or stage")
    {
        ledger.reverse(0, day(11)).fiscalYear = 2025;
        CHECK(ledger.codes() == QStringList{u"ledger.reversal_differs m2"_s});
    }
    SECTION("twice")
    {
        ledger.reverse(0, day(11));
        ledger.reverse(0, day(12));
        CHECK(ledger.codes().contains(u"ledger.reversal_twice m3"_s));
    }
    SECTION("before it was made")
    {
        ledger.reverse(0, day(9));
        CHECK(ledger.codes().contains(u"ledger.reversal_too_early m2"_s));
    }
    SECTION("of a reversal")
    {
        ledger.reverse(0, day(11));
        ledger.reverse(1, day(12));
        CHECK(ledger.codes().contains(u"ledger.reversal_of_reversal m3"_s));
    }
    SECTION("of nothing")
    {
        ledger.reverse(0, day(11)).reverses = kc::MovementId::make();
        CHECK(ledger.codes() == QStringList{u"ledger.reversal_of_nothing m2"_s});
    }
}

TEST_CASE("the ledger check agrees with sums by day", "[domain][ledger][property]")
{
    rc::prop("paid over approved is found exactly when some day's sums say so, in any order of entry", [] {
        const auto steps = *rc::gen::container<std::vector<std::tuple<bool, int, int>>>(
            rc::gen::tuple(rc::gen::arbitrary<bool>(), rc::gen::inRange(1, 50), rc::gen::inRange(0, 8)));
        LedgerBuilder ledger;
        std::map<int, std::int64_t> approvedLessPaid;
        for (const auto& [approves, amount, when] : steps) {
            ledger.add(approves ? Stage::Approved : Stage::Paid, amount, day(when));
            approvedLessPaid[when] += approves ? amount : -amount;
        }
        std::int64_t sum = 0;
        bool broken = false;
        for (const auto& [when, change] : approvedLessPaid) {
            sum += change;
            broken = broken || sum < 0;
        }
        std::vector<Movement> shuffled = ledger.movements();
        std::reverse(shuffled.begin(), shuffled.end());
        RC_ASSERT(checkLedger(ledger.movements()).empty() == !broken);
        RC_ASSERT(checkLedger(shuffled).empty() == !broken);
    });
}
