// SPDX-License-Identifier: GPL-3.0-or-later
// Files with random damage, from single bytes of the archive to the XML inside it: whatever comes, it is a
// table or findings with a sentence, and nothing is written that was not judged.
#include "base/texts.h"
#include "exchange/import_fixture.h"
#include "exchange/workbook_fixture.h"
#include "exchange/xlsx_reader.h"

#include <rapidcheck/catch.h>

#include <array>

using namespace Qt::StringLiterals;
using kc::Finding;
using kc::exchange::SourceTable;
using kc::test::ImportFixture;
using kc::test::textRow;
using kc::test::WorkbookText;

namespace {

/// Pieces that mean something to a reader of XML, of sheets or of CSV.
const std::vector<QByteArray>& pieces()
{
    static const std::vector<QByteArray> all{"<row r=\"1048576\">",
                                             "</row>",
                                             "<c t=\"s\"><v>",
                                             "t=\"e\"",
                                             "t=\"b\"",
                                             "<v>99999999999999999999</v>",
                                             "r=\"XFD1\"",
                                             "r=\"A0\"",
                                             "<f>",
                                             "<![CDATA[",
                                             "]]>",
                                             "<!--",
                                             "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                                             "&a;",
                                             "&#0;",
                                             "&#xFFFF;",
                                             "-1",
                                             "1E308",
                                             "1E999",
                                             "nan",
                                             "\xFF\xFE",
                                             "\xC3",
                                             "_x0000_",
                                             "_xD800_",
                                             "<mergeCell ref=\"A1:XFD9\"/>",
                                             "<si>",
                                             "<rPh>",
                                             "</rPh>",
                                             "<t>",
                                             "</t>",
                                             "s=\"-5\"",
                                             "PK\x05\x06",
                                             "PK\x01\x02",
                                             "\"",
                                             "\"\"",
                                             ",",
                                             ";",
                                             "\r",
                                             "\n",
                                             "0200000014",
                                             "tax_code",
                                             "2025-02-30",
                                             "1.234.567",
                                             "'",
                                             "=",
                                             "\xE2\x80\xAE"};
    return all;
}

std::size_t anyIndex(std::size_t size)
{
    return *rc::gen::resize(100, rc::gen::inRange<std::size_t>(0, size));
}

QByteArray mutated(QByteArray bytes)
{
    const int changes = *rc::gen::resize(100, rc::gen::inRange(1, 6));
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const auto at = static_cast<qsizetype>(anyIndex(static_cast<std::size_t>(bytes.size())));
        const auto length = static_cast<qsizetype>(anyIndex(40));
        switch (anyIndex(6)) {
        case 0:
            bytes[at] = static_cast<char>(anyIndex(256));
            break;
        case 1:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << anyIndex(8)));
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(
                at,
                bytes.mid(static_cast<qsizetype>(anyIndex(static_cast<std::size_t>(bytes.size()))), length));
            break;
        case 4:
            bytes.insert(at, pieces()[anyIndex(pieces().size())]);
            break;
        default:
            bytes.replace(at, length, pieces()[anyIndex(pieces().size())]);
            break;
        }
    }
    return bytes;
}

void checkFindings(const kc::Findings& findings)
{
    RC_ASSERT(!findings.empty());
    for (const Finding& finding : findings) {
        RC_LOG() << finding.code.toStdString() << '\n';
        RC_ASSERT(kc::hasText(u"finding."_s + finding.code));
    }
}

void checkTables(const kc::Expected<std::vector<SourceTable>>& tables)
{
    if (!tables) {
        checkFindings(tables.error().findings);
        return;
    }
    RC_ASSERT(!tables->empty());
    for (const SourceTable& table : *tables) {
        RC_ASSERT(!table.head.isEmpty());
        int before = table.headRow;
        for (const kc::exchange::SourceRow& row : table.rows) {
            RC_ASSERT(row.number > before);
            before = row.number;
        }
    }
}

WorkbookText officeBook()
{
    WorkbookText text;
    text.sharedTexts = "<si><t>Gốm</t></si><si><r><t>S</t></r><r><t>ứ</t></r></si><si><t>llc</t></si>";
    text.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                  "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
    const QByteArray head =
        textRow(2, {"tax_code", "name", "legal_form", "place_code", "place_as_of", "founded_on", "workers"});
    QByteArray rows;
    for (int row = 3; row < 8; ++row) {
        const QByteArray n = QByteArray::number(row);
        rows += "<row r=\"" + n + "\"><c r=\"A" + n + "\" t=\"inlineStr\"><is><t>020000001" + n +
                "</t></is></c><c r=\"B" + n + "\" t=\"s\"><v>" + QByteArray::number(row % 2) +
                "</v></c><c r=\"C" + n + "\" t=\"s\"><v>2</v></c><c r=\"D" + n + "\"><v>31</v></c><c r=\"E" +
                n + "\" s=\"1\"><v>45839</v></c><c r=\"F" + n + "\" s=\"1\"><v>36925.5</v></c><c r=\"G" + n +
                "\"><f>20*2</f><v>40</v></c></row>";
    }
    text.sheets = {{"establishments", "<sheetData>" + textRow(1, {"BẢNG KÊ"}) + head + rows +
                                          "</sheetData><mergeCells><mergeCell ref=\"A1:G1\"/></mergeCells>"}};
    return text;
}

QByteArray officeCsv()
{
    return "\xEF\xBB\xBFtax_code,name,legal_form,place_code,place_as_of,founded_on,workers,note\r\n"
           "0200000014,\"Gốm, sứ \"\"Kiến Thụy\"\"\",llc,31,2025-07-01,03/02/2001,1.250,\"hai\r\ndòng\"\r\n"
           "0200000021,Sứ,household,31,01/07/2025,,12,\r\n";
}

} // namespace

TEST_CASE("mutated files are judged, never more", "[exchange][danger][property]")
{
    REQUIRE(kc::exchange::readWorkbook(u"a.xlsx"_s, officeBook().bytes()));
    ImportFixture f;
    const QString before = f.store().setting(u"audit_head"_s);
    kc::exchange::ImportOptions options;
    options.table = u"establishments"_s;
    options.dryRun = true;
    REQUIRE(f.import({f.write(u"whole.xlsx"_s, officeBook().bytes())}, options));
    REQUIRE(f.import({f.write(u"whole.csv"_s, officeCsv())}, options));
    const auto judge = [&](const QString& name, const QByteArray& bytes) {
        options.skipRefused = anyIndex(2) == 1;
        options.moneyInWords = anyIndex(2) == 1;
        const auto report = f.import({f.write(name, bytes)}, options);
        if (!report)
            checkFindings(report.error().findings);
        RC_ASSERT(f.store().setting(u"audit_head"_s) == before);
    };

    rc::prop("the bytes of an archive", [&] {
        for (int i = 0; i < 30; ++i)
            checkTables(kc::exchange::readWorkbook(u"a.xlsx"_s, mutated(officeBook().bytes())));
    });
    rc::prop("the XML of a part, packed again as it should be", [&] {
        for (int i = 0; i < 30; ++i) {
            WorkbookText text = officeBook();
            const std::array<QByteArray*, 4> parts{&text.styles, &text.sharedTexts, &text.properties,
                                                   &text.sheets.front().second};
            QByteArray& part = *parts[anyIndex(parts.size())];
            part = mutated(part.isEmpty() ? QByteArray(" date1904=\"0\"") : part);
            checkTables(kc::exchange::readWorkbook(u"a.xlsx"_s, text.bytes()));
        }
    });
    rc::prop("a workbook on its way into a store", [&] {
        WorkbookText text = officeBook();
        text.sheets.front().second = mutated(text.sheets.front().second);
        judge(u"a.xlsx"_s, text.bytes());
    });
    rc::prop("a CSV file on its way into a store", [&] { judge(u"a.csv"_s, mutated(officeCsv())); });
    rc::prop("any bytes at all", [&](const std::string& bytes) {
        checkTables(kc::exchange::readWorkbook(u"a.xlsx"_s, QByteArray::fromStdString(bytes)));
        judge(u"a.csv"_s, QByteArray::fromStdString(bytes));
    });
}
