// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/list_figures.h"
#include "report/office_reports.h"
#include "report/paper_teller.h"

namespace kc::report {

/// One establishment: what it is, its yearly figures, the đề án it benefits from and the support it received,
/// as known on the as-at day.
/// Errors: report.unknown_establishment.
Expected<FigureSet> establishmentFileFigures(const ReportContext& context);

} // namespace kc::report
