// SPDX-License-Identifier: GPL-3.0-or-later
// Officers and establishments: what every summary says of people.
#include "base/date_text.h"
#include "base/texts.h"
#include "domain/establishment.h"
#include "report/figures_builder.h"
#include "store/query.h"

#include <algorithm>
#include <set>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGroupDigits = 1;

/// The officers of a scope, in post or not: a scope that never recorded any has no number of them.
bool hasOfficersOnRecord(const FigureBuilder& builder)
{
    const ReportContext& context = builder.context();
    const PlaceMap& places = context.rules.places;
    const ReportParams& params = context.params();
    const AdminUnit* unit = params.scope.kind == Scope::Kind::Province
                                ? places.unitAt(params.scope.province, params.boundaries, UnitLevel::Province)
                                : nullptr;
    bool found = false;
    store::Query query(context.store, u"figures/officer_places"_s);
    query.each([&](const store::Row& row) {
        const AdminUnitId province = places.provinceOf(row.id<AdminUnitId>(u"place"_s), params.boundaries);
        const bool inScope = params.scope.kind == Scope::Kind::National ||
                             (params.scope.kind == Scope::Kind::Region
                                  ? places.regionOf(province, params.boundaries) == params.scope.region
                                  : unit && province == unit->id);
        found = found || inScope;
    });
    return found;
}

/// Key and label of the groups of a dimension, in their order; more of them may be on record.
std::vector<std::pair<QString, QString>> knownGroups(CubeDim dim, const RuleBook& rules, Lang lang)
{
    std::vector<std::pair<QString, QString>> groups;
    if (dim == CubeDim::Sector) {
        std::set<QString> known;
        for (const Sector& sector : rules.sectors) {
            if (known.insert(sector.code).second)
                groups.emplace_back(sector.code, nameOf(sector, lang));
        }
    } else if (dim == CubeDim::LegalForm) {
        for (const auto& [form, key] : EnumKeys<LegalForm>::table)
            groups.emplace_back(QString::fromLatin1(key), text(labelKey(form), lang));
    } else {
        for (const QString& key : {u"female"_s, u"ethnic_minority"_s, u"craft_village"_s})
            groups.emplace_back(key, text(u"report_group."_s + key, lang));
    }
    return groups;
}

} // namespace

void FigureBuilder::addOfficers()
{
    const CubeQuery everyone = CubeQuery::of(params(), Measure::Officers);
    const CubeQuery full = CubeQuery::of(params(), Measure::FullTimeOfficers);
    const CubeQuery part = CubeQuery::of(params(), Measure::PartTimeOfficers);
    const CubeQuery offices = CubeQuery::of(params(), Measure::Offices);
    const bool onRecord = hasOfficersOnRecord(*this);
    const auto count = [&](const CubeQuery& query) {
        const std::int64_t number = ask(query).value().value_or(0);
        return onRecord ? FigureValue(number) : FigureValue();
    };
    const MessageArgs when{{u"day"_s, dateText(everyone.lastDay(), params().lang)}};
    const auto addFigure = [&](const QString& key, const QString& unitKey, FigureValue value,
                               const CubeQuery& behind) {
        Figure figure;
        figure.key = key;
        figure.label = word(u"figure."_s + key);
        figure.unit = word(unitKey);
        figure.definition = word(u"figure_definition."_s + key, when);
        figure.behind = {askedRecords(behind)};
        figure.value = std::move(value);
        if (key == "officers.per_centre"_L1) {
            figure.numerator = u"officers.count"_s;
            figure.denominator = u"officers.centres"_s;
        }
        add(std::move(figure));
    };
    addFigure(u"officers.count"_s, u"report_unit.people"_s, count(everyone), everyone);
    addFigure(u"officers.full_time"_s, u"report_unit.people"_s, count(full), full);
    addFigure(u"officers.part_time"_s, u"report_unit.people"_s, count(part), part);
    addFigure(u"officers.centres"_s, u"report_unit.centres"_s, count(offices), offices);
    const auto perCentre =
        Percent::ratio(ask(everyone).value().value_or(0), ask(offices).value().value_or(0));
    addFigure(u"officers.per_centre"_s, u"report_unit.people"_s,
              perCentre ? FigureValue(Share{*perCentre, 1, Share::Form::Quotient}) : FigureValue(), everyone);
    addRead(ask(everyone).records());
}

void FigureBuilder::addEstablishmentTable(const QString& key, CubeDim dim, const MoneyWindow& window)
{
    FigureTable table;
    table.key = key;
    table.title = word(u"report_table."_s + key);
    table.columns = {{u"establishments"_s, word(u"report_column.establishments"_s)},
                     {u"percent"_s, word(u"report_column.percent_of_supported"_s)}};
    const CubeQuery byGroup = ledgerQuery(params(), window, Measure::Establishments, {dim});
    const CubeQuery all = ledgerQuery(params(), window, Measure::Establishments);
    const CubeAnswer answer = ask(byGroup);
    const std::int64_t supported = ask(all).value().value_or(0);
    const auto makeRow = [&](const QString& rowKey, const QString& label, std::int64_t number,
                             const RecordSelection& behind) {
        const auto share = Percent::ratio(number, supported);
        FigureRow row;
        row.key = rowKey;
        row.label = label;
        row.cells = {{number, {behind}},
                     {share ? FigureValue(Share{*share, kGroupDigits, Share::Form::Percent}) : FigureValue(),
                      {behind}}};
        return row;
    };
    auto groups = knownGroups(dim, m_context.rules, params().lang);
    for (const CubeRow& row : answer.rows) {
        const QString& group = row.keys.front();
        const bool known = std::any_of(groups.begin(), groups.end(),
                                       [&](const auto& other) { return other.first == group; });
        if (!known && !group.isEmpty())
            groups.emplace_back(group, group);
    }
    groups.emplace_back(QString(), word(u"report_group.no_sector"_s));
    for (const auto& [group, label] : groups) {
        if (const auto number = answer.value({group}))
            table.rows.push_back(
                makeRow(group.isEmpty() ? u"none"_s : group, label, *number, askedRecords(byGroup, {group})));
    }
    table.total = makeRow(u"total"_s, word(u"report.total"_s), supported, askedRecords(all));
    addTable(std::move(table));
}

} // namespace kc::report
