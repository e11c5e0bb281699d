// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace kc::ui {

/// One piece of work at a time off the window's thread; starting another gives the earlier one up.
class BackgroundTask : public QObject
{
    Q_OBJECT

public:
    /// Told how far the work is (0 to 100); answers false when it was given up.
    using Progress = std::function<bool(int percent)>;
    /// What the window does with the result; runs on the window's thread and not after cancel().
    using Answer = std::function<void()>;
    /// Runs in a thread of its own and touches nothing of the window.
    using Work = std::function<Answer(const Progress& progress)>;

    explicit BackgroundTask(QObject* parent = nullptr);
    /// Waits for running work to notice that it was given up.
    ~BackgroundTask() override;

    void start(const Work& work);
    void cancel();
    bool isRunning() const { return m_current != nullptr; }

Q_SIGNALS:
    void progressed(int percent);
    /// The work threw: a broken disk or a bug. Not sent after cancel().
    void failed(const QString& reason);

private:
    struct Run;
    void answer(const std::shared_ptr<Run>& run);

    std::shared_ptr<Run> m_current;
    std::vector<QThread*> m_threads;
};

} // namespace kc::ui
