// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

#include "import/exchange_job.h"

namespace kc::ui {

namespace Ui {
class ExportDialog;
}
class Session;

/// Writes tables to files that import reads back: one or all, as a workbook or as CSV.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// The session outlives the dialog.
    explicit ExportDialog(Session& session, QWidget* parent);
    ~ExportDialog() override;

    bool isWorking() const { return m_job->isRunning(); }
    void reject() override;

private:
    void write();
    void showWork();
    QString chooseTarget();

    Session& m_session;
    std::unique_ptr<Ui::ExportDialog> m_ui;
    ExchangeJob* m_job;
    std::shared_ptr<QStringList> m_written;
};

} // namespace kc::ui
