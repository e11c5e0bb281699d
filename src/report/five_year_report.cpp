// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/five_year.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

Expected<FigureSet> makeFiveYearFigures(const ReportContext& context)
{
    const auto facts = fiveYearFacts(context.store, context.rules, context.params(), context.progress);
    if (!facts)
        return tl::unexpected(facts.error());
    return fiveYearFigures(*facts, context.rules);
}

Expected<Document> makeFiveYearDocument(const ReportContext& context, const FigureSet& figures)
{
    FiveYearFrame frame = fiveYearFrame(context.store, context.rules, context.params());
    applyRequest(frame, context.request);
    return fiveYearDocument(figures, frame);
}

Expected<std::vector<RecordList>> listFiveYearRecords(const ReportContext& context,
                                                      const std::vector<RecordSelection>& selections)
{
    const auto facts = fiveYearFacts(context.store, context.rules, context.params(), {});
    if (!facts)
        return tl::unexpected(facts.error());
    return listRecords(context.store, facts->ledger, selections);
}

} // namespace

const ReportDefinition& fiveYearReport()
{
    static const ReportDefinition definition{
        u"five-year"_s,       ReportPeriod::Years, true, {}, fiveYearBlocks(), makeFiveYearFigures,
        makeFiveYearDocument, listFiveYearRecords};
    return definition;
}

} // namespace kc::report
