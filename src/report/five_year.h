// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_definition.h"

/// Báo cáo tổng kết giai đoạn: industrial promotion over a span of years (2016-2020, 2021-2025, 2026-2030 to
/// date) of the nation, a region or a province, beside the span of the same length before it.
namespace kc::report {

struct OfficerFact
{
    QString id;
    QString centre; ///< which office: its name and the province it lies in
    bool fullTime = false;
};

struct EstablishmentFact
{
    QString sector;
    QString legalForm;
    bool female = false;
    bool ethnicMinority = false;
    bool craftVillage = false;
};

struct EstablishmentYearFact
{
    QString id;
    int year = 0;
    std::optional<std::int64_t> workers;
    std::optional<std::int64_t> revenue; ///< đồng
    std::optional<std::int64_t> taxes;   ///< đồng
};

struct FiveYearFacts
{
    ReportFacts ledger;
    /// In post on the last day looked at, in the scope.
    std::vector<OfficerFact> officers;
    bool officersOnRecord = false;                    ///< the scope has officers on record, in post or not
    QHash<QString, EstablishmentFact> establishments; ///< by id: every beneficiary
    /// By establishment, oldest first; up to the year of the last day looked at.
    QHash<QString, std::vector<EstablishmentYearFact>> establishmentYears;
};

/// The earlier of as-at and the period's last day: results, people in post, texts.
QDate lastDayOf(const ReportParams& params);

/// Errors: those of loadFacts, report.whole_years (the period does not begin with a year).
Expected<FiveYearFacts> fiveYearFacts(const store::Store& store, const RuleBook& rules,
                                      const ReportParams& params, const ReportProgress& progress = {});

/// Every figure and table of the summary.
FigureSet fiveYearFigures(const FiveYearFacts& facts, const RuleBook& rules);

/// Blocks of the officer's own words, in the order they are printed: setting, results, limits, causes,
/// directions, proposals.
const QStringList& fiveYearBlocks();

/// How many provinces there were before and after a day.
struct UnitCountFact
{
    QDate date;
    std::int64_t before = 0;
    std::int64_t after = 0;
    QString legalBasis;
};

/// One province that became another kind or name of province, or came to another conference region.
struct ProvinceChangeFact
{
    QDate date;
    QString oldPlace;
    QString newPlace;
    QString oldRegion = {}; ///< filled when the region changed
    QString newRegion = {};
    QString legalBasis;
};

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
    std::vector<UnitCountFact> counts;         ///< of the nation or the region
    std::vector<ProvinceChangeFact> changes;   ///< renamed or reclassified, within the scope
    std::vector<ProvinceChangeFact> regions;   ///< to another conference region, into or out of the scope
};

FiveYearFrame fiveYearFrame(const store::Store& store, const RuleBook& rules, const ReportParams& params);

/// The report as the program lists it.
const ReportDefinition& fiveYearReport();

/// The document. Errors: report.unknown_figure, report.bad_template (a sentence of resources/report).
Expected<Document> fiveYearDocument(const FigureSet& figures, const FiveYearFrame& frame);

} // namespace kc::report
