// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "base/crash.h"
#include "base/log.h"
#include "casework/casework.h"

#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTimer>

#include <exception>

#include "app/file_guard.h"
#include "app/main_window.h"
#include "common/file_chooser.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/settings.h"
#include "people/first_run_wizard.h"
#include "people/sign_in_dialog.h"
#include "people/welcome_dialog.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/khuyencong"_s;
}

bool GuardedApplication::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& problem) {
        logError(u"uncaught: "_s + QString::fromUtf8(problem.what()));
        // Not from inside the event that failed: the box runs events of its own.
        QTimer::singleShot(0, this, [what = QString::fromUtf8(problem.what())] {
            QMessageBox box(QMessageBox::Critical, u"Khuyến Công"_s,
                            Application::tr("This could not be done. What was confirmed before is kept."));
            box.setObjectName(u"failureBox"_s);
            box.setDetailedText(what);
            box.exec();
        });
        return false;
    }
}

Application::Application(const Clock& clock, Prompts& prompts, FileChooser& files, Settings& settings)
    : m_clock(clock)
    , m_prompts(prompts)
    , m_files(files)
    , m_settings(settings)
{
}

Application::~Application()
{
    leaveFile();
}

void Application::useLanguage(Lang lang)
{
    m_settings.set(Setting::Language, langKey(lang));
    m_languages.use(lang);
}

void Application::chooseTheme(Theme theme)
{
    m_settings.set(Setting::Theme, themeKey(theme));
    useTheme(theme);
}

void Application::offerCrashReport()
{
    const std::optional<CrashReport> crash = pendingCrash(dataFolder());
    if (!crash)
        return;
    m_prompts.warn(nullptr, tr("The program ended unexpectedly last time"),
                   tr("What was confirmed is kept. The details below help those who repair the program; they "
                      "hold no personal data."),
                   crash->toText());
    clearCrash(dataFolder());
}

bool Application::start(const StartOptions& options)
{
    QApplication::setWindowIcon(QIcon(u":/mark/khuyencong.svg"_s));
    useTheme(themeFromKey(m_settings.text(Setting::Theme)));
    m_languages.use(
        options.lang.value_or(langFromKey(m_settings.text(Setting::Language)).value_or(Lang::Vi)));
    m_login = options.login;
    offerCrashReport();
    if (!options.store.isEmpty())
        return openStore(options.store);
    const QStringList recent = m_settings.recentStores();
    if (!recent.isEmpty() && QFileInfo::exists(recent.front()))
        return openStore(recent.front());
    return chooseStore();
}

bool Application::chooseStore()
{
    WelcomeDialog dialog(m_settings, m_files);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    return dialog.choice() == WelcomeDialog::Choice::New ? makeStore() : openStore(dialog.path());
}

bool Application::makeStore()
{
    FirstRunWizard wizard(m_languages, m_clock, m_prompts, m_files,
                          QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                          m_window.get());
    if (wizard.exec() != QDialog::Accepted)
        return false;
    m_settings.set(Setting::Language, langKey(uiLang()));
    m_login = wizard.login();
    return enter(wizard.takeStore());
}

bool Application::openStore(const QString& path)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto opened = store::Store::open(QFileInfo(path).absoluteFilePath(), m_clock);
    QApplication::restoreOverrideCursor();
    if (!opened) {
        m_prompts.showFindings(m_window.get(), tr("Open a file"), opened.error().findings);
        return m_window ? false : chooseStore();
    }
    if (!(*opened)->backupMade().isEmpty())
        m_prompts.inform(m_window.get(), tr("Open a file"),
                         tr("The file was brought up to date. A copy as it was stands at %1.")
                             .arg((*opened)->backupMade()));
    return enter(std::move(*opened));
}

bool Application::enter(std::unique_ptr<store::Store> store)
{
    Actor actor = Actor::forSetUp();
    if (!casework::isBeingSetUp(*store)) {
        const QString login =
            m_login.isEmpty() ? m_settings.text(Setting::LastLogin, store->path()) : m_login;
        SignInDialog dialog(*store, login, m_window.get());
        if (dialog.exec() != QDialog::Accepted)
            return dialog.wantsOtherStore() ? chooseStore() : false;
        actor = dialog.actor();
        m_settings.set(Setting::LastLogin, actor.login, store->path());
    }
    m_login.clear();
    showWindow(std::move(store), actor);
    return true;
}

void Application::showWindow(std::unique_ptr<store::Store> store, const Actor& actor)
{
    m_settings.addRecentStore(store->path());
    m_settings.set(Setting::LastFolder, QFileInfo(store->path()).absolutePath());
    auto session = std::make_unique<Session>(std::move(store), actor, m_prompts, m_files, m_settings);
    auto window = std::make_unique<MainWindow>(std::move(session));
    connect(window.get(), &MainWindow::languageWanted, this, &Application::useLanguage);
    connect(window.get(), &MainWindow::themeWanted, this, &Application::chooseTheme);
    // Queued: the window that asks may be gone when the answer is there.
    connect(window.get(), &MainWindow::signOutWanted, this, &Application::signOut, Qt::QueuedConnection);
    connect(
        window.get(), &MainWindow::newStoreWanted, this, [this] { makeStore(); }, Qt::QueuedConnection);
    connect(
        window.get(), &MainWindow::openStoreWanted, this,
        [this](const QString& wanted) {
            const QString path =
                wanted.isEmpty()
                    ? m_files.open(m_window.get(), tr("Open a file"), m_settings.text(Setting::LastFolder),
                                   tr("Khuyến Công files (*.kcs *.db);;All files (*)"))
                    : wanted;
            if (!path.isEmpty())
                openStore(path);
        },
        Qt::QueuedConnection);
    std::unique_ptr<MainWindow> before = std::move(m_window);
    m_window = std::move(window);
    m_window->show();
    if (before)
        before->close();
    before.reset();
    guardFile();
}

void Application::guardFile()
{
    if (m_guard)
        m_guard->leave();
    m_guard = std::make_unique<FileGuard>(m_window->session().store().path(), m_clock, m_settings);
    connect(m_guard.get(), &FileGuard::foundDamaged, this, [this](const Findings& findings) {
        m_prompts.showFindings(m_window.get(), tr("Check of the file"), findings);
    });
    m_guard->start();
}

void Application::leaveFile()
{
    m_window.reset();
    if (m_guard)
        m_guard->leave();
    m_guard.reset();
}

void Application::signOut()
{
    if (!m_window)
        return;
    const QString path = m_window->session().store().path();
    // The last window that closes would end the program before the next person signed in.
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    m_window->close();
    leaveFile();
    const bool again = openStore(path);
    QApplication::setQuitOnLastWindowClosed(quits);
    if (!again)
        QApplication::quit();
}

} // namespace kc::ui
