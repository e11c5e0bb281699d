// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_files.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QProgressBar;
class QPushButton;

namespace kc::ui {

class BackgroundTask;
class Session;

/// One report for many provinces: each becomes a file of its own in a folder.
class BatchDialog : public QDialog
{
    Q_OBJECT

public:
    /// The question is the same for every province. The session outlives the dialog.
    BatchDialog(Session& session, const report::ReportRequest& request, QWidget* parent);
    ~BatchDialog() override;

    bool isRunning() const;
    void reject() override;

private:
    struct Batch;

    void fillProvinces();
    void checkRegion();
    void browse();
    void start();
    void cancel();
    void showProgress();
    void finish();
    void showState();
    std::vector<QString> chosen() const;

    Session& m_session;
    report::ReportRequest m_request;
    QComboBox* m_region;
    QListWidget* m_provinces;
    QComboBox* m_format;
    QLineEdit* m_folder;
    QProgressBar* m_bar;
    QLabel* m_state;
    QPushButton* m_start;
    QPushButton* m_cancel;
    std::shared_ptr<Batch> m_batch;
    BackgroundTask* m_task;
};

} // namespace kc::ui
