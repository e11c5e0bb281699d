// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_builder.h"
#include "report/five_year.h"
#include "report/legal_citation.h"
#include "report/programme_targets.h"
#include "store/query.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

/// Programmes of the scope that reach into these years and begin with `notBefore` or later.
std::vector<ProgrammeLine> programmesOf(const store::Store& store, const RuleBook& rules,
                                        const ReportParams& params, int firstYear, int lastYear,
                                        int notBefore = 0)
{
    std::vector<ProgrammeLine> lines;
    Query query(store, u"five_year/programmes"_s);
    query.bind(u":first_year"_s, firstYear).bind(u":last_year"_s, lastYear);
    query.each([&](const store::Row& row) {
        const ProgrammeLine line{row.text(u"name"_s), legalCitation(row.text(u"legal_basis"_s), params.lang),
                                 static_cast<int>(row.integer(u"from_year"_s)),
                                 static_cast<int>(row.integer(u"to_year"_s)), row.integer(u"targets"_s)};
        // The nation's programme is also carried out in every province and region.
        const QString place = row.text(u"place_code"_s);
        if (line.firstYear >= notBefore &&
            (place.isEmpty() || programmeBelongs(rules, params, place, line.firstYear)))
            lines.push_back(line);
    });
    return lines;
}

} // namespace

FiveYearFrame fiveYearFrame(const store::Store& store, const RuleBook& rules, const ReportParams& params)
{
    const Period told{params.period.from, std::max(lastDayOf(params), params.period.from)};
    const std::vector<PlaceChange> changes = placeChanges(store, rules);
    FiveYearFrame frame;
    static_cast<ReportFrame&>(frame) = reportFrame(store, rules, params, u"five-year"_s, told, changes);
    frame.department =
        params.scope.kind == Scope::Kind::Province || !frame.superiorOrgan.isEmpty() || !frame.city.isEmpty();
    if (!frame.department && frame.shortName == "SCT"_L1)
        frame.shortName = u"BCT"_s;
    if (const AdminUnit* unit = scopeUnit(rules, params))
        frame.mergers = mergersInto(*unit, changes, rules, params, told);
    frame.places = placeNotes(changes, rules, params, told);

    const int first = params.period.firstYear();
    const int last = params.period.lastYear();
    frame.programmes = programmesOf(store, rules, params, first, last);
    frame.nextProgrammes = programmesOf(store, rules, params, last + 1, last + (last - first + 1), last + 1);
    return frame;
}

} // namespace kc::report
