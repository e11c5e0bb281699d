// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_frame.h"

namespace kc::report {

/// How many provinces there were before and after a day.
struct UnitCountFact
{
    QDate date;
    std::int64_t before = 0;
    std::int64_t after = 0;
    QString legalBasis;
};

/// One province that became another kind or name of province, or came to another conference region.
struct ProvinceChangeFact
{
    QDate date;
    QString oldPlace;
    QString newPlace;
    QString oldRegion = {}; ///< filled when the region changed
    QString newRegion = {};
    QString legalBasis;
};

/// What changed on the map of the provinces in the days a report tells of.
struct PlaceNotes
{
    std::vector<UnitCountFact> counts;       ///< of the nation or the region
    std::vector<ProvinceChangeFact> changes; ///< renamed or reclassified, within the scope
    std::vector<ProvinceChangeFact> regions; ///< to another conference region, into or out of the scope
};

/// The changes of provinces within `told` that touch the scope.
PlaceNotes placeNotes(const std::vector<PlaceChange>& changes, const RuleBook& rules,
                      const ReportParams& params, const Period& told);

/// The scope's region in a sentence: "khu vực phía Bắc"; empty for Region::None.
QString regionWords(Region region, Lang lang);

} // namespace kc::report
