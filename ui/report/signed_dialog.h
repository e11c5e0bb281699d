// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/snapshot_differences.h"

#include <QDialog>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTableView;
class QTreeWidget;

namespace kc::ui {

class BackgroundTask;
class PagePreview;
class RegisterModel;
class Session;

/// Báo cáo đã ký: the pages as they were signed, printed again whatever has changed since, and what the same
/// question would say today, figure by figure and through which records.
class SignedDialog : public QDialog
{
    Q_OBJECT

public:
    SignedDialog(Session& session, QWidget* parent);
    ~SignedDialog() override;

    bool isWorking() const;
    /// The report that is open; null before.
    const report::Snapshot* snapshot() const { return m_snapshot.get(); }

    void reject() override;

private:
    void openChosen();
    void print();
    void savePdf();
    void findDifferences();
    void showDifferences(const std::vector<report::FigureDifference>& differences);
    void say(const QString& sentence);
    void showState();

    Session& m_session;
    RegisterModel* m_model;
    QTableView* m_table;
    QTabWidget* m_tabs;
    PagePreview* m_preview;
    QTreeWidget* m_differences;
    QProgressBar* m_bar;
    QLabel* m_state;
    QPushButton* m_print;
    QPushButton* m_pdf;
    QPushButton* m_compare;
    std::shared_ptr<const report::Snapshot> m_snapshot;
    BackgroundTask* m_task;
};

} // namespace kc::ui
