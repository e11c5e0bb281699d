// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/scope.h"

#include "casework/right.h"
#include "domain/rule_book.h"
#include "store/establishments.h"
#include "store/programmes.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/users.h"

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

AdminUnitId placeColumn(const QJsonObject& content)
{
    return AdminUnitId::fromText(content.value("place"_L1).toString());
}

} // namespace

ScopeGuard::ScopeGuard(ActContext& context)
    : m_context(context)
{
    if (context.actor.placeCode.isEmpty())
        return;
    context.writer.watch([this](const QString& table, const QJsonObject& before, const QJsonObject& after) {
        look(table, before);
        look(table, after);
    });
}

void ScopeGuard::look(const QString& table, const QJsonObject& content)
{
    if (content.isEmpty() || !m_findings.empty() || isInside(table, content))
        return;
    m_findings.push_back(
        {u"act.out_of_scope"_s, Severity::Error, u"place"_s, m_context.actor.placeCode, {}, {}});
}

bool ScopeGuard::isInside(const QString& table, const QJsonObject& content)
{
    if (table == "establishment"_L1 || table == "project"_L1 || table == "allocation"_L1 ||
        table == "officer"_L1) {
        const bool inside = isInside(placeColumn(content));
        // Rows of this very record follow in the same act.
        m_known.insert(table + content.value("id"_L1).toString(), inside);
        return inside;
    }
    if (table == "programme"_L1)
        return isProgrammeInside(content.value("place_code"_L1).toString(),
                                 content.value("from_year"_L1).toInt());
    if (table == "period_lock"_L1)
        return isOfTheStore();
    if (table == "report_text"_L1 || table == "report_snapshot"_L1)
        return isReportInside(content.value("scope"_L1).toString(), content.value("period"_L1).toString());
    if (table == "app_user"_L1)
        return isUserInside(content);
    if (table == "credential"_L1)
        return isRecordInside(u"app_user"_s, content.value("id"_L1).toString());
    for (const QString& owner : {u"project"_s, u"establishment"_s, u"programme"_s}) {
        // A beneficiary is a row of its đề án: a fair may support establishments of other provinces.
        if (const QString id = content.value(owner).toString(); !id.isEmpty())
            return isRecordInside(owner, id);
    }
    return true;
}

bool ScopeGuard::isInside(const AdminUnitId& place) const
{
    return isInScope(m_context.actor, place, m_context.rules, m_context.store.clock().today());
}

bool ScopeGuard::isProgrammeInside(const QString& placeCode, int fromYear) const
{
    if (placeCode.isEmpty())
        return isOfTheStore();
    const Expected<AdminUnitId> place = m_context.rules.places.resolve(placeCode, QDate(fromYear, 1, 1));
    return place && isInside(*place);
}

/// A report of a province belongs to it, on the map of its time or of today; one of a region or of the whole
/// country to the store's own province.
bool ScopeGuard::isReportInside(const QString& scope, const QString& period) const
{
    const QString province = u"province:"_s;
    if (!scope.startsWith(province))
        return isOfTheStore();
    const QString code = scope.mid(province.size());
    const QDate then(period.left(4).toInt(), 1, 1);
    for (const QDate day : {then, m_context.store.clock().today()}) {
        const AdminUnit* unit = m_context.rules.places.unitAt(code, day, UnitLevel::Province);
        if (unit && isInside(unit->id))
            return true;
    }
    return false;
}

/// Nobody hands out more than he has: who is in charge of one place has colleagues of that place.
bool ScopeGuard::isUserInside(const QJsonObject& user)
{
    const bool inside = user.value("place_code"_L1).toString() == m_context.actor.placeCode;
    m_known.insert(u"app_user"_s + user.value("id"_L1).toString(), inside);
    return inside;
}

bool ScopeGuard::isRecordInside(const QString& table, const QString& id)
{
    if (const auto known = m_known.constFind(table + id); known != m_known.cend())
        return *known;
    bool inside = true;
    if (table == "project"_L1) {
        const auto place = store::Query(m_context.store, u"project/place"_s)
                               .bind(u":id"_s, id)
                               .first([](const store::Row& row) { return row.id<AdminUnitId>(u"place"_s); });
        inside = !place || isInside(*place);
    } else if (table == "establishment"_L1) {
        const auto found = store::findEstablishment(m_context.store, EstablishmentId::fromText(id));
        inside = !found || isInside(found->place);
    } else if (table == "app_user"_L1) {
        const auto found = store::findUser(m_context.store, UserId::fromText(id));
        inside = !found || found->actor.placeCode == m_context.actor.placeCode;
    } else if (const auto found = store::findProgramme(m_context.store, ProgrammeId::fromText(id))) {
        inside = isProgrammeInside(found->placeCode, found->fromYear);
    }
    m_known.insert(table + id, inside);
    return inside;
}

bool ScopeGuard::isOfTheStore() const
{
    return m_context.actor.placeCode == m_context.store.setting(u"province"_s);
}

} // namespace kc::casework
