// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/appraisal.h"
#include "domain/money_rule.h"
#include "domain/project.h"
#include "store/query.h"

#include <QVariantMap>

#include <optional>
#include <vector>

namespace kc::store {

/// A project with its beneficiaries, results and papers, by id or by its code; nothing when there is none.
std::optional<Project> findProject(const Store& store, const ProjectId& id);
std::optional<Project> findProjectByCode(const Store& store, const QString& code);
/// The next free code of a place and year: "31-2025-014".
QString nextProjectCode(const Store& store, const QString& provinceCode, int planYear);

/// A result with its project and the revision a form has read.
struct StoredResult
{
    ProjectId project;
    Result result;
    int revision = 0;
};
/// Nothing when there is none.
std::optional<StoredResult> findResult(const Store& store, const ResultId& id);

/// Every movement of a project, oldest first; reversals carry `reverses`.
std::vector<Movement> movementsOf(const Store& store, const ProjectId& id);
/// What stands at a stage by source: entries minus reversals.
MoneyBySource balanceOf(const Store& store, const ProjectId& id, Stage stage);
/// Movements of a stage that were not reversed.
std::vector<Movement> standingMovements(const Store& store, const ProjectId& id, Stage stage);

/// The steps of its procedure in the order they were taken, voided ones included.
std::vector<CaseStep> caseStepsOf(const Store& store, const ProjectId& id);
/// Appraisal sheets with their lines, newest first, voided ones included.
std::vector<Appraisal> appraisalsOf(const Store& store, const ProjectId& id);

/// Earlier and other support of an establishment: projects it benefits from, except `self`.
struct SupportReceived
{
    ProjectId project;
    QString code;
    QString title;
    int planYear = 0;
    QString activity;
    ProjectState state = ProjectState::Draft;
    Dong support;
};
/// Support is in đồng, as the application named it for this beneficiary.
std::vector<SupportReceived> supportReceived(const Store& store, const EstablishmentId& id,
                                             const ProjectId& self = {});

/// Allocations of a fiscal year and source.
std::vector<Allocation> allocationsOf(const Store& store, int fiscalYear, Source source);
/// What is approved of a fiscal year and source, net of reversals, one line per place as signed.
std::vector<Commitment> approvedCommitments(const Store& store, int fiscalYear, Source source);

/// Columns but revision; child rows have their own.
QVariantMap valuesOf(const Project& project);
QVariantMap valuesOf(const Beneficiary& beneficiary, const ProjectId& project);
QVariantMap valuesOf(const Result& result, const ProjectId& project);
QVariantMap valuesOf(const Movement& movement);
QVariantMap valuesOf(const CaseStep& step);
QVariantMap valuesOf(const Appraisal& appraisal);

} // namespace kc::store
