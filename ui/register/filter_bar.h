// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/register.h"

#include <QTimer>
#include <QWidget>

#include "register/cell_text.h"

class QLineEdit;
class QMenu;
class QPushButton;

namespace kc::ui {

class FlowLayout;
class Session;

/// Search box, conditions as chips that can be taken away, and filters a person saved.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(Session& session, const store::Register& reg, const CellText& cells, QWidget* parent = nullptr);

    const store::Filter& filter() const { return m_filter; }
    /// Shows that filter as if it had been put together here.
    void setFilter(const store::Filter& filter);
    QLineEdit* searchEdit() const { return m_search; }
    QStringList savedNames() const;
    void saveAs(const QString& name);
    void useSaved(const QString& name);

public Q_SLOTS:
    void addCondition();
    void clear();

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showChips();
    void fillSavedMenu();
    void searchNow();
    void forget(const QString& name);
    /// Name and filter text of every filter this person saved for the register.
    std::vector<std::pair<QString, QString>> savedList() const;

    Session& m_session;
    const store::Register& m_register;
    const CellText& m_cells;
    store::Filter m_filter;
    QTimer m_pause; ///< between the last letter and the search
    QLineEdit* m_search;
    QPushButton* m_add;
    QPushButton* m_saved;
    QMenu* m_savedMenu;
    QWidget* m_chips;
    FlowLayout* m_flow;
};

} // namespace kc::ui
