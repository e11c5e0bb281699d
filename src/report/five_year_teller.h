// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/five_year.h"
#include "report/report_teller.h"

namespace kc::report {

/// Says the sentences of the five-year summary and numbers its tables and charts.
class FiveYearTeller : public ReportTeller
{
public:
    FiveYearTeller(const FigureSet& figures, const FiveYearFrame& frame);

    const FiveYearFrame& frame() const { return m_frame; }
    bool has(const QString& key) const { return !isMissing(figures().at(key).value); }
    bool hasSpanBefore() const;
    QString organ() const { return m_organ; }

    QString nextTableNumber() const { return QString::number(m_tables + 1); }
    /// "Bảng 3. ..."
    QString tableCaption(const QString& titleKey);
    QString chartCaption(const QString& titleKey);

private:
    const FiveYearFrame& m_frame;
    QString m_organ;
    int m_tables = 0;
    int m_charts = 0;
};

/// What the indicators with a target say, each with its sentence's values; in the order of the table.
struct TargetLine
{
    QString indicator;
    bool met = false;
    bool recorded = false;
    SentenceContext values; ///< name, done, target, unit, share, short
};
std::vector<TargetLine> targetLines(const FigureSet& figures);

// ---- the report's parts

Table fiveYearYearTable(FiveYearTeller& teller);
Table fiveYearActivityTable(FiveYearTeller& teller);
Table fiveYearStepTable(FiveYearTeller& teller);
Table fiveYearResultTable(FiveYearTeller& teller);
Table fiveYearEstablishmentTable(FiveYearTeller& teller);
Table fiveYearEffectTable(FiveYearTeller& teller);
Table fiveYearComparedTable(FiveYearTeller& teller);
/// Nothing when there is nothing to draw.
std::optional<Chart> fiveYearYearChart(FiveYearTeller& teller);
std::optional<Chart> fiveYearActivityChart(FiveYearTeller& teller);

/// The annexes in landscape and the numbers the text names them by.
struct FiveYearAnnexes
{
    QString provinces; ///< "I"
    QString projects;  ///< empty: the list is too long to be printed
};
FiveYearAnnexes fiveYearAnnexNumbers(const FigureSet& figures);
std::vector<Section> fiveYearAnnexes(FiveYearTeller& teller);

} // namespace kc::report
