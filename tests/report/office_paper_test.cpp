// SPDX-License-Identifier: GPL-3.0-or-later
// What the papers of the office say beside their figures: names of rows, totals, who signs, old and new
// values.
#include "report/change_words.h"
#include "report/cube_world.h"
#include "report/document_text.h"
#include "report/report_run.h"
#include "store/query.h"
#include "store/record_writer.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kctest::CubeWorld;
using kctest::wordsOf;

namespace {

const QDate kMap(2026, 1, 1);

ReportRequest paperRequest(const QString& name, const QString& scope, QDate asAt)
{
    ReportRequest request;
    request.name = name;
    request.params = {*Scope::fromText(scope), Period::ofYears(2025, 2025), asAt, kMap, Lang::Vi};
    return request;
}

ReportResult paperOf(CubeWorld& world, const ReportRequest& request)
{
    auto built = buildReport(world.store(), world.rules(), request);
    REQUIRE(built);
    return std::move(*built);
}

QString movementId(CubeWorld& world, const QString& key)
{
    return store::Query::fromText(world.store(), u"SELECT id FROM movement WHERE key = '%1'"_s.arg(key))
        ->first([](const store::Row& row) { return row.text(u"id"_s); })
        .value_or(QString());
}

SignatureBlock signatureOf(const ReportResult& built)
{
    return *std::get<Closing>(built.document.sections.back().blocks.back()).signature;
}

} // namespace

TEST_CASE("Places are numbered rows; without a commune or before the map they say so",
          "[report][office][paper]")
{
    CubeWorld world(5);
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    const QString whole = world.addProject(writer, u"31"_s, u"3"_s);
    const QString former = world.addProject(writer, u"c30"_s, u"4"_s);
    world.addMovement(writer, whole, u"local"_s, u"approved"_s, 2025, 400'000'000, QDate(2025, 2, 1));
    world.addMovement(writer, whole, u"local"_s, u"advanced"_s, 2025, 100'000'000, QDate(2025, 3, 1));
    world.addMovement(writer, former, u"local"_s, u"approved"_s, 2025, 200'000'000, QDate(2025, 2, 1));
    writer.commit();
    const ReportResult built = paperOf(world, paperRequest(u"plan-execution"_s, u"province:31"_s, kMap));
    const QString text = wordsOf(built.document);
    INFO(text.toStdString());
    CHECK(text.contains(
        u"\n1|Tỉnh Tỉnh 31new (không ghi xã, phường)|1|400,0|100,0|-|-|100,0|300,0|-|25,00|\n"_s));
    // Nothing was disbursed: its rate is no number either.
    CHECK(text.contains(u"\n2|Xã Tỉnh c30 (địa giới cũ)|1|200,0|-|-|-|-|200,0|-|-|\n"_s));
    CHECK(text.contains(u"“(địa giới cũ)”: đơn vị đã hết hiệu lực"_s));
    // Contents keep their numbers in the list of contents, and the table says so.
    CHECK(text.contains(u"\n3|3|1|400,0|"_s));
    CHECK(text.contains(u"nội dung không có số liệu không nêu"_s));
    CHECK(std::get<AnnexHead>(built.document.sections.back().blocks.front())
              .attachedTo.startsWith(u"(Kèm theo Báo cáo số"_s));
}

TEST_CASE("The annex of a decision is signed by whoever signs the decision", "[report][office][list]")
{
    CubeWorld world(6);
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    const QString project = world.addProject(writer, u"31"_s, u"3"_s);
    world.addMovement(writer, project, u"local"_s, u"approved"_s, 2025, 500, QDate(2025, 2, 1));
    writer.commit();
    store::RecordWriter decided(world.store(), Actor::forSetUp(), u"test"_s);
    decided.update(u"movement"_s, movementId(world, u"m2"_s), {{u"document"_s, u"12/QĐ-UBND"_s}});
    decided.insert(u"document"_s, {{u"id"_s, u"11111111-2222-4333-8444-555555555555"_s},
                                   {u"number"_s, u"12/QĐ-UBND"_s},
                                   {u"date"_s, u"2025-02-01"_s},
                                   {u"issuer"_s, u"Ủy ban nhân dân tỉnh"_s},
                                   {u"kind"_s, u"decision"_s},
                                   {u"abstract"_s, u""_s},
                                   {u"signer"_s, u"Phó Chủ tịch Trần Bình"_s},
                                   {u"project"_s, QVariant()}});
    decided.commit();
    ReportRequest request = paperRequest(u"project-list"_s, u"province:31"_s, kMap);
    const SignatureBlock open = signatureOf(paperOf(world, request));
    CHECK(open.authority == std::vector<QString>{u"TM. Ủy ban nhân dân"_s});
    CHECK(open.title == u"CHỦ TỊCH");
    CHECK(open.name.isEmpty());

    request.options[u"decision"_s] = u"12/QĐ-UBND"_s;
    const SignatureBlock known = signatureOf(paperOf(world, request));
    CHECK(known.title.isEmpty());
    CHECK(known.name == u"Phó Chủ tịch Trần Bình");

    request.signerTitle = u"Phó Giám đốc"_s; // whoever prints it knows better
    CHECK(signatureOf(paperOf(world, request)).title == u"PHÓ GIÁM ĐỐC");

    request = paperRequest(u"project-list"_s, u"national"_s, kMap);
    CHECK(signatureOf(paperOf(world, request)).title == u"BỘ TRƯỞNG");
}

TEST_CASE("Money not settled is added up and said to be late only when it is", "[report][office][overdue]")
{
    CubeWorld world(7);
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    const QString project = world.addProject(writer, u"31"_s, u"3"_s);
    for (const auto& [source, amount] :
         {std::pair{u"national"_s, 400'000'000}, std::pair{u"local"_s, 100'000'000}}) {
        world.addMovement(writer, project, source, u"approved"_s, 2025, amount, QDate(2025, 2, 1));
        world.addMovement(writer, project, source, u"advanced"_s, 2025, amount, QDate(2025, 3, 1));
    }
    writer.commit();
    RuleBook rules = world.rules();
    Deadline settle; // 22 January of the year after, for the national fund
    settle.code = u"liquidation"_s;
    settle.fund = u"national"_s;
    settle.act = u"settle"_s;
    settle.yearOffset = 1;
    settle.month = 1;
    settle.day = 22;
    rules.deadlines = {settle};
    const auto textOn = [&](QDate day) {
        ReportRequest request = paperRequest(u"overdue"_s, u"national"_s, day);
        request.params.period = {QDate(day.year(), 1, 1), day};
        const auto built = buildReport(world.store(), rules, request);
        REQUIRE(built);
        return wordsOf(built->document);
    };
    const QString inTime = textOn(QDate(2026, 1, 22));
    INFO(inTime.toStdString());
    CHECK(inTime.contains(u"không có khoản nào quá hạn quyết toán."_s));
    CHECK(inTime.contains(u"Tổng cộng||||500,0|-|-|-|500,0|"_s));
    const QString late = textOn(QDate(2026, 1, 23));
    CHECK(late.contains(u"trong đó quá hạn quyết toán 400 triệu đồng"_s));
    CHECK_FALSE(late.contains(u"không có khoản nào"_s));
}

TEST_CASE("The settlement file is due after the last acceptance, whatever was paid since",
          "[report][office][overdue]")
{
    CubeWorld world(10);
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    const QString project = world.addProject(writer, u"31"_s, u"3"_s);
    writer.update(u"project"_s, project, {{u"fund"_s, u"national"_s}, {u"plan_year"_s, 2025}});
    int position = 0;
    for (const auto& [act, to, day] : {std::tuple{u"advance"_s, u"implementing"_s, u"2025-02-11"_s},
                                       std::tuple{u"accept"_s, u"accepted"_s, u"2025-04-29"_s},
                                       std::tuple{u"pay"_s, u"accepted"_s, u"2025-05-05"_s}})
        writer.insert(u"case_step"_s, {{u"id"_s, u"00000000-0000-4000-8000-00000000000%1"_s.arg(++position)},
                                       {u"project"_s, project},
                                       {u"position"_s, position},
                                       {u"round"_s, 1},
                                       {u"act"_s, act},
                                       {u"from_state"_s, u""_s},
                                       {u"to_state"_s, to},
                                       {u"actor"_s, QVariant()},
                                       {u"actor_name"_s, u"Bà Mai"_s},
                                       {u"on_behalf_of"_s, u""_s},
                                       {u"at"_s, QString(day + u"T03:00:00Z"_s)},
                                       {u"date"_s, day},
                                       {u"document"_s, u""_s},
                                       {u"signer"_s, u""_s},
                                       {u"reason"_s, u""_s},
                                       {u"exception"_s, u""_s},
                                       {u"voided"_s, 0}});
    writer.commit();
    RuleBook rules = world.rules();
    Deadline file; // within 15 days of the last acceptance
    file.code = u"settlement_file"_s;
    file.fund = u"national"_s;
    file.act = u"settlement_file"_s;
    file.daysAfter = 15;
    rules.deadlines = {file};
    ReportRequest request = paperRequest(u"overdue"_s, u"national"_s, QDate(2025, 11, 21));
    request.params.period.to = request.params.asAt;
    const auto built = buildReport(world.store(), rules, request);
    REQUIRE(built);
    const FigureTable& late = *built->figures.table(u"late-steps"_s);
    REQUIRE(late.rows.size() == 1);
    CHECK(late.rows.front().word(u"due"_s) == u"14/05/2025");
    CHECK(integerOf(late.rows.front().cells.front().value) == 191); // 17 + 30 + 31 + 31 + 30 + 31 + 21
}

TEST_CASE("The audit report says what was taken back, before the approval too", "[report][office][audit]")
{
    CubeWorld world(8);
    const auto textNow = [&] {
        return wordsOf(paperOf(world, paperRequest(u"audit"_s, u"national"_s, QDate(2025, 12, 31))).document);
    };
    CHECK(textNow().contains(u"Không có khoản kinh phí từ bước phê duyệt trở đi bị đảo."_s));
    CHECK(textNow().contains(u"Không có khoản đề nghị, thẩm định được thay thế."_s));
    store::RecordWriter writer(world.store(), Actor::forSetUp(), u"test"_s);
    const QString project = world.addProject(writer, u"31"_s, u"3"_s);
    world.addMovement(writer, project, u"local"_s, u"requested"_s, 2025, 500, QDate(2025, 2, 1));
    world.addMovement(writer, project, u"local"_s, u"approved"_s, 2025, 700, QDate(2025, 3, 1));
    writer.commit();
    store::RecordWriter back(world.store(), Actor::forSetUp(), u"test"_s);
    for (const auto& [key, stage, amount] :
         {std::tuple{u"m2"_s, u"requested"_s, 500}, std::tuple{u"m3"_s, u"approved"_s, 700}})
        world.addMovement(back, project, u"local"_s, stage, 2025, amount, QDate(2025, 4, 1),
                          movementId(world, key));
    back.commit();
    const QString text = textNow();
    INFO(text.toStdString());
    CHECK(text.contains(u"- 1 khoản kinh phí từ bước phê duyệt trở đi bị đảo, tổng 700 đồng."_s));
    CHECK(text.contains(u"- 1 khoản đề nghị, thẩm định được thay thế"_s));
    CHECK(text.contains(u"|Phê duyệt, Kinh phí khuyến công địa phương, 01/03/2025|"_s));
}

TEST_CASE("The trail says old and new values and keeps personal ones to itself", "[report][office][file]")
{
    CubeWorld world(9);
    const RuleBook rules = world.rules();
    const auto said = [&](const QString& table, const QString& before, const QString& after) {
        return changeWords(rules, table, before, after, Lang::Vi);
    };
    CHECK(
        said(
            u"project"_s, u"{\"state\":\"draft\",\"submitted_on\":null,\"total_cost\":1500,\"revision\":1}"_s,
            u"{\"state\":\"submitted\",\"submitted_on\":\"2025-03-09\",\"total_cost\":2500000,\"revision\":2}"_s) ==
        u"Trạng thái: Nháp → Đã nộp; Ngày nộp: - → 09/03/2025; Tổng kinh phí: 1500 → 2.500.000");
    const QString masked = said(u"establishment"_s, u"{\"phone\":\"0912345678\"}"_s,
                                u"{\"phone\":\"0987654321\",\"place\":null}"_s);
    CHECK(masked.contains(u"→"_s));
    CHECK_FALSE(masked.contains(u"0912345678"_s));
    CHECK_FALSE(masked.contains(u"0987654321"_s));
    CHECK(said(u"project"_s, u"{\"revision\":1}"_s, u"{\"revision\":2}"_s) == u"không đổi nội dung");
    CHECK(said(u"project"_s, {}, u"{\"revision\":1}"_s) == u"nhập mới");
    // An id tells nobody anything; a place has a name.
    CHECK(said(u"project"_s, u"{\"place\":null}"_s, u"{\"place\":\"%1\"}"_s.arg(kctest::unitId(u"31"_s))) ==
          u"Địa bàn: - → Tỉnh Tỉnh 31");
}
