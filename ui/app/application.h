// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/clock.h"
#include "base/lang.h"
#include "store/store.h"

#include <QApplication>

#include <memory>
#include <optional>

#include "common/language.h"
#include "common/theme.h"

namespace kc::ui {

class FileChooser;
class FileGuard;
class MainWindow;
class Prompts;
class Settings;

/// What the command line asked for.
struct StartOptions
{
    QString store;
    QString login;
    std::optional<Lang> lang;
};

/// The way from the start to the main window: language, theme, file, person; and back again on sign-out.
class Application : public QObject
{
    Q_OBJECT

public:
    Application(const Clock& clock, Prompts& prompts, FileChooser& files, Settings& settings);
    ~Application() override;

    /// Offers the report of a crash, opens the file asked for or asks for one, and signs the person in.
    /// False when the person gave up before a window stood.
    bool start(const StartOptions& options);
    /// Opens a file and asks who sits at the desk; the window replaces the one before.
    bool openStore(const QString& path);
    /// A window for a store and a person who is known already.
    void showWindow(std::unique_ptr<store::Store> store, const Actor& actor);
    MainWindow* window() const { return m_window.get(); }

    void useLanguage(Lang lang);
    void chooseTheme(Theme theme);

private:
    bool chooseStore();
    bool makeStore();
    bool enter(std::unique_ptr<store::Store> store);
    void offerCrashReport();
    void signOut();
    /// Has the file of the window checked as a whole when that is due, and says what was found.
    void guardFile();
    /// Closes the window and its file.
    void leaveFile();

    const Clock& m_clock;
    Prompts& m_prompts;
    FileChooser& m_files;
    Settings& m_settings;
    LanguageSwitch m_languages;
    QString m_login;
    std::unique_ptr<FileGuard> m_guard;
    std::unique_ptr<MainWindow> m_window;
};

/// The event loop's last net: what only a bug or a broken disk can throw is logged and said, once, here.
class GuardedApplication : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;
};

/// Where logs and crash reports of this person lie.
QString dataFolder();

} // namespace kc::ui
