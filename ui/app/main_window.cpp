// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "base/texts.h"
#include "store/backup.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include "app/act_table.h"
#include "app/area_bar.h"
#include "app/help_window.h"
#include "common/file_chooser.h"
#include "common/language.h"
#include "common/parts.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/settings.h"
#include "register/page.h"
#include "register/register_group.h"
#include "register/register_view.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(std::unique_ptr<Session> session, QWidget* parent)
    : QMainWindow(parent)
    , m_session(std::move(session))
    , m_areaBar(new AreaBar(this))
    , m_stack(new QStackedWidget(this))
    , m_simulated(new Banner(Banner::Tone::Warning, this))
    , m_notice(new Banner(Banner::Tone::Note, this))
    , m_who(new QLabel(this))
    , m_where(new QLabel(this))
    , m_mark(new QLabel(this))
{
    setObjectName(u"mainWindow"_s);
    m_simulated->setObjectName(u"simulatedBanner"_s);
    m_notice->setObjectName(u"noticeBanner"_s);
    auto* middle = new QWidget(this);
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* right = new QWidget(middle);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_simulated);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    row->addWidget(m_areaBar);
    row->addWidget(right, 1);
    setCentralWidget(middle);
    for (QLabel* label : {m_who, m_where, m_mark})
        label->setTextFormat(Qt::PlainText);
    m_who->setObjectName(u"whoLabel"_s);
    m_where->setObjectName(u"storeLabel"_s);
    m_mark->setObjectName(u"markLabel"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(12, 0, 12, 0);
    statusBar()->addWidget(m_who);
    statusBar()->addPermanentWidget(m_mark);
    statusBar()->addPermanentWidget(m_where);

    makeActions();
    makePages();
    makeActForms();
    makeMenus();
    retranslate();
    connect(m_areaBar, &AreaBar::chosen, this, &MainWindow::showArea);
    connect(m_session.get(), &Session::changed, this, &MainWindow::updateActions, Qt::QueuedConnection);

    Settings& settings = m_session->settings();
    if (!restoreGeometry(settings.value(Setting::WindowGeometry).toByteArray()))
        resize(1280, 760);
    setMinimumSize(1024, 600);
    if (!showArea(settings.text(Setting::LastArea, m_session->actor().login)))
        showArea(u"start"_s);
}

MainWindow::~MainWindow() = default;

std::unique_ptr<Session> MainWindow::takeSession()
{
    return std::move(m_session);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_session->settings().set(Setting::WindowGeometry, saveGeometry());
    m_session->settings().set(Setting::LastArea, m_area, m_session->actor().login);
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool MainWindow::showArea(const QString& key)
{
    Page* page = m_pages.value(key);
    if (!page)
        return false;
    m_area = key;
    m_stack->setCurrentWidget(page);
    m_areaBar->setCurrent(key);
    page->activate();
    updateActions();
    return true;
}

bool MainWindow::showRegister(const QString& registerName)
{
    if (m_pages.contains(registerName))
        return showArea(registerName);
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        auto* group = qobject_cast<RegisterGroup*>(page.value());
        if (group && group->registers().contains(registerName))
            return group->showRegister(registerName) && showArea(page.key());
    }
    return false;
}

QString MainWindow::currentRegisterName() const
{
    const RegisterView* view = currentRegister();
    return view ? view->registerInfo().name : QString();
}

QString MainWindow::currentOf(const QString& registerName) const
{
    const RegisterView* view = currentRegister();
    return view && view->registerInfo().name == registerName ? view->currentId() : QString();
}

RegisterView* MainWindow::currentRegister() const
{
    Page* page = m_pages.value(m_area);
    return page ? page->registerView() : nullptr;
}

void MainWindow::showFiltered(const QString& registerName, const store::Filter& filter)
{
    if (!showRegister(registerName))
        return;
    if (RegisterView* view = currentRegister())
        view->setFilter(filter);
}

void MainWindow::showRecord(const QString& registerName, const QString& id)
{
    if (!showRegister(registerName))
        return;
    if (RegisterView* view = currentRegister())
        view->showRecord(id);
}

void MainWindow::onRegister(void (RegisterView::*work)())
{
    if (RegisterView* view = currentRegister())
        (view->*work)();
}

void MainWindow::startAct(const QString& act)
{
    const auto form = m_forms.constFind(act);
    const QAction* action = m_actions.value(act);
    if (form == m_forms.constEnd() || !action || !action->isEnabled())
        return;
    const RegisterView* view = currentRegister();
    (*form)(view ? view->currentId() : QString());
}

void MainWindow::updateActions()
{
    const RegisterView* view = currentRegister();
    const QString current = view ? view->currentId() : QString();
    const QString name = currentRegisterName();
    for (const ActEntry& entry : actTable()) {
        const QString act = QString::fromLatin1(entry.act);
        QAction* action = m_actions.value(act);
        const bool here = name == QLatin1String(entry.area);
        QString reason;
        if (entry.onRecord && (!here || current.isEmpty()))
            reason = tr("Choose a record first.");
        else
            reason = m_session->whyNot(QString::fromLatin1(entry.caseworkAct()),
                                       entry.onRecord && name == u"projects"_s ? current : QString());
        if (reason.isEmpty() && here && m_hindrances.contains(act))
            reason = m_hindrances.value(act)(current);
        action->setEnabled(reason.isEmpty() && m_forms.contains(act));
        const QString label = plainCaption(actLabel(entry));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(!reason.isEmpty() ? label + u"\n"_s + reason
                           : keys.isEmpty()  ? label
                                             : QString(label + u" ("_s + keys + u')'));
        if (entry.onRecord)
            action->setVisible(here);
    }
    const auto follow = [this](const QString& which, const QString& act) {
        QAction* action = m_actions.value(which);
        const QAction* leader = m_actions.value(act);
        action->setEnabled(leader && leader->isEnabled());
        action->setToolTip(leader ? leader->toolTip() : QString());
    };
    follow(u"newRecordAction"_s, newActOf(name));
    follow(u"editRecordAction"_s, editActOf(name));
    QAction* bringIn = m_actions.value(u"importTablesAction"_s);
    const QString whyNotBringIn = m_session->whyNot(u"import_data"_s);
    bringIn->setEnabled(whyNotBringIn.isEmpty());
    bringIn->setToolTip(whyNotBringIn);
    for (const char* onList :
         {"findAction", "addConditionAction", "clearFilterAction", "copyAction", "nextAction",
          "previousAction", "printAction", "previewAction", "exportAction", "columnsAction"})
        m_actions.value(QString::fromLatin1(onList))->setEnabled(view != nullptr);
}

void MainWindow::updateStatus()
{
    const Actor& actor = m_session->actor();
    QStringList roles;
    for (const Role role : {Role::Officer, Role::Reviewer, Role::Approver, Role::Accountant, Role::Auditor,
                            Role::Administrator}) {
        if (actor.has(role) && !actor.setUp)
            roles << text(u"role."_s + roleKey(role), uiLang());
    }
    m_who->setText(actor.setUp ? tr("Setting up, nobody is signed in")
                               : QString(actor.name + u" – "_s + roles.join(u", "_s)));
    const store::Store& store = m_session->store();
    m_where->setText(QFileInfo(store.path()).fileName());
    m_where->setToolTip(store.path());
    const bool simulated = store.isSimulated();
    m_mark->setText(simulated ? tr("Simulated data") : QString());
    m_simulated->setVisible(simulated);
    m_simulated->setText(tr("SIMULATED DATA – NOT REAL FIGURES"));
    m_notice->setVisible(store.isReadOnly() || actor.setUp);
    m_notice->setText(
        store.isReadOnly()
            ? tr("This file is open for reading only.")
            : tr("This file is being set up. Add the first administrator under Users (Ctrl+Shift+U)."));
    setWindowTitle(u"Khuyến Công – "_s + QFileInfo(store.path()).completeBaseName());
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setObjectName(u"aboutBox"_s);
    box.setWindowTitle(tr("About Khuyến Công"));
    box.setTextFormat(Qt::PlainText);
    box.setText(u"Khuyến Công "_s + QStringLiteral(KC_VERSION));
    box.setInformativeText(
        tr("From the application to the conference report: industrial promotion projects of a province.\n\n"
           "Free software under the GNU General Public License, version 3 or later. "
           "Icons: Breeze (KDE, LGPL). Fonts: Noto Sans (OFL), Tinos (Apache). Built with Qt %1 and SQLite.")
            .arg(QLatin1String(qVersion())));
    box.exec();
}

void MainWindow::showGuide()
{
    auto* window = findChild<HelpWindow*>();
    if (!window)
        window = new HelpWindow(this);
    window->show();
    window->raise();
    window->activateWindow();
}

void MainWindow::backUp()
{
    const store::Store& store = m_session->store();
    const QFileInfo info(store.path());
    const QString proposal = info.absoluteDir().filePath(
        info.completeBaseName() + u'-' + m_session->clock().today().toString(Qt::ISODate) + u".kcs"_s);
    const QString path =
        m_session->files().save(this, tr("Back up the file"), proposal, tr("Khuyến Công files (*.kcs)"));
    if (path.isEmpty())
        return;
    const auto done = store::backUp(store, path);
    if (done)
        m_session->prompts().inform(this, tr("Back up the file"),
                                    tr("A checked copy stands at %1.").arg(path));
    else
        m_session->prompts().showFindings(this, tr("Back up the file"), done.error().findings);
}

} // namespace kc::ui
