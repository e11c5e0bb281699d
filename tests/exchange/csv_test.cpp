// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "base/viet_text.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

using namespace Qt::StringLiterals;
using kc::CsvRecord;
using kc::readCsv;
using kc::writeCsv;

namespace {

QStringList cellsOf(const QByteArray& bytes, std::size_t record)
{
    const auto records = readCsv(bytes);
    REQUIRE(records);
    REQUIRE(records->size() > record);
    return (*records)[record].cells;
}

/// Cells of the letters that matter: separators, quotes, breaks, Vietnamese in both forms.
rc::Gen<QString> anyCell()
{
    static const std::vector<QString> parts{u"a"_s, u","_s, u";"_s, u"\""_s, u"\n"_s, u"\r\n"_s,      u" "_s,
                                            u"ệ"_s, u"đ"_s, u"1"_s, u"\t"_s, u"'"_s,  u"\U0001F600"_s};
    return rc::gen::map(
        rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, parts.size())),
        [](const std::vector<std::size_t>& picks) {
            QString cell;
            for (const std::size_t pick : picks)
                cell += parts[pick];
            return kc::nfc(cell);
        });
}

} // namespace

TEST_CASE("RFC 4180 files are read as they were meant", "[exchange][csv]")
{
    CHECK(cellsOf("code,name\r\n01,\"Hà Nội, thủ đô\"\r\n", 1) == QStringList{u"01"_s, u"Hà Nội, thủ đô"_s});
    CHECK(cellsOf("a;b,c\n1;2,5\n", 0) == QStringList{u"a;b"_s, u"c"_s}); // one of each: the comma
    CHECK(cellsOf("a;b;c\n1;2,5;3\n", 1) == QStringList{u"1"_s, u"2,5"_s, u"3"_s});
    CHECK(cellsOf("\xEF\xBB\xBF"
                  "code,x\n",
                  0) == QStringList{u"code"_s, u"x"_s});
    CHECK(cellsOf("a,b\n\"line 1\nline 2\",\"say \"\"hi\"\"\"\n", 1) ==
          QStringList{u"line 1\nline 2"_s, u"say \"hi\""_s});
    CHECK(cellsOf("a,b,\n", 0) == QStringList{u"a"_s, u"b"_s, QString(u""_s)});
    // Decomposed letters become NFC at the door.
    CHECK(cellsOf("Xa\xCC\x83\n", 0) == QStringList{u"Xã"_s});
}

TEST_CASE("a record's number is the row a spreadsheet shows", "[exchange][csv]")
{
    const auto records = readCsv("a\n\n\"two\nlines\"\nlast");
    REQUIRE(records);
    REQUIRE(records->size() == 4);
    CHECK((*records)[1] == CsvRecord{2, {QString(u""_s)}});
    CHECK((*records)[2].row == 3);
    CHECK((*records)[3] == CsvRecord{4, {u"last"_s}});
}

TEST_CASE("what is no CSV is refused with row and column", "[exchange][csv]")
{
    const auto refusal = [](const QByteArray& bytes) {
        const auto records = readCsv(bytes);
        REQUIRE_FALSE(records);
        return records.error().findings.front();
    };
    CHECK(refusal("a,b\n1,\"open").code == u"csv.open_quote"_s);
    CHECK(refusal("a,b\n1,\"open").place == u"row 2, column 2"_s);
    CHECK(refusal("a\n\"x\"y\n").code == u"csv.text_after_quote"_s);
    CHECK(refusal("a\nx\"y\n").code == u"csv.quote_in_text"_s);
    CHECK(refusal(QByteArray("a\0b\n", 4)).code == u"csv.control_character"_s);
    CHECK(refusal("a\nb\n\xFF\xFE\n").code == u"csv.not_utf8"_s);
    CHECK(refusal("a\nb\n\xFF\xFE\n").place == u"row 3"_s);
}

TEST_CASE("only cells that need it are quoted, lines end as the standard says", "[exchange][csv]")
{
    CHECK(writeCsv({{u"a"_s, u"b c"_s}, {u"1;2"_s, u"x\"y"_s}}) == "a,b c\r\n\"1;2\",\"x\"\"y\"\r\n");
}

TEST_CASE("what is written is read back", "[exchange][csv][property]")
{
    rc::prop("write then read gives the same records", [] {
        const auto rows = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<QString>>>(
            rc::gen::nonEmpty(rc::gen::container<std::vector<QString>>(anyCell()))));
        std::vector<QStringList> records;
        for (const std::vector<QString>& row : rows)
            records.emplace_back(row.begin(), row.end());
        const auto read = readCsv(writeCsv(records));
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->size() == records.size());
        for (std::size_t i = 0; i < records.size(); ++i)
            RC_ASSERT((*read)[i].cells == records[i]);
    });
    rc::prop("any bytes are read or refused, never more", [](const std::string& bytes) {
        const auto read = readCsv(QByteArray::fromStdString(bytes));
        const bool judged = read.has_value() || read.error().code().startsWith(u"csv."_s);
        RC_ASSERT(judged);
    });
}
