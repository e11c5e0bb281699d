// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/programme_targets.h"

#include "store/query.h"

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

std::map<QString, std::int64_t> programmeTargets(const ReportContext& context)
{
    std::map<QString, std::int64_t> targets;
    const ReportParams& params = context.params();
    if (params.scope.kind == Scope::Kind::Region)
        return targets;
    store::Query query(context.store, u"figures/targets"_s);
    query.bind(u":first_year"_s, params.period.firstYear()).bind(u":last_year"_s, params.period.lastYear());
    query.each([&](const store::Row& row) {
        if (!programmeBelongs(context.rules, params, row.text(u"place_code"_s),
                              static_cast<int>(row.integer(u"from_year"_s))))
            return;
        std::int64_t& target = targets[row.text(u"indicator"_s)];
        target = (Dong(target) + Dong(row.integer(u"value"_s))).value();
    });
    return targets;
}

} // namespace kc::report
