// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_parts.h"
#include "report/fonts.h"
#include "report/text_lines.h"

#include <QFontMetricsF>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

QStringList textsOf(const std::vector<TextLine>& lines)
{
    QStringList texts;
    for (const TextLine& line : lines) {
        QString text;
        for (const LinePiece& piece : line.pieces)
            text += piece.text;
        texts += text;
    }
    return texts;
}

} // namespace

TEST_CASE("Lines end at spaces and hyphens, never inside numbers, dates or with a fixed space",
          "[report][text]")
{
    Typesetter type;
    const auto broken = [&](const QString& text) { return textsOf(type.breakLines({Run{text}}, 10, 1)); };
    // One point is too narrow for anything: words that may not be broken are broken between letters, so ask
    // widestWord().
    const auto widest = [&](const QString& text) { return type.widestWord({Run{text}}, 10); };
    const auto width = [&](const QString& text) { return type.width(text, 10); };
    CHECK(broken(u"ab c"_s) == QStringList{u"a"_s, u"b"_s, u"c"_s});
    CHECK(widest(u"có 1.234.567,8 đồng"_s) == Approx(width(u"1.234.567,8"_s)));
    CHECK(widest(u"ngày 16/10/2025 và"_s) == Approx(width(u"16/10/2025"_s)));
    CHECK(widest(u"năm 2021-2025 là"_s) == Approx(width(u"2021-2025"_s)));
    CHECK(widest(u"năm 2021–2025 là"_s) == Approx(width(u"2021–2025"_s)));
    CHECK(widest(u"tăng 36,6% rồi"_s) == Approx(width(u"36,6%"_s)));
    CHECK(widest(u"11\u00a0tháng a"_s) == Approx(width(u"11\u00a0tháng"_s)));
    CHECK(widest(u"BC-SCT"_s) < width(u"BC-SCT"_s));
}

TEST_CASE("A figure can be clicked from its first letter to its last, not in the space behind it",
          "[report][text]")
{
    Typesetter type;
    Run figure{u"1.234"_s};
    figure.drill = u"budget"_s;
    const Runs runs{Run{u"duyệt "_s}, figure, Run{u" và chi trả đến nay"_s}};
    for (const Align align : {Align::Left, Align::Justify}) {
        Parts out;
        placeText(out, type, runs, 10, align, QRectF(0, 0, 90, 100), 1.2);
        REQUIRE(out.hotspots.size() == 1);
        CHECK(out.hotspots.front().rect.width() == Approx(type.width(u"1.234"_s, 10)));
    }
}

TEST_CASE("Line breaks of the text are kept, empty lines too", "[report][text]")
{
    Typesetter type;
    CHECK(textsOf(type.breakLines({Run{u"một\n\nhai ba\n"_s}}, 10, 500)) ==
          QStringList{u"một"_s, QString(), u"hai ba"_s});
    CHECK(textsOf(type.breakLines({Run{u"một"_s, true}, Run{u" hai"_s}}, 10, 500)) ==
          QStringList{u"một hai"_s});
}

TEST_CASE("Decomposed letters are composed before they are printed", "[report][text]")
{
    Typesetter type;
    const QString composed = u"Tiếng Việt"_s;
    CHECK(textsOf(type.breakLines({Run{composed.normalized(QString::NormalizationForm_D)}}, 10, 500)) ==
          QStringList{composed});
}

TEST_CASE("Lines hold all words in order, none wider than the column, and no word fits the line before",
          "[report][text]")
{
    rc::prop("greedy breaking", [] {
        Typesetter type;
        const auto letters = *rc::gen::container<std::vector<QString>>(
            rc::gen::element(u"khuyến"_s, u"công"_s, u"a"_s, u"nghiệp"_s, u"2.025"_s, u"W"_s, u"đồng"_s));
        const QStringList words(letters.begin(), letters.end());
        const qreal column = *rc::gen::inRange(60, 300);
        Runs runs;
        for (qsizetype at = 0; at < words.size(); ++at)
            runs.push_back(Run{at == 0 ? words[at] : QString(u' ' + words[at]), at % 3 == 0, at % 5 == 0});
        const auto lines = type.breakLines(runs, 12, column);
        RC_ASSERT(textsOf(lines).join(u' ').simplified() == words.join(u' '));
        for (std::size_t index = 0; index < lines.size(); ++index) {
            RC_ASSERT(lines[index].width <= column + 0.02);
            qreal sum = 0;
            for (const LinePiece& piece : lines[index].pieces) {
                RC_ASSERT(std::abs(piece.x - sum) < 0.001); // pieces follow each other
                sum += piece.width;
                const QFontMetricsF metrics(reportFont(piece.bold, piece.italic));
                RC_ASSERT(std::abs(metrics.horizontalAdvance(piece.text) * 12 / kDesignSize - piece.width) <
                          0.01);
            }
            RC_ASSERT(std::abs(sum - lines[index].width) < 0.001);
        }
    });
}

TEST_CASE("Even breaking needs no more lines and leaves none nearly empty", "[report][text]")
{
    Typesetter type;
    const Runs runs{Run{
        u"Kết quả hoạt động khuyến công năm 2024 và 11 tháng năm 2025, phương hướng, nhiệm vụ năm 2026"_s}};
    for (const qreal width : {200.0, 300.0, 400.0, 440.0}) {
        const auto greedy = type.breakLines(runs, 14, width);
        const auto even = type.breakEvenly(runs, 14, width);
        CHECK(even.size() == greedy.size());
        CHECK(textsOf(even).join(u' ') == textsOf(greedy).join(u' '));
        CHECK(even.back().width >= greedy.back().width - 0.01);
        for (const TextLine& line : even)
            CHECK(line.width <= width + 0.02);
    }
}

TEST_CASE("Axes have few round steps that cover all values", "[report][chart]")
{
    rc::prop("covers, includes zero, three to eight steps of 1, 2, 2.5 or 5", [] {
        const qreal unit = *rc::gen::element(1.0, 10.0, 1e6, 1e9);
        const qreal low =
            -qreal(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000)) * *rc::gen::element(0, 1);
        const qreal high = qreal(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000));
        const ValueAxis axis = chartAxis(low, high, unit);
        RC_ASSERT(axis.low <= low && axis.high >= high * 0.9999);
        RC_ASSERT(axis.low <= 0 && axis.high >= 0);
        const qreal steps = (axis.high - axis.low) / axis.step;
        RC_ASSERT(std::abs(steps - std::round(steps)) < 1e-6);
        RC_ASSERT(steps >= 1 && steps <= 8);
        const qreal mantissa =
            axis.step / unit / std::pow(10, std::floor(std::log10(axis.step / unit) + 1e-9));
        RC_ASSERT(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 ||
                  std::abs(mantissa - 2.5) < 1e-6 || std::abs(mantissa - 5) < 1e-6);
    });
    CHECK(chartAxisNumber(2.5, 2.5, Lang::Vi) == u"2,5"_s);
    CHECK(chartAxisNumber(12500, 2500, Lang::Vi) == u"12.500"_s);
    CHECK(chartAxisNumber(12500, 2500, Lang::En) == u"12,500"_s);
    CHECK(chartAxisNumber(-1e-13, 0.5, Lang::Vi) == u"0,0"_s);
}
