// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/five_year_effects.h"

#include "report/five_year.h"
#include "report/programme_targets.h"
#include "store/query.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

constexpr int kEffectDigits = 1;

struct EstablishmentYearFact
{
    QString id;
    int year = 0;
    std::optional<std::int64_t> workers;
    std::optional<std::int64_t> revenue; ///< đồng
    std::optional<std::int64_t> taxes;   ///< đồng
};
using YearPart = std::optional<std::int64_t> EstablishmentYearFact::*;

/// Establishments of which yearly figures are recorded, with the first year in which a source gave them
/// something. They are few beside all that were supported, so their projects are read one by one.
class FirstSupport
{
public:
    FirstSupport(const FigureBuilder& builder, const MoneyWindow& window)
        : m_builder(builder)
    {
        Query query(builder.context().store, u"five_year/watched_support"_s);
        query.bind(u":first_year"_s, window.firstYear)
            .bind(u":last_year"_s, window.lastYear)
            .bind(u":cutoff"_s, window.cutoff);
        query.each([&](const store::Row& row) {
            const QString establishment = row.text(u"establishment"_s);
            const QString project = row.text(u"project"_s);
            if (establishment != m_establishment || project != m_project) {
                close();
                m_establishment = establishment;
                m_project = project;
                m_inScope = inScope(row.id<AdminUnitId>(u"place"_s));
            }
            const Dong amount = row.money(u"amount"_s);
            m_net += amount;
            const int year = static_cast<int>(row.integer(u"fiscal_year"_s));
            if (amount > Dong())
                m_first = m_first == 0 ? year : std::min(m_first, year);
        });
        close();
    }

    const std::map<QString, int>& years() const { return m_years; }

private:
    bool inScope(const AdminUnitId& place) const
    {
        const ReportParams& params = m_builder.params();
        const PlaceMap& places = m_builder.context().rules.places;
        const AdminUnitId province = places.provinceOf(place, params.boundaries);
        if (params.scope.kind == Scope::Kind::Region)
            return places.regionOf(province, params.boundaries) == params.scope.region;
        const AdminUnit* unit = scopeUnit(m_builder.context().rules, params);
        return params.scope.kind == Scope::Kind::National || (unit && unit->id == province);
    }

    /// A project counts when more was approved than taken back.
    void close()
    {
        if (m_inScope && m_net > Dong()) {
            const auto [known, isNew] = m_years.emplace(m_establishment, m_first);
            if (!isNew)
                known->second = std::min(known->second, m_first);
        }
        m_net = Dong();
        m_first = 0;
    }

    const FigureBuilder& m_builder;
    std::map<QString, int> m_years;
    QString m_establishment;
    QString m_project;
    bool m_inScope = false;
    Dong m_net;
    int m_first = 0;
};

std::map<QString, std::vector<EstablishmentYearFact>> yearsOf(const FigureBuilder& builder)
{
    std::map<QString, std::vector<EstablishmentYearFact>> years;
    Query query(builder.context().store, u"five_year/establishment_years"_s);
    // What stood before the support is the year before it.
    query.bind(u":first_year"_s, builder.params().period.firstYear() - 1)
        .bind(u":last_year"_s, lastDayOf(builder.params()).year());
    query.each([&](const store::Row& row) {
        years[row.text(u"establishment"_s)].push_back(
            {row.text(u"id"_s), static_cast<int>(row.integer(u"year"_s)), row.optionalInteger(u"workers"_s),
             row.optionalInteger(u"revenue"_s), row.optionalInteger(u"taxes"_s)});
    });
    return years;
}

/// One measure of the establishments that have it before and after.
struct Effect
{
    std::vector<QString> establishments;
    std::vector<QString> before;
    std::vector<QString> after;
    Dong sumBefore;
    Dong sumAfter;

    void add(const QString& establishment, const std::vector<EstablishmentYearFact>& years, int supportYear,
             YearPart part)
    {
        const EstablishmentYearFact* earlier = nullptr;
        const EstablishmentYearFact* later = nullptr;
        for (const EstablishmentYearFact& year : years) {
            if (!(year.*part))
                continue;
            if (year.year == supportYear - 1)
                earlier = &year;
            if (year.year > supportYear)
                later = &year;
        }
        if (!earlier || !later)
            return;
        establishments.push_back(establishment);
        before.push_back(earlier->id);
        after.push_back(later->id);
        sumBefore += Dong(*(earlier->*part));
        sumAfter += Dong(*(later->*part));
    }
};

FigureRow effectRow(const FigureBuilder& builder, const QString& key, const Effect& effect)
{
    const auto valueOf = [&](Dong sum) {
        return key == "workers"_L1 ? FigureValue(sum.value()) : FigureValue(sum);
    };
    const auto share = Percent::ratio(effect.sumAfter, effect.sumBefore);
    const RecordSelection ofBefore = namedRecords(u"establishment_years"_s, effect.before);
    const RecordSelection ofAfter = namedRecords(u"establishment_years"_s, effect.after);
    FigureRow row;
    row.key = key;
    row.label = builder.word(u"report_row.effects."_s + key);
    row.cells = {{static_cast<std::int64_t>(effect.establishments.size()),
                  {namedRecords(u"establishments"_s, effect.establishments)}},
                 {valueOf(effect.sumBefore), {ofBefore}},
                 {valueOf(effect.sumAfter), {ofAfter}},
                 {share ? FigureValue(Share{*share, kEffectDigits, Share::Form::Percent}) : FigureValue(),
                  {ofBefore, ofAfter}}};
    return row;
}

} // namespace

void addEffects(FigureBuilder& builder, const MoneyWindow& window)
{
    FigureTable table;
    table.key = u"effects"_s;
    table.title = builder.word(u"report_table.effects"_s);
    for (const QString& column : {u"establishments"_s, u"before"_s, u"after"_s, u"percent"_s}) {
        table.columns.push_back(
            {column, builder.word(column == "percent"_L1 ? u"report_column.percent_of_before"_s
                                                         : QString(u"report_column."_s + column))});
    }
    const std::vector<std::pair<QString, YearPart>> measures{{u"workers"_s, &EstablishmentYearFact::workers},
                                                             {u"revenue"_s, &EstablishmentYearFact::revenue},
                                                             {u"taxes"_s, &EstablishmentYearFact::taxes}};
    const FirstSupport supported(builder, window);
    const auto years = yearsOf(builder);
    QSet<QString> read;
    for (const auto& [key, part] : measures) {
        Effect effect;
        for (const auto& [establishment, supportYear] : supported.years()) {
            const auto recorded = years.find(establishment);
            if (recorded != years.end())
                effect.add(establishment, recorded->second, supportYear, part);
        }
        if (effect.establishments.empty())
            continue;
        for (const std::vector<QString>* ids : {&effect.before, &effect.after})
            read.unite(QSet<QString>(ids->begin(), ids->end()));
        table.rows.push_back(effectRow(builder, key, effect));
    }
    builder.addTable(std::move(table));
    builder.addRead(read.size());
}

} // namespace kc::report
