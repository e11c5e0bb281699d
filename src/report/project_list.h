// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/list_figures.h"
#include "report/office_reports.h"
#include "report/paper_teller.h"

namespace kc::report {

/// The đề án whose state budget, approved in the period's fiscal years up to the cutoff and net of what was
/// taken back, is above zero; with the option `decision` only what that decision approved.
/// Errors: those of checkScope().
Expected<FigureSet> projectListFigures(const ReportContext& context);

} // namespace kc::report
