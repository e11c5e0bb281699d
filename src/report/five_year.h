// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/place_notes.h"
#include "report/report_definition.h"

/// Báo cáo tổng kết giai đoạn: industrial promotion over a span of years (2016-2020, 2021-2025, 2026-2030 to
/// date) of the nation, a region or a province, beside the span of the same length before it.
namespace kc::report {

/// The earlier of as-at and the period's last day: results, people in post, texts.
QDate lastDayOf(const ReportParams& params);

/// Every figure and table of the summary. Errors: those of Cube::ask, report.whole_years (the period does not
/// begin with a year), report.cancelled.
Expected<FigureSet> fiveYearFigures(const ReportContext& context);

struct ProgrammeLine
{
    QString name;
    QString legalBasis;
    int firstYear = 0;
    int lastYear = 0;
    std::int64_t targets = 0;
};

struct FiveYearFrame : ReportFrame
{
    bool department = false;                   ///< a department of a province writes, not the ministry
    std::vector<ProgrammeLine> programmes;     ///< of the scope, reaching into the period
    std::vector<ProgrammeLine> nextProgrammes; ///< beginning after it
    std::vector<MergerFact> mergers;           ///< into the scope's province
    PlaceNotes places;
};

/// Reads the frame from the store; what a request says goes before it.
FiveYearFrame fiveYearFrame(const store::Store& store, const RuleBook& rules, const ReportParams& params);

/// The report as the program lists it.
const ReportDefinition& fiveYearReport();

/// The document. Errors: report.unknown_figure, report.bad_template (a sentence of resources/report).
Expected<Document> fiveYearDocument(const FigureSet& figures, const FiveYearFrame& frame);

} // namespace kc::report
