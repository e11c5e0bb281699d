// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace kc::casework::sample {

/// A number that may be moved between two limits, in whole steps of its unit.
struct Bounded
{
    qint64 least = 0;
    qint64 most = 0;
    qint64 value = 0;
};

/// Moves the values, each in proportion to the room it has, until they add up to `total` exactly; none leaves
/// its limits, and what is left over by division goes step by step to those that still have room. False when
/// the limits do not allow it; nothing is moved then.
/// Precondition: total and the sum of all room are below 3 * 10^9 steps.
bool fitToTotal(const std::vector<Bounded*>& values, qint64 total);

} // namespace kc::casework::sample
