// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projects.h"
#include "ui/project_desk.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

#include "form/date_edit.h"
#include "form/draft_keeper.h"
#include "form/establishment_picker.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "form/money_edit.h"
#include "form/place_picker.h"
#include "project/beneficiary_editor.h"
#include "project/norm_panel.h"
#include "project/paper_editor.h"
#include "project/project_form.h"
#include "project/project_values.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

void writeInto(QWidget* field, const QString& text)
{
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QCoreApplication::sendEvent(field, &commit);
}

void pick(QComboBox* combo, const QString& data)
{
    const int row = combo->findData(data);
    REQUIRE(row >= 0);
    combo->setCurrentIndex(row);
    Q_EMIT combo->activated(row);
}

template <class Widget>
Widget* in(QWidget& form, const QString& name)
{
    auto* found = form.findChild<Widget*>(name);
    REQUIRE(found);
    return found;
}

bool shows(const FormProblems& problems, const QString& code)
{
    return std::any_of(problems.shown().begin(), problems.shown().end(),
                       [&code](const Finding& finding) { return finding.code == code; });
}

} // namespace

TEST_CASE("An officer enters a project with the keyboard and an input method, and it is stored as typed",
          "[project]")
{
    TestDesk desk;
    const QString establishment = desk.office.addEstablishment();
    Session& session = desk.sit(desk.office.officer);
    ProjectForm form(session, {});
    form.show();
    writeInto(in<QLineEdit>(form, u"titleEdit"_s), u"Hỗ trợ máy sấy nông sản"_s);
    pick(in<QComboBox>(form, u"activityCombo"_s), u"3.3"_s);
    in<QSpinBox>(form, u"planYearSpin"_s)->setValue(2026);
    writeInto(in<QLineEdit>(form, u"implementingUnitEdit"_s), u"Trung tâm Khuyến công"_s);

    auto* picker = in<EstablishmentPicker>(form, u"establishmentPickerEdit"_s);
    picker->setFocus();
    writeInto(picker, u"co khi hoa binh"_s); // without marks
    REQUIRE(picker->answers().size() == 1);
    CHECK(picker->answers()[0].detail.startsWith(u"0300588569"_s));
    picker->choose(0);
    auto* rows = in<BeneficiaryEditor>(form, u"beneficiaryEditor"_s);
    REQUIRE(rows->rows().size() == 1);
    CHECK(rows->rows()[0][u"establishment"_s].toString() == establishment);

    auto* commune = in<SearchEdit>(form, u"communeEdit"_s);
    writeInto(commune, u"vinh bao"_s);
    REQUIRE(commune->answers().size() == 1);
    commune->choose(0);
    QTest::keyClicks(in<MoneyEdit>(form, u"askedLocalMoney"_s), u"300tr"_s);
    QTest::keyClicks(in<MoneyEdit>(form, u"askedCounterpartMoney"_s), u"400000000"_s);
    in<QPushButton>(form, u"takeSumButton"_s)->click();
    CHECK(in<MoneyEdit>(form, u"totalCostMoney"_s)->amount() == Dong(700'000'000));
    CHECK(in<QLabel>(form, u"moneySumLabel"_s)->text() == u"700.000.000"_s);

    REQUIRE(form.save());
    CHECK_FALSE(form.isDirty());
    const auto stored = store::findProject(session.store(), form.project());
    REQUIRE(stored);
    CHECK(stored->title == u"Hỗ trợ máy sấy nông sản"_s);
    CHECK(stored->activity == u"3.3"_s);
    CHECK(stored->norm == u"3.MMTB"_s); // the content's only norm is chosen by itself
    CHECK(stored->planYear == 2026);
    CHECK(stored->asked.local == Dong(300'000'000));
    CHECK(stored->totalCost == Dong(700'000'000));
    CHECK(stored->place == desk.commune(u"11824"_s));
    CHECK(stored->beneficiaries.size() == 1);
    CHECK(in<QLineEdit>(form, u"codeEdit"_s)->text() == stored->code);
}

TEST_CASE("The project form tells ceiling, eligibility and identity while it is filled in", "[project]")
{
    TestDesk desk;
    const QString establishment = desk.office.addEstablishment();
    Session& session = desk.sit(desk.office.officer);
    QJsonObject application = desk.office.application(establishment);
    application[u"fund"_s] = u"national"_s;
    application[u"asked_national"_s] = 300'000'000;
    application[u"asked_local"_s] = 0;
    // A ward of a centrally-run city may not be supported since 15/10/2025.
    application.remove(u"place_code"_s);
    application[u"place"_s] = desk.commune(u"11311"_s).toText();
    const auto made = session.run(u"create_project"_s, application);
    REQUIRE(made);
    ProjectForm form(session, ProjectId::fromText(made->record));
    form.show();
    CHECK(form.problems().messageAt(u"place"_s).contains(u"không thuộc địa bàn"_s));
    auto* panel = in<NormPanel>(form, u"normPanel"_s);
    CHECK(panel->ceilingText() == u"300.000.000 đồng"_s); // 50 % of 700 million, at most 300 million
    CHECK_FALSE(shows(form.problems(), u"project.over_norm"_s));

    auto* asked = in<MoneyEdit>(form, u"askedNationalMoney"_s);
    asked->setTypedText(u"350tr"_s);
    REQUIRE(QTest::qWaitFor([&] { return shows(form.problems(), u"project.over_norm"_s); }));
    CHECK(shows(form.problems(), u"project.total_identity"_s));
    CHECK(form.problems().messageAt(u"total_cost"_s).contains(u"50.000.000"_s));

    // A commune of the city may be supported: the error turns into the reason.
    in<PlacePicker>(form, u"placePicker"_s)->setPlace(desk.commune(u"11824"_s));
    form.binder().noteEdit(u"place"_s);
    REQUIRE(QTest::qWaitFor([&] { return !shows(form.problems(), u"place.not_eligible"_s); }));
    CHECK(form.problems().messageAt(u"place"_s).contains(u"Xã Vĩnh Bảo"_s));

    asked->setTypedText(u"35o tr"_s);
    CHECK_FALSE(form.save());
    CHECK(form.problems().messageAt(u"asked_national"_s).contains(u"Không đọc được"_s));
    CHECK(store::findProject(session.store(), form.project())->asked.national == Dong(300'000'000));
}

TEST_CASE("A file is submitted only when it is complete; what is missing is listed beside its fields",
          "[project]")
{
    TestDesk desk;
    const QString establishment = desk.office.addEstablishment();
    Session& session = desk.sit(desk.office.officer);
    QJsonObject application = desk.office.application(establishment);
    application[u"papers"_s] = QJsonArray();
    application[u"necessity"_s] = QString();
    const auto made = session.run(u"create_project"_s, application);
    REQUIRE(made);
    ProjectForm form(session, ProjectId::fromText(made->record));
    form.show();
    CHECK_FALSE(shows(form.problems(), u"paper.missing"_s)); // not while it is being written
    CHECK_FALSE(form.saveAndSubmit());
    CHECK(shows(form.problems(), u"paper.missing"_s));
    CHECK(form.problems().messageAt(u"necessity"_s).contains(u"Bắt buộc nhập"_s));

    auto* papers = in<PaperEditor>(form, u"paperEditor"_s);
    CHECK(papers->presentCount() == 0);
    REQUIRE(papers->requiredCount() > 0);
    for (int row = 0; row < papers->table()->rowCount(); ++row)
        papers->table()->item(row, 0)->setCheckState(Qt::Checked);
    CHECK(papers->presentCount() == papers->requiredCount());
    CHECK(papers->rows()[0][u"received_on"_s].toString() == u"2025-11-21"_s); // dated by the office's clock
    in<QPlainTextEdit>(form, u"necessityText"_s)->setPlainText(u"Máy cũ"_s);
    CHECK(form.saveAndSubmit());
    CHECK(store::findProject(session.store(), form.project())->state == ProjectState::Submitted);
}

TEST_CASE("A stale project is refused and nothing typed is lost", "[project]")
{
    TestDesk desk;
    const QString establishment = desk.office.addEstablishment();
    Session& session = desk.sit(desk.office.officer);
    const auto made = session.run(u"create_project"_s, desk.office.application(establishment));
    REQUIRE(made);
    ProjectForm form(session, ProjectId::fromText(made->record));
    form.show();
    REQUIRE(session.run(u"edit_project"_s, {{u"project"_s, made->record}, {u"title"_s, u"Tên khác"_s}}));
    auto* title = in<QLineEdit>(form, u"titleEdit"_s);
    title->selectAll();
    writeInto(title, u"Tên của tôi"_s);
    CHECK_FALSE(form.save());
    CHECK(shows(form.problems(), u"store.stale_revision"_s));
    CHECK(title->text() == u"Tên của tôi"_s);
    CHECK(store::findProject(session.store(), form.project())->title == u"Tên khác"_s);
}

TEST_CASE("An unsent project is offered again after a crash", "[project]")
{
    TestDesk desk;
    Session& session = desk.sit(desk.office.officer);
    {
        ProjectForm form(session, {});
        form.show();
        writeInto(in<QLineEdit>(form, u"titleEdit"_s), u"Đề án dở dang"_s);
        in<MoneyEdit>(form, u"askedLocalMoney"_s)->setTypedText(u"hai trăm"_s);
        REQUIRE(form.findChild<DraftKeeper*>()->keep());
        // No reject(): the program ended without asking.
    }
    ProjectForm again(session, {});
    again.show();
    CHECK(in<QLineEdit>(again, u"titleEdit"_s)->text().isEmpty());
    REQUIRE_FALSE(in<QWidget>(again, u"draftBar"_s)->isHidden());
    in<QPushButton>(again, u"restoreDraftButton"_s)->click();
    CHECK(in<QLineEdit>(again, u"titleEdit"_s)->text() == u"Đề án dở dang"_s);
    CHECK(in<MoneyEdit>(again, u"askedLocalMoney"_s)->text() == u"hai trăm"_s);
    // Given up on purpose: the draft goes.
    desk.prompts.onUnsaved = Prompts::Answer::Discard;
    again.reject();
    CHECK(desk.prompts.asked.size() == 1);
    ProjectForm third(session, {});
    CHECK(in<QWidget>(third, u"draftBar"_s)->isHidden());
}

TEST_CASE("A project becomes a payload and comes back unchanged", "[project]")
{
    TestDesk desk;
    const QString establishment = desk.office.addEstablishment();
    Session& session = desk.sit(desk.office.officer);
    const auto made = session.run(u"create_project"_s, desk.office.application(establishment));
    REQUIRE(made);
    const Project stored = *store::findProject(session.store(), ProjectId::fromText(made->record));
    const Project again = projectFrom(valuesOf(stored), Project());
    CHECK(valuesOf(again) == valuesOf(stored));
    CHECK(again.asked == stored.asked);
    CHECK(again.papers.size() == stored.papers.size());
    CHECK(again.endsOn == QDate(2025, 12, 31));
}
