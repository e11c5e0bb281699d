// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "report/printed_number.h"
#include "report/sample_document.h"
#include "report/writer_check.h"
#include "report/xlsx_writer.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

/// A cell as the file holds it.
struct SheetCell
{
    QString text; ///< shared string, or empty
    std::optional<double> number;
    QString formula;
};
using SheetCells = QHash<QString, SheetCell>; ///< by name, "E5"

QStringList sharedStrings(const QByteArray& package)
{
    QXmlStreamReader xml(packagePart(package, u"xl/sharedStrings.xml"_s));
    QStringList strings;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"si")
            strings += QString();
        else if (xml.isStartElement() && xml.name() == u"t")
            strings.last() += xml.readElementText();
    }
    return strings;
}

SheetCells cellsOf(const QByteArray& package, int sheet)
{
    const QStringList strings = sharedStrings(package);
    QXmlStreamReader xml(packagePart(package, u"xl/worksheets/sheet%1.xml"_s.arg(sheet)));
    SheetCells cells;
    QString name;
    bool shared = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"c") {
            name = xml.attributes().value(u"r"_s).toString();
            shared = xml.attributes().value(u"t"_s) == u"s";
        } else if (xml.name() == u"f") {
            cells[name].formula = xml.readElementText();
        } else if (xml.name() == u"v") {
            const QString value = xml.readElementText();
            if (shared)
                cells[name].text = strings.at(value.toInt());
            else
                cells[name].number = value.toDouble();
        }
    }
    return cells;
}

QByteArray written(const Document& document)
{
    return xlsxOf(document, {writerDate()});
}

/// The row of a sheet whose second cell says this.
QStringList rowOf(const std::vector<QStringList>& rows, const QString& label)
{
    for (const QStringList& row : rows)
        if (row.size() > 1 && row.at(1) == label)
            return row;
    return {};
}

Row numbers(RowKind kind, const QString& name, std::initializer_list<std::int64_t> values)
{
    Row row;
    row.kind = kind;
    row.cells.push_back(Cell::of(name));
    for (const std::int64_t value : values)
        row.cells.push_back(Cell::number(groupedText(value, Lang::Vi), ExactNumber{value, 0}));
    return row;
}

Table twoColumns(std::vector<Row> rows)
{
    Table table;
    table.caption = u"Bảng thử"_s;
    table.columns = {{3, Align::Left}, {1, Align::Right}};
    table.head = {{{u"Nội dung"_s}, {u"Số"_s}}};
    table.rows = std::move(rows);
    return table;
}

/// Formula of the number in the last column of a row of the only table (caption in row 1, head in row 2).
QString formulaIn(const Table& table, std::size_t row)
{
    const SheetCells cells = cellsOf(written(documentWith({table})), 2);
    return cells.value(QString(QChar(char16_t(u'A' + table.columns.size() - 1))) + QString::number(row + 3))
        .formula;
}

} // namespace

TEST_CASE("A printed number says in which unit its exact value stands", "[report][xlsx]")
{
    const auto read = [](const QString& text, std::int64_t digits, int decimals = 0) {
        return printedNumber(text, ExactNumber{digits, decimals}, Lang::Vi);
    };
    const auto million = read(u"13.165,5"_s, 13'165'512'345);
    REQUIRE(million);
    CHECK(million->scale == 6);
    CHECK(million->decimals == 1);
    CHECK(million->grouped);
    CHECK(plainDecimal(million->number) == u"13165.512345"_s);
    CHECK(read(u"-2,5"_s, -2'450'000)->scale == 6); // half away from zero
    CHECK(read(u"36,6%"_s, 366, 1)->percent);
    CHECK(plainDecimal(read(u"36,6%"_s, 366, 3)->number) == u"36.6"_s);
    CHECK_FALSE(read(u"2025"_s, 2025)->grouped);
    CHECK(read(u"1.436 tỷ đồng"_s, 1'436'000'000'000)->suffix == u" tỷ đồng"_s);
    CHECK_FALSE(read(u"13.165,6"_s, 13'165'512'345)); // another number
    CHECK_FALSE(read(u"12.34,5"_s, 12'345, 1));       // no number at all
    CHECK_FALSE(read(u"-"_s, 0));
    CHECK(printedNumber(u"1,436.5"_s, ExactNumber{14365, 1}, Lang::En));
}

TEST_CASE("Totals are formulas only where the rows above add up to them", "[report][xlsx]")
{
    const Row one = numbers(RowKind::Normal, u"một"_s, {10});
    const Row part = numbers(RowKind::Subtotal, u"Trong đó"_s, {4});
    const Row two = numbers(RowKind::Normal, u"hai"_s, {20});
    const auto total = [](std::int64_t sum) { return numbers(RowKind::Total, u"Tổng"_s, {sum}); };

    CHECK(formulaIn(twoColumns({one, two, total(30)}), 2) == u"SUM(B3:B4)"_s);
    CHECK(formulaIn(twoColumns({one, part, two, total(30)}), 3) == u"SUM(B3,B5)"_s);
    CHECK(formulaIn(twoColumns({one, part, two, total(34)}), 3).isEmpty());
    CHECK(formulaIn(twoColumns({one, two, total(31)}), 2).isEmpty());
    CHECK(formulaIn(twoColumns({total(30), one, two}), 0) == u"SUM(B4:B5)"_s);

    const Row group = numbers(RowKind::Group, u"Nhóm"_s, {30});
    CHECK(formulaIn(twoColumns({group, one, two, total(30)}), 0) == u"SUM(B4:B5)"_s);
    CHECK(formulaIn(twoColumns({group, one, two, total(30)}), 3) == u"SUM(B4:B5)"_s);
    // Two totals, then the total of both.
    CHECK(formulaIn(twoColumns({one, total(10), two, total(20), total(30)}), 3) == u"SUM(B5)"_s);
    CHECK(formulaIn(twoColumns({one, total(10), two, total(20), total(30)}), 4) == u"SUM(B3,B5)"_s);
    // A missing value adds nothing; a text where a number belongs makes the sum unknown.
    Row missing{RowKind::Normal, {Cell::of(u"ba"_s), Cell::missing()}};
    CHECK(formulaIn(twoColumns({one, missing, two, total(30)}), 3) == u"SUM(B3:B5)"_s);
    missing.cells[1] = Cell::of(u"chưa rõ"_s);
    CHECK(formulaIn(twoColumns({one, missing, two, total(30)}), 3).isEmpty());
}

TEST_CASE("A column letter that names a sum makes formulas along the row, but never in a circle",
          "[report][xlsx]")
{
    Table table;
    table.caption = u"Bảng thử"_s;
    table.columns = {{3, Align::Left}, {1, Align::Right}, {1, Align::Right}, {1, Align::Right}};
    table.columnLetters = {u"A"_s, u"2"_s, u"3"_s, u"1=2+3"_s}; // stands in row 2: there is no head
    table.rows = {numbers(RowKind::Normal, u"một"_s, {10, 5, 15}),
                  numbers(RowKind::Normal, u"hai"_s, {10, 5, 16})};
    CHECK(formulaIn(table, 0) == u"SUM(B3:C3)"_s);
    CHECK(formulaIn(table, 1).isEmpty());
    table.columnLetters = {u"A"_s, u"2=1"_s, u"3"_s, u"1=2"_s};
    table.rows = {numbers(RowKind::Normal, u"một"_s, {10, 5, 10})};
    CHECK(formulaIn(table, 0).isEmpty());
}

TEST_CASE("Every amount of a table is in its sheet as the exact number", "[report][xlsx]")
{
    rc::prop("numbers, texts and totals", [] {
        const Lang lang = *rc::gen::element(Lang::Vi, Lang::En);
        const MoneyTable money = randomMoneyTable(lang);
        const QByteArray file = written(documentWith({money.table}, lang));
        RC_ASSERT(file == written(documentWith({money.table}, lang)));
        const SheetCells cells = cellsOf(file, 2);
        for (std::size_t row = 0; row < money.table.rows.size(); ++row) {
            const QString number = QString::number(row + 5); // caption, unit, two rows of head
            RC_ASSERT(cells.value(u'B' + number).text == money.table.rows[row].cells[1].text);
            for (std::size_t column = 2; column < money.table.columns.size(); ++column) {
                const SheetCell cell = cells.value(QChar(char16_t(u'A' + column)) + number);
                const std::int64_t dong = money.dong[row][column];
                RC_ASSERT(cell.number.has_value());
                // The amount to the đồng, whatever was printed; a unit nobody can know only for rounded
                // zeros.
                const double inUnit = double(dong) / double(money.unit);
                if (money.table.rows[row].cells[column].text.contains(QRegularExpression(u"[1-9]"_s)))
                    RC_ASSERT(std::abs(*cell.number - inUnit) <= std::abs(inUnit) * 1e-15);
                if (money.table.rows[row].kind != RowKind::Total)
                    RC_ASSERT(cell.formula.isEmpty());
                else if (money.table.rows[row].cells[column].text.contains(QRegularExpression(u"[1-9]"_s)))
                    RC_ASSERT(cell.formula.startsWith(u"SUM("));
            }
        }
    });
}

TEST_CASE("LibreOffice shows the numbers as they were printed and counts the sums alike",
          "[report][xlsx][office]")
{
    const Document document = sampleDocument(40);
    const QString path = keepWritten(u"sample.xlsx"_s, written(document));
    if (!officeIsHere())
        return;
    const auto shown = officeSheets(path, true);
    const auto raw = officeSheets(path, false);
    const QString budget = u"Bảng 1. Kinh phí khuyến công…"_s;
    INFO(shown.keys().join(u'\n').toStdString());
    REQUIRE(shown.contains(budget));
    CHECK(rowOf(shown[budget], u"Ngân sách địa phương"_s) ==
          QStringList({u"2"_s, u"Ngân sách địa phương"_s, u"7.000,0"_s, u"8.350,5"_s, u"119,3"_s}));
    CHECK(rowOf(raw[budget], u"Tổng cộng"_s).mid(2, 2) ==
          QStringList({u"26270"_s, u"28415,5"_s})); // in the marks of the language
    // Every row of the long list, recalculated by the spreadsheet, reads as the document prints it.
    const auto& annex = std::get<Table>(document.sections[1].blocks[1]);
    const QString list = u"Danh sách đề án khuyến công…"_s;
    REQUIRE(shown.contains(list));
    const auto& rows = shown[list];
    std::size_t first = 0;
    while (first < rows.size() && rows[first].value(4) != u"1=2+3"_s)
        ++first;
    REQUIRE(rows.size() >= first + 1 + annex.rows.size());
    for (std::size_t row = 0; row < annex.rows.size(); ++row) {
        qsizetype column = 0;
        for (const Cell& cell : annex.rows[row].cells) {
            CHECK(rows[first + 1 + row].value(column).toStdString() == cell.text.toStdString());
            column += cell.colSpan;
        }
    }
}

TEST_CASE("Percentages, words around numbers and years show as they were printed", "[report][xlsx][office]")
{
    const std::vector<std::pair<QString, ExactNumber>> printed{
        {u"36,6%"_s, {366, 1}},       {u"36,65 %"_s, {36654, 5}},
        {u"+5,3%"_s, {53, 1}},        {u"-0,25%"_s, {-25, 2}},
        {u"2025"_s, {2025, 0}},       {u"1.436 tỷ đồng"_s, {1'436'000'000'000, 0}},
        {u"-2,5"_s, {-2'450'000, 0}}, {u"0,125"_s, {125, 3}},
        {u"(12) \"đợt\""_s, {12, 0}}, {u"9.007.199.254.740"_s, {9'007'199'254'740, 0}}};
    Table table;
    table.caption = u"Dạng số"_s;
    table.columns = {{3, Align::Left}, {1, Align::Right}};
    for (const auto& [text, value] : printed)
        table.rows.push_back({RowKind::Normal, {Cell::of(u"số"_s), Cell::number(text, value)}});
    const QByteArray file = written(documentWith({table}));
    const SheetCells cells = cellsOf(file, 2);
    CHECK(cells.value(u"B2"_s).number == 0.366);
    CHECK(cells.value(u"B3"_s).number == 0.36654);
    CHECK(cells.value(u"B6"_s).number == 2025.0);
    CHECK(cells.value(u"B7"_s).number == 1436.0);
    const QString path = keepWritten(u"shapes.xlsx"_s, file);
    if (!officeIsHere())
        return;
    const auto rows = officeSheets(path, true)[u"Dạng số"_s];
    REQUIRE(rows.size() == printed.size() + 1);
    for (std::size_t row = 0; row < printed.size(); ++row)
        CHECK(rows[row + 1].value(1).remove(u'"').toStdString() ==
              QString(printed[row].first).remove(u'"').toStdString());
}

TEST_CASE("LibreOffice reads back random tables in both languages", "[report][xlsx][office]")
{
    if (!officeIsHere())
        return;
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        std::vector<Block> blocks;
        std::vector<Table> tables;
        const auto many = rc::gen::container<std::vector<MoneyTable>>(
            12, rc::gen::exec([lang] { return randomMoneyTable(lang); }));
        for (const MoneyTable& money : many(rc::Random(lang == Lang::Vi ? 11 : 12), 60).value()) {
            Table table = money.table;
            table.caption = u"T%1"_s.arg(tables.size());
            tables.push_back(table);
            blocks.emplace_back(table);
        }
        const QString path =
            keepWritten(u"random-%1.xlsx"_s.arg(langKey(lang)), written(documentWith(blocks, lang)));
        const auto sheets = officeSheets(path, true);
        for (const Table& table : tables) {
            REQUIRE(sheets.contains(table.caption));
            const auto& rows = sheets[table.caption];
            REQUIRE(rows.size() >= table.rows.size() + 4);
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                for (std::size_t column = 0; column < table.columns.size(); ++column) {
                    const QString text = table.rows[row].cells[column].text;
                    QString shown = rows[row + 4].value(qsizetype(column));
                    if (!text.contains(QRegularExpression(u"[1-9]"_s)) && shown.startsWith(u'-'))
                        shown.remove(0, 1); // LibreOffice prints a sign before a rounded zero
                    CHECK(shown.toStdString() == text.toStdString());
                }
            }
        }
    }
}

TEST_CASE("A table's sheet is set up for screen and print", "[report][xlsx]")
{
    const QByteArray file = written(sampleDocument(30));
    for (const QString& name : packageNames(file))
        if (name.endsWith(u".xml") || name.endsWith(u".rels"))
            CHECK(xmlFault(packagePart(file, name)).isEmpty());
    const QString book = QString::fromUtf8(packagePart(file, u"xl/workbook.xml"_s));
    const QStringList names = [&] {
        QStringList found;
        QXmlStreamReader xml(book);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"sheet")
                found += xml.attributes().value(u"name"_s).toString();
        }
        return found;
    }();
    REQUIRE(names.size() == 8); // words, two tables, five charts
    CHECK(names.first() == u"Báo cáo"_s);
    for (const QString& name : names) {
        CHECK(name.size() <= 31);
        CHECK(name == name.normalized(QString::NormalizationForm_C));
    }
    CHECK(book.contains(u"_xlnm.Print_Titles"_s));
    const QString list = QString::fromUtf8(packagePart(file, u"xl/worksheets/sheet8.xml"_s));
    CHECK(list.contains(u"<mergeCell ref=\"E4:G4\"/>"_s)); // marking, caption, unit line, then the head
    CHECK(list.contains(u"<mergeCell ref=\"A4:A5\"/>"_s));
    CHECK(list.contains(u"ySplit=\"6\""_s));
    CHECK(list.contains(u"state=\"frozen\""_s));
    CHECK(list.contains(u"orientation=\"landscape\""_s));
    CHECK(list.contains(u"paperSize=\"9\""_s));
    CHECK(list.contains(u"fitToHeight=\"0\""_s));
    CHECK(list.contains(u"DỮ LIỆU MÔ PHỎNG"_s)); // on every printed page
    CHECK(cellsOf(file, 8).value(u"A1"_s).text == sampleDocument(1).marking);
    // The chart draws from cells.
    const QString chart = QString::fromUtf8(packagePart(file, u"xl/charts/chart1.xml"_s));
    CHECK(chart.contains(u"<c:barDir val=\"col\"/>"_s));
    CHECK(chart.contains(u"Khuyến công quốc gia"_s));
    const QString core = QString::fromUtf8(packagePart(file, u"docProps/core.xml"_s));
    CHECK(core.contains(u"2026-01-05T01:30:00Z"_s));
    CHECK(core.contains(u"Sở Công Thương thành phố Hải Phòng"_s));
}

TEST_CASE("Sheet names are different and allowed whatever the captions are", "[report][xlsx]")
{
    std::vector<Block> blocks;
    for (const QString& caption : {u"Kinh phí: 2021/2025 [tổng]?"_s, u"KINH PHÍ  2021 2025 tổng"_s, u"'"_s,
                                   QString(), u"Kinh phí theo nội dung hoạt động khuyến công và theo nguồn"_s,
                                   u"Kinh phí theo nội dung hoạt động khuyến công và theo địa bàn"_s}) {
        Table table = twoColumns({numbers(RowKind::Normal, u"một"_s, {1})});
        table.caption = caption;
        blocks.emplace_back(table);
    }
    QXmlStreamReader xml(packagePart(written(documentWith(blocks)), u"xl/workbook.xml"_s));
    QStringList names;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"sheet")
            names += xml.attributes().value(u"name"_s).toString();
    }
    CHECK(
        names.join(u'|').toStdString() ==
        QStringList({u"Thử nghiệm"_s, u"Kinh phí 2021 2025 tổng"_s, u"KINH PHÍ 2021 2025 tổng (2)"_s, u"1"_s,
                     u"1 (2)"_s, u"Kinh phí theo nội dung hoạt…"_s, u"Kinh phí theo nội dung… (2)"_s})
            .join(u'|')
            .toStdString());
}

TEST_CASE("What looks like a formula or breaks XML stays a text", "[report][xlsx]")
{
    Table table = twoColumns({});
    const QString nasty = u"=1+1 <b>&\"'\u0001 x"_s;
    table.rows = {Row{RowKind::Normal, {Cell::of(nasty), Cell::of(u"+84 912"_s)}}};
    const SheetCells cells = cellsOf(written(documentWith({table})), 2);
    CHECK(cells.value(u"A3"_s).text == u"=1+1 <b>&\"' x"_s);
    CHECK(cells.value(u"A3"_s).formula.isEmpty());
    CHECK(cells.value(u"B3"_s).text == u"+84 912"_s);
}
