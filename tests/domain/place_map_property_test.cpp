// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/place_map.h"

#include <QMap>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace kc;

namespace {

struct History
{
    std::vector<AdminUnit> units;
    std::vector<AdminChange> changes;
    std::vector<QDate> days; ///< the day of each change
};

AdminUnit grown(int number, QDate from)
{
    AdminUnit unit;
    unit.id = AdminUnitId::make();
    unit.code = QStringLiteral("%1").arg(number % 97, 2, 10, QLatin1Char('0'));
    unit.nameVi = QStringLiteral("Tỉnh %1").arg(number);
    unit.validity.from = from;
    return unit;
}

/// Provinces that are merged, renamed and reclassified at random for some years; two changes of a unit never
/// fall on one day.
History randomHistory()
{
    History history;
    int number = 0;
    std::vector<std::size_t> living;
    const int start = *rc::gen::inRange(2, 15);
    for (int i = 0; i < start; ++i) {
        living.push_back(history.units.size());
        history.units.push_back(grown(number++, {}));
    }
    QDate day(2015, 1, 1);
    const int events = *rc::gen::inRange(0, 12);
    for (int event = 0; event < events; ++event) {
        day = day.addDays(*rc::gen::inRange(1, 400));
        const bool merge = living.size() > 1 && *rc::gen::arbitrary<bool>();
        const std::size_t parts =
            merge ? *rc::gen::inRange<std::size_t>(2, std::min<std::size_t>(4, living.size()) + 1) : 1;
        const AdminUnit heir = grown(number++, day);
        for (std::size_t i = 0; i < parts; ++i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, living.size());
            AdminUnit& ending = history.units[living[at]];
            ending.validity.to = day.addDays(-1);
            const ChangeKind kind =
                merge ? ChangeKind::Merged : *rc::gen::element(ChangeKind::Renamed, ChangeKind::Reclassified);
            history.changes.push_back({day, kind, ending.id, heir.id, {}});
            living.erase(living.begin() + static_cast<std::ptrdiff_t>(at));
        }
        living.push_back(history.units.size());
        history.units.push_back(heir);
        history.days.push_back(day);
    }
    return history;
}

QDate randomDay()
{
    return QDate(2014, 1, 1).addDays(*rc::gen::inRange(0, 6000));
}

} // namespace

TEST_CASE("every unit stands in exactly one unit of any map", "[domain][places][property]")
{
    REQUIRE(rc::check([] {
        const History history = randomHistory();
        const PlaceMap map(history.units, history.changes);
        const QDate boundary = randomDay();
        for (const AdminUnit& unit : history.units) {
            const AdminUnitId here = map.onMap(unit.id, boundary);
            RC_ASSERT(!here.isNull());
            RC_ASSERT(map.onMap(here, boundary) == here); // standing still
            // Whatever began by that day stands there; only a later merger is shown whole.
            if (!unit.validity.from.isValid() || unit.validity.from <= boundary)
                RC_ASSERT(map.standsOn(here, boundary));
        }
    }));
}

TEST_CASE("two steps forward are one", "[domain][places][property]")
{
    REQUIRE(rc::check([] {
        const History history = randomHistory();
        const PlaceMap map(history.units, history.changes);
        QDate first = randomDay();
        QDate second = randomDay();
        if (second < first)
            std::swap(first, second);
        for (const AdminUnit& unit : history.units)
            RC_ASSERT(map.onMap(map.onMap(unit.id, first), second) == map.onMap(unit.id, second));
    }));
}

TEST_CASE("sums are equal under every boundary date and equal the parts", "[domain][places][property]")
{
    REQUIRE(rc::check([] {
        const History history = randomHistory();
        const PlaceMap map(history.units, history.changes);
        QMap<AdminUnitId, qint64> amounts;
        qint64 total = 0;
        for (const AdminUnit& unit : history.units) {
            const qint64 amount = *rc::gen::inRange<qint64>(0, 1'000'000'000);
            amounts.insert(unit.id, amount);
            total += amount;
        }
        const QDate boundary = randomDay();
        QMap<AdminUnitId, qint64> sums;
        for (const AdminUnit& unit : history.units)
            sums[map.onMap(unit.id, boundary)] += amounts.value(unit.id);
        qint64 summed = 0;
        for (auto row = sums.cbegin(); row != sums.cend(); ++row) {
            summed += row.value();
            qint64 parts = 0;
            for (const AdminUnitId part : map.partsOf(row.key(), boundary))
                parts += amounts.value(part);
            RC_ASSERT(parts == row.value());
        }
        RC_ASSERT(summed == total);
    }));
}

TEST_CASE("at the end every unit arrives where its links lead", "[domain][places][property]")
{
    REQUIRE(rc::check([] {
        const History history = randomHistory();
        const PlaceMap map(history.units, history.changes);
        for (const AdminUnit& unit : history.units) {
            AdminUnitId here = unit.id; // an independent walk: one link after the other
            for (bool moved = true; moved;) {
                moved = false;
                for (const AdminChange& change : history.changes) {
                    if (change.from == here) {
                        here = change.to;
                        moved = true;
                        break;
                    }
                }
            }
            RC_ASSERT(map.onMap(unit.id, QDate(2100, 1, 1)) == here);
        }
    }));
}

TEST_CASE("a circle in wrong data ends", "[domain][places]")
{
    AdminUnit a = grown(1, {});
    AdminUnit b = grown(2, {});
    const QDate day(2020, 1, 1);
    const PlaceMap map(
        {a, b}, {{day, ChangeKind::Merged, a.id, b.id, {}}, {day, ChangeKind::Merged, b.id, a.id, {}}});
    CHECK_FALSE(map.onMap(a.id, QDate(2021, 1, 1)).isNull());
}
