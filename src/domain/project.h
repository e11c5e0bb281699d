// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/money.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace kc {

/// Trạng thái của đề án.
enum class ProjectState {
    Draft,
    Submitted,
    Returned,
    Appraising,
    MinistryAppraising,
    Approved,
    Contracted,
    Implementing,
    Accepted,
    Settled,
    Refused,
    Withdrawn,
    Stopped
};

/// Đề án thường, đề án nhóm, đề án điểm (Thông tư 36/2013/TT-BCT Điều 2, 10).
enum class ProjectKind { Single, Group, Key };

template <>
struct EnumKeys<ProjectState>
{
    static constexpr const char* prefix = "state";
    static constexpr std::array<std::pair<ProjectState, const char*>, 13> table{
        {{ProjectState::Draft, "draft"},
         {ProjectState::Submitted, "submitted"},
         {ProjectState::Returned, "returned"},
         {ProjectState::Appraising, "appraising"},
         {ProjectState::MinistryAppraising, "ministry_appraising"},
         {ProjectState::Approved, "approved"},
         {ProjectState::Contracted, "contracted"},
         {ProjectState::Implementing, "implementing"},
         {ProjectState::Accepted, "accepted"},
         {ProjectState::Settled, "settled"},
         {ProjectState::Refused, "refused"},
         {ProjectState::Withdrawn, "withdrawn"},
         {ProjectState::Stopped, "stopped"}}};
};

template <>
struct EnumKeys<ProjectKind>
{
    static constexpr const char* prefix = "project_kind";
    static constexpr std::array<std::pair<ProjectKind, const char*>, 3> table{
        {{ProjectKind::Single, "single"}, {ProjectKind::Group, "group"}, {ProjectKind::Key, "key"}}};
};

/// An establishment's share in a đề án (đơn vị thụ hưởng).
struct Beneficiary
{
    BeneficiaryId id;
    EstablishmentId establishment;
    Dong support;
    Dong counterpart;
};

/// A goal of the đề án and what became of it: one indicator, planned and actual.
struct Result
{
    ResultId id;
    QString indicator;
    std::optional<qint64> planned;
    std::optional<qint64> actual;
    QDate date;
    QString evidence;
};

/// A paper of the file (checklist item) and whether it has come.
struct Paper
{
    QString item; ///< checklist item code
    bool present = false;
    QDate receivedOn;
    QString note;
};

/// Đề án khuyến công.
struct Project
{
    ProjectId id;
    QString code;
    QString title;
    Fund fund = Fund::Local;
    ProjectKind kind = ProjectKind::Single;
    ProgrammeId programme;
    int planYear = 0;
    QString activity; ///< code of the content (activities)
    QString norm;     ///< content code of the support norm the estimate is made with
    QString implementingUnit;
    QString cooperatingUnit;
    AdminUnitId place; ///< as signed
    QDate placeAsOf;
    QString placeNote;
    QDate startsOn;
    QDate endsOn;
    MoneyBySource asked; ///< money by source as applied for
    Dong totalCost;      ///< total of the estimate; equals asked.total()
    Dong eligibleCost;   ///< the base of the norm's percentage: eligible cost of the content, not the whole
                         ///< investment
    int units = 1;       ///< how many times the norm's unit is supported (models, establishments, booths ...)
    QString necessity;
    QString goals;
    QString effects;
    ProjectState state = ProjectState::Draft;
    int round = 0;     ///< 0 while never submitted; each submission opens the next round
    QString procedure; ///< procedure version fixed at submission
    QDate submittedOn;
    QDate approvedOn;
    bool legacy = false; ///< brought in from before the program
    UserId enteredBy;
    int revision = 0;
    std::vector<Beneficiary> beneficiaries;
    std::vector<Result> results;
    std::vector<Paper> papers;
};

} // namespace kc
