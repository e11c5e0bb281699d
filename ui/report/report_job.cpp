// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_job.h"

#include "base/log.h"
#include "casework/casework.h"
#include "report/fonts.h"
#include "report/layout.h"
#include "store/store.h"

#include <QMetaObject>
#include <QPointer>
#include <QThread>

#include <exception>

namespace kc::ui {

using namespace Qt::StringLiterals;

struct ReportJob::Run
{
    std::atomic<bool> givenUp{false};
    std::shared_ptr<const ReportOutput> output; // written by the worker before it answers
    Findings findings;
};

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

ReportJob::ReportJob(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
}

ReportJob::~ReportJob()
{
    cancel();
    for (QThread* thread : m_threads) {
        thread->wait();
        delete thread;
    }
}

void ReportJob::cancel()
{
    if (m_current)
        m_current->givenUp = true;
    m_current.reset();
}

void ReportJob::start(const QString& storePath, const report::ReportRequest& request)
{
    cancel();
    // Adding fonts empties the font families of the whole program. Done by the worker, it would take them
    // from under the window while that paints.
    report::ensureReportFonts();
    auto run = std::make_shared<Run>();
    m_current = run;
    QThread* thread = QThread::create([this, run, storePath, request, &clock = m_clock] {
        // `this` waits for the thread before it goes, and hears of it only through queued calls.
        const report::ReportProgress progress = [this, run](int percent) {
            if (!run->givenUp)
                QMetaObject::invokeMethod(
                    this,
                    [this, run, percent] {
                        if (m_current == run)
                            Q_EMIT progressed(percent);
                    },
                    Qt::QueuedConnection);
            return !run->givenUp;
        };
        try {
            auto made = makeReport(storePath, clock, request, progress);
            if (made)
                run->output = *made;
            else
                run->findings = made.error().findings;
        } catch (const std::exception& failure) {
            logError(u"report not made: "_s + QString::fromUtf8(failure.what()));
            run->findings = {{u"report.failed"_s,
                              Severity::Error,
                              {},
                              {},
                              {{u"reason"_s, QString::fromUtf8(failure.what())}},
                              {}}};
        }
        QMetaObject::invokeMethod(
            this, [this, run] { answer(run); }, Qt::QueuedConnection);
    });
    m_threads.push_back(thread);
    thread->start();
}

void ReportJob::answer(const std::shared_ptr<Run>& run)
{
    if (m_current != run)
        return;
    m_current.reset();
    if (run->output)
        Q_EMIT finished(run->output);
    else
        Q_EMIT failed(run->findings);
}

} // namespace kc::ui
