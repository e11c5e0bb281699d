// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "report/csv_tables.h"
#include "report/sample_document.h"
#include "report/writer_check.h"

#include <QRegularExpression>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

TEST_CASE("Each table of a report becomes a CSV with its heads on one line", "[report][csv]")
{
    const std::vector<CsvTable> tables = csvTablesOf(sampleDocument(3));
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].name == u"bang-1-kinh-phi-khuyen-cong-duoc-duyet-theo-nguon"_s);
    CHECK(tables[1].name == u"danh-sach-de-an-khuyen-cong-nam-2025"_s);
    const auto records = readCsv(tables[1].bytes);
    REQUIRE(records);
    CHECK(records->at(0).cells ==
          QStringList({u"STT"_s, u"Tên đề án"_s, u"Đơn vị thụ hưởng"_s, u"Địa điểm"_s,
                       u"Kinh phí / Tổng cộng"_s, u"Kinh phí / Khuyến công quốc gia"_s,
                       u"Kinh phí / Khuyến công địa phương"_s, u"Ghi chú"_s}));
    // Row 2 is a group over all columns; row 3 the first project, without national money.
    CHECK(records->at(1).cells.at(1) == u"Xây dựng mô hình trình diễn kỹ thuật"_s);
    CHECK(records->at(2).cells.mid(4, 3) == QStringList({u"80"_s, QString(), u"80"_s}));
    CHECK(records->at(3).cells.mid(4, 3) == QStringList({u"250.1"_s, u"157"_s, u"93.1"_s}));
}

TEST_CASE("CSV holds every amount exactly in the printed unit", "[report][csv]")
{
    rc::prop("amounts and texts", [] {
        const Lang lang = *rc::gen::element(Lang::Vi, Lang::En);
        const MoneyTable money = randomMoneyTable(lang);
        const auto tables = csvTablesOf(documentWith({money.table, money.table}, lang));
        RC_ASSERT(tables.size() == 2U);
        RC_ASSERT(tables[0].name != tables[1].name);
        RC_ASSERT(tables[0].bytes == tables[1].bytes);
        const auto records = readCsv(tables[0].bytes);
        RC_ASSERT(records.has_value());
        RC_ASSERT(records->size() == money.table.rows.size() + 1);
        for (std::size_t row = 0; row < money.table.rows.size(); ++row) {
            const QStringList& cells = records->at(row + 1).cells;
            RC_ASSERT(cells.at(1) == money.table.rows[row].cells[1].text);
            for (std::size_t column = 2; column < money.table.columns.size(); ++column) {
                if (!money.table.rows[row].cells[column].text.contains(QRegularExpression(u"[1-9]"_s)))
                    continue;
                // The decimal read back by moving the point: digits of the amount in đồng.
                const QStringList parts = cells.at(qsizetype(column)).split(u'.');
                const auto zeros = qsizetype(QString::number(money.unit).size() - 1);
                const QString digits =
                    parts.first() + (parts.size() > 1 ? parts.last() : QString()).leftJustified(zeros, u'0');
                RC_ASSERT(digits.toLongLong() == money.dong[row][column]);
            }
        }
    });
}

TEST_CASE("A table's machine name is its file's name", "[report][csv]")
{
    Table table;
    table.name = u"budget-by-activity"_s;
    table.columns = {{1, Align::Left}};
    table.rows = {Row{RowKind::Normal, {Cell::of(u"a,b\n\"c\""_s)}}};
    const auto tables = csvTablesOf(documentWith({table, Table{}}));
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].name == u"budget-by-activity"_s);
    CHECK(tables[0].bytes == QByteArrayLiteral("\"a,b\n\"\"c\"\"\"\r\n"));
    CHECK(tables[1].name == u"table"_s);
}
