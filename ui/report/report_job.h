// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"
#include "report/report_run.h"
#include "ui/report/background_task.h"

#include <QObject>

#include <memory>

namespace kc {
class Clock;
}

namespace kc::ui {

/// A finished report: its figures and document for files, its pages for screen and printer.
struct ReportOutput
{
    report::ReportResult result;
    report::Pages pages;
};

/// A finding for what only a broken disk or a bug can cause.
Findings reportFailure(const QString& reason);

/// Makes a report off the window's thread, with a connection of its own that only reads. One at a time:
/// asking again gives the earlier one up.
class ReportJob : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives the job.
    explicit ReportJob(const Clock& clock, QObject* parent = nullptr);

    void start(const QString& storePath, const report::ReportRequest& request);
    void cancel() { m_task.cancel(); }
    bool isRunning() const { return m_task.isRunning(); }

Q_SIGNALS:
    void progressed(int percent);
    void finished(const std::shared_ptr<const kc::ui::ReportOutput>& output);
    /// Refused, or failed for a reason only a broken disk or a bug can cause; not sent after cancel().
    void failed(const kc::Findings& findings);

private:
    const Clock& m_clock;
    BackgroundTask m_task; ///< the last member: gone before what its work refers to
};

} // namespace kc::ui
