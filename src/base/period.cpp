// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/period.h"

#include <QRegularExpression>

namespace kc {

std::optional<Period> Period::fromText(const QString& text)
{
    static const QRegularExpression years(QStringLiteral("^(\\d{4})(?:-(\\d{4}))?$"));
    const QRegularExpressionMatch match = years.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int last = match.hasCaptured(2) ? match.captured(2).toInt() : first;
    if (last < first || !FiscalYear{first}.isValid() || !FiscalYear{last}.isValid())
        return std::nullopt;
    return ofYears(first, last);
}

QString Period::toText() const
{
    if (*this == ofYears(from.year(), to.year())) {
        return from.year() == to.year() ? QString::number(from.year())
                                        : QStringLiteral("%1-%2").arg(from.year()).arg(to.year());
    }
    return from.toString(Qt::ISODate) + QLatin1Char('/') + to.toString(Qt::ISODate);
}

bool Validity::contains(QDate day) const
{
    return day.isValid() && (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
}

bool Validity::overlaps(const Validity& other) const
{
    const bool startsBeforeOtherEnds = !from.isValid() || !other.to.isValid() || from <= other.to;
    const bool otherStartsBeforeEnd = !other.from.isValid() || !to.isValid() || other.from <= to;
    return startsBeforeOtherEnds && otherStartsBeforeEnd;
}

} // namespace kc
