// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rule_book.h"

#include <QSet>

#include <algorithm>

namespace kc {

namespace {

template <class Row>
const Row* rowOfCode(const std::vector<Row>& rows, const QString& code)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.code == code; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

const Activity* RuleBook::activity(const QString& code) const
{
    return rowOfCode(activities, code);
}

const Indicator* RuleBook::indicator(const QString& code) const
{
    return rowOfCode(indicators, code);
}

const Sector* RuleBook::sector(const QString& code) const
{
    return rowOfCode(sectors, code);
}

const TaxRate* RuleBook::taxRate(const QString& code, QDate day) const
{
    const auto found = std::find_if(taxRates.begin(), taxRates.end(), [&](const TaxRate& rate) {
        return rate.code == code && rate.validity.contains(day);
    });
    return found == taxRates.end() ? nullptr : &*found;
}

QString RuleBook::activityName(const QString& code, Lang lang) const
{
    const Activity* found = activity(code);
    return found ? nameOf(*found, lang) : code;
}

QString RuleBook::indicatorName(const QString& code, Lang lang) const
{
    const Indicator* found = indicator(code);
    return found ? nameOf(*found, lang) : code;
}

QString RuleBook::indicatorUnit(const QString& code, Lang lang) const
{
    const Indicator* found = indicator(code);
    if (!found)
        return {};
    return lang == Lang::En ? found->unitEn : found->unitVi;
}

std::vector<Activity> RuleBook::activitiesAt(QDate date) const
{
    std::vector<Activity> found;
    std::copy_if(activities.begin(), activities.end(), std::back_inserter(found),
                 [&](const Activity& row) { return row.validity.contains(date); });
    return found;
}

QString RuleBook::mainContent(const QString& activity)
{
    return activity.section(QLatin1Char('.'), 0, 0);
}

std::vector<Norm> RuleBook::normsOf(const QString& activity, Fund fund, const QString& provinceCode,
                                    QDate date) const
{
    std::vector<Norm> own;
    std::vector<Norm> siblings;
    QSet<QString> seen;
    for (const Norm& row : norms) {
        if (row.activity.isEmpty() || mainContent(row.activity) != mainContent(activity) ||
            seen.contains(row.content))
            continue;
        const Norm* norm = normInForce(norms, row.content, fund, provinceCode, date);
        if (!norm && fund == Fund::Local)
            norm = normInForce(norms, row.content, Fund::National, {}, date);
        if (!norm)
            continue;
        seen.insert(row.content);
        (activityCovers(norm->activity, activity) || activityCovers(activity, norm->activity) ? own
                                                                                              : siblings)
            .push_back(*norm);
    }
    own.insert(own.end(), siblings.begin(), siblings.end());
    return own;
}

QString RuleBook::defaultNorm(const QString& activity, Fund fund, const QString& provinceCode,
                              QDate date) const
{
    QString only;
    for (const Norm& norm : normsOf(activity, fund, provinceCode, date)) {
        if (norm.activity != activity)
            continue;
        if (!only.isEmpty())
            return {};
        only = norm.content;
    }
    return only;
}

std::vector<AppraisalCriterion> RuleBook::criteriaAt(AppraisalLevel level, QDate date) const
{
    std::vector<AppraisalCriterion> found;
    std::copy_if(criteria.begin(), criteria.end(), std::back_inserter(found),
                 [&](const AppraisalCriterion& row) {
                     return (row.level.isEmpty() || row.level == keyOf(level)) && row.validity.contains(date);
                 });
    std::stable_sort(
        found.begin(), found.end(),
        [](const AppraisalCriterion& a, const AppraisalCriterion& b) { return a.order < b.order; });
    return found;
}

QStringList RuleBook::rolesFor(const QString& act) const
{
    QStringList roles;
    for (const RoleAct& row : roleActs) {
        if (row.act == act)
            roles << row.role;
    }
    return roles;
}

} // namespace kc
