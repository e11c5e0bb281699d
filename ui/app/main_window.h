// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "store/register.h"

#include <QHash>
#include <QMainWindow>

#include <functional>
#include <memory>

#include "common/theme.h"

class QLabel;
class QStackedWidget;

namespace kc::ui {

class AreaBar;
class Banner;
class Page;
class RecordPane;
class RegisterView;
class Session;

/// The window of an open store: areas at the left, the current area in the middle, menus for every act.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(std::unique_ptr<Session> session, QWidget* parent = nullptr);
    ~MainWindow() override;

    Session& session() const { return *m_session; }
    /// Shows an area ("start", "projects", "lists" ...). False when there is none of that name.
    bool showArea(const QString& key);
    /// Shows a register, in an area of its own or in the group it belongs to. False when the window has none
    /// of that name.
    bool showRegister(const QString& registerName);
    const QString& currentArea() const { return m_area; }
    Page* page(const QString& key) const { return m_pages.value(key); }
    /// The register on which the menus work now; null on pages without one.
    RegisterView* currentRegister() const;
    /// Opens a register with a filter, as tiles and figures do.
    void showFiltered(const QString& registerName, const store::Filter& filter);
    /// Opens a record in its register.
    void showRecord(const QString& registerName, const QString& id);
    /// Runs an act's form for the current record; nothing when it is not allowed now.
    void startAct(const QString& act);
    /// The action of an act, or of the window itself ("printAction").
    QAction* actionOf(const QString& name) const { return m_actions.value(name); }
    /// Leaves the window for good: the caller shows the sign-in again with this store.
    std::unique_ptr<Session> takeSession();

Q_SIGNALS:
    void languageWanted(kc::Lang lang);
    void themeWanted(kc::ui::Theme theme);
    void signOutWanted();
    void newStoreWanted();
    void openStoreWanted(const QString& path); ///< empty: ask for a file

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    using ActForm = std::function<void(const QString& recordId)>;
    /// Why an act that the person may run does not fit this record; empty when it does.
    using Hindrance = std::function<QString(const QString& recordId)>;

    // main_window_pages.cpp
    void makePages();
    void addPage(const QString& key, const QString& iconName, Page* page);
    RegisterView* makeRegister(const QString& name, RecordPane* pane);
    RegisterView* addRegisterPage(const QString& name, const QString& iconName, RecordPane* pane);
    RegisterView* makeFollowUp(const QString& name);
    void makeActForms();
    void makeFollowUpForms();
    /// Name of the register on which the menus work now; empty on pages without one.
    QString currentRegisterName() const;
    /// The current record when it is one of that register: what a form begins with.
    QString currentOf(const QString& registerName) const;
    // main_window_menus.cpp
    void makeActions();
    void makeMenus();
    QAction* addAction(const QString& name, const QString& iconName, const QString& shortcut,
                       std::function<void()> work);
    void fillRecentMenu();
    void retranslate();
    void retranslateActions();
    void retranslateAreas();
    // main_window.cpp
    void updateActions();
    void updateStatus();
    void onRegister(void (RegisterView::*work)());
    void showAbout();
    void showGuide();
    void backUp();

    std::unique_ptr<Session> m_session;
    AreaBar* m_areaBar;
    QStackedWidget* m_stack;
    Banner* m_simulated;
    Banner* m_notice;
    QLabel* m_who;
    QLabel* m_where;
    QLabel* m_mark;
    QString m_area;
    QHash<QString, Page*> m_pages;
    QHash<QString, QAction*> m_actions;
    QHash<QString, QMenu*> m_menus;
    QHash<QString, ActForm> m_forms;
    QHash<QString, Hindrance> m_hindrances;
};

} // namespace kc::ui
