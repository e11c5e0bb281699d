// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dong.h"
#include "report/layout.h"
#include "report/page_check.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

/// A word nobody else prints.
QString tokenOf(std::size_t row, std::size_t column, int word)
{
    return u"r%1c%2w%3"_s.arg(row).arg(column).arg(word);
}

struct RandomTable
{
    Table table;
    std::vector<std::vector<QString>> rowWords; ///< of each row
    QStringList headWords;
};

/// Any table whose words are all different, so that each can be looked for on the pages.
RandomTable randomTable(int mostWords = 30)
{
    RandomTable made;
    Table& table = made.table;
    const auto columns = *rc::gen::inRange<std::size_t>(1, 8);
    const auto rows = *rc::gen::inRange<std::size_t>(0, 90);
    for (std::size_t column = 0; column < columns; ++column)
        table.columns.push_back(
            {qreal(*rc::gen::inRange(1, 6)), *rc::gen::element(Align::Left, Align::Center, Align::Right)});
    if (columns >= 3) {
        table.head = {{{u"h0"_s, 1, 2}, {u"h1"_s, int(columns) - 1, 1}}, {}};
        made.headWords = {u"h0"_s, u"h1"_s};
        for (std::size_t column = 1; column < columns; ++column) {
            table.head[1].push_back({u"h%1 của năm"_s.arg(column + 1)});
            made.headWords += u"h%1"_s.arg(column + 1);
        }
    } else {
        table.head.emplace_back();
        for (std::size_t column = 0; column < columns; ++column) {
            table.head[0].push_back({u"h%1"_s.arg(column)});
            made.headWords += u"h%1"_s.arg(column);
        }
    }
    if (*rc::gen::arbitrary<bool>())
        for (std::size_t column = 0; column < columns; ++column) {
            table.columnLetters.push_back(u"(%1)"_s.arg(column + 1));
            made.headWords += u"(%1)"_s.arg(column + 1);
        }
    if (*rc::gen::arbitrary<bool>())
        table.caption = u"Bảng một"_s;
    if (*rc::gen::arbitrary<bool>())
        table.note = u"Nguồn sổ theo dõi"_s;
    for (std::size_t row = 0; row < rows; ++row) {
        Row line;
        std::vector<QString> words;
        line.kind = *rc::gen::weightedElement<RowKind>(
            {{6, RowKind::Normal}, {1, RowKind::Group}, {1, RowKind::Subtotal}, {1, RowKind::Total}});
        for (std::size_t column = 0; column < columns;) {
            Cell cell;
            QStringList text;
            const int count = *rc::gen::weightedOneOf<int>(
                {{5, rc::gen::inRange(1, 4)}, {1, rc::gen::inRange(3, mostWords)}});
            for (int word = 0; word < count; ++word)
                text += tokenOf(row, column, word);
            cell.text = text.join(u' ');
            cell.colSpan = *rc::gen::inRange(1, int(std::min<std::size_t>(columns - column, 3)) + 1);
            column += std::size_t(cell.colSpan);
            for (const QString& word : text)
                words.push_back(word);
            line.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(line));
        made.rowWords.push_back(std::move(words));
    }
    return made;
}

Document documentOf(std::vector<Block> blocks, Orientation orientation = Orientation::Portrait)
{
    Document document;
    document.title = u"Thử"_s;
    document.sections.push_back(Section{orientation, std::move(blocks)});
    return document;
}

QString listed(const QStringList& faults)
{
    return faults.mid(0, 5).join(u'\n');
}

} // namespace

TEST_CASE("Any table is printed whole, within its margins, under its head", "[report][table]")
{
    rc::prop("nothing overlaps, every row once and on one page, every page has the head", [] {
        const RandomTable random = randomTable();
        const auto orientation = *rc::gen::element(Orientation::Portrait, Orientation::Landscape);
        std::vector<Block> blocks;
        const int before = *rc::gen::inRange(0, 45);
        for (int line = 0; line < before; ++line)
            blocks.push_back(Paragraph::plain(u"Dòng trước bảng"_s));
        blocks.push_back(random.table);
        blocks.push_back(Paragraph::plain(u"Dòng sau bảng"_s));
        const Pages pages = layOut(documentOf(std::move(blocks), orientation));
        for (const Page& page : pages.pages) {
            const QStringList faults = geometryFaults(page);
            RC_LOG() << listed(faults).toStdString();
            RC_ASSERT(faults.isEmpty());
        }
        const auto where = wordPages(pages);
        std::set<std::size_t> tablePages;
        std::size_t lastPage = 0;
        for (const auto& words : random.rowWords) {
            const auto found = where.value(words.front());
            RC_ASSERT(found.size() == 1U);
            for (const QString& word : words)
                RC_ASSERT(where.value(word) == found); // once, and where the rest of its row is
            RC_ASSERT(found.front() >= lastPage);      // in their order
            lastPage = found.front();
            tablePages.insert(lastPage);
        }
        const std::vector<std::size_t> expected(tablePages.begin(), tablePages.end());
        if (!random.rowWords.empty())
            for (const QString& word : random.headWords)
                RC_ASSERT(where.value(word) == expected); // once on each of these pages and on no other
    });
}

TEST_CASE("Group rows stay with what they head, totals with what they sum", "[report][table]")
{
    rc::prop("no group row ends a page, no total or part begins one", [] {
        const RandomTable random = randomTable(5);
        const Pages pages = layOut(documentOf({random.table}));
        const auto where = wordPages(pages);
        const auto& rows = random.table.rows;
        // A chain of rows that must stay together may itself be higher than a page: then it is cut somewhere.
        std::size_t chain = 0;
        for (std::size_t row = 0; row + 1 < rows.size(); ++row) {
            const bool together = rows[row].kind == RowKind::Group || rows[row + 1].kind == RowKind::Total ||
                                  rows[row + 1].kind == RowKind::Subtotal;
            chain = together ? chain + 1 : 0;
            RC_PRE(chain < 4U);
            if (together)
                RC_ASSERT(where.value(random.rowWords[row].front()) ==
                          where.value(random.rowWords[row + 1].front()));
        }
    });
}

TEST_CASE("No row of a table stands alone under a head", "[report][table]")
{
    rc::prop("the first two rows share a page, and the last two, wherever the table begins", [] {
        RandomTable random = randomTable(5);
        RC_PRE(random.table.rows.size() > 1U);
        if (*rc::gen::arbitrary<bool>()) {
            CarryForward carry;
            carry.carriedOut = u"CHUYEN"_s;
            carry.broughtIn = u"MANG"_s;
            carry.labelColumn = 0;
            carry.columns = {int(random.table.columns.size()) - 1};
            carry.print = [](std::int64_t sum) { return QString::number(sum); };
            random.table.carry = carry;
        }
        std::vector<Block> blocks;
        const int before = *rc::gen::inRange(0, 45);
        for (int line = 0; line < before; ++line)
            blocks.push_back(Paragraph::plain(u"Dòng trước bảng"_s));
        blocks.push_back(random.table);
        const Pages pages = layOut(documentOf(std::move(blocks)));
        const auto where = wordPages(pages);
        const auto pageOf = [&](std::size_t row) { return where.value(random.rowWords[row].front()); };
        const std::size_t last = random.rowWords.size() - 1;
        RC_ASSERT(pageOf(0) == pageOf(1));
        RC_ASSERT(pageOf(last) == pageOf(last - 1));
    });
}

TEST_CASE("Carried-forward sums are the sums of the rows so far", "[report][table]")
{
    rc::prop("each page ends and the next begins with the exact sum", [] {
        const auto rows = *rc::gen::inRange<std::size_t>(1, 150);
        const auto addends = *rc::gen::container<std::vector<std::int64_t>>(
            rows, rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000));
        Table table;
        table.columns = {{1, Align::Center}, {4, Align::Left}, {2, Align::Right}};
        table.head = {{{u"STT"_s}, {u"Tên"_s}, {u"Tiền"_s}}};
        CarryForward carry;
        carry.carriedOut = u"CHUYEN"_s;
        carry.broughtIn = u"MANG"_s;
        carry.columns = {2};
        carry.print = [](std::int64_t sum) -> QString { return u"S"_s + QString::number(sum); };
        table.carry = carry;
        for (std::size_t row = 0; row < rows; ++row)
            table.rows.push_back({RowKind::Normal,
                                  {Cell::of(u"n%1"_s.arg(row)), Cell::of(u"Đề án"_s), Cell::of(u"v"_s)},
                                  {addends[row]}});
        const Pages pages = layOut(documentOf({table}));
        std::int64_t sum = 0;
        std::size_t next = 0;
        for (std::size_t index = 0; index < pages.pages.size(); ++index) {
            const Page& page = pages.pages[index];
            RC_ASSERT(geometryFaults(page).isEmpty());
            const std::vector<QString> lines = linesOf(page);
            RC_ASSERT(lines.front() == u"STT Tên Tiền"_s);
            const bool first = index == 0;
            const bool last = index + 1 == pages.pages.size();
            if (!first)
                RC_ASSERT(lines.at(1) == u"MANG S%1"_s.arg(sum));
            for (std::size_t line = first ? 1 : 2; line < lines.size() - (last ? 0U : 1U); ++line) {
                RC_ASSERT(lines[line] == u"n%1 Đề án v"_s.arg(next));
                sum += addends[next++];
            }
            if (!last)
                RC_ASSERT(lines.back() == u"CHUYEN S%1"_s.arg(sum));
        }
        RC_ASSERT(next == rows);
    });
}

TEST_CASE("A carried sum beyond 64 bits is an error, never a wrong number", "[report][table]")
{
    Table table;
    table.columns = {{1, Align::Right}};
    CarryForward carry;
    carry.columns = {0};
    carry.labelColumn = 0;
    carry.print = [](std::int64_t sum) { return QString::number(sum); };
    table.carry = carry;
    for (int row = 0; row < 3; ++row)
        table.rows.push_back(
            {RowKind::Normal, {Cell::of(u"1"_s)}, {std::numeric_limits<std::int64_t>::max() / 2}});
    CHECK_THROWS_AS(layOut(documentOf({table})), MoneyOverflow);
}

TEST_CASE("A row higher than a page is continued line by line, nothing lost", "[report][table]")
{
    Table table;
    table.columns = {{1, Align::Left}, {2, Align::Left}};
    table.head = {{{u"Mục"_s}, {u"Nội dung"_s}}};
    QStringList words;
    for (int word = 0; word < 3000; ++word)
        words += u"t%1"_s.arg(word);
    table.caption = u"Bảng dài"_s;
    table.rows.push_back({RowKind::Normal, {Cell::of(u"dau"_s), Cell::of(words.join(u' '))}});
    table.rows.push_back({RowKind::Normal, {Cell::of(u"cuoi"_s), Cell::of(u"hết"_s)}});
    const Pages pages = layOut(documentOf({table}));
    CHECK(pages.pages.size() > 2);
    for (const Page& page : pages.pages) {
        const QStringList faults = geometryFaults(page);
        INFO(listed(faults).toStdString());
        CHECK(faults.isEmpty());
    }
    const auto where = wordPages(pages);
    for (const QString& word : words)
        REQUIRE(where.value(word).size() == 1);
    CHECK(where.value(u"Mục"_s).size() == pages.pages.size());
}

TEST_CASE("A table too wide for its words is printed smaller, never over its neighbour", "[report][table]")
{
    Table table;
    Row row;
    for (int column = 0; column < 11; ++column) {
        table.columns.push_back({column == 0 ? 20.0 : 1.0, Align::Right});
        row.cells.push_back(Cell::of(u"1.234.567.890"_s));
    }
    table.rows.push_back(row);
    const Pages pages = layOut(documentOf({table}, Orientation::Landscape));
    CHECK(geometryFaults(pages.pages.front()).isEmpty());
    const auto texts = partsOf<TextRun>(pages.pages.front());
    CHECK(texts.size() == 11); // none was broken
    CHECK(texts.front().size < table.size);
    CHECK(texts.front().size >= 8);
}

TEST_CASE("One word of hundreds of letters is broken and leaves the other columns their room",
          "[report][table]")
{
    Document document;
    Table table;
    table.columns = {{1}, {3}, {1, Align::Right}, {1, Align::Right}, {1, Align::Right}};
    table.head = {{{u"TT"_s}, {u"Tên"_s}, {u"Dự toán"_s}, {u"Tạm ứng"_s}, {u"Còn lại"_s}}};
    for (int row = 0; row < 40; ++row) {
        Row line;
        line.cells = {Cell::of(QString::number(row)),
                      Cell::of(row == 0 ? QString(300, u'm') : u"Hỗ trợ máy móc"_s),
                      Cell::of(u"1.234.567,8"_s), Cell::of(u"2.345.678,9"_s), Cell::of(u"3.456.789,0"_s)};
        table.rows.push_back(std::move(line));
    }
    document.sections.push_back(Section{Orientation::Portrait, {std::move(table)}});
    const Pages pages = layOut(document);
    CHECK(pages.pages.size() <= 3);
    int whole = 0;
    qsizetype letters = 0;
    for (const Page& page : pages.pages) {
        CHECK(geometryFaults(page).isEmpty());
        for (const TextRun& text : partsOf<TextRun>(page)) {
            whole += text.text == u"1.234.567,8"_s ? 1 : 0;
            letters += text.text.startsWith(u"mm"_s) ? text.text.count(u'm') : 0;
        }
    }
    CHECK(whole == 40);
    CHECK(letters >= 298);
}

TEST_CASE("Missing values print a dash and numbers stand at the right of their column", "[report][table]")
{
    Table table;
    table.columns = {{1, Align::Left}, {1, Align::Right}};
    table.rows.push_back(
        {RowKind::Normal, {Cell::of(u"có"_s), Cell::number(u"1.436"_s, {1436, 0}, u"key"_s)}});
    table.rows.push_back({RowKind::Normal, {Cell::of(u"không"_s), Cell::missing(u"none"_s)}});
    const Page page = layOut(documentOf({table})).pages.front();
    const auto texts = partsOf<TextRun>(page);
    REQUIRE(texts.size() == 4);
    CHECK(texts[3].text == u"-"_s);
    CHECK(texts[1].box().right() == Approx(texts[3].box().right()));
    CHECK(texts[1].box().right() > page.body.right() - 6);
    CHECK(page.drillAt(texts[1].box().center()) == u"key"_s);
    CHECK(page.drillAt(QPointF(page.body.center().x() + 5, texts[3].at.y())) == u"none"_s); // the whole cell
    CHECK(page.drillAt(texts[0].box().center()).isEmpty());
}
