// SPDX-License-Identifier: GPL-3.0-or-later
// The conference report as a document: complete in both languages, and every number of it opens.
#include "base/texts.h"
#include "report/conference_city.h"
#include "report/document_text.h"
#include "report/report_files.h"
#include "store/store.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using namespace kctest;

TEST_CASE("The conference report comes out as a PDF that says what was computed", "[report][conference]")
{
    World world;
    fillCity(world);
    ReportRequest request = cityRequest();
    const auto built = buildReport(world.store(), world.rules(), request);
    REQUIRE(built);
    const QString path = reportFolder() + u"/conference-vi.pdf"_s;
    REQUIRE(writeReport(*built, path, QDateTime(QDate(2025, 12, 5), QTime(8, 0), Qt::UTC)));
    const QString text = pdfWords(path);

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
    fillCity(world);
    checkSentences(u"conference"_s, builtReport(world, cityRequest()).figures);
}

TEST_CASE("The report speaks English as completely as Vietnamese", "[report][conference]")
{
    World world;
    fillCity(world);
    const auto built = buildReport(world.store(), world.rules(), cityRequest(Lang::En));
    REQUIRE(built);
    REQUIRE(writeReport(*built, reportFolder() + u"/conference-en.pdf"_s,
                        QDateTime(QDate(2025, 12, 5), QTime(8, 0), Qt::UTC)));
    const QString text = wordsOf(built->document);
    CHECK(text.contains(
        u"The budget allocated for 2025 is 10.8 billion đồng, of which national fund 3.2 billion đồng and local fund 7.6 billion đồng"_s));
    CHECK_FALSE(text.contains(u'⟦'));
    CHECK_FALSE(text.contains(u"đề án"_s));
}

TEST_CASE("An English paper names the office's own organs, whatever place it is about",
          "[report][conference]")
{
    World world;
    fillCity(world);
    ReportRequest request = cityRequest(Lang::En);
    request.params.asAt = QDate(2025, 6, 30);
    request.params.period.to = request.params.asAt;
    request.params.boundaries = request.params.asAt; // Hải Dương still stands
    for (const QString& scope : {u"province:31"_s, u"province:30"_s, u"region:north"_s, u"national"_s}) {
        for (const QString& name : {u"conference"_s, u"plan-execution"_s, u"funding"_s, u"results"_s}) {
            INFO(name.toStdString() << " " << scope.toStdString());
            request.name = name;
            request.params.scope = *Scope::fromText(scope);
            const report::Document document = builtReport(world, request).document;
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
    fillCity(world);
    const ReportResult built = builtReport(world, cityRequest());
    const QStringList drills = drillsOf(built.document);
    CHECK(drills.size() > 300);
    for (const QString& key : drills) {
        INFO(key.toStdString());
        CHECK(selectionsOf(built.figures, key) != nullptr);
    }
}

TEST_CASE("Simulated records are marked on every page", "[report][conference]")
{
    World world;
    fillCity(world);
    world.setSimulated();
    world.save();
    const report::Document document = builtReport(world, cityRequest()).document;
    CHECK(document.marking == u"DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT"_s);
}

TEST_CASE("A store as it is set up, without any record, already makes its report", "[report][conference]")
{
    NewStore store(u"31"_s);
    for (const QString& lang : {u"vi"_s, u"en"_s}) {
        const auto params =
            parseReportParams({{u"lang"_s, lang}}, store.clock.today(), (*store).setting(u"province"_s));
        REQUIRE(params);
        CHECK(params->scope.toText() == u"province:31"_s);
        ReportRequest request;
        request.params = *params;
        const auto built = buildReport(*store, request);
        REQUIRE(built);
        for (const Figure& figure : built->figures.figures) {
            INFO(figure.key.toStdString());
            CHECK(figure.records == 0);
            CHECK(integerOf(figure.value).value_or(0) == 0);
            CHECK_FALSE(figure.definition.contains(u'⟦'));
            CHECK_FALSE(figure.label.contains(u'⟦'));
        }
        const QString text = wordsOf(built->document);
        CHECK_FALSE(text.contains(u'⟦'));
        CHECK_FALSE(text.contains(lang == "vi"_L1 ? u"nêu tại Phụ lục II"_s : u"Annex II lists"_s));
        CHECK(text.contains(lang == "vi"_L1 ? u"Chưa có số liệu.\n"_s : u"Nothing is on record.\n"_s));
        CHECK(text.contains(
            lang == "vi"_L1
                ? u"thành phố Hải Phòng được thành lập trên cơ sở sáp nhập tỉnh Hải Dương và thành phố Hải Phòng"_s
                : u"Hai Phong City was formed of"_s));
        REQUIRE(writeReport(*built, reportFolder() + u"/conference-empty-"_s + lang + u".pdf"_s,
                            store.clock.now()));
        REQUIRE(writeReport(*built, reportFolder() + u"/conference-empty-"_s + lang + u".json"_s,
                            store.clock.now()));
    }
}
