// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "store/register.h"

#include <QStringList>

class QFontMetrics;

namespace kc::ui {

/// What of a register is in view before a person arranged it: the columns a record is chosen by, wide enough
/// for usual values and all of them in the smallest window (1366 x 768), then more of them as far as a wider
/// window has room.
struct FirstView
{
    QStringList always;
    QStringList roomy; ///< in the order in which they come in
    QString main;      ///< one of `always`: the text that takes the room left over
};

/// Every register has one; a register nobody described shows its first columns.
FirstView firstViewOf(const store::Register& reg);

/// The first width of a column in pixels: its head whole, usual values whole, with the margins of a cell. The
/// column the list is sorted by has room for the mark.
int firstWidth(const store::Register& reg, const store::RegisterColumn& column, bool sorted,
               const QFontMetrics& metrics, Lang lang);

/// The main text is never narrower than this by itself ...
constexpr int kMainColumnLeast = 150;
/// ... and columns that come in as the window widens leave it this much.
constexpr int kMainColumnAmple = 420;

} // namespace kc::ui
