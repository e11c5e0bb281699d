// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/establishment.h"
#include "store/query.h"

#include <QVariantMap>

#include <optional>
#include <vector>

namespace kc::store {

/// The record as stored; nothing when there is none. Throws StoreFailure, like every reader of the store.
std::optional<Establishment> findEstablishment(const Store& store, const EstablishmentId& id);
/// The same by its tax code as stored, branches with their suffix ("0201234567-001").
std::optional<Establishment> findEstablishmentByTaxCode(const Store& store, const QString& taxCode);
/// Others that may be the same: same tax code, or the same folded name in the same place. `self` is left out.
std::vector<Establishment> findLikeEstablishments(const Store& store, const Establishment& candidate);

/// Yearly figures of an establishment as stored; `figures` by column, NULL where nothing is known.
struct EstablishmentYear
{
    QString id;
    EstablishmentId establishment;
    int year = 0;
    QVariantMap figures; ///< workers (people), revenue, exports, taxes, income_per_worker (đồng)
    int revision = 0;
};
/// Nothing when no figure of that year was ever recorded.
std::optional<EstablishmentYear> findEstablishmentYear(const Store& store, const EstablishmentId& id,
                                                       int year);
std::optional<EstablishmentYear> findEstablishmentYear(const Store& store, const QString& id);
/// Every column but revision, with the folded search text.
QVariantMap valuesOf(const Establishment& establishment);

} // namespace kc::store
