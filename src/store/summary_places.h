// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/place_map.h"

#include <QString>

#include <utility>
#include <vector>

namespace kc::store {

/// The provinces in which a place stands through time: what PlaceMap::provinceOf() answers for every boundary
/// date there is. Places with the same path (the communes of a province) never part in a report, so summaries
/// are kept by path and can still be asked on the map of any day.
class PlacePath
{
public:
    PlacePath(const PlaceMap& places, const std::vector<QDate>& changeDays, AdminUnitId place);
    /// What text() gave.
    static PlacePath fromText(const QString& text);

    /// Null when the place (or a record without one) stands in no province on that day.
    AdminUnitId provinceOn(QDate boundaries) const;
    /// "=ID;2025-07-01=ID"; "=" for no place.
    QString text() const;

private:
    PlacePath() = default;
    std::vector<std::pair<QDate, AdminUnitId>> m_from; ///< the first one since ever, with an invalid day
};

/// The days on which provinceOf() of some place may change its answer, in order.
std::vector<QDate> placeChangeDays(const PlaceMap& places, const std::vector<QDate>& changes);

} // namespace kc::store
