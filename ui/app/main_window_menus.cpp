// SPDX-License-Identifier: GPL-3.0-or-later
// Actions, menus and their texts.
#include "store/query.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

#include "app/act_table.h"
#include "app/area_bar.h"
#include "app/main_window.h"
#include "common/icons.h"
#include "common/language.h"
#include "common/session.h"
#include "common/settings.h"
#include "import/export_dialog.h"
#include "import/import_dialog.h"
#include "register/page.h"
#include "register/register_view.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

QAction* MainWindow::addAction(const QString& name, const QString& iconName, const QString& shortcut,
                               std::function<void()> work)
{
    auto* action = new QAction(this);
    action->setObjectName(name.endsWith(u"Action"_s) ? name : QString(name + u"Action"_s));
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    if (!shortcut.isEmpty())
        action->setShortcut(QKeySequence::fromString(shortcut, QKeySequence::PortableText));
    action->setMenuRole(QAction::NoRole);
    connect(action, &QAction::triggered, this, std::move(work));
    m_actions.insert(name, action);
    return action;
}

void MainWindow::makeActions()
{
    for (const ActEntry& entry : actTable()) {
        const QString act = QString::fromLatin1(entry.act);
        addAction(act, QString::fromLatin1(entry.icon), QString::fromLatin1(entry.shortcut),
                  [this, act, area = QString::fromLatin1(entry.area), onRecord = entry.onRecord] {
                      if (!onRecord && m_area != area && m_area != u"start"_s)
                          showArea(area);
                      startAct(act);
                  });
    }
    addAction(u"newRecordAction"_s, u"list-add"_s, u"Ctrl+N"_s, [this] { startAct(newActOf(m_area)); });
    addAction(u"editRecordAction"_s, u"document-edit"_s, u"F2"_s, [this] { startAct(editActOf(m_area)); });

    addAction(u"newStoreAction"_s, u"document-new"_s, u"Ctrl+Alt+N"_s, [this] { Q_EMIT newStoreWanted(); });
    addAction(u"openStoreAction"_s, u"document-open"_s, u"Ctrl+O"_s, [this] { Q_EMIT openStoreWanted({}); });
    addAction(u"backUpAction"_s, u"document-multiple"_s, u"Ctrl+Shift+B"_s, [this] { backUp(); });
    addAction(u"importTablesAction"_s, u"document-import"_s, u"Ctrl+Shift+I"_s,
              [this] { ImportDialog(*m_session, this).exec(); });
    addAction(u"exportTablesAction"_s, u"document-export"_s, u"Ctrl+Alt+T"_s,
              [this] { ExportDialog(*m_session, this).exec(); });
    addAction(u"exportAction"_s, u"document-export"_s, u"Ctrl+Shift+X"_s,
              [this] { onRegister(&RegisterView::exportCsv); });
    addAction(u"previewAction"_s, u"document-print-preview"_s, u"Ctrl+Shift+P"_s,
              [this] { onRegister(&RegisterView::preview); });
    addAction(u"printAction"_s, u"document-print"_s, u"Ctrl+P"_s,
              [this] { onRegister(&RegisterView::print); });
    addAction(u"signOutAction"_s, u"system-log-out"_s, u"Ctrl+Shift+Q"_s, [this] { Q_EMIT signOutWanted(); });
    addAction(u"quitAction"_s, u"application-exit"_s, u"Ctrl+Q"_s, [this] { close(); });

    addAction(u"copyAction"_s, u"edit-copy"_s, u"Ctrl+C"_s,
              [this] { onRegister(&RegisterView::copySelection); });
    addAction(u"findAction"_s, u"edit-find"_s, u"Ctrl+F"_s,
              [this] { onRegister(&RegisterView::focusSearch); });
    addAction(u"addConditionAction"_s, u"view-filter"_s, u"Ctrl+Shift+F"_s,
              [this] { onRegister(&RegisterView::addCondition); });
    addAction(u"clearFilterAction"_s, u"edit-clear"_s, u"Ctrl+Shift+L"_s,
              [this] { onRegister(&RegisterView::clearFilter); });
    addAction(u"nextAction"_s, u"go-next"_s, u"Alt+Down"_s,
              [this] { onRegister(&RegisterView::selectNext); });
    addAction(u"previousAction"_s, u"go-previous"_s, u"Alt+Up"_s,
              [this] { onRegister(&RegisterView::selectPrevious); });

    addAction(u"columnsAction"_s, u"configure"_s, u"Ctrl+Shift+K"_s,
              [this] { onRegister(&RegisterView::chooseColumns); });
    addAction(u"refreshAction"_s, u"view-refresh"_s, u"F5"_s, [this] {
        if (RegisterView* view = currentRegister())
            view->reload();
        else if (Page* page = m_pages.value(m_area))
            page->activate();
    });
    auto* languages = new QActionGroup(this);
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        QAction* action = addAction(langKey(lang) + u"LangAction"_s, {},
                                    lang == Lang::Vi ? u"Ctrl+Alt+V"_s : u"Ctrl+Alt+E"_s,
                                    [this, lang] { Q_EMIT languageWanted(lang); });
        action->setCheckable(true);
        languages->addAction(action);
    }
    auto* themes = new QActionGroup(this);
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        QAction* action = addAction(themeKey(theme) + u"ThemeAction"_s, {},
                                    theme == Theme::Dark    ? u"Ctrl+Alt+3"_s
                                    : theme == Theme::Light ? u"Ctrl+Alt+2"_s
                                                            : u"Ctrl+Alt+1"_s,
                                    [this, theme] { Q_EMIT themeWanted(theme); });
        action->setCheckable(true);
        action->setChecked(theme == themeFromKey(m_session->settings().text(Setting::Theme)));
        themes->addAction(action);
    }
    addAction(u"guideAction"_s, u"help-contents"_s, u"F1"_s, [this] { showGuide(); });
    addAction(u"aboutAction"_s, u"help-about"_s, u"Shift+F1"_s, [this] { showAbout(); });
}

void MainWindow::makeMenus()
{
    const auto menu = [this](const QString& name, QMenu* parent = nullptr) {
        QMenu* made = parent ? parent->addMenu(QString()) : menuBar()->addMenu(QString());
        made->setObjectName(name);
        made->setToolTipsVisible(true); // a greyed act says why
        m_menus.insert(name, made);
        return made;
    };
    const auto fill = [this](QMenu* target, std::initializer_list<const char*> names) {
        for (const char* name : names) {
            if (*name == '\0')
                target->addSeparator();
            else
                target->addAction(m_actions.value(QString::fromLatin1(name)));
        }
    };
    menuBar()->setObjectName(u"menuBar"_s);
    QMenu* file = menu(u"fileMenu"_s);
    fill(file, {"newStoreAction", "openStoreAction"});
    QMenu* recent = menu(u"recentMenu"_s, file);
    recent->setIcon(icon(u"document-open-recent"_s));
    connect(recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    fill(file, {"backUpAction", "", "importTablesAction", "exportTablesAction", "", "exportAction",
                "previewAction", "printAction", "", "signOutAction", "quitAction"});
    fill(menu(u"editMenu"_s), {"copyAction", "", "findAction", "addConditionAction", "clearFilterAction", "",
                               "nextAction", "previousAction"});
    QMenu* record = menu(u"recordMenu"_s);
    fill(record, {"newRecordAction", "editRecordAction", ""});
    for (const ActEntry& entry : actTable()) {
        if (!QByteArray(entry.act).startsWith("edit_"))
            record->addAction(m_actions.value(QString::fromLatin1(entry.act)));
        if (QByteArray(entry.act) == "create_user")
            record->addSeparator();
    }
    QMenu* view = menu(u"viewMenu"_s);
    int number = 1;
    for (const QString& key : m_areaBar->areas()) {
        QAction* action = addAction(key + u"AreaAction"_s, {}, u"Alt+"_s + QString::number(number++),
                                    [this, key] { showArea(key); });
        view->addAction(action);
    }
    view->addSeparator();
    fill(view, {"columnsAction", "refreshAction", ""});
    fill(menu(u"languageMenu"_s, view), {"viLangAction", "enLangAction"});
    fill(menu(u"themeMenu"_s, view), {"systemThemeAction", "lightThemeAction", "darkThemeAction"});
    fill(menu(u"helpMenu"_s), {"guideAction", "aboutAction"});
}

void MainWindow::fillRecentMenu()
{
    QMenu* recent = m_menus.value(u"recentMenu"_s);
    recent->clear();
    const QStringList paths = m_session->settings().recentStores();
    for (const QString& path : paths) {
        QAction* action =
            recent->addAction(QFileInfo(path).fileName() + u"   ("_s + QFileInfo(path).path() + u')');
        action->setEnabled(QFileInfo::exists(path) && path != m_session->store().path());
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT openStoreWanted(path); });
    }
}

void MainWindow::retranslate()
{
    retranslateActions();
    retranslateAreas();
    updateStatus();
    updateActions();
}

void MainWindow::retranslateActions()
{
    const auto name = [this](const char* action, const QString& label) {
        m_actions.value(QString::fromLatin1(action))->setText(label);
    };
    for (const ActEntry& entry : actTable())
        m_actions.value(QString::fromLatin1(entry.act))->setText(actLabel(entry));
    name("newRecordAction", tr("&New…"));
    name("editRecordAction", tr("&Edit…"));
    name("newStoreAction", tr("&New file…"));
    name("openStoreAction", tr("&Open…"));
    name("backUpAction", tr("&Back up…"));
    name("importTablesAction", tr("&Import tables…"));
    name("exportTablesAction", tr("Export &tables…"));
    name("exportAction", tr("E&xport the list…"));
    name("previewAction", tr("Print pre&view…"));
    name("printAction", tr("&Print the list…"));
    name("signOutAction", tr("&Sign out"));
    name("quitAction", tr("&Quit"));
    name("copyAction", tr("&Copy rows"));
    name("findAction", tr("&Find"));
    name("addConditionAction", tr("&Add a condition…"));
    name("clearFilterAction", tr("C&lear the filter"));
    name("nextAction", tr("&Next record"));
    name("previousAction", tr("&Previous record"));
    name("columnsAction", tr("&Columns…"));
    name("refreshAction", tr("&Refresh"));
    name("viLangAction", u"Tiếng Việt"_s);
    name("enLangAction", u"English"_s);
    name("systemThemeAction", tr("As the &desktop"));
    name("lightThemeAction", tr("&Light"));
    name("darkThemeAction", tr("Da&rk"));
    name("guideAction", tr("&User guide"));
    name("aboutAction", tr("&About"));
    m_actions.value(langKey(uiLang()) + u"LangAction"_s)->setChecked(true);

    const auto title = [this](const char* menu, const QString& label) {
        m_menus.value(QString::fromLatin1(menu))->setTitle(label);
    };
    title("fileMenu", tr("&File"));
    title("recentMenu", tr("Open &recent"));
    title("editMenu", tr("&Edit"));
    title("recordMenu", tr("&Record"));
    title("viewMenu", tr("&View"));
    title("languageMenu", tr("&Language"));
    title("themeMenu", tr("&Theme"));
    title("helpMenu", tr("&Help"));
}

void MainWindow::retranslateAreas()
{
    int number = 1;
    for (const QString& key : m_areaBar->areas()) {
        const QString label = key == u"start"_s            ? tr("Start")
                              : key == u"establishments"_s ? tr("Establishments")
                              : key == u"projects"_s       ? tr("Projects")
                              : key == u"allocations"_s    ? tr("Allocations")
                              : key == u"reports"_s        ? tr("Reports")
                              : key == u"lists"_s          ? tr("Law and lists")
                              : key == u"users"_s          ? tr("Users")
                                                           : tr("Audit trail");
        m_areaBar->setLabel(key, label, u"Alt+"_s + QString::number(number++));
        m_actions.value(key + u"AreaAction"_s)->setText(label);
    }
    store::Query office(m_session->store(), u"ui/office_name"_s);
    m_areaBar->setOffice(
        office.first([](const store::Row& row) { return row.text(u"name"_s); }).value_or(QString()));
}

} // namespace kc::ui
