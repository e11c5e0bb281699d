// SPDX-License-Identifier: GPL-3.0-or-later
// How the conference report tells of its days, and of what the time brought.
#include "report/conference_city.h"
#include "report/document_text.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using namespace kctest;

TEST_CASE("An open date line has the year the paper is made in", "[report][conference]")
{
    World world;
    fillCity(world);
    ReportRequest request = cityRequest();
    request.params.period.to = QDate(2025, 12, 31);
    request.params.asAt = request.params.period.to;
    const auto line = [&](const QString& name) {
        request.name = name;
        return std::get<DecreeHead>(builtReport(world, request).document.sections.front().blocks.front())
            .placeAndDate;
    };
    for (const QString& name : {u"conference"_s, u"plan-execution"_s}) {
        request.paperYear = 0;
        CHECK(line(name).endsWith(u"năm 2025"_s));
        request.paperYear = 2026;
        CHECK(line(name).endsWith(u"năm 2026"_s));
    }
}

TEST_CASE("The context tells of the merger and of the texts of its time", "[report][conference]")
{
    World world;
    fillCity(world);
    SECTION("of the merged city")
    {
        const QString text = wordsOf(builtReport(world, cityRequest()).document);
        CHECK(text.contains(
            u"Từ ngày 01/07/2025, thành phố Hải Phòng được thành lập trên cơ sở sáp nhập tỉnh Hải Dương và thành phố Hải Phòng theo Nghị quyết số 202/2025/QH15"_s));
        CHECK(text.contains(
            u"- Nghị định số 235/2025/NĐ-CP ngày 27/08/2025 của Chính phủ sửa đổi, bổ sung Nghị định số 45/2012/NĐ-CP (có hiệu lực từ ngày 15/10/2025)"_s));
        CHECK(text.contains(u"- Nghị quyết số 202/2025/QH15"_s));
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
            CHECK(wordsOf(builtReport(world, request).document).contains(u"- Nghị quyết số 202/2025/QH15"_s));
        }
        request.params.scope = *Scope::fromText(u"province:20"_s);
        CHECK_FALSE(wordsOf(builtReport(world, request).document).contains(u"Nghị quyết số 202/2025/QH15"_s));
    }
    SECTION("of a province whose borders stayed")
    {
        ReportRequest request = cityRequest();
        request.params.scope = *Scope::fromText(u"province:20"_s);
        const QString text = wordsOf(builtReport(world, request).document);
        CHECK_FALSE(text.contains(u"sáp nhập"_s));
        CHECK_FALSE(text.contains(u"Nghị quyết số 202/2025/QH15"_s));
        CHECK(text.contains(u"Nghị định số 235/2025/NĐ-CP"_s));
    }
}

TEST_CASE("A whole year has no months left to plan", "[report][conference]")
{
    World world;
    fillCity(world);
    ReportRequest request = cityRequest();
    request.params.period.to = QDate(2025, 12, 31);
    request.params.asAt = request.params.period.to;
    const QString text = wordsOf(builtReport(world, request).document);
    CHECK(text.contains(
        u"Kết quả hoạt động khuyến công năm 2024 và năm 2025; phương hướng, nhiệm vụ năm 2026"_s));
    CHECK_FALSE(text.contains(u"NHỮNG THÁNG CUỐI NĂM"_s));
    CHECK(text.contains(u"IV. PHƯƠNG HƯỚNG"_s));
    CHECK(text.contains(u"V. ĐỀ XUẤT"_s));
}

TEST_CASE("Every period stands in the sentences as people say it", "[report][conference]")
{
    World world;
    fillCity(world);
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
                    const report::Document document = builtReport(world, request).document;
                    const QString text = document.title + u'\n' + wordsOf(document);
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
        const report::Document document = builtReport(world, request).document;
        return QString(document.title + u'\n' + wordsOf(document));
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
    const QString text = wordsOf(built->document);
    CHECK(text.contains(u"năm 2024 và 6 tháng đầu năm 2025; nhiệm vụ những tháng cuối năm 2025"_s));
    CHECK(text.contains(u"tăng 50,00% so với cùng kỳ năm 2024 (200 triệu đồng)"_s));
    CHECK(text.contains(u"Cùng kỳ: từ ngày 01/01 đến hết ngày 30/06/2024"_s));
    request.name = u"funding"_s;
    const auto funding = buildReport(world.store(), world.rules(), request);
    REQUIRE(funding);
    CHECK(integerOf(funding->figures.at(u"same_period.budget.approved.total"_s).value) == 200'000'000);
}
