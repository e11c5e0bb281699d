// SPDX-License-Identifier: GPL-3.0-or-later
// Programmes, targets and results, entered in the real main window and read back from the store.
#include "store/programmes.h"
#include "store/projects.h"
#include "ui/follow_up_office.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include "form/date_edit.h"
#include "form/form_problems.h"
#include "form/search_edit.h"

using namespace kc;
using namespace kc::test;

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
