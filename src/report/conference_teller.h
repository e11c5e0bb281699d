// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/conference.h"
#include "report/report_teller.h"

namespace kc::report {

/// Says the sentences of the conference report.
class ConferenceTeller : public ReportTeller
{
public:
    /// Both are kept by reference. Words for every sentence: year, year_before, next_year, period (with
    /// _capital, _from, _to), in_period (with _capital), and_period, cutoff, same_cutoff, last_day,
    /// boundaries, as_at, paper_year, office, scope, city, organ.
    ConferenceTeller(const FigureSet& figures, const ConferenceFrame& frame);

    const ConferenceFrame& frame() const { return m_frame; }
    /// Year n; the report also tells of n-1.
    int year() const { return figures().params.period.lastYear(); }
    /// The period is known to the year's last day: no months are left to plan.
    bool wholeYear() const;
    /// The report of one province; otherwise a host reports on the provinces of a region or the nation.
    bool oneProvince() const;
    /// No department writes: the agency of the ministry does.
    bool isAgency() const;
    QString organ() const { return m_organ; }

private:
    const ConferenceFrame& m_frame;
    QString m_organ;
};

// ---- the report's parts

Table conferenceBudgetTable(ConferenceTeller& teller);
Table conferencePlanTable(ConferenceTeller& teller);
/// compared-by-province or compared-by-region.
Table conferenceComparedTable(ConferenceTeller& teller, const QString& key, const QString& titleKey,
                              const QString& columnKey);
Chart conferenceChart(ConferenceTeller& teller);
Table conferenceActivityTable(ConferenceTeller& teller);
Table conferenceIndicatorTable(ConferenceTeller& teller);
/// The annexes, in landscape; none is left out, an empty list says so.
std::vector<Section> conferenceAnnexes(ConferenceTeller& teller);

} // namespace kc::report
