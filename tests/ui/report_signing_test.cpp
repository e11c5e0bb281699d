// SPDX-License-Identifier: GPL-3.0-or-later
// On the screen: the office's own words from year to year, signing, printing again what was signed, and what
// would differ today.
#include "report/page_preview.h"
#include "store/query.h"
#include "support/window_fixture.h"
#include "ui/report/report_screen.h"
#include "ui/report/signed_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include "app/reports_page.h"
#include "common/parts.h"
#include "form/date_edit.h"
#include "form/form_problems.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

constexpr int kSigningPatience = 60'000;

/// The reports area of one person's window over an office.
struct PaperDesk
{
    PaperDesk(TestOffice& office, const Actor& who)
        : window(office, who)
    {
        REQUIRE(window.window->showArea(u"reports"_s));
        auto* page = qobject_cast<ReportsPage*>(window.window->page(u"reports"_s));
        REQUIRE(page);
        screen = page->screen();
    }
    template <class Widget>
    Widget& part(const QString& name)
    {
        return window.find<Widget>(name, screen);
    }
    void make()
    {
        QSignalSpy made(screen, &ReportScreen::made);
        screen->make();
        REQUIRE(made.wait(kSigningPatience));
        REQUIRE(screen->output());
    }

    TestWindow window;
    ReportScreen* screen = nullptr;
};

QByteArray signedBytes(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Words of last year's report are proposed for this one and marked until they are kept",
          "[window][reports]")
{
    TestOffice office;
    office.mustRun(u"save_report_text"_s,
                   {{u"report"_s, u"conference"_s},
                    {u"scope"_s, u"province:31"_s},
                    {u"period"_s, u"2024"_s},
                    {u"block"_s, u"limits"_s},
                    {u"lang"_s, u"vi"_s},
                    {u"body"_s, u"Nguồn kinh phí còn hạn hẹp."_s}},
                   office.officer);
    PaperDesk desk(office, office.officer);
    auto& blocks = desk.part<QComboBox>(u"blockCombo"_s);
    auto& text = desk.part<QPlainTextEdit>(u"blockText"_s);
    auto& banner = desk.part<Banner>(u"carriedBanner"_s);
    CHECK(banner.isHidden());
    blocks.setCurrentIndex(blocks.findData(u"limits"_s));
    Q_EMIT blocks.activated(blocks.currentIndex());
    CHECK(text.toPlainText() == u"Nguồn kinh phí còn hạn hẹp."_s);
    CHECK_FALSE(banner.isHidden());
    CHECK(banner.text().contains(u"2024"_s));
    auto& save = desk.part<QPushButton>(u"saveTextButton"_s);
    REQUIRE(save.isEnabled());
    save.click();
    CHECK(banner.isHidden());
    // From now on it is this report's own.
    blocks.setCurrentIndex(0);
    Q_EMIT blocks.activated(0);
    blocks.setCurrentIndex(blocks.findData(u"limits"_s));
    Q_EMIT blocks.activated(blocks.currentIndex());
    CHECK(text.toPlainText() == u"Nguồn kinh phí còn hạn hẹp."_s);
    CHECK(banner.isHidden());
    // The five-year summary has blocks of its own.
    auto& kinds = desk.part<QComboBox>(u"kindCombo"_s);
    kinds.setCurrentIndex(kinds.findData(u"five-year"_s));
    Q_EMIT kinds.activated(kinds.currentIndex());
    CHECK(blocks.findData(u"setting"_s) >= 0);
    CHECK(blocks.findData(u"good"_s) < 0);
}

TEST_CASE("A report is signed on the screen, printed again the same and compared with today",
          "[window][reports]")
{
    TestOffice office;
    office.allocate(2'000'000'000);
    const QString project = office.appraisedProject();
    office.mustRun(u"approve"_s, office.approval(project), office.approver);
    PaperDesk desk(office, office.approver);
    desk.part<DateEdit>(u"endDateEdit"_s).setDate(office.clock.today());
    desk.make();

    // Without number and signer there is no paper.
    auto& sign = desk.part<QPushButton>(u"signButton"_s);
    REQUIRE(sign.isEnabled());
    sign.click();
    CHECK_FALSE(desk.part<FormProblems>(u"problems"_s).messageAt(u"number"_s).isEmpty());
    desk.part<QLineEdit>(u"numberEdit"_s).setText(u"45/BC-SCT"_s);
    desk.part<QLineEdit>(u"signerEdit"_s).setText(u"Nguyễn Văn Bình"_s);
    desk.window.prompts.answers.enqueue(true);
    QSignalSpy done(desk.screen, &ReportScreen::signedReport);
    sign.click();
    REQUIRE(done.wait(kSigningPatience));
    const QString id = done.first().first().toString();

    // The list of what was signed: pages, print again.
    const QString first = office.dir.filePath(u"lần 1.pdf"_s);
    const QString second = office.dir.filePath(u"lần 2.pdf"_s);
    const auto printAgain = [&](const QString& path, const std::function<void(SignedDialog&)>& more = {}) {
        desk.window.files.paths.enqueue(path);
        inNextDialog(u"signedDialog"_s, [&](QWidget& widget) {
            auto& dialog = dynamic_cast<SignedDialog&>(widget);
            CHECK(QTest::qWaitFor([&] { return dialog.snapshot() != nullptr; }, kSigningPatience));
            if (!dialog.snapshot())
                return dialog.reject();
            CHECK(dialog.snapshot()->record.id == id);
            CHECK_FALSE(dialog.findChild<PagePreview*>(u"signedPreview"_s)->isEmpty());
            CHECK(dialog.findChild<QLabel*>(u"noDifferencesLabel"_s)->text().startsWith(u"Bấm"_s));
            dialog.findChild<QPushButton*>(u"signedPdfButton"_s)->click();
            CHECK(QTest::qWaitFor([&] { return !dialog.isWorking(); }, kSigningPatience));
            if (more)
                more(dialog);
            dialog.reject();
        });
        desk.screen->showSigned();
    };
    const QString page = office.dir.filePath(u"trang"_s); // the ending follows the format
    printAgain(first, [&](SignedDialog& dialog) {
        desk.window.files.paths.enqueue(page);
        dialog.findChild<QAction*>(u"signedSaveAs_html_Action"_s)->trigger();
        CHECK(QTest::qWaitFor([&] { return !dialog.isWorking(); }, kSigningPatience));
        CHECK(signedBytes(page + u".html"_s).contains(dialog.snapshot()->record.seal.toUtf8()));
        // Given up, the dialog is ready again.
        dialog.findChild<QPushButton*>(u"differencesButton"_s)->click();
        dialog.findChild<QPushButton*>(u"signedCancelButton"_s)->click();
        CHECK_FALSE(dialog.isWorking());
        CHECK(dialog.findChild<QPushButton*>(u"differencesButton"_s)->isEnabled());
        dialog.findChild<QPushButton*>(u"differencesButton"_s)->click();
        CHECK(QTest::qWaitFor([&] { return !dialog.isWorking(); }, kSigningPatience));
        CHECK(dialog.findChild<QTreeWidget*>(u"differencesTree"_s)->topLevelItemCount() == 0);
        const auto* nothing = dialog.findChild<QLabel*>(u"noDifferencesLabel"_s);
        CHECK(nothing->isVisible());
        CHECK(nothing->text().startsWith(u"Không có khác biệt"_s));
    });

    // Another project is approved: the paper stays, today would say more.
    const QString other = office.mustRun(
        u"create_project"_s, office.application(office.addEstablishment(u"0300742426"_s, u"Cơ sở khác"_s)),
        office.officer);
    office.mustRun(u"submit"_s, {{u"project"_s, other}}, office.officer);
    office.mustRun(u"appraise"_s, office.sheet(other), office.reviewer);
    office.mustRun(u"approve"_s, office.approval(other), office.approver);
    printAgain(second, [](SignedDialog& dialog) {
        dialog.findChild<QPushButton*>(u"differencesButton"_s)->click();
        CHECK(QTest::qWaitFor([&] { return !dialog.isWorking(); }, kSigningPatience));
        auto* tree = dialog.findChild<QTreeWidget*>(u"differencesTree"_s);
        CHECK(dialog.findChild<QLabel*>(u"noDifferencesLabel"_s)->isHidden());
        bool seen = false;
        for (int row = 0; row < tree->topLevelItemCount(); ++row) {
            const QTreeWidgetItem* item = tree->topLevelItem(row);
            if (item->text(1) != u"300.000.000"_s || item->text(2) != u"600.000.000"_s)
                continue;
            seen = true;
            CHECK(item->childCount() > 0); // through which records
        }
        CHECK(seen);
    });
    CHECK(signedBytes(first) == signedBytes(second));

    // Beside the live report the signed one shows what differs.
    desk.make();
    QSignalSpy compared(desk.screen, &ReportScreen::compared);
    desk.screen->compareWithSigned(id);
    REQUIRE(compared.wait(kSigningPatience));
    CHECK(desk.screen->differing().contains(u"budget.approved.total"_s));
}

TEST_CASE("A number that was given before is signed with a reason only", "[window][reports]")
{
    TestOffice office;
    office.allocate(2'000'000'000);
    PaperDesk desk(office, office.approver);
    desk.make();
    desk.part<QLineEdit>(u"numberEdit"_s).setText(u"45/BC-SCT"_s);
    desk.part<QLineEdit>(u"signerEdit"_s).setText(u"Nguyễn Văn Bình"_s);
    QSignalSpy done(desk.screen, &ReportScreen::signedReport);
    desk.window.prompts.answers.enqueue(true);
    desk.screen->sign();
    REQUIRE(done.wait(kSigningPatience));
    const auto signedPapers = [&] {
        return store::Query::fromText(*office.store, u"SELECT count(*) AS n FROM report_snapshot"_s)
            ->first([](const store::Row& row) { return row.integer(u"n"_s); })
            .value_or(-1);
    };
    CHECK(signedPapers() == 1);
    const auto& problems = desk.part<FormProblems>(u"problems"_s);

    // Asked whether there is a reason, she gives up: nothing is signed, the field says why.
    desk.window.prompts.answers.enqueue(true);
    desk.window.prompts.answers.enqueue(false);
    desk.screen->sign();
    REQUIRE(QTest::qWaitFor([&] { return !problems.messageAt(u"number"_s).isEmpty(); }, kSigningPatience));
    CHECK(problems.messageAt(u"number"_s).contains(u"45/BC-SCT"_s));
    CHECK(signedPapers() == 1);

    desk.window.prompts.answers.enqueue(true);
    desk.window.prompts.answers.enqueue(true);
    desk.window.prompts.answers.enqueue(u"Ký lại bản in sai lề"_s);
    desk.screen->sign();
    REQUIRE(QTest::qWaitFor([&] { return signedPapers() == 2; }, kSigningPatience));
    CHECK(store::Query::fromText(*office.store, u"SELECT reason FROM audit_entry WHERE table_name = "
                                                "'report_snapshot' ORDER BY seq DESC LIMIT 1"_s)
              ->first([](const store::Row& row) { return row.text(u"reason"_s); }) ==
          u"Ký lại bản in sai lề"_s);
}

TEST_CASE("Who may not sign reads why on the button", "[window][reports]")
{
    TestOffice office;
    PaperDesk desk(office, office.auditor);
    desk.make();
    auto& sign = desk.part<QPushButton>(u"signButton"_s);
    CHECK_FALSE(sign.isEnabled());
    CHECK_FALSE(sign.toolTip().isEmpty());
}
