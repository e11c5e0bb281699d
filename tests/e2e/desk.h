// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

#include <QStandardPaths>

#include "app/application.h"
#include "e2e/hands.h"
#include "e2e/story.h"
#include "form/form_problems.h"
#include "project/act_form.h"
#include "register/record_pane.h"

namespace kc::test {

/// An office with its map and money, whose people have done nothing yet.
class NewOffice : public TestOffice
{
public:
    NewOffice()
        : TestOffice(QDate(2025, 11, 28))
    {
        QStandardPaths::setTestModeEnabled(true);
        const QString communes = program.write(u"communes.csv"_s, story::kCommunes.toUtf8());
        const QString key = program.write(u"password"_s, password.toUtf8());
        program.mustRun({u"import"_s, path(), communes, u"--as"_s, u"admin_units"_s, u"--actor"_s, u"admin"_s,
                         u"--password-file"_s, key});
        allocateOn(QDate(2024, 1, 10), story::kAllocatedBefore);
        allocateOn(QDate(2025, 1, 10), story::kAllocated);
    }
    const Program program;

private:
    void allocateOn(QDate date, qint64 amount)
    {
        mustRun(u"add_allocation"_s,
                {{u"decision"_s, u"10/QĐ-UBND"_s},
                 {u"date"_s, date.toString(Qt::ISODate)},
                 {u"fund"_s, u"local"_s},
                 {u"place_code"_s, u"31"_s},
                 {u"place_as_of"_s, date.toString(Qt::ISODate)},
                 {u"fiscal_year"_s, date.year()},
                 {u"source"_s, u"local"_s},
                 {u"amount"_s, amount}},
                accountant);
    }
};

/// The program's application on the office's file: who sits at the desk changes by signing out and in.
class Desk
{
public:
    explicit Desk(TestOffice& office)
        : m_office(office)
        , m_settings(office.dir.filePath(u"settings.ini"_s))
        , m_application(office.clock, prompts, files, m_settings)
    {
    }

    /// Signs the person in through the dialog; whoever sat there signs out.
    ui::MainWindow& sit(const QString& login)
    {
        inNextDialog(u"SignInDialog"_s, [login, password = m_office.password](QWidget& dialog) {
            test::write(part<QLineEdit>(dialog, u"loginEdit"_s), login);
            test::write(part<QLineEdit>(dialog, u"passwordEdit"_s), password);
            press(part<QPushButton>(dialog, u"signInButton"_s));
        });
        if (!window())
            REQUIRE(m_application.start({m_office.path(), {}, Lang::Vi}));
        else
            window()->actionOf(u"signOutAction"_s)->trigger();
        INFO(login.toStdString());
        REQUIRE(QTest::qWaitFor([&] { return window() && window()->session().actor().login == login; },
                                kPatience));
        return *window();
    }

    /// Presses a tile of the start page and waits for its list.
    ui::RegisterView& openTile(const QString& key)
    {
        shortcut(*window(), Qt::Key_1, Qt::AltModifier);
        REQUIRE(window()->currentArea() == u"start"_s);
        // The page was read anew: the tiles of before go and those of now come with the next events.
        QAbstractButton* tile = nullptr;
        REQUIRE(QTest::qWaitFor(
            [&] {
                const auto tiles = window()->findChildren<QAbstractButton*>(key + u"Tile"_s);
                tile = tiles.size() == 1 && tiles.front()->isVisible() ? tiles.front() : nullptr;
                return tile != nullptr;
            },
            kPatience));
        press(*tile);
        return list();
    }
    ui::RegisterView& list()
    {
        ui::RegisterView* view = window()->currentRegister();
        REQUIRE(view);
        TestWindow::waitForList(*view);
        return *view;
    }
    /// Presses the button of an act beside the record and waits for its form.
    template <class Form>
    Form& begin(const QString& act, const QString& formName)
    {
        press(part<QPushButton>(*list().pane(), act + u"Button"_s));
        return opened<Form>(*window(), formName);
    }
    /// Presses a button that closes its form; a refusal shows its findings.
    void finish(ui::ActForm& form)
    {
        press(part<QPushButton>(form, u"runButton"_s));
        waitClosed(form.objectName(), form.problems().shown());
    }
    void waitClosed(const QString& name, const Findings& refused)
    {
        for (const Finding& finding : refused)
            UNSCOPED_INFO(finding.code.toStdString() << " at " << finding.place.toStdString());
        REQUIRE(QTest::qWaitFor([&] { return !window()->findChild<QDialog*>(name); }, kPatience));
    }
    ui::MainWindow* window() const { return m_application.window(); }

    ScriptedPrompts prompts;
    ScriptedFiles files;

private:
    TestOffice& m_office;
    ui::Settings m_settings;
    ui::Application m_application;
};

} // namespace kc::test
