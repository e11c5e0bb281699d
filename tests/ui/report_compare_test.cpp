// SPDX-License-Identifier: GPL-3.0-or-later
// The second pane: another period, another place, another map, a signed report. What differs is marked on
// both sides, and a click on either side opens the records of that side.
#include "report/page_preview.h"
#include "report/snapshot.h"
#include "support/window_fixture.h"
#include "ui/report/report_screen.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include "app/reports_page.h"
#include "form/date_edit.h"
#include "register/records_dialog.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

constexpr int kComparePatience = 60'000;
const QString kApproved = u"budget.approved.total"_s;

/// An office with one project approved in November 2025 in Hải Phòng, and its conference report up to today.
struct CompareDesk
{
    CompareDesk()
    {
        office.allocate(2'000'000'000);
        project = office.appraisedProject();
        office.mustRun(u"approve"_s, office.approval(project), office.approver);
        window = std::make_unique<TestWindow>(office, office.approver);
        window->window->resize(1366, 768);
        REQUIRE(window->window->showArea(u"reports"_s));
        page = qobject_cast<ReportsPage*>(window->window->page(u"reports"_s));
        REQUIRE(page);
        window->find<DateEdit>(u"endDateEdit"_s, page->screen()).setDate(office.clock.today());
        make();
    }
    ReportScreen& screen() const { return *page->screen(); }
    template <class Widget>
    Widget& part(const QString& name) const
    {
        return window->find<Widget>(name, page->screen());
    }
    void make() const
    {
        QSignalSpy made(&screen(), &ReportScreen::made);
        part<QPushButton>(u"makeButton"_s).click();
        REQUIRE((!made.isEmpty() || made.wait(kComparePatience)));
        REQUIRE(screen().output());
    }
    /// Compares through the dialog a person sees.
    void compare(const std::function<void(QWidget&)>& ask) const
    {
        QSignalSpy compared(&screen(), &ReportScreen::compared);
        inNextDialog(u"compareDialog"_s, [&](QWidget& dialog) {
            ask(dialog);
            dialog.findChild<QPushButton*>(u"compareNowButton"_s)->click();
        });
        part<QPushButton>(u"compareButton"_s).click();
        REQUIRE((!compared.isEmpty() || compared.wait(kComparePatience)));
        REQUIRE(screen().isCompared());
    }
    static void choose(QWidget& dialog, const QString& combo, const QString& key)
    {
        auto* list = dialog.findChild<QComboBox*>(combo);
        REQUIRE(list);
        const int index = list->findData(key);
        INFO(combo.toStdString() << " " << key.toStdString());
        REQUIRE(index >= 0);
        list->setCurrentIndex(index);
        Q_EMIT list->activated(index);
    }
    /// What the dialog says that a click on a pane opens; -1 rows when there is no dialog.
    QString clicked(const QString& pane, const QString& drill, int& rows) const
    {
        auto& pages = part<PagePreview>(pane);
        REQUIRE(pages.pointAt(drill));
        QPoint hit;
        for (int y = 0; y < pages.viewport()->height() && hit.isNull(); y += 2) {
            for (int x = 0; x < pages.viewport()->width() && hit.isNull(); x += 2) {
                if (pages.drillAt({x, y}) == drill)
                    hit = {x, y};
            }
        }
        INFO(pane.toStdString() << " " << drill.toStdString());
        REQUIRE_FALSE(hit.isNull());
        QString said;
        rows = -1;
        inNextDialog(u"recordsDialog"_s, [&](QWidget& dialog) {
            auto& opened = dynamic_cast<RecordsDialog&>(dialog);
            CHECK(QTest::qWaitFor([&] { return opened.isFilled(); }, kComparePatience));
            rows = 0;
            for (const QTableView* table : dialog.findChildren<QTableView*>())
                rows += table->model()->rowCount();
            said = dialog.findChild<QLabel*>(u"figureValueLabel"_s)->text();
            dialog.close();
        });
        QTest::mouseClick(pages.viewport(), Qt::LeftButton, {}, hit);
        return said;
    }
    void checkMarked(const QString& key) const
    {
        INFO(key.toStdString());
        CHECK(screen().differing().contains(key));
        CHECK(part<PagePreview>(u"preview"_s).marked().contains(key));
        CHECK(part<PagePreview>(u"otherPreview"_s).marked().contains(key));
    }

    TestOffice office;
    QString project;
    std::unique_ptr<TestWindow> window;
    ReportsPage* page = nullptr;
};

} // namespace

TEST_CASE("Another period stands beside the report, and each side opens its own records",
          "[window][reports][compare]")
{
    CompareDesk desk;
    desk.compare([](QWidget& dialog) {
        dialog.findChild<QSpinBox*>(u"yearSpin"_s)->setValue(2025);
        dialog.findChild<DateEdit*>(u"endDateEdit"_s)->setDate(QDate(2025, 10, 31)); // before the decision
    });
    desk.checkMarked(kApproved);
    REQUIRE(desk.screen().otherOutput());
    CHECK(desk.screen().otherOutput()->result.request.params.period.to == QDate(2025, 10, 31));
    int rows = 0;
    CHECK(desk.clicked(u"preview"_s, kApproved, rows) == u"300.000.000 đồng"_s);
    CHECK(rows == 1);
    // The money assigned in January stands on both sides with the same records.
    const QString assigned = u"budget.allocated.total"_s;
    CHECK_FALSE(desk.screen().differing().contains(assigned));
    CHECK(desk.clicked(u"otherPreview"_s, assigned, rows) == u"2.000.000.000 đồng"_s);
    CHECK(rows == 1);
}

TEST_CASE("By itself a report is compared with the time before on the same map", "[window][reports][compare]")
{
    // In October 2024 Hải Phòng was the old city: on the map of that day the name means another territory.
    CompareDesk desk;
    const report::ReportParams shown = desk.screen().output()->result.request.params;
    desk.compare([](QWidget&) {});
    const report::ReportParams other = desk.screen().otherOutput()->result.request.params;
    CHECK(other.period == Period{QDate(2024, 1, 1), QDate(2024, 11, 21)});
    CHECK(other.boundaries == shown.boundaries);
    CHECK(desk.part<QLabel>(u"mapsLabel"_s).isHidden());
    // Two papers have the room of what is asked, until the comparison ends.
    CHECK(desk.part<QWidget>(u"sidePane"_s).isHidden());
    desk.screen().endComparison();
    CHECK_FALSE(desk.part<QWidget>(u"sidePane"_s).isHidden());
    // Another day of the same map needs no warning, a day before the merger does.
    const auto compareOn = [&](QDate map) {
        desk.compare(
            [map](QWidget& dialog) { dialog.findChild<DateEdit*>(u"boundaryDateEdit"_s)->setDate(map); });
    };
    compareOn(shown.boundaries.addDays(-7));
    CHECK(desk.part<QLabel>(u"mapsLabel"_s).isHidden());
    compareOn(QDate(2024, 11, 21));
    CHECK(desk.part<QLabel>(u"mapsLabel"_s).isVisible());
    CHECK(desk.part<QLabel>(u"mapsLabel"_s).text().contains(u"21/11/2024"_s));
}

TEST_CASE("Another place stands beside the report", "[window][reports][compare]")
{
    CompareDesk desk;
    desk.compare([](QWidget& dialog) {
        dialog.findChild<QSpinBox*>(u"yearSpin"_s)->setValue(2025);
        dialog.findChild<DateEdit*>(u"endDateEdit"_s)->setDate(QDate(2025, 11, 21));
        CompareDesk::choose(dialog, u"provinceCombo"_s, u"01"_s);
    });
    CHECK(desk.screen().otherOutput()->result.request.params.scope.toText() == u"province:01"_s);
    desk.checkMarked(kApproved);
    int rows = 0;
    CHECK(desk.clicked(u"preview"_s, kApproved, rows) == u"300.000.000 đồng"_s);
    // The region that Hải Phòng lies in has the same money, from the same record.
    desk.compare([](QWidget& dialog) {
        dialog.findChild<QSpinBox*>(u"yearSpin"_s)->setValue(2025);
        dialog.findChild<DateEdit*>(u"endDateEdit"_s)->setDate(QDate(2025, 11, 21));
        CompareDesk::choose(dialog, u"scopeCombo"_s, u"region"_s);
        CompareDesk::choose(dialog, u"regionCombo"_s, u"north"_s);
    });
    CHECK_FALSE(desk.screen().differing().contains(kApproved));
    CHECK(desk.clicked(u"otherPreview"_s, kApproved, rows) == u"300.000.000 đồng"_s);
    CHECK(rows == 1);
}

TEST_CASE("Another map stands beside the report", "[window][reports][compare]")
{
    // On the map of June 2025 Hải Phòng is the old city alone: what was signed in the new one is shown whole
    // beside it, and a project of what was Hải Dương stands there.
    CompareDesk desk;
    QJsonObject theirs =
        desk.office.application(desk.office.addEstablishment(u"0300742426"_s, u"Cơ sở Hải Dương"_s));
    theirs.insert(u"place_code"_s, u"30"_s);
    theirs.insert(u"place_as_of"_s, u"2025-06-01"_s);
    const QString project = desk.office.mustRun(u"create_project"_s, theirs, desk.office.officer);
    desk.office.mustRun(u"submit"_s, {{u"project"_s, project}}, desk.office.officer);
    desk.office.mustRun(u"appraise"_s, desk.office.sheet(project), desk.office.reviewer);
    desk.office.mustRun(u"approve"_s, desk.office.approval(project), desk.office.approver);
    desk.make();
    int rows = 0;
    CHECK(desk.clicked(u"preview"_s, kApproved, rows) == u"600.000.000 đồng"_s);
    desk.compare([](QWidget& dialog) {
        dialog.findChild<QSpinBox*>(u"yearSpin"_s)->setValue(2025);
        dialog.findChild<DateEdit*>(u"endDateEdit"_s)->setDate(QDate(2025, 11, 21));
        dialog.findChild<DateEdit*>(u"boundaryDateEdit"_s)->setDate(QDate(2025, 6, 30));
    });
    CHECK(desk.screen().otherOutput()->result.request.params.boundaries == QDate(2025, 6, 30));
    desk.checkMarked(kApproved);
    CHECK(desk.clicked(u"preview"_s, kApproved, rows) == u"600.000.000 đồng"_s);
    CHECK(rows == 2);
    CHECK(desk.clicked(u"otherPreview"_s, kApproved, rows) == u"-"_s);
    CHECK(rows == 0);
    desk.compare([](QWidget& dialog) {
        dialog.findChild<QSpinBox*>(u"yearSpin"_s)->setValue(2025);
        dialog.findChild<DateEdit*>(u"endDateEdit"_s)->setDate(QDate(2025, 11, 21));
        dialog.findChild<DateEdit*>(u"boundaryDateEdit"_s)->setDate(QDate(2025, 6, 30));
        CompareDesk::choose(dialog, u"scopeCombo"_s, u"national"_s);
    });
    CHECK_FALSE(desk.screen().differing().contains(kApproved)); // nothing is lost on any map
    CHECK(desk.clicked(u"otherPreview"_s, kApproved, rows) == u"600.000.000 đồng"_s);
    CHECK(rows == 2);
}

TEST_CASE("A signed report stands beside the report, and each side opens its own records",
          "[window][reports][compare]")
{
    CompareDesk desk;
    report::ReportRequest paper = desk.screen().output()->result.request;
    paper.number = u"45/BC-SCT"_s;
    paper.date = desk.office.clock.today();
    paper.signerName = u"Nguyễn Văn Bình"_s;
    const auto payload = report::signingPayload(*desk.office.store, desk.office.work->rules(), paper);
    REQUIRE(payload);
    desk.office.mustRun(u"sign_report"_s, *payload, desk.office.approver);
    const QString project = desk.office.mustRun(
        u"create_project"_s,
        desk.office.application(desk.office.addEstablishment(u"0300742426"_s, u"Cơ sở khác"_s)),
        desk.office.officer);
    desk.office.mustRun(u"submit"_s, {{u"project"_s, project}}, desk.office.officer);
    desk.office.mustRun(u"appraise"_s, desk.office.sheet(project), desk.office.reviewer);
    desk.office.mustRun(u"approve"_s, desk.office.approval(project), desk.office.approver);
    desk.make();
    desk.compare([](QWidget& dialog) {
        auto* choice = dialog.findChild<QRadioButton*>(u"signedRadio"_s);
        CHECK(choice->isEnabled());
        choice->setChecked(true);
        CHECK(dialog.findChild<QComboBox*>(u"signedCombo"_s)->currentText().contains(u"45/BC-SCT"_s));
    });
    CHECK(desk.part<QLabel>(u"otherTitleLabel"_s).text().contains(u"45/BC-SCT"_s));
    desk.checkMarked(kApproved);
    auto& table = desk.part<QTableView>(u"figuresTable"_s);
    bool seen = false;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (table.model()->index(row, 0).data(Qt::UserRole).toString() != kApproved)
            continue;
        seen = true;
        CHECK(table.model()->index(row, 1).data().toString() == u"600.000.000 đồng"_s);
        CHECK(table.model()->index(row, 3).data().toString() == u"300.000.000 đồng"_s);
        CHECK(table.model()->index(row, 4).data().toString() == u"+300.000.000 đồng"_s);
    }
    CHECK(seen);
    int rows = 0;
    CHECK(desk.clicked(u"preview"_s, kApproved, rows) == u"600.000.000 đồng"_s);
    CHECK(rows == 2);
    // The signed side opens the one record it was computed from then.
    CHECK(desk.clicked(u"otherPreview"_s, kApproved, rows) == u"300.000.000 đồng"_s);
    CHECK(rows == 1);
}
