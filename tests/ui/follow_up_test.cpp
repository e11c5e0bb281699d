// SPDX-License-Identifier: GPL-3.0-or-later
// Officers, yearly figures and locked periods, entered in the real main window and read back from the store.
#include "store/establishments.h"
#include "store/programmes.h"
#include "ui/follow_up_office.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include "app/act_table.h"
#include "form/date_edit.h"
#include "form/form_problems.h"
#include "form/money_edit.h"
#include "form/search_edit.h"

using namespace kc;
using namespace kc::test;

TEST_CASE("An officer is entered with the keyboard alone and leaves on a day", "[window][follow_up]")
{
    FollowUpOffice office;
    TestWindow test(office, office.officer);
    ui::RegisterView& view = openRegister(test, u"officers"_s);
    inNextDialog(u"OfficerForm"_s, [&](QWidget& dialog) {
        dialog.activateWindow();
        REQUIRE(QTest::qWaitFor(
            [&] { return QApplication::focusWidget() && dialog.isAncestorOf(QApplication::focusWidget()); },
            10'000));
        REQUIRE(QApplication::focusWidget()->objectName() == u"nameEdit"_s);
        typeText(*QApplication::focusWidget(), u"Lê Thị Mai"_s);
        QStringList reached;
        while (reached.size() < 20 && QApplication::focusWidget()->objectName() != u"fromEdit"_s) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached << QApplication::focusWidget()->objectName();
            if (reached.last() == u"positionEdit"_s)
                typeText(*QApplication::focusWidget(), u"Chuyên viên"_s);
            if (reached.last() == u"officeEdit"_s) {
                qobject_cast<QLineEdit*>(QApplication::focusWidget())->selectAll();
                typeText(*QApplication::focusWidget(), u"Trung tâm Khuyến công"_s);
            }
        }
        INFO(reached.join(u' ').toStdString());
        CHECK(reached.contains(u"fullTimeCheckBox"_s));
        REQUIRE(QApplication::focusWidget()->objectName() == u"fromEdit"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"1/8/2025"_s);
        save(*QApplication::focusWidget());
    });
    test.window->actionOf(u"record_officer"_s)->trigger();
    QVariantMap row = onlyRow(view);
    CHECK(row[u"name"_s] == u"Lê Thị Mai"_s);
    CHECK(row[u"office"_s] == u"Trung tâm Khuyến công"_s);
    CHECK(row[u"position"_s] == u"Chuyên viên"_s);
    CHECK(row[u"full_time"_s].toInt() == 1);
    CHECK(row[u"place_name"_s] == u"Hải Phòng"_s);
    CHECK(row[u"from_day"_s] == u"2025-08-01"_s);
    CHECK(row[u"to_day"_s].isNull());

    QString said;
    inNextDialog(u"OfficerForm"_s, [&](QWidget& dialog) {
        test.find<ui::DateEdit>(u"toEdit"_s, &dialog).setDate(QDate(2025, 7, 1));
        save(dialog);
        said = test.find<ui::FormProblems>(u"problemsFrame"_s, &dialog).messageAt(u"to"_s);
        test.find<ui::DateEdit>(u"toEdit"_s, &dialog).setDate(QDate(2025, 10, 31));
        save(dialog);
    });
    test.window->actionOf(u"editRecordAction"_s)->trigger();
    CHECK(said.startsWith(u"Ngày thôi việc trước ngày bắt đầu"_s));
    const auto stored = store::findOfficer(test.window->session().store(), view.currentId());
    REQUIRE(stored);
    CHECK(stored->to == QDate(2025, 10, 31));
    CHECK(stored->name == u"Lê Thị Mai"_s);
}

TEST_CASE("Figures of a year are entered for the establishment in sight; what is empty stays unknown",
          "[window][follow_up]")
{
    FollowUpOffice office;
    TestWindow test(office, office.officer);
    ui::RegisterView& establishments = test.open(u"establishments"_s);
    const QString establishment = establishments.currentId();
    inNextDialog(u"EstablishmentYearForm"_s, [&](QWidget& dialog) {
        CHECK(test.find<ui::SearchEdit>(u"establishmentEdit"_s, &dialog).id() == establishment);
        CHECK(test.find<QSpinBox>(u"yearSpin"_s, &dialog).value() == 2024);
        QTest::keyClicks(&test.find<QLineEdit>(u"workersEdit"_s, &dialog), u"24"_s);
        typeText(test.find<ui::MoneyEdit>(u"revenueMoney"_s, &dialog), u"12,5 tỷ"_s);
        save(dialog);
    });
    test.window->actionOf(u"record_establishment_year"_s)->trigger();
    CHECK(test.window->currentArea() == u"establishments"_s);
    const auto stored = [&] {
        return store::findEstablishmentYear(test.window->session().store(),
                                            EstablishmentId::fromText(establishment), 2024);
    };
    REQUIRE(stored());
    CHECK(stored()->figures[u"workers"_s].toInt() == 24);
    CHECK(stored()->figures[u"revenue"_s].toLongLong() == 12'500'000'000);
    CHECK(stored()->figures[u"taxes"_s].isNull());

    // The same year again shows what is stored and corrects it.
    inNextDialog(u"EstablishmentYearForm"_s, [&](QWidget& dialog) {
        CHECK(test.find<QLabel>(u"noteLabel"_s, &dialog).isVisible());
        auto& workers = test.find<QLineEdit>(u"workersEdit"_s, &dialog);
        CHECK(workers.text() == u"24"_s);
        workers.clear();
        QTest::keyClicks(&workers, u"2"_s);
        QTest::keyClick(&workers, Qt::Key_Backspace); // emptied by hand
        typeText(test.find<ui::MoneyEdit>(u"taxesMoney"_s, &dialog), u"310tr"_s);
        save(dialog);
    });
    test.window->actionOf(u"record_establishment_year"_s)->trigger();
    CHECK(stored()->figures[u"workers"_s].isNull());
    CHECK(stored()->figures[u"taxes"_s].toLongLong() == 310'000'000);
    CHECK(stored()->figures[u"revenue"_s].toLongLong() == 12'500'000'000);
    QVariantMap row = onlyRow(openRegister(test, u"establishment_years"_s));
    CHECK(row[u"year"_s].toInt() == 2024);
    CHECK(row[u"tax_code"_s] == u"0300588569"_s);
    CHECK(row[u"workers"_s].isNull());
}

TEST_CASE("A period is locked and reopened by the approver; the officer finds both greyed with the reason",
          "[window][follow_up]")
{
    FollowUpOffice office;
    {
        TestWindow test(office, office.officer);
        openRegister(test, u"period_locks"_s);
        const QAction* lock = test.window->actionOf(u"lock_period"_s);
        CHECK_FALSE(lock->isEnabled());
        CHECK(lock->toolTip().contains(u"không có quyền"_s));
        CHECK(test.find<QPushButton>(u"lock_periodButton"_s).toolTip().contains(u"không có quyền"_s));
        test.window->startAct(u"lock_period"_s);
        CHECK(QApplication::activeModalWidget() == nullptr);
    }
    TestWindow test(office, office.approver);
    ui::RegisterView& view = openRegister(test, u"period_locks"_s);
    QString said;
    inNextDialog(u"LockForm"_s, [&](QWidget& dialog) {
        CHECK(test.find<ui::DateEdit>(u"firstDayEdit"_s, &dialog).date() == QDate(2024, 1, 1));
        test.find<ui::DateEdit>(u"firstDayEdit"_s, &dialog).setDate(QDate(2025, 1, 1));
        test.find<ui::DateEdit>(u"lastDayEdit"_s, &dialog).setDate(QDate(2025, 12, 31));
        typeText(test.find<QPlainTextEdit>(u"reasonText"_s, &dialog), u"Đã ký báo cáo 10 tháng"_s);
        save(dialog);
        said = test.find<ui::FormProblems>(u"problemsFrame"_s, &dialog).messageAt(u"last_day"_s);
        test.find<ui::DateEdit>(u"lastDayEdit"_s, &dialog).setDate(QDate(2025, 10, 31));
        save(dialog);
    });
    test.window->actionOf(u"newRecordAction"_s)->trigger();
    CHECK(said.startsWith(u"Chỉ khóa được kỳ đã kết thúc trước hôm nay"_s));
    QVariantMap row = onlyRow(view);
    CHECK(row[u"first_day"_s] == u"2025-01-01"_s);
    CHECK(row[u"last_day"_s] == u"2025-10-31"_s);
    CHECK(row[u"locked"_s].toInt() == 1);
    CHECK(row[u"reason"_s] == u"Đã ký báo cáo 10 tháng"_s);
    CHECK(store::lockOn(test.window->session().store(), QDate(2025, 5, 5)).has_value());

    const QAction* reopen = test.window->actionOf(u"reopen_period"_s);
    REQUIRE(reopen->isEnabled());
    inNextDialog(u"ReopenForm"_s, [&](QWidget& dialog) {
        CHECK(test.find<QLabel>(u"introLabel"_s, &dialog).text().contains(u"Đã ký báo cáo 10 tháng"_s));
        save(dialog);
        CHECK(dialog.isVisible()); // without a reason it stays locked
        CHECK_FALSE(
            test.find<ui::FormProblems>(u"problemsFrame"_s, &dialog).messageAt(u"reason"_s).isEmpty());
        typeText(test.find<QPlainTextEdit>(u"reasonText"_s, &dialog), u"Bổ sung quyết định thiếu"_s);
        save(dialog);
    });
    test.window->startAct(u"reopen_period"_s);
    CHECK_FALSE(store::lockOn(test.window->session().store(), QDate(2025, 5, 5)).has_value());
    TestWindow::waitForList(view);
    row = onlyRow(view);
    CHECK(row[u"locked"_s].toInt() == 0);
    CHECK(row[u"reopened_on"_s] == u"2025-11-21"_s);
    CHECK(row[u"reopen_reason"_s] == u"Bổ sung quyết định thiếu"_s);
    REQUIRE(QTest::qWaitFor([&] { return !reopen->isEnabled(); }, 5000));
    CHECK(reopen->toolTip().contains(u"đã được mở lại"_s));
}

TEST_CASE("Every act of the follow-up registers and of a project's procedure is in the menu with keys",
          "[window][follow_up]")
{
    FollowUpOffice office;
    TestWindow test(office, office.officer);
    QStringList acts{u"record_result"_s, u"create_programme"_s, u"edit_programme"_s,
                     u"set_target"_s,    u"record_officer"_s,   u"record_establishment_year"_s,
                     u"lock_period"_s,   u"reopen_period"_s};
    for (const casework::ActDefinition& act : test.window->session().casework().acts()) {
        if (act.onProject)
            acts << act.name;
    }
    const QList<QAction*> inMenu = test.find<QMenu>(u"recordMenu"_s).actions();
    for (const QString& act : acts) {
        INFO(act.toStdString());
        REQUIRE(test.window->session().casework().find(act));
        const auto& table = ui::actTable();
        const auto entry = std::find_if(table.begin(), table.end(), [&](const ui::ActEntry& one) {
            return act == QLatin1String(one.caseworkAct());
        });
        REQUIRE(entry != table.end());
        if (act.startsWith(u"edit_"_s)) { // reached by "Edit" of its register
            CHECK(ui::editActOf(QString::fromLatin1(entry->area)) == act);
            continue;
        }
        QAction* action = test.window->actionOf(QString::fromLatin1(entry->act));
        REQUIRE(action);
        CHECK(inMenu.contains(action));
        CHECK_FALSE(action->shortcut().isEmpty());
    }
}
