// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conference.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

Expected<Document> makeConferenceDocument(const ReportContext& context, const FigureSet& figures)
{
    ConferenceFrame frame = conferenceFrame(context.store, context.rules, context.params());
    applyRequest(frame, context.request);
    return conferenceDocument(figures, frame);
}

} // namespace

const ReportDefinition& conferenceReport()
{
    static const ReportDefinition definition{u"conference"_s,
                                             ReportPeriod::OneYear,
                                             true,
                                             {},
                                             {u"context"_s, u"good"_s, u"limits"_s, u"causes"_s,
                                              u"rest_of_year"_s, u"next_year"_s, u"proposals"_s},
                                             conferenceFigures,
                                             makeConferenceDocument};
    return definition;
}

} // namespace kc::report
