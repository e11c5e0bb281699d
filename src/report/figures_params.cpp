// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_params.h"

#include "base/date_text.h"

#include <QStringList>

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refuseOption(const QString& code, const QString& option, const QString& value)
{
    return refuse(Finding{code, Severity::Error, option, value, {{u"value"_s, value}}, {}});
}

bool isMonthEnd(QDate day)
{
    return day.day() == day.daysInMonth();
}

/// This year to the end of the last whole month; in January the whole year before.
Period usualPeriod(QDate today)
{
    if (today.month() == 1)
        return Period::ofYears(today.year() - 1, today.year() - 1);
    return {QDate(today.year(), 1, 1), QDate(today.year(), today.month(), 1).addDays(-1)};
}

class OptionReader
{
public:
    explicit OptionReader(const QMap<QString, QString>& options)
        : m_options(options)
    {
    }

    bool has(const QString& name) const { return !m_options.value(name).isEmpty(); }
    QString text(const QString& name) const { return m_options.value(name); }
    /// An invalid date when the option is not given.
    Expected<QDate> date(const QString& name) const
    {
        if (!has(name))
            return QDate();
        const QDate day = isoDate(text(name));
        if (!day.isValid())
            return refuseOption(u"report.bad_date"_s, name, text(name));
        return day;
    }

private:
    const QMap<QString, QString>& m_options;
};

Expected<Period> readPeriod(const OptionReader& options, QDate today)
{
    const auto from = options.date(u"from"_s);
    const auto to = options.date(u"to"_s);
    if (!from)
        return tl::unexpected(from.error());
    if (!to)
        return tl::unexpected(to.error());

    Period period;
    if (options.has(u"period"_s)) {
        const auto years = Period::fromText(options.text(u"period"_s));
        if (!years)
            return refuseOption(u"report.bad_period"_s, u"period"_s, options.text(u"period"_s));
        period = *years;
    } else if (from->isValid() || to->isValid()) {
        const QDate end = to->isValid() ? *to : QDate(from->year(), 12, 31);
        period = {from->isValid() ? *from : QDate(end.year(), 1, 1), end};
    } else {
        period = usualPeriod(today);
    }
    const Period whole = period;
    if (from->isValid())
        period.from = *from;
    if (to->isValid())
        period.to = *to;
    const bool inside = whole.contains(period.from) && whole.contains(period.to);
    if (!period.isValid() || !inside || !FiscalYear{period.firstYear()}.isValid() ||
        !FiscalYear{period.lastYear()}.isValid())
        return refuseOption(u"report.bad_period"_s, u"period"_s, period.toText());
    return period;
}

} // namespace

Expected<Scope> Scope::fromText(const QString& text)
{
    if (text == "national"_L1)
        return Scope{};
    const QString value = text.section(u':', 1);
    if (text.startsWith("region:"_L1)) {
        const auto region = fromKey<Region>(value);
        if (region)
            return Scope{Kind::Region, *region, {}};
    }
    if (text.startsWith("province:"_L1)) {
        const bool twoDigits =
            value.size() == 2 && std::all_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
        if (twoDigits)
            return Scope{Kind::Province, Region::None, value};
    }
    return refuseOption(u"report.bad_scope"_s, u"scope"_s, text);
}

QString Scope::toText() const
{
    switch (kind) {
    case Kind::National:
        break;
    case Kind::Region:
        return u"region:"_s + keyOf(region);
    case Kind::Province:
        return u"province:"_s + province;
    }
    return u"national"_s;
}

QDate ReportParams::cutoff() const
{
    const bool wholeYears = period.to == FiscalYear{period.lastYear()}.last();
    return wholeYears ? asAt : std::min(asAt, period.to);
}

Period ReportParams::knownPeriod() const
{
    return {period.from, asAt < period.from ? period.to : std::min(asAt, period.to)};
}

Period ReportParams::samePeriod() const
{
    const Period known = knownPeriod();
    Period before = known.yearsBefore(1);
    if (isMonthEnd(known.to))
        before.to = QDate(before.to.year(), before.to.month(), before.to.daysInMonth());
    return before;
}

Expected<ReportParams> parseReportParams(const QMap<QString, QString>& options, QDate today,
                                         const QString& homeProvince)
{
    static const QStringList known{u"scope"_s, u"period"_s,     u"from"_s, u"to"_s,
                                   u"as-at"_s, u"boundaries"_s, u"lang"_s};
    for (auto it = options.cbegin(); it != options.cend(); ++it) {
        if (!known.contains(it.key()))
            return refuseOption(u"report.unknown_option"_s, it.key(), it.value());
    }
    const OptionReader reader(options);
    ReportParams params;
    if (reader.has(u"scope"_s)) {
        const auto scope = Scope::fromText(reader.text(u"scope"_s));
        if (!scope)
            return tl::unexpected(scope.error());
        params.scope = *scope;
    } else if (!homeProvince.isEmpty()) {
        params.scope = {Scope::Kind::Province, Region::None, homeProvince};
    }
    const auto period = readPeriod(reader, today);
    if (!period)
        return tl::unexpected(period.error());
    params.period = *period;

    const auto asAt = reader.date(u"as-at"_s);
    const auto boundaries = reader.date(u"boundaries"_s);
    if (!asAt)
        return tl::unexpected(asAt.error());
    if (!boundaries)
        return tl::unexpected(boundaries.error());
    params.asAt = asAt->isValid() ? *asAt : std::min(today, params.period.to);
    // No map of a day to come: it may still change.
    params.boundaries = boundaries->isValid() ? *boundaries : std::min(today, params.period.to);
    if (reader.has(u"lang"_s)) {
        const auto lang = langFromKey(reader.text(u"lang"_s));
        if (!lang)
            return refuseOption(u"report.bad_lang"_s, u"lang"_s, reader.text(u"lang"_s));
        params.lang = *lang;
    }
    return params;
}

} // namespace kc::report
