// SPDX-License-Identifier: GPL-3.0-or-later
// Small things papers say: money of an indicator, sums carried, names of legal texts, spaces to write in.
#include "report/legal_citation.h"
#include "report/legal_words.h"
#include "report/report_teller.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

TEST_CASE("An indicator that counts money is printed in triệu đồng, its shares as they are", "[report][text]")
{
    const auto rowOf = [](const QString& unit) {
        return std::vector<Cell>{Cell::of(u"28"_s), Cell::of(unit),
                                 Cell::number(u"1.105.000.000.000"_s, {1'105'000'000'000, 0}, u"key"_s),
                                 Cell::missing(), Cell::number(u"96,9"_s, {969, 1})};
    };
    for (const QString& unit : {u"đồng"_s, u"dong"_s}) { // older lists of indicators write it without marks
        std::vector<Cell> cells = rowOf(unit);
        tellMoneyInMillions(cells, 1, Lang::Vi);
        CHECK(cells[1].text == u"triệu đồng");
        CHECK(cells[2].text == u"1.105.000,0");
        CHECK(cells[2].value == ExactNumber{1'105'000'000'000, 0});
        CHECK(cells[2].drill == u"key");
        CHECK(cells[3].isMissing);
        CHECK(cells[4].text == u"96,9");
    }
    std::vector<Cell> english = rowOf(u"đồng"_s);
    tellMoneyInMillions(english, 1, Lang::En);
    CHECK(english[1].text == u"million đồng");
    CHECK(english[2].text == u"1,105,000.0");
    for (const QString& unit : {u"cơ sở"_s, u"đồng/người"_s}) {
        std::vector<Cell> cells = rowOf(unit);
        tellMoneyInMillions(cells, 1, Lang::Vi);
        CHECK(cells[1].text == unit);
        CHECK(cells[2].text == u"1.105.000.000.000");
    }
}

TEST_CASE("A sum of nothing is carried as missing, not as zero", "[report][text]")
{
    CHECK(carriedMoney(0, Lang::Vi) == u"-");
    CHECK(carriedMoney(1'250'000, Lang::Vi) == u"1,3");
}

TEST_CASE("Spaces beside each other stay open to be written in", "[report][text]")
{
    const auto book = SentenceBook::parse(u"key\tvi\ten\ns\tngày   tháng 1\tNo.:  /BC\n"_s);
    REQUIRE(book);
    FigureSet figures;
    CHECK(plainText(*book->fill(u"s"_s, figures, {})) == u"ngày\u00a0\u00a0\u00a0tháng 1");
    figures.params.lang = Lang::En;
    CHECK(plainText(*book->fill(u"s"_s, figures, {})) == u"No.:\u00a0\u00a0/BC");
}

TEST_CASE("English words go with their number", "[report][text]")
{
    const auto book = SentenceBook::parse(u"key\tvi\ten\ns\t-\t{n} project{n:s} {n:were} approved\n"_s);
    REQUIRE(book);
    FigureSet figures;
    figures.params.lang = Lang::En;
    const auto said = [&](std::int64_t number) {
        return plainText(*book->fill(u"s"_s, figures, {{u"n"_s, SentenceValue::number(number, u"key"_s)}}));
    };
    CHECK(said(1) == u"1 project was approved");
    CHECK(said(2) == u"2 projects were approved");
    CHECK(said(0) == u"0 projects were approved");
}

TEST_CASE("Legal texts are named in the language of the paper", "[report][text]")
{
    const QString tax = u"Luật 32/2013/QH13 Điều 1 khoản 6"_s;
    CHECK(legalWords(tax, Lang::Vi) == tax);
    CHECK(legalWords(tax, Lang::En) == u"Law 32/2013/QH13, Article 1, Clause 6");
    CHECK(legalWords(u"Luật Thuế thu nhập doanh nghiệp 67/2025/QH15 Điều 10"_s, Lang::En) ==
          u"Corporate Income Tax Law 67/2025/QH15, Article 10");
    CHECK(legalWords(u"Nghị quyết 202/2025/QH15, Quyết định 19/2025/QĐ-TTg"_s, Lang::En) ==
          u"Resolution 202/2025/QH15, Decision 19/2025/QĐ-TTg");
    CHECK(legalWords(u"Thông tư liên tịch 26/2014/TTLT-BTC-BCT"_s, Lang::En) ==
          u"Joint Circular 26/2014/TTLT-BTC-BCT");
    CHECK(legalWords(u"Quyết định của Ủy ban nhân dân tỉnh"_s, Lang::En) ==
          u"Quyết định của Ủy ban nhân dân tỉnh");

    CHECK(legalWords(u"Nghị định 45/2012/NĐ-CP Điều 1 sửa đổi bởi Nghị định 235/2025/NĐ-CP"_s, Lang::En) ==
          u"Decree 45/2012/NĐ-CP, Article 1 amended by Decree 235/2025/NĐ-CP");
    CHECK(legalWords(u"Thông tư 36/2013/TT-BCT Phụ lục 1 Mẫu 8a"_s, Lang::En) ==
          u"Circular 36/2013/TT-BCT, Annex 1, Form 8a");

    LegalText law;
    law.code = u"ND-45-2012"_s;
    law.title = u"Nghị định 45/2012/NĐ-CP về khuyến công"_s;
    CHECK(legalTitle(law, Lang::Vi) == law.title);
    CHECK(legalTitle(law, Lang::En) == u"Decree 45/2012/NĐ-CP on industrial promotion");
    law.code = u"NQ-01-HDND"_s; // entered by an office
    law.title = u"Nghị quyết 01/2026/NQ-HĐND về mức chi"_s;
    CHECK(legalTitle(law, Lang::En) == u"Resolution 01/2026/NQ-HĐND về mức chi");
}

TEST_CASE("A paper cites legal texts by number, day and issuer", "[report][text]")
{
    CHECK(legalCitation(u"Luật 32/2013/QH13 Điều 1 khoản 6"_s, Lang::Vi) ==
          u"khoản 6 Điều 1 Luật số 32/2013/QH13");
    CHECK(legalCitation(u"Luật Thuế thu nhập doanh nghiệp 67/2025/QH15 Điều 10"_s, Lang::Vi) ==
          u"Điều 10 Luật Thuế thu nhập doanh nghiệp số 67/2025/QH15");
    CHECK(legalCitation(u"Nghị quyết 202/2025/QH15, Quyết định 19/2025/QĐ-TTg"_s, Lang::Vi) ==
          u"Nghị quyết số 202/2025/QH15, Quyết định số 19/2025/QĐ-TTg");
    CHECK(legalCitation(u"Quyết định của Ủy ban nhân dân tỉnh"_s, Lang::Vi) ==
          u"Quyết định của Ủy ban nhân dân tỉnh");
    CHECK(legalCitation(u"Luật 32/2013/QH13 Điều 1 khoản 6"_s, Lang::En) ==
          u"Law 32/2013/QH13, Article 1, Clause 6");

    LegalText law;
    law.code = u"QD-1881-2020"_s;
    law.title = u"Quyết định 1881/QĐ-TTg: Chương trình khuyến công quốc gia"_s;
    law.issuedOn = QDate(2020, 11, 20);
    CHECK(legalCitation(law, Lang::Vi) == u"Quyết định số 1881/QĐ-TTg ngày 20/11/2020 của Thủ tướng Chính "
                                          u"phủ: Chương trình khuyến công quốc gia");
    law.title = u"Luật 32/2013/QH13 sửa đổi Luật 14/2008/QH12"_s;
    law.issuedOn = QDate();
    CHECK(legalCitation(law, Lang::Vi) == u"Luật số 32/2013/QH13 của Quốc hội sửa đổi Luật số 14/2008/QH12");
    law.title = u"Nghị quyết 01/2026/NQ-HĐND về mức chi"_s; // whose council it was its number does not say
    CHECK(legalCitation(law, Lang::Vi) == u"Nghị quyết số 01/2026/NQ-HĐND về mức chi");
    law.title = u"Kế hoạch năm"_s;
    CHECK(legalCitation(law, Lang::Vi) == law.title);
}
