// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act.h"
#include "domain/admin_unit.h"

#include <QHash>
#include <QJsonObject>

namespace kc::casework {

/// Watches what an act writes for a person who is in charge of one place: every record before and after has
/// to lie there, whatever act wrote it and however its place was said.
class ScopeGuard
{
public:
    /// Watches the writer of the context, which writes nothing after the guard is gone. Somebody without a
    /// place is not watched.
    explicit ScopeGuard(ActContext& context);
    ScopeGuard(const ScopeGuard&) = delete;
    ScopeGuard& operator=(const ScopeGuard&) = delete;

    /// act.out_of_scope once something outside was written.
    const Findings& findings() const { return m_findings; }

private:
    void look(const QString& table, const QJsonObject& content);
    bool isInside(const QString& table, const QJsonObject& content);
    bool isInside(const AdminUnitId& place) const;
    bool isProgrammeInside(const QString& placeCode, int fromYear) const;
    bool isReportInside(const QString& scope, const QString& period) const;
    bool isUserInside(const QJsonObject& user);
    bool isRecordInside(const QString& table, const QString& id);
    /// What concerns the whole store belongs to its own province.
    bool isOfTheStore() const;

    ActContext& m_context;
    Findings m_findings;
    QHash<QString, bool> m_known; ///< records that others point at, by table and id
};

} // namespace kc::casework
