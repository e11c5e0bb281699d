// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every screen for people to look at: test_ui "[shots]" with KC_SHOTS set to a folder, and
// optionally KC_SHOTS_STORE and KC_SHOTS_LOGIN to photograph another store. Not part of the tests.
#include "store/users.h"
#include "support/window_fixture.h"

#include <QDir>
#include <QLineEdit>

#include "people/first_run_wizard.h"
#include "people/sign_in_dialog.h"
#include "people/welcome_dialog.h"

using namespace kc;
using namespace kc::test;

namespace {

void fillOffice(TestOffice& office)
{
    office.allocate(5'000'000'000);
    office.allocate(1'200'000'000, u"national"_s);
    const QStringList names{u"Công ty TNHH Cơ khí Hòa Bình"_s,
                            u"Hợp tác xã Gốm sứ Chu Đậu"_s,
                            u"Công ty cổ phần Chế biến nông sản Thanh Hà"_s,
                            u"Hộ kinh doanh Bánh đậu xanh Đức Tài"_s,
                            u"Công ty TNHH Dệt may Đại Thắng"_s,
                            u"Công ty cổ phần Nhựa Tiên Lãng"_s};
    const QStringList codes{u"0300588569"_s, u"0200000001"_s, u"0100109106"_s,
                            u"0101243150"_s, u"0200253985"_s, u"0201311397"_s};
    QStringList ids;
    for (int i = 0; i < names.size(); ++i)
        ids << office.addEstablishment(codes[i], names[i]);
    int at = 0;
    for (const QString& id : std::as_const(ids)) {
        QJsonObject application = office.application(id);
        application.insert(u"title"_s, QString(u"Hỗ trợ ứng dụng máy móc tiên tiến tại "_s + names[at]));
        const QString project = office.mustRun(u"create_project"_s, application, office.officer);
        if (at > 0)
            office.mustRun(u"submit"_s, {{u"project"_s, project}}, office.officer);
        if (at > 2)
            office.mustRun(u"appraise"_s, office.sheet(project), office.reviewer);
        if (at > 3)
            office.mustRun(u"approve"_s, office.approval(project), office.approver);
        ++at;
    }
    office.mustRun(u"edit_establishment"_s,
                   {{u"establishment"_s, ids[1]},
                    {u"workers"_s, 42},
                    {u"phone"_s, u"0225 3 123 456"_s},
                    {u"reason"_s, u"Cập nhật lao động"_s}},
                   office.officer);
}

void settle()
{
    for (int i = 0; i < 12; ++i)
        QTest::qWait(40);
}

} // namespace

TEST_CASE("Pictures of every screen", "[.shots]")
{
    const QDir folder(qEnvironmentVariable("KC_SHOTS"));
    REQUIRE(folder.mkpath(u"."_s));
    TestOffice office;
    fillOffice(office);
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
            for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark}) {
                if (theme == ui::Theme::Dark && (lang == Lang::En || size.width() > 1400))
                    continue;
                TestWindow test(office, office.admin, lang);
                ui::useTheme(theme);
                test.window->resize(size.width(), size.height() - 24);
                const auto shot = [&](QWidget& widget, const QString& name) {
                    settle();
                    widget.grab().save(
                        folder.filePath(u"%1-%2-%3%4.png"_s.arg(name, langKey(lang))
                                            .arg(size.width())
                                            .arg(theme == ui::Theme::Dark ? u"-dark"_s : QString())));
                };
                for (const QString& area : {u"start"_s, u"establishments"_s, u"projects"_s, u"allocations"_s,
                                            u"reports"_s, u"lists"_s, u"users"_s, u"audit"_s}) {
                    if (test.window->showArea(area))
                        shot(*test.window, area);
                }
                if (size.width() > 1400)
                    continue;
                TestWindow desk(office, office.officer, lang);
                ui::useTheme(theme);
                desk.window->resize(size.width(), size.height() - 24);
                shot(*desk.window, u"start-officer"_s);
                ui::RegisterView& view = desk.open(u"projects"_s);
                view.setFilter({u"may moc"_s,
                                {{u"state"_s, u"="_s, {u"submitted"_s, u"appraising"_s}},
                                 {u"plan_year"_s, u">="_s, {u"2025"_s}}}});
                shot(*desk.window, u"projects-filtered"_s);
                view.setFilter({u"khong co"_s, {}});
                shot(*desk.window, u"projects-nothing"_s);
                desk.open(u"establishments"_s);
                for (const auto& [act, name] : {std::pair{u"create_establishment"_s, u"establishment-form"_s},
                                                {u"edit_establishment"_s, u"establishment-edit"_s}}) {
                    inNextDialog({}, [&, name = name](QWidget& dialog) {
                        shot(dialog, name);
                        dialog.close();
                    });
                    desk.window->startAct(act);
                }
                inNextDialog({}, [&](QWidget& dialog) {
                    shot(dialog, u"filter-dialog"_s);
                    dialog.close();
                });
                desk.window->currentRegister()->addCondition();
                inNextDialog({}, [&](QWidget& dialog) {
                    shot(dialog, u"print-preview"_s);
                    dialog.close();
                });
                desk.window->currentRegister()->preview();
                test.open(u"users"_s);
                inNextDialog({}, [&](QWidget& dialog) {
                    shot(dialog, u"user-form"_s);
                    dialog.close();
                });
                test.window->startAct(u"create_user"_s);
                TestWindow money(office, office.accountant, lang);
                ui::useTheme(theme);
                money.open(u"allocations"_s);
                inNextDialog({}, [&](QWidget& dialog) {
                    shot(dialog, u"allocation-form"_s);
                    dialog.close();
                });
                money.window->startAct(u"add_allocation"_s);
                ui::SignInDialog signIn(*office.store, u"officer"_s);
                signIn.show();
                shot(signIn, u"sign-in"_s);
                test.settings.addRecentStore(office.path());
                ui::WelcomeDialog welcome(test.settings, test.files);
                welcome.show();
                shot(welcome, u"welcome"_s);
                ui::FirstRunWizard wizard(test.languages, office.clock, test.prompts, test.files,
                                          u"/home/can-bo/Documents"_s);
                wizard.show();
                shot(wizard, u"wizard-1"_s);
                wizard.next();
                shot(wizard, u"wizard-2"_s);
                wizard.next();
                shot(wizard, u"wizard-3"_s);
                test.find<QLineEdit>(u"adminNameEdit"_s, &wizard).setText(u"Nguyễn Thị Hà"_s);
                test.find<QLineEdit>(u"adminPasswordEdit"_s, &wizard).setText(u"mot mat khau dai"_s);
                test.find<QLineEdit>(u"adminPasswordAgainEdit"_s, &wizard).setText(u"mot mat khau dai"_s);
                wizard.next();
                shot(wizard, u"wizard-4"_s);
                desk.window->findChild<QAction*>(u"guideAction"_s)->trigger();
                if (auto* help = desk.window->findChild<QDialog*>(u"helpDialog"_s))
                    shot(*help, u"help"_s);
            }
        }
    }
}
