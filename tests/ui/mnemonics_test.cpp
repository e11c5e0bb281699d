// SPDX-License-Identifier: GPL-3.0-or-later
// Alt and a letter does one thing: no two controls in view together, and no menu, claim the same letter, in
// either language.
#include "report/report_screen.h"
#include "support/window_fixture.h"
#include "ui/report/batch_dialog.h"
#include "ui/report/compare_dialog.h"
#include "ui/report/signed_dialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>

#include "app/act_table.h"
#include "app/area_bar.h"
#include "app/reports_page.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

/// The letter of Alt in a caption, folded as keyboards send it; empty without one.
QString letterOf(const QString& caption)
{
    const QKeySequence keys = QKeySequence::mnemonic(caption);
    return keys.isEmpty() ? QString() : keys.toString(QKeySequence::PortableText);
}

void collect(QMap<QString, QStringList>& claims, const QString& caption, const QString& where)
{
    if (const QString letter = letterOf(caption); !letter.isEmpty())
        claims[letter] << where + u": "_s + caption;
}

/// Everything of a window or dialog that answers to Alt and a letter while it looks as it does now.
QMap<QString, QStringList> claimsIn(const QWidget& root)
{
    QMap<QString, QStringList> claims;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || widget->window() != root.window() ||
            qobject_cast<const QMenu*>(widget))
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
            collect(claims, label->text(), label->objectName());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            collect(claims, button->text(), button->objectName());
        else if (const auto* group = qobject_cast<const QGroupBox*>(widget))
            collect(claims, group->title(), group->objectName());
        else if (const auto* bar = qobject_cast<const QTabBar*>(widget)) {
            for (int tab = 0; tab < bar->count(); ++tab)
                collect(claims, bar->tabText(tab), u"tab"_s);
        } else if (const auto* menus = qobject_cast<const QMenuBar*>(widget)) {
            for (const QAction* action : menus->actions())
                collect(claims, action->text(), u"menu"_s);
        }
    }
    return claims;
}

/// What repeats, and what no keyboard has a key for.
QStringList repeated(const QMap<QString, QStringList>& claims)
{
    static const QRegularExpression onKeyboards(u"^Alt[+][A-Z0-9]$"_s);
    QStringList all;
    for (auto it = claims.cbegin(); it != claims.cend(); ++it) {
        if (it.value().size() > 1 || !onKeyboards.match(it.key()).hasMatch())
            all << it.key() + u" = "_s + it.value().join(u" | "_s);
    }
    return all;
}

QStringList repeatedInMenu(const QMenu& menu)
{
    QMap<QString, QStringList> claims;
    for (const QAction* action : menu.actions()) {
        if (action->isVisible())
            collect(claims, action->text(), menu.objectName());
    }
    return repeated(claims);
}

/// Every tab of a widget in turn: its captions and what shows with it.
QStringList repeatedTabByTab(QWidget& root)
{
    QStringList all = repeated(claimsIn(root));
    for (QTabWidget* tabs : root.findChildren<QTabWidget*>()) {
        const int before = tabs->currentIndex();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            all << repeated(claimsIn(root));
        }
        tabs->setCurrentIndex(before);
    }
    all.removeDuplicates();
    return all;
}

void checkNone(const QString& where, const QStringList& found)
{
    INFO(where.toStdString() << "\n" << found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

/// An office with something of every kind, so that every act has its form.
struct FullOffice : TestOffice
{
    FullOffice()
    {
        allocate(2'000'000'000);
        mustRun(u"approve"_s, approval(appraisedProject()), approver);
        const auto file = [&](const QString& taxCode) {
            return mustRun(u"create_project"_s, application(addEstablishment(taxCode, u"Cơ sở "_s + taxCode)),
                           officer);
        };
        file(u"0300742426"_s); // stays a draft
        mustRun(u"submit"_s, {{u"project"_s, file(u"0200000014"_s)}}, officer);
        const QString appraised = file(u"0100109106"_s);
        mustRun(u"submit"_s, {{u"project"_s, appraised}}, officer);
        mustRun(u"appraise"_s, sheet(appraised), reviewer);
        mustRun(u"create_programme"_s,
                {{u"code"_s, u"HP"_s},
                 {u"name"_s, u"Chương trình"_s},
                 {u"fund"_s, u"local"_s},
                 {u"from_year"_s, 2026},
                 {u"to_year"_s, 2030},
                 {u"place_code"_s, u"31"_s}},
                officer);
        mustRun(u"set_target"_s,
                {{u"programme"_s, u"HP"_s},
                 {u"indicator"_s, u"machines"_s},
                 {u"value"_s, 5},
                 {u"source"_s, u"Kế hoạch"_s}},
                officer);
        mustRun(u"record_officer"_s,
                {{u"office"_s, u"Trung tâm"_s},
                 {u"name"_s, u"An"_s},
                 {u"from"_s, u"2025-08-01"_s},
                 {u"place_code"_s, u"31"_s},
                 {u"place_as_of"_s, u"2025-11-01"_s}},
                officer);
        mustRun(
            u"lock_period"_s,
            {{u"first_day"_s, u"2024-01-01"_s}, {u"last_day"_s, u"2024-12-31"_s}, {u"reason"_s, u"Đã ký"_s}},
            approver);
    }
};

} // namespace

TEST_CASE("No letter of Alt repeats on any screen, in any menu, in either language", "[window][mnemonics]")
{
    FullOffice office;
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        for (const Actor& who : {office.admin, office.approver}) {
            TestWindow test(office, who, lang);
            test.window->resize(1366, 768);
            const QString as = langKey(lang) + u' ' + who.login + u' ';
            for (const QMenu* menu : test.window->menuBar()->findChildren<QMenu*>())
                checkNone(as + menu->title(), repeatedInMenu(*menu));
            for (const QString& area : test.window->findChild<AreaBar*>()->areas()) {
                REQUIRE(test.window->showArea(area));
                checkNone(as + area, repeatedTabByTab(*test.window));
            }
        }
    }
}

TEST_CASE("No letter of Alt repeats in the dialogs of reports, in either language", "[window][mnemonics]")
{
    FullOffice office;
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        TestWindow test(office, office.approver, lang);
        Session& session = test.window->session();
        REQUIRE(test.window->showArea(u"reports"_s));
        ReportScreen& screen = *qobject_cast<ReportsPage*>(test.window->page(u"reports"_s))->screen();
        const QString as = langKey(lang) + u' ';
        for (const QString& menu : {u"saveAsMenu"_s, u"moreMenu"_s})
            checkNone(as + menu, repeatedInMenu(test.find<QMenu>(menu, &screen)));
        auto& kinds = test.find<QComboBox>(u"kindCombo"_s, &screen);
        for (int kind = 0; kind < kinds.count(); ++kind) {
            kinds.setCurrentIndex(kind);
            Q_EMIT kinds.activated(kind);
            checkNone(as + kinds.currentText(), repeatedTabByTab(*test.window));
            report::ReportRequest request = screen.request();
            CompareDialog compare(session, request, nullptr);
            compare.show();
            checkNone(as + u"compare "_s + kinds.currentText(), repeatedTabByTab(compare));
        }
        SignedDialog kept(session, nullptr);
        kept.show();
        checkNone(as + u"signed"_s, repeatedTabByTab(kept));
        checkNone(as + u"signed, formats"_s, repeatedInMenu(*kept.findChild<QMenu*>()));
        BatchDialog many(session, screen.request(), nullptr);
        many.show();
        checkNone(as + u"many"_s, repeatedTabByTab(many));
    }
}

TEST_CASE("No letter of Alt repeats in the form of any act, in either language", "[window][mnemonics]")
{
    FullOffice office;
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        QSet<QString> seen;
        for (const Actor& who : {office.officer, office.reviewer, office.approver, office.admin}) {
            TestWindow test(office, who, lang);
            for (const ActEntry& entry : actTable()) {
                const QString act = QString::fromLatin1(entry.act);
                if (seen.contains(act) || !test.window->showRegister(QString::fromLatin1(entry.area)))
                    continue;
                RegisterView& view = *test.window->currentRegister();
                TestWindow::waitForList(view);
                const int rows = std::max(1, view.model()->rowCount());
                for (int row = 0; row < rows && !seen.contains(act); ++row) {
                    if (entry.onRecord) {
                        view.showRecord(view.model()->idAt(row));
                        QCoreApplication::processEvents();
                    }
                    const QAction* action = test.window->actionOf(act);
                    if (!action || !action->isEnabled())
                        continue;
                    bool opened = false;
                    inNextDialog(QString(), [&](QWidget& dialog) {
                        opened = true;
                        checkNone(langKey(lang) + u' ' + act, repeatedTabByTab(dialog));
                        dynamic_cast<QDialog&>(dialog).reject();
                    });
                    test.window->startAct(act);
                    INFO(act.toStdString());
                    CHECK(opened);
                    seen.insert(act);
                }
            }
        }
        // Every kind of form was there, or this test would prove nothing.
        for (const QString& act :
             {u"create_project"_s, u"edit_project"_s, u"submit"_s, u"return"_s, u"appraise"_s, u"approve"_s,
              u"add_allocation"_s, u"create_establishment"_s, u"edit_establishment"_s, u"create_programme"_s,
              u"set_target"_s, u"record_result"_s, u"record_officer"_s, u"lock_period"_s, u"create_user"_s}) {
            INFO(act.toStdString());
            CHECK(seen.contains(act));
        }
    }
}
