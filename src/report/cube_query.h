// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/project.h"
#include "report/figures_params.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

/// The words of a question to the cube (report/cube.h).
namespace kc::report {

/// What is counted or added up. "Counted projects" are those whose approved net amount of state budget is
/// above zero in the fiscal years of the period, over all movements dated up to the cutoff.
enum class Measure {
    Ledger,         ///< đồng: movements of the period's fiscal years, reversals negative
    Allocated,      ///< đồng: yearly money assigned (dự toán giao) of the period's fiscal years
    Projects,       ///< counted projects; within a row, by what is approved in that row's years
    Establishments, ///< distinct beneficiaries of counted projects
    ResultPlanned,  ///< planned of results dated in the period, and undated goals of counted projects
    ResultActual,   ///< actual of results dated in the period and up to as-at
    Officers,       ///< people in post on the last day looked at (CubeQuery::lastDay)
    FullTimeOfficers,
    PartTimeOfficers, ///< part-time people and collaborators
    Offices           ///< distinct offices of those people; two of one name in two provinces are two
};

/// What a row stands for, with its keys:
/// Year "2024" (fiscal year; of results the year of their date, "" for goals without a date),
/// Province code on the boundary date (provinceKey()), Place the unit a project was signed in, down to the
/// commune, as it stands on that map (placeKey()), Region "north", Activity main content "3" or "N1",
/// Content as the đề án names it ("3.1"; of the ledger only),
/// Fund, Kind ("single", "group", "key"), Source, Stage, Sector, LegalForm as stored, Indicator its code,
/// Priority "female", "ethnic_minority" or "craft_village" (an establishment stands in every group it belongs
/// to).
enum class CubeDim {
    Year,
    Province,
    Place,
    Region,
    Activity,
    Content,
    Fund,
    Kind,
    Source,
    Stage,
    Indicator,
    Sector,
    LegalForm,
    Priority
};

/// Narrows what is counted; an empty list narrows nothing. A list that does not belong to the measure (stages
/// of a result) is ignored.
struct CubeFilter
{
    Scope scope;
    std::vector<Stage> stages = {};      ///< Ledger
    std::vector<Source> sources = {};    ///< Ledger, Allocated
    std::vector<Fund> funds = {};        ///< every measure but the officers'
    std::vector<ProjectKind> kinds = {}; ///< every measure but Allocated and the officers'
    QStringList activities = {};         ///< main contents; every measure but Allocated and the officers'
    QStringList indicators = {};         ///< results

    friend bool operator==(const CubeFilter&, const CubeFilter&) = default;
};

/// One question. `period` gives the fiscal years (money, counts) and the days (results); all days inclusive.
struct CubeQuery
{
    Measure measure = Measure::Ledger;
    std::vector<CubeDim> dims = {}; ///< none: one row with no keys
    CubeFilter filter = {};
    Period period = {};
    QDate asAt = {};
    QDate boundaries = {};

    /// The question with a report's scope, period and days.
    static CubeQuery of(const ReportParams& params, Measure measure, std::vector<CubeDim> dims = {});

    /// The last day of the ledger that is counted; the same rule as ReportParams::cutoff().
    QDate cutoff() const;
    /// The earlier of as-at and the period's last day: results and people in post.
    QDate lastDay() const;
    friend bool operator==(const CubeQuery&, const CubeQuery&) = default;
};

} // namespace kc::report
