// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference.h"

#include <QJsonArray>
#include <QWidget>

class QComboBox;
class QTableWidget;

namespace kc::ui {

/// The lines of the appraisal sheet: every criterion with its verdict and remark. A line without verdict is
/// told apart from one that passes: the reviewer decides each.
class CriteriaEditor : public QWidget
{
    Q_OBJECT

public:
    explicit CriteriaEditor(QWidget* parent = nullptr);

    void setCriteria(std::vector<AppraisalCriterion> criteria);
    /// [{criterion, verdict, remark}], lines without verdict and remark left out.
    QJsonArray rows() const;
    void setRows(const QJsonArray& rows);
    /// Gives "pass" to every line that has no verdict yet.
    void passTheRest();
    int undecidedCount() const;
    QComboBox* verdictCombo(int row) const;
    QTableWidget* table() const { return m_table; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild(const QJsonArray& rows);
    void retranslate();

    std::vector<AppraisalCriterion> m_criteria;
    QTableWidget* m_table;
    bool m_writing = false;
};

} // namespace kc::ui
