// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/five_year.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

Expected<Document> makeFiveYearDocument(const ReportContext& context, const FigureSet& figures)
{
    FiveYearFrame frame = fiveYearFrame(context.store, context.rules, context.params());
    applyRequest(frame, context.request);
    return fiveYearDocument(figures, frame);
}

} // namespace

const ReportDefinition& fiveYearReport()
{
    static const ReportDefinition definition{
        u"five-year"_s,
        ReportPeriod::Years,
        true,
        {},
        {u"setting"_s, u"results"_s, u"limits"_s, u"causes"_s, u"directions"_s, u"proposals"_s},
        fiveYearFigures,
        makeFiveYearDocument};
    return definition;
}

} // namespace kc::report
