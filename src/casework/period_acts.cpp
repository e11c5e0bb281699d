// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"
#include "casework/payload.h"
#include "store/programmes.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/values.h"

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// Khóa kỳ: from now on no act may be dated inside.
QString lockPeriod(ActContext& context)
{
    const Payload payload(context.payload);
    const QDate first = payload.date(u"first_day"_s);
    const QDate last = payload.date(u"last_day"_s);
    const QDate today = context.store.clock().today();
    if (last < first)
        refuseAct(context, u"period.upside_down"_s, u"last_day"_s);
    if (last >= today)
        refuseAct(context, u"period.not_over"_s, u"last_day"_s, {{u"today"_s, today.toString(Qt::ISODate)}});
    const std::optional<store::PeriodLock> standing = store::lockOn(context.store, first);
    if (standing && standing->last >= last && first <= last)
        refuseAct(context, u"period.already_locked"_s, u"first_day"_s,
                  {{u"first"_s, standing->first.toString(Qt::ISODate)},
                   {u"last"_s, standing->last.toString(Qt::ISODate)}});
    if (hasErrors(context.findings))
        return {};
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    context.writer.insert(u"period_lock"_s, {{u"id"_s, id},
                                             {u"first_day"_s, store::dateValue(first)},
                                             {u"last_day"_s, store::dateValue(last)},
                                             {u"locked_on"_s, store::dateValue(today)},
                                             {u"reason"_s, payload.text(u"reason"_s)},
                                             {u"reopened_on"_s, QVariant()},
                                             {u"reopen_reason"_s, QString()}});
    return id;
}

/// Mở lại kỳ: the lock named, or the newest one on a day; with a reason that the audit report prints.
QString reopenPeriod(ActContext& context)
{
    const Payload payload(context.payload);
    const QString named = payload.text(u"lock"_s);
    const std::optional<store::PeriodLock> lock = named.isEmpty()
                                                      ? store::lockOn(context.store, payload.date(u"day"_s))
                                                      : store::findLock(context.store, named);
    if (!lock || lock->reopened) {
        refuseAct(context, u"period.not_locked"_s, named.isEmpty() ? u"day"_s : u"lock"_s, {},
                  payload.text(u"day"_s));
        return {};
    }
    if (const Expected<void> done =
            context.writer.update(u"period_lock"_s, lock->id, payload.integer(u"revision"_s, lock->revision),
                                  {{u"reopened_on"_s, store::dateValue(context.store.clock().today())},
                                   {u"reopen_reason"_s, payload.text(u"reason"_s)}});
        !done)
        context.findings.insert(context.findings.end(), done.error().findings.begin(),
                                done.error().findings.end());
    return lock->id;
}

} // namespace

std::vector<ActDefinition> periodActs()
{
    return {{u"lock_period"_s,
             false,
             {dateKey(u"first_day"_s, true), dateKey(u"last_day"_s, true), textKey(u"reason"_s, true)},
             lockPeriod},
            {u"reopen_period"_s,
             false,
             {dateKey(u"day"_s), recordKey(u"lock"_s), integerKey(u"revision"_s), textKey(u"reason"_s, true)},
             reopenPeriod}};
}

} // namespace kc::casework
