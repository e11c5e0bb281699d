// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_job.h"

#include "casework/casework.h"
#include "report/fonts.h"
#include "report/layout.h"
#include "store/store.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// The worker's part; nothing of the window is touched here.
Expected<std::shared_ptr<const ReportOutput>> makeReport(const QString& path, const Clock& clock,
                                                         const report::ReportRequest& request,
                                                         const report::ReportProgress& progress)
{
    auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
    if (!store)
        return tl::unexpected<Error>(store.error());
    const casework::Casework casework(**store);
    auto result = report::buildReport(**store, casework.rules(), request, progress);
    if (!result)
        return tl::unexpected<Error>(result.error());
    if (!progress(95))
        return refuse(u"report.cancelled"_s);
    auto output = std::make_shared<ReportOutput>();
    output->result = std::move(*result);
    output->pages = report::layOut(output->result.document);
    return std::shared_ptr<const ReportOutput>(std::move(output));
}

} // namespace

Findings reportFailure(const QString& reason)
{
    return {{u"report.failed"_s, Severity::Error, {}, {}, {{u"reason"_s, reason}}, {}}};
}

ReportJob::ReportJob(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    connect(&m_task, &BackgroundTask::progressed, this, &ReportJob::progressed);
    connect(&m_task, &BackgroundTask::failed, this,
            [this](const QString& reason) { Q_EMIT failed(reportFailure(reason)); });
}

void ReportJob::start(const QString& storePath, const report::ReportRequest& request)
{
    // Adding fonts empties the font families of the whole program. Done by the worker, it would take them
    // from under the window while that paints.
    report::ensureReportFonts();
    m_task.start([this, storePath, request,
                  &clock = m_clock](const BackgroundTask::Progress& progress) -> BackgroundTask::Answer {
        auto made = makeReport(storePath, clock, request, progress);
        if (made)
            return [this, output = *made] { Q_EMIT finished(output); };
        return [this, findings = made.error().findings] { Q_EMIT failed(findings); };
    });
}

} // namespace kc::ui
