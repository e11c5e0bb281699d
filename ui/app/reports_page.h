// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "register/page.h"

namespace kc::report {
struct Snapshot;
}

namespace kc::ui {

class BackgroundTask;
struct ReportOutput;
class ReportScreen;
class Session;

/// The reports area: the report screen, and the records behind a figure that was clicked.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(Session& session, QWidget* parent = nullptr);

    ReportScreen* screen() const { return m_screen; }
    /// Shows the records a printed figure or cell was computed from; they are read off the window's thread
    /// while the dialog stands. False when the report has no such figure.
    bool showFigure(const QString& drill);
    /// The same of another report.
    bool showFigureOf(const std::shared_ptr<const ReportOutput>& output, const QString& drill);

    /// The records behind a figure of the signed report beside the live one, as they stood when it was
    /// signed.
    bool showSignedFigure(const std::shared_ptr<const report::Snapshot>& snapshot, const QString& drill);

Q_SIGNALS:
    void recordRequested(const QString& registerName, const QString& id);

private:
    Session& m_session;
    ReportScreen* m_screen;
    BackgroundTask* m_task;
};

} // namespace kc::ui
