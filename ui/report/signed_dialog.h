// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/snapshot_differences.h"

#include <QDialog>

#include <memory>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTableView;
class QTreeWidget;

namespace kc::ui {

class BackgroundTask;
class PagePreview;
class RegisterModel;
class RoleLabel;
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

    /// The report that is shown first; the newest one without an id. Called before the dialog is shown.
    void openAt(const QString& id) { m_wanted = id; }

    void reject() override;

private:
    void openChosen();
    void print();
    void saveAs(report::FileFormat format);
    void findDifferences();
    void giveUp();
    void showNothing(const QString& sentence);
    void showDifferences(const std::vector<report::FigureDifference>& differences);
    void addRecords(int figure, const std::vector<report::RecordDifference>& records);
    void say(const QString& sentence);
    void showState();

    Session& m_session;
    RegisterModel* m_model;
    QTableView* m_table;
    QTabWidget* m_tabs;
    PagePreview* m_preview;
    QTreeWidget* m_differences;
    RoleLabel* m_nothing; ///< what stands in place of differences
    QProgressBar* m_bar;
    QLabel* m_state;
    QPushButton* m_print;
    QPushButton* m_pdf;
    QPushButton* m_saveAs;
    QPushButton* m_compare;
    QPushButton* m_cancel;
    QMenu* m_formats;
    std::shared_ptr<const report::Snapshot> m_snapshot;
    QString m_wanted;
    std::shared_ptr<bool> m_shownRun; ///< the comparison whose values stand in the tree
    BackgroundTask* m_task;
};

} // namespace kc::ui
