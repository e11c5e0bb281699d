// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/admin_unit.h"

#include <QString>

#include <optional>

namespace kc {

/// The form under which names are compared: tone marks, letter case, punctuation and runs of spaces do not
/// count (NFC and NFD, hòa and hoà, Đ and D are the same).
QString nameKey(const QString& name);

/// A place name taken apart: "Phường Hồng Bàng", "TP. Hải Phòng", "tỉnh Lạng Sơn".
struct PlaceName
{
    QString key;   ///< nameKey of the name without its kind
    QString exact; ///< the same with marks, lower case, NFC: tells apart names that fold together
    std::optional<UnitKind> kind; ///< the kind that was written, when it leaves no doubt
};
PlaceName placeName(const QString& text);

/// Key of an establishment's name: usual abbreviations of the legal form are spelled out ("Cty TNHH", "HTX",
/// "DNTN").
QString establishmentNameKey(const QString& name);

} // namespace kc
