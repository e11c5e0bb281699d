// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_frame.h"

#include "base/texts.h"
#include "report/figures_builder.h"
#include "report/legal_citation.h"
#include "report/own_texts.h"
#include "report/place_notes.h"
#include "report/programme_targets.h"
#include "store/query.h"
#include "store/store.h"
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
    // A change to come after the boundary date concerns the places it will take in: its new unit does not
    // stand on that map yet.
    const auto concerns = [&](const PlaceChange& change) {
        const auto inScope = [&](const AdminUnitId& place) {
            if (params.scope.kind == Scope::Kind::Region)
                return rules.places.regionOf(place, params.boundaries) == params.scope.region;
            return !unit || rules.places.provinceOf(place, params.boundaries) == unit->id;
        };
        return inScope(change.to) || inScope(change.from);
    };
    // How papers are set is no basis of industrial promotion.
    const QString ofPaperwork = u"ND-30-2020"_s;
    std::vector<std::pair<QString, QDate>> found;
    for (const LegalText& text : rules.legalTexts) {
        if (text.code == ofPaperwork)
            continue;
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
            found.emplace_back(legalCitation(text, params.lang), text.validity.from);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.second < b.second; });
    return found;
}

/// The organ and the town of the office's own paper, in English where the program has a name for them: the
/// same organ the Vietnamese head names, whatever place the report is about.
void sayOfficeInEnglish(ReportFrame& frame, const RuleBook& rules, const ReportParams& params)
{
    std::vector<const AdminUnit*> provinces = rules.places.unitsAt(params.asAt, UnitLevel::Province);
    const auto onMap = rules.places.unitsAt(params.boundaries, UnitLevel::Province);
    provinces.insert(provinces.end(), onMap.begin(), onMap.end());
    const auto organInEnglish = [&](const QString& organ, const QString& key) {
        for (const AdminUnit* unit : provinces) {
            const QString english =
                text(key, Lang::En, {{u"place"_s, placeWords(rules, unit->id, Lang::En)}});
            for (const QString& place : {placeWords(rules, unit->id, Lang::Vi), unit->nameVi}) {
                if (organ.compare(text(key, Lang::Vi, {{u"place"_s, place}}), Qt::CaseInsensitive) == 0)
                    return english;
            }
        }
        return QString();
    };
    const auto translate = [&](QString& organ) {
        if (organ.isEmpty())
            return;
        for (const QString& key :
             {u"organ_words.department"_s, u"organ_words.ministry"_s, u"organ_words.agency"_s}) {
            if (organ.compare(text(key, Lang::Vi), Qt::CaseInsensitive) == 0) {
                organ = text(key, Lang::En);
                return;
            }
        }
        for (const QString& key : {u"organ_words.committee_of"_s, u"organ_words.department_of"_s}) {
            if (const QString english = organInEnglish(organ, key); !english.isEmpty()) {
                organ = english;
                return;
            }
        }
    };
    translate(frame.superiorOrgan);
    translate(frame.issuingOrgan);
    for (const AdminUnit* unit : provinces) {
        if (unit->nameVi == frame.city && !unit->nameEn.isEmpty()) {
            frame.city = unit->nameEn;
            break;
        }
    }
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
            mergers.push_back({change.date,
                               placeWords(rules, change.to, params.lang),
                               {},
                               legalCitation(change.basis.join(u", "_s), params.lang)});
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
        frame.agency = office->placeCode.isEmpty() && store.setting(u"province"_s).isEmpty();
    }
    if (frame.shortName.isEmpty())
        frame.shortName = u"SCT"_s;
    if (params.lang == Lang::En)
        sayOfficeInEnglish(frame, rules, params);
    if (const AdminUnit* unit = scopeUnit(rules, params)) {
        frame.scopeName = placeWords(rules, unit->id, params.lang);
        if (frame.city.isEmpty())
            frame.city = params.lang == Lang::En && !unit->nameEn.isEmpty() ? unit->nameEn : unit->nameVi;
    } else if (params.scope.kind == Scope::Kind::Region) {
        frame.scopeName = text(u"report_scope.region"_s, params.lang,
                               {{u"region"_s, regionWords(params.scope.region, params.lang)}});
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
