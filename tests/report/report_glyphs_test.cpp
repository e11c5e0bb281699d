// SPDX-License-Identifier: GPL-3.0-or-later
// Glyphs set one by one against the shaping of Qt: the same places, so the same pages.
#include "report/fonts.h"
#include "report/report_glyphs.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace Qt::StringLiterals;
using namespace kc::report;

namespace {

/// Every letter of Vietnamese, and what numbers, dates, ranges and quotations are written with.
QString plainAlphabet()
{
    QString all =
        u"aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"_s;
    all += all.toUpper();
    all += u"0123456789 .,;:%()/-–—“”‘’+=&\u00a0"_s;
    return all;
}

/// Glyphs and their places as Qt shapes the text.
QGlyphRun shaped(const QString& text, bool bold, bool italic)
{
    QTextLayout layout(text, reportFont(bold, italic));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(text.size()));
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    QGlyphRun all;
    QList<quint32> indexes;
    QList<QPointF> positions;
    for (const QGlyphRun& run : runs) {
        indexes += run.glyphIndexes();
        positions += run.positions();
    }
    all.setGlyphIndexes(indexes);
    all.setPositions(positions);
    return all;
}

} // namespace

TEST_CASE("Plain text stands glyph by glyph where shaping puts it", "[report][text]")
{
    ensureReportFonts();
    ReportGlyphs glyphs;
    rc::prop("any words in any face", [&] {
        const QString alphabet = plainAlphabet();
        QString text;
        const auto places = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(alphabet.size())));
        for (const int place : places)
            text += alphabet.at(place);
        const bool bold = *rc::gen::arbitrary<bool>();
        const bool italic = *rc::gen::arbitrary<bool>();
        RC_ASSERT(ReportGlyphs::isPlain(text));
        const qreal width = QFontMetricsF(reportFont(bold, italic)).horizontalAdvance(text);
        RC_ASSERT(glyphs.advance(text, bold, italic) == width);
        const QGlyphRun set = glyphs.glyphs(text, bold, italic, 0);
        RC_ASSERT(set.positions().size() == text.size());
        const QGlyphRun byQt = shaped(text, bold, italic);
        RC_ASSERT(set.glyphIndexes() == byQt.glyphIndexes());
        for (qsizetype at = 0; at < text.size(); ++at)
            RC_ASSERT(set.positions().at(at).x() == byQt.positions().at(at).x());
    });
}

TEST_CASE("Every space of a justified line is widened, those that keep words together too", "[report][text]")
{
    ensureReportFonts();
    ReportGlyphs glyphs;
    const QString text = u"11\u00a0tháng đầu năm"_s;
    const QList<QPointF> plain = glyphs.glyphs(text, false, false, 0).positions();
    const QList<QPointF> wide = glyphs.glyphs(text, false, false, 100).positions();
    const QList<int> spacesBefore{0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3};
    REQUIRE(wide.size() == spacesBefore.size());
    for (qsizetype at = 0; at < wide.size(); ++at)
        CHECK(wide.at(at).x() - plain.at(at).x() == 100 * spacesBefore.at(at));
}

TEST_CASE("Text that has to be shaped is not taken for plain", "[report][text]")
{
    CHECK(ReportGlyphs::isPlain({}));
    CHECK(ReportGlyphs::isPlain(u"Khuyến công 2021–2025: “1.436 tỷ đồng”"));
    CHECK_FALSE(ReportGlyphs::isPlain(u"e\u0302\u0301")); // marks of their own
    CHECK_FALSE(ReportGlyphs::isPlain(u"\u05d0\u05d1"));  // from right to left
    CHECK_FALSE(ReportGlyphs::isPlain(u"a\u00adb"));      // a hyphen that is only seen at a line's end
    CHECK_FALSE(ReportGlyphs::isPlain(u"a\u202eb"));      // turns the direction
    CHECK_FALSE(ReportGlyphs::isPlain(u"a\tb"));
    CHECK_FALSE(ReportGlyphs::isPlain(u"\U0001F600"));
}
