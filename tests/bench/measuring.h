// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace kc::bench {

double medianOf(std::vector<double> values);
/// How long the work takes.
double milliseconds(const std::function<void()>& work);
/// What this process has taken of the processor since it began.
double processorMilliseconds();
/// Peak of this process's resident memory.
double peakMegabytes();
/// Starts that peak anew.
void resetPeak();

} // namespace kc::bench
