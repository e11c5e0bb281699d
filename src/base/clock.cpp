// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace kc {

namespace {
constexpr int kVietnamOffsetSeconds = 7 * 3600;
}

QDate Clock::today() const
{
    return now().toOffsetFromUtc(kVietnamOffsetSeconds).date();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

FixedClock::FixedClock(QDate day)
    : m_at(QDateTime(day, QTime(5, 0), Qt::UTC))
{
}

} // namespace kc
