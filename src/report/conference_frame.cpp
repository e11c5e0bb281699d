// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conference.h"
#include "report/programme_targets.h"

namespace kc::report {

using namespace Qt::StringLiterals;

ConferenceFrame conferenceFrame(const store::Store& store, const RuleBook& rules, const ReportParams& params)
{
    const Period told{QDate(params.period.lastYear() - 1, 1, 1), params.period.to};
    const std::vector<PlaceChange> changes = placeChanges(store, rules);
    ConferenceFrame frame;
    static_cast<ReportFrame&>(frame) = reportFrame(store, rules, params, u"conference"_s, told, changes);
    if (const AdminUnit* unit = scopeUnit(rules, params))
        frame.mergers = mergersInto(*unit, changes, rules, params, told);
    frame.places = placeNotes(changes, rules, params, told);
    for (const AdminUnit* province : rules.places.unitsAt(params.boundaries, UnitLevel::Province)) {
        if (params.scope.kind == Scope::Kind::National || province->region == params.scope.region)
            ++frame.provinces;
    }
    return frame;
}

} // namespace kc::report
