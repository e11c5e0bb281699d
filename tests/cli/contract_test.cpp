// SPDX-License-Identifier: GPL-3.0-or-later
// Exit codes, streams and languages: what scripts rely on.
#include "base/texts.h"
#include "cli/command.h"
#include "cli/office_program.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using kc::test::OfficeProgram;
using kc::test::Program;
using kc::test::ProgramResult;

namespace {

/// Changes a store behind the program's back, as any database tool can.
void tamper(const QString& store, const QString& statement)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        db.setDatabaseName(store);
        REQUIRE(db.open());
        QSqlQuery query(db);
        REQUIRE(query.exec(statement));
        REQUIRE(query.numRowsAffected() == 1);
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
}

} // namespace

TEST_CASE("help and version answer on the output", "[cli]")
{
    const Program program;
    CHECK(program.mustRun({u"--version"_s}).startsWith(u"khuyencong-cli "_s));
    const QString help = program.mustRun({u"--help"_s});
    for (const kc::cli::Command& command : kc::cli::commands()) {
        CHECK(help.contains(u"\n  "_s + command.name + u' '));
        for (const QString& lang : {u"vi"_s, u"en"_s}) {
            const QString own = program.mustRun({command.name, u"--help"_s, u"--lang"_s, lang});
            INFO(own.toStdString());
            CHECK(own.contains(command.name));
            CHECK_FALSE(own.contains(u'⟦'));
            for (const kc::cli::Option& option : command.options)
                CHECK(own.contains(u"--"_s + option.name));
        }
    }
    CHECK(help.contains(u"Cách dùng"_s));
    CHECK(program.mustRun({u"--lang"_s, u"en"_s, u"--help"_s}).contains(u"Usage"_s));
}

TEST_CASE("wrong usage ends with 2 and says why, in the language asked for", "[cli]")
{
    const Program program;
    CHECK(program.mustFail(2, {}).contains(u"--help"_s));
    CHECK(program.mustFail(2, {u"frobnicate"_s}).contains(u"frobnicate"_s));
    CHECK(program.mustFail(2, {u"check"_s}).contains(u"STORE"_s));
    CHECK(program.mustFail(2, {u"check"_s, u"a"_s, u"b"_s}).contains(u"thừa"_s));
    CHECK(program.mustFail(2, {u"check"_s, u"a"_s, u"--nonsense"_s}).contains(u"nonsense"_s));
    CHECK(program.mustFail(2, {u"check"_s, u"a"_s, u"--lang"_s, u"fr"_s}).contains(u"fr"_s));
    CHECK(program.mustFail(2, {u"import"_s, u"a"_s, u"b.csv"_s, u"--codes-as-of"_s, u"1/7/2025"_s})
              .contains(u"1/7/2025"_s));
    CHECK(program.mustFail(2, {u"import"_s, u"a"_s, u"b.csv"_s, u"--as"_s, u"moons"_s, u"--lang"_s, u"en"_s})
              .contains(u"There is no table “moons”"_s));
    CHECK(program.mustFail(2, {u"new"_s, program.path(u"a.kc"_s), u"--sample"_s, u"atlantis"_s})
              .contains(u"atlantis"_s));
    CHECK_FALSE(QFile::exists(program.path(u"a.kc"_s)));
}

TEST_CASE("dates and options are taken whole or not at all", "[cli]")
{
    const OfficeProgram office;
    const QString file = office.path(u"r.json"_s);
    const QStringList report{u"report"_s, office.store(), u"conference"_s, u"-o"_s, file};
    for (const QString& day : {u"2025-11-30junk"_s, u"2025/11.30"_s}) {
        CHECK(office.mustFail(2, report + QStringList{u"--to"_s, day}).contains(day));
        CHECK(office.mustFail(2, {u"import"_s, office.store(), u"a.csv"_s, u"--codes-as-of"_s, day})
                  .contains(day));
        office.mustFail(2, {u"records"_s, office.store(), u"projects"_s, u"approved_on>="_s + day});
    }
    for (const QString& option : {u"--period"_s, u"--scope"_s, u"--as-at"_s})
        office.mustFail(2, report + QStringList{option, QString()});
    office.mustFail(2, {u"new"_s, QString(), u"--province"_s, u"31"_s});
    CHECK_FALSE(QFile::exists(file));
    CHECK(office
              .mustFail(1, QStringList{u"import"_s, office.store(), u"none.csv"_s, u"--as"_s, u"projects"_s} +
                               office.as(u"admin"_s))
              .contains(u"No such file"_s));
}

TEST_CASE("amounts that no sum can hold are refused, not a crash", "[cli]")
{
    const OfficeProgram office;
    office.act(u"add_allocation"_s,
               {u"decision=1/QĐ"_s, u"date=2025-08-08"_s, u"fund=local"_s, u"place_code=31"_s,
                u"fiscal_year=2025"_s, u"source=local"_s, u"amount=1000"_s},
               u"accountant"_s);
    office.act(u"add_allocation"_s,
               {u"decision=2/QĐ"_s, u"date=2025-08-08"_s, u"fund=local"_s, u"place_code=31"_s,
                u"fiscal_year=2025"_s, u"source=local"_s, u"amount=1000"_s},
               u"accountant"_s);
    tamper(office.store(), u"UPDATE allocation SET amount = 9223372036854775807 WHERE decision = '1/QĐ'"_s);
    CHECK(office
              .mustFail(1, {u"report"_s, office.store(), u"conference"_s, u"--period"_s, u"2025"_s, u"-o"_s,
                            office.path(u"r.json"_s)})
              .contains(u"money.overflow"_s));
    CHECK_FALSE(QFile::exists(office.path(u"r.json"_s)));
}

TEST_CASE("a sample that was killed in the making leaves no store behind", "[cli][sample]")
{
    const Program program;
    const QString store = program.path(u"killed.kc"_s);
    QProcess process;
    process.start(Program::binary(), {u"new"_s, store, u"--sample"_s, u"hai-phong"_s});
    REQUIRE(process.waitForStarted());
    // Killed as soon as its log has something to lose, wherever that stands.
    const QDir folder = QFileInfo(store).dir();
    const auto working = [&] {
        QDirIterator files(folder.path(), {u"*-wal"_s}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext();
    };
    while (process.state() == QProcess::Running && !working())
        process.waitForFinished(5);
    REQUIRE(process.state() == QProcess::Running);
    process.kill();
    REQUIRE(process.waitForFinished());
    CHECK_FALSE(QFile::exists(store));
    CHECK(program.mustRun({u"new"_s, store, u"--province"_s, u"31"_s}).contains(store));
}

TEST_CASE("a sample is whole, says its people and goes out and in again", "[cli][sample]")
{
    const Program program;
    const QString store = program.path(u"sample.kc"_s);
    const ProgramResult made =
        program.run({u"new"_s, store, u"--sample"_s, u"hai-phong"_s, u"--province"_s, u"31"_s});
    INFO(made.err.toStdString());
    REQUIRE(made.exitCode == 0);
    CHECK(made.err.isEmpty()); // silent in a pipe
    for (const QString& login :
         {u"officer"_s, u"reviewer"_s, u"approver"_s, u"accountant"_s, u"auditor"_s, u"admin"_s})
        CHECK(made.out.contains(QString(u'\n' + login + u": "_s)));
    const QRegularExpressionMatch password = QRegularExpression(u"\nofficer: .*: (.+)"_s).match(made.out);
    REQUIRE(password.hasMatch());
    const QString file = program.write(u"password"_s, password.captured(1).toUtf8());
    CHECK(program.mustRun({u"check"_s, store}).contains(u"không có lỗi"_s));

    // The officer may act with the password that was said.
    CHECK(program
              .mustFail(1, {u"act"_s, store, u"submit"_s, u"project=NONE"_s, u"--actor"_s, u"officer"_s,
                            u"--password-file"_s, file})
              .contains(u"[cli.record_unknown]"_s));
    CHECK(program
              .mustFail(1, {u"act"_s, store, u"create_establishment"_s, u"name=x"_s, u"--actor"_s,
                            u"officer"_s, u"--password-file"_s, file})
              .contains(u"[act.missing_key]"_s));

    // Everything goes out, into an empty store and out again with the same bytes.
    const QString out = program.path(u"out"_s);
    const QStringList files = program.mustRun({u"export"_s, store, u"--as"_s, u"all"_s, u"-o"_s, out})
                                  .split(u'\n', Qt::SkipEmptyParts);
    CHECK(files.size() >= 7);
    const QString other = program.path(u"other.kc"_s);
    program.mustRun({u"new"_s, other});
    const ProgramResult moved = program.run(QStringList{u"import"_s, other} + files);
    INFO(moved.err.toStdString());
    REQUIRE(moved.exitCode == 0);
    CHECK(moved.err.isEmpty());
    // A second time nothing changes.
    const QString trail = program.mustRun({u"records"_s, other, u"audit"_s});
    CHECK_FALSE(program.mustRun(QStringList{u"import"_s, other} + files)
                    .contains(QRegularExpression(u"(thêm|sửa) [1-9]"_s)));
    CHECK(program.mustRun({u"records"_s, other, u"audit"_s}) == trail);
    const QString again = program.path(u"again"_s);
    program.mustRun({u"export"_s, other, u"--as"_s, u"all"_s, u"-o"_s, again});
    for (const QString& exported : files) {
        INFO(exported.toStdString());
        QString twin = exported;
        CHECK(Program::read(exported) == Program::read(twin.replace(out, again)));
    }
    CHECK(program.mustRun({u"check"_s, other}).contains(u"không có lỗi"_s));

    // The same through one workbook with a sheet per table.
    const QString book = program.path(u"all.xlsx"_s);
    CHECK(program.mustRun({u"export"_s, store, u"--as"_s, u"all"_s, u"-o"_s, book}).trimmed() == book);
    const QString third = program.path(u"third.kc"_s);
    program.mustRun({u"new"_s, third});
    CHECK(program.mustRun({u"import"_s, third, book}).contains(u"all.xlsx › projects → projects"_s));
    const QString bookAgain = program.path(u"again.xlsx"_s);
    program.mustRun({u"export"_s, third, u"--as"_s, u"all"_s, u"-o"_s, bookAgain});
    CHECK(Program::read(bookAgain) == Program::read(book));

    CHECK(program
              .mustFail(2, {u"new"_s, program.path(u"b.kc"_s), u"--sample"_s, u"hai-phong"_s, u"--province"_s,
                            u"01"_s})
              .contains(u"01"_s));
    CHECK_FALSE(QFile::exists(program.path(u"b.kc"_s)));
}

TEST_CASE("a store that is not there, not a store or there already is refused with 1", "[cli]")
{
    const Program program;
    CHECK(program.mustFail(1, {u"check"_s, program.path(u"none.kc"_s)}).contains(u"[store.missing]"_s));
    const QString text = program.write(u"text.kc"_s, QByteArray(5000, 'x'));
    CHECK(program.mustFail(1, {u"check"_s, text}).contains(u"[store.not_a_store]"_s));
    CHECK(program.mustFail(1, {u"new"_s, text}).contains(u"[store.exists]"_s));
    CHECK(Program::read(text) == QByteArray(5000, 'x'));
    CHECK(program.mustFail(1, {u"new"_s, program.path(u"b.kc"_s), u"--province"_s, u"99"_s})
              .contains(u"[setup.unknown_province]"_s));
    CHECK_FALSE(QFile::exists(program.path(u"b.kc"_s)));
}

TEST_CASE("who acts is asked for once there are people", "[cli][people]")
{
    const OfficeProgram office;
    const QString trail = office.trail();
    const QStringList allocate{
        u"act"_s,           office.store(),        u"add_allocation"_s, u"decision=1/QĐ"_s, u"fund=local"_s,
        u"place_code=31"_s, u"fiscal_year=2026"_s, u"source=local"_s,   u"amount=5.000"_s};
    CHECK(office.mustFail(2, allocate).contains(u"--actor"_s));
    CHECK(office.mustFail(2, allocate + QStringList{u"--actor"_s, u"accountant"_s})
              .contains(u"--password-file"_s));
    CHECK(office
              .mustFail(2, allocate +
                               QStringList{u"--actor"_s, u"accountant"_s, u"--password-file"_s, u"missing"_s})
              .contains(u"missing"_s));
    const QString wrong = office.write(u"wrong"_s, "nope\n");
    CHECK(
        office.mustFail(1, allocate + QStringList{u"--actor"_s, u"accountant"_s, u"--password-file"_s, wrong})
            .contains(u"[sign_in.wrong]"_s));
    CHECK(office.mustFail(1, allocate + office.as(u"officer"_s)).contains(u"[act.no_right]"_s));
    CHECK(office.trail() == trail);
    office.mustRun(allocate + office.as(u"accountant"_s));
    CHECK(office.trail() != trail);
    // Imports ask as well.
    const QString file =
        office.write(u"establishments.csv"_s, "tax_code,name,legal_form,place_code,place_as_of\n"
                                              "0200000014,Gốm,llc,31,2025-07-01\n");
    CHECK(office.mustFail(2, {u"import"_s, office.store(), file}).contains(u"--actor"_s));
    office.mustRun(QStringList{u"import"_s, office.store(), file} + office.as(u"officer"_s));
}

TEST_CASE("a password is typed without being shown", "[cli][people]")
{
    // `script` gives the program a terminal to ask on; the person types when asked.
    if (QProcess::execute(u"script"_s, {u"-qec"_s, u"true"_s, u"/dev/null"_s}) != 0) {
        WARN("This machine has no pseudo-terminals (no /dev/pts is mounted): nothing was typed.");
        return;
    }
    const OfficeProgram office;
    const QString command =
        u"%1 act %2 add_allocation decision=1/QĐ fund=local place_code=31 place_as_of=2025-08-01 "
        u"fiscal_year=2026 "
        "source=local amount=5000 --actor accountant"_s.arg(Program::binary(), office.store());
    QProcess terminal;
    terminal.start(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s});
    REQUIRE(terminal.waitForStarted());
    QString seen;
    while (!seen.contains(u"Mật khẩu của accountant: "_s)) {
        REQUIRE(terminal.waitForReadyRead());
        seen += QString::fromUtf8(terminal.readAll());
    }
    terminal.write("mật khẩu rất dài\n");
    REQUIRE(terminal.waitForFinished());
    seen += QString::fromUtf8(terminal.readAll());
    INFO(seen.toStdString());
    CHECK(terminal.exitCode() == 0);
    CHECK_FALSE(seen.contains(u"dài"_s));
    CHECK(office.mustRun({u"records"_s, office.store(), u"allocations"_s}).contains(u"5000"_s));
}

TEST_CASE("acts list themselves with their keys", "[cli][acts]")
{
    const Program program;
    const QString list = program.mustRun({u"act"_s, u"--list"_s});
    for (const QString& act :
         {u"create_project"_s, u"submit"_s, u"return"_s, u"appraise"_s, u"approve"_s, u"import_data"_s})
        CHECK(list.contains(QString(u'\n' + act)));
    CHECK(list.contains(QRegularExpression(u"\\n  plan_year +integer +required"_s)));
    CHECK(list.contains(QRegularExpression(u"\\n  fund +choice +required.*local\\|mixed\\|national"_s)));
}

TEST_CASE("keys of an act are read by their kind", "[cli][acts]")
{
    const OfficeProgram office;
    const QStringList act{u"act"_s, office.store(), u"create_establishment"_s};
    CHECK(office.mustFail(2, {u"act"_s, office.store(), u"dance"_s}).contains(u"dance"_s));
    CHECK(office.mustFail(2, act + QStringList{u"tax_code"_s}).contains(u"[cli.not_key_value]"_s));
    CHECK(office.mustFail(2, act + QStringList{u"colour=red"_s}).contains(u"[act.unknown_key]"_s));
    CHECK(office.mustFail(2, act + QStringList{u"workers=many"_s}).contains(u"[cli.bad_value]"_s));
    CHECK(office.mustFail(2, act + QStringList{u"name=a"_s, u"name=b"_s}).contains(u"[cli.repeated_key]"_s));
    CHECK(office.mustFail(2, act + QStringList{u"name=@nowhere"_s}).contains(u"[cli.cannot_read_value]"_s));
    CHECK(office.refuseAct(u"create_establishment"_s, {u"name=Gốm"_s}, u"officer"_s)
              .contains(u"[act.missing_key]"_s));
    CHECK(
        office.refuseAct(u"submit"_s, {u"project=NONE"_s}, u"officer"_s).contains(u"[cli.record_unknown]"_s));
    office.act(u"create_establishment"_s,
               {u"tax_code=0200000014"_s, u"name=Gốm = sứ"_s, u"legal_form=llc"_s, u"place_code=31"_s,
                u"place_as_of=2025-07-01"_s, u"workers=1.250"_s, u"owner_female=có"_s,
                u"sector=mechanical_electronic"_s},
               u"officer"_s);
    const QString json = office.mustRun({u"records"_s, office.store(), u"establishments"_s, u"--json"_s});
    const QJsonArray records = QJsonDocument::fromJson(json.toUtf8()).array();
    REQUIRE(records.size() == 1);
    CHECK(records[0].toObject().value("name"_L1).toString() == u"Gốm = sứ"_s);
    CHECK(records[0].toObject().value("workers"_L1).toInteger() == 1250);
    CHECK(records[0].toObject().value("owner_female"_L1).toBool());
}

TEST_CASE("records speak the filter language of the window", "[cli][records]")
{
    const OfficeProgram office;
    office.mustRun(QStringList{u"import"_s, office.store(),
                               office.write(u"establishments.csv"_s,
                                            "tax_code,name,legal_form,place_code,place_as_of,workers\n"
                                            "0200000014,Máy sấy An,llc,31,2025-07-01,40\n"
                                            "0200000021,Gốm Đồng,household,31,2025-07-01,12\n")} +
                   office.as(u"officer"_s));
    const auto found = [&](const QStringList& filter) {
        const QStringList lines =
            office.mustRun(QStringList{u"records"_s, office.store(), u"establishments"_s} + filter)
                .split(u'\n', Qt::SkipEmptyParts);
        QStringList codes;
        for (qsizetype i = 1; i < lines.size(); ++i)
            codes << lines[i].section(u'\t', 0, 0);
        return codes;
    };
    CHECK(found({}) == QStringList{u"0200000021"_s, u"0200000014"_s}); // Vietnamese order of names
    CHECK(found({u"--sort"_s, u"-workers"_s}) == QStringList{u"0200000014"_s, u"0200000021"_s});
    CHECK(found({u"legal_form=household"_s}) == QStringList{u"0200000021"_s});
    CHECK(found({u"workers>=13"_s}) == QStringList{u"0200000014"_s});
    CHECK(found({u"may say"_s}) == QStringList{u"0200000014"_s});
    CHECK(found({u"name~may say"_s}) == QStringList{u"0200000014"_s}); // the shell took the quotes away
    CHECK(found({u"gom dong"_s, u"workers<13"_s}) == QStringList{u"0200000021"_s});
    CHECK(office.mustFail(2, {u"records"_s, office.store(), u"establishments"_s, u"moons=1"_s})
              .contains(u"[filter.unknown_column]"_s));
    CHECK(office.mustFail(2, {u"records"_s, office.store(), u"establishments"_s, u"workers=few"_s})
              .contains(u"[filter.bad_value]"_s));
    CHECK(office.mustFail(2, {u"records"_s, office.store(), u"moons"_s}).contains(u"moons"_s));
    CHECK(office.mustFail(2, {u"records"_s, office.store(), u"users"_s, u"--sort"_s, u"moons"_s})
              .contains(u"moons"_s));
}

TEST_CASE("a refused import leaves nothing behind", "[cli][import]")
{
    const OfficeProgram office;
    const QString trail = office.trail();
    const QString good =
        office.write(u"establishments.csv"_s, "tax_code,name,legal_form,place_code,place_as_of\n"
                                              "0200000014,Gốm,llc,31,2025-07-01\n");
    const QString bad =
        office.write(u"projects.csv"_s, "code,title,fund,plan_year,activity,implementing_unit,place_code\n"
                                        "A,Máy,local,2026,3.3,TT,15\n");
    const QString err =
        office.mustFail(1, QStringList{u"import"_s, office.store(), good, bad} + office.as(u"admin"_s));
    CHECK(err.contains(u"lỗi [place.ambiguous_code] projects.csv: dòng 2, Mã địa bàn: "_s));
    CHECK(office.trail() == trail);
    CHECK(
        office.mustRun(QStringList{u"import"_s, office.store(), good, u"--dry-run"_s} + office.as(u"admin"_s))
            .contains(u"sẽ thêm 1"_s));
    CHECK(office.trail() == trail);

    const ProgramResult rest = office.run(
        QStringList{u"import"_s, office.store(), good, bad, u"--skip-refused"_s} + office.as(u"admin"_s));
    CHECK(rest.exitCode == 0);
    CHECK(rest.err.contains(u"[place.ambiguous_code]"_s));
    CHECK(
        Program::read(office.path(u"projects.refused.csv"_s)) ==
        "code,title,fund,plan_year,activity,implementing_unit,place_code\r\nA,Máy,local,2026,3.3,TT,15\r\n");
    CHECK(office.trail() != trail);
}

TEST_CASE("exports are files or a pipe and never written over", "[cli][export]")
{
    const OfficeProgram office;
    const QString file = office.path(u"units.csv"_s);
    office.mustRun({u"export"_s, office.store(), u"--as"_s, u"admin_units"_s, u"-o"_s, file});
    const QByteArray bytes = Program::read(file);
    CHECK(bytes.startsWith("code,level,kind,name_vi,"));
    CHECK(office.mustRun({u"export"_s, office.store(), u"--as"_s, u"admin_units"_s, u"-o"_s, u"-"_s})
              .toUtf8() == bytes);
    CHECK(office.mustFail(1, {u"export"_s, office.store(), u"--as"_s, u"admin_units"_s, u"-o"_s, file})
              .contains(u"[export.exists]"_s));
    CHECK(office.mustFail(2, {u"export"_s, office.store(), u"--as"_s, u"moons"_s, u"-o"_s, file})
              .contains(u"moons"_s));
    CHECK(office.mustFail(2, {u"export"_s, office.store(), u"--as"_s, u"all"_s}).contains(u"-o"_s));
}

TEST_CASE("check names what was changed outside the program", "[cli][check]")
{
    const OfficeProgram office;
    CHECK(office.mustRun({u"check"_s, office.store()}).contains(u"không có lỗi"_s));
    SECTION("a record")
    {
        tamper(office.store(), u"UPDATE app_user SET roles = 'administrator' WHERE login = 'officer'"_s);
        const QString err = office.mustFail(1, {u"check"_s, office.store()});
        CHECK(err.contains(u"[audit.record_changed]"_s));
        CHECK(err.contains(u"app_user"_s));
    }
    SECTION("an entry of the trail")
    {
        tamper(office.store(), u"UPDATE audit_entry SET actor_login = 'nobody' WHERE seq = 3"_s);
        CHECK(office.mustFail(1, {u"check"_s, office.store()}).contains(u"[audit.broken_chain]"_s));
    }
    SECTION("a record without an entry")
    {
        tamper(office.store(),
               u"INSERT INTO role_act (id, revision, role, act) VALUES ('x', 1, 'officer', 'approve')"_s);
        CHECK(office.mustFail(1, {u"check"_s, office.store()}).contains(u"[audit.record_unknown]"_s));
    }
    SECTION("a reference")
    {
        tamper(office.store(),
               u"DELETE FROM credential WHERE id = (SELECT id FROM app_user WHERE login = 'officer')"_s);
        CHECK(office.mustFail(1, {u"check"_s, office.store()}).contains(u"[audit.record_missing]"_s));
    }
}

TEST_CASE("a backup is restored where nothing stands", "[cli][backup]")
{
    const OfficeProgram office;
    const QString copy = office.path(u"copy.kc"_s);
    office.mustRun({u"backup"_s, office.store(), copy});
    CHECK(office.mustFail(1, {u"backup"_s, office.store(), copy}).contains(u"[store.exists]"_s));
    CHECK(office.mustFail(1, {u"restore"_s, copy, office.store()}).contains(u"[store.exists]"_s));
    const QString again = office.path(u"again.kc"_s);
    office.mustRun({u"restore"_s, copy, again});
    CHECK(office.mustRun({u"records"_s, again, u"audit"_s}) == office.trail());
    CHECK(office
              .mustFail(
                  1, {u"restore"_s, office.write(u"text"_s, QByteArray(5000, 'x')), office.path(u"c.kc"_s)})
              .contains(u"[store.not_a_store]"_s));
    CHECK_FALSE(QFile::exists(office.path(u"c.kc"_s)));
}

TEST_CASE("every sentence of the command line is there in both languages", "[cli][texts]")
{
    for (const kc::cli::Command& command : kc::cli::commands()) {
        CHECK(kc::hasText(u"cli.command."_s + command.name));
        for (const kc::cli::Option& option : command.options)
            CHECK(kc::hasText(u"cli.option."_s + option.name));
    }
}
