// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a row cannot be placed exactly: refused with row, column, value and reason, nothing
// written.
#include "base/texts.h"
#include "exchange/import_fixture.h"

using namespace Qt::StringLiterals;
using kc::Finding;
using kc::test::ImportFixture;

namespace {

/// The finding stands at this row and column with this value, and its sentence exists in both languages.
void checkAt(const Finding& finding, const QString& code, int row, const QString& column,
             const QString& value)
{
    CHECK(finding.code == code);
    CHECK(finding.args.value(u"row"_s) == QString::number(row));
    CHECK(finding.args.value(u"column"_s) == column);
    CHECK(finding.value == value);
    for (const kc::Lang lang : {kc::Lang::Vi, kc::Lang::En}) {
        const QString sentence = kc::describe(finding, lang);
        INFO(sentence.toStdString());
        CHECK_FALSE(sentence.contains(u'⟦'));
        CHECK_FALSE(sentence.contains(u'{'));
    }
}

QByteArray established(const QByteArray& row)
{
    return "tax_code,name,legal_form,place_code,place_as_of,workers,female_workers\n" + row + "\n";
}

QByteArray moved(const QByteArray& rows)
{
    return "key,project,source,fiscal_year,stage,amount,date,document,reverses\n" + rows;
}

} // namespace

TEST_CASE("a table that lacks what it needs is refused as a whole", "[exchange][import]")
{
    ImportFixture f;
    checkAt(f.refusal(u"establishments"_s, "tax_code,legal_form,place_code\n0200000014,llc,31\n"),
            u"import.missing_column"_s, 1, u"name"_s, {});
    checkAt(f.refusal(u"establishments"_s, "tax_code,name,legal_form\n0200000014,x,llc\n"),
            u"import.missing_column"_s, 1, u"place_code/place_name"_s, {});
    checkAt(f.refusal(u"establishments"_s, "tax_code,Mã số thuế,name,legal_form,place_code\n1,2,x,llc,31\n"),
            u"import.repeated_column"_s, 1, u"tax_code"_s, u"Mã số thuế"_s);
    CHECK(f.refusal(u"unknown"_s, "a,b\n1,2\n").code == u"import.unknown_table"_s);
    CHECK(f.refusal(u"establishments"_s, "").code == u"import.no_head"_s);
    CHECK(f.import({f.path(u"missing.csv"_s)}).error().code() == u"import.cannot_read"_s);
    CHECK(f.import({f.write(u"establishments.doc"_s, "x")}).error().code() == u"import.unknown_format"_s);
}

TEST_CASE("a bad cell is named with its row, column and value", "[exchange][import]")
{
    ImportFixture f;
    checkAt(f.refusal(u"establishments"_s, established("0200000014,Gốm,llc,31,2025-07-01,mười,")),
            u"import.bad_number"_s, 2, u"workers"_s, u"mười"_s);
    checkAt(f.refusal(u"establishments"_s, established("\n0200000014,Gốm,công ty,31,2025-07-01,,")),
            u"import.bad_choice"_s, 3, u"legal_form"_s, u"công ty"_s);
    checkAt(f.refusal(u"establishments"_s, established("0200000014,,llc,31,2025-07-01,,")),
            u"import.required"_s, 2, u"name"_s, {});
    checkAt(f.refusal(u"establishments"_s, established("0200000014,Gốm,llc,31,2025-07-01,,,extra")),
            u"import.too_many_cells"_s, 2, {}, u"extra"_s);
    checkAt(f.refusal(u"establishments"_s, established("02000,Gốm,llc,31,2025-07-01,,")), u"tax_code.form"_s,
            2, u"tax_code"_s, u"02000"_s);
    checkAt(f.refusal(u"establishments"_s, established("0200000014,Gốm,llc,31,2025-07-01,5,6")),
            u"import.more_than_workers"_s, 2, u"female_workers"_s, u"6"_s);
    checkAt(f.refusal(u"establishments"_s,
                      established("0200000014,Gốm,llc,31,2025-07-01,,\n0200 000 014,Sứ,llc,31,2025-07-01,,")),
            u"import.repeated_key"_s, 3, u"tax_code"_s, u"0200000014"_s);
}

TEST_CASE("all rows are judged before a file is refused", "[exchange][import]")
{
    ImportFixture f;
    const auto report = f.importTable(u"establishments"_s, established("02000,Gốm,llc,31,2025-07-01,,\n"
                                                                       "0200000014,Gốm,llc,31,2025-07-01,x,\n"
                                                                       "0200000021,Gốm,llc,99,,,"));
    REQUIRE_FALSE(report);
    QStringList rows;
    for (const Finding& finding : report.error().findings)
        rows << finding.args.value(u"row"_s) + u' ' + finding.code;
    CHECK(rows == QStringList{u"2 tax_code.form"_s, u"3 import.bad_number"_s, u"4 place.unknown_code"_s});
    CHECK(f.count(u"establishments"_s) == 0);
}

TEST_CASE("places that cannot be placed exactly are refused", "[exchange][import][places]")
{
    ImportFixture f;
    for (const char* reused : {"15", "24", "44", "52", "80", "82", "91"}) {
        const QByteArray code(reused);
        checkAt(f.refusal(u"establishments"_s, established("0200000014,Gốm,llc," + code + ",,,")),
                u"place.ambiguous_code"_s, 2, u"place_code"_s, QString::fromLatin1(code));
        // With a day each of them means one place.
        kc::exchange::ImportOptions options;
        options.dryRun = true;
        CHECK(f.importTable(u"establishments"_s, established("0200000014,Gốm,llc," + code + ",2020-01-01,,"),
                            options));
        options.codesAsOf = QDate(2025, 7, 1);
        CHECK(f.importTable(u"establishments"_s, established("0200000014,Gốm,llc," + code + ",,,"), options));
    }
    checkAt(f.refusal(u"establishments"_s, established("0200000014,Gốm,llc,30,2025-07-01,,")),
            u"place.not_in_force"_s, 2, u"place_code"_s, u"30"_s);
    const QByteArray head = "tax_code,name,legal_form,place_name,place_as_of\n";
    checkAt(f.refusal(u"establishments"_s, head + "0200000014,Gốm,llc,Hải Dương,2025-07-01\n"),
            u"place.unknown_name"_s, 2, u"place_name"_s, u"Hải Dương"_s);
    checkAt(f.refusal(u"establishments"_s, head + "0200000014,Gốm,llc,bac ninh,\n"),
            u"place.ambiguous_name"_s, 2, u"place_name"_s, u"bac ninh"_s);
    checkAt(f.refusal(u"establishments"_s, head + "0200000014,Gốm,llc,,\n"), u"import.required"_s, 2,
            u"place_code"_s, {});
}

TEST_CASE("rows that point nowhere are refused", "[exchange][import]")
{
    ImportFixture f;
    const QByteArray head =
        "code,title,fund,plan_year,activity,implementing_unit,place_code,programme,starts_on,ends_on,state\n";
    checkAt(f.refusal(u"projects"_s, head + "A,Máy sấy,local,2025,77,TT,31,,,,\n"),
            u"import.unknown_activity"_s, 2, u"activity"_s, u"77"_s);
    checkAt(f.refusal(u"projects"_s, head + "A,Máy sấy,local,2025,3.3,TT,31,X1,,,\n"),
            u"import.unknown_programme"_s, 2, u"programme"_s, u"X1"_s);
    checkAt(f.refusal(u"projects"_s, head + "A,Máy sấy,local,2025,3.3,TT,31,,2025-05-01,2025-04-30,\n"),
            u"import.ends_before_begin"_s, 2, u"ends_on"_s, u"2025-04-30"_s);
    checkAt(f.refusal(u"projects"_s, head + "A,Máy sấy,local,2025,3.3,TT,31,,,,approved\n"),
            u"import.state_needs_legacy"_s, 2, u"state"_s, u"approved"_s);
    checkAt(f.refusal(u"beneficiaries"_s, "project,tax_code\nA,0200000014\n"), u"import.unknown_project"_s, 2,
            u"project"_s, u"A"_s);
    REQUIRE(f.importTable(u"projects"_s, ImportFixture::kProjects));
    checkAt(f.refusal(u"beneficiaries"_s, "project,tax_code\nHP-2025-01,0200000014\n"),
            u"import.unknown_establishment"_s, 2, u"tax_code"_s, u"0200000014"_s);
    checkAt(f.refusal(u"results"_s, "project,indicator,date\nHP-2024-01,moons,2025-01-01\n"),
            u"import.unknown_indicator"_s, 2, u"indicator"_s, u"moons"_s);
    checkAt(f.refusal(u"allocations"_s, "decision,date,fund,place_code,fiscal_year,source,amount\n"
                                        "1/QĐ,2025-01-05,local,31,2025,counterpart,5\n"),
            u"import.not_budget_source"_s, 2, u"source"_s, u"counterpart"_s);
}

TEST_CASE("officers and yearly figures that cannot stand are refused", "[exchange][import]")
{
    ImportFixture f;
    const QByteArray officers = "office,place_code,place_as_of,name,full_time,from,to\n";
    checkAt(f.refusal(u"officers"_s, officers + "TT,31,,An,yes,2024-03-01,2024-02-29\n"),
            u"import.ends_before_begin"_s, 2, u"to"_s, u"2024-02-29"_s);
    checkAt(f.refusal(u"officers"_s, officers + "TT,31,,An,,2024-03-01,\n"), u"import.required"_s, 2,
            u"full_time"_s, {});
    checkAt(f.refusal(u"officers"_s, officers + "TT,15,2025-12-31,An,yes,2024-03-01,\n"
                                                "TT,99,,Bình,yes,2024-03-01,\n"),
            u"place.unknown_code"_s, 3, u"place_code"_s, u"99"_s);
    checkAt(f.refusal(u"officers"_s,
                      officers + "TT,31,,An,yes,2024-03-01,\nTT,31,,An,no,2024-03-01,2025-01-01\n"),
            u"import.repeated_key"_s, 3, u"name"_s, u"An"_s);
    const QByteArray years = "tax_code,year,workers\n";
    checkAt(f.refusal(u"establishment_years"_s, years + "0200000014,2024,3\n"),
            u"import.unknown_establishment"_s, 2, u"tax_code"_s, u"0200000014"_s);
    REQUIRE(f.importTable(u"establishments"_s, ImportFixture::kEstablishments));
    checkAt(f.refusal(u"establishment_years"_s, years + "0200000014,24,3\n"), u"import.bad_year"_s, 2,
            u"year"_s, u"24"_s);
    checkAt(f.refusal(u"establishment_years"_s, years + "0200000014,2024,3\n0200000014,2024,4\n"),
            u"import.repeated_key"_s, 3, u"tax_code"_s, u"0200000014"_s);
    kc::Actor officer;
    officer.login = u"officer"_s;
    officer.roles = {kc::Role::Officer};
    officer.placeCode = u"01"_s;
    f.actAs(officer);
    checkAt(f.refusal(u"establishment_years"_s, years + "0200000014,2024,3\n"), u"import.out_of_scope"_s, 2,
            u"tax_code"_s, u"0200000014"_s);
    checkAt(f.refusal(u"officers"_s, officers + "TT,31,,An,yes,2024-03-01,\n"), u"import.out_of_scope"_s, 2,
            u"place_code"_s, u"31"_s);
}

TEST_CASE("movements keep the ledger's identities", "[exchange][import][ledger]")
{
    ImportFixture f;
    REQUIRE(f.importTable(u"projects"_s, ImportFixture::kProjects));
    const QByteArray approved = "m1,HP-2024-01,local,2024,approved,300,2024-03-01,QĐ 1,\n";
    checkAt(f.refusal(u"movements"_s, moved(approved + "m2,HP-2024-01,local,2024,advanced,200,2024-04-01,,\n"
                                                       "m3,HP-2024-01,local,2024,paid,101,2024-05-01,,\n")),
            u"ledger.paid_over_approved"_s, 4, u"amount"_s, u"101"_s);
    checkAt(
        f.refusal(u"movements"_s, moved(approved + "m2,HP-2024-01,national,2024,advanced,1,2024-04-01,,\n")),
        u"ledger.paid_over_approved"_s, 3, u"amount"_s, u"1"_s);
    // Early money is refused although the sums fit in the end.
    checkAt(
        f.refusal(u"movements"_s, moved(approved + "m2,HP-2024-01,local,2024,advanced,200,2024-02-28,,\n")),
        u"ledger.paid_over_approved"_s, 3, u"amount"_s, u"200"_s);
    checkAt(
        f.refusal(u"movements"_s, moved(approved + "m2,HP-2024-01,local,2024,paid,200,2024-04-01,,\n"
                                                   "m3,HP-2024-01,local,2024,settled,201,2024-12-01,,\n")),
        u"ledger.settled_over_paid"_s, 4, u"amount"_s, u"201"_s);
    checkAt(f.refusal(u"movements"_s, moved(approved + "m2,HP-2024-01,local,2024,returned,1,2024-04-01,,\n")),
            u"ledger.returned_over_paid"_s, 3, u"amount"_s, u"1"_s);
    checkAt(
        f.refusal(u"movements"_s, moved(approved + "r1,HP-2024-01,local,2024,approved,299,2024-04-01,,m1\n")),
        u"ledger.reversal_differs"_s, 3, u"reverses"_s, u"299"_s);
    checkAt(
        f.refusal(u"movements"_s, moved(approved + "r1,HP-2024-01,local,2024,approved,300,2024-04-01,,m1\n"
                                                   "r2,HP-2024-01,local,2024,approved,300,2024-04-01,,m1\n")),
        u"ledger.reversal_twice"_s, 4, u"reverses"_s, u"300"_s);
    checkAt(f.refusal(u"movements"_s, moved("r1,HP-2024-01,local,2024,approved,300,2024-04-01,,m9\n")),
            u"import.unknown_movement"_s, 2, u"reverses"_s, u"m9"_s);
    checkAt(f.refusal(u"movements"_s, moved("m1,HP-2024-01,local,2024,approved,0,2024-04-01,,\n")),
            u"import.not_positive"_s, 2, u"amount"_s, u"0"_s);
    checkAt(f.refusal(u"movements"_s, moved("m1,HP-2025-01,local,2025,approved,300,2025-04-01,,\n")),
            u"import.movement_needs_legacy"_s, 2, u"project"_s, u"HP-2025-01"_s);

    // Written once: the same row again changes nothing, the same key with another amount is refused.
    REQUIRE(f.importTable(u"movements"_s, moved(approved)));
    CHECK(f.importTable(u"movements"_s, moved(approved))->tables.front().unchanged == 1);
    checkAt(f.refusal(u"movements"_s, moved("m1,HP-2024-01,local,2024,approved,301,2024-03-01,QĐ 1,\n")),
            u"import.movement_is_final"_s, 2, u"amount"_s, u"301"_s);
    // A new movement is judged together with what stands.
    checkAt(f.refusal(u"movements"_s, moved("m2,HP-2024-01,local,2024,paid,301,2024-05-01,,\n")),
            u"ledger.paid_over_approved"_s, 2, u"amount"_s, u"301"_s);
}

TEST_CASE("units of the map may not contradict each other", "[exchange][import][places]")
{
    ImportFixture f;
    const QByteArray head = "code,kind,name_vi,parent_code,valid_from,valid_to\n";
    checkAt(f.refusal(u"admin_units"_s, head + "11503,xa,Kiến Thụy,98,2025-07-01,\n"),
            u"import.unknown_parent"_s, 2, u"parent_code"_s, u"98"_s);
    checkAt(f.refusal(u"admin_units"_s, head + "1150,xa,Kiến Thụy,31,2025-07-01,\n"),
            u"import.unknown_level"_s, 2, u"level"_s, u"1150"_s);
    checkAt(f.refusal(u"admin_units"_s, head + "11503,xa,Kiến Thụy,31,2025-07-01,2025-06-30\n"),
            u"import.ends_before_begin"_s, 2, u"valid_to"_s, u"2025-06-30"_s);
    checkAt(f.refusal(u"admin_units"_s, head + "11503,xa,Kiến Thụy,31,,\n"), u"import.required"_s, 2,
            u"valid_from"_s, {});
    REQUIRE(f.importTable(u"admin_units"_s, head + "11503,xa,Kiến Thụy,31,2025-07-01,\n"));
    checkAt(f.refusal(u"admin_units"_s, head + "11503,phuong,Kiến Thụy,31,2026-01-01,\n"),
            u"import.unit_overlaps"_s, 2, u"valid_from"_s, u"11503"_s);
    CHECK(f.importTable(u"admin_units"_s, head + "11503,xa,Kiến Thụy,31,2025-07-01,2025-12-31\n"
                                                 "11503,phuong,Kiến Thụy,31,2026-01-01,\n"));
    checkAt(
        f.refusal(u"admin_changes"_s, "date,change,from_code,to_code\n2026-01-01,reclassified,11504,11503\n"),
        u"place.unknown_code"_s, 2, u"from_code"_s, u"11504"_s);
    checkAt(
        f.refusal(u"admin_changes"_s, "date,change,from_code,to_code\n2025-10-01,reclassified,11503,11503\n"),
        u"import.change_to_itself"_s, 2, u"to_code"_s, u"11503"_s);
    CHECK(f.importTable(u"admin_changes"_s,
                        "date,change,from_code,to_code\n2026-01-01,reclassified,11503,11503\n"));
}

TEST_CASE("rights decide what a person may bring in", "[exchange][import][rights]")
{
    ImportFixture f;
    REQUIRE(f.importTable(u"projects"_s, ImportFixture::kProjects));
    kc::Actor officer;
    officer.login = u"officer"_s;
    officer.roles = {kc::Role::Officer};
    f.actAs(officer);
    CHECK(f.refusal(u"admin_units"_s, "code,kind,name_vi,parent_code\n11503,xa,Kiến Thụy,31\n").code ==
          u"import.no_right_reference"_s);
    checkAt(f.refusal(u"movements"_s, moved("m1,HP-2024-01,local,2024,approved,300,2024-03-01,,\n")),
            u"import.no_right_history"_s, 2, u"project"_s, u"HP-2024-01"_s);
    CHECK(f.refusal(u"allocations"_s, "decision,date,fund,place_code,fiscal_year,source,amount\n1/"
                                      "QĐ,2025-01-05,local,31,2025,local,5\n")
              .code == u"import.no_right_allocation"_s);
    officer.placeCode = u"01"_s;
    f.actAs(officer);
    checkAt(f.refusal(u"establishments"_s, established("0200000014,Gốm,llc,31,2025-07-01,,")),
            u"import.out_of_scope"_s, 2, u"place_code"_s, u"31"_s);
    officer.roles = {kc::Role::Auditor};
    f.actAs(officer);
    CHECK(f.refusal(u"establishments"_s, established("0200000014,Gốm,llc,01,,,")).code == u"act.no_right"_s);
}
