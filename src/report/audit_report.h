// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/list_figures.h"
#include "report/office_reports.h"
#include "report/paper_teller.h"

namespace kc::report {

/// What an auditor asks for, of acts dated in the period and up to the as-at day: exceptions, cases in one
/// hand, corrections, reopened periods, imports, failed sign-ins, and whether the audit trail and the ledgers
/// are whole. Cases and corrections are those of the scope; the rest belongs to the store.
/// Errors: those of checkScope(), report.cancelled.
Expected<FigureSet> auditFigures(const ReportContext& context);

// ---- its parts

/// The days told of: the period, ended by the as-at day.
Period auditedDays(const ReportParams& params);
/// exceptions and one-person.
void addAuditCases(const ReportContext& context, FigureSet& figures);
/// reversals and edits.
void addAuditCorrections(const ReportContext& context, FigureSet& figures);
/// reopened, imports, sign-ins, chain.
void addAuditStore(const ReportContext& context, FigureSet& figures);

} // namespace kc::report
