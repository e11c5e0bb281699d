// SPDX-License-Identifier: GPL-3.0-or-later
// Signing a report on the command line, printing it again, listing it, comparing it with today.
#include "base/clock.h"
#include "cli/office_program.h"
#include "store/query.h"
#include "store/store.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using kc::test::OfficeProgram;
using kc::test::Program;
using namespace Qt::StringLiterals;

namespace {

class SigningProgram : public OfficeProgram
{
public:
    SigningProgram() { allocate(u"1"_s, u"700000000"_s); }

    void allocate(const QString& decision, const QString& amount) const
    {
        act(u"add_allocation"_s,
            {u"decision="_s + decision, u"date=2025-02-01"_s, u"fund=local"_s, u"place_code=31"_s,
             u"place_as_of=2025-08-01"_s, u"fiscal_year=2025"_s, u"source=local"_s, u"amount="_s + amount},
            u"accountant"_s);
    }
    QStringList paper() const
    {
        return {u"report=conference"_s,        u"period=2025"_s,
                u"scope=province:31"_s,        u"as_at=2025-12-31"_s,
                u"number=15/BC-SCT"_s,         u"signer=Nguyễn Văn Bình"_s,
                u"date=2026-01-05"_s,          u"authority=KT. GIÁM ĐỐC"_s,
                u"signer_title=Phó Giám đốc"_s};
    }
    QString textOf(const QString& pdf) const
    {
        const auto result = start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}, {});
        REQUIRE(result.exitCode == 0);
        return result.out;
    }
    QString printed(const QString& file, const QString& id = u"15/BC-SCT"_s) const
    {
        mustRun({u"report"_s, store(), u"conference"_s, u"--snapshot"_s, id, u"-o"_s, path(file)});
        return path(file);
    }
};

/// Bytes without the places that hold the time of printing.
QByteArray undated(QByteArray pdf)
{
    for (const auto& [mark, size] : std::vector<std::pair<QByteArray, qsizetype>>{{"/CreationDate", 24},
                                                                                  {"/ModDate", 24},
                                                                                  {"<xmp:CreateDate>", 20},
                                                                                  {"<xmp:ModifyDate>", 20},
                                                                                  {"<xmp:MetadataDate>", 20},
                                                                                  {"/ID", 71}}) {
        for (qsizetype at = pdf.indexOf(mark); at >= 0; at = pdf.indexOf(mark, at + 1))
            pdf.replace(at + mark.size(), size, QByteArray(size, ' '));
    }
    return pdf;
}

} // namespace

TEST_CASE("a report is signed, listed, printed again as it was and compared", "[cli][snapshot]")
{
    const SigningProgram office;
    const QString trail = office.trail();
    CHECK(office.refuseAct(u"sign_report"_s, office.paper(), u"officer"_s).contains(u"[act.no_right]"_s));
    CHECK(office.refuseAct(u"sign_report"_s, {u"report=conference"_s, u"period=2025"_s}, u"approver"_s)
              .contains(u"[act.missing_key]"_s));
    CHECK(office.refuseAct(u"sign_report"_s, office.paper() + QStringList{u"seen=0"_s}, u"approver"_s)
              .contains(u"[snapshot.not_as_seen]"_s));
    CHECK(office
              .mustFail(2, QStringList{u"act"_s, office.store(), u"sign_report"_s} + office.paper() +
                               QStringList{u"colour=red"_s} + office.as(u"approver"_s))
              .contains(u"[act.unknown_key]"_s));
    CHECK(office.trail() == trail);
    const QString id = office.act(u"sign_report"_s, office.paper(), u"approver"_s);

    const QString listed = office.mustRun({u"records"_s, office.store(), u"report_snapshots"_s, u"--json"_s});
    const QJsonArray records = QJsonDocument::fromJson(listed.toUtf8()).array();
    REQUIRE(records.size() == 1);
    CHECK(records[0].toObject().value("id"_L1).toString() == id);
    CHECK(records[0].toObject().value("number"_L1).toString() == u"15/BC-SCT"_s);
    CHECK(records[0].toObject().value("signer"_L1).toString() == u"Nguyễn Văn Bình"_s);

    const QByteArray before = Program::read(office.printed(u"before.pdf"_s));
    const QString text = office.textOf(office.path(u"before.pdf"_s));
    CHECK(text.contains(u"Số: 15/BC-SCT"_s));
    CHECK(text.contains(u"KT. GIÁM ĐỐC"_s));
    CHECK(text.contains(u"ngày 05 tháng 01 năm 2026"_s));
    CHECK(text.contains(u"700,0"_s)); // triệu đồng

    office.allocate(u"2"_s, u"55000000"_s);
    const bool sameBytes = undated(Program::read(office.printed(u"after.pdf"_s, id))) == undated(before);
    CHECK(sameBytes);
    const QString live = office.path(u"live.pdf"_s);
    office.mustRun({u"report"_s, office.store(), u"conference"_s, u"--period"_s, u"2025"_s, u"--scope"_s,
                    u"province:31"_s, u"-o"_s, live});
    CHECK(office.textOf(live).contains(u"755,0"_s));

    const QString differences = office.path(u"differences.json"_s);
    office.mustRun({u"report"_s, office.store(), u"conference"_s, u"--snapshot"_s, id, u"--differences"_s,
                    u"-o"_s, differences});
    bool found = false;
    for (const QJsonValue& value :
         QJsonDocument::fromJson(Program::read(differences)).object().value("differences"_L1).toArray()) {
        const QJsonObject difference = value.toObject();
        if (difference.value("key"_L1).toString() != u"budget.allocated.total"_s)
            continue;
        found = true;
        CHECK(difference.value("then"_L1).toInteger() == 700'000'000);
        CHECK(difference.value("now"_L1).toInteger() == 755'000'000);
        const QJsonObject record = difference.value("records"_L1).toArray().at(0).toObject();
        CHECK(record.value("register"_L1).toString() == u"allocations"_s);
        CHECK(record.value("label"_L1).toString() == u"2"_s);
        CHECK(record.value("act"_L1).toString() == u"add_allocation"_s);
    }
    CHECK(found);
    CHECK(office.mustRun({u"check"_s, office.store()}).contains(u"không có lỗi"_s));
}

TEST_CASE("a snapshot that is not there, of another report or tampered with is refused", "[cli][snapshot]")
{
    const SigningProgram office;
    office.act(u"sign_report"_s, office.paper(), u"approver"_s);
    const auto report = [&](const QString& name, const QStringList& more) {
        return QStringList{u"report"_s, office.store(), name, u"-o"_s, office.path(u"x.pdf"_s)} + more;
    };
    CHECK(office.mustFail(1, report(u"conference"_s, {u"--snapshot"_s, u"99"_s}))
              .contains(u"[snapshot.missing]"_s));
    CHECK(office.mustFail(1, report(u"five-year"_s, {u"--snapshot"_s, u"15/BC-SCT"_s}))
              .contains(u"[snapshot.missing]"_s));
    CHECK(office.mustFail(2, report(u"conference"_s, {u"--differences"_s})).contains(u"--snapshot"_s));
    {
        const kc::SystemClock clock;
        const auto store = kc::store::Store::open(office.store(), clock);
        REQUIRE(store);
        kc::store::Query::fromText(**store, u"UPDATE report_snapshot SET signer = 'Ai đó'"_s)->run();
    }
    const QString refused = office.mustFail(1, report(u"conference"_s, {u"--snapshot"_s, u"15/BC-SCT"_s}));
    CHECK(refused.contains(u"[snapshot.changed]"_s));
    CHECK(refused.contains(u"15/BC-SCT"_s));
    CHECK_FALSE(QFile::exists(office.path(u"x.pdf"_s)));
    const QString checked = office.mustFail(1, {u"check"_s, office.store()});
    CHECK(checked.contains(u"[snapshot.changed]"_s));
    CHECK(checked.contains(u"15/BC-SCT"_s));
}

TEST_CASE("an office says a sentence otherwise, and is told when it names an unknown figure", "[cli][report]")
{
    const SigningProgram office;
    const QString shipped = office.path(u"shipped.tsv"_s);
    office.mustRun({u"report"_s, office.store(), u"conference"_s, u"--sentences"_s, u"-o"_s, shipped});
    CHECK(Program::read(shipped).contains("\nclosing\t"));
    REQUIRE(QDir().mkpath(office.path(u"data/khuyencong/report"_s)));
    const QString own = u"data/khuyencong/report/conference.tsv"_s;
    const QString pdf = office.path(u"own.pdf"_s);
    const QStringList call{u"report"_s, office.store(), u"conference"_s, u"--period"_s, u"2025"_s, u"-o"_s,
                           pdf};
    office.write(own, "key\tvi\ten\nclosing\tTrân trọng, {budget.allocated.total:dong}./.\tEnd.\n");
    office.mustRun(call);
    CHECK(office.textOf(pdf).contains(u"Trân trọng, 700.000.000 đồng./."_s));
    office.write(own, "key\tvi\ten\nclosing\tTrân trọng, {budget.alocated}./.\tEnd.\n");
    const QString refused = office.mustFail(1, call);
    CHECK(refused.contains(u"[report.unknown_figure]"_s));
    CHECK(refused.contains(u"conference.tsv:2"_s));
    CHECK(refused.contains(u"budget.alocated"_s));
}
