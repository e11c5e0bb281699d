// SPDX-License-Identifier: GPL-3.0-or-later
// The reports area of the real main window: every report, every number that opens, two reports side by side,
// saved questions, many reports at once.
#include "report/page_preview.h"
#include "report/report_definition.h"
#include "store/query.h"
#include "support/window_fixture.h"
#include "ui/report/batch_dialog.h"
#include "ui/report/report_screen.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "app/reports_page.h"
#include "form/date_edit.h"
#include "form/form_problems.h"
#include "register/records_dialog.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

constexpr int kReportPatience = 60'000;

/// An office with two approved projects of 2025, one of which was paid in part, and the reports area of its
/// window.
struct ReportWindow
{
    explicit ReportWindow(const Actor TestOffice::*who = &TestOffice::officer)
    {
        office.allocate(2'000'000'000);
        project = office.appraisedProject();
        office.mustRun(u"approve"_s, office.approval(project), office.approver);
        window = std::make_unique<TestWindow>(office, office.*who);
        REQUIRE(window->window->showArea(u"reports"_s));
        page = qobject_cast<ReportsPage*>(window->window->page(u"reports"_s));
        REQUIRE(page);
        window->window->resize(1366, 768);
    }

    ReportScreen& screen() const { return *page->screen(); }
    template <class Widget>
    Widget& part(const QString& name)
    {
        return window->find<Widget>(name, &screen());
    }
    void choose(const QString& combo, const QString& key)
    {
        auto& list = part<QComboBox>(combo);
        const int index = list.findData(key);
        INFO(combo.toStdString() << " " << key.toStdString());
        REQUIRE(index >= 0);
        list.setCurrentIndex(index);
        Q_EMIT list.activated(index);
    }
    void make()
    {
        QSignalSpy made(&screen(), &ReportScreen::made);
        part<QPushButton>(u"makeButton"_s).click();
        if (made.isEmpty())
            REQUIRE(made.wait(kReportPatience));
        for (const Finding& finding : part<FormProblems>(u"problems"_s).shown())
            UNSCOPED_INFO(finding.code.toStdString() << " " << finding.place.toStdString());
        REQUIRE(screen().output());
    }
    PagePreview& preview() { return part<PagePreview>(u"preview"_s); }

    /// The point of the viewport where the nth print of a figure stands.
    QPoint spotOf(const QString& drill, const std::function<bool(const QRectF&)>& wanted = {})
    {
        PagePreview& pages = preview();
        REQUIRE(pages.pointAt(drill));
        for (int y = 0; y < pages.viewport()->height(); y += 3) {
            for (int x = 0; x < pages.viewport()->width(); x += 3) {
                if (pages.drillAt({x, y}) == drill && (!wanted || wanted(QRectF(x, y, 1, 1))))
                    return {x, y};
            }
        }
        FAIL("the figure is not in view: " << drill.toStdString());
        return {};
    }
    /// What the dialog says that a click on the figure opens.
    QString openedBy(const std::function<void()>& deed, qint64* records = nullptr)
    {
        QString said;
        inNextDialog(u"recordsDialog"_s, [&](QWidget& dialog) {
            auto& opened = dynamic_cast<RecordsDialog&>(dialog);
            CHECK(QTest::qWaitFor([&] { return opened.isFilled(); }, kReportPatience));
            if (auto* sum = dialog.findChild<QLabel*>(u"recordsSumLabel"_s))
                said = sum->text();
            if (auto* table = dialog.findChild<QTableView*>(); table && records)
                *records = table->model()->rowCount();
            dialog.close();
        });
        deed();
        return said;
    }
    qint64 sumOf(const QString& stage)
    {
        auto query = store::Query::fromText(
            *office.store, u"SELECT SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) AS total "
                           "FROM movement WHERE source IN ('national', 'local') AND stage = :stage"_s);
        query->bind(u":stage"_s, stage);
        return query->first([](const store::Row& row) { return row.integer(u"total"_s); }).value_or(0);
    }

    TestOffice office;
    QString project;
    std::unique_ptr<TestWindow> window;
    ReportsPage* page = nullptr;
};

QJsonObject fileJson(const QString& path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonValue figureIn(const QJsonObject& report, const QString& key)
{
    for (const QJsonValue& figure : report[u"figures"_s].toArray()) {
        if (figure[u"key"_s].toString() == key)
            return figure[u"value"_s];
    }
    FAIL("no figure " << key.toStdString());
    return {};
}

} // namespace

TEST_CASE("A click on a figure of the five-year summary opens the records that add up to it",
          "[window][reports]")
{
    ReportWindow desk;
    desk.choose(u"kindCombo"_s, u"five-year"_s);
    desk.part<QSpinBox>(u"yearSpin"_s).setValue(2025);
    CHECK(desk.part<QSpinBox>(u"firstYearSpin"_s).value() == 2021);
    desk.part<DateEdit>(u"endDateEdit"_s).setDate(QDate(2025, 12, 31));
    desk.make();
    CHECK(desk.screen().output()->result.figures.report == u"five-year"_s);
    CHECK(desk.sumOf(u"approved"_s) == 300'000'000);

    qint64 records = 0;
    const QString said = desk.openedBy(
        [&] {
            QTest::mouseClick(desk.preview().viewport(), Qt::LeftButton, {},
                              desk.spotOf(u"budget.approved.total"_s));
        },
        &records);
    CHECK(said.contains(u"300.000.000 đồng"_s));
    CHECK(said.contains(u"khớp với số liệu trong báo cáo"_s));
    CHECK(records == 1);

    // A part of the chart is the same cell as in the table.
    const QString cell = u"budget-by-year/2025/approved_local"_s;
    const QString chart = desk.openedBy(
        [&] { QTest::mouseClick(desk.preview().viewport(), Qt::LeftButton, {}, desk.spotOf(cell)); });
    CHECK(chart.contains(u"300.000.000 đồng"_s));

    // Without the mouse: from figure to figure, Enter opens.
    desk.preview().setFocus();
    desk.preview().pointAt({});
    QTest::keyClick(&desk.preview(), Qt::Key_Right, Qt::ControlModifier);
    const QString first = desk.preview().pointedAt();
    REQUIRE_FALSE(first.isEmpty());
    QTest::keyClick(&desk.preview(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&desk.preview(), Qt::Key_Left, Qt::ControlModifier);
    CHECK(desk.preview().pointedAt() == first);
    bool opened = false;
    inNextDialog(u"recordsDialog"_s, [&](QWidget& dialog) {
        opened = true;
        dialog.close();
    });
    QTest::keyClick(&desk.preview(), Qt::Key_Return);
    CHECK(opened);
}

TEST_CASE("The window speaks its own language of a paper in another one", "[window][reports]")
{
    ReportWindow desk;
    const auto approvedRow = [&](int column) {
        const QAbstractItemModel* rows = desk.part<QTableView>(u"figuresTable"_s).model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->index(row, 0).data(Qt::UserRole).toString() == "budget.approved.total"_L1)
                return rows->index(row, column).data().toString();
        }
        return QString();
    };
    CHECK(desk.part<QComboBox>(u"langCombo"_s).currentData().toString() == u"vi"_s); // the window's
    desk.part<DateEdit>(u"endDateEdit"_s).setDate(desk.office.clock.today());
    desk.make();
    const QString name = approvedRow(0);
    CHECK(name == u"Kinh phí khuyến công phê duyệt"_s);
    desk.choose(u"langCombo"_s, u"en"_s);
    desk.make();
    CHECK(desk.screen().output()->pages.lang == u"en"_s);
    CHECK(desk.screen().output()->result.figures.at(u"budget.approved.total"_s).label != name);
    CHECK(approvedRow(0) == name);
    CHECK(approvedRow(1) == u"300.000.000 đồng"_s);
    QString value;
    inNextDialog(u"recordsDialog"_s, [&](QWidget& widget) {
        auto& dialog = dynamic_cast<RecordsDialog&>(widget);
        CHECK(QTest::qWaitFor([&] { return dialog.isFilled(); }, kReportPatience));
        value = dialog.findChild<QLabel*>(u"figureValueLabel"_s)->text();
        const auto* table = dialog.findChild<QTableView*>(u"movementsBehindTable"_s);
        CHECK(table);
        if (!table)
            return dialog.reject();
        // The name of the đề án and what is added up are in view without scrolling.
        const auto* model = table->model();
        QStringList inView;
        for (int column = 0; column < model->columnCount(); ++column) {
            if (!table->isColumnHidden(column) &&
                table->columnViewportPosition(column) + table->columnWidth(column) <=
                    table->viewport()->width())
                inView << model->headerData(column, Qt::Horizontal).toString();
        }
        CHECK(inView.contains(u"Tên đề án"_s));
        CHECK(inView.contains(u"Số tiền (đồng)"_s));
        dialog.close();
    });
    desk.page->showFigure(u"budget.approved.total"_s);
    CHECK(value == u"300.000.000 đồng"_s);

    // The window changes its language: the pages stay, the names follow.
    desk.window->languages.use(Lang::En);
    CHECK(QTest::qWaitFor([&] { return approvedRow(1) == u"300,000,000 đồng"_s && approvedRow(0) != name; },
                          kReportPatience));
    desk.window->languages.use(Lang::Vi);
    CHECK(QTest::qWaitFor([&] { return approvedRow(0) == name; }, kReportPatience));
    CHECK(desk.screen().output()->pages.lang == u"en"_s);
}

TEST_CASE("The list of figures finds a figure without marks and opens its records", "[window][reports]")
{
    ReportWindow desk;
    desk.part<DateEdit>(u"endDateEdit"_s).setDate(desk.office.clock.today());
    desk.make();
    desk.part<QPushButton>(u"figuresButton"_s).click();
    auto& table = desk.part<QTableView>(u"figuresTable"_s);
    CHECK(table.isVisible());
    const int all = table.model()->rowCount();
    CHECK(all > int(desk.screen().output()->result.figures.figures.size()));
    desk.part<QLineEdit>(u"figureSearchEdit"_s).setText(u"kinh phi phe duyet"_s);
    CHECK(table.model()->rowCount() < all);
    REQUIRE(table.model()->rowCount() > 0);
    int found = -1;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (table.model()->index(row, 0).data(Qt::UserRole).toString() == u"budget.approved.total"_s)
            found = row;
    }
    REQUIRE(found >= 0);
    CHECK(table.model()->index(found, 1).data().toString() == u"300.000.000 đồng"_s);
    CHECK(table.model()->index(found, 2).data().toString() == u"1"_s);
    table.setCurrentIndex(table.model()->index(found, 0));
    CHECK(desk.preview().pointedAt() == u"budget.approved.total"_s);
    const QString said = desk.openedBy([&] { Q_EMIT table.activated(table.currentIndex()); });
    CHECK(said.contains(u"300.000.000 đồng"_s));
}

TEST_CASE("Two years stand side by side and what differs is marked", "[window][reports]")
{
    ReportWindow desk;
    desk.part<DateEdit>(u"endDateEdit"_s).setDate(desk.office.clock.today());
    desk.make();
    CHECK_FALSE(desk.screen().isCompared());
    QSignalSpy compared(&desk.screen(), &ReportScreen::compared);
    inNextDialog(u"compareDialog"_s, [&](QWidget& dialog) {
        CHECK(dialog.findChild<QSpinBox*>(u"yearSpin"_s)->value() ==
              2024); // the same months of the year before
        dialog.findChild<QPushButton*>(u"compareNowButton"_s)->click();
    });
    desk.part<QPushButton>(u"compareButton"_s).click();
    REQUIRE(compared.wait(kReportPatience));
    CHECK(desk.screen().isCompared());
    const QSet<QString> differing = desk.screen().differing();
    CHECK(differing.contains(u"budget.approved.total"_s));
    CHECK_FALSE(differing.contains(u"budget.approved.national"_s)); // missing in both years
    CHECK(desk.preview().marked() == differing);
    CHECK_FALSE(desk.part<PagePreview>(u"otherPreview"_s).isEmpty());
    auto& table = desk.part<QTableView>(u"figuresTable"_s);
    bool seen = false;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (table.model()->index(row, 0).data(Qt::UserRole).toString() != u"budget.approved.total"_s)
            continue;
        seen = true;
        CHECK(table.model()->index(row, 1).data().toString() == u"300.000.000 đồng"_s);
        CHECK(table.model()->index(row, 3).data().toString() == u"-"_s);
    }
    CHECK(seen);
    CHECK(table.model()->rowCount() == int(differing.size())); // only what differs is listed at first
    desk.part<QToolButton>(u"closeCompareButton"_s).click();
    CHECK_FALSE(desk.screen().isCompared());
    CHECK(desk.preview().marked().isEmpty());

    // The same question as known before the decision: another pane, other figures.
    report::ReportRequest earlier = desk.screen().output()->result.request;
    earlier.params.asAt = QDate(2025, 11, 20);
    desk.screen().compareWith(earlier);
    REQUIRE(compared.wait(kReportPatience));
    CHECK(desk.screen().differing().contains(u"budget.approved.total"_s));
}

TEST_CASE("A question is remembered, saved under a name and taken from the list again", "[window][reports]")
{
    ReportWindow desk;
    desk.choose(u"kindCombo"_s, u"five-year"_s);
    desk.choose(u"scopeCombo"_s, u"region"_s);
    desk.choose(u"regionCombo"_s, u"central"_s);
    desk.choose(u"spanCombo"_s, u"2016"_s);
    CHECK(desk.part<DateEdit>(u"endDateEdit"_s).date() == QDate(2020, 12, 31));
    desk.window->prompts.answers.enqueue(u"Tổng kết miền Trung"_s);
    desk.part<QToolButton>(u"saveNamedButton"_s).click();
    CHECK(desk.part<QComboBox>(u"namedCombo"_s).currentText() == u"Tổng kết miền Trung"_s);
    const report::ReportRequest saved = desk.screen().request();
    CHECK(saved.params.scope.toText() == u"region:central"_s);
    CHECK(saved.params.period == Period::ofYears(2016, 2020));
    desk.make();

    // Another screen of the same person: the last question stands there, the saved one can be chosen.
    desk.window.reset();
    desk.window = std::make_unique<TestWindow>(desk.office, desk.office.officer);
    REQUIRE(desk.window->window->showArea(u"reports"_s));
    desk.page = qobject_cast<ReportsPage*>(desk.window->window->page(u"reports"_s));
    CHECK(desk.screen().request().params == saved.params);
    desk.choose(u"kindCombo"_s, u"conference"_s);
    desk.choose(u"scopeCombo"_s, u"province"_s);
    auto& named = desk.part<QComboBox>(u"namedCombo"_s);
    REQUIRE(named.count() == 2);
    named.setCurrentIndex(1);
    Q_EMIT named.activated(1);
    CHECK(desk.screen().request().name == u"five-year"_s);
    CHECK(desk.screen().request().params == saved.params);
    desk.window->prompts.answers.enqueue(true);
    desk.part<QToolButton>(u"removeNamedButton"_s).click();
    CHECK(named.count() == 1);

    // Nobody else sees it.
    desk.window.reset();
    desk.window = std::make_unique<TestWindow>(desk.office, desk.office.auditor);
    REQUIRE(desk.window->window->showArea(u"reports"_s));
    desk.page = qobject_cast<ReportsPage*>(desk.window->window->page(u"reports"_s));
    CHECK(desk.part<QComboBox>(u"namedCombo"_s).count() == 1);
}

TEST_CASE("Reports of a region's provinces are written into a folder, each with its own figures",
          "[window][reports]")
{
    ReportWindow desk;
    report::ReportRequest request;
    request.params.scope.kind = report::Scope::Kind::Region;
    request.params.scope.region = Region::North;
    request.params.period = {QDate(2025, 1, 1), QDate(2025, 11, 21)};
    request.params.asAt = QDate(2025, 11, 21);
    request.params.boundaries = QDate(2025, 11, 21);
    const QString folder = desk.office.dir.filePath(u"các tỉnh"_s);
    Session& session = desk.window->window->session();
    BatchDialog dialog(session, request, nullptr);
    dialog.show();
    auto& list = desk.window->find<QListWidget>(u"batchProvincesList"_s, &dialog);
    QStringList chosen;
    for (int row = 0; row < list.count(); ++row) {
        QListWidgetItem* item = list.item(row);
        const QString code = item->data(Qt::UserRole).toString();
        if (item->isHidden())
            continue;
        // Three of them are enough here.
        if (code == "31"_L1 || chosen.size() < (chosen.contains(u"31"_s) ? 3 : 2))
            chosen << code;
        else
            item->setCheckState(Qt::Unchecked);
    }
    REQUIRE(chosen.contains(u"31"_s));
    REQUIRE(chosen.size() == 3);
    auto& format = desk.window->find<QComboBox>(u"batchFormatCombo"_s, &dialog);
    format.setCurrentIndex(format.findData(u"json"_s));
    auto& start = desk.window->find<QPushButton>(u"batchStartButton"_s, &dialog);
    auto& field = desk.window->find<QLineEdit>(u"batchFolderEdit"_s, &dialog);
    field.clear();
    CHECK_FALSE(start.isEnabled());
    desk.window->files.paths.enqueue(folder);
    desk.window->find<QToolButton>(u"batchBrowseButton"_s, &dialog).click();
    REQUIRE(start.isEnabled());
    start.click();
    CHECK(dialog.isRunning());
    REQUIRE(QTest::qWaitFor([&] { return !dialog.isRunning(); }, kReportPatience));
    CHECK(desk.window->find<QLabel>(u"batchStateLabel"_s, &dialog).text().startsWith(u"3 "_s));
    const QStringList files = QDir(folder).entryList(QDir::Files);
    CHECK(files.size() == 3);
    for (const QString& code : chosen) {
        const QJsonObject report =
            fileJson(QDir(folder).filePath(u"conference-%1-2025-11-21.json"_s.arg(code)));
        CHECK(report[u"scope"_s].toString() == QString(u"province:"_s + code));
        const QJsonValue approved = figureIn(report, u"budget.approved.total"_s);
        if (code == "31"_L1)
            CHECK(approved.toInteger() == 300'000'000);
        else
            CHECK(approved.isNull()); // missing, not zero
    }

    // Stopped at once: nothing new, and the dialog is ready again.
    const QString other = desk.office.dir.filePath(u"dừng"_s);
    field.setText(other);
    start.click();
    desk.window->find<QPushButton>(u"batchCancelButton"_s, &dialog).click();
    CHECK_FALSE(dialog.isRunning());
    CHECK(start.isEnabled());
}
