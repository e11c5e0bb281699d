// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule_book.h"
#include "report/figures_params.h"

#include <QMap>
#include <QStringList>

namespace kc::store {
class Store;
}

/// What surrounds the figures of a report, whatever it tells of.
namespace kc::report {

/// Places that became one within the scope.
struct MergerFact
{
    QDate date;
    QString newPlace;
    QStringList oldPlaces;
    QString legalBasis;
};

/// A change of the map as the store keeps it.
struct PlaceChange
{
    QDate date;
    ChangeKind change = ChangeKind::Merged;
    AdminUnitId from;
    AdminUnitId to;
    QStringList basis; ///< one title per legal text
};

/// The office, the paper's number and date, who signs, the officer's own words.
struct ReportFrame
{
    QString superiorOrgan;
    QString issuingOrgan;
    QString shortName;   ///< "SCT"
    QString city;        ///< where the paper is dated
    bool agency = false; ///< the ministry's own body: an office without a place of its own
    QString number;      ///< "123" or "123/BC-SCT"; empty: left open
    QDate date;          ///< invalid: left open
    int paperYear = 0;   ///< of an open date; 0: the year of the last day counted
    QStringList authority;
    QString signerTitle;
    QString signerName;
    QStringList recipients;             ///< empty: the usual ones
    QMap<QString, QString> texts;       ///< the officer's own words by block
    QMap<QString, QString> carriedFrom; ///< block: period of the report whose words stand there (own_texts.h)
    /// Legal texts of the time told of that concern the scope: title and the day they take effect.
    std::vector<std::pair<QString, QDate>> legalTexts;
    QString scopeName; ///< "thành phố Hải Phòng"; empty: the nation
};

/// Every change of the map, by day and within a day by the old unit's code.
std::vector<PlaceChange> placeChanges(const store::Store& store, const RuleBook& rules);

/// The frame of a report that tells of the days `told`; `changes` are those of placeChanges().
ReportFrame reportFrame(const store::Store& store, const RuleBook& rules, const ReportParams& params,
                        const QString& report, const Period& told, const std::vector<PlaceChange>& changes);

/// Mergers within `told` into the unit as it stands on the boundary date.
std::vector<MergerFact> mergersInto(const AdminUnit& unit, const std::vector<PlaceChange>& changes,
                                    const RuleBook& rules, const ReportParams& params, const Period& told);

} // namespace kc::report
