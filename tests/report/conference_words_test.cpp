// SPDX-License-Identifier: GPL-3.0-or-later
// What the conference report says of money, places and projects, and what it leaves out.
#include "report/conference_city.h"
#include "report/document_text.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using namespace kctest;

TEST_CASE("What is not on record prints as -, never as 0, and drops its clause", "[report][conference]")
{
    World world;
    const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
    world.addMovement(project, u"local"_s, u"approved"_s, 2025, 300'000'000, QDate(2025, 3, 1));
    world.save();
    ReportRequest request = cityRequest();
    request.params.scope = *Scope::fromText(u"province:20"_s);
    const QString text = wordsOf(builtReport(world, request).document);
    CHECK(text.contains(
        u"đã phê duyệt 1 đề án với kinh phí 300 triệu đồng, toàn bộ là kinh phí khuyến công địa phương."_s));
    CHECK_FALSE(text.contains(u"hỗ trợ 0 cơ sở"_s));
    CHECK(text.contains(u"Chưa có số liệu dự toán kinh phí khuyến công được giao năm 2025."_s));
    CHECK(text.contains(u"1|Dự toán giao|-|-|-|-|-|"_s));
    CHECK(text.contains(u"2|Kinh phí phê duyệt|-|-|300,0|-|-|"_s));
    CHECK_FALSE(text.contains(u"so với cùng kỳ năm 2024 ("_s));
    CHECK_FALSE(text.contains(u"MÔ PHỎNG"_s));
}

TEST_CASE("Both denominators of a disbursement stand in the table with their names", "[report][conference]")
{
    World world;
    const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
    world.addAllocation(u"20"_s, u"national"_s, 2025, 1'000'000'000, QDate(2025, 1, 2));
    world.addAllocation(u"20"_s, u"local"_s, 2025, 3'000'000'000, QDate(2025, 1, 2));
    world.addMovement(project, u"national"_s, u"advanced"_s, 2025, 700'000'000, QDate(2025, 3, 1));
    world.addMovement(project, u"national"_s, u"paid"_s, 2025, 33'333'333, QDate(2025, 4, 1));
    world.addMovement(project, u"national"_s, u"returned"_s, 2025, 50'000'000, QDate(2025, 5, 1));
    world.save();
    ReportRequest request = cityRequest();
    request.params.scope = *Scope::fromText(u"province:20"_s);
    const QString text = wordsOf(builtReport(world, request).document);
    // 683.333.333 of 1.000.000.000 and of 4.000.000.000.
    CHECK(text.contains(u"Khuyến công quốc gia|1.000,0|-|683,3|68,33|17,08|"_s));
    CHECK(text.contains(u"Khuyến công địa phương|3.000,0|-|-|0,00|0,00|"_s));
    CHECK(text.contains(u"mẫu số là dự toán giao của chính nguồn đó"_s));
    CHECK(text.contains(u"mẫu số là tổng dự toán giao của các nguồn (4 tỷ đồng)"_s));
    // The row of letters names the formula of both rates.
    bool found = false;
    const report::Document document = builtReport(world, request).document;
    for (const Block& block : document.sections.front().blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (!table || table->columnLetters.size() != 6 || table->columnLetters[4] != u"4=3/1"_s)
            continue;
        found = true;
        CHECK(table->columnLetters.back() == u"5=3/Σ1"_s);
    }
    CHECK(found);
}

TEST_CASE("Where one source has all the money the sentence says so, and prints no rate of the other",
          "[report][conference]")
{
    World world;
    const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
    world.addAllocation(u"20"_s, u"local"_s, 2025, 3'000'000'000, QDate(2025, 1, 2));
    world.addMovement(project, u"local"_s, u"approved"_s, 2025, 300'000'000, QDate(2025, 3, 1));
    ReportRequest request = cityRequest();
    request.params.scope = *Scope::fromText(u"province:20"_s);
    SECTION("nothing was paid yet")
    {
        world.save();
        const QString text = wordsOf(builtReport(world, request).document);
        CHECK(text.contains(u"giao năm 2025 là 3 tỷ đồng, toàn bộ là kinh phí khuyến công địa phương."_s));
        CHECK(text.contains(u"Khuyến công quốc gia|-|-|-|-|-|"_s));
        CHECK(text.contains(u"Khuyến công địa phương|3.000,0|300,0|-|0,00|0,00|"_s));
        CHECK(text.contains(
            u"Đến hết ngày 30/11/2025 chưa giải ngân được khoản nào trong 3 tỷ đồng dự toán được giao."_s));
        CHECK_FALSE(text.contains(u"0,00%"_s));
    }
    SECTION("some was")
    {
        world.addMovement(project, u"local"_s, u"paid"_s, 2025, 150'000'000, QDate(2025, 4, 1));
        world.save();
        const QString text = wordsOf(builtReport(world, request).document);
        CHECK(text.contains(
            u"Giải ngân mới đạt 5,00% dự toán giao; còn 2,85 tỷ đồng dự toán chưa giải ngân."_s));
        CHECK(text.contains(u"Khuyến công quốc gia|-|-|-|-|-|"_s));
        CHECK(text.contains(u"Khuyến công địa phương|3.000,0|300,0|150,0|5,00|5,00|"_s));
    }
}

TEST_CASE("A host reports on the provinces of a region, each beside its year before", "[report][conference]")
{
    World world;
    fillCity(world);
    const std::size_t other = world.addProject(u"20"_s, u"3.3"_s);
    world.addAllocation(u"20"_s, u"local"_s, 2025, 1'000'000'000, QDate(2025, 1, 2));
    world.addMovement(other, u"local"_s, u"approved"_s, 2024, 400'000'000, QDate(2024, 3, 1));
    world.addMovement(other, u"local"_s, u"approved"_s, 2025, 500'000'000, QDate(2025, 3, 1));
    world.addMovement(other, u"local"_s, u"paid"_s, 2025, 250'000'000, QDate(2025, 4, 1));
    world.save();
    ReportRequest request = cityRequest();
    for (const QString& scope : {u"region:north"_s, u"national"_s}) {
        INFO(scope.toStdString());
        request.params.scope = *Scope::fromText(scope);
        const QString text = wordsOf(builtReport(world, request).document);
        CHECK(text.contains(u"Kết quả hoạt động khuyến công "_s +
                            (scope == "national"_L1 ? u"cả nước"_s : u"khu vực phía Bắc"_s) +
                            u" năm 2024"_s));
        CHECK(text.contains(u"Phục vụ hội nghị khuyến công"_s));
        // 500 against 400 of the year before and of its same months; 250 of 1.000 disbursed.
        CHECK(text.contains(u"|1.000,0|400,0|400,0|500,0|125,00|125,00|-|250,0|25,00|"_s));
        CHECK(text.contains(u"Kinh phí khuyến công theo khu vực"_s) == (scope == "national"_L1));
        CHECK_FALSE(text.contains(u"Ủy ban nhân dân"_s));
        CHECK_FALSE(text.contains(u'⟦'));
        CHECK_FALSE(text.contains(u'{'));
    }
    request.params.scope = *Scope::fromText(u"province:31"_s);
    CHECK_FALSE(
        wordsOf(builtReport(world, request).document).contains(u"Kinh phí khuyến công theo địa phương\n"_s));
}

TEST_CASE("The list tells the state of a đề án on the as-at day", "[report][conference]")
{
    World world;
    const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
    world.addMovement(project, u"local"_s, u"approved"_s, 2025, 300'000'000, QDate(2025, 3, 1));
    world.addStep(project, u"approved"_s, QDate(2025, 3, 1));
    world.addStep(project, u"accepted"_s, QDate(2025, 9, 1));
    world.addStep(project, u"settled"_s, QDate(2025, 12, 1));
    world.save();
    ReportRequest request = cityRequest();
    request.params.scope = *Scope::fromText(u"province:20"_s);
    const auto stateAt = [&](QDate day) {
        request.params.asAt = day;
        const auto built = buildReport(world.store(), world.rules(), request);
        REQUIRE(built);
        return built->figures.table(u"projects"_s)->rows.at(0).word(u"state"_s);
    };
    CHECK(stateAt(QDate(2025, 3, 1)) == u"Đã phê duyệt"_s);
    CHECK(stateAt(QDate(2025, 11, 30)) == u"Đã nghiệm thu"_s);
    CHECK(stateAt(QDate(2025, 12, 5)) == u"Đã quyết toán"_s);
}

TEST_CASE("A đề án brought in without steps is in the state its money tells until its record was written",
          "[report][conference]")
{
    World world; // writes its records on 05/12/2025, each project as being carried out
    const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
    world.addMovement(project, u"local"_s, u"approved"_s, 2025, 300'000'000, QDate(2025, 3, 1));
    world.addMovement(project, u"counterpart"_s, u"contracted"_s, 2025, 100, QDate(2025, 4, 1));
    const auto advance =
        world.addMovement(project, u"local"_s, u"advanced"_s, 2025, 200'000'000, QDate(2025, 5, 1));
    world.addMovement(project, u"local"_s, u"advanced"_s, 2025, 200'000'000, QDate(2025, 6, 1), advance);
    world.addMovement(project, u"local"_s, u"paid"_s, 2025, 300'000'000, QDate(2025, 9, 1));
    world.addMovement(project, u"local"_s, u"settled"_s, 2025, 300'000'000, QDate(2025, 11, 17));
    world.addAllocation(u"20"_s, u"local"_s, 2025, 900'000'000, QDate(2025, 1, 2));
    world.save();
    ReportRequest request = cityRequest();
    request.params.scope = *Scope::fromText(u"province:20"_s);
    const auto stateAt = [&](QDate day) {
        request.params.asAt = day;
        return builtReport(world, request).figures.table(u"projects"_s)->rows.at(0).word(u"state"_s);
    };
    CHECK(stateAt(QDate(2025, 3, 1)) == u"Đã phê duyệt"_s);
    CHECK(stateAt(QDate(2025, 4, 1)) == u"Đã ký hợp đồng"_s);
    CHECK(stateAt(QDate(2025, 5, 31)) == u"Đang thực hiện"_s);
    CHECK(stateAt(QDate(2025, 6, 1)) == u"Đã ký hợp đồng"_s); // the advance was taken back
    CHECK(stateAt(QDate(2025, 11, 16)) == u"Đang thực hiện"_s);
    CHECK(stateAt(QDate(2025, 11, 17)) == u"Đã quyết toán"_s);
    CHECK(stateAt(QDate(2025, 12, 4)) == u"Đã quyết toán"_s);
    CHECK(stateAt(QDate(2025, 12, 5)) == u"Đang thực hiện"_s);

    const QString open = u"nghiệm thu, quyết toán 1 đề án đã phê duyệt chưa quyết toán"_s;
    request.params.asAt = QDate(2025, 11, 16);
    CHECK(wordsOf(builtReport(world, request).document).contains(open));
    request.params.asAt = QDate(2025, 11, 17);
    CHECK_FALSE(wordsOf(builtReport(world, request).document).contains(open));
}

TEST_CASE("Only projects that go on are still to be accepted and settled", "[report][conference]")
{
    World world;
    world.addAllocation(u"20"_s, u"local"_s, 2025, 3'000'000'000, QDate(2025, 1, 2));
    for (const QString& last :
         {u"contracted"_s, u"implementing"_s, u"accepted"_s, u"settled"_s, u"stopped"_s}) {
        const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
        world.addMovement(project, u"local"_s, u"approved"_s, 2025, 300'000'000, QDate(2025, 3, 1));
        world.addStep(project, u"approved"_s, QDate(2025, 3, 1));
        world.addStep(project, last, QDate(2025, 9, 1));
    }
    world.save();
    ReportRequest request = cityRequest();
    request.params.scope = *Scope::fromText(u"province:20"_s);
    const QString text = wordsOf(builtReport(world, request).document);
    CHECK(text.contains(u"hoàn thành nghiệm thu, quyết toán 3 đề án đã phê duyệt chưa quyết toán"_s));
    CHECK(text.contains(u"Trong số đó, 1 đề án đã dừng thực hiện hoặc rút:\n- "_s +
                        world.projects.back().code + u": "_s));
    CHECK_FALSE(text.contains(world.projects.front().code + u": Đề án thử số 1 ("_s));
}

TEST_CASE("A list of several provinces' projects stands province by province", "[report][conference]")
{
    World world;
    for (const QString& place : {u"31"_s, u"20"_s, u"31"_s}) {
        const std::size_t project = world.addProject(place, u"3.3"_s);
        world.addMovement(project, u"local"_s, u"approved"_s, 2025, 300'000'000, QDate(2025, 3, 1));
        world.addMovement(project, u"other"_s, u"approved"_s, 2025, 20'000'000, QDate(2025, 3, 1));
    }
    world.save();
    const auto listOf = [&](const QString& scope) {
        ReportRequest request = cityRequest();
        request.params.scope = *Scope::fromText(scope);
        const report::Document document = builtReport(world, request).document;
        QStringList rows;
        for (const Section& section : document.sections) {
            for (const Block& block : section.blocks) {
                const auto* table = std::get_if<Table>(&block);
                if (!table || table->name != "projects"_L1)
                    continue;
                for (const Row& row : table->rows) {
                    rows << row.cells.at(0).text + u'|' + row.cells.at(1).text.section(u':', 0, 0);
                    if (row.cells.size() > 9)
                        rows.back() += u'|' + row.cells.at(7).text + u'|' + row.cells.at(9).text;
                }
            }
        }
        return rows;
    };
    const QStringList grouped = listOf(u"region:north"_s);
    REQUIRE(grouped.size() == 8);
    CHECK(grouped.at(0) == u"I|Tỉnh Lạng Sơn"_s);
    CHECK(grouped.at(1) == u"1|"_s + world.projects.at(1).code + u"|300,0|20,0"_s);
    CHECK(grouped.at(2) == u"|Cộng tỉnh Lạng Sơn|300,0|20,0"_s);
    CHECK(grouped.at(3) == u"II|Thành phố Hải Phòng"_s);
    CHECK(grouped.at(6) == u"|Cộng thành phố Hải Phòng|600,0|40,0"_s);
    CHECK(grouped.at(7) == u"|Tổng cộng|900,0|60,0"_s);
    CHECK(listOf(u"province:31"_s).size() == 3);
}

TEST_CASE("Grouped by province, the annex lists each of the report's projects once", "[report][conference]")
{
    std::size_t all = 0;
    for (const unsigned seed : {51U, 52U}) {
        World world;
        world.fill(seed, 45);
        for (const QString& scope : {u"national"_s, u"region:north"_s}) {
            ReportRequest request = cityRequest();
            request.params.scope = *Scope::fromText(scope);
            const ReportResult result = builtReport(world, request);
            for (const QString& key : {u"projects"_s, u"previous_year.projects"_s}) {
                std::multiset<QString> listed;
                for (const FigureRow& row : result.figures.table(key)->rows)
                    listed.insert(row.key + u": "_s + row.label);
                all += listed.size();
                std::multiset<QString> printed;
                for (const Section& section : result.document.sections) {
                    for (const Block& block : section.blocks) {
                        const auto* table = std::get_if<Table>(&block);
                        for (std::size_t i = 0; table && table->name == key && i < table->rows.size(); ++i) {
                            if (table->rows[i].kind == RowKind::Normal)
                                printed.insert(table->rows[i].cells.at(1).text);
                        }
                    }
                }
                CHECK(printed == listed);
            }
        }
    }
    CHECK(all > 14);
}

TEST_CASE("Every row of the annexes by activity and by province has its name", "[report][conference]")
{
    World world;
    world.fill(51, 45);
    ReportRequest request = cityRequest();
    request.params.scope = *Scope::fromText(u"national"_s);
    const ReportResult result = builtReport(world, request);
    int rows = 0;
    for (const QString& key : {u"budget-by-activity"_s, u"budget-by-province"_s}) {
        QStringList named;
        for (const FigureRow& row : result.figures.table(key)->rows)
            named << row.label.toLower();
        for (const Section& section : result.document.sections) {
            for (const Block& block : section.blocks) {
                const auto* table = std::get_if<Table>(&block);
                for (std::size_t i = 0; table && table->name == key && i < table->rows.size(); ++i) {
                    if (table->rows[i].kind != RowKind::Normal)
                        continue;
                    const QString name = table->rows[i].cells.at(1).text;
                    CHECK(name.size() > 1); // "-" is what has no words
                    rows += named.contains(name.toLower()) ? 1 : 0;
                }
            }
        }
    }
    CHECK(rows > 4);
}

TEST_CASE("A conference paper with long lists has a table of contents", "[report][conference]")
{
    for (const int count : {30, 31}) {
        World world;
        for (int i = 0; i < count; ++i) {
            const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
            world.addMovement(project, u"local"_s, u"approved"_s, 2025, 300'000'000, QDate(2025, 3, 1));
        }
        world.save();
        ReportRequest request = cityRequest();
        request.params.scope = *Scope::fromText(u"province:20"_s);
        const report::Document document = builtReport(world, request).document;
        const std::vector<Block>& blocks = document.sections.front().blocks;
        const bool contents = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
            return std::holds_alternative<report::Contents>(block);
        });
        CHECK(contents == (count > 30));
    }
}

TEST_CASE("Averages are not added up to a total, and money is said in readable units", "[report][conference]")
{
    World world;
    const std::size_t one = world.addProject(u"20"_s, u"3.3"_s);
    const std::size_t two = world.addProject(u"20"_s, u"3.3"_s);
    for (const std::size_t project : {one, two}) {
        world.addMovement(project, u"local"_s, u"approved"_s, 2025, 300'000'000, QDate(2025, 3, 1));
        world.addResult(project, u"income_increase"_s, 5'000'000, 4'000'000, QDate(2025, 6, 1));
        world.addResult(project, u"revenue_increase"_s, 1'500'000'000, 1'000'000'000, QDate(2025, 6, 1));
    }
    world.save();
    RuleBook rules = world.rules();
    rules.indicators.push_back({u"income_increase"_s, u"Thu nhập tăng thêm"_s, u"Income increase"_s,
                                u"đồng/người"_s, u"dong per worker"_s, 90});
    rules.indicators.push_back(
        {u"revenue_increase"_s, u"Doanh thu tăng thêm"_s, u"Revenue increase"_s, u"đồng"_s, u"dong"_s, 91});
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        ReportRequest request = cityRequest(lang);
        request.params.scope = *Scope::fromText(u"province:20"_s);
        const bool vi = lang == Lang::Vi;
        auto built = buildReport(world.store(), rules, request);
        REQUIRE(built);
        // The figure keeps what it always was: a sum.
        CHECK(integerOf(built->figures.at(u"result.income_increase"_s).value) == 8'000'000);
        QString text = wordsOf(built->document);
        CHECK(text.contains(vi ? u"|Thu nhập tăng thêm|đồng/người|-|-|-|-|"_s
                               : u"|Income increase|dong per worker|-|-|-|-|"_s));
        CHECK_FALSE(text.contains(vi ? u"8.000.000"_s : u"8,000,000"_s));
        CHECK(text.contains(vi ? u"- Doanh thu tăng thêm: 2 tỷ đồng/3 tỷ đồng, đạt 66,7%"_s
                               : u"- Revenue increase: 2 billion đồng of 3 billion đồng, 66.7%"_s));
        CHECK(text.contains(vi ? u"Chỉ tiêu bình quân (tính trên một người)"_s : u"Averages (per worker)"_s));
        request.name = u"results"_s;
        built = buildReport(world.store(), rules, request);
        REQUIRE(built);
        text = wordsOf(built->document);
        CHECK(text.contains(vi ? u"|Thu nhập tăng thêm|đồng/người|-|-|-|-|-|-|-|-|"_s
                               : u"|Income increase|dong per worker|-|-|-|-|-|-|-|-|"_s));
    }
}
