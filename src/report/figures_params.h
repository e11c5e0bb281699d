// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/lang.h"
#include "base/period.h"
#include "domain/admin_unit.h"

#include <QDate>
#include <QMap>
#include <QString>

namespace kc::report {

/// Whose records a report counts.
struct Scope
{
    enum class Kind { National, Region, Province };

    Kind kind = Kind::National;
    Region region = Region::None; ///< Kind::Region
    QString province;             ///< Kind::Province: code as it is used on the boundary date

    /// "national", "region:north", "province:31". Refuses with report.bad_scope.
    static Expected<Scope> fromText(const QString& text);
    QString toText() const;
    friend bool operator==(const Scope&, const Scope&) = default;
};

/// One question to the figures. All days are inclusive.
struct ReportParams
{
    Scope scope;
    Period period;    ///< fiscal years of the figures and the last day looked at
    QDate asAt;       ///< what was known on this day
    QDate boundaries; ///< the map the places stand on
    Lang lang = Lang::Vi;

    /// The last day of the ledger that is counted: as-at; a period that ends within a year also ends the
    /// count.
    QDate cutoff() const;
    /// The part of the period that is known on the as-at day: what a paper may say it tells of. The period
    /// itself when it had not begun by then.
    Period knownPeriod() const;
    /// The same days of the year before the known period; the end of a month stays the end of that month.
    Period samePeriod() const;
    friend bool operator==(const ReportParams&, const ReportParams&) = default;
};

/// Reads the options of the command line: scope, period ("2025", "2021-2025"), from, to, as-at, boundaries,
/// lang; dates are ISO 8601.
///
/// Without scope it is `homeProvince`, or the nation when that is empty. Without any period it is this year
/// to the end of the last whole month, in January the year before. `to` may shorten a period of years.
/// as-at and boundaries are, when not given, the earlier of `today` and the period's last day.
/// Errors: report.bad_scope, report.bad_period, report.bad_date, report.bad_lang, report.unknown_option.
Expected<ReportParams> parseReportParams(const QMap<QString, QString>& options, QDate today,
                                         const QString& homeProvince);

} // namespace kc::report
