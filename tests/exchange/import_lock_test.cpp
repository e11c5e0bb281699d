// SPDX-License-Identifier: GPL-3.0-or-later
// Rows dated in a locked period are refused with row, column and the lock; equal rows stay "unchanged".
#include "exchange/import_fixture.h"
#include "exchange/workbook_fixture.h"

using namespace Qt::StringLiterals;
using kc::Finding;
using kc::test::ImportFixture;

namespace {

const QByteArray kMovementHead = "key,project,source,fiscal_year,stage,amount,date,document,reverses\n";
const QByteArray kMovementInside = "M1,HP-2024-01,local,2024,approved,300000000,2024-05-20,QĐ 1,\n";
const QByteArray kAllocationHead = "decision,date,fund,place_code,place_as_of,fiscal_year,source,amount\n";
const QByteArray kAllocationInside = "QĐ 1,2024-02-01,local,31,2024-02-01,2024,local,1000000000\n";
const QByteArray kResultHead = "project,indicator,planned,actual,date,evidence\n";
const QByteArray kResultInside = "HP-2024-01,machines,,2,2024-06-01,BB\n";

/// A store with money and results of 2024, and 2024 locked afterwards.
class LockedYear : public ImportFixture
{
public:
    LockedYear()
    {
        const auto imported =
            import({write(u"establishments.csv"_s, kEstablishments), write(u"projects.csv"_s, kProjects),
                    write(u"allocations.csv"_s, kAllocationHead + kAllocationInside),
                    write(u"movements.csv"_s, kMovementHead + kMovementInside),
                    write(u"results.csv"_s, kResultHead + kResultInside)});
        REQUIRE(imported);
        REQUIRE(casework().run(u"lock_period"_s,
                               {{u"first_day"_s, u"2024-01-01"_s},
                                {u"last_day"_s, u"2024-12-31"_s},
                                {u"reason"_s, u"Đã ký báo cáo năm 2024"_s}},
                               kc::Actor::forSetUp()));
    }
    void checkRefused(const QString& table, const QByteArray& rows, int row, const QString& column,
                      const QString& value)
    {
        INFO(rows.toStdString());
        const Finding finding = refusal(table, rows);
        CHECK(finding.code == u"period.locked"_s);
        CHECK(finding.args.value(u"row"_s) == QString::number(row));
        CHECK(finding.args.value(u"column"_s) == column);
        CHECK(finding.value == value);
        CHECK(finding.args.value(u"first"_s) == u"2024-01-01"_s);
        CHECK(finding.args.value(u"last"_s) == u"2024-12-31"_s);
    }
};

} // namespace

TEST_CASE("new rows dated in a locked period are refused, each at its row", "[exchange][import][period]")
{
    LockedYear f;
    f.checkRefused(u"movements"_s,
                   kMovementHead + kMovementInside + "M2,HP-2024-01,local,2024,paid,1000,2024-12-31,UNC,\n",
                   3, u"date"_s, u"2024-12-31"_s);
    f.checkRefused(u"allocations"_s, kAllocationHead + "QĐ 2,2024-01-01,local,31,2024-02-01,2024,local,5\n",
                   2, u"date"_s, u"2024-01-01"_s);
    f.checkRefused(u"results"_s, kResultHead + "HP-2024-01,machines,,1,2024-07-01,BB\n", 2, u"date"_s,
                   u"2024-07-01"_s);
}

TEST_CASE("a changed row of a locked period is refused, an equal one is unchanged",
          "[exchange][import][period]")
{
    LockedYear f;
    f.checkRefused(u"allocations"_s,
                   kAllocationHead + "QĐ 1,2024-02-01,local,31,2024-02-01,2024,local,1000000001\n", 2,
                   u"date"_s, u"2024-02-01"_s);
    f.checkRefused(u"results"_s, kResultHead + "HP-2024-01,machines,,3,2024-06-01,BB\n", 2, u"date"_s,
                   u"2024-06-01"_s);
    const auto again = f.import({f.write(u"allocations.csv"_s, kAllocationHead + kAllocationInside),
                                 f.write(u"movements.csv"_s, kMovementHead + kMovementInside),
                                 f.write(u"results.csv"_s, kResultHead + kResultInside)});
    REQUIRE(again);
    for (const auto& table : again->tables)
        CHECK(table.unchanged == 1);
}

TEST_CASE("rows of open days beside a locked period come in, and all do after reopening",
          "[exchange][import][period]")
{
    LockedYear f;
    CHECK(f.importTable(u"movements"_s,
                        kMovementHead + "M3,HP-2024-01,local,2025,paid,1000,2025-01-01,UNC,\n"));
    CHECK(f.importTable(u"allocations"_s,
                        kAllocationHead + "QĐ 3,2023-12-31,local,31,2024-02-01,2024,local,5\n"));
    f.checkRefused(u"movements"_s, kMovementHead + "M4,HP-2024-01,local,2024,paid,1000,2024-06-30,UNC,\n", 2,
                   u"date"_s, u"2024-06-30"_s);
    REQUIRE(f.casework().run(u"reopen_period"_s, {{u"day"_s, u"2024-06-30"_s}, {u"reason"_s, u"Bổ sung"_s}},
                             kc::Actor::forSetUp()));
    CHECK(f.importTable(u"movements"_s,
                        kMovementHead + "M4,HP-2024-01,local,2024,paid,1000,2024-06-30,UNC,\n"));
}

TEST_CASE("rows of a workbook are refused at the row the sheet shows", "[exchange][import][period][xlsx]")
{
    LockedYear f;
    kc::test::WorkbookText text;
    text.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
    // A title, the head in row 3, a date cell of 15/03/2024 in row 6.
    text.sheets = {
        {"movements",
         "<sheetData>" + kc::test::textRow(1, {"CHỨNG TỪ"}) +
             kc::test::textRow(3, {"key", "project", "source", "fiscal_year", "stage", "amount", "date"}) +
             kc::test::textRow(5, {"N1", "HP-2024-01", "local", "2025", "paid", "1000", "2025-01-02"}) +
             "<row r=\"6\"><c r=\"A6\" t=\"inlineStr\"><is><t>N2</t></is></c>"
             "<c r=\"B6\" t=\"inlineStr\"><is><t>HP-2024-01</t></is></c>"
             "<c r=\"C6\" t=\"inlineStr\"><is><t>local</t></is></c><c r=\"D6\"><v>2024</v></c>"
             "<c r=\"E6\" t=\"inlineStr\"><is><t>approved</t></is></c><c r=\"F6\"><v>1000</v></c>"
             "<c r=\"G6\" s=\"1\"><v>45366</v></c></row></sheetData>"
             "<mergeCells><mergeCell ref=\"A1:G1\"/></mergeCells>"}};
    const QString path = f.write(u"chứng từ.xlsx"_s, text.bytes());
    const QString before = f.store().setting(u"audit_head"_s);
    const auto report = f.import({path});
    REQUIRE_FALSE(report);
    REQUIRE(report.error().findings.size() == 1);
    const Finding& finding = report.error().findings.front();
    CHECK(finding.code == u"period.locked"_s);
    CHECK(finding.args.value(u"file"_s) == u"chứng từ.xlsx › movements"_s);
    CHECK(finding.args.value(u"row"_s) == u"6"_s);
    CHECK(finding.args.value(u"column"_s) == u"date"_s);
    CHECK(finding.value == u"2024-03-15"_s);
    CHECK(f.store().setting(u"audit_head"_s) == before);
    kc::exchange::ImportOptions options;
    options.skipRefused = true;
    const auto rest = f.import({path}, options);
    REQUIRE(rest);
    CHECK(rest->tables.front().added == 1);
    CHECK(rest->tables.front().refused.front().number == 6);
}

TEST_CASE("figures of a locked year and days in post inside it do not come in", "[exchange][import][period]")
{
    LockedYear f;
    const QByteArray years = "tax_code,year,workers\n";
    f.checkRefused(u"establishment_years"_s, years + "0200000014,2024,30\n", 2, u"year"_s, u"2024-12-31"_s);
    CHECK(f.importTable(u"establishment_years"_s, years + "0200000014,2023,30\n"));
    const QByteArray officers = "office,place_code,name,full_time,from,to\n";
    f.checkRefused(u"officers"_s, officers + "TT,31,An,yes,2024-03-01,\n", 2, u"from"_s, u"2024-03-01"_s);
    f.checkRefused(u"officers"_s, officers + "TT,31,An,yes,2023-03-01,2024-02-29\n", 2, u"to"_s,
                   u"2024-02-29"_s);
}
