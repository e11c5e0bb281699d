// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/place_notes.h"

#include "base/texts.h"
#include "report/figures_builder.h"
#include "report/legal_citation.h"
#include "report/programme_targets.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

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

    void describe(PlaceNotes& notes) const
    {
        const Scope::Kind kind = m_params.scope.kind;
        for (const PlaceChange& change : m_changes) {
            const QString basis = legalCitation(change.basis.join(u", "_s), m_params.lang);
            const Region before = m_places.regionOf(change.from, change.date.addDays(-1));
            const Region after = m_places.regionOf(change.to, change.date);
            const ProvinceChangeFact fact{change.date,   words(change.from), words(change.to),
                                          words(before), words(after),       basis};
            const bool touches = inScope(change.to, change.date, after) ||
                                 (kind == Scope::Kind::Region && before == m_params.scope.region);
            if (!touches)
                continue;
            if (before != after && before != Region::None && after != Region::None)
                notes.regions.push_back(fact);
            if (change.change == ChangeKind::Merged) {
                const bool counted = !notes.counts.empty() && notes.counts.back().date == change.date;
                if (kind != Scope::Kind::Province && !counted)
                    notes.counts.push_back(
                        {change.date, count(change.date.addDays(-1)), count(change.date), basis});
            } else if (change.change != ChangeKind::Split) {
                notes.changes.push_back(fact);
            }
        }
    }

private:
    QString words(const AdminUnitId& unit) const { return placeWords(m_rules, unit, m_params.lang); }
    QString words(Region region) const { return regionWords(region, m_params.lang); }
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

} // namespace

QString regionWords(Region region, Lang lang)
{
    if (region == Region::None)
        return {};
    QString label = text(labelKey(region), lang);
    if (lang == Lang::Vi)
        label[0] = label.at(0).toLower();
    return label;
}

PlaceNotes placeNotes(const std::vector<PlaceChange>& changes, const RuleBook& rules,
                      const ReportParams& params, const Period& told)
{
    PlaceNotes notes;
    ProvinceChanges(rules, params, told, changes).describe(notes);
    return notes;
}

} // namespace kc::report
