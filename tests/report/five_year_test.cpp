// SPDX-License-Identifier: GPL-3.0-or-later
// The five-year summary as a document: what it says, in both languages, and what it leaves open.
#include "report/conference_city.h"
#include "report/document_text.h"
#include "report/five_year_people.h"
#include "report/report_files.h"
#include "store/store.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using namespace kctest;

namespace {

ReportRequest summaryRequest(const QString& scope, Lang lang = Lang::Vi)
{
    ReportRequest request;
    request.name = u"five-year"_s;
    request.params.scope = *Scope::fromText(scope);
    request.params.period = Period::ofYears(2021, 2025);
    request.params.asAt = QDate(2025, 12, 31);
    request.params.boundaries = QDate(2025, 12, 31);
    request.params.lang = lang;
    return request;
}

const QDateTime kPrinted(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC);

/// The city of the conference tests with targets, officers and establishments of which more is known.
void fillSummary(World& world, People& people)
{
    fillCity(world);
    const QString shop = people.addEstablishment(u"Hợp tác xã Mây tre An Lâm"_s,
                                                 {u"handicraft"_s, u"cooperative"_s, true, false, true});
    people.addYear(shop, 2022, 10, 2'000'000'000, 40'000'000);
    people.addYear(shop, 2025, 16, 3'500'000'000, 55'000'000);
    const std::size_t models = world.addProject(u"31"_s, u"3.1"_s, {shop});
    world.addMovement(models, u"national"_s, u"approved"_s, 2023, 450'000'000, QDate(2023, 4, 1));
    world.addMovement(models, u"national"_s, u"approved"_s, 2019, 100'000'000, QDate(2019, 4, 1));
    world.addResult(models, u"demonstration_models"_s, 60, 42, QDate(2023, 8, 1));
    world.addResult(models, u"trademarks"_s, 6, 6, QDate(2023, 8, 1));
    world.addTarget(u"demonstration_models"_s, 340, 2021, 2025, u"31"_s);
    world.addTarget(u"trademarks"_s, 5, 2021, 2025, u"31"_s);
    world.addTarget(u"workers_trained"_s, 5000, 2021, 2025, u"30"_s);
    world.save();
    const QString centre = u"Trung tâm Khuyến công và Tư vấn phát triển công nghiệp"_s;
    for (int i = 0; i < 7; ++i)
        people.addOfficer(centre, u"31new"_s, i % 3 != 2, QDate(2025, 7, 1));
    people.addOfficer(centre, u"31"_s, true, QDate(2019, 1, 1), QDate(2024, 1, 1));
    people.addText(u"province:31"_s, u"2021-2025"_s, u"causes"_s,
                   u"Nguồn kinh phí bố trí chưa đáp ứng nhu cầu của cơ sở."_s);
}

} // namespace

TEST_CASE("The summary comes out as a PDF that says what was computed", "[report][five-year]")
{
    World world;
    People people(world);
    fillSummary(world, people);
    const ReportResult result = builtReport(world, summaryRequest(u"province:31"_s));
    const QString path = reportFolder() + u"/five-year-vi.pdf"_s;
    REQUIRE(writeReport(result, path, kPrinted));
    const QString text = pdfWords(path);
    CHECK(text.contains(u"Tổng kết công tác khuyến công giai đoạn 2021-2025"_s));
    CHECK(text.contains(u"MỤC LỤC"_s, Qt::CaseInsensitive));
    for (const QString& part : {u"I. BỐI CẢNH"_s, u"II. KẾT QUẢ THỰC HIỆN"_s, u"III. TỒN TẠI"_s,
                                u"IV. PHƯƠNG HƯỚNG GIAI ĐOẠN 2026-2030"_s, u"Phụ lục I"_s, u"Phụ lục II"_s,
                                u"Nơi nhận:"_s, u"GIÁM ĐỐC"_s})
        CHECK(text.contains(part));
    // Two years of 10.800 triệu.
    CHECK(
        text.contains(u"Dự toán kinh phí khuyến công được giao trong giai đoạn 2021-2025 là 21,6 tỷ đồng"_s));
    CHECK(text.contains(u"đã phê duyệt 46 đề án"_s));
    CHECK(text.contains(u"Nguồn kinh phí bố trí chưa đáp ứng nhu cầu của cơ sở."_s));
    CHECK_FALSE(text.contains(u'⟦'));
    CHECK_FALSE(text.contains(u'{'));
    CHECK_FALSE(text.contains(u"MÔ PHỎNG"_s));
}

TEST_CASE("A miss is said as plainly as a success", "[report][five-year]")
{
    World world;
    People people(world);
    fillSummary(world, people);
    // The city's own programme has a target for models, that of the province merged into it for workers.
    qint64 models = 0;
    qint64 workers = 0;
    for (const auto& result : world.results) {
        const QString place = world.projects.at(result.project).place;
        if (result.indicator == "demonstration_models"_L1 && place == "31"_L1)
            models += result.actual.value_or(0);
        if (result.indicator == "workers_trained"_L1 && (place == "30"_L1 || place == "commune30"_L1))
            workers += result.actual.value_or(0);
    }
    REQUIRE(models < 340);
    REQUIRE(workers > 0);
    const auto share = [](qint64 part, qint64 whole) {
        return QString::number(static_cast<double>(part) * 100 / static_cast<double>(whole), 'f', 1)
            .replace(u'.', u',');
    };
    const QString text = wordsOf(builtReport(world, summaryRequest(u"province:31"_s)).document);
    CHECK(text.contains(
        u"Trong 3 chỉ tiêu có mục tiêu, 1 chỉ tiêu đạt hoặc vượt mục tiêu, 2 chỉ tiêu chưa đạt."_s));
    CHECK(text.contains(
        u"- Mô hình trình diễn kỹ thuật: %1/340 mô hình, đạt %2% mục tiêu, còn thiếu %3"_s.arg(models)
            .arg(share(models, 340))
            .arg(340 - models)));
    CHECK(text.contains(u"đạt %1% mục tiêu"_s.arg(share(workers, 5000))));
    CHECK(text.contains(u"kết quả tính vào mục tiêu: của các đề án thuộc địa bàn"_s));
    CHECK(text.contains(u"Mục tiêu về lao động được đào tạo nghề, truyền nghề là của Chương trình 30:"_s));
    CHECK(text.contains(u"Đạt hoặc vượt mục tiêu:\n- Thương hiệu, nhãn hiệu được hỗ trợ: "_s));
    CHECK(text.contains(
        u"2 trong 3 chỉ tiêu có mục tiêu chưa đạt mục tiêu: mô hình trình diễn kỹ thuật (đạt "_s));
}

TEST_CASE("The summary tells of people, establishments and what changed with them", "[report][five-year]")
{
    World world;
    People people(world);
    fillSummary(world, people);
    const QString text = wordsOf(builtReport(world, summaryRequest(u"province:31"_s)).document);
    CHECK(text.contains(
        u"Tại ngày 31/12/2025, 1 trung tâm, đơn vị làm công tác khuyến công có 7 cán bộ, trong đó 5 chuyên trách và 2 kiêm nhiệm, cộng tác viên; bình quân 7,0 cán bộ một đơn vị."_s));
    CHECK(text.contains(u"Chủ cơ sở là nữ|1|"_s));
    CHECK(text.contains(u"Cơ sở trong làng nghề|1|"_s));
    CHECK(text.contains(u"Số lao động (người)|1|10|16|160,0|"_s));
    CHECK(text.contains(u"Doanh thu (triệu đồng)|1|2.000,0|3.500,0|175,0|"_s));
    CHECK(text.contains(u"Nộp ngân sách (triệu đồng)|1|40,0|55,0|137,5|"_s));
    // The span before is compared where it has records.
    CHECK(text.contains(u"So sánh với giai đoạn 2016-2020"_s));
    CHECK(text.contains(u"so với giai đoạn 2016-2020 (100 triệu đồng)"_s));
    // The rate of the last day of 2024 is that of the second text.
    CHECK(text.contains(u"thuế thu nhập doanh nghiệp tính theo thuế suất phổ thông tối đa là "_s));
    CHECK(text.contains(u"|17,5|"_s));
    CHECK_FALSE(text.contains(u"|22,0|"_s));
}

TEST_CASE("The setting tells of the merger on the map that has it", "[report][five-year]")
{
    World world;
    People people(world);
    fillSummary(world, people);
    const QString merged = u"Từ ngày 01/07/2025, thành phố Hải Phòng được thành lập trên cơ sở sáp nhập"_s;
    SECTION("the city")
    {
        const QString text = wordsOf(builtReport(world, summaryRequest(u"province:31"_s)).document);
        CHECK(text.contains(merged +
                            u" tỉnh Hải Dương và thành phố Hải Phòng theo Nghị quyết số 202/2025/QH15"_s));
        CHECK(text.contains(u"- Nghị định số 235/2025/NĐ-CP"_s));
    }
    SECTION("the nation counts its provinces")
    {
        const QString text = wordsOf(builtReport(world, summaryRequest(u"national"_s)).document);
        CHECK(text.contains(
            u"Từ ngày 01/07/2025, cả nước có 3 đơn vị hành chính cấp tỉnh, trước đó là 4, theo Nghị quyết số 202/2025/QH15"_s));
        CHECK_FALSE(text.contains(merged));
    }
    SECTION("another province has nothing to tell")
    {
        const QString text = wordsOf(builtReport(world, summaryRequest(u"province:20"_s)).document);
        CHECK(text.contains(u"địa giới cấp tỉnh của tỉnh Lạng Sơn không thay đổi"_s));
        CHECK_FALSE(text.contains(u"Nghị quyết số 202/2025/QH15"_s));
    }
}

TEST_CASE("A province that comes to another conference region is noted", "[report][five-year]")
{
    NewStore store(u"68"_s);
    const QString note = u"trước ngày 01/07/2025, tỉnh Bình Thuận thuộc khu vực phía Nam"_s;
    for (const auto& [scope, noted] : {std::pair{u"national"_s, true},
                                       {u"region:central"_s, true},
                                       {u"region:south"_s, true},
                                       {u"region:north"_s, false},
                                       {u"province:68"_s, true},
                                       {u"province:31"_s, false}}) {
        INFO(scope.toStdString());
        const auto result = buildReport(*store, summaryRequest(scope));
        REQUIRE(result);
        const QString text = wordsOf(result->document);
        CHECK(text.contains(note) == noted);
        CHECK_FALSE(text.contains(u'⟦'));
        if (scope == "national"_L1)
            CHECK(text.contains(u"cả nước có 34 đơn vị hành chính cấp tỉnh, trước đó là 63"_s));
    }
}

TEST_CASE("The lowest year is named among three finished ones only", "[report][five-year]")
{
    World world;
    const auto add = [&](int year, qint64 millions) {
        const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
        world.addMovement(project, u"local"_s, u"approved"_s, year, millions * 1'000'000, QDate(year, 3, 1));
        world.save();
    };
    ReportRequest request = summaryRequest(u"province:20"_s);
    const auto said = [&] { return wordsOf(builtReport(world, request).document); };
    add(2022, 300);
    add(2023, 200);
    CHECK(said().contains(u"cao nhất là năm 2022 với 300 triệu đồng.\n"_s));
    CHECK(said().contains(u"của các năm 2021, 2024 và 2025."_s));
    add(2025, 100);
    CHECK(said().contains(u"năm 2022 với 300 triệu đồng; thấp nhất là năm 2025 với 100 triệu đồng.\n"_s));
    request.params.asAt = QDate(2025, 11, 21); // 2025 is not over
    CHECK(said().contains(u"cao nhất là năm 2022 với 300 triệu đồng.\n"_s));
    CHECK_FALSE(said().contains(u"2016-2020"_s)); // nothing is on record of it
}

TEST_CASE("Every sentence of the summary names figures that exist, in both languages the same",
          "[report][five-year]")
{
    NewStore store(u"31"_s);
    const auto result = buildReport(*store, summaryRequest(u"province:31"_s));
    REQUIRE(result);
    checkSentences(u"five-year"_s, result->figures);
}

TEST_CASE("The summary speaks English as completely as Vietnamese", "[report][five-year]")
{
    World world;
    People people(world);
    fillSummary(world, people);
    const ReportResult result = builtReport(world, summaryRequest(u"province:31"_s, Lang::En));
    REQUIRE(writeReport(result, reportFolder() + u"/five-year-en.pdf"_s, kPrinted));
    const QString text = wordsOf(result.document);
    CHECK(text.contains(u"The budget allocated in 2021-2025 is 21.6 billion đồng"_s));
    CHECK(text.contains(u"of 340 models"_s));
    CHECK_FALSE(text.contains(u'⟦'));
    CHECK_FALSE(text.contains(u"đề án"_s));
    CHECK_FALSE(text.contains(u"giai đoạn"_s));
}

TEST_CASE("A store without any record makes its summary and invents nothing", "[report][five-year]")
{
    NewStore store(u"31"_s);
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        for (const QString& scope : {u"national"_s, u"region:south"_s, u"province:31"_s}) {
            INFO(scope.toStdString());
            const auto result = buildReport(*store, summaryRequest(scope, lang));
            REQUIRE(result);
            for (const Figure& figure : result->figures.figures) {
                INFO(figure.key.toStdString());
                CHECK(figure.records == 0);
                CHECK(integerOf(figure.value).value_or(0) == 0);
                CHECK_FALSE(figure.definition.contains(u'⟦'));
            }
            CHECK(isMissing(result->figures.at(u"officers.count"_s).value));
            const QString text = wordsOf(result->document);
            CHECK_FALSE(text.contains(u'⟦'));
            if (lang == Lang::Vi) {
                CHECK(text.contains(u"chưa ghi nhận kinh phí khuyến công được phê duyệt"_s));
                CHECK(text.contains(u"Chưa có số liệu về cán bộ làm công tác khuyến công."_s));
                CHECK_FALSE(text.contains(u"So sánh với giai đoạn"_s));
            }
            const QString name =
                u"/five-year-empty-"_s + langKey(lang) + u'-' + QString(scope).replace(u':', u'-');
            REQUIRE(writeReport(*result, reportFolder() + name + u".pdf"_s, store.clock.now()));
        }
    }
}

TEST_CASE("A long list of projects is not printed and says so", "[report][five-year]")
{
    World world;
    for (int i = 0; i < 501; ++i) {
        const std::size_t project = world.addProject(u"20"_s, u"3.3"_s);
        world.addMovement(project, u"local"_s, u"approved"_s, 2022, 1'000'000 + i, QDate(2022, 3, 1));
    }
    world.save();
    const ReportResult result = builtReport(world, summaryRequest(u"province:20"_s));
    const QString text = wordsOf(result.document);
    CHECK(text.contains(u"Danh sách 501 đề án không in kèm báo cáo này"_s));
    CHECK(result.figures.table(u"projects"_s)->rows.size() == 501);
    CHECK_FALSE(text.contains(u"Đề án thử số 7|"_s));
}

TEST_CASE("Every number of the summary that opens names records", "[report][five-year]")
{
    World world;
    People people(world);
    fillSummary(world, people);
    world.setSimulated();
    world.save();
    const ReportResult result = builtReport(world, summaryRequest(u"province:31"_s));
    CHECK(result.document.marking == u"DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT"_s);
    const QStringList drills = drillsOf(result.document);
    CHECK(drills.size() > 300);
    for (const QString& key : drills) {
        INFO(key.toStdString());
        CHECK(selectionsOf(result.figures, key) != nullptr);
    }
}
