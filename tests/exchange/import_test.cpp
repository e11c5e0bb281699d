// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/ledger_check.h"
#include "casework/table_layout.h"
#include "exchange/import_fixture.h"
#include "exchange/table_export.h"
#include "store/integrity.h"
#include "store/projects.h"
#include "store/query.h"
#include "store/reference.h"
#include "support/folders.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using kc::Finding;
using kc::exchange::ImportOptions;
using kc::test::ImportFixture;

namespace {

bool hasCode(const kc::Findings& findings, const QString& code)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code; });
}

} // namespace

TEST_CASE("rows become records, once", "[exchange][import]")
{
    ImportFixture f;
    const auto first = f.importTable(u"establishments"_s, ImportFixture::kEstablishments);
    REQUIRE(first);
    CHECK(first->tables.front().added == 2);
    CHECK(f.records(u"establishments"_s, u"tax_code=0200000014"_s,
                    {u"name"_s, u"legal_form"_s, u"place_code"_s, u"workers"_s}) ==
          std::vector<QStringList>{{u"Cơ khí An Dương"_s, u"llc"_s, u"31"_s, u"40"_s}});
    const QString head = f.store().setting(u"audit_head"_s);

    const auto again = f.importTable(u"establishments"_s, ImportFixture::kEstablishments);
    REQUIRE(again);
    CHECK(again->tables.front().added == 0);
    CHECK(again->tables.front().unchanged == 2);
    CHECK(f.store().setting(u"audit_head"_s) == head); // nothing was written, nothing audited

    // Only the columns a file has are touched; a changed row is one audited update.
    const auto changed =
        f.importTable(u"establishments"_s, "tax_code,name,legal_form,place_code,place_as_of,phone\n"
                                           "0200000014,Cơ khí An Dương,jsc,31,2025-07-01,0225123456\n");
    REQUIRE(changed);
    CHECK(changed->tables.front().changed == 1);
    CHECK(f.records(u"establishments"_s, u"tax_code=0200000014"_s,
                    {u"legal_form"_s, u"workers"_s, u"phone"_s}) ==
          std::vector<QStringList>{{u"jsc"_s, u"40"_s, u"0225123456"_s}});
    CHECK(f.store().setting(u"audit_head"_s) != head);
    CHECK(f.count(u"audit"_s, u"act=import_data table_name=establishment"_s) == 3);
    CHECK(kc::store::checkStore(f.store()).empty());
}

TEST_CASE("heads may be Vietnamese, in any order, with strangers among them", "[exchange][import]")
{
    ImportFixture f;
    const auto report = f.importTable(u"establishments"_s,
                                      "\xEF\xBB\xBF"
                                      "Ngày thành lập;Loại hình;Tên;Mã số thuế;Tên địa bàn;Màu;Doanh thu\n"
                                      "05/01/2020;Hộ kinh doanh;Gốm;0200000014;hai phong;đỏ;1.234.567.890\n");
    REQUIRE(report);
    REQUIRE(hasCode(report->findings, u"import.unknown_column"_s));
    CHECK(report->findings.front().value == u"Màu"_s);
    CHECK(f.records(u"establishments"_s, u""_s, {u"tax_code"_s, u"legal_form"_s, u"revenue"_s}) ==
          std::vector<QStringList>{{u"0200000014"_s, u"household"_s, u"1234567890"_s}});
}

TEST_CASE("a wrong check digit is a warning, as old records have them", "[exchange][import]")
{
    ImportFixture f;
    const auto report =
        f.importTable(u"establishments"_s, "tax_code,name,legal_form,place_code\n0200000015,Gốm,llc,31\n");
    REQUIRE(report);
    CHECK(hasCode(report->findings, u"tax_code.check_digit"_s));
    CHECK(f.count(u"establishments"_s) == 1);
}

TEST_CASE("the same name at the same place is a warning, whatever its marks and case", "[exchange][import]")
{
    ImportFixture f;
    const QByteArray head = "tax_code,name,legal_form,place_code,place_as_of\n";
    const auto report =
        f.importTable(u"establishments"_s, head + "0200000014,Gốm Hòa Bình,llc,31,2025-07-01\n"
                                                  "0200000021,GỐM HOÀ BÌNH,llc,31,2025-07-01\n"
                                                  "0200000039,Gốm Hòa Bình,llc,01,2025-07-01\n");
    REQUIRE(report);
    REQUIRE(report->findings.size() == 1);
    CHECK(report->findings.front().code == u"import.same_name_and_place"_s);
    CHECK(report->findings.front().args.value(u"row"_s) == u"3"_s);
    CHECK(report->findings.front().args.value(u"other"_s) == u"0200000014"_s);
}

TEST_CASE("the act judges typed values itself, whoever made them", "[exchange][import]")
{
    ImportFixture f;
    const auto codes = [&](const QString& table, const QJsonObject& row) {
        const auto outcome = f.casework().run(
            u"import_data"_s,
            {{u"tables"_s, QJsonArray{QJsonObject{{u"table"_s, table}, {u"rows"_s, QJsonArray{row}}}}}},
            kc::Actor::forSetUp());
        QStringList found;
        for (const Finding& finding : outcome ? kc::Findings{} : outcome.error().findings) {
            if (finding.severity == kc::Severity::Error)
                found << finding.code + u' ' + finding.args.value(u"column"_s);
        }
        return found;
    };
    const QJsonObject good{{u"row"_s, 2},
                           {u"tax_code"_s, u"0200000014"_s},
                           {u"name"_s, u"Gốm"_s},
                           {u"legal_form"_s, u"llc"_s},
                           {u"place_code"_s, u"31"_s},
                           {u"place_as_of"_s, u"2025-07-01"_s}};
    const auto with = [&](const QString& key, const QJsonValue& value) {
        QJsonObject row = good;
        row.insert(key, value);
        return codes(u"establishments"_s, row);
    };
    CHECK(with(u"legal_form"_s, u"ltd"_s) == QStringList{u"import.bad_choice legal_form"_s});
    CHECK(with(u"founded_on"_s, u"05/01/2020"_s) == QStringList{u"import.bad_date founded_on"_s});
    CHECK(with(u"workers"_s, 1.5) == QStringList{u"import.bad_number workers"_s});
    CHECK(with(u"workers"_s, -1) == QStringList{u"import.negative workers"_s});
    CHECK(with(u"craft_village"_s, u"yes"_s) == QStringList{u"import.bad_flag craft_village"_s});
    CHECK(with(u"name"_s, u" "_s) == QStringList{u"import.required name"_s});
    CHECK(with(u"revision"_s, 9) == QStringList{u"import.unknown_column revision"_s});
    CHECK(codes(u"moons"_s, good) == QStringList{u"import.unknown_table "_s});
    CHECK(codes(u"establishments"_s, good).isEmpty());
}

TEST_CASE("officers and yearly figures are known by their natural keys", "[exchange][import]")
{
    ImportFixture f;
    REQUIRE(f.importTable(u"establishments"_s, ImportFixture::kEstablishments));
    const QByteArray years = "tax_code,year,workers,revenue\n";
    REQUIRE(
        f.importTable(u"establishment_years"_s, years + "0200000014,2024,38,1.000.000\n0200000014,2025,,\n"));
    CHECK(f.importTable(u"establishment_years"_s, years + "0200000014,2024,38,1000000\n")
              ->tables.front()
              .unchanged == 1);
    CHECK(f.importTable(u"establishment_years"_s, years + "0200000014,2024,39,1000000\n")
              ->tables.front()
              .changed == 1);
    const auto stored = kc::store::Query::fromText(
        f.store(), u"SELECT workers, revenue, taxes FROM establishment_year ORDER BY year"_s);
    QStringList rows;
    stored->each([&](const kc::store::Row& row) {
        rows << u"%1|%2|%3"_s.arg(row.text(u"workers"_s), row.text(u"revenue"_s), row.text(u"taxes"_s));
    });
    CHECK(rows == QStringList{u"39|1000000|"_s, u"||"_s}); // missing is not nothing

    const QByteArray officers = "office,place_code,name,position,full_time,from,to\n";
    REQUIRE(f.importTable(u"officers"_s, officers +
                                             "Trung tâm,31,An,Giám đốc,yes,2024-03-01,\n"
                                             "Trung tâm,31,An,Chuyên viên,no,2020-03-01,2024-02-29\n"));
    CHECK(f.importTable(u"officers"_s, officers + "Trung tâm,31,An,Giám đốc,yes,2024-03-01,\n")
              ->tables.front()
              .unchanged == 1);
    CHECK(f.importTable(u"officers"_s, officers + "Trung tâm,31,An,Giám đốc,yes,2024-03-01,2025-06-30\n")
              ->tables.front()
              .changed == 1);
    // The unit is the one of the first day in post.
    CHECK(
        kc::store::Query::fromText(
            f.store(),
            u"SELECT COUNT(*) FROM officer o JOIN admin_unit u ON u.id = o.place WHERE u.valid_to = '2025-06-30'"_s)
            ->number() == 2);
    CHECK(f.count(u"audit"_s, u"act=import_data table_name=officer"_s) == 3);
    CHECK(f.count(u"audit"_s, u"act=import_data table_name=establishment_year"_s) == 3);
    CHECK(kc::store::checkStore(f.store()).empty());
}

TEST_CASE("a draft may come in as it stands, anything else may not", "[exchange][import]")
{
    ImportFixture f;
    const QByteArray head = "code,title,fund,plan_year,activity,implementing_unit,place_code,state,legacy\n";
    REQUIRE(f.importTable(u"projects"_s, head + "A,Máy,local,2026,,,,draft,no\n"));
    CHECK(f.importTable(u"projects"_s, head + "A,Máy,local,2026,,,,draft,no\n")->tables.front().unchanged ==
          1);
    CHECK(f.refusal(u"projects"_s, head + "B,Máy,local,2026,,TT,31,,\n").args.value(u"column"_s) ==
          u"activity"_s);
    CHECK(f.refusal(u"projects"_s, head + "B,Máy,local,2026,3.3,TT,,settled,yes\n").args.value(u"column"_s) ==
          u"place_code"_s);
}

TEST_CASE("a total that a file leaves open stays what the ledger told", "[exchange][import]")
{
    ImportFixture f;
    const QByteArray projects =
        "code,title,fund,plan_year,activity,implementing_unit,place_code,state,legacy,total_cost\n"
        "A,Máy,local,2024,3.3,TT,31,settled,yes,\n";
    REQUIRE(f.importTable(u"projects"_s, projects));
    REQUIRE(f.importTable(u"movements"_s, "key,project,source,fiscal_year,stage,amount,date\n"
                                          "m1,A,local,2024,approved,300,2024-03-01\n"));
    CHECK(f.importTable(u"projects"_s, projects)->tables.front().unchanged == 1);
    CHECK(f.records(u"projects"_s, {}, {u"total_cost"_s}) == std::vector<QStringList>{{u"300"_s}});
}

TEST_CASE("several files are one act, whatever their order", "[exchange][import]")
{
    ImportFixture f;
    const QString movements =
        f.write(u"movements.csv"_s, "key,project,source,fiscal_year,stage,amount,date,document,reverses\n"
                                    "r1,HP-2024-01,local,2024,approved,250,2024-04-01,QĐ 2,m1\n"
                                    "m1,HP-2024-01,local,2024,approved,250,2024-03-01,QĐ 1,\n"
                                    "m2,HP-2024-01,local,2024,approved,300,2024-04-01,QĐ 2,\n"
                                    "m3,HP-2024-01,local,2024,paid,300,2024-09-01,,\n"
                                    "m4,HP-2024-01,counterpart,2024,approved,400,2024-03-01,QĐ 1,\n");
    const QString beneficiaries = f.write(u"beneficiaries.csv"_s, "project,tax_code,support,counterpart\n"
                                                                  "HP-2024-01,0200000014,300,400\n");
    const QString allocations =
        f.write(u"allocations.csv"_s, "decision,date,fund,place_code,fiscal_year,source,amount\n"
                                      "1/QĐ,2024-01-05,local,31,2024,local,5.000.000.000\n"
                                      "2/QĐ,2024-08-05,local,31,2024,local,-1.000.000\n");
    const QString projects = f.write(u"projects.csv"_s, ImportFixture::kProjects);
    const QString establishments = f.write(u"establishments.csv"_s, ImportFixture::kEstablishments);
    ImportOptions options;
    options.codesAsOf = QDate(2025, 7, 1);

    const QStringList files{movements, beneficiaries, allocations, projects, establishments};
    const auto report = f.import(files, options);
    for (const Finding& finding : report ? kc::Findings{} : report.error().findings)
        UNSCOPED_INFO(finding.code.toStdString() << ' ' << finding.place.toStdString());
    REQUIRE(report);
    CHECK(f.count(u"movements"_s) == 5);
    CHECK(f.records(u"projects"_s, u"code=HP-2024-01"_s,
                    {u"state"_s, u"approved_local"_s, u"counterpart"_s, u"approved_on"_s, u"legacy"_s}) ==
          std::vector<QStringList>{{u"settled"_s, u"300"_s, u"400"_s, u"2024-03-01"_s, u"1"_s}});
    CHECK(f.records(u"projects"_s, u"code=HP-2025-01"_s, {u"state"_s, u"legacy"_s}) ==
          std::vector<QStringList>{{u"draft"_s, u"0"_s}});
    CHECK(f.records(u"allocations"_s, u"source=local"_s, {u"amount"_s}).size() == 2);
    // One act: all entries of the trail carry one act id.
    CHECK(kc::store::checkStore(f.store()).empty());
    CHECK(kc::casework::checkLedgers(f.store()).empty());

    const QString head = f.store().setting(u"audit_head"_s);
    REQUIRE(f.import(files, options));
    CHECK(f.store().setting(u"audit_head"_s) == head);
}

TEST_CASE("one refused row refuses all files of the command", "[exchange][import]")
{
    ImportFixture f;
    const QString before = f.store().setting(u"audit_head"_s);
    const auto report = f.import({f.write(u"establishments.csv"_s, ImportFixture::kEstablishments),
                                  f.write(u"beneficiaries.csv"_s, "project,tax_code\nNONE,0200000014\n")});
    REQUIRE_FALSE(report);
    CHECK(report.error().findings.front().args.value(u"file"_s) == u"beneficiaries.csv"_s);
    CHECK(f.store().setting(u"audit_head"_s) == before);
    CHECK(f.count(u"establishments"_s) == 0);
}

TEST_CASE("refused rows may be left out, with what hangs on them", "[exchange][import]")
{
    ImportFixture f;
    ImportOptions options;
    options.skipRefused = true;
    const auto report = f.import(
        {f.write(u"establishments.csv"_s, QByteArray(ImportFixture::kEstablishments) + "bad,Sứ,llc,31,,\n"),
         f.write(u"projects.csv"_s, QByteArray(ImportFixture::kProjects).replace("local,2025", "moon,2025")),
         f.write(u"beneficiaries.csv"_s, "project,tax_code\nHP-2024-01,0200000014\nHP-2025-01,0200000021\n")},
        options);
    REQUIRE(report);
    CHECK(report->tables[0].added == 2);
    REQUIRE(report->tables[0].refused.size() == 1);
    CHECK(report->tables[0].refused.front().number == 4);
    CHECK(report->tables[0].refused.front().cells.front() == u"bad"_s);
    CHECK(report->tables[1].refused.front().number == 3);
    CHECK(report->tables[2].refused.front().number == 3); // its project was left out
    CHECK(report->tables[2].added == 1);
    CHECK(hasCode(report->findings, u"tax_code.form"_s));
    CHECK(hasCode(report->findings, u"import.unknown_project"_s));
    CHECK(f.count(u"projects"_s) == 1);
}

TEST_CASE("a rehearsal tells what would happen and writes nothing", "[exchange][import]")
{
    ImportFixture f;
    const QString before = f.store().setting(u"audit_head"_s);
    ImportOptions options;
    options.dryRun = true;
    const auto report = f.importTable(u"establishments"_s, ImportFixture::kEstablishments, options);
    REQUIRE(report);
    CHECK(report->tables.front().added == 2);
    CHECK(f.count(u"establishments"_s) == 0);
    CHECK(f.store().setting(u"audit_head"_s) == before);
}

TEST_CASE("the official catalogue of communes is read as it is", "[exchange][import][places]")
{
    const QString catalogue = kctest::sharedFolder() + u"/handbook-data/communes-2026-04.csv"_s;
    if (!QFile::exists(catalogue)) {
        WARN("the catalogue of communes is not on this machine");
        return;
    }
    ImportFixture f;
    ImportOptions options;
    options.table = u"admin_units"_s;
    const auto report = f.import({catalogue}, options);
    REQUIRE(report);
    CHECK(report->tables.front().added == 3321);
    CHECK(f.records(u"admin_units"_s, u"code=00004"_s,
                    {u"name"_s, u"kind"_s, u"level"_s, u"parent_code"_s, u"valid_from"_s}) ==
          std::vector<QStringList>{{u"Ba Đình"_s, u"phuong"_s, u"commune"_s, u"01"_s, u"2025-07-01"_s}});
    CHECK(f.count(u"admin_units"_s, u"level=commune kind=dac_khu"_s) == 13);
    CHECK(f.import({catalogue}, options)->tables.front().unchanged == 3321);

    // A commune's name is found without marks; the same name in two provinces needs the province.
    const QByteArray head = "tax_code,name,legal_form,place_name,place_as_of\n";
    const Finding twice =
        f.refusal(u"establishments"_s, head + "0200000014,Gốm,llc,Phường Hồng Bàng,2020-01-01\n");
    CHECK(twice.code == u"place.unknown_name"_s); // not within its dates
    REQUIRE(f.importTable(u"establishments"_s, head + "0200000014,Gốm,llc,hong bang,2025-07-01\n"));
    CHECK(f.records(u"establishments"_s, {}, {u"place_name"_s}) ==
          std::vector<QStringList>{{u"Hồng Bàng"_s}});
    const Finding ambiguous = f.refusal(u"establishments"_s, head + "0200000021,Gốm,llc,Tân An,2025-07-01\n");
    CHECK(ambiguous.code == u"place.ambiguous_name"_s);
}

TEST_CASE("what is exported is read back and exported alike", "[exchange][export]")
{
    ImportFixture f;
    ImportOptions options;
    options.codesAsOf = QDate(2025, 7, 1);
    REQUIRE(f.import(
        {f.write(u"establishments.csv"_s,
                 QByteArray(ImportFixture::kEstablishments) +
                     "0200000039,\"Tên; có \"\"dấu\"\",\nhai dòng\",llc,31,2025-07-01,\n"),
         f.write(u"projects.csv"_s, ImportFixture::kProjects),
         f.write(u"programmes.csv"_s,
                 "code,name,fund,from_year,to_year\nKC26,Chương trình 2026-2030,local,2026,2030\n"),
         f.write(u"targets.csv"_s, "programme,indicator,value,source\nKC26,machines,40,QĐ 5\n"),
         f.write(u"beneficiaries.csv"_s,
                 "project,tax_code,support,counterpart\nHP-2024-01,0200000014,300,400\n"),
         f.write(u"movements.csv"_s, "key,project,source,fiscal_year,stage,amount,date,document,reverses\n"
                                     "m1,HP-2024-01,local,2024,approved,300,2024-03-01,QĐ 1,\n"
                                     "m2,HP-2024-01,local,2024,approved,300,2024-04-01,,m1\n"),
         f.write(u"results.csv"_s,
                 "project,indicator,planned,actual,date,evidence\nHP-2024-01,machines,1,1,2024-12-01,BB\n"),
         f.write(u"allocations.csv"_s, "decision,date,fund,place_code,fiscal_year,source,amount\n"
                                       "1/QĐ,2024-01-05,local,31,2024,local,5000\n"),
         f.write(u"establishment_years.csv"_s, "tax_code,year,workers,taxes\n0200000014,2024,38,12000000\n"),
         f.write(u"officers.csv"_s, "office,place_code,name,full_time,from,to\n"
                                    "Trung tâm KC,31,Trần Văn An,có,2019-03-01,\n")},
        options));
    const auto files = kc::exchange::exportFiles(f.store(), f.path(u"out"_s));
    REQUIRE(files);
    CHECK(files->size() == 12);
    CHECK(kc::exchange::exportFiles(f.store(), f.path(u"out"_s)).error().code() == u"export.exists"_s);

    ImportFixture other;
    const auto report = other.import(*files);
    for (const Finding& finding : report ? kc::Findings{} : report.error().findings)
        UNSCOPED_INFO(finding.code.toStdString()
                      << ' ' << finding.args.value(u"file"_s).toStdString() << ' '
                      << finding.place.toStdString() << ' ' << finding.value.toStdString());
    REQUIRE(report);
    for (const kc::casework::TableLayout& layout : kc::casework::tableLayouts()) {
        INFO(layout.table.toStdString());
        const QByteArray bytes = kc::exchange::exportTable(other.store(), layout);
        CHECK(bytes == kc::exchange::exportTable(f.store(), layout));
        CHECK(bytes.count('\n') > 1);
    }
}

TEST_CASE("What was assigned and approved before a merger stands in the report of its year",
          "[exchange][places]")
{
    ImportFixture f;
    REQUIRE(f.importTable(u"allocations"_s, "decision,date,fund,place_code,fiscal_year,source,amount\n"
                                            "1/QĐ,2024-01-05,local,31,2024,local,1000000000\n"
                                            "2/QĐ,2025-10-05,local,31,2025,local,2000000000\n"));
    REQUIRE(f.importTable(
        u"projects"_s,
        "code,title,fund,plan_year,activity,implementing_unit,place_code,starts_on,state,legacy\n"
        "A,Một,local,2024,3.3,Trung tâm,31,,settled,yes\n"
        "B,Hai,local,2025,3.3,Trung tâm,31,2025-08-01,settled,yes\n"));
    const kc::PlaceMap places = kc::store::loadPlaces(f.store());
    const kc::AdminUnitId before = places.unitAt(u"31"_s, QDate(2024, 1, 5), kc::UnitLevel::Province)->id;
    const kc::AdminUnitId after = places.unitAt(u"31"_s, QDate(2025, 10, 5), kc::UnitLevel::Province)->id;
    REQUIRE(before != after);
    CHECK(kc::store::allocationsOf(f.store(), 2024, kc::Source::Local).front().place == before);
    CHECK(kc::store::allocationsOf(f.store(), 2025, kc::Source::Local).front().place == after);
    CHECK(kc::store::findProjectByCode(f.store(), u"A"_s)->place == before);
    CHECK(kc::store::findProjectByCode(f.store(), u"B"_s)->place == after);
}
