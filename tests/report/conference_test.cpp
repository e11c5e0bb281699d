// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"
#include "casework/set_up.h"
#include "report/conference_city.h"
#include "report/layout.h"
#include "report/report_files.h"
#include "report/report_text.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using kctest::World;

namespace {

ReportRequest cityRequest(Lang lang = Lang::Vi)
{
    ReportRequest request;
    request.params.scope = *Scope::fromText(u"province:31"_s);
    request.params.period = {QDate(2025, 1, 1), QDate(2025, 11, 30)};
    request.params.asAt = QDate(2025, 11, 30);
    request.params.boundaries = QDate(2025, 11, 30);
    request.params.lang = lang;
    return request;
}

/// The text of a PDF as a reader's program extracts it, spaces squeezed.
QString pdfText(const QString& path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput()).replace(QRegularExpression(u"\\s+"_s), u" "_s);
}

/// Everything a document says, block by block.
QString allText(const report::Document& document)
{
    QString text;
    for (const Section& section : document.sections) {
        for (const Block& block : section.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block))
                text += plainText(paragraph->runs) + u'\n';
            else if (const auto* heading = std::get_if<Heading>(&block))
                text += heading->number + u' ' + heading->text + u'\n';
            else if (const auto* title = std::get_if<TitleBlock>(&block))
                text += title->kind + u'\n' + title->summary + u'\n';
            else if (const auto* table = std::get_if<Table>(&block)) {
                text += table->caption + u'\n' + table->note + u'\n';
                for (const auto& row : table->rows) {
                    for (const Cell& cell : row.cells)
                        text += cell.text + u'|';
                    text += u'\n';
                }
            }
        }
    }
    return text;
}

report::Document documentOf(World& world, const ReportRequest& request)
{
    auto built = buildReport(world.store(), world.rules(), request);
    if (!built)
        FAIL(describe(built.error().findings.front(), Lang::En).toStdString());
    return std::move(built->document);
}

QString folder()
{
    const QString path = kctest::buildFolder() + u"/report"_s;
    QDir().mkpath(path);
    return path;
}

} // namespace

TEST_CASE("The conference report comes out as a PDF that says what was computed", "[report][conference]")
{
    World world;
    kctest::fillCity(world);
    ReportRequest request = cityRequest();
    const auto built = buildReport(world.store(), world.rules(), request);
    REQUIRE(built);
    const QString path = folder() + u"/conference-vi.pdf"_s;
    REQUIRE(writeReport(*built, path, QDateTime(QDate(2025, 12, 5), QTime(8, 0), Qt::UTC)));
    const QString text = pdfText(path);

    // The year's local and national allocations of both former units: 3.200 + 4.500 + 3.100 triệu.
    CHECK(text.contains(
        u"Dự toán kinh phí khuyến công được giao năm 2025 là 10,8 tỷ đồng, trong đó khuyến công quốc gia 3,2 tỷ đồng và khuyến công địa phương 7,6 tỷ đồng"_s));
    CHECK(text.contains(u"đã phê duyệt 24 đề án"_s));
    CHECK(text.contains(u"Đã phê duyệt 21 đề án"_s));
    CHECK(text.contains(u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s));
    CHECK(text.contains(u"SỞ CÔNG THƯƠNG"_s));
    CHECK(text.contains(
        u"Kết quả hoạt động khuyến công năm 2024 và 11 tháng đầu năm 2025; nhiệm vụ những tháng cuối năm 2025 và phương hướng năm 2026"_s));
    for (const QString& part :
         {u"I. BỐI CẢNH"_s, u"II. KẾT QUẢ"_s, u"III. ĐÁNH GIÁ"_s, u"IV. NHIỆM VỤ"_s, u"V. PHƯƠNG HƯỚNG"_s,
          u"VI. ĐỀ XUẤT"_s, u"Phụ lục I"_s, u"Phụ lục II"_s, u"Phụ lục III"_s, u"Nơi nhận:"_s, u"GIÁM ĐỐC"_s})
        CHECK(text.contains(part));
    CHECK(text.contains(u"Đề nghị Bộ Công Thương sớm ban hành thông tư"_s));
    CHECK_FALSE(text.contains(u'⟦'));
    CHECK_FALSE(text.contains(u'{'));
    CHECK_FALSE(text.contains(u"nan"_s + u' '));
    CHECK_FALSE(text.contains(u"MÔ PHỎNG"_s));
}

TEST_CASE("Every sentence names figures that exist, in both languages the same", "[report][conference]")
{
    World world;
    kctest::fillCity(world);
    const auto built = buildReport(world.store(), world.rules(), cityRequest());
    REQUIRE(built);
    const SentenceBook& book = SentenceBook::of(u"conference"_s);
    CHECK(book.keys().size() > 100);
    for (const QString& key : book.keys()) {
        INFO(key.toStdString());
        QStringList vi = book.placeholders(key, Lang::Vi);
        QStringList en = book.placeholders(key, Lang::En);
        for (const QString& name : vi) {
            // A dotted name is a figure; a plain one stands in the sentence's own context.
            if (name.contains(u'.')) {
                INFO(name.toStdString());
                CHECK(built->figures.find(name) != nullptr);
            }
        }
        vi.removeDuplicates();
        en.removeDuplicates();
        vi.removeAll(u"organ"_s); // English closes sentences without naming the organ twice
        en.removeAll(u"organ"_s);
        vi.sort();
        en.sort();
        CHECK(vi == en);
    }
}

TEST_CASE("The report speaks English as completely as Vietnamese", "[report][conference]")
{
    World world;
    kctest::fillCity(world);
    const auto built = buildReport(world.store(), world.rules(), cityRequest(Lang::En));
    REQUIRE(built);
    REQUIRE(writeReport(*built, folder() + u"/conference-en.pdf"_s,
                        QDateTime(QDate(2025, 12, 5), QTime(8, 0), Qt::UTC)));
    const QString text = allText(built->document);
    CHECK(text.contains(
        u"The budget allocated for 2025 is 10.8 billion đồng, of which national fund 3.2 billion đồng and local fund 7.6 billion đồng"_s));
    CHECK_FALSE(text.contains(u'⟦'));
    CHECK_FALSE(text.contains(u"đề án"_s));
}

TEST_CASE("An English paper names the office's own organs, whatever place it is about",
          "[report][conference]")
{
    World world;
    kctest::fillCity(world);
    ReportRequest request = cityRequest(Lang::En);
    request.params.asAt = QDate(2025, 6, 30);
    request.params.period.to = request.params.asAt;
    request.params.boundaries = request.params.asAt; // Hải Dương still stands
    for (const QString& scope : {u"province:31"_s, u"province:30"_s, u"region:north"_s, u"national"_s}) {
        for (const QString& name : {u"conference"_s, u"plan-execution"_s, u"funding"_s, u"results"_s}) {
            INFO(name.toStdString() << " " << scope.toStdString());
            request.name = name;
            request.params.scope = *Scope::fromText(scope);
            const report::Document document = documentOf(world, request);
            const auto& head = std::get<DecreeHead>(document.sections.front().blocks.front());
            // Places of this world have one name in both languages.
            CHECK(head.superiorOrgan == u"People's Committee of Hải Phòng City"_s);
            CHECK(head.issuingOrgan == u"Department of Industry and Trade of Hải Phòng City"_s);
            CHECK(head.placeAndDate.startsWith(u"Hải Phòng, "_s));
        }
    }
}

TEST_CASE("A figure behind a number of the report can be opened", "[report][conference]")
{
    World world;
    kctest::fillCity(world);
    const ReportRequest request = cityRequest();
    const auto built = buildReport(world.store(), world.rules(), request);
    REQUIRE(built);
    std::size_t drills = 0;
    for (const Section& section : built->document.sections) {
        for (const Block& block : section.blocks) {
            std::vector<QString> keys;
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                for (const Run& run : paragraph->runs)
                    keys.push_back(run.drill);
            } else if (const auto* table = std::get_if<Table>(&block)) {
                for (const auto& row : table->rows) {
                    for (const Cell& cell : row.cells)
                        keys.push_back(cell.drill);
                }
            }
            for (const QString& key : keys) {
                if (key.isEmpty())
                    continue;
                ++drills;
                INFO(key.toStdString());
                CHECK(selectionsOf(built->figures, key) != nullptr);
            }
        }
    }
    CHECK(drills > 300);
}

TEST_CASE("What is not on record prints as -, never as 0, and drops its clause", "[report][conference]")
{
    World world;
    const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
    world.addMovement(project, u"local"_s, u"approved"_s, 2025, 300'000'000, QDate(2025, 3, 1));
    world.save();
    ReportRequest request = cityRequest();
    request.params.scope = *Scope::fromText(u"province:20"_s);
    const QString text = allText(documentOf(world, request));
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
    const QString text = allText(documentOf(world, request));
    // 683.333.333 of 1.000.000.000 and of 4.000.000.000.
    CHECK(text.contains(u"Khuyến công quốc gia|1.000,0|-|683,3|68,33|17,08|"_s));
    CHECK(text.contains(u"Khuyến công địa phương|3.000,0|-|-|0,00|0,00|"_s));
    CHECK(text.contains(u"mẫu số là dự toán giao của chính nguồn đó"_s));
    CHECK(text.contains(u"mẫu số là tổng dự toán giao của các nguồn (4 tỷ đồng)"_s));
    // The row of letters names the formula of both rates.
    bool found = false;
    const report::Document document = documentOf(world, request);
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
        const QString text = allText(documentOf(world, request));
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
        const QString text = allText(documentOf(world, request));
        CHECK(text.contains(
            u"Giải ngân mới đạt 5,00% dự toán giao; còn 2,85 tỷ đồng dự toán chưa giải ngân."_s));
        CHECK(text.contains(u"Khuyến công quốc gia|-|-|-|-|-|"_s));
        CHECK(text.contains(u"Khuyến công địa phương|3.000,0|300,0|150,0|5,00|5,00|"_s));
    }
}

TEST_CASE("A host reports on the provinces of a region, each beside its year before", "[report][conference]")
{
    World world;
    kctest::fillCity(world);
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
        const QString text = allText(documentOf(world, request));
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
    CHECK_FALSE(allText(documentOf(world, request)).contains(u"Kinh phí khuyến công theo địa phương\n"_s));
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

TEST_CASE("An open date line has the year the paper is made in", "[report][conference]")
{
    World world;
    kctest::fillCity(world);
    ReportRequest request = cityRequest();
    request.params.period.to = QDate(2025, 12, 31);
    request.params.asAt = request.params.period.to;
    const auto line = [&](const QString& name) {
        request.name = name;
        return std::get<DecreeHead>(documentOf(world, request).sections.front().blocks.front()).placeAndDate;
    };
    for (const QString& name : {u"conference"_s, u"plan-execution"_s}) {
        request.paperYear = 0;
        CHECK(line(name).endsWith(u"năm 2025"_s));
        request.paperYear = 2026;
        CHECK(line(name).endsWith(u"năm 2026"_s));
    }
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
    CHECK(allText(documentOf(world, request))
              .contains(u"hoàn thành nghiệm thu, quyết toán 3 đề án đã phê duyệt chưa quyết toán"_s));
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
        QString text = allText(built->document);
        CHECK(text.contains(vi ? u"|Thu nhập tăng thêm|đồng/người|-|-|-|-|"_s
                               : u"|Income increase|dong per worker|-|-|-|-|"_s));
        CHECK_FALSE(text.contains(vi ? u"8.000.000"_s : u"8,000,000"_s));
        CHECK(text.contains(vi ? u"doanh thu tăng thêm (2 tỷ đồng/3 tỷ đồng, đạt 66,7%)"_s
                               : u"revenue increase (2 billion đồng/3 billion đồng, 66.7%)"_s));
        CHECK(text.contains(vi ? u"Chỉ tiêu bình quân (tính trên một người)"_s : u"Averages (per worker)"_s));
        request.name = u"results"_s;
        built = buildReport(world.store(), rules, request);
        REQUIRE(built);
        text = allText(built->document);
        CHECK(text.contains(vi ? u"|Thu nhập tăng thêm|đồng/người|-|-|-|-|-|-|-|-|"_s
                               : u"|Income increase|dong per worker|-|-|-|-|-|-|-|-|"_s));
    }
}

TEST_CASE("Simulated records are marked on every page", "[report][conference]")
{
    World world;
    kctest::fillCity(world);
    world.setSimulated();
    world.save();
    const report::Document document = documentOf(world, cityRequest());
    CHECK(document.marking == u"DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT"_s);
}

TEST_CASE("The context tells of the merger and of the texts of its time", "[report][conference]")
{
    World world;
    kctest::fillCity(world);
    SECTION("of the merged city")
    {
        const QString text = allText(documentOf(world, cityRequest()));
        CHECK(text.contains(
            u"Từ ngày 01/07/2025, thành phố Hải Phòng được thành lập trên cơ sở sáp nhập tỉnh Hải Dương và thành phố Hải Phòng theo Nghị quyết 202/2025/QH15"_s));
        CHECK(text.contains(
            u"- Nghị định 235/2025/NĐ-CP sửa đổi, bổ sung Nghị định 45/2012/NĐ-CP (có hiệu lực từ ngày 15/10/2025)"_s));
        CHECK(text.contains(u"- Nghị quyết 202/2025/QH15"_s));
        CHECK_FALSE(text.contains(u"20/CT-BCT"_s)); // five days after the period
    }
    SECTION("a text that was issued before the merger it orders, on the map before it")
    {
        ReportRequest request = cityRequest();
        request.params.period.to = QDate(2025, 6, 30);
        request.params.asAt = request.params.period.to;
        request.params.boundaries = request.params.period.to;
        for (const QString& scope : {u"province:31"_s, u"province:30"_s, u"region:north"_s}) {
            INFO(scope.toStdString());
            request.params.scope = *Scope::fromText(scope);
            CHECK(allText(documentOf(world, request)).contains(u"- Nghị quyết 202/2025/QH15"_s));
        }
        request.params.scope = *Scope::fromText(u"province:20"_s);
        CHECK_FALSE(allText(documentOf(world, request)).contains(u"Nghị quyết 202/2025/QH15"_s));
    }
    SECTION("of a province whose borders stayed")
    {
        ReportRequest request = cityRequest();
        request.params.scope = *Scope::fromText(u"province:20"_s);
        const QString text = allText(documentOf(world, request));
        CHECK_FALSE(text.contains(u"sáp nhập"_s));
        CHECK_FALSE(text.contains(u"Nghị quyết 202/2025/QH15"_s));
        CHECK(text.contains(u"Nghị định 235/2025/NĐ-CP"_s));
    }
}

TEST_CASE("A whole year has no months left to plan", "[report][conference]")
{
    World world;
    kctest::fillCity(world);
    ReportRequest request = cityRequest();
    request.params.period.to = QDate(2025, 12, 31);
    request.params.asAt = request.params.period.to;
    const QString text = allText(documentOf(world, request));
    CHECK(text.contains(
        u"Kết quả hoạt động khuyến công năm 2024 và năm 2025; phương hướng, nhiệm vụ năm 2026"_s));
    CHECK_FALSE(text.contains(u"NHỮNG THÁNG CUỐI NĂM"_s));
    CHECK(text.contains(u"IV. PHƯƠNG HƯỚNG"_s));
    CHECK(text.contains(u"V. ĐỀ XUẤT"_s));
}

TEST_CASE("Every period stands in the sentences as people say it", "[report][conference]")
{
    World world;
    kctest::fillCity(world);
    const QStringList wrong{u"rong từ "_s,     u"2024 và từ "_s,   u"in the from"_s, u"In the from"_s,
                            u"and the from"_s, u"the year 2025"_s, u"n year 2025"_s, u"rong trong"_s,
                            u"in in "_s,       u" in from "_s};
    for (const QDate to : {QDate(2025, 1, 31), QDate(2025, 3, 31), QDate(2025, 11, 30), QDate(2025, 11, 21),
                           QDate(2025, 12, 31)}) {
        for (const Lang lang : {Lang::Vi, Lang::En}) {
            ReportRequest request = cityRequest(lang);
            request.params.period.to = to;
            request.params.asAt = to;
            for (const QString& scope : {u"province:31"_s, u"region:north"_s}) {
                request.params.scope = *Scope::fromText(scope);
                for (const QString& name :
                     {u"conference"_s, u"plan-execution"_s, u"funding"_s, u"results"_s, u"project-list"_s}) {
                    request.name = name;
                    const report::Document document = documentOf(world, request);
                    const QString text = document.title + u'\n' + allText(document);
                    INFO(name.toStdString() << " to " << to.toString(Qt::ISODate).toStdString());
                    for (const QString& words : wrong) {
                        INFO(words.toStdString());
                        CHECK_FALSE(text.contains(words));
                    }
                }
            }
        }
    }
    const auto said = [&](QDate to, Lang lang) {
        ReportRequest request = cityRequest(lang);
        request.params.period.to = to;
        request.params.asAt = to;
        const report::Document document = documentOf(world, request);
        return QString(document.title + u'\n' + allText(document));
    };
    CHECK(said(QDate(2025, 11, 30), Lang::Vi)
              .contains(u"\nTrong 11 tháng đầu năm 2025, đã phê duyệt 24 đề án với kinh phí"_s));
    CHECK(said(QDate(2025, 12, 31), Lang::Vi).contains(u"\nTrong năm 2025, đã phê duyệt"_s));
    const QString days = said(QDate(2025, 11, 21), Lang::Vi);
    CHECK(days.contains(u"\nTừ ngày 01/01/2025 đến ngày 21/11/2025, đã phê duyệt"_s));
    CHECK(days.startsWith(
        u"Báo cáo kết quả hoạt động khuyến công năm 2024 và thời gian từ ngày 01/01/2025 đến ngày 21/11/2025\n"_s));
    CHECK(said(QDate(2025, 11, 30), Lang::En).contains(u"\nIn the first 11 months of 2025 24 projects"_s));
    CHECK(said(QDate(2025, 12, 31), Lang::En).contains(u"\nIn 2025 "_s));
    const QString english = said(QDate(2025, 11, 21), Lang::En);
    CHECK(english.contains(u"\nFrom 01/01/2025 to 21/11/2025 "_s));
    CHECK(
        english.startsWith(u"Report on industrial promotion in 2024 and from 01/01/2025 to 21/11/2025\n"_s));
}

TEST_CASE("A year known in part is compared with the same days of the year before", "[report][conference]")
{
    World world;
    const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
    world.addMovement(project, u"local"_s, u"approved"_s, 2024, 200'000'000, QDate(2024, 3, 1));
    world.addMovement(project, u"local"_s, u"approved"_s, 2024, 500'000'000, QDate(2024, 9, 1));
    world.addMovement(project, u"local"_s, u"approved"_s, 2025, 300'000'000, QDate(2025, 3, 1));
    world.save();
    ReportRequest request = cityRequest();
    request.params.scope = *Scope::fromText(u"province:20"_s);
    request.params.period = Period::ofYears(2025, 2025);
    request.params.asAt = QDate(2025, 6, 30);
    request.params.boundaries = request.params.asAt;
    const auto built = buildReport(world.store(), world.rules(), request);
    REQUIRE(built);
    CHECK(integerOf(built->figures.at(u"same_period.budget.approved.total"_s).value) == 200'000'000);
    const QString text = allText(built->document);
    CHECK(text.contains(u"năm 2024 và 6 tháng đầu năm 2025; nhiệm vụ những tháng cuối năm 2025"_s));
    CHECK(text.contains(u"tăng 50,00% so với cùng kỳ năm 2024 (200 triệu đồng)"_s));
    CHECK(text.contains(u"Cùng kỳ: từ ngày 01/01 đến hết ngày 30/06/2024"_s));
    request.name = u"funding"_s;
    const auto funding = buildReport(world.store(), world.rules(), request);
    REQUIRE(funding);
    CHECK(integerOf(funding->figures.at(u"same_period.budget.approved.total"_s).value) == 200'000'000);
}

TEST_CASE("A record that could stand in no row stops the report and is named", "[report][figures]")
{
    World world;
    const std::size_t placeless = world.addProject(u"nowhere"_s, u"3.3"_s);
    const std::size_t unknown = world.addProject(u"20"_s, u"8.8"_s);
    world.addMovement(placeless, u"local"_s, u"approved"_s, 2025, 1, QDate(2025, 3, 1));
    world.addMovement(unknown, u"local"_s, u"approved"_s, 2025, 1, QDate(2025, 3, 1));
    world.save();
    ReportRequest request = cityRequest();
    request.params.scope = Scope{};
    const auto built = buildReport(world.store(), world.rules(), request);
    REQUIRE_FALSE(built);
    std::map<QString, QSet<QString>> lacks;
    for (const Finding& finding : built.error().findings) {
        CHECK(finding.code == u"report.unplaced"_s);
        lacks[finding.place].insert(finding.args.value(u"lack"_s));
    }
    CHECK(lacks.size() == 2);
    CHECK(lacks[u"projects "_s + world.projects[placeless].code].contains(u"report.unplaced.place"_s));
    CHECK(lacks[u"projects "_s + world.projects[unknown].code].contains(u"report.unplaced.activity"_s));
    for (const Finding& finding : built.error().findings)
        CHECK_FALSE(describe(finding, Lang::Vi).contains(u'⟦'));
}

TEST_CASE("A store as it is set up, without any record, already makes its report", "[report][conference]")
{
    const FixedClock clock(QDate(2026, 3, 10));
    const QTemporaryDir place;
    casework::SetUp setUp;
    setUp.provinceCode = u"31"_s;
    const auto made = casework::createStore(place.filePath(u"new.kc"_s), clock, setUp);
    REQUIRE(made);
    store::Store& store = **made;
    for (const QString& lang : {u"vi"_s, u"en"_s}) {
        const auto params =
            parseReportParams({{u"lang"_s, lang}}, clock.today(), store.setting(u"province"_s));
        REQUIRE(params);
        CHECK(params->scope.toText() == u"province:31"_s);
        ReportRequest request;
        request.params = *params;
        const auto built = buildReport(store, request);
        REQUIRE(built);
        for (const Figure& figure : built->figures.figures) {
            INFO(figure.key.toStdString());
            CHECK(figure.records == 0);
            CHECK(integerOf(figure.value).value_or(0) == 0);
            CHECK_FALSE(figure.definition.contains(u'⟦'));
            CHECK_FALSE(figure.label.contains(u'⟦'));
        }
        const QString text = allText(built->document);
        CHECK_FALSE(text.contains(u'⟦'));
        CHECK_FALSE(text.contains(lang == "vi"_L1 ? u"nêu tại Phụ lục II"_s : u"Annex II lists"_s));
        CHECK(text.contains(lang == "vi"_L1 ? u"Chưa có số liệu.\n"_s : u"Nothing is on record.\n"_s));
        CHECK(text.contains(
            lang == "vi"_L1
                ? u"thành phố Hải Phòng được thành lập trên cơ sở sáp nhập tỉnh Hải Dương và thành phố Hải Phòng"_s
                : u"Hai Phong City was formed of"_s));
        REQUIRE(writeReport(*built, folder() + u"/conference-empty-"_s + lang + u".pdf"_s, clock.now()));
        REQUIRE(writeReport(*built, folder() + u"/conference-empty-"_s + lang + u".json"_s, clock.now()));
    }
}

TEST_CASE("A report is refused for what it cannot be", "[report][figures]")
{
    World world;
    world.save();
    ReportRequest request = cityRequest();
    SECTION("two years")
    {
        request.params.period = Period::ofYears(2024, 2025);
        CHECK(buildReport(world.store(), world.rules(), request).error().code() == u"report.one_year"_s);
    }
    SECTION("a first day within the year, where money is counted by fiscal year")
    {
        request.params.period = {QDate(2025, 3, 10), QDate(2025, 6, 30)};
        for (const QString& name :
             {u"conference"_s, u"plan-execution"_s, u"funding"_s, u"results"_s, u"project-list"_s}) {
            INFO(name.toStdString());
            request.name = name;
            const auto built = buildReport(world.store(), world.rules(), request);
            REQUIRE_FALSE(built);
            CHECK(built.error().code() == u"report.starts_midyear"_s);
            for (const Lang lang : {Lang::Vi, Lang::En}) {
                const QString said = describe(built.error().findings.front(), lang);
                CHECK(said.contains(u"10/03/2025"_s));
                CHECK(said.contains(u"01/01/2025"_s));
            }
        }
        request.name = u"audit"_s; // looks at the days themselves
        CHECK(buildReport(world.store(), world.rules(), request));
    }
    SECTION("a province that did not stand then")
    {
        request.params.scope.province = u"30"_s;
        CHECK(buildReport(world.store(), world.rules(), request).error().code() == u"place.not_in_force"_s);
    }
    SECTION("a name nobody knows")
    {
        request.name = u"yearbook"_s;
        CHECK(buildReport(world.store(), world.rules(), request).error().code() == u"report.unknown_name"_s);
    }
    SECTION("given up")
    {
        const auto built = buildReport(world.store(), world.rules(), request, [](int) { return false; });
        CHECK(built.error().code() == u"report.cancelled"_s);
        CHECK(buildReport(world.store(), world.rules(), request)); // and the store is free again
    }
    SECTION("a file of another kind")
    {
        const auto built = buildReport(world.store(), world.rules(), request);
        REQUIRE(built);
        const auto written = writeReport(*built, folder() + u"/conference.doc"_s, QDateTime());
        CHECK(written.error().code() == u"report.unknown_format"_s);
    }
}
