// SPDX-License-Identifier: GPL-3.0-or-later
// Rows dated in a locked period are refused with row, column and the lock; equal rows stay "unchanged".
#include "exchange/import_fixture.h"

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
