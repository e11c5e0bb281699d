// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/five_year_times.h"
#include "store/query.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

bool placeInScope(const RuleBook& rules, const ReportParams& params, const AdminUnitId& place)
{
    const AdminUnitId province = rules.places.provinceOf(place, params.boundaries);
    switch (params.scope.kind) {
    case Scope::Kind::National:
        return true;
    case Scope::Kind::Region:
        return rules.places.regionOf(province, params.boundaries) == params.scope.region;
    case Scope::Kind::Province: {
        const AdminUnit* unit = scopeUnit(rules, params);
        return unit && province == unit->id;
    }
    }
    return false;
}

void readOfficers(const store::Store& store, const RuleBook& rules, FiveYearFacts& facts)
{
    const ReportParams& params = facts.ledger.params;
    const QDate day = lastDayOf(params);
    Query query(store, u"five_year/officers"_s);
    query.each([&](const store::Row& row) {
        const auto place = row.id<AdminUnitId>(u"place"_s);
        if (!placeInScope(rules, params, place))
            return;
        facts.officersOnRecord = true;
        const QDate to = row.date(u"to_day"_s);
        if (row.date(u"from_day"_s) > day || (to.isValid() && to < day))
            return;
        // Centres of several provinces bear the same name. The map of the day they are counted on tells them
        // apart, whatever map the report stands on.
        const AdminUnitId province = rules.places.provinceOf(place, day);
        facts.officers.push_back(
            {row.text(u"id"_s), row.text(u"office"_s) + u'|' + province.toText(), row.flag(u"full_time"_s)});
    });
}

void readEstablishments(const store::Store& store, FiveYearFacts& facts)
{
    Query query(store, u"five_year/establishments"_s);
    query.each([&](const store::Row& row) {
        facts.establishments.insert(
            row.text(u"id"_s), {row.text(u"sector"_s), row.text(u"legal_form"_s), row.flag(u"owner_female"_s),
                                row.flag(u"owner_ethnic_minority"_s), row.flag(u"craft_village"_s)});
    });
    const ReportParams& params = facts.ledger.params;
    // What stood before the support is the year before it.
    Query years(store, u"five_year/establishment_years"_s);
    years.bind(u":first_year"_s, params.period.firstYear() - 1)
        .bind(u":last_year"_s, lastDayOf(params).year());
    years.each([&](const store::Row& row) {
        facts.establishmentYears[row.text(u"establishment"_s)].push_back(
            {row.text(u"id"_s), static_cast<int>(row.integer(u"year"_s)), row.optionalInteger(u"workers"_s),
             row.optionalInteger(u"revenue"_s), row.optionalInteger(u"taxes"_s)});
    });
}

} // namespace

QDate lastDayOf(const ReportParams& params)
{
    return std::min(params.asAt, params.period.to);
}

SpanTimes::SpanTimes(const ReportParams& params)
{
    const int first = params.period.firstYear();
    const int last = params.period.lastYear();
    const int years = last - first + 1;
    const QDate endBefore = FiscalYear{first - 1}.last();
    current = {first, last, params.cutoff()};
    previous = {first - years, first - 1, std::min(params.asAt, endBefore)};
    currentDates = {params.period.from, lastDayOf(params)};
    previousDates = {FiscalYear{first - years}.first(), std::min(params.asAt, endBefore)};
}

Expected<FiveYearFacts> fiveYearFacts(const store::Store& store, const RuleBook& rules,
                                      const ReportParams& params, const ReportProgress& progress)
{
    if (params.period.from != FiscalYear{params.period.firstYear()}.first()) {
        return refuse(
            Finding{u"report.whole_years"_s, Severity::Error, u"period"_s, params.period.toText(), {}, {}});
    }
    const ReadingMoment moment(store);
    const SpanTimes times(params);
    auto ledger =
        loadFacts(store, rules, params,
                  {{times.current, times.previous}, {times.currentDates, times.previousDates}}, progress);
    if (!ledger)
        return tl::unexpected(ledger.error());
    FiveYearFacts facts;
    facts.ledger = std::move(*ledger);
    readOfficers(store, rules, facts);
    readEstablishments(store, facts);
    return facts;
}

} // namespace kc::report
