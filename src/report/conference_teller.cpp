// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conference_teller.h"

#include "base/date_text.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// Which sentences period.in and period.and say a period that begins with its year; periodText() knows the
/// words within them.
QString periodForm(const Period& period)
{
    if (period.to.day() != period.to.daysInMonth())
        return u".days"_s;
    if (period.to.month() == 12)
        return u".year"_s;
    return period.to.month() == 1 || period.to.month() == 3 ? QString() : u".months"_s;
}

} // namespace

ConferenceTeller::ConferenceTeller(const FigureSet& figures, const ConferenceFrame& frame)
    : ReportTeller(figures)
    , m_frame(frame)
{
    const ReportParams& params = figures.params;
    const Lang language = params.lang;
    const Period known = params.knownPeriod();
    const QString period = periodText(known, language);
    addWord(u"year"_s, QString::number(year()));
    addWord(u"year_before"_s, QString::number(year() - 1));
    addWord(u"next_year"_s, QString::number(year() + 1));
    addWord(u"period"_s, period);
    addWord(u"period_capital"_s, capitalized(period));
    addWord(u"period_from"_s, dateText(known.from, language));
    addWord(u"period_to"_s, dateText(known.to, language));
    const QString in = say(u"period.in"_s + periodForm(known));
    addWord(u"in_period"_s, in);
    addWord(u"in_period_capital"_s, capitalized(in));
    addWord(u"and_period"_s, say(u"period.and"_s + periodForm(known)));
    addWord(u"same_cutoff"_s, dateText(params.samePeriod().to, language));
    addWord(u"paper_year"_s, QString::number(frame.paperYear > 0 ? frame.paperYear : params.cutoff().year()));
    addFrameWords(frame);
    addWord(u"last_day"_s, dateText(known.to, language));
    addWord(u"city"_s, frame.city.isEmpty() && isAgency() ? say(u"city.agency"_s) : frame.city);
    m_organ = !frame.issuingOrgan.isEmpty() ? frame.issuingOrgan
              : isAgency()                  ? say(u"organ.agency"_s)
                                            : say(oneProvince() ? u"organ.of"_s : u"organ"_s);
    addWord(u"organ"_s, m_organ);
}

bool ConferenceTeller::oneProvince() const
{
    return figures().params.scope.kind == Scope::Kind::Province;
}

bool ConferenceTeller::isAgency() const
{
    return m_frame.agency || (!oneProvince() && m_frame.superiorOrgan.isEmpty() && m_frame.city.isEmpty());
}

bool ConferenceTeller::wholeYear() const
{
    return figures().params.knownPeriod().to == FiscalYear{year()}.last();
}

} // namespace kc::report
