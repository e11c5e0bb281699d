// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/five_year.h"
#include "report/report_teller.h"

namespace kc::report {

/// Says the sentences of the five-year summary.
class FiveYearTeller : public ReportTeller
{
public:
    /// Both are kept by reference. Words for every sentence: span and span_before (with _capital),
    /// span_after, known (empty once the span ended), last_day, cutoff, cutoff_before, boundaries, as_at,
    /// paper_year, office, scope, city, organ.
    FiveYearTeller(const FigureSet& figures, const FiveYearFrame& frame);

    const FiveYearFrame& frame() const { return m_frame; }
    /// Money of the span before is on record: then the two are compared.
    bool hasSpanBefore() const;
    /// Anything of the span before is on record: then tables show it.
    bool recordsBefore() const { return m_recordsBefore; }
    /// The sentence in which a report of a part of the nation names it (KEY.scope), or KEY.
    QString ofScope(const QString& key) const;
    /// The days told of reach the last year of the span: before that, beside a whole span, every figure would
    /// look like a loss.
    bool reachesLastYear() const { return m_reachesLastYear; }
    /// budget-by-year with a row for every year told of: one without records says "-". The year that is not
    /// over says up to which day.
    const FigureTable& years() const { return m_years; }
    /// Years without records open none: takes the keys out of such rows of a printed years().
    void closeEmptyYears(Table& table) const;
    /// "2025", "2025 (to 21/11/2025)"
    QString yearWords(const FigureRow& year);
    bool isOpenYear(const FigureRow& year) const { return year.key == m_openYear; }
    QString organ() const { return m_organ; }

private:
    void tellYears(QDate lastDay);

    const FiveYearFrame& m_frame;
    FigureTable m_years;
    QString m_organ;
    QString m_openYear; ///< the year that is not over yet
    bool m_reachesLastYear = true;
    bool m_recordsBefore = false;
};

/// What the indicators with a target say, each with its sentence's values; in the order of the table.
struct TargetLine
{
    QString indicator;
    QString name;
    bool met = false;
    bool recorded = false;
    SentenceContext values; ///< name, done, target, unit, share, short
};
/// Indicators whose unit is an average have no line: their sum says nothing.
std::vector<TargetLine> targetLines(const FigureSet& figures);

/// Levels at which products are certified, the lowest first: "commune" ... "national"; the indicators are
/// products_certified_LEVEL.
const QStringList& productLevels();

// ---- the report's parts

Table fiveYearYearTable(FiveYearTeller& teller);
Table fiveYearActivityTable(FiveYearTeller& teller);
Table fiveYearRegionTable(FiveYearTeller& teller);
Table fiveYearStepTable(FiveYearTeller& teller);
Table fiveYearResultTable(FiveYearTeller& teller);
Table fiveYearEstablishmentTable(FiveYearTeller& teller);
Table fiveYearEffectTable(FiveYearTeller& teller);
/// Certified products, all and by level.
Table fiveYearProductTable(FiveYearTeller& teller);
Table fiveYearTaxTable(FiveYearTeller& teller);
Table fiveYearComparedTable(FiveYearTeller& teller);
/// Nothing when there is nothing to draw.
std::optional<Chart> fiveYearYearChart(FiveYearTeller& teller);
/// Parts of the budget approved by the rows of a budget table.
std::optional<Chart> fiveYearShareChart(FiveYearTeller& teller, const QString& key, const QString& titleKey);

/// The annexes in landscape and the numbers the text names them by.
struct FiveYearAnnexes
{
    QString provinces; ///< "I"
    QString projects;  ///< empty: the list is too long to be printed
};
/// The numbers fiveYearAnnexes() will give.
FiveYearAnnexes fiveYearAnnexNumbers(const FigureSet& figures);
std::vector<Section> fiveYearAnnexes(FiveYearTeller& teller);

} // namespace kc::report
