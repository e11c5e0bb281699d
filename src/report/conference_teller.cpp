// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conference_teller.h"

#include "base/date_text.h"

namespace kc::report {

using namespace Qt::StringLiterals;

ConferenceTeller::ConferenceTeller(const FigureSet& figures, const ConferenceFrame& frame)
    : ReportTeller(figures)
    , m_frame(frame)
{
    const ReportParams& params = figures.params;
    const Lang language = params.lang;
    const QString period = periodText(params.period, language);
    addWord(u"year"_s, QString::number(year()));
    addWord(u"year_before"_s, QString::number(year() - 1));
    addWord(u"next_year"_s, QString::number(year() + 1));
    addWord(u"period"_s, period);
    addWord(u"period_capital"_s, capitalized(period));
    addWord(u"cutoff"_s, dateText(params.cutoff(), language));
    addWord(u"same_cutoff"_s, dateText(params.samePeriod().to, language));
    addWord(u"boundaries"_s, dateText(params.boundaries, language));
    addWord(u"as_at"_s, dateText(params.asAt, language));
    addWord(u"paper_year"_s, QString::number(params.cutoff().year()));
    addWord(u"office"_s, frame.shortName);
    addWord(u"scope"_s, frame.scopeName.isEmpty() ? say(u"scope.national"_s) : frame.scopeName);
    addWord(u"city"_s, frame.city);
    addWord(u"organ"_s, frame.issuingOrgan.isEmpty()
                            ? say(params.scope.kind == Scope::Kind::Province ? u"organ.of"_s : u"organ"_s)
                            : frame.issuingOrgan);
}

bool ConferenceTeller::wholeYear() const
{
    return figures().params.period.to == FiscalYear{year()}.last();
}

} // namespace kc::report
