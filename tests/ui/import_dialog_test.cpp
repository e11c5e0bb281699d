// SPDX-License-Identifier: GPL-3.0-or-later
// Tables come in and go out through the menus of the real main window.
#include "store/query.h"
#include "support/window_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

#include "form/date_edit.h"
#include "import/export_dialog.h"
#include "import/import_dialog.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

const char* const kHead = "tax_code,name,legal_form,place_code,place_as_of,capital\n";

QString fileWith(TestOffice& office, const QString& name, const QByteArray& bytes)
{
    QFile file(office.dir.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    return file.fileName();
}

qint64 countOf(TestOffice& office, const QString& table)
{
    return store::Query::fromText(*office.store, u"SELECT COUNT(*) FROM "_s + table)->number();
}

template <class Widget>
Widget& part(QWidget& dialog, const char* name)
{
    auto* found = dialog.findChild<Widget*>(QString::fromLatin1(name));
    INFO(name);
    REQUIRE(found);
    return *found;
}

void waitFor(ImportDialog& dialog)
{
    REQUIRE(QTest::qWaitFor([&] { return !dialog.isWorking(); }, 30'000));
}

/// Opens File > Import and works in the dialog until it is closed.
void inImport(TestWindow& desk, const std::function<void(ImportDialog&)>& work)
{
    bool done = false;
    inNextDialog(u"ImportDialog"_s, [&](QWidget& modal) {
        auto& dialog = dynamic_cast<ImportDialog&>(modal);
        work(dialog);
        done = true;
        part<QPushButton>(dialog, "closeButton").click();
    });
    QAction* action = desk.window->actionOf(u"importTablesAction"_s);
    REQUIRE(action->isEnabled());
    action->trigger();
    CHECK(done);
}

QString cellText(QTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

} // namespace

TEST_CASE("Files are judged before anything is written, and refused rows may stay behind", "[window][import]")
{
    TestOffice office;
    TestWindow desk(office, office.admin);
    RegisterView& list = desk.open(u"establishments"_s);
    const QString path = fileWith(office, u"establishments.csv"_s,
                                  QByteArray(kHead) + "0200000014,Gốm,llc,31,2025-07-01,5.000.000\n"
                                                      "0200000021,Sứ,llc,99,2025-07-01,\n");
    desk.files.paths << path << office.dir.path();
    inImport(desk, [&](ImportDialog& dialog) {
        auto& importButton = part<QPushButton>(dialog, "importButton");
        auto& findings = part<QTableView>(dialog, "findingsTable");
        CHECK_FALSE(importButton.isEnabled());
        part<QPushButton>(dialog, "addButton").click();
        waitFor(dialog);
        // One row is refused: with file, row, column, value and reason; nothing is written.
        REQUIRE(findings.model()->rowCount() == 1);
        CHECK(cellText(findings, 0, 1) == u"establishments.csv"_s);
        CHECK(cellText(findings, 0, 2) == u"3"_s);
        CHECK(cellText(findings, 0, 3) == u"Mã địa bàn"_s);
        CHECK(cellText(findings, 0, 4) == u"99"_s);
        CHECK_FALSE(cellText(findings, 0, 5).isEmpty());
        CHECK(importButton.text().contains(u"iểm tra lại"_s)); // to be checked again, not imported
        CHECK(countOf(office, u"establishment"_s) == 0);

        part<QCheckBox>(dialog, "skipBox").click();
        waitFor(dialog);
        auto& tables = part<QTableWidget>(dialog, "tablesTable");
        REQUIRE(tables.rowCount() == 1);
        CHECK(tables.item(0, 2)->text() == u"1"_s);
        CHECK(tables.item(0, 5)->text() == u"1"_s);
        CHECK(countOf(office, u"establishment"_s) == 0);
        REQUIRE(importButton.isEnabled());
        importButton.click();
        waitFor(dialog);
        CHECK(countOf(office, u"establishment"_s) == 1);
        CHECK(part<QLabel>(dialog, "summaryLabel").text().contains(u"1 mới"_s));

        auto& save = part<QPushButton>(dialog, "saveRefusedButton");
        REQUIRE(save.isEnabled());
        save.click();
        QFile refused(office.dir.filePath(u"establishments.refused.csv"_s));
        REQUIRE(refused.open(QIODevice::ReadOnly));
        CHECK(refused.readAll() == "tax_code,name,legal_form,place_code,place_as_of,capital\r\n"
                                   "0200000021,Sứ,llc,99,2025-07-01,\r\n");
    });
    CHECK(desk.prompts.told.size() == 1);
    // The list behind the dialog shows what came in.
    TestWindow::waitForList(list);
    CHECK(list.model()->rowCount() == 1);
    CHECK(store::Query::fromText(
              *office.store,
              u"SELECT COUNT(*) FROM audit_entry WHERE act = 'import_data' AND actor_login = 'admin'"_s)
              ->number() == 1);
}

TEST_CASE("Amounts in words wait for a person's confirmation", "[window][import]")
{
    TestOffice office;
    TestWindow desk(office, office.admin, Lang::En);
    desk.files.paths << fileWith(office, u"establishments.csv"_s,
                                 QByteArray(kHead) + "0200000014,Gốm,llc,31,2025-07-01,\"1,5 tỷ\"\n");
    inImport(desk, [&](ImportDialog& dialog) {
        part<QPushButton>(dialog, "addButton").click();
        waitFor(dialog);
        auto& words = part<QCheckBox>(dialog, "wordsBox");
        auto& importButton = part<QPushButton>(dialog, "importButton");
        CHECK(words.isVisible());
        CHECK_FALSE(importButton.isEnabled());
        auto& findings = part<QTableView>(dialog, "findingsTable");
        CHECK(cellText(findings, 0, 4) == u"1,5 tỷ"_s);
        CHECK(cellText(findings, 0, 5).contains(u"1,500,000,000"_s));
        words.click();
        REQUIRE(importButton.isEnabled());
        importButton.click();
        waitFor(dialog);
        CHECK(store::Query::fromText(*office.store, u"SELECT capital FROM establishment"_s)->number() ==
              1'500'000'000);
    });
}

TEST_CASE("The day of place codes and the table are said in the dialog", "[window][import]")
{
    TestOffice office;
    TestWindow desk(office, office.admin);
    desk.files.paths << fileWith(office, u"danh sách.csv"_s,
                                 "tax_code,name,legal_form,place_code\n0200000014,Gốm,llc,15\n");
    inImport(desk, [&](ImportDialog& dialog) {
        auto& findings = part<QTableView>(dialog, "findingsTable");
        part<QPushButton>(dialog, "addButton").click();
        waitFor(dialog);
        REQUIRE(findings.model()->rowCount() == 1); // no table is called so
        auto& combo = part<QComboBox>(dialog, "tableCombo");
        combo.setCurrentIndex(combo.findData(u"establishments"_s));
        Q_EMIT combo.activated(combo.currentIndex());
        waitFor(dialog);
        REQUIRE(findings.model()->rowCount() == 1); // the code meant two provinces
        CHECK(cellText(findings, 0, 4) == u"15"_s);
        part<DateEdit>(dialog, "codesEdit").setDate(QDate(2025, 8, 1));
        REQUIRE(QTest::qWaitFor(
            [&] { return !dialog.isWorking() && part<QPushButton>(dialog, "importButton").isEnabled(); },
            30'000));
        CHECK(findings.model()->rowCount() == 0);
    });
    CHECK(countOf(office, u"establishment"_s) == 0); // closed without importing
}

TEST_CASE("An import that is stopped writes nothing", "[window][import]")
{
    TestOffice office;
    TestWindow desk(office, office.admin);
    QByteArray rows = kHead;
    for (int i = 0; i < 3000; ++i)
        rows += QByteArray::number(1000000000 + i * 10) + ",Cơ sở " + QByteArray::number(i) +
                ",llc,31,2025-07-01,\n";
    desk.files.paths << fileWith(office, u"establishments.csv"_s, rows);
    inImport(desk, [&](ImportDialog& dialog) {
        part<QPushButton>(dialog, "addButton").click();
        waitFor(dialog);
        part<QPushButton>(dialog, "importButton").click();
        REQUIRE(dialog.isWorking());
        part<QPushButton>(dialog, "stopButton").click();
        waitFor(dialog);
        CHECK(part<QLabel>(dialog, "summaryLabel").text() == u"Đã dừng; chưa ghi gì."_s);
        CHECK(countOf(office, u"establishment"_s) == 0);
        // It can be checked again and imported; closing in the middle stops it first.
        auto& importButton = part<QPushButton>(dialog, "importButton");
        importButton.click();
        waitFor(dialog);
        importButton.click();
        REQUIRE(dialog.isWorking());
    });
    CHECK(countOf(office, u"establishment"_s) == 0);
}

TEST_CASE("Who may not import sees the reason; everybody may export", "[window][import]")
{
    TestOffice office;
    office.addEstablishment();
    TestWindow desk(office, office.auditor, Lang::En);
    QAction* bringIn = desk.window->actionOf(u"importTablesAction"_s);
    CHECK_FALSE(bringIn->isEnabled());
    CHECK_FALSE(bringIn->toolTip().isEmpty());

    const auto exportAs = [&](const QString& table, const QString& format, const QString& chosen) {
        desk.files.paths << chosen;
        inNextDialog(u"ExportDialog"_s, [&](QWidget& modal) {
            auto& dialog = dynamic_cast<ExportDialog&>(modal);
            auto& tables = part<QComboBox>(dialog, "tableCombo");
            tables.setCurrentIndex(tables.findData(table));
            auto& formats = part<QComboBox>(dialog, "formatCombo");
            formats.setCurrentIndex(formats.findData(format));
            part<QPushButton>(dialog, "exportButton").click();
        });
        desk.window->actionOf(u"exportTablesAction"_s)->trigger(); // the dialog closes when it is done
    };
    exportAs(u"all"_s, u"xlsx"_s, office.dir.filePath(u"all"_s));
    CHECK(QFile::exists(office.dir.filePath(u"all.xlsx"_s)));
    exportAs(u"all"_s, u"xlsx"_s, office.dir.filePath(u"all"_s)); // the chooser has asked: replaced
    exportAs(u"establishments"_s, u"csv"_s, office.dir.filePath(u"e.csv"_s));
    QFile csv(office.dir.filePath(u"e.csv"_s));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    CHECK(csv.readAll().startsWith("tax_code,name,"));
    exportAs(u"all"_s, u"csv"_s, office.dir.path());
    CHECK(desk.prompts.told.size() == 4);
    CHECK(QFile::exists(office.dir.filePath(u"office-2025-11-21/establishments.csv"_s)));

    // What was exported is known when it comes back.
    TestWindow admin(office, office.admin, Lang::En);
    admin.files.paths << office.dir.filePath(u"all.xlsx"_s);
    inImport(admin, [&](ImportDialog& dialog) {
        part<QPushButton>(dialog, "addButton").click();
        waitFor(dialog);
        auto& tables = part<QTableWidget>(dialog, "tablesTable");
        REQUIRE(tables.rowCount() > 2);
        for (int row = 0; row < tables.rowCount(); ++row) {
            CHECK(tables.item(row, 2)->text() == u"0"_s);
            CHECK(tables.item(row, 3)->text() == u"0"_s);
        }
    });
}
