// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/conference.h"
#include "report/report_text.h"

namespace kc::report {

/// Says the sentences of the conference report and prints its numbers into cells. The first sentence that is
/// wrong is remembered and nothing is printed for it: the document is refused at its end.
class ConferenceTeller
{
public:
    ConferenceTeller(const FigureSet& figures, const ConferenceFrame& frame);

    const FigureSet& figures() const { return m_figures; }
    const ConferenceFrame& frame() const { return m_frame; }
    Lang lang() const { return m_figures.params.lang; }
    /// Year n; the report also tells of n-1.
    int year() const { return m_figures.params.period.lastYear(); }
    bool wholeYear() const;

    Runs runs(const QString& key, const SentenceContext& more = {});
    QString say(const QString& key, const SentenceContext& more = {}) { return plainText(runs(key, more)); }
    Paragraph paragraph(const QString& key, const SentenceContext& more = {});
    const Error& error() const { return m_error; }

    /// Money in triệu đồng, percentages with their digits, counts; "-" when missing. The cell knows its exact
    /// value and what opens its records.
    Cell cell(const FigureValue& value, const QString& drill) const;
    Cell figureCell(const QString& key) const;
    Cell tableCell(const FigureTable& table, const FigureRow& row, const QString& column) const;

private:
    const FigureSet& m_figures;
    const ConferenceFrame& m_frame;
    const SentenceBook& m_book;
    SentenceContext m_context;
    Error m_error;
};

/// What the cell prints of a money amount: triệu đồng, one decimal.
QString tableMoney(Dong amount, Lang lang);

// ---- the report's parts

Table conferenceBudgetTable(ConferenceTeller& teller);
Table conferencePlanTable(ConferenceTeller& teller);
Chart conferenceChart(ConferenceTeller& teller);
Table conferenceActivityTable(ConferenceTeller& teller);
Table conferenceIndicatorTable(ConferenceTeller& teller);
/// The annexes, in landscape; none is left out, an empty list says so.
std::vector<Section> conferenceAnnexes(ConferenceTeller& teller);

} // namespace kc::report
