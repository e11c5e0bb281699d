// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "base/period.h"

#include <QDate>
#include <QString>

#include <optional>

namespace kc {

/// "05/01/2026" in both languages; "-" for an invalid date.
QString dateText(QDate date, Lang lang);

/// "ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 take a leading 0 (Decree 30/2020, annex
/// I); English "5 January 2026". "-" for an invalid date.
QString longDateText(QDate date, Lang lang);

/// "tháng 01/2026", "tháng 3/2026"; English "January 2026".
QString monthText(int year, int month, Lang lang);

/// "9 tháng đầu năm 2025", "first 9 months of 2025"; a single month and a whole year are named as such.
/// Precondition: 1 <= months <= 12.
QString firstMonthsText(int months, int year, Lang lang);

/// "Quý III/2025", "Quarter III/2025". Precondition: 1 <= quarter <= 4.
QString quarterText(int quarter, int year, Lang lang);

/// The period in its shortest usual words: "năm 2025", "giai đoạn 2021-2025", "9 tháng đầu năm 2025",
/// "Quý III/2025", "tháng 10/2025", otherwise "từ 01/02/2025 đến 15/03/2025". "-" for an invalid period.
QString periodText(const Period& period, Lang lang);

/// Reads "2026-01-05", "05/01/2026", "5/1/2026" (also with - or . between). The day stands before the month,
/// the year has four digits. Nothing when the text is no date or the date does not exist.
std::optional<QDate> parseDate(const QString& text);

/// Reads "2026-01-05" and nothing else: the form of scripts, acts and stored values. An invalid date for
/// every other text, also for what QDate would read in part ("2026-01-05x", "2026/01.05").
QDate isoDate(const QString& text);

} // namespace kc
