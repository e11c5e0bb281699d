// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/establishment.h"
#include "domain/project.h"
#include "domain/rule_book.h"

#include <optional>
#include <vector>

namespace kc {

/// Support an establishment has had or asks for elsewhere, for the warning about support twice for one thing.
struct OtherSupport
{
    EstablishmentId establishment;
    QString activity;
    QString projectCode;
    int planYear = 0;
};

/// What the rules need to know beside the đề án itself.
struct ProjectContext
{
    const RuleBook& book;
    QDate date; ///< day of the act: decides norms, eligibility, papers and deadlines in force
    /// The beneficiaries' records, in any order; one that is missing is not judged.
    std::vector<Establishment> establishments;
    std::vector<OtherSupport> otherSupport;
    std::optional<Percent> factor; ///< priority factor as approved, never assumed
};

/// Code of the province in which the đề án lies on that day; empty when its place is unknown.
QString provinceCodeOf(const RuleBook& book, AdminUnitId place, QDate date);

/// The norm question of a đề án for an amount of support: the officer's content or the activity's only one,
/// the eligible cost or, while none is entered, the total as its upper bound.
NormQuestion normQuestionOf(const Project& project, const ProjectContext& context, Dong support);

/// The fields a file cannot go without: one `field.required` each (Thông tư 36/2013/TT-BCT Điều 5).
Findings checkRequired(const Project& project);

/// Place and beneficiaries against the eligibility of the day. What an activity does for everybody (fairs,
/// media, officers) is not bound to a place; cleaner production and clusters are not either.
Findings checkPlaces(const Project& project, const ProjectContext& context);

/// Norm, identities, fund and sources, shares of the beneficiaries, for `money` as asked, recommended or
/// approved.
Findings checkMoney(const Project& project, const MoneyBySource& money, const ProjectContext& context);

/// Everything a draft can be told while it is being written; required fields and papers are left out.
Findings checkDraft(const Project& project, const ProjectContext& context);

/// Everything that decides whether a file may be submitted: required fields, complete papers, all rules, and
/// the deadline as a warning. `deadline` is the code named by the procedure's step; empty when none.
Findings checkForSubmit(const Project& project, const ProjectContext& context, const QString& deadline);

} // namespace kc
