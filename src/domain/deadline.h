// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/reference.h"

#include <optional>
#include <vector>

namespace kc {

/// The named day of a yearly deadline for a plan year (29 February falls back to the 28th). Invalid for
/// monthly deadlines and for those that count from an event.
QDate dueDate(const Deadline& deadline, int planYear);
/// The named day of a monthly deadline in that month.
QDate dueDateInMonth(const Deadline& deadline, int year, int month);
/// The last day of a deadline that counts from an event.
QDate dueDateAfter(const Deadline& deadline, QDate event);

/// The next named day of a yearly or monthly deadline that an act of `today` still meets. Invalid for those
/// that count from an event.
QDate nextDueDate(const Deadline& deadline, QDate today);

/// Days by which `acted` is late: 0 in time. For "before 20 May" an act on 20 May is one day late.
int daysLate(const Deadline& deadline, QDate due, QDate acted);

/// The deadline of that code in force on that day; null when there is none.
const Deadline* deadlineOf(const std::vector<Deadline>& deadlines, const QString& code, QDate date);

/// `deadline.late` (a warning: an act is recorded late rather than refused) for a yearly deadline.
Findings checkDeadline(const std::vector<Deadline>& deadlines, const QString& code, int planYear,
                       QDate acted);

} // namespace kc
