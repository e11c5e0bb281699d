// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summary_places.h"

#include <QStringList>

#include <algorithm>

namespace kc::store {

using namespace Qt::StringLiterals;

PlacePath::PlacePath(const PlaceMap& places, const std::vector<QDate>& changeDays, AdminUnitId place)
{
    const auto append = [&](QDate from, QDate asked) {
        const AdminUnitId province = places.provinceOf(place, asked);
        if (m_from.empty() || !(m_from.back().second == province))
            m_from.emplace_back(from, province);
    };
    const QDate sinceEver = changeDays.empty() ? QDate(2000, 1, 1) : changeDays.front().addDays(-1);
    append(QDate(), sinceEver);
    for (const QDate day : changeDays)
        append(day, day);
}

PlacePath PlacePath::fromText(const QString& text)
{
    PlacePath path;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        path.m_from.emplace_back(QDate::fromString(part.section(u'=', 0, 0), Qt::ISODate),
                                 AdminUnitId::fromText(part.section(u'=', 1)));
    return path;
}

AdminUnitId PlacePath::provinceOn(QDate boundaries) const
{
    AdminUnitId province;
    for (const auto& [from, id] : m_from) {
        if (from.isValid() && from > boundaries)
            break;
        province = id;
    }
    return province;
}

QString PlacePath::text() const
{
    QStringList parts;
    for (const auto& [from, id] : m_from)
        parts << from.toString(Qt::ISODate) + u'=' + id.toText();
    return parts.join(u';');
}

std::vector<QDate> placeChangeDays(const PlaceMap& places, const std::vector<QDate>& changes)
{
    std::vector<QDate> days = changes;
    for (const AdminUnit& unit : places.units()) {
        if (unit.validity.from.isValid())
            days.push_back(unit.validity.from);
        if (unit.validity.to.isValid())
            days.push_back(unit.validity.to.addDays(1));
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace kc::store
