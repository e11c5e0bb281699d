// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_frame.h"

#include "base/texts.h"
#include "report/figures_builder.h"
#include "report/own_texts.h"
#include "store/query.h"
#include "store/users.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

/// Texts that were issued or took effect in the time told of. A text about other places' borders is left out.
std::vector<std::pair<QString, QDate>> textsOfTime(const std::vector<PlaceChange>& changes,
                                                   const RuleBook& rules, const ReportParams& params,
                                                   const Period& told)
{
    const AdminUnit* unit = scopeUnit(rules, params);
    const auto concerns = [&](const PlaceChange& change) {
        const AdminUnitId province = rules.places.provinceOf(change.to, params.boundaries);
        if (params.scope.kind == Scope::Kind::Region)
            return rules.places.regionOf(change.to, params.boundaries) == params.scope.region;
        return !unit || province == unit->id;
    };
    std::vector<std::pair<QString, QDate>> found;
    for (const LegalText& text : rules.legalTexts) {
        const QDate day = text.validity.from.isValid() ? text.validity.from : text.issuedOn;
        if (!told.contains(day) && !told.contains(text.issuedOn))
            continue;
        bool aboutPlaces = false;
        bool aboutScope = false;
        for (const PlaceChange& change : changes) {
            const bool named =
                std::any_of(change.basis.begin(), change.basis.end(),
                            [&](const QString& basis) { return text.title.startsWith(basis); });
            aboutPlaces = aboutPlaces || named;
            aboutScope = aboutScope || (named && concerns(change));
        }
        if (!aboutPlaces || aboutScope)
            found.emplace_back(text.title, text.validity.from);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.second < b.second; });
    return found;
}

} // namespace

std::vector<PlaceChange> placeChanges(const store::Store& store, const RuleBook& rules)
{
    std::vector<PlaceChange> changes =
        Query(store, u"figures/place_changes"_s).list([](const store::Row& row) {
            PlaceChange change;
            change.date = row.date(u"date"_s);
            change.change = fromKey<ChangeKind>(row.text(u"change"_s)).value_or(ChangeKind::Renamed);
            change.from = row.id<AdminUnitId>(u"from_unit"_s);
            change.to = row.id<AdminUnitId>(u"to_unit"_s);
            const QStringList parts = row.text(u"legal_basis"_s).split(u';', Qt::SkipEmptyParts);
            for (const QString& part : parts)
                change.basis << part.trimmed();
            return change;
        });
    const auto codeOf = [&](const PlaceChange& change) {
        const AdminUnit* from = rules.places.unit(change.from);
        return from ? from->code : QString();
    };
    std::stable_sort(changes.begin(), changes.end(), [&](const PlaceChange& a, const PlaceChange& b) {
        return a.date != b.date ? a.date < b.date : codeOf(a) < codeOf(b);
    });
    return changes;
}

std::vector<MergerFact> mergersInto(const AdminUnit& unit, const std::vector<PlaceChange>& changes,
                                    const RuleBook& rules, const ReportParams& params, const Period& told)
{
    std::vector<MergerFact> mergers;
    for (const PlaceChange& change : changes) {
        if (change.change != ChangeKind::Merged || !told.contains(change.date) ||
            rules.places.onMap(change.to, params.boundaries) != unit.id)
            continue;
        if (mergers.empty() || mergers.back().date != change.date) {
            mergers.push_back(
                {change.date, placeWords(rules, change.to, params.lang), {}, change.basis.join(u", "_s)});
        }
        mergers.back().oldPlaces << placeWords(rules, change.from, params.lang);
    }
    return mergers;
}

ReportFrame reportFrame(const store::Store& store, const RuleBook& rules, const ReportParams& params,
                        const QString& report, const Period& told, const std::vector<PlaceChange>& changes)
{
    ReportFrame frame;
    if (const auto office = store::findOffice(store)) {
        frame.superiorOrgan = office->superior;
        frame.issuingOrgan = office->name;
        frame.shortName = office->shortName;
        frame.city = office->city;
    }
    if (frame.shortName.isEmpty())
        frame.shortName = u"SCT"_s;
    if (params.lang == Lang::En) {
        // Organs with an English name of their own are said in English; others keep their name.
        if (frame.issuingOrgan.startsWith(u"Sở Công Thương"_s))
            frame.issuingOrgan.clear();
        if (frame.superiorOrgan.startsWith(u"Ủy ban nhân dân"_s))
            frame.superiorOrgan.clear();
    }
    if (const AdminUnit* unit = scopeUnit(rules, params)) {
        frame.scopeName = placeWords(rules, unit->id, params.lang);
        if (frame.city.isEmpty())
            frame.city = unit->nameVi;
    } else if (params.scope.kind == Scope::Kind::Region) {
        frame.scopeName = text(labelKey(params.scope.region), params.lang);
        if (params.lang == Lang::Vi)
            frame.scopeName[0] = frame.scopeName.at(0).toLower();
    }
    frame.legalTexts = textsOfTime(changes, rules, params, told);

    for (const OwnText& own : ownTexts(store, report, params)) {
        frame.texts.insert(own.block, own.body);
        if (!own.carriedFrom.isEmpty())
            frame.carriedFrom.insert(own.block, own.carriedFrom);
    }
    return frame;
}

} // namespace kc::report
