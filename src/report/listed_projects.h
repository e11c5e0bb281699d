// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "report/figures_money.h"
#include "report/report_definition.h"

#include <optional>

namespace kc::report {

/// One đề án as lists of a report print it.
struct ListedProject
{
    QString id;
    QString code;
    QString title;
    Fund fund = Fund::Local;
    int planYear = 0;
    QString mainContent; ///< "1" to "9", "N1" ...; empty: not in the list of activities
    QString implementingUnit;
    AdminUnitId place;   ///< as signed
    QString provinceKey; ///< of the province on the boundary date (report/cube.h)
    Dong totalCost;
    std::optional<ProjectState> state; ///< on the as-at day (report/state_on_day.h)
    QStringList beneficiaries;         ///< their names
    MoneySums money;                   ///< of the window

    struct ListedMovement
    {
        QString id;
        Stage stage = Stage::Requested;
        Source source = Source::National;
    };
    std::vector<ListedMovement> movements; ///< of the window, by day

    /// Ids of the movements a money figure of the project adds up, by day.
    std::vector<QString> movementsOf(const MoneyMeasure& measure) const;
};

/// The đề án of the report's scope with state budget approved in the window, by code. Errors: those of
/// Cube::records.
Expected<std::vector<ListedProject>> listProjects(const ReportContext& context, const Cube& cube,
                                                  const MoneyWindow& window);

} // namespace kc::report
