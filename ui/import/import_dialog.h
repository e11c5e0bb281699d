// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_import.h"

#include <QDialog>

#include <memory>

#include "import/exchange_job.h"

namespace kc::ui {

namespace Ui {
class ImportDialog;
}
class FindingModel;
class Session;

/// Brings tables of files into the store: what would happen is shown first, row by row, and nothing is
/// written until a person says so. Amounts in words are read when somebody has confirmed them.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// The session outlives the dialog.
    explicit ImportDialog(Session& session, QWidget* parent);
    ~ImportDialog() override;

    void addFiles(const QStringList& paths);
    bool isWorking() const { return m_job->isRunning(); }
    /// Closes; an import under way is stopped first.
    void reject() override;

private:
    enum class Stage { Nothing, Checked, Refused, Imported, Stopped };

    void chooseFiles();
    void removeFiles();
    void check();
    void stop();
    void saveRefused();
    void start(bool dryRun);
    void showReport(const Findings& findings);
    void fillTables();
    void showStage();
    QString summary() const;
    exchange::ImportOptions options(bool dryRun) const;
    QStringList files() const;

    Session& m_session;
    std::unique_ptr<Ui::ImportDialog> m_ui;
    ExchangeJob* m_job;
    FindingModel* m_findings;
    std::shared_ptr<exchange::ImportReport> m_report; ///< of the last check or import
    Stage m_stage = Stage::Nothing;
    bool m_dryRun = true;
    bool m_closing = false; ///< wished while an import was under way: it closes when that has ended
    int m_inWords = 0;      ///< amounts that were written in words
};

} // namespace kc::ui
