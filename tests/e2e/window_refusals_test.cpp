// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says when an act is not allowed, and that it can be worked without a mouse.
#include "store/projects.h"

#include <QLabel>
#include <QMenu>
#include <QStandardPaths>

#include "e2e/hands.h"
#include "form/form_problems.h"
#include "project/project_form.h"
#include "project/project_pane.h"

using namespace kc;
using namespace kc::test;

TEST_CASE("Who entered a project finds the approval greyed with the reason", "[e2e][refusal]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const Actor both = office.user(u"both"_s, u"officer,approver"_s, office.admin);
    const QString establishment = office.addEstablishment();
    const QString own = office.mustRun(u"create_project"_s, office.application(establishment), both);
    office.mustRun(u"submit"_s, {{u"project"_s, own}}, both);
    office.mustRun(u"appraise"_s, office.sheet(own), office.reviewer);
    const QString reason =
        u"Người both đã nhập hoặc nộp hồ sơ này nên không được thẩm định hay phê duyệt; cần một người khác"_s;
    {
        TestWindow desk(office, both);
        ui::RegisterView& view = desk.open(u"projects"_s);
        REQUIRE(view.currentId() == own);
        const QAction* approve = desk.window->actionOf(u"approve"_s);
        CHECK_FALSE(approve->isEnabled());
        CHECK(approve->toolTip().contains(reason));
        CHECK(qobject_cast<QMenu*>(desk.window->findChild<QMenu*>(u"recordMenu"_s))->toolTipsVisible());
        auto& button = part<QPushButton>(*view.pane(), u"approveButton"_s);
        CHECK(button.isVisible());
        CHECK_FALSE(button.isEnabled());
        CHECK(button.toolTip().contains(reason));
        // Neither the shortcut nor the button opens the form.
        shortcut(*desk.window, Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QTest::mouseClick(&button, Qt::LeftButton);
        desk.window->startAct(u"approve"_s);
        CHECK_FALSE(desk.window->findChild<QDialog*>(u"approvalForm"_s));
    }
    // Somebody else finds it open.
    TestWindow desk(office, office.approver);
    ui::RegisterView& view = desk.open(u"projects"_s);
    REQUIRE(view.currentId() == own);
    CHECK(desk.window->actionOf(u"approve"_s)->isEnabled());
    CHECK(part<QPushButton>(*view.pane(), u"approveButton"_s).isEnabled());
}

TEST_CASE("A project changed meanwhile is refused in words and what was typed stays", "[e2e][refusal]")
{
    QStandardPaths::setTestModeEnabled(true);
    TestOffice office;
    const QString establishment = office.addEstablishment();
    const QString id = office.mustRun(u"create_project"_s, office.application(establishment), office.officer);
    TestWindow desk(office, office.officer);
    desk.open(u"projects"_s);
    shortcut(*desk.window, Qt::Key_F2);
    auto& form = opened<ui::ProjectForm>(*desk.window, u"projectForm"_s);
    auto& title = part<QLineEdit>(form, u"titleEdit"_s);
    test::write(title, u"Tên đề án của tôi"_s);

    // Meanwhile at another desk:
    office.mustRun(u"edit_project"_s, {{u"project"_s, id}, {u"title"_s, u"Tên của người khác"_s}},
                   office.officer);

    shortcut(form, Qt::Key_S, Qt::ControlModifier);
    auto& problems = part<ui::FormProblems>(form, u"problems"_s);
    CHECK(problems.isVisible());
    QStringList said;
    for (const QLabel* label : problems.findChildren<QLabel*>())
        said << label->text();
    INFO(said.join(u'\n').toStdString());
    CHECK(said.join(u'\n').contains(u"Bản ghi đã được người khác sửa từ lúc mở"_s));
    CHECK(form.isVisible());
    CHECK(title.text() == u"Tên đề án của tôi"_s);
    CHECK(store::findProject(*office.store, ProjectId::fromText(id))->title == u"Tên của người khác"_s);

    desk.prompts.answers.enqueue(static_cast<int>(ui::Prompts::Answer::Discard));
    shortcut(form, Qt::Key_Escape);
    CHECK_FALSE(form.isVisible());
}

TEST_CASE("A project is entered and saved with the keyboard alone", "[e2e][keyboard]")
{
    QStandardPaths::setTestModeEnabled(true);
    TestOffice office;
    TestWindow desk(office, office.officer);
    const auto focusName = [] {
        const QWidget* focus = QApplication::focusWidget();
        return focus ? focus->objectName().toStdString() : std::string();
    };
    shortcut(*desk.window, Qt::Key_3, Qt::AltModifier);
    REQUIRE(desk.window->currentArea() == u"projects"_s);
    TestWindow::waitForList(*desk.window->currentRegister());
    shortcut(*desk.window, Qt::Key_N, Qt::ControlModifier);
    auto& form = opened<ui::ProjectForm>(*desk.window, u"projectForm"_s);

    // The form begins at the title; Tab reaches every further field in turn.
    REQUIRE(focusName() == "titleEdit");
    typeText(*QApplication::focusWidget(), u"Hỗ trợ máy sấy nông sản"_s);
    QStringList reached;
    while (focusName() != "implementingUnitEdit" && reached.size() < 30) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached << QString::fromStdString(focusName());
        if (focusName() == "activityCombo") {
            while (part<QComboBox>(form, u"activityCombo"_s).currentData() != u"3.3"_s)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        }
    }
    INFO(reached.join(u' ').toStdString());
    REQUIRE(focusName() == "implementingUnitEdit");
    for (const QString& field : {u"codeEdit"_s, u"activityCombo"_s, u"fundCombo"_s, u"planYearSpin"_s})
        CHECK(reached.contains(field));
    typeText(*QApplication::focusWidget(), u"Trung tâm Khuyến công"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(form.isDirty());
    const auto stored = store::findProject(*office.store, form.project());
    REQUIRE(stored);
    CHECK(stored->title == u"Hỗ trợ máy sấy nông sản"_s);
    CHECK(stored->activity == u"3.3"_s);
    CHECK(stored->implementingUnit == u"Trung tâm Khuyến công"_s);

    // Escape leads back to the list, where the new project stands beside.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return !desk.window->findChild<QDialog*>(u"projectForm"_s); }, kPatience));
    TestWindow::waitForList(*desk.window->currentRegister());
    CHECK(desk.window->currentRegister()->currentId() == stored->id.toText());
}
