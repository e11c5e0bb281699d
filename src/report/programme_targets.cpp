// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/programme_targets.h"

#include "store/query.h"

#include <algorithm>
#include <set>

namespace kc::report {

using namespace Qt::StringLiterals;

const AdminUnit* scopeUnit(const RuleBook& rules, const ReportParams& params)
{
    if (params.scope.kind != Scope::Kind::Province)
        return nullptr;
    return rules.places.unitAt(params.scope.province, params.boundaries, UnitLevel::Province);
}

bool programmeBelongs(const RuleBook& rules, const ReportParams& params, const QString& placeCode,
                      int fromYear)
{
    if (params.scope.kind != Scope::Kind::Province)
        return params.scope.kind == Scope::Kind::National && placeCode.isEmpty();
    const AdminUnit* scope = scopeUnit(rules, params);
    const AdminUnit* unit = rules.places.unitAt(placeCode, FiscalYear{fromYear}.first(), UnitLevel::Province);
    return scope && unit && rules.places.onMap(unit->id, params.boundaries) == scope->id;
}

namespace {

/// The targets of one indicator that the programmes of one province set; of the nation under no unit.
struct UnitTarget
{
    QString code;
    QDate map; ///< the last day of the programmes' years on which the unit stood
    std::set<Fund> funds;
    QStringList programmes;
};

struct IndicatorTargets
{
    Dong value;
    std::map<AdminUnitId, UnitTarget> units;
};

/// The funds whose đề án a programme of this fund is carried out with.
std::set<Fund> fundsOf(const QString& fund, bool nation)
{
    const std::set<Fund> every{Fund::National, Fund::Local, Fund::Mixed};
    const auto own = fromKey<Fund>(fund);
    return nation || !own || *own == Fund::Mixed ? every : std::set<Fund>{*own, Fund::Mixed};
}

std::vector<Fund> filterOf(const std::set<Fund>& funds)
{
    return funds.size() == EnumKeys<Fund>::table.size() ? std::vector<Fund>()
                                                        : std::vector<Fund>(funds.begin(), funds.end());
}

/// Whether these units are all that the scope's province was made of.
bool coverScope(const RuleBook& rules, const ReportParams& params,
                const std::map<AdminUnitId, UnitTarget>& units, AdminUnitId scope)
{
    const QDate map = units.begin()->second.map;
    const std::vector<const AdminUnit*> then = rules.places.unitsAt(map, UnitLevel::Province);
    return std::all_of(then.begin(), then.end(), [&](const AdminUnit* unit) {
        return rules.places.onMap(unit->id, params.boundaries) != scope || units.contains(unit->id);
    });
}

ProgrammeTarget combined(const RuleBook& rules, const ReportParams& params, const IndicatorTargets& targets)
{
    ProgrammeTarget all;
    all.value = targets.value.value();
    std::set<Fund> funds;
    for (const auto& [id, unit] : targets.units)
        funds.insert(unit.funds.begin(), unit.funds.end());
    const bool oneFund = std::all_of(targets.units.begin(), targets.units.end(),
                                     [&](const auto& unit) { return unit.second.funds == funds; });
    const AdminUnit* scope = scopeUnit(rules, params);
    const bool itself = !scope || targets.units.contains(scope->id);
    const bool covered = itself || coverScope(rules, params, targets.units, scope->id);
    if (itself || (covered && oneFund)) {
        all.bases = {{params.scope, params.boundaries, filterOf(funds)}};
        return all;
    }
    for (const auto& [id, unit] : targets.units) {
        Scope part = params.scope;
        part.province = unit.code;
        all.bases.push_back({part, unit.map, filterOf(unit.funds)});
        if (!covered)
            all.partOf << unit.programmes;
    }
    all.partOf.removeDuplicates();
    all.partOf.sort();
    return all;
}

} // namespace

CubeQuery TargetBase::narrow(CubeQuery query) const
{
    query.filter.scope = scope;
    query.filter.funds = funds;
    query.boundaries = boundaries;
    return query;
}

std::map<QString, ProgrammeTarget> programmeTargets(const ReportContext& context)
{
    const ReportParams& params = context.params();
    const PlaceMap& places = context.rules.places;
    std::map<QString, IndicatorTargets> found;
    if (params.scope.kind == Scope::Kind::Region)
        return {};
    store::Query query(context.store, u"figures/targets"_s);
    query.bind(u":first_year"_s, params.period.firstYear()).bind(u":last_year"_s, params.period.lastYear());
    query.each([&](const store::Row& row) {
        const QString code = row.text(u"place_code"_s);
        const auto fromYear = static_cast<int>(row.integer(u"from_year"_s));
        if (!programmeBelongs(context.rules, params, code, fromYear))
            return;
        const AdminUnit* unit =
            code.isEmpty() ? nullptr : places.unitAt(code, FiscalYear{fromYear}.first(), UnitLevel::Province);
        IndicatorTargets& targets = found[row.text(u"indicator"_s)];
        targets.value += Dong(row.integer(u"value"_s));
        UnitTarget& one = targets.units[unit ? unit->id : AdminUnitId()];
        one.code = code;
        QDate last = FiscalYear{static_cast<int>(row.integer(u"to_year"_s))}.last();
        if (unit && unit->validity.to.isValid())
            last = std::min(last, unit->validity.to);
        one.map = std::max(one.map, last);
        one.funds.merge(fundsOf(row.text(u"fund"_s), code.isEmpty()));
        if (const QString name = row.text(u"name"_s); !one.programmes.contains(name))
            one.programmes << name;
    });
    std::map<QString, ProgrammeTarget> targets;
    for (const auto& [indicator, ofUnits] : found)
        targets.emplace(indicator, combined(context.rules, params, ofUnits));
    return targets;
}

} // namespace kc::report
