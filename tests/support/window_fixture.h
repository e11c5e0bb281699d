// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/office_fixture.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QQueue>
#include <QTest>
#include <QTimer>

#include "app/main_window.h"
#include "common/file_chooser.h"
#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/settings.h"
#include "register/register_model.h"
#include "register/register_view.h"

namespace kc::test {

/// Prompts answered from a queue. What nobody prepared an answer for, and what was prepared and never asked,
/// fails the test.
class ScriptedPrompts : public ui::Prompts
{
public:
    ~ScriptedPrompts() override { CHECK(answers.isEmpty()); }

    bool confirm(QWidget*, const QString& title, const QString& text, const QString&) override
    {
        return next(title, text).toBool();
    }
    Answer askToSave(QWidget*, const QString& title, const QString& text) override
    {
        return static_cast<Answer>(next(title, text).toInt());
    }
    std::optional<QString> askText(QWidget*, const QString& title, const QString& label,
                                   const QString&) override
    {
        const QString typed = next(title, label).toString();
        return typed.isEmpty() ? std::nullopt : std::optional<QString>(typed);
    }
    void inform(QWidget*, const QString& title, const QString& text) override
    {
        told << title + u": "_s + text;
    }
    void warn(QWidget*, const QString& title, const QString& text, const QString&) override
    {
        warned << title + u": "_s + text;
    }

    QQueue<QVariant> answers;
    QStringList told;
    QStringList warned;

private:
    QVariant next(const QString& title, const QString& text)
    {
        INFO("asked: " << title.toStdString() << " / " << text.toStdString());
        REQUIRE_FALSE(answers.isEmpty());
        return answers.dequeue();
    }
};

/// File dialogs answered from a queue, by the same rules.
class ScriptedFiles : public ui::FileChooser
{
public:
    ~ScriptedFiles() override { CHECK(paths.isEmpty()); }
    QString open(QWidget*, const QString&, const QString&, const QString&) override { return next(); }
    QString save(QWidget*, const QString&, const QString&, const QString&) override { return next(); }
    QString folder(QWidget*, const QString&, const QString&) override { return next(); }
    QQueue<QString> paths;

private:
    QString next()
    {
        REQUIRE_FALSE(paths.isEmpty());
        return paths.dequeue();
    }
};

/// Types as a Vietnamese input method does: letters that a key event cannot carry arrive as a commit.
inline void typeText(QWidget& field, const QString& text)
{
    QInputMethodEvent preedit(text.left(1), {});
    QCoreApplication::sendEvent(&field, &preedit);
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QCoreApplication::sendEvent(&field, &commit);
}

/// The real main window over a temporary office, as one of its people.
class TestWindow
{
public:
    explicit TestWindow(TestOffice& place, const Actor& actor, Lang lang = Lang::Vi)
        : office(place)
        , settings(place.dir.filePath(u"settings.ini"_s))
    {
        ui::useTheme(ui::Theme::Light);
        languages.use(lang);
        auto opened = store::Store::open(place.path(), place.clock);
        REQUIRE(opened);
        window = std::make_unique<ui::MainWindow>(
            std::make_unique<ui::Session>(std::move(*opened), actor, prompts, files, settings));
        QObject::connect(window.get(), &ui::MainWindow::languageWanted, window.get(),
                         [this](Lang wanted) { languages.use(wanted); });
        QObject::connect(window.get(), &ui::MainWindow::themeWanted, window.get(),
                         [](ui::Theme theme) { ui::useTheme(theme); });
        window->show();
    }

    /// Brings an area to the front and waits for its list.
    ui::RegisterView& open(const QString& area)
    {
        REQUIRE(window->showArea(area));
        ui::RegisterView* view = window->currentRegister();
        REQUIRE(view);
        waitForList(*view);
        return *view;
    }

    /// Brings a register to the front, whatever area it stands in, and waits for its list.
    ui::RegisterView& openList(const QString& name)
    {
        REQUIRE(window->showRegister(name));
        ui::RegisterView* view = window->currentRegister();
        REQUIRE(view);
        REQUIRE(view->registerInfo().name == name);
        waitForList(*view);
        return *view;
    }

    static void waitForList(ui::RegisterView& view)
    {
        REQUIRE(QTest::qWaitFor([&] { return !view.model()->isLoading(); }, 10000));
        REQUIRE(QTest::qWaitFor(
            [&] {
                return view.model()->rowCount() == 0 || view.model()->index(0, 0).data().toString() != u"…"_s;
            },
            10000));
    }

    template <class Widget>
    Widget& find(const QString& name, QWidget* in = nullptr)
    {
        auto* found = (in ? in : window.get())->template findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return *found;
    }

    TestOffice& office;
    ui::Settings settings;
    ScriptedPrompts prompts;
    ScriptedFiles files;
    ui::LanguageSwitch languages;
    std::unique_ptr<ui::MainWindow> window;
};

/// Acts inside the next modal dialog of that name; the dialog runs its own event loop meanwhile.
template <class Work>
void inNextDialog(const QString& name, Work work)
{
    auto* timer = new QTimer(qApp);
    timer->setInterval(10);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, name, work] {
        QWidget* modal = QApplication::activeModalWidget();
        if (!modal || (!name.isEmpty() && modal->objectName() != name))
            return;
        timer->stop();
        timer->deleteLater();
        work(*modal);
    });
    timer->start();
}

} // namespace kc::test
