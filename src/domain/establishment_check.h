// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/establishment.h"
#include "domain/rule_book.h"

#include <QHash>

#include <vector>

namespace kc {

/// Everything that can be said about an establishment's record by itself: required fields, tax code, counts
/// that do not fit, sector and place of production with the reason of its eligibility on `date`. A place that
/// is not eligible is a warning here: the record may stand, support is refused at the đề án.
Findings checkEstablishment(const Establishment& establishment, const RuleBook& book, QDate date);

/// Why two records may be one establishment.
enum class DuplicateReason { SameTaxCode, SameNameAndPlace };

struct Duplicate
{
    EstablishmentId establishment;
    DuplicateReason reason = DuplicateReason::SameTaxCode;
};

/// Finds likely duplicates by tax code and by folded name within a province. Built once for many questions.
class DuplicateIndex
{
public:
    /// Places are compared on the map of `date`.
    DuplicateIndex(const PlaceMap& places, QDate date)
        : m_places(places)
        , m_date(date)
    {
    }

    void add(const Establishment& establishment);
    /// Others that may be the same, each once, the same tax code first; the establishment itself is left out.
    /// The same name counts when the places are the same, or when one of them is only known to the province.
    std::vector<Duplicate> find(const Establishment& establishment) const;

private:
    struct Entry
    {
        EstablishmentId id;
        AdminUnitId place;
    };
    AdminUnitId placed(const Establishment& establishment) const;
    QString nameAndProvince(const Establishment& establishment) const;

    const PlaceMap& m_places;
    QDate m_date;
    QHash<QString, std::vector<Entry>> m_byTaxCode;
    QHash<QString, std::vector<Entry>> m_byName;
};

/// The findings of likely duplicates: `establishment.duplicate_tax_code` (error), `.duplicate_name`
/// (warning).
Findings duplicateFindings(const std::vector<Duplicate>& duplicates, const Establishment& establishment);

} // namespace kc
