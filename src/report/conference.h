// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/place_notes.h"
#include "report/report_definition.h"

/// Báo cáo hội nghị khuyến công: results of year n-1 and of the months of year n, assessment, the tasks left,
/// next year, proposals.
namespace kc::report {

/// Every figure and table of the conference report. Errors: those of Cube::ask, report.one_year (the period
/// is not within one fiscal year), report.cancelled.
Expected<FigureSet> conferenceFigures(const ReportContext& context);

/// What surrounds the figures.
struct ConferenceFrame : ReportFrame
{
    /// Mergers into the scope between the beginning of year n-1 and the period's end.
    std::vector<MergerFact> mergers;
    PlaceNotes places;
    int provinces = 0; ///< how many the scope has on the boundary date
};

/// Reads the frame from the store; what a request says goes before it.
ConferenceFrame conferenceFrame(const store::Store& store, const RuleBook& rules, const ReportParams& params);

/// The report as the program lists it.
const ReportDefinition& conferenceReport();

/// The document. Errors: report.unknown_figure, report.bad_template (a sentence of resources/report).
Expected<Document> conferenceDocument(const FigureSet& figures, const ConferenceFrame& frame);

} // namespace kc::report
