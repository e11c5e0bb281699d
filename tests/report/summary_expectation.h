// SPDX-License-Identifier: GPL-3.0-or-later
// What the conference report and the five-year summary should say of a CubeWorld, added up by hand: every
// figure, every cell, every word and the records behind each.
#pragma once

#include "report/office_expectation.h"

namespace kctest {

struct ExpectedReport
{
    Expectation values;
    Shape tables;
    qint64 read = 0; ///< records the report was made of
};

ExpectedReport expectConference(const PlainTables& tables, const kc::RuleBook& rules,
                                const kc::report::ReportParams& params);
ExpectedReport expectFiveYear(const PlainTables& tables, const kc::RuleBook& rules,
                              const kc::report::ReportParams& params);

} // namespace kctest
