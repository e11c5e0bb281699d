// SPDX-License-Identifier: GPL-3.0-or-later
// What wrong and hostile files may try: each ends in a finding, none in a crash or in all of the memory.
#include "base/texts.h"
#include "exchange/workbook_fixture.h"
#include "exchange/xlsx_reader.h"
#include "exchange/zip_reader.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using kc::Finding;
using kc::exchange::readWorkbook;
using kc::exchange::ZipArchive;
using kc::test::textRow;
using kc::test::WorkbookText;
using kc::test::ZipWriter;

namespace {

const QByteArray kSheet = "xl/worksheets/sheet1.xml";

WorkbookText goodBook()
{
    WorkbookText text;
    text.sheets = {{"S", "<sheetData>" + textRow(1, {"a", "b"}) + textRow(2, {"1", "2"}) + "</sheetData>"}};
    text.sharedTexts = "<si><t>x</t></si>";
    text.styles = "<cellXfs><xf numFmtId=\"0\"/></cellXfs>";
    return text;
}

/// The code of the refusal, after checking that its sentence exists in both languages.
QString refusalOf(const QByteArray& bytes)
{
    const auto tables = readWorkbook(u"x.xlsx"_s, bytes);
    REQUIRE_FALSE(tables);
    for (const Finding& finding : tables.error().findings) {
        for (const kc::Lang lang : {kc::Lang::Vi, kc::Lang::En}) {
            const QString sentence = kc::describe(finding, lang);
            INFO(sentence.toStdString());
            CHECK_FALSE(sentence.contains(u'⟦'));
            CHECK_FALSE(sentence.contains(u'{'));
        }
    }
    return tables.error().code();
}

/// The book with other XML in its one sheet.
QString refusalOfSheet(const QByteArray& sheetXml)
{
    WorkbookText text = goodBook();
    text.sheets.front().second = sheetXml;
    return refusalOf(text.bytes());
}

} // namespace

TEST_CASE("files that are no workbook are told apart", "[exchange][xlsx][danger]")
{
    CHECK(readWorkbook(u"x.xlsx"_s, goodBook().bytes()));
    CHECK(refusalOf({}) == u"xlsx.not_zip"_s);
    CHECK(refusalOf("tax_code,name\n1,2\n") == u"xlsx.not_zip"_s);
    CHECK(refusalOf(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(600, '\0')) ==
          u"xlsx.encrypted"_s);
    CHECK(refusalOf(goodBook().bytes().chopped(1)) == u"xlsx.not_zip"_s);
    CHECK(refusalOf(ZipWriter().bytes()) == u"xlsx.missing_part"_s);
    CHECK(refusalOf(ZipWriter().add("readme.txt", "x").bytes()) == u"xlsx.missing_part"_s);
}

TEST_CASE("every part may be missing", "[exchange][xlsx][danger]")
{
    const ZipWriter whole = goodBook().zip();
    for (std::size_t i = 0; i < whole.files.size(); ++i) {
        ZipWriter partial = whole;
        partial.files.erase(partial.files.begin() + static_cast<std::ptrdiff_t>(i));
        INFO(whole.files[i].name.toStdString());
        CHECK(refusalOf(partial.bytes()) == u"xlsx.missing_part"_s);
    }
    // A target outside of the package is a part that is not there; nothing else is opened.
    for (const QByteArray target : {"../../../etc/passwd", "/etc/passwd", "file:///etc/passwd"}) {
        ZipWriter astray = whole;
        astray.files.erase(astray.files.begin() + 2);
        astray.add("xl/_rels/workbook.xml.rels",
                   "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"" + target +
                       "\"/></Relationships>");
        CHECK(refusalOf(astray.bytes()) == u"xlsx.missing_part"_s);
    }
}

TEST_CASE("damage to an archive is seen", "[exchange][xlsx][danger]")
{
    ZipWriter zip = goodBook().zip();
    SECTION("content that is not what was packed")
    {
        zip.file(kSheet).crc ^= 1U;
        CHECK(refusalOf(zip.bytes()) == u"xlsx.damaged"_s);
    }
    SECTION("a stream that ends early")
    {
        zip.file(kSheet).packed.chop(4);
        CHECK(refusalOf(zip.bytes()) == u"xlsx.damaged"_s);
    }
    SECTION("more or less than the directory says")
    {
        zip.file(kSheet).unpacked -= 1;
        CHECK(refusalOf(zip.bytes()) == u"xlsx.damaged"_s);
        zip.file(kSheet).unpacked += 2;
        CHECK(refusalOf(zip.bytes()) == u"xlsx.damaged"_s);
    }
    SECTION("a way of packing nobody uses")
    {
        zip.file(kSheet).method = 9;
        CHECK(refusalOf(zip.bytes()) == u"xlsx.damaged"_s);
    }
    SECTION("a password")
    {
        zip.file(kSheet).flags = 1;
        CHECK(refusalOf(zip.bytes()) == u"xlsx.encrypted"_s);
    }
    SECTION("two files of one name")
    {
        zip.add("XL/worksheets/Sheet1.xml", "<worksheet/>");
        CHECK(refusalOf(zip.bytes()) == u"xlsx.damaged"_s);
    }
    SECTION("a directory that leads outside of the file")
    {
        QByteArray bytes = zip.bytes();
        for (int i = 0; i < 4; ++i)
            bytes[bytes.size() - 6 + i] = '\x7F'; // where the directory begins
        CHECK(refusalOf(bytes) == u"xlsx.damaged"_s);
    }
    SECTION("a cut anywhere")
    {
        const QByteArray bytes = zip.bytes();
        for (qsizetype size = 0; size < bytes.size(); size += 7)
            CHECK_FALSE(readWorkbook(u"x.xlsx"_s, bytes.left(size)));
    }
}

TEST_CASE("what unpacks to more than it may is stopped on the way", "[exchange][xlsx][danger]")
{
    const auto read = [](const QByteArray& bytes, qint64 budget) -> QString {
        const auto archive = ZipArchive::fromBytes(bytes, budget);
        REQUIRE(archive);
        const auto part = archive->open(u"a"_s);
        if (!part)
            return part.error().code();
        const auto whole = (*part)->finish();
        return whole ? QString() : whole.error().code();
    };
    const QByteArray zeros(10'000'000, '\0');
    ZipWriter bomb;
    bomb.add("a", zeros);
    CHECK(bomb.bytes().size() < 20'000);
    CHECK(read(bomb.bytes(), 10'000'000) == QString());
    CHECK(read(bomb.bytes(), 9'999'999) == u"xlsx.too_large"_s);
    // A directory that lies about the size does not help it.
    bomb.files.front().unpacked = 100;
    CHECK(read(bomb.bytes(), 1'000'000) == u"xlsx.damaged"_s);
    // Parts share one budget.
    ZipWriter two;
    two.add("a", zeros).add("b", zeros);
    const auto archive = ZipArchive::fromBytes(two.bytes(), 15'000'000);
    REQUIRE((*archive->open(u"a"_s))->finish());
    CHECK(archive->open(u"b"_s).error().code() == u"xlsx.too_large"_s);
    // Read as a workbook, such a sheet ends at its first byte.
    ZipWriter book = goodBook().zip();
    book.file(kSheet) = ZipWriter().add(kSheet, zeros).files.front();
    CHECK(refusalOf(book.bytes()) == u"xlsx.not_xml"_s);
}

TEST_CASE("entities and broken XML are refused", "[exchange][xlsx][danger]")
{
    QByteArray laughs = "<!DOCTYPE lolz [<!ENTITY a \"lol\">";
    QByteArray last = "a";
    for (char name = 'b'; name < 'm'; ++name) {
        laughs += "<!ENTITY " + QByteArray(1, name) + " \"";
        for (int i = 0; i < 10; ++i)
            laughs += "&" + last + ";";
        laughs += "\">";
        last = QByteArray(1, name);
    }
    laughs += "]>";
    for (const QByteArray part :
         {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"}) {
        INFO(part.toStdString());
        ZipWriter zip = goodBook().zip();
        zip.file(part) =
            ZipWriter().add(part, "<?xml version=\"1.0\"?>" + laughs + "<x>&" + last + ";</x>").files.front();
        CHECK(refusalOf(zip.bytes()) == u"xlsx.forbidden_xml"_s);
        zip.file(part) = ZipWriter().add(part, "<x><y></x>").files.front();
        CHECK(refusalOf(zip.bytes()) == u"xlsx.not_xml"_s);
        zip.file(part) = ZipWriter().add(part, "").files.front();
        CHECK(refusalOf(zip.bytes()) == u"xlsx.not_xml"_s);
        zip.file(part) = ZipWriter().add(part, "<x>&nothing;</x>").files.front();
        CHECK(refusalOf(zip.bytes()) == u"xlsx.not_xml"_s);
    }
    // Depth alone does no harm.
    QByteArray deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<d>";
    CHECK(refusalOfSheet(deep) == u"xlsx.not_xml"_s);
}

TEST_CASE("sheets as large as they may claim to be stay small", "[exchange][xlsx][danger]")
{
    const auto book = [](const QByteArray& rows) {
        WorkbookText text = goodBook();
        text.sheets.front().second =
            "<dimension ref=\"A1:XFD1048576\"/><sheetData>" + textRow(1, {"a"}) + rows + "</sheetData>";
        return text.bytes();
    };
    // Only what is there counts, however far away it stands.
    const auto far = readWorkbook(
        u"x.xlsx"_s,
        book("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c><c r=\"XFD1048576\" s=\"0\"/></row>"));
    REQUIRE(far);
    CHECK(far->front().rows.size() == 1);
    CHECK(far->front().rows.front().number == 1048576);
    CHECK(refusalOf(book("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>")) == u"xlsx.too_wide"_s);
    for (const QByteArray wrong :
         {"<row r=\"1048577\"/>", "<row r=\"-1\"/>", "<row r=\"x\"/>", "<row r=\"1\"/>",
          "<row r=\"2\"><c r=\"A3\"/></row>", "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
          "<row r=\"2\"><c r=\"ZZZZ2\"/></row>", "<c r=\"A1\"><v>1</v></c>",
          "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>",
          "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
          "<row r=\"2\"><c r=\"A2\" t=\"s\"><v></v></c></row>"}) {
        INFO(wrong.toStdString());
        CHECK(refusalOf(book(wrong)) == u"xlsx.damaged"_s);
    }
    CHECK(readWorkbook(u"x.xlsx"_s, book("<row r=\"2\"><row r=\"3\"></row></row></row2><x/>")).has_value() ==
          false);
    // A style that is not there, merges of nothing and of everything are no matter.
    CHECK(readWorkbook(u"x.xlsx"_s, book("<row r=\"2\"><c r=\"A2\" s=\"99\"><v>1</v></c>"
                                         "<c r=\"B2\" s=\"-9\"><v>1</v></c></row>")));
    WorkbookText merged = goodBook();
    merged.sheets.front().second += "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"B1:A1\"/>"
                                    "<mergeCell ref=\"?\"/><mergeCell/></mergeCells>";
    CHECK(readWorkbook(u"x.xlsx"_s, merged.bytes()));
}
