// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_text.h"
#include "report/conference.h"
#include "report/five_year.h"
#include "report/office_reports.h"
#include "report/report_definition.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

const std::vector<const ReportDefinition*>& reportDefinitions()
{
    static const std::vector<const ReportDefinition*> definitions{
        &conferenceReport(), &fiveYearReport(),    &planExecutionReport(), &fundingReport(),
        &resultsReport(),    &projectListReport(), &projectFileReport(),   &establishmentFileReport(),
        &overdueReport(),    &auditReport()};
    return definitions;
}

const ReportDefinition* findReport(const QString& name)
{
    const auto& all = reportDefinitions();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const ReportDefinition* definition) { return definition->name == name; });
    return found == all.end() ? nullptr : *found;
}

void applyRequest(ReportFrame& frame, const ReportRequest& request)
{
    frame.number = request.number;
    frame.date = request.date;
    frame.paperYear = request.paperYear;
    frame.authority = request.authority;
    frame.signerTitle = request.signerTitle;
    frame.signerName = request.signerName;
    frame.recipients = request.recipients;
    if (request.confirmsTexts)
        frame.carriedFrom.clear();
}

Expected<void> ReportContext::reached(int percent) const
{
    if (progress && !progress(percent))
        return refuse(u"report.cancelled"_s);
    return {};
}

Expected<void> checkOptions(const ReportDefinition& definition, const ReportContext& context)
{
    Findings findings;
    const QMap<QString, QString>& given = context.request.options;
    for (auto it = given.cbegin(); it != given.cend(); ++it) {
        const bool declared =
            std::any_of(definition.options.begin(), definition.options.end(),
                        [&](const ReportOption& option) { return option.name == it.key(); });
        if (!declared)
            findings.push_back({u"report.unknown_option"_s,
                                Severity::Error,
                                it.key(),
                                it.value(),
                                {{u"value"_s, it.value()}},
                                {}});
    }
    for (const ReportOption& option : definition.options) {
        const QString value = given.value(option.name);
        if (value.isEmpty()) {
            if (option.required)
                findings.push_back({u"report.option_missing"_s,
                                    Severity::Error,
                                    option.name,
                                    {},
                                    {{u"report"_s, definition.name}, {u"option"_s, option.name}},
                                    {}});
            continue;
        }
        if (!option.check)
            continue;
        if (const auto checked = option.check(context, value); !checked)
            findings.insert(findings.end(), checked.error().findings.begin(), checked.error().findings.end());
    }
    const QDate from = context.params().period.from;
    // A summary of whole years has its own words for it.
    const bool byFiscalYear = definition.period == ReportPeriod::OneYear ||
                              (definition.period == ReportPeriod::Any && !definition.countsByDay);
    if (byFiscalYear && from != FiscalYear{from.year()}.first()) {
        findings.push_back(
            {u"report.starts_midyear"_s,
             Severity::Error,
             u"from"_s,
             from.toString(Qt::ISODate),
             {{u"from"_s, dateText(from, context.params().lang)}, {u"year"_s, QString::number(from.year())}},
             {}});
    }
    if (!findings.empty())
        return refuse(std::move(findings));
    return {};
}

} // namespace kc::report
