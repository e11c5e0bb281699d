// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of workbooks mean, whoever wrote them.
#include "exchange/workbook_fixture.h"
#include "exchange/xlsx_cell.h"
#include "exchange/xlsx_reader.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using kc::exchange::cellPlace;
using kc::exchange::CellPlace;
using kc::exchange::escapedText;
using kc::exchange::isDateFormat;
using kc::exchange::numberText;
using kc::exchange::readWorkbook;
using kc::exchange::sheetDate;
using kc::exchange::SourceTable;
using kc::exchange::unescapedText;
using kc::test::textRow;
using kc::test::WorkbookText;

namespace {

SourceTable onlyTable(const WorkbookText& text)
{
    const auto tables = readWorkbook(u"sổ.xlsx"_s, text.bytes());
    if (!tables)
        UNSCOPED_INFO(tables.error().code().toStdString());
    REQUIRE(tables);
    REQUIRE(tables->size() == 1);
    return tables->front();
}

SourceTable tableOf(const QByteArray& sheet)
{
    return onlyTable({{{"S", sheet}}, {}, {}, {}});
}

/// The second row of a sheet whose first is a head, cell by cell.
QStringList cellsOf(const QByteArray& cells, const WorkbookText& around = {})
{
    WorkbookText text = around;
    text.sheets = {{"S", "<sheetData>" + textRow(1, {"a", "b", "c", "d"}) + "<row r=\"2\">" + cells +
                             "</row></sheetData>"}};
    const SourceTable table = onlyTable(text);
    REQUIRE(table.rows.size() == 1);
    return table.rows.front().cells;
}

} // namespace

TEST_CASE("places of cells are read, and nothing beyond a sheet", "[exchange][xlsx]")
{
    CHECK(cellPlace(u"A1") == CellPlace{1, 0});
    CHECK(cellPlace(u"BC12") == CellPlace{12, 54});
    CHECK(cellPlace(u"XFD1048576") == CellPlace{1048576, 16383});
    for (const QString& wrong : {u""_s, u"A"_s, u"1"_s, u"A0"_s, u"XFE1"_s, u"A1048577"_s, u"AAAA1"_s,
                                 u"a1"_s, u"A-1"_s, u"A+1"_s, u"A1x"_s, u"A99999999999"_s})
        CHECK_FALSE(cellPlace(wrong));
}

TEST_CASE("formats of days are told from formats of numbers and times", "[exchange][xlsx]")
{
    for (const int builtIn : {14, 15, 16, 17, 22})
        CHECK(isDateFormat(builtIn, {}));
    for (const int builtIn : {0, 1, 2, 3, 4, 9, 10, 18, 19, 20, 21, 44, 45, 46, 47, 49})
        CHECK_FALSE(isDateFormat(builtIn, {}));
    for (const QString& code : {u"dd/mm/yyyy"_s, u"[$-42A]d mmmm yyyy"_s, u"yyyy\\-mm\\-dd"_s, u"mmm-yy"_s,
                                u"mmmm"_s, u"dd/mm/yyyy\\ hh:mm"_s, u"\"Ngày\" d"_s})
        CHECK(isDateFormat(164, code));
    for (const QString& code : {u"#,##0"_s, u"0.00%"_s, u"hh:mm:ss"_s, u"[h]:mm"_s, u"mm:ss"_s,
                                u"#,##0\\ \"đồng Việt dm\""_s, u"[Red]0"_s, u"General"_s, u"0_d"_s, u"@"_s})
        CHECK_FALSE(isDateFormat(164, code));
}

TEST_CASE("serial numbers mean days in both systems", "[exchange][xlsx]")
{
    CHECK(sheetDate(1, false) == QDate(1900, 1, 1));
    CHECK(sheetDate(59, false) == QDate(1900, 2, 28));
    CHECK_FALSE(sheetDate(60, false)); // the 29/02/1900 of spreadsheets
    CHECK(sheetDate(61, false) == QDate(1900, 3, 1));
    CHECK(sheetDate(45839, false) == QDate(2025, 7, 1));
    CHECK(sheetDate(45839.75, false) == QDate(2025, 7, 1));
    CHECK(sheetDate(0, true) == QDate(1904, 1, 1));
    CHECK(sheetDate(44377, true) == QDate(2025, 7, 1));
    CHECK(sheetDate(2958465, false) == QDate(9999, 12, 31));
    CHECK_FALSE(sheetDate(2958466, false));
    CHECK_FALSE(sheetDate(0, false));
    CHECK_FALSE(sheetDate(-1, false));
    CHECK_FALSE(sheetDate(std::numeric_limits<double>::quiet_NaN(), false));
    for (const QDate day : {QDate(1900, 3, 1), QDate(1999, 12, 31), QDate(2024, 2, 29), QDate(2400, 1, 1)})
        CHECK(sheetDate(kc::exchange::serialOf(day), false) == day);
}

TEST_CASE("numbers come as the sheet shows them and never as groups of thousands", "[exchange][xlsx]")
{
    CHECK(numberText(u"1234567"_s) == u"1234567"_s);
    CHECK(numberText(u"1.5E9"_s) == u"1500000000"_s);
    CHECK(numberText(u"9007199254740992"_s) == u"9007199254740992"_s);
    CHECK(numberText(u"299999999.99999994"_s) == u"300000000"_s);
    CHECK(numberText(u"1.234"_s) == u"1,234"_s); // "1.234" would be read as a thousand
    CHECK(numberText(u"-0.5"_s) == u"-0,5"_s);
    CHECK(numberText(u"0"_s) == u"0"_s);
    CHECK(numberText(u"1E300"_s)->contains(u'e')); // no amount: refused where one is wanted
    for (const QString& wrong : {u""_s, u"1,5"_s, u"1E999"_s, u"nan"_s, u"inf"_s, u"0x10"_s, u"1 2"_s})
        CHECK_FALSE(numberText(wrong));
}

TEST_CASE("characters that XML cannot hold are escaped and come back", "[exchange][xlsx]")
{
    CHECK(unescapedText(u"a_x000D_\nb"_s) == u"a\r\nb"_s);
    CHECK(unescapedText(u"_x005F_x000D_"_s) == u"_x000D_"_s);
    CHECK(unescapedText(u"_x00_ _xyz0_"_s) == u"_x00_ _xyz0_"_s);
    for (const QString& text :
         {u"_x000D_"_s, u"_x0041\r"_s, u"__x0041__x0041_"_s, QString(QChar(0xFFFF)), QString(QChar(0xD800)),
          u"\U0001F600 \t\n"_s, QString(QChar(1)), u"_x005F_"_s})
        CHECK(unescapedText(escapedText(text)) == text);
}

TEST_CASE("cells of every kind become the text that CSV would hold", "[exchange][xlsx]")
{
    WorkbookText text;
    text.sharedTexts =
        "<si><t>Gốm</t></si><si><r><t>Cơ </t></r><r><rPr/><t xml:space=\"preserve\"> khí</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>so</t></rPh></si>";
    text.styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"3\"/>"
        "</cellXfs>";
    CHECK(cellsOf("<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
                  "<c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" t=\"b\"><v>0</v></c>",
                  text) == QStringList{u"Gốm"_s, u"Cơ  khí"_s, u"true"_s, u"false"_s});
    CHECK(cellsOf("<c r=\"A2\" s=\"1\"><v>45839</v></c><c r=\"B2\" s=\"2\"><v>45839</v></c>"
                  "<c r=\"C2\" s=\"3\"><v>45839</v></c><c r=\"D2\"><v>1500000000</v></c>",
                  text) == QStringList{u"2025-07-01"_s, u"2025-07-01"_s, u"45839"_s, u"1500000000"_s});
    text.properties = "date1904=\"1\"";
    CHECK(cellsOf("<c r=\"A2\" s=\"1\"><v>44377</v></c>", text) == QStringList{u"2025-07-01"_s});
    CHECK(cellsOf("<c r=\"A2\"><f>SUM(B1:B9)</f><v>300</v></c>"
                  "<c r=\"B2\" t=\"str\"><f>A1</f><v>chữ</v></c>"
                  "<c r=\"C2\" t=\"inlineStr\"><is><t>Xa&#x303;</t></is></c>"
                  "<c r=\"D2\" t=\"d\"><v>2025-07-01T00:00:00</v></c>") ==
          QStringList{u"300"_s, u"chữ"_s, u"Xã"_s, u"2025-07-01"_s});
    // Cells without a place stand one after the other, empty ones leave gaps.
    CHECK(cellsOf("<c/><c t=\"inlineStr\"><is><t>x</t></is></c><c r=\"D2\"><v>4</v></c>") ==
          QStringList{QString(), u"x"_s, QString(), u"4"_s});
}

TEST_CASE("cells that hold nothing to read are told with their place", "[exchange][xlsx]")
{
    const SourceTable table = onlyTable(
        {{{"S", "<sheetData>" + textRow(1, {"a", "b", "c", "d", "e"}) +
                    "<row r=\"4\"><c r=\"A4\" t=\"e\"><v>#REF!</v></c><c r=\"B4\"><f>X()</f></c>"
                    "<c r=\"C4\"><v>1E999</v></c><c r=\"D4\" s=\"0\"><v>60</v></c></row></sheetData>"}},
         {},
         "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
         {}});
    QStringList told;
    for (const kc::exchange::SourceProblem& problem : table.problems)
        told << u"%1:%2 %3 %4"_s.arg(problem.row).arg(problem.column).arg(problem.code, problem.value);
    CHECK(told == QStringList{u"4:0 xlsx.error_cell #REF!"_s, u"4:1 xlsx.not_calculated "_s,
                              u"4:2 xlsx.bad_number 1E999"_s, u"4:3 xlsx.bad_date 60"_s});
    CHECK(table.rows.front().number == 4);
}

TEST_CASE("heads may be merged, under titles of their own", "[exchange][xlsx]")
{
    // A title over all columns; "Lao động" stands over two columns, the others reach down beside it.
    const SourceTable table =
        tableOf("<sheetData>" + textRow(1, {"BẢNG KÊ"}) + textRow(3, {"Mã số thuế", "Tên", "Lao động"}) +
                textRow(4, {"", "", "Tổng", "Nữ"}) + textRow(5, {"0200000014", "Gốm", "40", "12"}) +
                "</sheetData><mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A3:A4\"/>"
                "<mergeCell ref=\"B3:B4\"/><mergeCell ref=\"C3:D3\"/></mergeCells>");
    CHECK(table.head == QStringList{u"Mã số thuế"_s, u"Tên"_s, u"Tổng"_s, u"Nữ"_s});
    CHECK(table.headRow == 4);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows.front().number == 5);
    CHECK(table.rows.front().cells == QStringList{u"0200000014"_s, u"Gốm"_s, u"40"_s, u"12"_s});
    // Merged records are not spread: what is missing in a row is missing.
    const SourceTable merged =
        tableOf("<sheetData>" + textRow(1, {"a", "b"}) + textRow(2, {"1", "x"}) + textRow(3, {"", "y"}) +
                "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");
    CHECK(merged.rows.at(1).cells == QStringList{QString(), u"y"_s});
}

TEST_CASE("sheets without content are no tables", "[exchange][xlsx]")
{
    WorkbookText text;
    text.sheets = {{"Trống", "<sheetData/>"},
                   {"Đề án", "<sheetData>" + textRow(2, {"a"}) + textRow(3, {"1"}) + "</sheetData>"},
                   {"Trắng", "<sheetData>" + textRow(1, {"  "}) + "</sheetData>"}};
    const SourceTable table = onlyTable(text);
    CHECK(table.name == u"Đề án"_s);
    CHECK(table.file == u"sổ.xlsx › Đề án"_s);
    CHECK(table.headRow == 2);
    text.sheets.erase(text.sheets.begin() + 1);
    CHECK(readWorkbook(u"x.xlsx"_s, text.bytes()).error().code() == u"import.no_head"_s);
}
