// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/programme.h"
#include "store/query.h"

#include <QStringList>
#include <QVariantMap>

#include <optional>
#include <vector>

namespace kc::store {

/// The record as stored, by id or by its code ("CTKC-2026-2030"); nothing when there is none.
std::optional<Programme> findProgramme(const Store& store, const ProgrammeId& id);
std::optional<Programme> findProgrammeByCode(const Store& store, const QString& code);
/// Every column but revision.
QVariantMap valuesOf(const Programme& programme);
/// Id of a programme's target for an indicator; empty when none is set.
QString targetId(const Store& store, const ProgrammeId& programme, const QString& indicator);
/// Columns of an officer's row but id and revision, with the folded name search uses.
QVariantMap officerValues(const QString& office, const AdminUnitId& place, QDate placeAsOf,
                          const QString& name, const QString& position, bool fullTime, QDate from, QDate to);

/// Cán bộ khuyến công as stored.
struct OfficerRecord
{
    QString office;
    AdminUnitId place;
    QDate placeAsOf;
    QString name;
    QString position;
    bool fullTime = false;
    QDate from;
    QDate to;
    int revision = 0;
};
/// Nothing when there is none.
std::optional<OfficerRecord> findOfficer(const Store& store, const QString& id);
/// Id of the officer of this office, place and name who began on this day; empty when there is none.
QString officerId(const Store& store, const QString& office, const AdminUnitId& place, const QString& name,
                  QDate from);
/// Offices that have or had officers, each once, in Vietnamese order.
QStringList officesWithOfficers(const Store& store);

/// A target as stored: of one programme and one indicator.
struct TargetRecord
{
    QString id;
    QString programmeCode;
    QString indicator;
    qint64 value = 0; ///< in the indicator's unit
    QString source;   ///< the decision or plan that sets it
    int revision = 0;
};
/// Nothing when there is none.
std::optional<TargetRecord> findTarget(const Store& store, const QString& id);
/// Every programme, the newest period first.
std::vector<Programme> allProgrammes(const Store& store);

/// A locked period: its first and last day, why it was set, whether it was reopened since.
struct PeriodLock
{
    QString id;
    QDate first;
    QDate last;
    QString reason;
    bool reopened = false;
    int revision = 0;
};
/// The lock that covers a day and was not reopened, if any.
std::optional<PeriodLock> lockOn(const Store& store, QDate day);
/// A lock whatever became of it; nothing when there is none.
std::optional<PeriodLock> findLock(const Store& store, const QString& id);

} // namespace kc::store
