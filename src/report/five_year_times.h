// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/five_year.h"

namespace kc::report {

/// The span a summary tells of and the one of the same length before it. Figures of the span before are
/// dated up to its end, as its own report had them.
struct SpanTimes
{
    MoneyWindow current;
    MoneyWindow previous;
    Period currentDates;
    Period previousDates;

    explicit SpanTimes(const ReportParams& params);
};

/// Adds to a finished set what is counted of people and establishments: officers, who was supported, what
/// changed with them.
void addPeopleFigures(FigureSet& set, const FiveYearFacts& facts, const RuleBook& rules);

} // namespace kc::report
