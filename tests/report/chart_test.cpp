// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.h"
#include "report/page_check.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

Page pageOf(const Chart& chart)
{
    Document document;
    document.sections.push_back(Section{Orientation::Portrait, {chart}});
    const Pages pages = layOut(document);
    REQUIRE(pages.pages.size() == 1);
    return pages.pages.front();
}

std::optional<QRectF> spotOf(const Page& page, const QString& drill)
{
    for (const Hotspot& spot : page.hotspots)
        if (spot.drill == drill)
            return spot.rect;
    return std::nullopt;
}

Chart twoSeries(ChartKind kind)
{
    Chart chart;
    chart.kind = kind;
    chart.title = u"Hình"_s;
    chart.unit = u"triệu đồng"_s;
    chart.unitSize = 1'000'000;
    chart.categories = {u"2024"_s, u"2025"_s};
    chart.series = {{u"Quốc gia"_s, {{30'000'000, u"30"_s, u"a0"_s}, {60'000'000, u"60"_s, u"a1"_s}}},
                    {u"Địa phương"_s, {{90'000'000, u"90"_s, u"b0"_s}, {std::nullopt, QString(), u"b1"_s}}}};
    return chart;
}

} // namespace

TEST_CASE("Bars are as long as their values and stand on one line", "[report][chart]")
{
    for (const bool horizontal : {false, true}) {
        Chart chart = twoSeries(ChartKind::Bar);
        chart.horizontal = horizontal;
        const Page page = pageOf(chart);
        const auto length = [&](const QString& key) {
            const QRectF rect = spotOf(page, key).value();
            return horizontal ? rect.width() : rect.height();
        };
        CHECK(length(u"a1"_s) == Approx(2 * length(u"a0"_s)));
        CHECK(length(u"b0"_s) == Approx(3 * length(u"a0"_s)));
        const auto foot = [&](const QString& key) {
            const QRectF rect = spotOf(page, key).value();
            return horizontal ? rect.left() : rect.bottom();
        };
        CHECK(foot(u"a0"_s) == Approx(foot(u"b0"_s)));
        CHECK_FALSE(spotOf(page, u"b1"_s)); // a missing value draws nothing
    }
}

TEST_CASE("Stacked parts stand on each other; shares fill the whole bar", "[report][chart]")
{
    const Page stacked = pageOf(twoSeries(ChartKind::StackedBar));
    const QRectF low = spotOf(stacked, u"a0"_s).value();
    const QRectF high = spotOf(stacked, u"b0"_s).value();
    CHECK(high.bottom() == Approx(low.top()));
    CHECK(high.height() == Approx(3 * low.height()));
    CHECK(high.left() == Approx(low.left()));

    const Page shares = pageOf(twoSeries(ChartKind::Share));
    const QRectF quarter = spotOf(shares, u"a0"_s).value();
    const QRectF rest = spotOf(shares, u"b0"_s).value();
    const QRectF whole = spotOf(shares, u"a1"_s).value();
    CHECK(rest.left() == Approx(quarter.right()));
    CHECK(rest.width() == Approx(3 * quarter.width()));
    CHECK(whole.width() == Approx(quarter.width() + rest.width()));
}

TEST_CASE("Negative values hang below zero", "[report][chart]")
{
    Chart chart = twoSeries(ChartKind::Bar);
    chart.series[0].points[0].value = -30'000'000;
    const Page page = pageOf(chart);
    CHECK(spotOf(page, u"a0"_s)->top() == Approx(spotOf(page, u"b0"_s)->bottom()));
}

TEST_CASE("Series are told apart without colour", "[report][chart]")
{
    // Printed black and white: each swatch of the legend differs in darkness or in the lines on it.
    Chart chart;
    chart.kind = ChartKind::StackedBar;
    chart.categories = {u"2025"_s};
    constexpr int count = 9;
    for (int series = 0; series < count; ++series)
        chart.series.push_back({u"Nguồn %1"_s.arg(series), {{10, QString(), u"s%1"_s.arg(series)}}});
    const Page page = pageOf(chart);
    QStringList looks;
    for (int series = 0; series < count; ++series) {
        const QRectF rect = spotOf(page, u"s%1"_s.arg(series)).value().adjusted(-0.01, -0.01, 0.01, 0.01);
        int rising = 0, falling = 0, lying = 0, standing = 0, shade = -1;
        for (const Area& area : partsOf<Area>(page))
            if (rect.contains(area.shape.boundingRect()) && qAlpha(area.fill) != 0)
                shade = std::max(shade, qGray(area.fill) / 25);
        for (const Stroke& stroke : partsOf<Stroke>(page)) {
            if (!rect.contains(stroke.from) || !rect.contains(stroke.to))
                continue;
            const QPointF way = stroke.to - stroke.from;
            lying += way.y() == 0 ? 1 : 0;
            standing += way.x() == 0 ? 1 : 0;
            rising += way.x() * way.y() < 0 ? 1 : 0;
            falling += way.x() * way.y() > 0 ? 1 : 0;
        }
        looks +=
            u"%1 %2 %3 %4 %5"_s.arg(shade).arg(rising > 1).arg(falling > 1).arg(lying > 1).arg(standing > 1);
    }
    INFO(looks.join(u'\n').toStdString());
    CHECK(looks.removeDuplicates() == 0);
}

TEST_CASE("The label of the last, thin bar stays inside the page with the ground it covers",
          "[report][chart]")
{
    for (const std::int64_t value : {-899'000'000'000, 899'000'000'000}) {
        Chart chart;
        chart.kind = ChartKind::Bar;
        chart.unitSize = 1'000'000'000;
        constexpr int categories = 12;
        constexpr int series = 5;
        for (int category = 0; category < categories; ++category)
            chart.categories.push_back(u"2025"_s);
        for (int index = 0; index < series; ++index) {
            ChartSeries made{u"Nguồn %1"_s.arg(index), {}};
            for (int category = 0; category < categories; ++category) {
                const bool last = index + 1 == series && category + 1 == categories;
                made.points.push_back({last ? std::optional(value) : std::nullopt, u"-899.000"_s, QString()});
            }
            chart.series.push_back(std::move(made));
        }
        // The axis reaches further than the bar, so its label finds room.
        chart.series[0].points[0].value = value / 899 * 1000;
        chart.series[0].points[0].label.clear();
        QStringList faults = geometryFaults(pageOf(chart));
        faults.removeIf([](const QString& fault) { return fault.startsWith(u"rule through"_s); });
        INFO(faults.join(u'\n').toStdString());
        CHECK(faults.isEmpty());
    }
}

TEST_CASE("Any chart stays inside the page and no text lies on another", "[report][chart]")
{
    rc::prop("geometry of random charts", [] {
        Chart chart;
        chart.kind =
            *rc::gen::element(ChartKind::Bar, ChartKind::StackedBar, ChartKind::Line, ChartKind::Share);
        chart.horizontal = *rc::gen::arbitrary<bool>();
        chart.title = u"Biểu đồ thử"_s;
        chart.unit = u"tỷ đồng"_s;
        chart.unitSize = *rc::gen::element<std::int64_t>(1, 1'000'000'000);
        const auto categories = *rc::gen::inRange(0, 12);
        for (int category = 0; category < categories; ++category)
            chart.categories.push_back(
                *rc::gen::element(u"2025"_s, u"Thành phố Hồ Chí Minh"_s, u"Hỗ trợ ứng dụng máy móc"_s));
        const auto series = *rc::gen::inRange(0, 6);
        const bool negative = *rc::gen::arbitrary<bool>();
        for (int index = 0; index < series; ++index) {
            ChartSeries made{u"Nguồn kinh phí %1"_s.arg(index), {}};
            for (int category = 0; category < categories; ++category) {
                const auto value =
                    *rc::gen::inRange<std::int64_t>(negative ? -900'000'000'000 : 0, 900'000'000'000);
                made.points.push_back({value, QString::number(value / 1'000'000'000), QString()});
                if (*rc::gen::inRange(0, 5) == 0)
                    made.points.back().value.reset();
            }
            chart.series.push_back(std::move(made));
        }
        Document document;
        document.sections.push_back(
            Section{*rc::gen::element(Orientation::Portrait, Orientation::Landscape), {chart}});
        const Pages pages = layOut(document);
        RC_ASSERT(pages.pages.size() == 1U);
        QStringList faults = geometryFaults(pages.pages.front());
        faults.removeIf([](const QString& fault) {
            return fault.startsWith(u"rule through"_s);
        }); // labels cover the grid
        RC_LOG() << faults.mid(0, 5).join(u'\n').toStdString();
        RC_ASSERT(faults.isEmpty());
    });
}
