// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference.h"

#include <QJsonArray>
#include <QWidget>

class QLabel;
class QTableWidget;

namespace kc::ui {

class ShareBar;

/// Hồ sơ: the papers a file needs for its activity and fund, ticked as they come, with the day and a note.
/// Papers ticked for another activity stay in the list while they are present.
class PaperEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PaperEditor(QWidget* parent = nullptr);

    /// The list in force (papersFor) and every item there is, for names of papers that stayed.
    void setItems(const std::vector<ChecklistItem>& items, const std::vector<ChecklistItem>& all);
    /// The day a paper gets when it is ticked.
    void setToday(QDate today) { m_today = today; }
    void setReadOnly(bool readOnly);

    /// [{item, present, received_on, note}]
    QJsonArray rows() const;
    void setRows(const QJsonArray& rows);
    /// Required papers, and how many of them are there.
    int requiredCount() const;
    int presentCount() const;
    QTableWidget* table() const { return m_table; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild(const QJsonArray& rows);
    void fitRows();
    void retranslate();
    void showCompleteness();

    std::vector<ChecklistItem> m_items;
    std::vector<ChecklistItem> m_all;
    QDate m_today;
    QLabel* m_summary;
    ShareBar* m_bar;
    QTableWidget* m_table;
    bool m_writing = false;
    bool m_readOnly = false;
};

} // namespace kc::ui
