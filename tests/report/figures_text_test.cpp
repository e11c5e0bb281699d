// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_params.h"
#include "report/report_text.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

FigureSet someFigures()
{
    FigureSet figures;
    const auto add = [&](const QString& key, const FigureValue& value) {
        Figure figure;
        figure.key = key;
        figure.value = value;
        figures.figures.push_back(figure);
    };
    add(u"a.money"_s, Dong(4'350'000'000));
    add(u"a.count"_s, std::int64_t{1436});
    add(u"a.share"_s,
        Share{*Percent::ratio(std::int64_t{1125}, std::int64_t{1000}), 2, Share::Form::Percent});
    add(u"a.fallen"_s,
        Share{*Percent::ratio(std::int64_t{968}, std::int64_t{1000}), 1, Share::Form::Percent});
    add(u"a.nothing"_s, {});
    return figures;
}

QString filled(const QString& sentence, const SentenceContext& context = {})
{
    const auto book = SentenceBook::parse(u"key\tvi\ten\ns\t%1\t-\n"_s.arg(sentence));
    REQUIRE(book);
    const auto runs = book->fill(u"s"_s, someFigures(), context);
    REQUIRE(runs);
    return plainText(*runs);
}

QString refused(const QString& sentence)
{
    const auto book = SentenceBook::parse(u"key\tvi\ten\ns\t%1\t-\n"_s.arg(sentence));
    if (!book)
        return book.error().code();
    const auto runs = book->fill(u"s"_s, someFigures());
    return runs ? QString() : runs.error().code();
}

} // namespace

TEST_CASE("Sentences print figures in the words of the language", "[report][text]")
{
    CHECK(filled(u"Kinh phí {a.money}."_s) == u"Kinh phí 4,35 tỷ đồng."_s);
    CHECK(filled(u"{a.money:dong}"_s) == u"4.350.000.000 đồng"_s);
    CHECK(filled(u"{a.money:million} triệu"_s) == u"4.350,0 triệu"_s);
    CHECK(filled(u"{a.money:words}"_s) == u"Bốn tỷ ba trăm năm mươi triệu đồng"_s);
    CHECK(filled(u"{a.count} tỷ"_s) == u"1.436 tỷ"_s);
    CHECK(filled(u"{a.share}"_s) == u"112,50%"_s);
    CHECK(filled(u"{a.share:change}"_s) == u"tăng 12,50%"_s);
    CHECK(filled(u"{a.fallen:change}"_s) == u"giảm 3,2%"_s);
    CHECK(filled(u"tại {where}"_s, {{u"where"_s, SentenceValue::words(u"Hải Phòng"_s)}}) ==
          u"tại Hải Phòng"_s);
}

TEST_CASE("Short money keeps three decimals of a tỷ, one of a triệu, and no empty ones", "[report][text]")
{
    const auto money = [](qint64 dong) { return figureText(Dong(dong), {}, Lang::Vi).value_or(QString()); };
    CHECK(money(1'000'000'000) == u"1 tỷ đồng"_s);
    CHECK(money(1'234'567'890) == u"1,235 tỷ đồng"_s);
    CHECK(money(999'999'999) == u"1.000 triệu đồng"_s);
    CHECK(money(560'247'123) == u"560,2 triệu đồng"_s);
    CHECK(money(300'500'000) == u"300,5 triệu đồng"_s);
    CHECK(money(1'234) == u"1.234 đồng"_s);
    CHECK(money(0) == u"0 đồng"_s);
    CHECK(money(-2'500'000'000) == u"-2,5 tỷ đồng"_s);
    CHECK(figureText({}, {}, Lang::Vi) == u"-"_s);
}

TEST_CASE("A clause goes when its value is missing, a sentence stays with -", "[report][text]")
{
    CHECK(filled(u"Đạt {a.nothing}[, tăng {a.share}][, giảm {a.nothing}]."_s) == u"Đạt -, tăng 112,50%."_s);
}

TEST_CASE("A number in a sentence knows its figure", "[report][text]")
{
    const auto book = SentenceBook::parse(u"key\tvi\ten\ns\tKinh phí {a.money}.\t-\n"_s);
    const auto runs = book->fill(u"s"_s, someFigures());
    REQUIRE(runs->size() == 3);
    CHECK((*runs)[1].drill == u"a.money"_s);
    CHECK((*runs)[0].drill.isEmpty());
}

TEST_CASE("A sentence that is wrong is refused with its name", "[report][text]")
{
    CHECK(refused(u"{a.unknown}"_s) == u"report.unknown_figure"_s);
    CHECK(refused(u"{a.money:percent}"_s) == u"report.bad_template"_s);
    CHECK(refused(u"{a.count:million}"_s) == u"report.bad_template"_s);
    CHECK(refused(u"{a.money:euro}"_s) == u"report.bad_template"_s);
    CHECK(refused(u"{a.money"_s) == u"report.bad_template"_s);
    CHECK(refused(u"a.money}"_s) == u"report.bad_template"_s);
    CHECK(refused(u"[{a.money}"_s) == u"report.bad_template"_s);
    CHECK(refused(u"{a.money}]"_s) == u"report.bad_template"_s);
    CHECK(refused(u"[a[b]]"_s) == u"report.bad_template"_s);
    CHECK(SentenceBook::parse(u"key\tvi\ten\na\tb\n"_s).error().code() == u"report.bad_template"_s);
    CHECK(SentenceBook::parse(u"key\tvi\ten\na\tb\tc\na\tb\tc\n"_s).error().code() ==
          u"report.bad_template"_s);
}

TEST_CASE("Options become parameters with defaults that are written down", "[report][params]")
{
    const QDate today(2025, 12, 5);
    const auto parse = [&](const QMap<QString, QString>& options) {
        return parseReportParams(options, today, u"31"_s);
    };
    SECTION("nothing given: the home province, this year to the end of the last whole month")
    {
        const auto params = parse({});
        REQUIRE(params);
        CHECK(params->scope.toText() == u"province:31"_s);
        CHECK(params->period == Period{QDate(2025, 1, 1), QDate(2025, 11, 30)});
        CHECK(params->asAt == QDate(2025, 11, 30));
        CHECK(params->boundaries == QDate(2025, 11, 30));
    }
    SECTION("in January the year before")
    {
        const auto params = parseReportParams({}, QDate(2026, 1, 3), {});
        REQUIRE(params);
        CHECK(params->scope.toText() == u"national"_s);
        CHECK(params->period == Period::ofYears(2025, 2025));
    }
    SECTION("a year up to a day")
    {
        const auto params = parse({{u"period"_s, u"2025"_s},
                                   {u"to"_s, u"2025-09-30"_s},
                                   {u"scope"_s, u"region:north"_s},
                                   {u"as-at"_s, u"2026-02-01"_s},
                                   {u"boundaries"_s, u"2025-06-30"_s},
                                   {u"lang"_s, u"en"_s}});
        REQUIRE(params);
        CHECK(params->period == Period{QDate(2025, 1, 1), QDate(2025, 9, 30)});
        CHECK(params->asAt == QDate(2026, 2, 1));
        CHECK(params->cutoff() == QDate(2025, 9, 30));
        CHECK(params->boundaries == QDate(2025, 6, 30));
        CHECK(params->scope.region == Region::North);
        CHECK(params->lang == Lang::En);
        CHECK(params->samePeriod().to == QDate(2024, 9, 30));
    }
    SECTION("a whole year is counted to the as-at day, also after its end")
    {
        const auto params = parse({{u"period"_s, u"2024"_s}, {u"as-at"_s, u"2025-01-22"_s}});
        REQUIRE(params);
        CHECK(params->cutoff() == QDate(2025, 1, 22));
    }
    SECTION("the year that runs is known to today only")
    {
        const auto params = parse({{u"period"_s, u"2025"_s}});
        REQUIRE(params);
        CHECK(params->asAt == today);
        CHECK(params->boundaries == today); // not on a map of a day to come
        CHECK(params->knownPeriod() == Period{QDate(2025, 1, 1), today});
        CHECK(params->samePeriod() == Period{QDate(2024, 1, 1), QDate(2024, 12, 5)});
    }
    SECTION("the same period ends with the month")
    {
        const auto params = parse({{u"period"_s, u"2025"_s}, {u"to"_s, u"2025-02-28"_s}});
        REQUIRE(params);
        CHECK(params->samePeriod().to == QDate(2024, 2, 29));
    }
    SECTION("what cannot be read is refused")
    {
        CHECK(parse({{u"scope"_s, u"province:031"_s}}).error().code() == u"report.bad_scope"_s);
        CHECK(parse({{u"scope"_s, u"region:none"_s}}).error().code() == u"report.bad_scope"_s);
        CHECK(parse({{u"period"_s, u"2025-2021"_s}}).error().code() == u"report.bad_period"_s);
        CHECK(parse({{u"period"_s, u"2025"_s}, {u"to"_s, u"2026-01-31"_s}}).error().code() ==
              u"report.bad_period"_s);
        CHECK(parse({{u"from"_s, u"2025-05-01"_s}, {u"to"_s, u"2025-04-01"_s}}).error().code() ==
              u"report.bad_period"_s);
        CHECK(parse({{u"to"_s, u"31/12/2025"_s}}).error().code() == u"report.bad_date"_s);
        CHECK(parse({{u"lang"_s, u"fr"_s}}).error().code() == u"report.bad_lang"_s);
        CHECK(parse({{u"colour"_s, u"red"_s}}).error().code() == u"report.unknown_option"_s);
    }
}
