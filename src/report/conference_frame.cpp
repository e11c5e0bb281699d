// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"
#include "report/conference.h"
#include "report/figures_builder.h"
#include "store/query.h"
#include "store/users.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

namespace {

struct PlaceChange
{
    QDate date;
    QString change;
    AdminUnitId from;
    AdminUnitId to;
    QStringList basis;
};

std::vector<PlaceChange> placeChanges(const store::Store& store)
{
    return Query(store, u"figures/place_changes"_s).list([](const store::Row& row) {
        PlaceChange change;
        change.date = row.date(u"date"_s);
        change.change = row.text(u"change"_s);
        change.from = row.id<AdminUnitId>(u"from_unit"_s);
        change.to = row.id<AdminUnitId>(u"to_unit"_s);
        const QStringList parts = row.text(u"legal_basis"_s).split(u';', Qt::SkipEmptyParts);
        for (const QString& part : parts)
            change.basis << part.trimmed();
        return change;
    });
}

/// The time a conference report tells of: from the beginning of year n-1 to the period's end.
Period toldTime(const ReportParams& params)
{
    return {QDate(params.period.lastYear() - 1, 1, 1), params.period.to};
}

std::vector<MergerFact> mergersInto(const AdminUnit& unit, std::vector<PlaceChange> changes,
                                    const RuleBook& rules, const ReportParams& params)
{
    // By day, and within a day in the order of the old codes.
    const auto codeOf = [&](const PlaceChange& change) {
        const AdminUnit* from = rules.places.unit(change.from);
        return from ? from->code : QString();
    };
    std::stable_sort(changes.begin(), changes.end(), [&](const PlaceChange& a, const PlaceChange& b) {
        return a.date != b.date ? a.date < b.date : codeOf(a) < codeOf(b);
    });
    std::vector<MergerFact> mergers;
    for (const PlaceChange& change : changes) {
        if (change.change != keyOf(ChangeKind::Merged) || !toldTime(params).contains(change.date) ||
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

/// Texts that were issued or took effect in the time told of. A text about other places' borders is left out.
std::vector<std::pair<QString, QDate>> textsOfTime(const std::vector<PlaceChange>& changes,
                                                   const RuleBook& rules, const ReportParams& params)
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
        if (!toldTime(params).contains(day) && !toldTime(params).contains(text.issuedOn))
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

const QStringList& conferenceBlocks()
{
    static const QStringList blocks{u"context"_s,      u"good"_s,      u"limits"_s,   u"causes"_s,
                                    u"rest_of_year"_s, u"next_year"_s, u"proposals"_s};
    return blocks;
}

ConferenceFrame conferenceFrame(const store::Store& store, const RuleBook& rules, const ReportParams& params)
{
    ConferenceFrame frame;
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
    const std::vector<PlaceChange> changes = placeChanges(store);
    if (const AdminUnit* unit = scopeUnit(rules, params)) {
        frame.scopeName = placeWords(rules, unit->id, params.lang);
        frame.mergers = mergersInto(*unit, changes, rules, params);
        if (frame.city.isEmpty())
            frame.city = unit->nameVi;
    } else if (params.scope.kind == Scope::Kind::Region) {
        frame.scopeName = text(labelKey(params.scope.region), params.lang);
        if (params.lang == Lang::Vi)
            frame.scopeName[0] = frame.scopeName.at(0).toLower();
    }
    frame.legalTexts = textsOfTime(changes, rules, params);

    Query query(store, u"figures/report_texts"_s);
    query.bind(u":report"_s, u"conference"_s)
        .bind(u":scope"_s, params.scope.toText())
        .bind(u":period"_s, params.period.toText())
        .bind(u":lang"_s, langKey(params.lang));
    query.each([&](const store::Row& row) {
        frame.texts.insert(row.text(u"block"_s), row.text(u"body"_s).trimmed());
    });
    return frame;
}

} // namespace kc::report
