// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/scope_filter.h"

#include "report/figures_builder.h"
#include "report/programme_targets.h"

namespace kc::report {

using namespace Qt::StringLiterals;

ScopeFilter::ScopeFilter(const RuleBook& rules, const ReportParams& params)
    : m_rules(rules)
    , m_params(params)
{
    if (const AdminUnit* unit = scopeUnit(rules, params))
        m_target = unit->id;
}

bool ScopeFilter::lies(const AdminUnitId& place) const
{
    if (m_params.scope.kind == Scope::Kind::National)
        return true;
    const AdminUnitId province = m_rules.places.provinceOf(place, m_params.boundaries);
    if (province.isNull())
        return false;
    return m_params.scope.kind == Scope::Kind::Region
               ? m_rules.places.regionOf(province, m_params.boundaries) == m_params.scope.region
               : province == m_target;
}

bool ScopeFilter::contains(const AdminUnitId& place) const
{
    const auto known = m_known.constFind(place);
    if (known != m_known.constEnd())
        return *known;
    return *m_known.insert(place, lies(place));
}

QString ScopeFilter::placeAsSigned(const AdminUnitId& place, Lang lang) const
{
    const AdminUnit* unit = m_rules.places.unit(place);
    if (!unit)
        return {};
    const QString own = placeCell(m_rules, place, lang);
    if (unit->level == UnitLevel::Province || unit->parentCode.isEmpty())
        return own;
    // The province of a day on which the unit stood.
    const QDate day = unit->validity.to.isValid()     ? unit->validity.to
                      : unit->validity.from.isValid() ? std::max(unit->validity.from, m_params.boundaries)
                                                      : m_params.boundaries;
    const AdminUnitId province = m_rules.places.provinceOf(place, day);
    const QString around = placeWords(m_rules, province, lang);
    return around.isEmpty() ? own : own + u", "_s + around;
}

Expected<void> checkScope(const RuleBook& rules, const ReportParams& params)
{
    if (params.scope.kind != Scope::Kind::Province || scopeUnit(rules, params))
        return {};
    const auto resolved = rules.places.resolve(params.scope.province, params.boundaries);
    if (!resolved)
        return tl::unexpected(resolved.error());
    return refuse(Finding{u"report.bad_scope"_s, Severity::Error, u"scope"_s, params.scope.toText(), {}, {}});
}

} // namespace kc::report
