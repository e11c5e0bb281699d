// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/fonts.h"
#include "report/layout.h"
#include "report/page_check.h"
#include "report/sample_document.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

Document oneSection(std::vector<Block> blocks)
{
    Document document;
    document.sections.push_back(Section{Orientation::Portrait, std::move(blocks)});
    return document;
}

/// A paragraph of `words` words that begin with `tag`, each different.
Paragraph tagged(const QString& tag, int words)
{
    QStringList all;
    for (int word = 0; word < words; ++word)
        all += u"%1_%2"_s.arg(tag).arg(word);
    return Paragraph::plain(all.join(u' '));
}

} // namespace

TEST_CASE("The sample report has no fault of geometry on any page", "[report][layout]")
{
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        const Pages pages = layOut(sampleDocument(70, lang));
        CHECK(pages.pages.size() > 5);
        for (const Page& page : pages.pages) {
            QStringList faults = geometryFaults(page);
            // Labels inside stacked bars lie on hatching; everything else must be clear of lines.
            const bool hasChart = partsOf<Area>(page).size() > 4;
            if (hasChart)
                faults.removeIf([](const QString& fault) { return fault.startsWith(u"rule through"_s); });
            INFO(faults.join(u'\n').toStdString());
            CHECK(faults.isEmpty());
        }
    }
}

TEST_CASE("Pages are A4 with the decree's margins and numbers", "[report][layout]")
{
    const Pages pages = layOut(sampleDocument(70));
    constexpr qreal mm = 72 / 25.4;
    for (std::size_t index = 0; index < pages.pages.size(); ++index) {
        const Page& page = pages.pages[index];
        const bool portrait = page.size.width() < page.size.height();
        CHECK(page.size.width() == Approx((portrait ? 210 : 297) * mm));
        CHECK(page.size.height() == Approx((portrait ? 297 : 210) * mm));
        // The binding margin is the left one of a portrait page and, turned, the top one of a landscape page.
        CHECK((portrait ? page.body.left() : page.body.top()) == Approx(30 * mm));
        const qreal outer =
            portrait ? page.size.width() - page.body.right() : page.size.height() - page.body.bottom();
        CHECK(outer >= 15 * mm - 0.01);
        CHECK(outer <= 20 * mm + 0.01);
        const auto number = printedNumber(page);
        if (index == 0)
            CHECK_FALSE(number.has_value());
        else
            CHECK(number == QString::number(index + 1));
    }
    CHECK(pages.pages.front().size.width() < pages.pages.back().size.width()); // both kinds in one document
}

TEST_CASE("An annex may count its pages anew", "[report][layout]")
{
    Document document = oneSection({Paragraph::plain(u"Một"_s), PageBreak{}, Paragraph::plain(u"Hai"_s)});
    document.sections.push_back(Section{
        Orientation::Landscape, {Paragraph::plain(u"A"_s), PageBreak{}, Paragraph::plain(u"B"_s)}, true});
    const Pages pages = layOut(document);
    REQUIRE(pages.pages.size() == 4);
    CHECK_FALSE(printedNumber(pages.pages[0]));
    CHECK(printedNumber(pages.pages[1]) == u"2"_s);
    CHECK_FALSE(printedNumber(pages.pages[2]));
    CHECK(printedNumber(pages.pages[3]) == u"2"_s);
}

TEST_CASE("The marking stands on every page", "[report][layout]")
{
    Document document = sampleDocument(40);
    for (const Page& page : layOut(document).pages) {
        const auto texts = partsOf<TextRun>(page);
        CHECK(std::any_of(texts.begin(), texts.end(),
                          [&](const TextRun& text) { return text.text == document.marking; }));
    }
}

TEST_CASE("Running text breaks well over pages", "[report][layout]")
{
    rc::prop("every word once and in order, never a single line, a heading never last", [] {
        std::vector<Block> blocks;
        std::vector<int> words;
        const auto count = *rc::gen::inRange(1, 40);
        for (int index = 0; index < count; ++index) {
            if (*rc::gen::inRange(0, 4) == 0)
                blocks.push_back(Heading{1 + index % 4, QString(), u"DE%1"_s.arg(index)});
            words.push_back(*rc::gen::inRange(1, 150));
            blocks.push_back(tagged(u"p%1"_s.arg(index), words.back()));
        }
        const Pages pages = layOut(oneSection(std::move(blocks)));
        QStringList printed;
        for (const Page& page : pages.pages) {
            RC_ASSERT(geometryFaults(page).isEmpty());
            const auto lines = linesOf(page);
            RC_ASSERT(!lines.back().startsWith(u"DE"_s));
            for (const QString& line : lines)
                printed += line.split(u' ').filter(u"_"_s);
        }
        QStringList expected;
        for (int index = 0; index < count; ++index)
            for (int word = 0; word < words[std::size_t(index)]; ++word)
                expected += u"p%1_%2"_s.arg(index).arg(word);
        RC_ASSERT(printed == expected);
        for (std::size_t page = 0; page + 1 < pages.pages.size(); ++page) {
            const auto foot = linesOf(pages.pages[page]);
            const auto head = linesOf(pages.pages[page + 1]);
            const auto paragraphOf = [](const QString& line) { return line.section(u'_', 0, 0); };
            if (paragraphOf(foot.back()) != paragraphOf(head.front()))
                continue; // no paragraph goes over this page end
            RC_ASSERT(foot.size() >= 2U && head.size() >= 2U);
            RC_ASSERT(paragraphOf(foot[foot.size() - 2]) == paragraphOf(foot.back()));
            RC_ASSERT(paragraphOf(head[1]) == paragraphOf(head.front()));
        }
    });
}

TEST_CASE("The signature is whole and takes the last lines of the text along", "[report][layout]")
{
    rc::prop("name, recipients and the end of the text share a page", [] {
        const auto words = *rc::gen::inRange(1, 900);
        const Pages pages =
            layOut(oneSection({tagged(u"p"_s, words),
                               Closing{Recipients{u"Nơi nhận:"_s, {u"- Cục;"_s, u"- LuuVT."_s}},
                                       SignatureBlock{{u"KT."_s}, u"CHUCVU"_s, QString(), u"HOTEN"_s}}}));
        const auto where = wordPages(pages);
        const auto last = std::vector<std::size_t>{pages.pages.size() - 1};
        for (const QString& word :
             {u"Nơi"_s, u"LuuVT."_s, u"KT."_s, u"CHUCVU"_s, u"HOTEN"_s, u"p_%1"_s.arg(words - 1)})
            RC_ASSERT(where.value(word) == last);
    });
}

TEST_CASE("Lines to write on stay together", "[report][layout]")
{
    for (int before = 0; before < 45; ++before) {
        std::vector<Block> blocks(std::size_t(before), Paragraph::plain(u"Dòng"_s));
        Paragraph open;
        open.blankLines = 3;
        blocks.emplace_back(open);
        const Pages pages = layOut(oneSection(std::move(blocks)));
        std::vector<std::size_t> dotted; // on each page that has any
        for (const Page& page : pages.pages) {
            const auto strokes = partsOf<Stroke>(page);
            const auto own = std::count_if(strokes.begin(), strokes.end(),
                                           [](const Stroke& one) { return one.dash == Dash::Dotted; });
            if (own > 0)
                dotted.push_back(std::size_t(own));
        }
        INFO(before << " lines before");
        CHECK(dotted == std::vector<std::size_t>{3});
    }
}

TEST_CASE("Contents give the page each heading is on, and lead there", "[report][layout]")
{
    std::vector<Block> blocks{Contents{u"MỤC LỤC"_s, 2}};
    for (int chapter = 1; chapter <= 30; ++chapter) {
        blocks.push_back(
            Heading{chapter % 3 + 1, QString::number(chapter) + u'.', u"Chương số%1"_s.arg(chapter)});
        blocks.push_back(tagged(u"c%1"_s.arg(chapter), chapter * 17));
    }
    const Pages pages = layOut(oneSection(std::move(blocks)));
    REQUIRE(pages.bookmarks.size() == 30);
    std::size_t links = 0;
    for (const Page& page : pages.pages) {
        for (const Link& link : page.links) {
            ++links;
            const Bookmark& mark = pages.bookmarks.at(link.bookmark);
            CHECK(mark.level <= 2);
            QStringList inLink;
            for (const TextRun& text : partsOf<TextRun>(page))
                if (link.rect.adjusted(-1, -1, 1, 1).contains(text.box()))
                    inLink += text.text;
            REQUIRE(inLink.size() == 2);
            CHECK(inLink.front() == mark.title);
            CHECK(inLink.back() == QString::number(pages.pages.at(mark.page).number));
            // and the heading really stands there
            bool found = false;
            for (const TextRun& text : partsOf<TextRun>(pages.pages.at(mark.page)))
                found = found || (text.text.compare(mark.title, Qt::CaseInsensitive) == 0 &&
                                  std::abs(text.box().top() - mark.y) < 3);
            CHECK(found);
        }
    }
    CHECK(links == 20);
}

TEST_CASE("Figures in sentences and charts open their records", "[report][layout]")
{
    const Pages pages = layOut(sampleDocument(5));
    QStringList keys;
    for (const Page& page : pages.pages)
        for (const Hotspot& spot : page.hotspots) {
            keys += spot.drill;
            CHECK(page.drillAt(spot.rect.center()) == spot.drill);
        }
    CHECK(keys.contains(u"projects.count"_s));
    CHECK(keys.contains(u"budget.approved.total"_s));
    CHECK(keys.contains(u"Đối ứng4"_s)); // the fifth point of that series
    CHECK(keys.contains(u"national-1"_s));
}

TEST_CASE("The hash of pages is stable and notices any change", "[report][layout]")
{
    const QByteArray hash = hashOf(layOut(sampleDocument(30)));
    CHECK(hash.size() == 32);
    CHECK(hashOf(layOut(sampleDocument(30))) == hash);
    Document changed = sampleDocument(30);
    changed.marking += u'.';
    CHECK(hashOf(layOut(changed)) != hash);
    Pages pages = layOut(sampleDocument(30));
    pages.pages.back().hotspots.back().drill += u'x';
    CHECK(hashOf(pages) != hash);
    pages = layOut(sampleDocument(30));
    std::get<TextRun>(*std::find_if(pages.pages.front().items.begin(), pages.pages.front().items.end(),
                                    [](const Item& item) { return std::holds_alternative<TextRun>(item); }))
        .at.rx() += 0.002;
    CHECK(hashOf(pages) != hash);
}

TEST_CASE("Characters the font lacks are drawn or reported, never taken from another font",
          "[report][layout]")
{
    CHECK(missingGlyphs(u"Tiếng Việt đủ dấu: ẵ ộ ữ ỷ Đ ₫ – “ ” …\n"_s).isEmpty());
    CHECK(missingGlyphs(u"漢☑漢"_s) == QStringList{u"漢"_s, u"☑"_s});
    const Pages pages = layOut(oneSection({Paragraph::plain(u"Đủ ☑ thiếu ☐ sai ☒ xong ✓ 漢 hết"_s)}));
    CHECK(pages.missingGlyphs == QStringList{u"漢"_s}); // boxes and ticks are drawn
    for (const TextRun& text : partsOf<TextRun>(pages.pages.front()))
        CHECK(missingGlyphs(text.text).isEmpty());
    CHECK(partsOf<Area>(pages.pages.front()).size() == 4);
    CHECK(geometryFaults(pages.pages.front()).isEmpty());
}

TEST_CASE("An empty document is one empty page a section, without complaint", "[report][layout]")
{
    CHECK(layOut(Document{}).pages.empty());
    CHECK(layOut(oneSection({})).pages.size() == 1);
    CHECK(layOut(oneSection({PageBreak{}, PageBreak{}})).pages.size() == 1);
    CHECK(layOut(oneSection({Table{}, Chart{}, Paragraph{}, Closing{}, Signatures{}, Contents{}, Heading{}}))
              .pages.size() == 1);
}
