// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_definition.h"

/// Báo cáo hội nghị khuyến công: results of year n-1 and of the months of year n, assessment, the tasks left,
/// next year, proposals.
namespace kc::report {

/// The facts a conference report is made of. Errors: those of loadFacts, report.one_year (the period is not
/// within one fiscal year).
Expected<ReportFacts> conferenceFacts(const store::Store& store, const RuleBook& rules,
                                      const ReportParams& params, const ReportProgress& progress = {});

/// Every figure and table of the conference report.
FigureSet conferenceFigures(const ReportFacts& facts, const RuleBook& rules);

/// Blocks of the officer's own words (table report_text), in the order they are printed: context, good,
/// limits, causes, rest_of_year, next_year, proposals.
const QStringList& conferenceBlocks();

/// What surrounds the figures.
struct ConferenceFrame : ReportFrame
{
    /// Mergers into the scope between the beginning of year n-1 and the period's end.
    std::vector<MergerFact> mergers;
};

/// Reads the frame from the store; what a request says goes before it.
ConferenceFrame conferenceFrame(const store::Store& store, const RuleBook& rules, const ReportParams& params);

/// The report as the program lists it.
const ReportDefinition& conferenceReport();

/// The document. Errors: report.unknown_figure, report.bad_template (a sentence of resources/report).
Expected<Document> conferenceDocument(const FigureSet& figures, const ConferenceFrame& frame);

} // namespace kc::report
