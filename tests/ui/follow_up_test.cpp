// SPDX-License-Identifier: GPL-3.0-or-later
// Programmes, targets, results, officers, yearly figures and locked periods, entered in the real main window
// and read back from the store.
#include "store/establishments.h"
#include "store/programmes.h"
#include "store/projects.h"
#include "support/window_fixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>

#include "app/act_table.h"
#include "form/date_edit.h"
#include "form/form_problems.h"
#include "form/money_edit.h"
#include "form/record_form.h"
#include "form/search_edit.h"
#include "register/detail_pane.h"

using namespace kc;
using namespace kc::test;

namespace {

ui::RegisterView& openRegister(TestWindow& test, const QString& name)
{
    REQUIRE(test.window->showRegister(name));
    CHECK(test.window->currentArea() == u"follow_up"_s);
    ui::RegisterView* view = test.window->currentRegister();
    REQUIRE(view);
    REQUIRE(view->registerInfo().name == name);
    TestWindow::waitForList(*view);
    return *view;
}

/// The cells of the only row, by column.
QVariantMap onlyRow(ui::RegisterView& view)
{
    REQUIRE(QTest::qWaitFor([&] { return view.model()->rowCount() == 1; }, 10'000));
    TestWindow::waitForList(view);
    const auto rows = view.model()->readRows(view.model()->ids());
    QVariantMap cells;
    for (std::size_t i = 0; i < view.registerInfo().columns.size(); ++i)
        cells.insert(view.registerInfo().columns[i].key, rows[0][i]);
    return cells;
}

void choose(QComboBox& combo, const QString& data)
{
    const int row = combo.findData(data);
    INFO(data.toStdString());
    REQUIRE(row >= 0);
    combo.setCurrentIndex(row);
    Q_EMIT combo.activated(row);
}

/// Ctrl+S in the form, wherever its focus is.
void save(QWidget& dialog)
{
    QWidget* form = dialog.window();
    form->activateWindow();
    REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == form; }, 10'000));
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : form, Qt::Key_S,
                    Qt::ControlModifier);
}

QString plainText(ui::RegisterView& view)
{
    const auto* pane = qobject_cast<const ui::DetailPane*>(view.pane());
    REQUIRE(pane);
    return pane->plainText();
}

/// An office with one approved project, whose application promised two machines.
struct FollowUpOffice : TestOffice
{
    FollowUpOffice()
    {
        QStandardPaths::setTestModeEnabled(true);
        allocate(1'000'000'000);
        project = appraisedProject();
        mustRun(u"approve"_s, approval(project), approver);
    }
    QString addProgramme()
    {
        return mustRun(u"create_programme"_s,
                       {{u"code"_s, u"CT-2026"_s},
                        {u"name"_s, u"Chương trình khuyến công 2026-2030"_s},
                        {u"fund"_s, u"local"_s},
                        {u"from_year"_s, 2026},
                        {u"to_year"_s, 2030},
                        {u"place_code"_s, u"31"_s}},
                       officer);
    }
    QString project;
};

} // namespace

TEST_CASE("A programme is entered and edited in its form", "[window][follow_up]")
{
    FollowUpOffice office;
    TestWindow test(office, office.officer);
    ui::RegisterView& view = openRegister(test, u"programmes"_s);
    inNextDialog(u"ProgrammeForm"_s, [&](QWidget& dialog) {
        typeText(test.find<QLineEdit>(u"codeEdit"_s, &dialog), u"CTKC-HP-2026"_s);
        typeText(test.find<QLineEdit>(u"nameEdit"_s, &dialog), u"Chương trình khuyến công Hải Phòng"_s);
        test.find<QSpinBox>(u"fromYearSpin"_s, &dialog).setValue(2026);
        test.find<QSpinBox>(u"toYearSpin"_s, &dialog).setValue(2030);
        CHECK(test.find<QComboBox>(u"provinceCombo"_s, &dialog).currentData().toString() == u"31"_s);
        typeText(test.find<QLineEdit>(u"legalBasisEdit"_s, &dialog), u"Quyết định 88/QĐ-UBND"_s);
        save(dialog);
    });
    test.window->actionOf(u"newRecordAction"_s)->trigger();
    QVariantMap row = onlyRow(view);
    CHECK(row[u"code"_s] == u"CTKC-HP-2026"_s);
    CHECK(row[u"name"_s] == u"Chương trình khuyến công Hải Phòng"_s);
    CHECK(row[u"fund"_s] == u"local"_s);
    CHECK(row[u"from_year"_s].toInt() == 2026);
    CHECK(row[u"to_year"_s].toInt() == 2030);
    CHECK(row[u"place_name"_s] == u"Hải Phòng"_s);
    CHECK(row[u"legal_basis"_s] == u"Quyết định 88/QĐ-UBND"_s);
    CHECK(view.currentId() == view.model()->ids().front());

    inNextDialog(u"ProgrammeForm"_s, [&](QWidget& dialog) {
        auto& code = test.find<QLineEdit>(u"codeEdit"_s, &dialog);
        CHECK(code.text() == u"CTKC-HP-2026"_s);
        auto& name = test.find<QLineEdit>(u"nameEdit"_s, &dialog);
        name.selectAll();
        typeText(name, u"Chương trình khuyến công thành phố"_s);
        typeText(test.find<QLineEdit>(u"reasonEdit"_s, &dialog), u"Đổi tên"_s);
        save(dialog);
    });
    test.window->actionOf(u"editRecordAction"_s)->trigger();
    const auto stored =
        store::findProgramme(test.window->session().store(), ProgrammeId::fromText(view.currentId()));
    REQUIRE(stored);
    CHECK(stored->name == u"Chương trình khuyến công thành phố"_s);
    CHECK(stored->revision == 2);
}

TEST_CASE("A code in use and years the wrong way round are said beside their fields while they are typed",
          "[window][follow_up]")
{
    FollowUpOffice office;
    office.addProgramme();
    TestWindow test(office, office.officer);
    openRegister(test, u"programmes"_s);
    bool codeSaid = false;
    bool yearsSaid = false;
    inNextDialog(u"ProgrammeForm"_s, [&](QWidget& dialog) {
        auto& problems = test.find<ui::FormProblems>(u"problemsFrame"_s, &dialog);
        CHECK_FALSE(problems.isVisible()); // an empty form is no mistake yet
        typeText(test.find<QLineEdit>(u"codeEdit"_s, &dialog), u"CT-2026"_s);
        codeSaid = QTest::qWaitFor(
            [&] { return problems.messageAt(u"code"_s).startsWith(u"Mã chương trình này đã được dùng"_s); },
            5000);
        test.find<QSpinBox>(u"toYearSpin"_s, &dialog).setValue(2001);
        yearsSaid = QTest::qWaitFor(
            [&] { return problems.messageAt(u"to_year"_s).contains(u"không hợp lệ"_s); }, 5000);
        test.prompts.answers.enqueue(static_cast<int>(ui::Prompts::Answer::Discard));
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    test.window->startAct(u"create_programme"_s);
    CHECK(codeSaid);
    CHECK(yearsSaid);
    CHECK(store::allProgrammes(test.window->session().store()).size() == 1);
}

TEST_CASE("A target is set for the programme in sight and raised in place", "[window][follow_up]")
{
    FollowUpOffice office;
    office.addProgramme();
    TestWindow test(office, office.officer);
    openRegister(test, u"programmes"_s);
    const auto enter = [&](const QString& value, const QString& source, const QString& note) {
        inNextDialog(u"TargetForm"_s, [&, value, source, note](QWidget& dialog) {
            CHECK(test.find<QComboBox>(u"programmeCombo"_s, &dialog).currentData() == u"CT-2026"_s);
            choose(test.find<QComboBox>(u"indicatorCombo"_s, &dialog), u"machines"_s);
            const auto& said = test.find<QLabel>(u"noteLabel"_s, &dialog);
            CHECK(said.isVisible() == !note.isEmpty());
            CHECK(said.text().contains(note));
            QTest::keyClicks(&test.find<QLineEdit>(u"valueEdit"_s, &dialog), value);
            typeText(test.find<QLineEdit>(u"sourceEdit"_s, &dialog), source);
            save(dialog);
        });
        test.window->actionOf(u"set_target"_s)->trigger();
    };
    enter(u"1600"_s, u"Kế hoạch 12/KH-UBND"_s, {});
    CHECK(test.window->currentRegister()->registerInfo().name == u"targets"_s);
    QVariantMap row = onlyRow(*test.window->currentRegister());
    CHECK(row[u"programme_code"_s] == u"CT-2026"_s);
    CHECK(row[u"indicator"_s] == u"machines"_s);
    CHECK(row[u"value"_s].toLongLong() == 1600);
    CHECK(row[u"source"_s] == u"Kế hoạch 12/KH-UBND"_s);
    enter(u"1700"_s, u"Kế hoạch 30/KH-UBND"_s, u"1.600"_s); // the target so far is shown
    row = onlyRow(*test.window->currentRegister());
    CHECK(row[u"value"_s].toLongLong() == 1700);

    inNextDialog(u"TargetForm"_s, [&](QWidget& dialog) {
        CHECK_FALSE(test.find<QComboBox>(u"indicatorCombo"_s, &dialog).isEnabled());
        auto& value = test.find<QLineEdit>(u"valueEdit"_s, &dialog);
        CHECK(value.text() == u"1.700"_s); // grouped
        value.selectAll();
        QTest::keyClicks(&value, u"1750"_s);
        save(dialog);
    });
    test.window->actionOf(u"editRecordAction"_s)->trigger();
    CHECK(store::findTarget(test.window->session().store(), test.window->currentRegister()->currentId())
              ->value == 1750);
    CHECK(plainText(*test.window->currentRegister()).contains(u"Máy móc, thiết bị được hỗ trợ"_s));
}

TEST_CASE("A result is recorded from the project's own pane and stays with it", "[window][follow_up]")
{
    FollowUpOffice office;
    TestWindow test(office, office.officer);
    ui::RegisterView& projects = test.open(u"projects"_s);
    REQUIRE(projects.currentId() == office.project);
    auto& button = test.find<QPushButton>(u"recordResultButton"_s, projects.pane());
    REQUIRE(button.isVisible());
    REQUIRE(button.isEnabled());
    inNextDialog(u"ResultForm"_s, [&](QWidget& dialog) {
        CHECK(test.find<ui::SearchEdit>(u"projectEdit"_s, &dialog).id() == office.project);
        CHECK(test.find<QComboBox>(u"indicatorCombo"_s, &dialog).currentData() == u"machines"_s);
        CHECK(test.find<QLineEdit>(u"plannedEdit"_s, &dialog).text() == u"2"_s);
        CHECK_FALSE(test.find<QLineEdit>(u"reasonEdit"_s, &dialog).isVisible());
        QTest::keyClicks(&test.find<QLineEdit>(u"actualEdit"_s, &dialog), u"3"_s);
        test.find<ui::DateEdit>(u"dateEdit"_s, &dialog).setDate(QDate(2025, 11, 20));
        typeText(test.find<QPlainTextEdit>(u"evidenceText"_s, &dialog), u"Biên bản nghiệm thu 05/BB"_s);
        save(dialog);
    });
    button.click();
    CHECK(test.window->currentArea() == u"projects"_s); // where the person works
    const auto stored =
        store::findProject(test.window->session().store(), ProjectId::fromText(office.project));
    REQUIRE(stored->results.size() == 2);
    const auto actual = std::find_if(stored->results.begin(), stored->results.end(),
                                     [](const Result& r) { return r.actual.has_value(); });
    REQUIRE(actual != stored->results.end());
    CHECK(actual->actual == 3);
    CHECK(actual->date == QDate(2025, 11, 20));
    CHECK(actual->evidence == u"Biên bản nghiệm thu 05/BB"_s);
    CHECK_FALSE(actual->planned); // the plan stands with the goal, once

    // In the register of results it is corrected, and leads back to its project.
    ui::RegisterView& results = openRegister(test, u"results"_s);
    results.setFilter({{}, {{u"actual"_s, u"="_s, {u"3"_s}}}});
    QVariantMap row = onlyRow(results);
    CHECK(row[u"title"_s] == stored->title);
    inNextDialog(u"ResultForm"_s, [&](QWidget& dialog) {
        auto& reached = test.find<QLineEdit>(u"actualEdit"_s, &dialog);
        CHECK(reached.text() == u"3"_s);
        reached.selectAll();
        QTest::keyClicks(&reached, u"2"_s);
        save(dialog);
    });
    results.clearFilter();
    TestWindow::waitForList(results);
    results.showRecord(actual->id.toText());
    TestWindow::waitForList(results);
    test.window->actionOf(u"editRecordAction"_s)->trigger();
    CHECK(store::findResult(test.window->session().store(), actual->id)->result.actual == 2);
    TestWindow::waitForList(results);
    test.find<QPushButton>(u"openOwnerButton"_s, results.pane()).click();
    CHECK(test.window->currentArea() == u"projects"_s);
    CHECK(test.window->currentRegister()->currentId() == office.project);
}

TEST_CASE("A changed plan asks for its reason beside the field", "[window][follow_up]")
{
    FollowUpOffice office;
    TestWindow test(office, office.officer);
    openRegister(test, u"results"_s);
    QString said;
    inNextDialog(u"ResultForm"_s, [&](QWidget& dialog) {
        auto& project = test.find<ui::SearchEdit>(u"projectEdit"_s, &dialog);
        typeText(project, u"may moc"_s); // without marks
        REQUIRE(project.answers().size() == 1);
        QAbstractItemView* list = project.completer()->popup();
        REQUIRE(list->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        REQUIRE(project.id() == office.project);
        choose(test.find<QComboBox>(u"indicatorCombo"_s, &dialog), u"machines"_s);
        auto& planned = test.find<QLineEdit>(u"plannedEdit"_s, &dialog);
        REQUIRE(planned.text() == u"2"_s);
        planned.selectAll();
        QTest::keyClicks(&planned, u"6"_s);
        auto& reason = test.find<QLineEdit>(u"reasonEdit"_s, &dialog);
        CHECK(reason.isVisible());
        save(dialog);
        CHECK(dialog.isVisible());
        said = test.find<ui::FormProblems>(u"problemsFrame"_s, &dialog).messageAt(u"reason"_s);
        typeText(reason, u"Quyết định điều chỉnh 7/QĐ"_s);
        save(dialog);
    });
    test.window->startAct(u"record_result"_s);
    CHECK(said == u"Số kế hoạch đã duyệt là 2; muốn sửa phải nêu lý do."_s);
    const auto stored =
        store::findProject(test.window->session().store(), ProjectId::fromText(office.project));
    REQUIRE(stored->results.size() == 1);
    CHECK(stored->results[0].planned == 6);
}

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
