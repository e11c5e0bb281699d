// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "report/list_figures.h"
#include "report/office_reports.h"
#include "report/paper_teller.h"

namespace kc::report {

/// Steps past their deadline, money paid out and not settled, goals without a result, as they stood on the
/// as-at day.
/// Errors: those of checkScope().
Expected<FigureSet> overdueFigures(const ReportContext& context);

/// A đề án as it stood on a day.
struct CaseOnDay
{
    QString id;
    QString code;
    QString title;
    Fund fund = Fund::Local;
    int planYear = 0;
    AdminUnitId place;
    QString procedure;
    QDate endsOn;
    QString implementingUnit;
    QString enteredBy;
    std::optional<ProjectState> state; ///< report/state_on_day.h
    QDate submittedOn;                 ///< of the round that is open
    QDate acceptedOn;                  ///< of the last acceptance (nghiệm thu), whatever came after it
    QString lastActor;
};

/// Every đề án of the scope on the as-at day, by code.
std::vector<CaseOnDay> casesOnDay(const ReportContext& context);

/// Days after the submission of a local file from which it counts as late: no text prescribes any.
inline constexpr int kReviewDays = 15;

} // namespace kc::report
