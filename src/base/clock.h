// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

namespace kc {

/// The only source of "now". Acts, reports and the window are given one; tests give a fixed one.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present moment in UTC.
    virtual QDateTime now() const = 0;
    /// Today's date in Vietnam (UTC+7 all year), whatever the machine's zone.
    QDate today() const;
};

/// The machine's clock.
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
};

/// A clock that stands still until it is set.
class FixedClock : public Clock
{
public:
    explicit FixedClock(const QDateTime& at)
        : m_at(at.toUTC())
    {
    }
    /// Noon in Vietnam on that day.
    explicit FixedClock(QDate day);
    QDateTime now() const override { return m_at; }
    void set(const QDateTime& at) { m_at = at.toUTC(); }

private:
    QDateTime m_at;
};

} // namespace kc
