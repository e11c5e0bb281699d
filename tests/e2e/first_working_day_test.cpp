// SPDX-License-Identifier: GPL-3.0-or-later
// The first working day in the window: three people, one after another, on one file, through the real
// application from its sign-in to the PDF of the conference report.
#include "report/report_screen.h"
#include "store/integrity.h"
#include "store/projects.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QSpinBox>
#include <QTextBrowser>

#include "e2e/desk.h"
#include "project/appraisal_form.h"
#include "project/approval_form.h"
#include "project/project_form.h"
#include "project/project_pane.h"
#include "project/reason_form.h"

using namespace kc;
using namespace kc::test;

namespace {

void enterEstablishment(Desk& desk)
{
    shortcut(*desk.window(), Qt::Key_2, Qt::AltModifier);
    desk.list();
    inNextDialog(u"EstablishmentDialog"_s, [](QWidget& dialog) {
        test::write(part<QLineEdit>(dialog, u"taxCodeEdit"_s), story::kTaxCode);
        test::write(part<QLineEdit>(dialog, u"nameEdit"_s), story::kEstablishment);
        test::write(part<QLineEdit>(dialog, u"representativeEdit"_s), u"Đỗ Thị Hường"_s);
        search(part<ui::SearchEdit>(dialog, u"communeEdit"_s), u"vinh bao"_s, u"Xã Vĩnh Bảo"_s);
        choose(part<QComboBox>(dialog, u"sectorCombo"_s), u"mechanical_electronic"_s);
        strike(part<QLineEdit>(dialog, u"workersEdit"_s), u"24"_s);
        press(*part<QDialogButtonBox>(dialog, u"buttonBox"_s).button(QDialogButtonBox::Save));
        CHECK_FALSE(dialog.isVisible());
        if (dialog.isVisible())
            static_cast<QDialog&>(dialog).done(QDialog::Rejected); // refused: do not wait for ever
    });
    shortcut(*desk.window(), Qt::Key_N, Qt::ControlModifier);
    REQUIRE(desk.list().model()->count() == 1);
}

/// Every tab of the project form, as the applicant's papers say it.
void enterApplication(ui::ProjectForm& form)
{
    test::write(part<QLineEdit>(form, u"titleEdit"_s), story::kTitle);
    choose(part<QComboBox>(form, u"activityCombo"_s), u"3.3"_s);
    choose(part<QComboBox>(form, u"fundCombo"_s), u"local"_s);
    strike(part<QSpinBox>(form, u"planYearSpin"_s), u"2025"_s);
    test::write(part<QLineEdit>(form, u"implementingUnitEdit"_s), story::kUnit);
    search(part<ui::SearchEdit>(form, u"establishmentPickerEdit"_s), u"co khi duong hoa"_s,
           story::kEstablishment);
    auto& shares = part<QTableWidget>(form, u"beneficiaryTable"_s);
    REQUIRE(shares.rowCount() == 1);
    writeCell(shares, 0, 2, u"300tr"_s);
    writeCell(shares, 0, 3, u"400 triệu"_s);

    search(part<ui::SearchEdit>(form, u"communeEdit"_s), u"vinh bao"_s, u"Xã Vĩnh Bảo"_s);
    strike(part<QLineEdit>(form, u"startsOnEdit"_s), u"1/12/2025"_s);
    strike(part<QLineEdit>(form, u"endsOnEdit"_s), u"31/12/2025"_s);

    strike(part<QLineEdit>(form, u"askedLocalMoney"_s), u"300000000"_s);
    test::write(part<QLineEdit>(form, u"askedCounterpartMoney"_s), u"400 triệu"_s);
    press(part<QPushButton>(form, u"takeSumButton"_s));
    strike(part<QLineEdit>(form, u"eligibleCostMoney"_s), u"700tr"_s);

    test::write(part<QPlainTextEdit>(form, u"necessityText"_s), u"Máy cũ, hao điện"_s);
    test::write(part<QPlainTextEdit>(form, u"goalsText"_s), u"Tăng năng suất 30%"_s);
    test::write(part<QPlainTextEdit>(form, u"effectsText"_s), u"Thêm 10 việc làm"_s);
    choose(part<QComboBox>(form, u"indicatorCombo"_s), u"machines"_s);
    writeCell(part<QTableWidget>(form, u"resultTable"_s), 0, 1, u"2"_s);

    tickAll(part<QTableWidget>(form, u"paperTable"_s));
}

void correctAmounts(ui::ProjectForm& form)
{
    strike(part<QLineEdit>(form, u"askedLocalMoney"_s), u"280000000"_s);
    strike(part<QLineEdit>(form, u"askedCounterpartMoney"_s), u"420000000"_s);
    auto& shares = part<QTableWidget>(form, u"beneficiaryTable"_s);
    writeCell(shares, 0, 2, u"280000000"_s);
    writeCell(shares, 0, 3, u"420000000"_s);
}

void appraise(ui::AppraisalForm& form)
{
    auto& lines = part<QTableWidget>(form, u"criteriaTable"_s);
    REQUIRE(lines.rowCount() == 7);
    for (int row = 0; row < lines.rowCount(); ++row) {
        auto* verdict = qobject_cast<QComboBox*>(lines.cellWidget(row, 1));
        REQUIRE(verdict);
        choose(*verdict, row == 3 ? u"pass_with_remark"_s : u"pass"_s);
    }
    writeCell(lines, 3, 2, story::kRemark);
    test::write(part<QLineEdit>(form, u"documentEdit"_s), u"12/PTĐ-SCT"_s);
    test::write(part<QPlainTextEdit>(form, u"membersText"_s), story::kMembers);
    choose(part<QComboBox>(form, u"conclusionCombo"_s), u"recommend"_s);
    CHECK(part<QLineEdit>(form, u"recommendedLocalMoney"_s).text() == u"280.000.000"_s); // as asked for
}

void decide(ui::ApprovalForm& form)
{
    test::write(part<QLineEdit>(form, u"documentEdit"_s), story::kDecision);
    strike(part<QLineEdit>(form, u"dateEdit"_s), u"28/11/2025"_s);
    test::write(part<QLineEdit>(form, u"signerEdit"_s), story::kSigner);
    CHECK(part<QLineEdit>(form, u"approvedLocalMoney"_s).text() == u"280.000.000"_s); // as appraised
    strike(part<QLineEdit>(form, u"approvedLocalMoney"_s), u"270tr"_s);
    strike(part<QLineEdit>(form, u"approvedCounterpartMoney"_s), u"430tr"_s);
}

/// What a reader's program takes from the pages, white space squeezed: in reading order, or line by line as
/// it stands on the page.
QString textOf(const QString& pdf, const QString& order)
{
    QProcess process;
    process.start(u"pdftotext"_s, {order, pdf, u"-"_s});
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

/// The printed story. 1.000 / 900 = 111,11 %; one project has all of the approved budget; 430 / 270 = 1,59.
void checkPages(const QString& pdf)
{
    const QString words = textOf(pdf, u"-raw"_s);
    for (const QString& expected : {
             u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s,
             u"Độc lập - Tự do - Hạnh phúc"_s,
             u"SỞ CÔNG THƯƠNG"_s,
             u"Số: 123/BC-SCT"_s,
             u"Hải Phòng, ngày 28 tháng 11 năm 2025"_s,
             u"BÁO CÁO Kết quả hoạt động khuyến công năm 2024 và thời gian từ ngày 01/01/2025 đến ngày "
             u"28/11/2025; nhiệm vụ những tháng cuối năm 2025 và phương hướng năm 2026"_s,
             u"được giao năm 2025 là 1 tỷ đồng"_s,
             u"so với dự toán năm 2024 tăng 11,11%"_s,
             u"đã phê duyệt 1 đề án với kinh phí 270 triệu đồng, toàn bộ là kinh phí khuyến công địa phương. "
             u"Các đề án hỗ trợ 1 cơ sở công nghiệp nông thôn. Vốn đối ứng "
             "của các cơ sở là 430 triệu đồng, bình quân một đồng kinh phí khuyến công thu hút 1,59 đồng vốn "
             "đối "
             "ứng."_s,
             u"1 đề án, kinh phí khuyến công 270 triệu đồng (chiếm 100,0% tổng kinh phí phê duyệt), vốn đối "
             u"ứng 430 "
             "triệu đồng."_s,
             u"Đến hết ngày 28/11/2025 chưa có khoản tạm ứng, thanh toán nào."_s,
             QString(u"31-2025-001: "_s + story::kTitle + u' ' + story::kUnit + u' ' + story::kEstablishment +
                     u" Xã Vĩnh Bảo"_s),
         }) {
        INFO(expected.toStdString());
        CHECK(words.contains(expected));
    }
    const QString lines = textOf(pdf, u"-layout"_s);
    for (const QString& row :
         {u"1 Dự toán giao 900,0 900,0 1.000,0 111,11 111,11"_s, u"2 Kinh phí phê duyệt - - 270,0 - -"_s,
          u"3 Vốn đối ứng cam kết - - 430,0 - -"_s, u"Xã Vĩnh Bảo 700,0 - 270,0 430,0 -"_s,
          u"Tổng cộng 700,0 - 270,0 430,0 -"_s}) {
        INFO(row.toStdString());
        CHECK(lines.contains(row));
    }
    // What was asked for at first, what was corrected, and what nobody said, stands nowhere.
    for (const QString& wrong : {u"300,0"_s, u"280,0"_s, u"MÔ PHỎNG"_s, u"⟦"_s, u"{"_s}) {
        INFO(wrong.toStdString());
        CHECK_FALSE(words.contains(wrong));
    }
}

QJsonObject jsonIn(const QString& path)
{
    return QJsonDocument::fromJson(Program::read(path)).object();
}

/// Who did what, oldest first: "submit Người officer".
std::string historyOf(const store::Store& store, const ProjectId& project)
{
    QString history;
    for (const CaseStep& step : store::caseStepsOf(store, project))
        history += step.act + u' ' + step.actorName + u'\n';
    return history.toStdString();
}

} // namespace

TEST_CASE("An application goes from the officer's desk to the conference report in the window", "[e2e]")
{
    NewOffice office;
    Desk desk(office);

    desk.sit(u"officer"_s);
    enterEstablishment(desk);
    shortcut(*desk.window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto& form = opened<ui::ProjectForm>(*desk.window(), u"projectForm"_s);
    enterApplication(form);
    press(part<QPushButton>(form, u"submitButton"_s));
    desk.waitClosed(u"projectForm"_s, form.problems().shown());
    const QString id = desk.list().currentId();
    const auto project = ProjectId::fromText(id);
    const auto stored = [&] { return *store::findProject(*office.store, project); };
    REQUIRE(store::findProject(*office.store, project));
    CHECK(stored().state == ProjectState::Submitted);
    CHECK(stored().title == story::kTitle);
    CHECK(stored().totalCost == Dong(story::kTotal));
    CHECK(stored().planYear == 2025);

    desk.sit(u"reviewer"_s);
    CHECK(desk.openTile(u"waiting_for_me"_s).currentId() == id);
    {
        auto& reason = desk.begin<ui::ReasonForm>(u"return"_s, u"reasonForm"_s);
        test::write(part<QPlainTextEdit>(reason, u"reasonText"_s), story::kReason);
        desk.finish(reason);
    }
    CHECK(stored().state == ProjectState::Returned);

    desk.sit(u"officer"_s);
    CHECK(desk.openTile(u"returned"_s).currentId() == id);
    CHECK(part<QTextBrowser>(*desk.list().pane(), u"historyText"_s).toPlainText().contains(story::kReason));
    shortcut(*desk.window(), Qt::Key_F2);
    {
        auto& again = opened<ui::ProjectForm>(*desk.window(), u"projectForm"_s);
        correctAmounts(again);
        shortcut(again, Qt::Key_Return, Qt::ControlModifier);
        desk.waitClosed(u"projectForm"_s, again.problems().shown());
    }
    CHECK(stored().state == ProjectState::Submitted);
    CHECK(stored().round == 2);

    desk.sit(u"reviewer"_s);
    CHECK(desk.openTile(u"waiting_for_me"_s).currentId() == id);
    {
        auto& sheet = desk.begin<ui::AppraisalForm>(u"appraise"_s, u"appraisalForm"_s);
        appraise(sheet);
        desk.finish(sheet);
    }
    const std::vector<Appraisal> sheets = store::appraisalsOf(*office.store, project);
    REQUIRE(sheets.size() == 1);
    REQUIRE(sheets[0].lines.size() == 7);
    CHECK(sheets[0].lines[3].remark == story::kRemark);
    CHECK(sheets[0].members == story::kMembers);

    desk.sit(u"approver"_s);
    CHECK(desk.openTile(u"waiting_for_me"_s).currentId() == id);
    {
        auto& approval = desk.begin<ui::ApprovalForm>(u"approve"_s, u"approvalForm"_s);
        decide(approval);
        desk.finish(approval);
    }
    CHECK(stored().state == ProjectState::Approved);
    CHECK(store::balanceOf(*office.store, project, Stage::Approved).local == Dong(story::kApproved));

    // The approver makes the report of the eleven months and saves it.
    REQUIRE(desk.window()->showArea(u"reports"_s));
    auto& screen = part<ui::ReportScreen>(*desk.window(), u"reportScreen"_s);
    strike(part<QLineEdit>(screen, u"endDateEdit"_s), u"30/11/2025"_s);
    test::write(part<QLineEdit>(screen, u"numberEdit"_s), u"123/BC-SCT"_s);
    press(part<QPushButton>(screen, u"makeButton"_s));
    REQUIRE(QTest::qWaitFor([&] { return screen.output() && !screen.isWorking(); }, kPatience));
    const QString pdf = office.dir.filePath(u"báo cáo.pdf"_s);
    const QString json = office.dir.filePath(u"figures.json"_s);
    desk.files.paths.enqueue(pdf);
    desk.files.paths.enqueue(json);
    press(part<QPushButton>(screen, u"pdfButton"_s));
    REQUIRE(QTest::qWaitFor([&] { return !screen.isWorking(); }, kPatience));
    part<QAction>(screen, u"saveAs_json_Action"_s).trigger();
    REQUIRE(QTest::qWaitFor([&] { return !screen.isWorking(); }, kPatience));
    CHECK(desk.prompts.warned.isEmpty());

    story::checkFigures(jsonIn(json));
    checkPages(pdf);

    // The command line says the same of the same file.
    const QString other = office.program.path(u"figures.json"_s);
    office.program.mustRun({u"report"_s, office.path(), u"conference"_s, u"-o"_s, other, u"--period"_s,
                            u"2025"_s, u"--to"_s, u"2025-11-30"_s, u"--as-at"_s, u"2025-11-28"_s,
                            u"--scope"_s, u"province:31"_s});
    CHECK(Program::read(other) == Program::read(json));

    CHECK(historyOf(*office.store, project) == "create_project Người officer\n"
                                               "submit Người officer\n"
                                               "return Người reviewer\n"
                                               "edit_project Người officer\n"
                                               "submit Người officer\n"
                                               "appraise Người reviewer\n"
                                               "approve Người approver\n");
    const CaseStep decision = store::caseStepsOf(*office.store, project).back();
    CHECK(decision.document == story::kDecision);
    CHECK(decision.signer == story::kSigner);
    CHECK(store::checkStore(*office.store).empty());
    CHECK(office.program.mustRun({u"check"_s, office.path()}).contains(u"không có lỗi"_s));
}
