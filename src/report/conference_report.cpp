// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conference.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

Expected<FigureSet> makeConferenceFigures(const ReportContext& context)
{
    const auto facts = conferenceFacts(context.store, context.rules, context.params(), context.progress);
    if (!facts)
        return tl::unexpected(facts.error());
    return conferenceFigures(*facts, context.rules);
}

Expected<Document> makeConferenceDocument(const ReportContext& context, const FigureSet& figures)
{
    ConferenceFrame frame = conferenceFrame(context.store, context.rules, context.params());
    applyRequest(frame, context.request);
    return conferenceDocument(figures, frame);
}

Expected<std::vector<RecordList>> listConferenceRecords(const ReportContext& context,
                                                        const std::vector<RecordSelection>& selections)
{
    const auto facts = conferenceFacts(context.store, context.rules, context.params(), {});
    if (!facts)
        return tl::unexpected(facts.error());
    return listRecords(context.store, *facts, selections);
}

} // namespace

const ReportDefinition& conferenceReport()
{
    static const ReportDefinition definition{
        u"conference"_s,        ReportPeriod::OneYear, true, {}, conferenceBlocks(), makeConferenceFigures,
        makeConferenceDocument, listConferenceRecords};
    return definition;
}

} // namespace kc::report
