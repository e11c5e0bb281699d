// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/figure_records.h"

#include <QDialog>

class QTabWidget;
class QVBoxLayout;

namespace kc::ui {

class RoleLabel;
class Session;

/// The records behind a figure: one list per register in the register's own table, what they add up to, and
/// whether that is the figure. It opens at once and is filled when the records were read.
class RecordsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `value` is the figure as it was printed.
    RecordsDialog(Session& session, const QString& title, const QString& value, const QString& definition,
                  QWidget* parent);

    void setRecords(const FigureRecords& records);
    void setFindings(const Findings& findings);
    bool isFilled() const { return m_filled; }

Q_SIGNALS:
    /// A row was opened; the dialog has closed.
    void recordRequested(const QString& registerName, const QString& id);

private:
    QWidget* listWidget(const report::RecordList& list, const QString& summed);
    QString sumText(const FigureOperand& operand) const;
    void addOperand(const FigureOperand& operand, bool one);
    void say(const QString& sentence);

    Session& m_session;
    QTabWidget* m_tabs;
    RoleLabel* m_state;
    QVBoxLayout* m_sums;
    bool m_filled = false;
};

} // namespace kc::ui
