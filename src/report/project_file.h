// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "report/list_figures.h"
#include "report/office_reports.h"
#include "report/paper_teller.h"

namespace kc::report {

/// One đề án complete, as it was known on the as-at day: what is dated later (movements, steps, results,
/// sheets, papers of decision, entries of the audit trail) is left out.
/// Errors: report.unknown_project.
Expected<FigureSet> projectFileFigures(const ReportContext& context);

// ---- its parts

/// money (a row per source, a column per stage) and movements, with the file.* figures of money.
void addProjectMoney(const ReportContext& context, const Project& project, FigureSet& figures);
/// profile, parties, results and papers.
void addProjectContent(const ReportContext& context, const Project& project, FigureSet& figures);
/// steps, appraisals with their lines, decisions.
void addProjectCase(const ReportContext& context, const Project& project, FigureSet& figures);
/// audit: every entry of the trail about the đề án or a part of it.
void addProjectAudit(const ReportContext& context, const Project& project, FigureSet& figures);

/// A moment of the audit trail (UTC, ISO 8601) as the clock in Viet Nam showed it.
QDateTime vietnamTime(const QString& utc);
/// "21/11/2025 09:30"
QString momentText(const QString& utc, Lang lang);
/// The label of an act with a capital letter, or its name when it has none.
QString actWords(const QString& act, Lang lang);

} // namespace kc::report
