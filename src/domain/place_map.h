// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/admin_unit.h"

#include <QHash>

#include <optional>
#include <vector>

namespace kc {

/// Which unit a code or a name means on a day, and where a unit stands on the map of another day.
///
/// Nothing is re-pointed: records keep the unit they were signed with, and this map carries them to a
/// boundary date by following the links of AdminChange. Built once from all units; every question is answered
/// from hash tables.
class PlaceMap
{
public:
    PlaceMap() = default;
    PlaceMap(std::vector<AdminUnit> units, const std::vector<AdminChange>& changes);

    const std::vector<AdminUnit>& units() const { return m_units; }
    /// Null when the id is unknown. The pointer lives as long as the map.
    const AdminUnit* unit(AdminUnitId id) const;

    /// The unit that bears this code on that day; null when there is none.
    const AdminUnit* unitAt(const QString& code, QDate date, UnitLevel level) const;
    /// All units of a level on that day, in the order of their codes; of one parent when its code is given.
    std::vector<const AdminUnit*> unitsAt(QDate date, UnitLevel level, const QString& parentCode = {}) const;

    /// The unit an official code means. Without a date a reused code is refused and one whose meaning never
    /// changed gives its row of the `likely` day, otherwise its latest: Hải Phòng of before and after its
    /// merger bear one code, and money assigned in 2024 was assigned to the one of 2024. Errors:
    /// `place.unknown_code`, `place.not_in_force`, `place.ambiguous_code`.
    Expected<AdminUnitId> resolve(const QString& code, std::optional<QDate> date, QDate likely = {}) const;
    /// The unit of a name written with or without marks and kind, on that day, under that parent when it is
    /// given. A spelling with the right marks decides between names that fold together; two matches are
    /// refused. Errors: `place.unknown_name`, `place.ambiguous_name`.
    Expected<AdminUnitId> resolveName(const QString& name, std::optional<QDate> date, UnitLevel level,
                                      const QString& parentCode = {}, QDate likely = {}) const;

    /// The unit in which `unit` stands on the map of `boundary`: forward through mergers, renamings and
    /// reclassifications; backward only where one unit became exactly one. A split, or a merger looked at
    /// from before it, is not guessed: the unit is shown whole. Always exactly one answer; null for an
    /// unknown unit.
    AdminUnitId onMap(AdminUnitId unit, QDate boundary) const;
    /// True when the unit is in force on that day, false for one that is only shown whole.
    bool standsOn(AdminUnitId unit, QDate date) const;
    /// The province that contains the unit, brought to the map of that day; null when its parents are
    /// unknown.
    AdminUnitId provinceOf(AdminUnitId unit, QDate date) const;
    /// Every unit, of any level and time, that lies in `unit` on the map of `boundary`, itself included.
    std::vector<AdminUnitId> partsOf(AdminUnitId unit, QDate boundary) const;

    /// Conference region of the unit's province on that day.
    Region regionOf(AdminUnitId unit, QDate date) const;
    /// Thành phố trực thuộc trung ương on that day.
    bool isCentrallyRunCity(const QString& provinceCode, QDate date) const;
    bool isInCentrallyRunCity(AdminUnitId unit, QDate date) const;

private:
    struct Link
    {
        QDate date;
        ChangeKind change;
        int other;
    };
    using Links = std::vector<Link>;

    int indexOf(AdminUnitId id) const { return m_byId.value(id, -1); }
    const AdminUnit& at(int index) const { return m_units[static_cast<std::size_t>(index)]; }
    const Links& next(int index) const { return m_next[static_cast<std::size_t>(index)]; }
    const Links& previous(int index) const { return m_previous[static_cast<std::size_t>(index)]; }
    /// The only neighbour reached by these links up to a day, or -1: none, several, or a split.
    static int onlyTarget(const Links& links, QDate upTo);
    int stepBack(int index) const;
    int moved(int index, QDate boundary) const;
    int provinceIndex(int index, QDate date) const;
    bool sameMeaning(int earlier, int later) const;
    bool oneMeaning(const std::vector<int>& rows) const;
    /// The row in force on the day, otherwise the latest. Precondition: there is one.
    AdminUnitId likeliest(const std::vector<int>& rows, QDate likely) const;

    std::vector<AdminUnit> m_units;
    QHash<AdminUnitId, int> m_byId;
    QHash<QString, std::vector<int>> m_byCode; // rows of a code, oldest first
    QHash<QString, std::vector<int>> m_byName; // rows of a folded name, oldest first
    std::vector<Links> m_next;
    std::vector<Links> m_previous;
};

} // namespace kc
