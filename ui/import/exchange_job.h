// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "store/store.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace kc::ui {

/// Brings tables in or out off the window's thread, with a connection of its own. One at a time: asking again
/// gives the earlier one up, and what was given up writes nothing.
class ExchangeJob : public QObject
{
    Q_OBJECT

public:
    /// Told the way done; false gives the work up.
    using Progress = std::function<bool(int done, int total)>;
    /// Runs in the worker; returns what was found. What else it makes it leaves where the caller reads it
    /// after finished().
    using Work = std::function<Findings(store::Store& store, const Progress& progress)>;

    /// The clock outlives the job.
    explicit ExchangeJob(const Clock& clock, QObject* parent = nullptr);
    /// Waits for a running job to notice that it was given up.
    ~ExchangeJob() override;

    void start(const QString& storePath, store::Store::Mode mode, Work work);
    /// Gives the work up and hears no more of it.
    void cancel();
    /// Asks the work to end; finished() tells whether it was done before it heard of that.
    void stop();
    bool isRunning() const { return m_current != nullptr; }

Q_SIGNALS:
    void progressed(int done, int total);
    /// Not sent after cancel().
    void finished(const kc::Findings& findings);

private:
    struct Run;
    void answer(const std::shared_ptr<Run>& run);

    const Clock& m_clock;
    std::shared_ptr<Run> m_current;
    std::vector<QThread*> m_threads;
};

} // namespace kc::ui
