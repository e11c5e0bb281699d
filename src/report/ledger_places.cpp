// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of a province by the unit its đề án were signed in.
#include "report/figures_money.h"
#include "report/ledger_rows.h"
#include "report/scope_filter.h"
#include "store/query.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

/// Which row a place belongs to; nothing outside the scope.
class PlaceRows
{
public:
    PlaceRows(const RuleBook& rules, const ReportParams& params)
        : m_rules(rules)
        , m_scope(rules, params)
        , m_boundaries(params.boundaries)
    {
    }

    std::optional<QString> rowOf(const AdminUnitId& place)
    {
        if (!m_scope.contains(place))
            return std::nullopt;
        const auto known = m_known.constFind(place);
        if (known != m_known.constEnd())
            return *known;
        const AdminUnitId unit = m_rules.places.onMap(place, m_boundaries);
        return *m_known.insert(place, placeRowKey(m_rules.places, unit, m_boundaries));
    }

private:
    const RuleBook& m_rules;
    ScopeFilter m_scope;
    QDate m_boundaries;
    QHash<AdminUnitId, QString> m_known;
};

/// Every place of a project that the rows are about, with its row.
std::vector<std::pair<AdminUnitId, QString>> placesOfRows(const store::Store& store, PlaceRows& rows)
{
    std::vector<std::pair<AdminUnitId, QString>> places;
    Query(store, u"summary/places"_s).each([&](const store::Row& one) {
        const auto place = one.id<AdminUnitId>(u"place"_s);
        if (const auto row = rows.rowOf(place))
            places.emplace_back(place, *row);
    });
    return places;
}

void bindLedger(Query& query, const AdminUnitId& place, const CubeQuery& question)
{
    query.bind(u":place"_s, place.toText()).bind(u":first_year"_s, question.period.firstYear())
        .bind(u":last_year"_s, question.period.lastYear())
        .bind(u":cutoff"_s, question.cutoff());
}

template <class T>
bool wants(const std::vector<T>& list, const T& value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

/// Projects whose approved state budget is above zero.
void addProjectsOfPlace(const store::Store& store, const CubeQuery& query, const AdminUnitId& place,
                        std::vector<QString>& ids)
{
    std::map<QString, Dong> nets;
    Query ledger(store, u"report_lists/ledger_of_place"_s);
    bindLedger(ledger, place, query);
    ledger.each([&](const store::Row& one) {
        const auto source = fromKey<Source>(one.text(u"source"_s)).value_or(Source::Other);
        if (one.text(u"stage"_s) == keyOf(Stage::Approved) && isBudget(source))
            nets[one.text(u"project"_s)] += one.money(u"amount"_s);
    });
    for (const auto& [project, net] : nets) {
        if (net > Dong())
            ids.push_back(project);
    }
}

void addMovementsOfPlace(const store::Store& store, const CubeQuery& query, const AdminUnitId& place,
                         std::vector<QString>& ids)
{
    Query movements(store, u"report_lists/movements_of_place"_s);
    bindLedger(movements, place, query);
    movements.each([&](const store::Row& one) {
        const auto source = fromKey<Source>(one.text(u"source"_s)).value_or(Source::Other);
        const auto stage = fromKey<Stage>(one.text(u"stage"_s)).value_or(Stage::Requested);
        if (wants(query.filter.sources, source) && wants(query.filter.stages, stage))
            ids.push_back(one.text(u"id"_s));
    });
}

/// Records of one row, read when somebody opens it.
Expected<std::vector<QString>> listOfPlace(const store::Store& store, const RuleBook& rules,
                                           const ReportParams& params, const CubeQuery& query,
                                           const QString& row)
{
    PlaceRows rows(rules, params);
    std::vector<QString> ids;
    for (const auto& [place, ofRow] : placesOfRows(store, rows)) {
        if (ofRow != row)
            continue;
        if (query.measure == Measure::Projects)
            addProjectsOfPlace(store, query, place, ids);
        else
            addMovementsOfPlace(store, query, place, ids);
    }
    return ids;
}

} // namespace

QString placeRowKey(const PlaceMap& places, const AdminUnitId& unit, QDate boundaries)
{
    const AdminUnit* found = places.unit(unit);
    if (!found)
        return {};
    if (places.standsOn(unit, boundaries))
        return found->code;
    const QDate from = found->validity.from;
    return found->code + u'@' + (from.isValid() ? from.toString(Qt::ISODate) : QString());
}

Expected<LedgerRows> LedgerRows::askPlaces(const ReportContext& context, const CubeQuery& question)
{
    const ReportParams& params = context.params();
    if (const auto scope = checkScope(context.rules, params); !scope)
        return tl::unexpected(scope.error());
    LedgerRows rows(question, std::nullopt);
    rows.m_select = [params](const CubeQuery& query, const QString& row) {
        const QString registerName = query.measure == Measure::Projects ? u"projects"_s : u"movements"_s;
        return askedSelection(registerName,
                              [params, query, row](const store::Store& store, const RuleBook& rules) {
                                  return listOfPlace(store, rules, params, query, row);
                              });
    };
    PlaceRows places(context.rules, params);
    Query ledger(context.store, u"report_lists/ledger_of_place"_s);
    for (const auto& [place, row] : placesOfRows(context.store, places)) {
        std::map<QString, Dong> nets; // by project
        bindLedger(ledger, place, question);
        ledger.each([&, &row = row](const store::Row& one) {
            const auto source = fromKey<Source>(one.text(u"source"_s));
            const auto stage = fromKey<Stage>(one.text(u"stage"_s));
            if (!source || !stage)
                return;
            rows.m_records += one.integer(u"records"_s);
            if (const auto part = ledgerPartOf(*stage)) {
                Sum& sum = rows.m_rows[row][{*part, *source}];
                sum.amount += one.money(u"amount"_s);
                sum.records += one.integer(u"records"_s);
            }
            if (*stage == Stage::Approved && isBudget(*source))
                nets[one.text(u"project"_s)] += one.money(u"amount"_s);
        });
        for (const auto& [project, net] : nets)
            rows.m_projects[row] += net > Dong() ? 1 : 0;
    }
    return rows;
}

} // namespace kc::report
