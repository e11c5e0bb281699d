// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projects.h"
#include "ui/project_desk.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>

#include "form/date_edit.h"
#include "form/form_problems.h"
#include "form/money_edit.h"
#include "project/appraisal_form.h"
#include "project/approval_form.h"
#include "project/criteria_editor.h"
#include "project/history_text.h"
#include "project/money_table.h"
#include "project/project_acts.h"
#include "project/project_pane.h"
#include "project/reason_form.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

template <class Widget>
Widget* part(QWidget& form, const QString& name)
{
    auto* found = form.findChild<Widget*>(name);
    REQUIRE(found);
    return found;
}

bool says(ActForm& form, const QString& code)
{
    const Findings& findings = form.problems().shown();
    return std::any_of(findings.begin(), findings.end(),
                       [&code](const Finding& finding) { return finding.code == code; });
}

void pickData(QComboBox* combo, const QString& data)
{
    const int row = combo->findData(data);
    REQUIRE(row >= 0);
    combo->setCurrentIndex(row);
    Q_EMIT combo->activated(row);
}

/// Controls that take the keyboard and say nothing to somebody who does not see them.
QStringList namelessControls(QWidget& form)
{
    QStringList names;
    for (QWidget* control : form.findChildren<QWidget*>()) {
        const bool inner = control->window() != form.window() || control->objectName().startsWith(u"qt_"_s) ||
                           (control->parentWidget() && control->parentWidget()->focusProxy() == control);
        if ((control->focusPolicy() & Qt::TabFocus) == 0 || inner || control->isHidden() ||
            qobject_cast<QAbstractScrollArea*>(control->parentWidget()) ||
            qobject_cast<QAbstractSpinBox*>(control->parentWidget()) || qobject_cast<QScrollArea*>(control))
            continue;
        QAccessibleInterface* said = QAccessible::queryAccessibleInterface(control);
        if (!said || said->text(QAccessible::Name).isEmpty())
            names << control->objectName() + u' ' + QString::fromLatin1(control->metaObject()->className());
    }
    return names;
}

/// A desk with one submitted project.
struct SubmittedDesk : TestDesk
{
    SubmittedDesk()
    {
        office.allocate(500'000'000);
        const QString establishment = office.addEstablishment();
        id = ProjectId::fromText(
            office.mustRun(u"create_project"_s, office.application(establishment), office.officer));
        office.mustRun(u"submit"_s, {{u"project"_s, id.toText()}}, office.officer);
    }
    Project stored() { return *store::findProject(store(), id); }
    ProjectId id;
};

} // namespace

TEST_CASE("The appraisal stores every line with its verdict and remark", "[project]")
{
    SubmittedDesk desk;
    Session& session = desk.sit(desk.office.reviewer);
    AppraisalForm form(session, u"appraise"_s, desk.id);
    form.show();
    CHECK_FALSE(says(form, u"appraisal.line_missing"_s)); // premature: nothing was judged yet
    CHECK_FALSE(form.run());
    CHECK(says(form, u"act.missing_key"_s));

    auto* lines = part<CriteriaEditor>(form, u"criteriaEditor"_s);
    const int count = lines->table()->rowCount();
    REQUIRE(count == 7);
    pickData(lines->verdictCombo(3), u"pass_with_remark"_s);
    lines->table()->item(3, 2)->setText(u"Báo giá cao hơn thị trường 5%"_s);
    CHECK(lines->undecidedCount() == count - 1);
    part<QPushButton>(form, u"passRestButton"_s)->click();
    CHECK(lines->undecidedCount() == 0);
    part<QPlainTextEdit>(form, u"membersText"_s)->setPlainText(u"Trần Văn An - Trưởng phòng"_s);
    pickData(part<QComboBox>(form, u"conclusionCombo"_s), u"recommend"_s);
    part<MoneyEdit>(form, u"recommendedLocalMoney"_s)->setTypedText(u"280tr"_s);
    part<MoneyEdit>(form, u"recommendedCounterpartMoney"_s)->setTypedText(u"420tr"_s);
    REQUIRE(form.run());

    const std::vector<Appraisal> sheets = store::appraisalsOf(session.store(), desk.id);
    REQUIRE(sheets.size() == 1);
    REQUIRE(sheets[0].lines.size() == 7);
    CHECK(sheets[0].lines[3].verdict == Verdict::PassWithRemark);
    CHECK(sheets[0].lines[3].remark == u"Báo giá cao hơn thị trường 5%"_s);
    CHECK(sheets[0].recommended.local == Dong(280'000'000));
    CHECK(desk.stored().state == ProjectState::Appraising);

    // Appraised again, the form goes on from the standing sheet.
    AppraisalForm again(session, u"appraise"_s, desk.id);
    CHECK(part<CriteriaEditor>(again, u"criteriaEditor"_s)->undecidedCount() == 0);
    CHECK(part<MoneyEdit>(again, u"recommendedLocalMoney"_s)->amount() == Dong(280'000'000));
}

TEST_CASE("A form of an act is as high as it needs where the screen has room, and stays as it was left",
          "[project]")
{
    SubmittedDesk desk;
    Session& session = desk.sit(desk.office.reviewer);
    QSize left;
    {
        AppraisalForm form(session, u"appraise"_s, desk.id);
        form.show();
        const auto* scroll = part<QScrollArea>(form, u"scroll"_s);
        const int most = form.screen()->availableGeometry().height() - 60;
        CHECK(QTest::qWaitFor(
            [&] { return form.height() >= most || scroll->verticalScrollBar()->maximum() == 0; }, 5000));
        form.resize(form.width() + 30, form.height());
        left = form.size();
        form.hide();
    }
    CHECK(session.settings().value(Setting::FormSize, u"appraise"_s).toSize() == left);
}

TEST_CASE("The approval says a warning about the norm once", "[project]")
{
    SubmittedDesk desk;
    desk.office.mustRun(u"appraise"_s, desk.office.sheet(desk.id.toText(), 280'000'000, 420'000'000),
                        desk.office.reviewer);
    Session& session = desk.sit(desk.office.approver);
    ApprovalForm form(session, desk.id);
    form.show();
    CHECK(form.problems().fieldOf(u"support"_s) != nullptr); // the list above leads there
    CHECK(form.problems().messageAt(u"support"_s).isEmpty());
}

TEST_CASE("The approval is filled in from the appraisal and shows what is left of the year", "[project]")
{
    SubmittedDesk desk;
    desk.office.mustRun(u"appraise"_s, desk.office.sheet(desk.id.toText(), 280'000'000, 420'000'000),
                        desk.office.reviewer);
    Session& session = desk.sit(desk.office.approver);
    ApprovalForm form(session, desk.id);
    form.show();
    auto* money = part<MoneyTable>(form, u"moneyTable"_s);
    CHECK(money->field(Source::Local)->amount() == Dong(280'000'000));
    CHECK(money->cellText(u"asked"_s, Source::Local) == u"300.000.000"_s);
    CHECK(money->cellText(u"left"_s, Source::Local) == u"220.000.000"_s);
    CHECK(money->cellText(u"left"_s, Source::Counterpart) == u"-"_s);

    money->field(Source::Local)->setTypedText(u"600tr"_s);
    CHECK(money->cellText(u"left"_s, Source::Local) == u"-100.000.000"_s);
    REQUIRE(QTest::qWaitFor([&] { return says(form, u"project.over_allocation"_s); }));
    CHECK(form.problems().messageAt(u"approved_local"_s).contains(u"vượt"_s));
    part<QLineEdit>(form, u"documentEdit"_s)->setText(u"1234/QĐ-UBND"_s);
    part<QLineEdit>(form, u"signerEdit"_s)->setText(u"Nguyễn Văn Bình"_s);
    CHECK_FALSE(form.run());
    CHECK(desk.stored().state == ProjectState::Appraising);

    money->field(Source::Local)->setTypedText(u"280tr"_s);
    REQUIRE(form.run());
    CHECK(desk.stored().state == ProjectState::Approved);
    CHECK(store::balanceOf(session.store(), desk.id, Stage::Approved).local == Dong(280'000'000));
    const auto steps = store::caseStepsOf(session.store(), desk.id);
    CHECK(steps.back().document == u"1234/QĐ-UBND"_s);
    CHECK(historySentence(steps.back(), Lang::Vi) ==
          u"Người approver phê duyệt, lần nộp 1, văn bản số 1234/QĐ-UBND."_s);
}

TEST_CASE("Separation of duties is said in words; the exception asks for its reason", "[project]")
{
    SubmittedDesk desk;
    desk.office.mustRun(u"appraise"_s, desk.office.sheet(desk.id.toText()), desk.office.reviewer);
    Actor both = desk.office.reviewer;
    both.roles.insert(Role::Approver);
    Session& session = desk.sit(both);
    {
        // The approver is there: no reason stands for him.
        ApprovalForm form(session, desk.id);
        form.show();
        CHECK(says(form, u"duty.appraised"_s));
        CHECK(part<QFrame>(form, u"exceptionBox"_s)->isHidden());
        CHECK_FALSE(form.run());
        CHECK(desk.stored().state == ProjectState::Appraising);
        CHECK(session.whyNot(u"approve"_s, desk.id.toText()).contains(u"cần một người khác"_s));
    }
    REQUIRE(session.casework().run(
        u"edit_user"_s,
        {{u"user"_s, desk.office.approver.user.toText()}, {u"active"_s, false}, {u"reason"_s, u"Nghỉ hưu"_s}},
        desk.office.admin));
    // Now nobody else decides: the act is open, and its form demands the reason in words.
    CHECK(session.whyNot(u"approve"_s, desk.id.toText()).isEmpty());
    ApprovalForm form(session, desk.id);
    form.show();
    CHECK(says(form, u"duty.needs_exception"_s));
    CHECK_FALSE(part<QFrame>(form, u"exceptionBox"_s)->isHidden());
    CHECK(part<QLineEdit>(form, u"exceptionEdit"_s)->text().isEmpty()); // never by default
    CHECK(form.problems().messageAt(u"exception"_s).contains(u"in trong báo cáo kiểm tra"_s));
    part<QLineEdit>(form, u"documentEdit"_s)->setText(u"1234/QĐ-UBND"_s);
    part<QLineEdit>(form, u"signerEdit"_s)->setText(u"Nguyễn Văn Bình"_s);
    CHECK_FALSE(form.run());
    CHECK(desk.stored().state == ProjectState::Appraising);
    part<QLineEdit>(form, u"exceptionEdit"_s)->setText(u"Văn phòng một người, Công văn 5/SCT-VP"_s);
    REQUIRE(form.run());
    CHECK(desk.stored().state == ProjectState::Approved);
    const auto steps = store::caseStepsOf(session.store(), desk.id);
    CHECK(steps.back().exception == u"Văn phòng một người, Công văn 5/SCT-VP"_s);
}

TEST_CASE("A return needs its reason and voids the sheet", "[project]")
{
    SubmittedDesk desk;
    desk.office.mustRun(u"appraise"_s, desk.office.sheet(desk.id.toText()), desk.office.reviewer);
    Session& session = desk.sit(desk.office.reviewer);
    ReasonForm form(session, u"return"_s, desk.id);
    form.show();
    CHECK(part<QLineEdit>(form, u"documentEdit"_s)->isHidden()); // a return has no document of its own
    CHECK_FALSE(form.run());
    CHECK_FALSE(form.problems().messageAt(u"reason"_s).isEmpty());
    part<QPlainTextEdit>(form, u"reasonText"_s)->setPlainText(u"Thiếu báo giá"_s);
    QSignalSpy changed(&session, &Session::changed);
    REQUIRE(form.run());
    CHECK(changed.count() == 1);
    CHECK(desk.stored().state == ProjectState::Returned);
    CHECK(store::appraisalsOf(session.store(), desk.id)[0].voided);
    const auto steps = store::caseStepsOf(session.store(), desk.id);
    CHECK(historyDetails(steps.back(), Lang::Vi) == u"Lý do: Thiếu báo giá"_s);
}

TEST_CASE("The pane offers the acts of the state and says why one is closed to this person", "[project]")
{
    SubmittedDesk desk;
    {
        ProjectPane pane(desk.sit(desk.office.officer));
        pane.showRecord(desk.id.toText());
        pane.show();
        QPushButton* appraise = pane.actButton(u"appraise"_s);
        REQUIRE(appraise);
        CHECK_FALSE(appraise->isHidden());
        CHECK_FALSE(appraise->isEnabled());
        CHECK_FALSE(appraise->toolTip().isEmpty());
        CHECK(pane.actButton(u"withdraw"_s)->isEnabled());
        CHECK(pane.actButton(u"edit_project"_s)->isHidden()); // submitted: no step edits it
        QSignalSpy asked(&pane, &RecordPane::actRequested);
        pane.actButton(u"withdraw"_s)->click();
        REQUIRE(asked.count() == 1);
        CHECK(asked[0][0].toString() == u"withdraw"_s);
    }
    Session& session = desk.sit(desk.office.reviewer);
    ProjectPane pane(session);
    pane.showRecord(desk.id.toText());
    CHECK(pane.actButton(u"appraise"_s)->isEnabled());
    CHECK(part<QTextBrowser>(pane, u"moneyText"_s)->toPlainText().contains(u"300.000.000"_s));
    CHECK(part<QTextBrowser>(pane, u"historyText"_s)->toPlainText().contains(u"Người officer nộp hồ sơ"_s));
    pane.showRecord({});
    CHECK(pane.project().id.isNull());
}

TEST_CASE("Every act on a project opens its form", "[project]")
{
    SubmittedDesk desk;
    Session& session = desk.sit(desk.office.reviewer);
    ProjectActs acts(session);
    QSignalSpy done(&acts, &ProjectActs::done);
    for (const QString& act : ProjectActs::acts()) {
        CAPTURE(act.toStdString());
        QDialog* form = acts.start(act, desk.id, nullptr);
        REQUIRE(form);
        CHECK_FALSE(form->windowTitle().isEmpty());
        CHECK(namelessControls(*form).join(u", "_s).toStdString() == "");
        delete form;
    }
    CHECK(acts.start(u"pay"_s, desk.id, nullptr) == nullptr);
    QDialog* form = acts.start(u"return"_s, desk.id, nullptr);
    part<QPlainTextEdit>(*form, u"reasonText"_s)->setPlainText(u"Thiếu giấy tờ"_s);
    part<QPushButton>(*form, u"runButton"_s)->click();
    REQUIRE(done.count() == 1);
    CHECK(done[0][0].toString() == u"return"_s);
}
