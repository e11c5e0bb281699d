// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/appraisal.h"
#include "domain/checklist.h"
#include "domain/deadline.h"
#include "domain/life_cycle.h"
#include "domain/norm_rule.h"
#include "domain/place_map.h"
#include "domain/reference.h"

#include <vector>

namespace kc {

/// All dated reference data in one place, as the rules read it. The store fills it; nothing here changes a
/// record.
struct RuleBook
{
    PlaceMap places;
    std::vector<Activity> activities;
    std::vector<Indicator> indicators;
    std::vector<Norm> norms;
    Procedures procedures;
    std::vector<ChecklistItem> checklist;
    std::vector<Deadline> deadlines;
    std::vector<EligibilityRule> eligibility;
    std::vector<Sector> sectors;
    std::vector<AppraisalCriterion> criteria;
    std::vector<RoleAct> roleActs;
    std::vector<LegalText> legalTexts;
    std::vector<TaxRate> taxRates;

    /// Null when the code is unknown.
    const Activity* activity(const QString& code) const;
    const Indicator* indicator(const QString& code) const;
    const Sector* sector(const QString& code) const;
    /// The name of an activity or indicator; the code itself when it is unknown.
    QString activityName(const QString& code, Lang lang) const;
    QString indicatorName(const QString& code, Lang lang) const;
    /// "mô hình", "models"; empty when the code is unknown.
    QString indicatorUnit(const QString& code, Lang lang) const;
    /// The rate of this code in force on the day; null when none is known.
    const TaxRate* taxRate(const QString& code, QDate day) const;

    /// Activities in force on that day, in the order of the table.
    std::vector<Activity> activitiesAt(QDate date) const;
    /// The main content of an activity: "3" for "3.3", "N1" for itself.
    static QString mainContent(const QString& activity);

    /// One norm per content that an activity may be estimated with, as in force for the fund and province on
    /// that day: those of the activity itself first, then those of its main content. For a local đề án
    /// national norms stand in where the province entered none.
    std::vector<Norm> normsOf(const QString& activity, Fund fund, const QString& provinceCode,
                              QDate date) const;
    /// The content the activity's estimate is made with when the officer named none: the only one of the
    /// activity itself, otherwise empty.
    QString defaultNorm(const QString& activity, Fund fund, const QString& provinceCode, QDate date) const;

    /// Lines of the appraisal sheet of a level, in their order.
    std::vector<AppraisalCriterion> criteriaAt(AppraisalLevel level, QDate date) const;
    /// Roles that may do an act that is no step of a procedure.
    QStringList rolesFor(const QString& act) const;
};

} // namespace kc
