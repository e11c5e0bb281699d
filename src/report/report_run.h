// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_records.h"
#include "report/own_texts.h"
#include "report/report_definition.h"

#include <QStringList>

/// Reports by name: what the command line, the window and the scripts call.
namespace kc::report {

/// Names of the reports this program makes.
const QStringList& reportNames();

struct ReportResult
{
    ReportRequest request; ///< what it answers
    FigureSet figures;
    Document document;
    std::vector<OwnText> texts; ///< the officer's own words in it
};

/// Figures, tables and the document. Errors: report.unknown_name, those of checkOptions and of the report,
/// report.cancelled.
Expected<ReportResult> buildReport(const store::Store& store, const RuleBook& rules,
                                   const ReportRequest& request, const ReportProgress& progress = {});

/// The same with the law and lists of the store, read for it.
Expected<ReportResult> buildReport(const store::Store& store, const ReportRequest& request,
                                   const ReportProgress& progress = {});

/// The figures alone. Errors: those of buildReport.
Expected<FigureSet> buildFigures(const store::Store& store, const RuleBook& rules,
                                 const ReportRequest& request, const ReportProgress& progress = {});

/// The records behind a figure ("disbursement_rate") or a cell ("budget-by-activity/3/paid") of the report
/// asked for, by register. Errors: those of buildReport, report.unknown_key.
Expected<std::vector<RecordList>> recordsBehind(const store::Store& store, const RuleBook& rules,
                                                const ReportRequest& request, const QString& key);
/// The same with the law and lists of the store, read for it.
Expected<std::vector<RecordList>> recordsBehind(const store::Store& store, const ReportRequest& request,
                                                const QString& key);

} // namespace kc::report
