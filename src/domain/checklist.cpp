// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checklist.h"

#include <algorithm>

namespace kc {

bool activityCovers(const QString& general, const QString& activity)
{
    return general.isEmpty() || general == activity ||
           (activity.startsWith(general) && activity.at(general.size()) == QLatin1Char('.'));
}

std::vector<ChecklistItem> papersFor(const std::vector<ChecklistItem>& items, const QString& activity,
                                     Fund fund, const QString& stage, QDate date)
{
    std::vector<ChecklistItem> found;
    for (const ChecklistItem& item : items) {
        const bool fundFits = item.fund.isEmpty() || fund == Fund::Mixed || item.fund == keyOf(fund);
        if (fundFits && item.stage == stage && activityCovers(item.activity, activity) &&
            item.validity.contains(date))
            found.push_back(item);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const ChecklistItem& a, const ChecklistItem& b) { return a.order < b.order; });
    return found;
}

Findings checkPapers(const std::vector<ChecklistItem>& items, const Project& project, const QString& stage,
                     QDate date)
{
    Findings findings;
    for (const ChecklistItem& item : papersFor(items, project.activity, project.fund, stage, date)) {
        const bool present =
            std::any_of(project.papers.begin(), project.papers.end(),
                        [&](const Paper& paper) { return paper.item == item.code && paper.present; });
        if (item.required && !present) {
            findings.push_back({QStringLiteral("paper.missing"),
                                Severity::Error,
                                QStringLiteral("papers"),
                                {},
                                {{QStringLiteral("item"), item.code},
                                 {QStringLiteral("name"), item.nameVi},
                                 {QStringLiteral("name_en"), item.nameEn}},
                                item.legalBasis});
        }
    }
    return findings;
}

} // namespace kc
