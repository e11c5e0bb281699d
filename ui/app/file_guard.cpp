// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_guard.h"

#include "base/clock.h"
#include "store/file_check.h"
#include "store/store.h"

#include <QFileInfo>

#include "common/settings.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDaysTrusted = 7;

} // namespace

FileGuard::FileGuard(const QString& path, const Clock& clock, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_path(path)
    , m_clock(clock)
    , m_settings(settings)
{
    // "2026-01-20 SIZE MOMENT": when it was checked, and how it lay there when it was left.
    const QString known = m_settings.text(Setting::FileChecked, m_path);
    if (known.section(u' ', 1) == store::fileMark(m_path))
        m_checkedOn = QDate::fromString(known.section(u' ', 0, 0), Qt::ISODate);
}

bool FileGuard::isDue() const
{
    if (QFileInfo(m_path).size() <= store::kCheckedWholeWhenOpened)
        return false;
    return !m_checkedOn.isValid() || m_checkedOn.daysTo(m_clock.today()) >= kDaysTrusted;
}

void FileGuard::start()
{
    // While the window writes nobody could tell its writing from another's: not trusted until it is left.
    m_settings.set(Setting::FileChecked, QString(), m_path);
    if (!isDue())
        return;
    m_task.start([this, path = m_path,
                  &clock = m_clock](const BackgroundTask::Progress& progress) -> BackgroundTask::Answer {
        const auto opened = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
        if (!opened)
            return [this, findings = opened.error().findings] { Q_EMIT foundDamaged(findings); };
        const auto whole = store::checkWholeFile(**opened, [&] { return progress(0); });
        if (!whole)
            return [this, findings = whole.error().findings] { Q_EMIT foundDamaged(findings); };
        return [this] {
            m_checkedOn = m_clock.today();
            Q_EMIT foundWhole();
        };
    });
}

void FileGuard::leave()
{
    m_task.cancel();
    if (m_checkedOn.isValid())
        m_settings.set(Setting::FileChecked,
                       QString(m_checkedOn.toString(Qt::ISODate) + u' ' + store::fileMark(m_path)), m_path);
}

} // namespace kc::ui
