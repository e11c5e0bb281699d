// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"
#include "report/figure.h"
#include "store/audit.h"
#include "store/record_writer.h"
#include "support/window_fixture.h"
#include "ui/report/report_screen.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTableView>
#include <QToolButton>

#include "app/act_table.h"
#include "app/reports_page.h"
#include "audit/audit_pane.h"
#include "common/parts.h"
#include "common/theme.h"
#include "form/date_edit.h"
#include "people/sign_in_dialog.h"
#include "register/detail_pane.h"
#include "register/filter_bar.h"
#include "register/records_dialog.h"
#include "start/money_chart.h"

using namespace kc;
using namespace kc::test;

TEST_CASE("An establishment is entered in the form and stands in its register", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    ui::RegisterView& view = test.open(u"establishments"_s);
    CHECK(view.model()->rowCount() == 0);

    inNextDialog(u"EstablishmentDialog"_s, [&](QWidget& dialog) {
        typeText(test.find<QLineEdit>(u"taxCodeEdit"_s, &dialog), u"0300588569"_s);
        typeText(test.find<QLineEdit>(u"nameEdit"_s, &dialog), u"Công ty TNHH Cơ khí Đồng Tâm"_s);
        typeText(test.find<QLineEdit>(u"representativeEdit"_s, &dialog), u"Nguyễn Thị Hường"_s);
        QTest::keyClicks(&test.find<QLineEdit>(u"workersEdit"_s, &dialog), u"24"_s);
        auto& province = test.find<QComboBox>(u"provinceCombo"_s, &dialog);
        province.setCurrentIndex(province.findText(u"Hải Phòng"_s, Qt::MatchContains));
        Q_EMIT province.activated(province.currentIndex());
        test.find<QDialogButtonBox>(u"buttonBox"_s, &dialog).button(QDialogButtonBox::Save)->click();
    });
    test.window->actionOf(u"newRecordAction"_s)->trigger();
    REQUIRE(QTest::qWaitFor([&] { return view.model()->rowCount() == 1; }, 5000));
    TestWindow::waitForList(view);
    const auto rows = view.model()->readRows(view.model()->ids());
    CHECK(rows[0][0].toString() == u"0300588569"_s);
    CHECK(rows[0][1].toString() == u"Công ty TNHH Cơ khí Đồng Tâm"_s);
    CHECK(view.currentId() == view.model()->ids().front());
    const auto* pane = qobject_cast<const ui::DetailPane*>(view.pane());
    REQUIRE(pane);
    CHECK(pane->plainText().contains(u"Nguyễn Thị Hường"_s));
}

TEST_CASE("In the form of an establishment a change is taken back, and what it is for stands at the right",
          "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    test.open(u"establishments"_s);
    inNextDialog(u"EstablishmentDialog"_s, [&](QWidget& dialog) {
        auto& name = test.find<QLineEdit>(u"nameEdit"_s, &dialog);
        auto& undo = test.find<QToolButton>(u"undoButton"_s, &dialog);
        CHECK_FALSE(undo.isEnabled());
        QTest::keyClicks(&name, u"abc"_s);
        CHECK(undo.isEnabled());
        undo.click();
        CHECK(name.text().isEmpty());
        test.find<QToolButton>(u"redoButton"_s, &dialog).click();
        CHECK(name.text() == u"abc"_s);
        const auto& box = test.find<QDialogButtonBox>(u"buttonBox"_s, &dialog);
        CHECK(box.button(QDialogButtonBox::Save)->x() > box.button(QDialogButtonBox::Cancel)->x());
        test.prompts.answers.enqueue(static_cast<int>(ui::Prompts::Answer::Discard));
        dialog.close();
    });
    test.window->startAct(u"create_establishment"_s);
}

TEST_CASE("A wrong tax code is said beside the field while it is typed", "[window]")
{
    TestOffice office;
    office.addEstablishment();
    TestWindow test(office, office.officer);
    test.open(u"establishments"_s);
    bool said = false;
    bool listed = false;
    inNextDialog(u"EstablishmentDialog"_s, [&](QWidget& dialog) {
        typeText(test.find<QLineEdit>(u"taxCodeEdit"_s, &dialog), u"12345"_s);
        said = QTest::qWaitFor(
            [&] {
                const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                    return label->isVisible() && label->text().contains(u"12345"_s);
                });
            },
            5000);
        auto& code = test.find<QLineEdit>(u"taxCodeEdit"_s, &dialog);
        code.clear();
        typeText(code, u"0300588569"_s);
        listed = QTest::qWaitFor([&] { return test.find<QWidget>(u"duplicatesCard"_s, &dialog).isVisible(); },
                                 5000);
        test.prompts.answers.enqueue(static_cast<int>(ui::Prompts::Answer::Discard));
        dialog.close();
    });
    test.window->startAct(u"create_establishment"_s);
    CHECK(said);
    CHECK(listed);
}

TEST_CASE("Acts that are not allowed are greyed with the reason", "[window]")
{
    TestOffice office;
    office.addEstablishment();
    TestWindow test(office, office.auditor);
    test.open(u"establishments"_s);
    for (const ui::ActEntry& entry : ui::actTable()) {
        const QAction* action = test.window->actionOf(QString::fromLatin1(entry.act));
        INFO(entry.act);
        REQUIRE(action);
        CHECK_FALSE(action->isEnabled());
        CHECK(action->toolTip().contains(u'\n')); // the label, and below it the reason
    }
    // What is greyed stays without effect even when asked for directly.
    test.window->startAct(u"create_establishment"_s);
    CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("Every action has a text and no two share a shortcut", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    QHash<QString, QString> seen;
    const QList<QAction*> actions =
        test.window->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly);
    REQUIRE(actions.size() > 30);
    for (const QAction* action : actions) {
        if (action->isSeparator() || action->objectName().isEmpty())
            continue;
        INFO(action->objectName().toStdString());
        CHECK_FALSE(action->text().isEmpty());
        const QString keys = action->shortcut().toString(QKeySequence::PortableText);
        if (keys.isEmpty())
            continue;
        CHECK_FALSE(seen.contains(keys));
        seen.insert(keys, action->objectName());
    }
}

TEST_CASE("Search, chips and saved filters narrow the list", "[window]")
{
    TestOffice office;
    office.addEstablishment(u"0300588569"_s, u"Công ty TNHH Cơ khí Hòa Bình"_s);
    office.addEstablishment(u"0100109106"_s, u"Hợp tác xã Gốm sứ Chu Đậu"_s);
    TestWindow test(office, office.officer);
    ui::RegisterView& view = test.open(u"establishments"_s);
    REQUIRE(view.model()->rowCount() == 2);
    typeText(*view.filterBar()->searchEdit(), u"gốm"_s);
    REQUIRE(QTest::qWaitFor([&] { return view.model()->rowCount() == 1; }, 5000));

    view.setFilter(
        {u"hoa binh"_s, {{u"workers"_s, u">="_s, {u"10"_s}}, {u"legal_form"_s, u"="_s, {u"llc"_s}}}});
    REQUIRE(
        QTest::qWaitFor([&] { return !view.model()->isLoading() && view.model()->rowCount() == 1; }, 5000));
    CHECK(view.filterBar()->findChildren<QToolButton*>(QRegularExpression(u"Chip$"_s)).size() == 2);
    view.filterBar()->saveAs(u"Cơ khí từ 10 người"_s);
    CHECK(view.filterBar()->savedNames() == QStringList{u"Cơ khí từ 10 người"_s});

    test.find<QToolButton>(u"condition2Chip"_s).click();
    CHECK(view.filterBar()->filter().conditions.size() == 1);
    view.filterBar()->clear();
    CHECK(view.filterBar()->filter().isEmpty());
    view.filterBar()->useSaved(u"Cơ khí từ 10 người"_s);
    CHECK(view.filterBar()->filter().conditions.size() == 2);
    CHECK(view.filterBar()->filter().search == u"hoa binh"_s);
}

TEST_CASE("The list works by keyboard and copies to spreadsheets", "[window]")
{
    TestOffice office;
    office.addEstablishment(u"0300588569"_s, u"Công ty An"_s);
    office.addEstablishment(u"0100109106"_s, u"Công ty Bình"_s);
    TestWindow test(office, office.officer);
    ui::RegisterView& view = test.open(u"establishments"_s);
    const QString first = view.currentId();
    CHECK(first == view.model()->ids()[0]);
    test.window->actionOf(u"nextAction"_s)->trigger();
    CHECK(view.currentId() == view.model()->ids()[1]);
    test.window->actionOf(u"previousAction"_s)->trigger();
    CHECK(view.currentId() == first);
    view.table()->selectAll();
    test.window->actionOf(u"copyAction"_s)->trigger();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith(u"Mã số thuế\tTên cơ sở\t"_s));
    CHECK(lines[1].startsWith(u"0300588569\tCông ty An\t"_s));
    CHECK(lines[2].startsWith(u"0100109106\tCông ty Bình\t"_s));
}

TEST_CASE("A tile opens the records it counts", "[window]")
{
    TestOffice office;
    const QString project = office.appraisedProject();
    office.mustRun(u"create_project"_s,
                   office.application(office.addEstablishment(u"0100109106"_s, u"Công ty khác"_s)),
                   office.officer);
    TestWindow test(office, office.approver);
    REQUIRE(test.window->showArea(u"start"_s));
    auto& tile = test.find<QAbstractButton>(u"waiting_for_meTile"_s);
    CHECK(tile.accessibleName().endsWith(u": 1"_s));
    tile.click();
    REQUIRE(test.window->currentArea() == u"projects"_s);
    ui::RegisterView* view = test.window->currentRegister();
    TestWindow::waitForList(*view);
    REQUIRE(view->model()->ids().size() == 1);
    CHECK(view->model()->ids()[0] == project);
}

TEST_CASE("The keyboard begins on the first tile of the start page", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    REQUIRE(test.window->currentArea() == u"start"_s);
    REQUIRE(test.window->focusWidget());
    CHECK(test.window->focusWidget()->objectName().endsWith(u"Tile"_s));
    Q_EMIT test.window->session().changed(u"edit_project"_s, QString());
    REQUIRE(test.window->focusWidget());
    CHECK(test.window->focusWidget()->objectName().endsWith(u"Tile"_s));
}

TEST_CASE("Each person begins where that person left, a new one at the start page", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    REQUIRE(test.window->showArea(u"audit"_s));
    test.window->close();
    const auto areaOf = [&](const Actor& actor) {
        auto opened = store::Store::open(office.path(), office.clock);
        REQUIRE(opened);
        const ui::MainWindow window(std::make_unique<ui::Session>(std::move(*opened), actor, test.prompts,
                                                                  test.files, test.settings));
        return window.currentArea();
    };
    CHECK(areaOf(office.officer) == u"audit"_s);
    CHECK(areaOf(office.approver) == u"start"_s);
}

TEST_CASE("The start page shows the newest year that has money, and any year a person chooses", "[window]")
{
    TestOffice office(QDate(2026, 3, 2)); // 2026 has no allocation yet
    office.allocate(700'000'000, u"local"_s, 2024);
    office.allocate(900'000'000, u"local"_s, 2025);
    TestWindow test(office, office.officer);
    REQUIRE(test.window->showArea(u"start"_s));
    auto& year = test.find<QComboBox>(u"moneyYearCombo"_s);
    auto& chart = test.find<ui::MoneyChart>(u"moneyChart"_s);
    QStringList offered;
    for (int i = 0; i < year.count(); ++i)
        offered << year.itemText(i);
    CHECK(offered == QStringList{u"2026"_s, u"2025"_s, u"2024"_s});
    CHECK(year.currentText() == u"2025"_s);
    CHECK(test.find<QLabel>(u"moneyTitleLabel"_s).text().contains(u"2025"_s));
    CHECK(chart.spokenText().contains(u"900.000.000"_s));
    const auto choose = [&](const QString& wanted) {
        year.setCurrentIndex(year.findText(wanted));
        Q_EMIT year.activated(year.currentIndex());
    };
    choose(u"2024"_s);
    CHECK(chart.spokenText().contains(u"700.000.000"_s));
    choose(u"2026"_s);
    CHECK_FALSE(chart.isVisible());
    CHECK(test.find<QLabel>(u"moneyHintLabel"_s).text().startsWith(u"Năm này chưa có kinh phí"_s));
    // What was chosen stays when records change.
    REQUIRE(test.window->showArea(u"projects"_s));
    REQUIRE(test.window->showArea(u"start"_s));
    CHECK(year.currentText() == u"2026"_s);
}

TEST_CASE("Law and lists show sectors and appraisal criteria with validity and legal basis", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    for (const auto& [name, code, words, from, basis] :
         {std::tuple{u"sectors"_s, u"high_technology"_s, u"Công nghiệp công nghệ cao"_s, u"15/10/2025"_s,
                     u"Nghị định 235/2025/NĐ-CP"_s},
          std::tuple{u"appraisal_criteria"_s, u"capacity"_s, u"Năng lực của đơn vị thực hiện"_s,
                     u"10/02/2014"_s, u"Thông tư 36/2013/TT-BCT Điều 9"_s}}) {
        INFO(name.toStdString());
        REQUIRE(test.window->showRegister(name));
        CHECK(test.window->currentArea() == u"lists"_s);
        ui::RegisterView* view = test.window->currentRegister();
        TestWindow::waitForList(*view);
        view->setFilter({{}, {{u"code"_s, u"="_s, {code}}}});
        REQUIRE(QTest::qWaitFor([&] { return view->model()->rowCount() == 1; }, 5000));
        TestWindow::waitForList(*view);
        REQUIRE(QTest::qWaitFor([&] { return view->currentId() == view->model()->ids().front(); }, 5000));
        const auto* pane = qobject_cast<const ui::DetailPane*>(view->pane());
        CHECK(pane->plainText().contains(words));
        CHECK(pane->plainText().contains(from));
        CHECK(pane->plainText().contains(basis));
    }
}

TEST_CASE("A printed figure opens the records that add up to it", "[window]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const QString project = office.appraisedProject();
    office.mustRun(u"approve"_s, office.approval(project), office.approver);
    TestWindow test(office, office.reviewer);
    REQUIRE(test.window->showArea(u"reports"_s));
    auto* page = qobject_cast<ui::ReportsPage*>(test.window->page(u"reports"_s));
    REQUIRE(page);
    test.find<ui::DateEdit>(u"endDateEdit"_s).setDate(office.clock.today());
    page->screen()->make();
    REQUIRE(QTest::qWaitFor([&] { return page->screen()->output() != nullptr; }, 30000));
    const report::FigureSet& figures = page->screen()->output()->result.figures;
    int opened = 0;
    for (const report::Figure& figure : figures.figures) {
        if (figure.behind.empty() || figure.records == 0 || !report::integerOf(figure.value) ||
            figure.unit != u"đồng"_s || figure.behind.front().kind != report::RecordKind::Asked ||
            figure.behind.front().query.measure != report::Measure::Ledger)
            continue;
        INFO(figure.key.toStdString());
        qint64 sum = 0;
        inNextDialog(u"recordsDialog"_s, [&](QWidget& dialog) {
            auto& records = dynamic_cast<ui::RecordsDialog&>(dialog);
            CHECK(QTest::qWaitFor([&] { return records.isFilled(); }, 30000));
            auto* table = dialog.findChild<QTableView*>(u"movementsBehindTable"_s);
            if (table)
                sum = qobject_cast<ui::RegisterModel*>(table->model())->total(0).value();
            dialog.close();
        });
        CHECK(page->showFigure(figure.key));
        CHECK(sum == report::integerOf(figure.value));
        ++opened;
    }
    CHECK(opened > 0);
    CHECK_FALSE(page->showFigure(u"no such figure"_s));
}

TEST_CASE("The audit trail tells what changed in words", "[window]")
{
    TestOffice office;
    const QString id = office.addEstablishment();
    office.mustRun(u"edit_establishment"_s,
                   {{u"establishment"_s, id},
                    {u"workers"_s, 42},
                    {u"legal_form"_s, u"jsc"_s},
                    {u"reason"_s, u"Cập nhật"_s}},
                   office.officer);
    TestWindow test(office, office.auditor);
    ui::RegisterView& view = test.open(u"audit"_s);
    const auto* pane = qobject_cast<const ui::DetailPane*>(view.pane());
    REQUIRE(pane);
    const QString said = pane->plainText();
    CHECK(said.contains(u"24  →  42"_s));
    CHECK(said.contains(u"Công ty trách nhiệm hữu hạn  →  Công ty cổ phần"_s));
    CHECK(said.contains(u"Cập nhật"_s));
}

TEST_CASE("The audit trail words parameters, scopes, moments and digests of signed reports", "[window]")
{
    TestOffice office;
    const Lang lang = GENERATE(Lang::Vi, Lang::En);
    TestWindow test(office, office.auditor, lang);
    const auto* pane = qobject_cast<const ui::AuditPane*>(test.open(u"audit"_s).pane());
    REQUIRE(pane);
    const QJsonObject signedReport{
        {u"report"_s, u"conference"_s},
        {u"scope"_s, u"province:31"_s},
        {u"lang"_s, u"vi"_s},
        {u"signed_at"_s, u"2025-11-21T05:00:00.000Z"_s},
        {u"signed_by"_s, office.officer.user.toText()},
        {u"pages_hash"_s, QString(64, u'a')},
        {u"parameters"_s,
         uR"({"as_at":"2025-11-21","options":{},"recipients":["Bộ Công Thương"],"scope":"national"})"_s}};
    QHash<QString, QString> said;
    for (const ui::FieldChange& change : pane->changes(u"report_snapshot"_s, {}, signedReport))
        said.insert(change.field, change.after);
    const auto value = [&](const QString& field) {
        return said.value(ui::AuditPane::fieldTitle(u"report_snapshot"_s, field));
    };
    const bool vi = lang == Lang::Vi;
    CHECK(value(u"report"_s) ==
          (vi ? u"Báo cáo hội nghị khuyến công hằng năm"_s : u"Annual conference report"_s));
    CHECK(value(u"scope"_s) == (vi ? u"Hải Phòng"_s : u"Hai Phong"_s));
    CHECK(value(u"lang"_s) == (vi ? u"Tiếng Việt"_s : u"Vietnamese"_s));
    CHECK(value(u"signed_at"_s) == u"21/11/2025 12:00:00"_s);
    CHECK(value(u"signed_by"_s) == office.officer.name);
    CHECK(value(u"pages_hash"_s) == u"aaaaaaaaaaaa…"_s);
    const QString parameters = value(u"parameters"_s);
    CHECK_FALSE(parameters.contains(u'{'));
    CHECK(parameters.contains(u"21/11/2025"_s));
    CHECK(parameters.contains(u"Bộ Công Thương"_s));
    CHECK(parameters.contains(vi ? u"Cả nước"_s : u"Whole country"_s));
    CHECK_FALSE(parameters.contains(u"as_at"_s));
    // The same column name means another thing in another table.
    const auto unit = pane->changes(u"admin_unit"_s, {}, {{u"kind"_s, u"phuong"_s}});
    REQUIRE(unit.size() == 1);
    CHECK(unit[0].after == (vi ? u"Phường"_s : u"Ward"_s));
}

TEST_CASE("The audit trail names records as people know them, not by the keys of the store", "[window]")
{
    TestOffice office;
    office.appraisedProject();
    office.mustRun(
        u"record_establishment_year"_s,
        {{u"establishment"_s, office.addEstablishment(u"0100109106"_s, u"Hợp tác xã Gốm sứ Chu Đậu"_s)},
         {u"year"_s, 2024},
         {u"workers"_s, 20}},
        office.officer);
    TestWindow test(office, office.auditor);
    ui::RegisterView& view = test.open(u"audit"_s);
    const store::Register& reg = view.registerInfo();
    const auto at = [&reg](const QString& key) {
        return static_cast<size_t>(reg.column(key) - reg.columns.data());
    };
    QHash<QString, QString> named;
    for (const auto& row : view.model()->readRows(view.model()->ids()))
        named.insert(row[at(u"table_name"_s)].toString(), row[at(u"record"_s)].toString());
    CHECK(named.value(u"establishment_year"_s) == u"0100109106"_s);
    for (const QString& table :
         {u"project"_s, u"case_step"_s, u"movement"_s, u"beneficiary"_s, u"result"_s}) {
        INFO(table.toStdString());
        CHECK(named.value(table) == u"31-2025-001"_s);
    }
    const auto* pane = qobject_cast<const ui::DetailPane*>(view.pane());
    REQUIRE(pane);
    CHECK(pane->plainText().contains(u"Hợp tác xã Gốm sứ Chu Đậu, 2024"_s)); // the newest entry
}

TEST_CASE("Every audited kind of record has a name", "[window]")
{
    for (const QString& table : store::auditedTables()) {
        INFO(table.toStdString());
        CHECK(hasText(u"table."_s + table));
    }
}

TEST_CASE("Every column of an audited record has a name in both languages", "[window]")
{
    TestOffice office;
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        ui::LanguageSwitch languages;
        languages.use(lang);
        for (const QString& table : store::auditedTables()) {
            QSqlQuery query(office.store->database());
            REQUIRE(query.exec(u"PRAGMA table_info("_s + table + u')'));
            while (query.next()) {
                const QString column = query.value(1).toString();
                static const QStringList hidden{u"id"_s,          u"revision"_s,      u"key"_s,
                                                u"name_folded"_s, u"search_folded"_s, u"sort_order"_s};
                INFO(table.toStdString() << "." << column.toStdString());
                CHECK((hidden.contains(column) || ui::AuditPane::fieldTitle(table, column) != column));
            }
        }
    }
}

TEST_CASE("Simulated data are marked as long as the window stands", "[window]")
{
    TestOffice office;
    TestWindow plain(office, office.officer);
    CHECK(plain.find<QWidget>(u"simulatedBanner"_s).isHidden());
    {
        store::RecordWriter writer(*office.store, office.admin, u"test"_s);
        writer.set(u"simulated"_s, u"1"_s);
        writer.commit();
    }
    TestWindow marked(office, office.officer);
    auto& banner = marked.find<ui::Banner>(u"simulatedBanner"_s);
    for (const QString& area : {u"start"_s, u"projects"_s, u"lists"_s, u"audit"_s}) {
        REQUIRE(marked.window->showArea(area));
        CHECK(banner.isVisible());
    }
    CHECK(banner.text().contains(u"DỮ LIỆU MÔ PHỎNG"_s));
}

TEST_CASE("The mark of simulated data takes the colours of a theme chosen while the window stands",
          "[window]")
{
    TestOffice office;
    {
        store::RecordWriter writer(*office.store, office.admin, u"test"_s);
        writer.set(u"simulated"_s, u"1"_s);
        writer.commit();
    }
    TestWindow test(office, office.officer);
    auto& banner = test.find<ui::Banner>(u"simulatedBanner"_s);
    const auto* label = banner.findChild<QLabel*>();
    REQUIRE(label);
    for (const ui::Theme theme : {ui::Theme::Dark, ui::Theme::Light}) {
        ui::useTheme(theme);
        QCoreApplication::processEvents();
        CHECK(label->palette().color(QPalette::WindowText) == ui::colours().warning);
        CHECK(ui::colours().dark == (theme == ui::Theme::Dark));
    }
    // A palette that only this part of the window is given brings the same colours again.
    QPalette other = banner.palette();
    other.setColor(QPalette::WindowText, Qt::magenta);
    banner.setPalette(other);
    CHECK(label->palette().color(QPalette::WindowText) == ui::colours().warning);
}

TEST_CASE("Wrong passwords lead to a wait that is counted down", "[window]")
{
    TestOffice office;
    ui::LanguageSwitch languages;
    languages.use(Lang::Vi);
    ui::SignInDialog dialog(*office.store, u"officer"_s);
    dialog.show();
    auto* password = dialog.findChild<QLineEdit*>(u"passwordEdit"_s);
    auto* enter = dialog.findChild<QPushButton*>(u"signInButton"_s);
    auto* message = dialog.findChild<QLabel*>(u"messageLabel"_s);
    REQUIRE(password);
    REQUIRE(enter);
    for (int i = 0; i < 4; ++i) {
        typeText(*password, u"sai rồi"_s);
        enter->click();
    }
    CHECK(message->text().contains(u"giây"_s));
    typeText(*password, office.password);
    CHECK_FALSE(enter->isEnabled());
    CHECK(dialog.result() != QDialog::Accepted);
}
