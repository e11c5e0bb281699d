// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/register.h"

#include <QPersistentModelIndex>

#include "register/first_view.h"
#include "register/page.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace kc::ui {

class Banner;
class EmptyState;
class FilterBar;
class RecordPane;
class RegisterModel;
class RoleLabel;
class Session;

/// What a register shows while it has no records at all: an icon and what to do first.
struct EmptyHint
{
    QString icon;
    QString title;
    QString hint;
};

/// The one screen of all registers: search, filter, table of any length, totals, and the record beside it.
class RegisterView : public Page
{
    Q_OBJECT

public:
    /// `pane` may be null; it is taken over.
    RegisterView(Session& session, const store::Register& reg, RecordPane* pane, QWidget* parent = nullptr);
    ~RegisterView() override;

    void activate() override;
    RegisterView* registerView() override { return this; }

    const store::Register& registerInfo() const { return m_register; }
    RegisterModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    FilterBar* filterBar() const { return m_filterBar; }
    RecordPane* pane() const { return m_pane; }

    /// Texts that change with the language; called again after each change.
    void setEmptyHint(std::function<EmptyHint()> hint);
    /// Buttons at the right of the title.
    void addHeaderAction(QAction* action, bool main);
    /// A line above the table (used by lists: what the list is).
    void setSubtitle(const QString& text);
    void setTitleVisible(bool visible);

    /// The id of the current record; empty when there is none.
    QString currentId() const { return m_current; }
    /// Makes that record current, now or as soon as it is in the list. Clears a filter that hides it.
    void showRecord(const QString& id);
    void setFilter(const store::Filter& filter);
    /// Reads the list and the record again.
    void reload();

    /// The selected rows as a spreadsheet takes them: tabs and line ends, heads first.
    QString selectionText() const;

public Q_SLOTS:
    void focusSearch();
    void addCondition();
    void clearFilter();
    void selectNext();
    void selectPrevious();
    void copySelection();
    void print();
    void preview();
    void exportCsv();
    void chooseColumns();

Q_SIGNALS:
    void currentChanged(const QString& id);
    /// Double click or Enter.
    void opened(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void showState();
    void showTotals();
    void takeCurrent();
    void moveBy(int rows);
    void chooseRow(int row);
    int columnOf(const QString& key) const; ///< logical index; -1: no such column
    void restoreLayout();
    void saveColumns();
    void saveSplit();
    /// Order, choice and widths of columns nobody arranged yet.
    void layOutFirst();
    /// Shows what the window has room for, as long as nobody arranged the columns, and gives the register's
    /// main text the room the others leave.
    void fitColumns();
    void fitSplit();
    void takeWidth(int column, int width);
    QList<int> shownColumns() const;

    Session& m_session;
    const store::Register& m_register;
    RegisterModel* m_model;
    FilterBar* m_filterBar;
    RoleLabel* m_title;
    RoleLabel* m_subtitle;
    QHBoxLayout* m_header;
    QTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QLabel* m_totals;
    QSplitter* m_splitter;
    RecordPane* m_pane;
    std::function<EmptyHint()> m_hint;
    QString m_current;
    QString m_wanted;
    FirstView m_first;
    bool m_ownColumns = false; ///< a person arranged the columns
    bool m_ownSplit = false;   ///< a person moved the border of the pane
    int m_mainColumn = -1;     ///< logical index; -1: no column stretches
    int m_mainWidth = 0;       ///< what the person chose for it; 0: by itself
    bool m_fitting = false;
    bool m_started = false;
    bool m_failed = false;
};

} // namespace kc::ui
