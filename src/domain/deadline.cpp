// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline.h"

#include <algorithm>

namespace kc {

namespace {

QDate dayOfMonth(int year, int month, int day)
{
    const QDate first(year, month, 1);
    return first.isValid() && day > 0 ? first.addDays(std::min(day, first.daysInMonth()) - 1) : QDate();
}

} // namespace

QDate dueDate(const Deadline& deadline, int planYear)
{
    if (deadline.daysAfter > 0 || deadline.month == 0)
        return {};
    return dayOfMonth(planYear + deadline.yearOffset, deadline.month, deadline.day);
}

QDate dueDateInMonth(const Deadline& deadline, int year, int month)
{
    return deadline.daysAfter > 0 || deadline.month != 0 ? QDate() : dayOfMonth(year, month, deadline.day);
}

QDate dueDateAfter(const Deadline& deadline, QDate event)
{
    return deadline.daysAfter > 0 ? event.addDays(deadline.daysAfter) : QDate();
}

QDate nextDueDate(const Deadline& deadline, QDate today)
{
    if (deadline.daysAfter > 0 || !today.isValid())
        return {};
    const int next = deadline.before ? 1 : 0; // on the day itself it would be too late
    const QDate from = today.addDays(next);
    if (deadline.month == 0) {
        const QDate inThis = dueDateInMonth(deadline, from.year(), from.month());
        const QDate later = from.addMonths(1);
        return inThis >= from ? inThis : dueDateInMonth(deadline, later.year(), later.month());
    }
    const QDate inThis = dayOfMonth(from.year(), deadline.month, deadline.day);
    return inThis >= from ? inThis : dayOfMonth(from.year() + 1, deadline.month, deadline.day);
}

int daysLate(const Deadline& deadline, QDate due, QDate acted)
{
    if (!due.isValid() || !acted.isValid())
        return 0;
    const QDate last = deadline.before ? due.addDays(-1) : due;
    return static_cast<int>(std::max<qint64>(0, last.daysTo(acted)));
}

const Deadline* deadlineOf(const std::vector<Deadline>& deadlines, const QString& code, QDate date)
{
    for (const Deadline& deadline : deadlines) {
        if (deadline.code == code && deadline.validity.contains(date))
            return &deadline;
    }
    return nullptr;
}

Findings checkDeadline(const std::vector<Deadline>& deadlines, const QString& code, int planYear, QDate acted)
{
    const Deadline* deadline = deadlineOf(deadlines, code, acted);
    if (!deadline)
        return {};
    const QDate due = dueDate(*deadline, planYear);
    const int late = daysLate(*deadline, due, acted);
    if (late == 0)
        return {};
    return {{QStringLiteral("deadline.late"),
             Severity::Warning,
             QStringLiteral("date"),
             acted.toString(Qt::ISODate),
             {{QStringLiteral("deadline"), code},
              {QStringLiteral("name"), deadline->nameVi},
              {QStringLiteral("name_en"), deadline->nameEn},
              {QStringLiteral("due"), due.toString(Qt::ISODate)},
              {QStringLiteral("days"), QString::number(late)}},
             deadline->legalBasis}};
}

} // namespace kc
