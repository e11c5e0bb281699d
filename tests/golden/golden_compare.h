// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/golden_paper.h"

namespace kctest {

/// What a page's picture shows otherwise.
struct PictureDifference
{
    bool differs = false;
    QString where; ///< "from 120 to 133 of 702 dots down, from 40 to 300 of 496 across"
    QImage marked; ///< the new picture with frames around what differs
};

/// Compares as an eye does that does not read: the edge of a letter may be darker or lighter, but nothing may
/// stand elsewhere, be missing or be new. What is read is compared as text.
PictureDifference comparePictures(const QImage& looked, const QImage& made);

/// One line for each page whose text differs ("page 3, line 12: ... instead of ..."), at most `limit`, then
/// how many more.
QStringList compareText(const std::vector<QStringList>& looked, const std::vector<QStringList>& made,
                        int limit = 5);

} // namespace kctest
