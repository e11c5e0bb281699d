// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace kc {

/// A fiscal year; in Vietnam it is the calendar year.
struct FiscalYear
{
    int year = 0;

    QDate first() const { return {year, 1, 1}; }
    QDate last() const { return {year, 12, 31}; }
    bool isValid() const { return year >= 1990 && year <= 2200; }
    friend auto operator<=>(FiscalYear, FiscalYear) = default;
};

/// An inclusive span of days. Both ends are valid and from <= to.
struct Period
{
    QDate from;
    QDate to;

    static Period ofYears(int first, int last) { return {QDate(first, 1, 1), QDate(last, 12, 31)}; }
    /// "2025", "2021-2025"; nothing when the text is neither or the years are out of order.
    static std::optional<Period> fromText(const QString& text);

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    bool contains(QDate day) const { return from <= day && day <= to; }
    int firstYear() const { return from.year(); }
    int lastYear() const { return to.year(); }
    /// The same days `years` earlier; 29 February becomes 28 February.
    Period yearsBefore(int years) const { return {from.addYears(-years), to.addYears(-years)}; }
    /// "2025" or "2021-2025" for whole years, otherwise the two ISO dates.
    QString toText() const;
    friend bool operator==(const Period&, const Period&) = default;
};

/// Days between which something is in force; an invalid `to` means open end.
struct Validity
{
    QDate from;
    QDate to;
    /// True on both end days. An invalid `from` means "since ever".
    bool contains(QDate day) const;
    bool overlaps(const Validity& other) const;
    friend bool operator==(const Validity&, const Validity&) = default;
};

} // namespace kc
