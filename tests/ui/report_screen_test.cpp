// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_preview.h"
#include "report/report_screen.h"
#include "ui/project_desk.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "form/date_edit.h"
#include "form/form_problems.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

/// An office whose one project was approved in November 2025.
struct ReportDesk : TestDesk
{
    ReportDesk()
    {
        office.allocate(500'000'000);
        project = office.appraisedProject();
        office.mustRun(u"approve"_s, office.approval(project), office.approver);
    }
    QString project;
};

template <class Widget>
Widget* piece(QWidget& screen, const QString& name)
{
    auto* found = screen.findChild<Widget*>(name);
    REQUIRE(found);
    return found;
}

QString words(const report::Pages& pages)
{
    QString all;
    for (const report::Page& page : pages.pages) {
        for (const report::Item& item : page.items) {
            if (const auto* run = std::get_if<report::TextRun>(&item))
                all += run->text + u' ';
        }
    }
    return all;
}

} // namespace

TEST_CASE("The conference report is made off the window's thread, shown, and saved as PDF and figures",
          "[report]")
{
    ReportDesk desk;
    Session& session = desk.sit(desk.office.officer);
    ReportScreen screen(session);
    screen.resize(1366, 700);
    screen.show();
    CHECK_FALSE(piece<QPushButton>(screen, u"pdfButton"_s)->isEnabled());
    piece<DateEdit>(screen, u"endDateEdit"_s)->setDate(QDate(2025, 11, 30));
    piece<QPlainTextEdit>(screen, u"blockText"_s)->setPlainText(u"Năm 2025 là năm đầu sau sáp nhập."_s);
    QSignalSpy made(&screen, &ReportScreen::made);
    screen.make();
    CHECK(screen.isWorking());
    CHECK_FALSE(piece<QWidget>(screen, u"workBox"_s)->isHidden());
    REQUIRE(made.wait(20'000));
    REQUIRE(screen.output());
    CHECK(piece<QWidget>(screen, u"workBox"_s)->isHidden());

    auto* preview = piece<PagePreview>(screen, u"preview"_s);
    REQUIRE_FALSE(preview->isEmpty());
    const QString printed = words(preview->pages());
    CHECK(printed.contains(u"năm đầu sau sáp nhập"_s)); // the officer's own words were stored and printed
    CHECK(piece<QLabel>(screen, u"pageLabel"_s)
              ->text()
              .contains(QString::number(preview->pages().pages.size())));

    desk.files.next = desk.settingsFolder.filePath(u"report"_s);
    // Files of every kind are written off the window's thread, too.
    QSignalSpy written(&screen, &ReportScreen::fileWritten);
    for (const report::FileFormat format : report::fileFormats()) {
        screen.saveAs(format);
        CHECK(screen.isWorking());
        REQUIRE(written.wait(30'000));
        const QString path = desk.files.next + u'.' + report::endingOf(format);
        CHECK(written.takeFirst().at(0).toString() == path);
        CHECK(QFileInfo::exists(path));
        CHECK(piece<QLabel>(screen, u"doneLabel"_s)->text().contains(QFileInfo(path).fileName()));
    }
    QFile pdf(desk.files.next + u".pdf"_s);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    QFile json(desk.files.next + u".json"_s);
    REQUIRE(json.open(QIODevice::ReadOnly));
    const QJsonObject figures = QJsonDocument::fromJson(json.readAll()).object();
    CHECK(figures[u"report"_s].toString() == u"conference"_s);
    bool found = false;
    for (const QJsonValue& figure : figures[u"figures"_s].toArray()) {
        if (figure[u"key"_s].toString() == u"budget.approved.total"_s) {
            found = true;
            CHECK(figure[u"value"_s].toInteger() == 300'000'000);
        }
    }
    CHECK(found);
}

TEST_CASE("Own words are kept for the report they were typed for", "[report]")
{
    ReportDesk desk;
    Session& session = desk.sit(desk.office.officer);
    ReportScreen screen(session);
    auto* text = piece<QPlainTextEdit>(screen, u"blockText"_s);
    auto* blocks = piece<QComboBox>(screen, u"blockCombo"_s);
    text->setPlainText(u"Bối cảnh"_s);
    blocks->setCurrentIndex(2);
    Q_EMIT blocks->activated(2); // turning to another block keeps what was typed
    CHECK(text->toPlainText().isEmpty());
    text->setPlainText(u"Hạn chế"_s);
    CHECK(screen.saveText());
    blocks->setCurrentIndex(0);
    Q_EMIT blocks->activated(0);
    CHECK(text->toPlainText() == u"Bối cảnh"_s);
    // Another year is another report.
    text->setPlainText(u"Bối cảnh sửa"_s);
    piece<QSpinBox>(screen, u"yearSpin"_s)->setValue(2024);
    CHECK(text->toPlainText().isEmpty());
    CHECK(piece<DateEdit>(screen, u"endDateEdit"_s)->date() == QDate(2024, 12, 31));
    piece<QSpinBox>(screen, u"yearSpin"_s)->setValue(2025);
    piece<DateEdit>(screen, u"endDateEdit"_s)->setDate(QDate(2025, 10, 31));
    CHECK(text->toPlainText() == u"Bối cảnh sửa"_s);
}

TEST_CASE("A report can be given up, and one outside its year is refused at once", "[report]")
{
    ReportDesk desk;
    Session& session = desk.sit(desk.office.officer);
    ReportScreen screen(session);
    screen.show();
    screen.make();
    screen.cancel();
    CHECK_FALSE(screen.isWorking());
    CHECK(piece<QWidget>(screen, u"workBox"_s)->isHidden());
    piece<DateEdit>(screen, u"endDateEdit"_s)->setDate(QDate(2024, 3, 31));
    screen.make();
    CHECK_FALSE(screen.isWorking());
    CHECK(piece<FormProblems>(screen, u"problems"_s)->messageAt(u"to"_s).contains(u"2025"_s));
}

TEST_CASE("The preview turns pages and zooms by keyboard and keeps the place", "[report]")
{
    report::Pages pages;
    for (int i = 0; i < 5; ++i) {
        report::Page page;
        page.size = i == 3 ? QSizeF(842, 595) : QSizeF(595, 842);
        page.number = i + 1;
        pages.pages.push_back(page);
    }
    pages.pages[0].hotspots.push_back({QRectF(100, 100, 50, 20), u"budget.approved.total"_s});
    PagePreview preview;
    preview.resize(900, 600);
    preview.show();
    preview.setPages(pages);
    CHECK(preview.fitsWidth());
    CHECK(preview.currentPage() == 0);
    QTest::keyClick(&preview, Qt::Key_PageDown);
    CHECK(preview.currentPage() == 1);
    const qreal before = preview.zoom();
    QTest::keyClick(&preview, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(preview.zoom() > before);
    CHECK(preview.currentPage() == 1);
    CHECK_FALSE(preview.fitsWidth());
    QTest::keyClick(&preview, Qt::Key_0, Qt::ControlModifier);
    CHECK(preview.zoom() == Approx(before));
    QTest::keyClick(&preview, Qt::Key_End);
    CHECK(preview.currentPage() == 4);
    QTest::keyClick(&preview, Qt::Key_Home);
    CHECK(preview.currentPage() == 0);

    // A printed figure opens where it stands, at any zoom.
    preview.setZoom(1);
    QPoint hit;
    for (int x = 0; x < preview.viewport()->width() && hit.isNull(); x += 4) {
        for (int y = 0; y < 600 && hit.isNull(); y += 4) {
            if (preview.drillAt({x, y}) == u"budget.approved.total"_s)
                hit = {x, y};
        }
    }
    REQUIRE_FALSE(hit.isNull());
    QSignalSpy asked(&preview, &PagePreview::figureRequested);
    QTest::mouseClick(preview.viewport(), Qt::LeftButton, {}, hit);
    CHECK(asked.count() == 1);
}
