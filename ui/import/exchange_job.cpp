// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/exchange_job.h"

#include "base/clock.h"
#include "base/log.h"

#include <QMetaObject>
#include <QThread>

#include <atomic>
#include <exception>

namespace kc::ui {

using namespace Qt::StringLiterals;

struct ExchangeJob::Run
{
    std::atomic<bool> givenUp{false};
    Findings findings; // written by the worker before it answers
};

ExchangeJob::ExchangeJob(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
}

ExchangeJob::~ExchangeJob()
{
    cancel();
    for (QThread* thread : m_threads) {
        thread->wait();
        delete thread;
    }
}

void ExchangeJob::cancel()
{
    if (m_current)
        m_current->givenUp = true;
    m_current.reset();
}

void ExchangeJob::stop()
{
    if (m_current)
        m_current->givenUp = true;
}

void ExchangeJob::start(const QString& storePath, store::Store::Mode mode, Work work)
{
    cancel();
    auto run = std::make_shared<Run>();
    m_current = run;
    QThread* thread = QThread::create([this, run, storePath, mode, work = std::move(work), &clock = m_clock] {
        // `this` waits for the thread before it goes, and hears of it only through queued calls.
        const Progress progress = [this, run](int done, int total) {
            if (!run->givenUp)
                QMetaObject::invokeMethod(
                    this,
                    [this, run, done, total] {
                        if (m_current == run)
                            Q_EMIT progressed(done, total);
                    },
                    Qt::QueuedConnection);
            return !run->givenUp;
        };
        try {
            auto opened = store::Store::open(storePath, clock, mode);
            run->findings = opened ? work(**opened, progress) : opened.error().findings;
        } catch (const std::exception& failure) {
            logError(u"tables not brought in or out: "_s + QString::fromUtf8(failure.what()));
            run->findings = {{u"exchange.failed"_s,
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

void ExchangeJob::answer(const std::shared_ptr<Run>& run)
{
    if (m_current != run)
        return;
    m_current.reset();
    Q_EMIT finished(run->findings);
}

} // namespace kc::ui
