// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/background_task.h"

#include "base/log.h"

#include <QMetaObject>
#include <QThread>

#include <atomic>
#include <exception>

namespace kc::ui {

using namespace Qt::StringLiterals;

struct BackgroundTask::Run
{
    std::atomic<bool> givenUp{false};
    Answer done; // written by the worker before it answers
    QString failure;
};

BackgroundTask::BackgroundTask(QObject* parent)
    : QObject(parent)
{
}

BackgroundTask::~BackgroundTask()
{
    cancel();
    for (QThread* thread : m_threads) {
        thread->wait();
        delete thread;
    }
}

void BackgroundTask::cancel()
{
    if (m_current)
        m_current->givenUp = true;
    m_current.reset();
}

void BackgroundTask::start(const Work& work)
{
    cancel();
    std::erase_if(m_threads, [](QThread* thread) {
        if (!thread->isFinished())
            return false;
        delete thread;
        return true;
    });
    auto run = std::make_shared<Run>();
    m_current = run;
    QThread* thread = QThread::create([this, run, work] {
        // `this` waits for the thread before it goes, and hears of it only through queued calls.
        const Progress progress = [this, run](int percent) {
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
            run->done = work(progress);
        } catch (const std::exception& failure) {
            run->failure = QString::fromUtf8(failure.what());
            logError(u"work in the background failed: "_s + run->failure);
        }
        QMetaObject::invokeMethod(
            this, [this, run] { answer(run); }, Qt::QueuedConnection);
    });
    m_threads.push_back(thread);
    thread->start();
}

void BackgroundTask::answer(const std::shared_ptr<Run>& run)
{
    if (m_current != run)
        return;
    m_current.reset();
    if (run->done)
        run->done();
    else
        Q_EMIT failed(run->failure);
}

} // namespace kc::ui
