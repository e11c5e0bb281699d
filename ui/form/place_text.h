// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "domain/place_map.h"

namespace kc::ui {

/// The unit with its kind: "Phường Hồng Bàng", "Thành phố Hải Phòng"; English "Hong Bang Ward".
QString placeTitle(const AdminUnit& unit, Lang lang);

/// The same with the province it lies in on that day: "Phường Hồng Bàng, thành phố Hải Phòng".
/// Empty for a null id, the id itself for an unknown one.
QString placeInFull(const PlaceMap& places, AdminUnitId id, QDate date, Lang lang);

} // namespace kc::ui
