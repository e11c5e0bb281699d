// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks in and out of a store.
#include "base/csv.h"
#include "casework/table_layout.h"
#include "exchange/import_fixture.h"
#include "exchange/table_export.h"
#include "exchange/workbook_fixture.h"
#include "exchange/xlsx_export.h"
#include "exchange/xlsx_reader.h"
#include "exchange/zip_reader.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using kc::Finding;
using kc::Lang;
using kc::casework::tableLayouts;
using kc::exchange::ExportOptions;
using kc::exchange::ImportOptions;
using kc::test::ImportFixture;
using kc::test::textRow;
using kc::test::WorkbookText;

namespace {

/// Two sheets by Vietnamese titles, as an office keeps them, and one of notes.
WorkbookText officeBook()
{
    WorkbookText text;
    text.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                  "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
    text.sheets = {
        {"Đề án",
         "<sheetData>" +
             textRow(1, {"Mã đề án", "Tên đề án", "Chương trình khuyến công", "Năm kế hoạch", "Nội dung",
                         "Đơn vị thực hiện", "Mã địa bàn", "Tổng kinh phí", "Ngày bắt đầu"}) +
             "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>HP-1</t></is></c>"
             "<c r=\"B2\" t=\"inlineStr\"><is><t>Máy sấy</t></is></c>"
             "<c r=\"C2\" t=\"inlineStr\"><is><t>local</t></is></c><c r=\"D2\"><v>2025</v></c>"
             "<c r=\"E2\" t=\"inlineStr\"><is><t>3.3</t></is></c>"
             "<c r=\"F2\" t=\"inlineStr\"><is><t>Trung tâm</t></is></c><c r=\"G2\"><v>31</v></c>"
             "<c r=\"H2\"><v>700000000</v></c><c r=\"I2\" s=\"1\"><v>45889</v></c></row></sheetData>"},
        {"Ghi chú", "<sheetData>" + textRow(1, {"nhớ hỏi lại"}) + "</sheetData>"},
        {"establishments",
         "<sheetData>" + textRow(1, {"tax_code", "name", "legal_form", "place_code", "place_as_of"}) +
             textRow(2, {"0200000014", "Gốm", "llc", "31", "2025-07-01"}) + "</sheetData>"}};
    return text;
}

} // namespace

TEST_CASE("the sheets of a workbook are tables, by key or title", "[exchange][xlsx][import]")
{
    ImportFixture f;
    const QString path = f.write(u"nhập.xlsx"_s, officeBook().bytes());
    const auto report = f.import({path});
    REQUIRE(report);
    REQUIRE(report->tables.size() == 2);
    CHECK(report->tables[0].table == u"projects"_s);
    CHECK(report->tables[0].added == 1);
    CHECK(report->tables[1].added == 1);
    REQUIRE(report->findings.size() == 1);
    CHECK(report->findings.front().code == u"import.unknown_sheet"_s);
    CHECK(report->findings.front().value == u"Ghi chú"_s);
    CHECK(f.records(u"projects"_s, {}, {u"code"_s, u"total_cost"_s, u"place_code"_s}) ==
          std::vector<QStringList>{{u"HP-1"_s, u"700000000"_s, u"31"_s}});
    CHECK(f.import({path})->tables[0].unchanged == 1);
    // The date cell is the day it shows.
    const kc::casework::TableLayout* projects = kc::casework::findTableLayout(u"projects"_s);
    CHECK(kc::exchange::exportTable(f.store(), *projects).contains(",2025-08-20,"));
}

TEST_CASE("one table of a workbook may be asked for", "[exchange][xlsx][import]")
{
    ImportFixture f;
    ImportOptions options;
    options.table = u"establishments"_s;
    const auto report = f.import({f.write(u"a.xlsx"_s, officeBook().bytes())}, options);
    REQUIRE(report);
    CHECK(report->tables.size() == 1);
    CHECK(f.count(u"projects"_s) == 0);
    options.table = u"officers"_s;
    CHECK(f.import({f.path(u"a.xlsx"_s)}, options).error().code() == u"import.which_sheet"_s);
    // The only sheet is the table, whatever it is called.
    WorkbookText one = officeBook();
    one.sheets.erase(one.sheets.begin(), one.sheets.begin() + 2);
    one.sheets.front().first = "Sheet1";
    options.table = u"establishments"_s;
    CHECK(f.import({f.write(u"b.xlsx"_s, one.bytes())}, options)->tables.front().unchanged == 1);
    CHECK(f.import({f.path(u"b.xlsx"_s)}).error().code() == u"import.unknown_table"_s);
}

TEST_CASE("a refused cell of a workbook is named by sheet, row, column and value", "[exchange][xlsx][import]")
{
    ImportFixture f;
    WorkbookText text = officeBook();
    text.sheets[0].second.replace("<c r=\"H2\"><v>700000000</v></c>", "<c r=\"H2\"><v>1.234</v></c>");
    text.sheets[2].second =
        "<sheetData>" + textRow(1, {"BẢNG CƠ SỞ"}) +
        textRow(2, {"tax_code", "name", "legal_form", "place_code", "place_as_of", "workers"}) +
        textRow(4, {"0200000014", "Gốm", "llc", "31", "2025-07-01"}) +
        "<row r=\"5\"><c r=\"A5\"><v>200000021</v></c><c r=\"B5\" t=\"inlineStr\"><is><t>Sứ</t></is></c>"
        "<c r=\"C5\" t=\"inlineStr\"><is><t>llc</t></is></c><c r=\"D5\"><v>31</v></c>"
        "<c r=\"E5\" t=\"inlineStr\"><is><t>2025-07-01</t></is></c><c r=\"F5\" t=\"e\"><v>#N/A</v></c></row>"
        "</sheetData><mergeCells><mergeCell ref=\"A1:F1\"/></mergeCells>";
    const QString path = f.write(u"a.xlsx"_s, text.bytes());
    const auto report = f.import({path});
    REQUIRE_FALSE(report);
    QStringList told;
    for (const Finding& finding : report.error().findings)
        told << u"%1|%2|%3|%4|%5"_s.arg(finding.code, finding.args.value(u"file"_s),
                                        finding.args.value(u"row"_s), finding.args.value(u"column"_s),
                                        finding.value);
    CHECK(told.contains(u"money.fraction|a.xlsx › Đề án|2|total_cost|1,234"_s));
    CHECK(told.contains(u"xlsx.error_cell|a.xlsx › establishments|5|workers|#N/A"_s));
    // A number has lost the zero of its tax code: refused, not guessed.
    ImportOptions options;
    options.skipRefused = true;
    const auto rest = f.import({path}, options);
    REQUIRE(rest);
    REQUIRE(rest->tables.size() == 2);
    CHECK(rest->tables[0].refused.size() == 1);
    CHECK(rest->tables[1].added == 1);
    REQUIRE(rest->tables[1].refused.size() == 1);
    const auto written = kc::exchange::writeRefusedRows(rest->tables[1], f.path({}));
    REQUIRE(written);
    CHECK(QFileInfo(*written).fileName() == u"a.establishments.refused.csv"_s);
    QFile file(*written);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "tax_code,name,legal_form,place_code,place_as_of,workers\r\n"
                            "200000021,Sứ,llc,31,2025-07-01,#N/A\r\n");
}

TEST_CASE("amounts in words are read only where somebody confirms them", "[exchange][import]")
{
    ImportFixture f;
    const QByteArray rows = "decision,date,fund,place_code,fiscal_year,source,amount\n"
                            "1/QĐ,2025-01-05,local,31,2025,local,\"1,5 tỷ\"\n"
                            "2/QĐ,2025-01-06,local,31,2025,local,300 triệu đồng\n"
                            "3/QĐ,2025-01-07,local,31,2025,local,5.000\n";
    const Finding refused = f.refusal(u"allocations"_s, rows);
    CHECK(refused.code == u"money.unreadable"_s);
    CHECK(refused.value == u"1,5 tỷ"_s);
    ImportOptions options;
    options.moneyInWords = true;
    const auto report = f.importTable(u"allocations"_s, rows, options);
    REQUIRE(report);
    QStringList told;
    for (const Finding& finding : report->findings)
        told << u"%1 %2 %3=%4"_s.arg(finding.code, finding.args.value(u"row"_s), finding.value,
                                     finding.args.value(u"amount"_s));
    CHECK(told == QStringList{u"import.money_words 2 1,5 tỷ=1500000000"_s,
                              u"import.money_words 3 300 triệu đồng=300000000"_s});
    CHECK(f.records(u"allocations"_s, {}, {u"amount"_s}).size() == 3);
}

TEST_CASE("an import that is given up writes nothing", "[exchange][import]")
{
    ImportFixture f;
    QByteArray rows = "tax_code,name,legal_form,place_code,place_as_of\n";
    for (int i = 0; i < 200; ++i)
        rows += QByteArray::number(1000000000 + i * 10) + ",Cơ sở " + QByteArray::number(i) +
                ",llc,31,2025-07-01\n";
    const QString before = f.store().setting(u"audit_head"_s);
    ImportOptions options;
    std::vector<int> told;
    options.progress = [&](int done, int total) {
        if (total > 0) {
            CHECK(total == 200);
            told.push_back(done);
        }
        return done < 100;
    };
    const auto report = f.importTable(u"establishments"_s, rows, options);
    REQUIRE_FALSE(report);
    CHECK(report.error().code() == u"act.cancelled"_s);
    CHECK(told.back() == 100);
    CHECK(f.store().setting(u"audit_head"_s) == before);
    options.progress = [](int, int) { return false; }; // before anything was read
    CHECK(f.importTable(u"establishments"_s, rows, options).error().code() == u"act.cancelled"_s);
    CHECK(f.store().setting(u"audit_head"_s) == before);
    options.progress = [](int, int) { return true; };
    CHECK(f.importTable(u"establishments"_s, rows, options)->tables.front().added == 200);
}

TEST_CASE("content without a head is told, and left out", "[exchange][import]")
{
    ImportFixture f;
    const auto report = f.importTable(u"programmes"_s, "code,,name,fund,from_year,to_year,\n"
                                                       "KC,,Chương trình,local,2026,2030,\n"
                                                       "KD,lạ,Chương trình,local,2026,2030,\n");
    REQUIRE(report);
    CHECK(report->tables.front().added == 2);
    REQUIRE(report->findings.size() == 1);
    CHECK(report->findings.front().code == u"import.untitled_column"_s);
    CHECK(report->findings.front().value == u"lạ"_s);
    CHECK(report->findings.front().args.value(u"number"_s) == u"2"_s);
}

TEST_CASE("every title leads back to its table and column", "[exchange][xlsx]")
{
    for (const kc::casework::TableLayout& layout : tableLayouts()) {
        for (const Lang lang : {Lang::Vi, Lang::En}) {
            const QString title = kc::casework::tableTitle(layout, lang);
            INFO(layout.table.toStdString() << ": " << title.toStdString());
            CHECK(kc::casework::findTableLayout(title) == &layout);
            CHECK(title.size() <= 31); // a sheet's name
            for (const kc::casework::LayoutColumn& column : layout.columns) {
                INFO(column.key.toStdString());
                CHECK(layout.columnOfTitle(kc::casework::columnTitle(layout, column, lang)) == &column);
            }
        }
    }
}

TEST_CASE("a workbook that is exported holds numbers, days and codes as such", "[exchange][xlsx][export]")
{
    ImportFixture f;
    REQUIRE(f.importTable(u"establishments"_s,
                          "tax_code,name,legal_form,place_code,place_as_of,founded_on,capital,revenue,note\n"
                          "0200000014,=1+1,llc,31,2025-07-01,2001-02-03,1500000000,9007199254740993,"
                          "\" hai\ndòng _x000D_\"\n"
                          "0200000021,Sứ,household,31,2025-07-01,1890-05-06,0,,\n"));
    ExportOptions options;
    options.table = u"establishments"_s;
    REQUIRE(kc::exchange::exportFiles(f.store(), f.path(u"a.xlsx"_s), options));
    QFile file(f.path(u"a.xlsx"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto archive = kc::exchange::ZipArchive::fromBytes(bytes);
    REQUIRE(archive);
    const QByteArray sheet = (*archive->open(u"xl/worksheets/sheet1.xml"_s))->readAll();
    CHECK(sheet.contains("<v>1500000000</v>"));
    CHECK(sheet.contains("<v>36925</v>"));                  // 03/02/2001
    CHECK(sheet.contains(">0200000014<"));                  // a text
    CHECK(sheet.contains(">9007199254740993<"));            // more than a double holds: a text
    CHECK_FALSE(sheet.contains("<v>9007199254740993</v>")); // and no number
    CHECK(sheet.contains(">=1+1<"));                        // no formula
    CHECK_FALSE(sheet.contains("<f>"));
    CHECK(sheet.contains(">1890-05-06<")); // before the days a sheet can show
    // The same records, the same bytes.
    REQUIRE(kc::exchange::exportFiles(f.store(), f.path(u"b.xlsx"_s), options));
    QFile again(f.path(u"b.xlsx"_s));
    REQUIRE(again.open(QIODevice::ReadOnly));
    CHECK(again.readAll() == bytes);
    CHECK(kc::exchange::exportFiles(f.store(), f.path(u"b.xlsx"_s), options).error().code() ==
          u"export.exists"_s);

    ImportFixture other;
    REQUIRE(other.import({f.path(u"a.xlsx"_s)}));
    const kc::casework::TableLayout* layout = kc::casework::findTableLayout(u"establishments"_s);
    CHECK(kc::exchange::exportTable(other.store(), *layout) == kc::exchange::exportTable(f.store(), *layout));
}

TEST_CASE("what no sheet holds is refused with its place", "[exchange][xlsx][export]")
{
    const kc::casework::TableLayout* layout = kc::casework::findTableLayout(u"targets"_s);
    std::vector<QStringList> records{{u"programme"_s, u"indicator"_s, u"value"_s, u"source"_s},
                                     {u"P"_s, u"machines"_s, u"1"_s, QString(32'768, u'x')}};
    const auto book = kc::exchange::workbookOf({{layout, records}}, {});
    REQUIRE_FALSE(book);
    CHECK(book.error().code() == u"export.text_too_long"_s);
    CHECK(book.error().findings.front().place == u"targets, row 2, source"_s);
    records[1][3] = QString(32'767, u'x');
    CHECK(kc::exchange::workbookOf({{layout, records}}, {}));
}

TEST_CASE("a spreadsheet program reads what is written and writes what is read", "[exchange][xlsx][office]")
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty()) {
        WARN("no spreadsheet program on this machine");
        return;
    }
    ImportFixture f;
    REQUIRE(f.importTable(
        u"establishments"_s,
        "tax_code,name,legal_form,place_code,place_as_of,founded_on,capital,craft_village,note\n"
        "0200000014,Gốm Kiến Thụy,llc,31,2025-07-01,2001-02-03,1500000000,yes,\"hai\ndòng\"\n"
        "0200000021,Sứ,household,31,2025-07-01,,,no,\n"));
    ExportOptions options;
    options.table = u"establishments"_s;
    options.titles = Lang::Vi;
    REQUIRE(kc::exchange::exportFiles(f.store(), f.path(u"cơ sở.xlsx"_s), options));
    QProcess program;
    program.start(office, {u"-env:UserInstallation=file://"_s + f.path(u"profile"_s), u"--headless"_s,
                           u"--convert-to"_s, u"xlsx:Calc MS Excel 2007 XML"_s, u"--outdir"_s,
                           f.path(u"again"_s), f.path(u"cơ sở.xlsx"_s)});
    REQUIRE(program.waitForFinished(120'000));
    const auto report = f.import({f.path(u"again/cơ sở.xlsx"_s)});
    if (!report)
        UNSCOPED_INFO(report.error().code().toStdString());
    REQUIRE(report);
    CHECK(report->tables.front().unchanged == 2);
}
