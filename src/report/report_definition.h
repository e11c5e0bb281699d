// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/figure.h"
#include "report/reading_moment.h"
#include "report/report_frame.h"

#include <QMap>
#include <QStringList>

/// What the program has to know of a report to make it and to ask for it. Each report defines itself in its
/// own files; report_list.cpp lists them. Nothing else knows a report by its name.
namespace kc::report {

/// A report asked for. What is left empty is taken from the store or printed as an open space.
struct ReportRequest
{
    QString name = QStringLiteral("conference");
    ReportParams params;
    QMap<QString, QString> options = {}; ///< what the definition declares: {"project", "HP-2025-001"}
    QString number;                      ///< "123" or "123/BC-SCT"
    QDate date;                          ///< the paper's date
    QStringList authority;               ///< "KT. GIÁM ĐỐC"
    QString signerTitle;
    QString signerName;
    QStringList recipients;
    /// Words carried over from an earlier report are printed as this one's own: the paper to be signed.
    bool confirmsTexts = false;
    /// The year on the date line while the date is open: the year the paper is made in. 0: that of the last
    /// day counted.
    int paperYear = 0;
};

/// What a report is made from; all is kept by reference and outlives the call.
struct ReportContext
{
    const store::Store& store;
    const RuleBook& rules;
    const ReportRequest& request;
    const ReportProgress& progress; ///< may be empty

    const ReportParams& params() const { return request.params; }
    QString option(const QString& name) const { return request.options.value(name); }
    /// Tells how far the report is (0 to 100). Errors: report.cancelled.
    Expected<void> reached(int percent) const;
};

/// A parameter beside scope and period. Its title stands in the texts as report_option.NAME.
struct ReportOption
{
    QString name; ///< "project", "establishment", "decision": the option of the command line
    bool required = true;
    /// Whether the value is one the report can be made for; may be null. Errors are findings at the option.
    Expected<void> (*check)(const ReportContext& context, const QString& value) = nullptr;
};

/// Which days a report is asked for, and so how the window lets them be chosen.
enum class ReportPeriod {
    None,    ///< it tells what stands on the as-at day
    OneYear, ///< a fiscal year to the end of a month
    Years,   ///< whole fiscal years, the last one maybe to date
    Any      ///< any days
};

struct ReportDefinition
{
    QString name; ///< "five-year"; its title stands in the texts as report_name.NAME
    ReportPeriod period = ReportPeriod::Any;
    bool takesScope = true; ///< scope and boundary date
    std::vector<ReportOption> options = {};
    /// Blocks of the officer's own words (table report_text) in the order they are printed; their titles
    /// stand in the texts as report_block.NAME.BLOCK.
    QStringList blocks = {};

    Expected<FigureSet> (*figures)(const ReportContext& context) = nullptr;
    Expected<Document> (*document)(const ReportContext& context, const FigureSet& figures) = nullptr;
    /// Every figure is of the days asked for. Without it money is counted by fiscal year, so a period that
    /// begins within a year would print figures of days before its first one.
    bool countsByDay = false;
};

/// Every report of the program, in the order lists show them.
const std::vector<const ReportDefinition*>& reportDefinitions();
/// Null when there is no report of this name.
const ReportDefinition* findReport(const QString& name);

/// Writes what the request says of the paper itself into the frame.
void applyRequest(ReportFrame& frame, const ReportRequest& request);

/// Refuses an option the report does not declare, a missing one that it requires, what its checks refuse, and
/// a first day within a year when the report counts money by fiscal year.
/// Errors: report.unknown_option, report.option_missing, report.starts_midyear, those of the checks.
Expected<void> checkOptions(const ReportDefinition& definition, const ReportContext& context);

} // namespace kc::report
