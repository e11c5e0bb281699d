// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ledger_sheet.h"
#include "report/office_reports.h"
#include "report/paper_teller.h"

namespace kc::report {

/// Errors: those of Cube::ask(), report.cancelled.
Expected<FigureSet> planExecutionFigures(const ReportContext& context);

/// Columns of money of the tables by that dimension, in the order they are printed.
const QStringList& planColumns(CubeDim by);

} // namespace kc::report
