// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ui/report/background_task.h"

#include <QDate>
#include <QObject>

namespace kc {
class Clock;
}

namespace kc::ui {

class Settings;

/// Has a large file checked whole behind the window's back. Opening looks at a sample of its pages
/// (store/file_check.h), so that nobody waits; the rest is read while the person works, when the file is not
/// as this window left it (another program or a broken disk wrote into it, or the last session did not end),
/// and once a week.
class FileGuard : public QObject
{
    Q_OBJECT

public:
    FileGuard(const QString& path, const Clock& clock, Settings& settings, QObject* parent = nullptr);

    /// Whether the file has to be checked whole now.
    bool isDue() const;
    /// Checks it when it is due; answers come later.
    void start();
    /// The window is done with the file and its connection is closed: remembers how it lies there.
    void leave();

Q_SIGNALS:
    void foundWhole();
    void foundDamaged(const kc::Findings& findings);

private:
    QString m_path;
    const Clock& m_clock;
    Settings& m_settings;
    QDate m_checkedOn;     ///< when the whole file was found good
    BackgroundTask m_task; ///< the last member: gone before what its work refers to
};

} // namespace kc::ui
