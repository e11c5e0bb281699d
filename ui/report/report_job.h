// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"
#include "report/report_run.h"
#include "ui/report/background_task.h"

#include <QObject>

#include <memory>
#include <optional>

namespace kc {
class Clock;
}

namespace kc::ui {

/// A finished report: its figures and document for files, its pages for screen and printer.
struct ReportOutput
{
    report::ReportResult result;
    report::Pages pages;
    /// The same figures named in the window's language, when the paper speaks another one.
    std::optional<report::FigureSet> named;

    /// What the window tells of the figures with: the pages alone are in the paper's language.
    const report::FigureSet& figures() const { return named ? *named : result.figures; }
};

/// The same report with its figures named in another language: the values stay what they are, whatever was
/// recorded since. Nothing when the question can no longer be asked.
std::shared_ptr<const ReportOutput> namedIn(const store::Store& store, const RuleBook& rules,
                                            const ReportOutput& output, Lang lang);

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

    /// The figures are also named in `window`.
    void start(const QString& storePath, const report::ReportRequest& request, Lang window);
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
