// SPDX-License-Identifier: GPL-3.0-or-later
// What the comparison with golden documents forgives and what it does not.
#include "support/folders.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "golden/golden_compare.h"

using namespace Qt::StringLiterals;
using namespace kctest;

namespace {

/// A page of a report as it is kept.
QImage keptPage()
{
    const QImage page(sourceFolder() + u"/tests/golden/pages/conference-province.vi/page-004.png"_s);
    REQUIRE_FALSE(page.isNull());
    return page.convertToFormat(QImage::Format_Grayscale8);
}

/// The page's fullest line of print: rows that hold ink between two without any, as high as letters are.
QRect aLineOf(const QImage& page)
{
    const auto inkIn = [&](int y) {
        const uchar* row = page.constScanLine(y);
        return std::count_if(row, row + page.width(), [](uchar dot) { return dot < 128; });
    };
    QRect fullest;
    std::ptrdiff_t most = 0;
    for (int top = 0; top < page.height(); ++top) {
        std::ptrdiff_t ink = 0;
        int bottom = top;
        for (; bottom < page.height() && inkIn(bottom) > 0; ++bottom)
            ink += inkIn(bottom);
        const QRect line(0, top, page.width(), bottom - top);
        if (line.height() > 4 && line.height() < 16 && ink > most) {
            most = ink;
            fullest = line;
        }
        top = bottom;
    }
    return fullest;
}

QImage with(QImage page, const QRect& part, const QImage& drawn, QPoint at)
{
    for (int y = 0; y < part.height(); ++y) {
        for (int x = 0; x < part.width(); ++x)
            page.scanLine(at.y() + y)[at.x() + x] = drawn.constScanLine(part.y() + y)[part.x() + x];
    }
    return page;
}

} // namespace

TEST_CASE("Paler and darker edges of letters are the same picture", "[golden][compare]")
{
    const QImage page = keptPage();
    CHECK_FALSE(comparePictures(page, page).differs);
    QImage other = page;
    int changed = 0;
    for (int y = 0; y < other.height(); ++y) {
        for (int x = 0; x < other.width(); ++x) {
            uchar& dot = other.scanLine(y)[x];
            if (dot > 64 && dot < 192 && (x + y) % 2 == 0) { // an edge, one step of grey darker or paler
                dot = uchar(dot < 128 ? dot + 85 : dot - 85);
                ++changed;
            }
        }
    }
    REQUIRE(changed > 1000);
    CHECK_FALSE(comparePictures(page, other).differs);
}

TEST_CASE("A line that moved by one dot is another picture, and is framed", "[golden][compare]")
{
    const QImage page = keptPage();
    const QRect line = aLineOf(page);
    REQUIRE(line.height() > 4);
    for (const QPoint& step : {QPoint(0, 1), QPoint(1, 0)}) {
        const QRect moved = line.adjusted(0, 0, -step.x(), 0);
        const PictureDifference difference =
            comparePictures(page, with(page, moved, page, moved.topLeft() + step));
        CHECK(difference.differs);
        INFO(difference.where.toStdString());
        bool framed = false;
        for (int x = 0; x < page.width(); ++x)
            framed = framed || difference.marked.pixel(x, line.top() / 12 * 12) == qRgb(255, 0, 0);
        CHECK(framed);
    }
}

TEST_CASE("A number that is missing is another picture", "[golden][compare]")
{
    const QImage page = keptPage();
    const QRect line = aLineOf(page);
    QImage blank = page;
    blank.fill(Qt::white);
    const QRect number(line.center().x(), line.top(), 16, line.height());
    CHECK(comparePictures(page, with(page, number, blank, number.topLeft())).differs);
    CHECK(comparePictures(page, page.copy(0, 0, page.width(), page.height() - 1)).differs);
}

TEST_CASE("Texts are compared line by line and page by page", "[golden][compare]")
{
    const std::vector<QStringList> looked{{u"Báo cáo"_s, u"9.768,0"_s}, {u"Phụ lục"_s}, {u"Hết"_s}};
    CHECK(compareText(looked, looked).isEmpty());
    auto made = looked;
    made[0][1] = u"9.768"_s;
    made[2] << u"thêm"_s;
    CHECK(compareText(looked, made) == QStringList{u"page 1, line 2: “9.768” instead of “9.768,0”"_s,
                                                   u"page 3, line 2: “thêm” instead of “”"_s});
    CHECK(compareText(looked, made, 1) ==
          QStringList{u"page 1, line 2: “9.768” instead of “9.768,0”"_s, u"1 more pages differ"_s});
    made.pop_back();
    CHECK(compareText(looked, made).first() == u"2 pages instead of 3"_s);
}
