// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ledger_sheet.h"
#include "report/office_reports.h"
#include "report/paper_teller.h"

namespace kc::report {

/// Rows "projects" with its contents ("projects.3"), "establishments" with its priority groups
/// ("establishments.female"), then every indicator.
/// Errors: those of Cube::ask(), report.cancelled.
Expected<FigureSet> resultsFigures(const ReportContext& context);

/// The indicator an indicator is a part of ("Trong đó"); empty for the others.
QString partOfIndicator(const QString& indicator);

} // namespace kc::report
