// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/programme.h"
#include "store/query.h"

#include <QVariantMap>

#include <optional>

namespace kc::store {

std::optional<Programme> findProgramme(const Store& store, const ProgrammeId& id);
std::optional<Programme> findProgrammeByCode(const Store& store, const QString& code);
QVariantMap valuesOf(const Programme& programme);
/// Id of a programme's target for an indicator; empty when none is set.
QString targetId(const Store& store, const ProgrammeId& programme, const QString& indicator);
/// Columns of an officer's row but id and revision, with the folded name search uses.
QVariantMap officerValues(const QString& office, const AdminUnitId& place, QDate placeAsOf,
                          const QString& name, const QString& position, bool fullTime, QDate from, QDate to);

/// The lock that covers a day, if any: its first and last day and why it was set.
struct PeriodLock
{
    QString id;
    QDate first;
    QDate last;
    QString reason;
    int revision = 0;
};
std::optional<PeriodLock> lockOn(const Store& store, QDate day);

} // namespace kc::store
