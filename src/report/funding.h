// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ledger_sheet.h"
#include "report/office_reports.h"
#include "report/paper_teller.h"

namespace kc::report {

/// Rows "allocated", "approved" with its contents ("approved.3") and their parts ("approved.3.1"),
/// "disbursed" with its parts, "settled".
/// Errors: those of Cube::ask(), report.sums_differ (the summaries do not agree with the records; `check`
/// says more), report.cancelled.
Expected<FigureSet> fundingFigures(const ReportContext& context);

} // namespace kc::report
