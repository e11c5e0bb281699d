// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/figures_facts.h"

#include <QMap>
#include <QStringList>

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

/// Places that became one within the scope.
struct MergerFact
{
    QDate date;
    QString newPlace;
    QStringList oldPlaces;
    QString legalBasis;
};

/// What surrounds the figures: the office, the paper's number and date, who signs, the officer's own words.
struct ConferenceFrame
{
    QString superiorOrgan;
    QString issuingOrgan;
    QString shortName; ///< "SCT"
    QString city;      ///< where the paper is dated
    QString number;    ///< "123" or "123/BC-SCT"; empty: left open
    QDate date;        ///< invalid: left open
    QStringList authority;
    QString signerTitle;
    QString signerName;
    QStringList recipients; ///< empty: the usual ones
    QMap<QString, QString> texts;
    /// Mergers into the scope between the beginning of year n-1 and the period's end.
    std::vector<MergerFact> mergers;
    /// Legal texts of that time that concern the scope: title and the day they take effect.
    std::vector<std::pair<QString, QDate>> legalTexts;
    QString scopeName; ///< "thành phố Hải Phòng"
};

/// Reads the frame from the store; what a request says goes before it.
ConferenceFrame conferenceFrame(const store::Store& store, const RuleBook& rules, const ReportParams& params);

/// The document. Errors: report.unknown_figure, report.bad_template (a sentence of resources/report).
Expected<Document> conferenceDocument(const FigureSet& figures, const ConferenceFrame& frame);

} // namespace kc::report
