// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"
#include "report/figures_builder.h"
#include "report/five_year.h"
#include "store/query.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

/// Changes of provinces within the days told of.
class ProvinceChanges
{
public:
    ProvinceChanges(const RuleBook& rules, const ReportParams& params, const Period& told,
                    const std::vector<PlaceChange>& changes)
        : m_places(rules.places)
        , m_rules(rules)
        , m_params(params)
    {
        for (const PlaceChange& change : changes) {
            const AdminUnit* from = m_places.unit(change.from);
            if (from && from->level == UnitLevel::Province && told.contains(change.date))
                m_changes.push_back(change);
        }
    }

    void describe(FiveYearFrame& frame) const
    {
        const Scope::Kind kind = m_params.scope.kind;
        for (const PlaceChange& change : m_changes) {
            const QString basis = change.basis.join(u", "_s);
            const Region before = m_places.regionOf(change.from, change.date.addDays(-1));
            const Region after = m_places.regionOf(change.to, change.date);
            const ProvinceChangeFact fact{change.date,   words(change.from), words(change.to),
                                          words(before), words(after),       basis};
            const bool touches = inScope(change.to, change.date, after) ||
                                 (kind == Scope::Kind::Region && before == m_params.scope.region);
            if (!touches)
                continue;
            if (before != after && before != Region::None && after != Region::None)
                frame.regions.push_back(fact);
            if (change.change == ChangeKind::Merged) {
                const bool counted = !frame.counts.empty() && frame.counts.back().date == change.date;
                if (kind != Scope::Kind::Province && !counted)
                    frame.counts.push_back(
                        {change.date, count(change.date.addDays(-1)), count(change.date), basis});
            } else if (change.change != ChangeKind::Split) {
                frame.changes.push_back(fact);
            }
        }
    }

private:
    QString words(const AdminUnitId& unit) const { return placeWords(m_rules, unit, m_params.lang); }
    QString words(Region region) const
    {
        if (region == Region::None)
            return {};
        QString label = text(labelKey(region), m_params.lang);
        if (m_params.lang == Lang::Vi)
            label[0] = label.at(0).toLower();
        return label;
    }
    bool inScope(const AdminUnitId& unit, QDate day, Region region) const
    {
        switch (m_params.scope.kind) {
        case Scope::Kind::National:
            return true;
        case Scope::Kind::Region:
            return region == m_params.scope.region;
        case Scope::Kind::Province: {
            const AdminUnit* scope = scopeUnit(m_rules, m_params);
            return scope && m_places.onMap(unit, std::max(day, m_params.boundaries)) == scope->id;
        }
        }
        return false;
    }
    std::int64_t count(QDate day) const
    {
        const auto units = m_places.unitsAt(day, UnitLevel::Province);
        return std::count_if(units.begin(), units.end(), [&](const AdminUnit* unit) {
            return m_params.scope.kind != Scope::Kind::Region ||
                   m_places.regionOf(unit->id, day) == m_params.scope.region;
        });
    }

    const PlaceMap& m_places;
    const RuleBook& m_rules;
    const ReportParams& m_params;
    std::vector<PlaceChange> m_changes;
};

/// Programmes of the scope that reach into these years and begin with `notBefore` or later.
std::vector<ProgrammeLine> programmesOf(const store::Store& store, const RuleBook& rules,
                                        const ReportParams& params, int firstYear, int lastYear,
                                        int notBefore = 0)
{
    std::vector<ProgrammeLine> lines;
    Query query(store, u"five_year/programmes"_s);
    query.bind(u":first_year"_s, firstYear).bind(u":last_year"_s, lastYear);
    query.each([&](const store::Row& row) {
        const ProgrammeLine line{row.text(u"name"_s), row.text(u"legal_basis"_s),
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

const QStringList& fiveYearBlocks()
{
    static const QStringList blocks{u"setting"_s, u"results"_s,    u"limits"_s,
                                    u"causes"_s,  u"directions"_s, u"proposals"_s};
    return blocks;
}

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
    ProvinceChanges(rules, params, told, changes).describe(frame);

    const int first = params.period.firstYear();
    const int last = params.period.lastYear();
    frame.programmes = programmesOf(store, rules, params, first, last);
    frame.nextProgrammes = programmesOf(store, rules, params, last + 1, last + (last - first + 1), last + 1);
    return frame;
}

} // namespace kc::report
