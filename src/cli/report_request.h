// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "report/report_run.h"

namespace kc::cli {

/// --period, --from, --to, --scope, --as-at, --boundaries: which question a report answers; and what single
/// reports declare (report/report_definition.h).
std::vector<Option> reportOptions();

/// The report of this name with the call's options. Without a scope it is the store's own province.
/// Errors: those of parseReportParams (report/figures_params.h).
Expected<report::ReportRequest> reportRequest(const store::Store& store, const QString& name,
                                              const CallWords& words, const Console& console,
                                              const Clock& clock);

} // namespace kc::cli
