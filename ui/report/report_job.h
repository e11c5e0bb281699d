// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"
#include "report/report_run.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

class QThread;

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

/// Makes a report off the window's thread, with a connection of its own that only reads. One at a time:
/// asking again gives the earlier one up.
class ReportJob : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives the job.
    explicit ReportJob(const Clock& clock, QObject* parent = nullptr);
    /// Waits for a running job to notice that it was given up.
    ~ReportJob() override;

    void start(const QString& storePath, const report::ReportRequest& request);
    void cancel();
    bool isRunning() const { return m_current != nullptr; }

Q_SIGNALS:
    void progressed(int percent);
    void finished(const std::shared_ptr<const kc::ui::ReportOutput>& output);
    /// Refused, or failed for a reason only a broken disk or a bug can cause; not sent after cancel().
    void failed(const kc::Findings& findings);

private:
    struct Run;
    void answer(const std::shared_ptr<Run>& run);

    const Clock& m_clock;
    std::shared_ptr<Run> m_current;
    std::vector<QThread*> m_threads;
};

} // namespace kc::ui
