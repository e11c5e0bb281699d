// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/viet_text.h"

#include <QStringList>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Every Vietnamese vowel form with its base letter: 12 vowels x 6 tones, in alphabet order of the vowels.
const std::vector<std::pair<QString, QChar>>& vowelForms()
{
    static const std::vector<std::pair<QString, QChar>> forms{
        {u"aàảãáạ"_s, u'a'}, {u"ăằẳẵắặ"_s, u'a'}, {u"âầẩẫấậ"_s, u'a'}, {u"eèẻẽéẹ"_s, u'e'},
        {u"êềểễếệ"_s, u'e'}, {u"iìỉĩíị"_s, u'i'}, {u"oòỏõóọ"_s, u'o'}, {u"ôồổỗốộ"_s, u'o'},
        {u"ơờởỡớợ"_s, u'o'}, {u"uùủũúụ"_s, u'u'}, {u"ưừửữứự"_s, u'u'}, {u"yỳỷỹýỵ"_s, u'y'}};
    return forms;
}

QString anyVietnameseText()
{
    static const QString letters = [] {
        QString all = u"bcdđghklmnpqrstvxBĐ  -09"_s;
        for (const auto& [forms, base] : vowelForms())
            all += forms + forms.toUpper();
        return all;
    }();
    const auto picks =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(letters.size())));
    QString text;
    for (const int pick : picks)
        text += letters.at(pick);
    return text;
}

QString anyText()
{
    const auto units = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 0x3100));
    QString text;
    for (const int unit : units)
        text += QChar(unit);
    return text;
}

QStringList sorted(QStringList texts, int (*compare)(const QString&, const QString&))
{
    std::sort(texts.begin(), texts.end(),
              [compare](const QString& a, const QString& b) { return compare(a, b) < 0; });
    return texts;
}

int byAlphabet(const QString& a, const QString& b)
{
    return kc::compareVietnamese(a, b);
}

int byAlphabetAndNumber(const QString& a, const QString& b)
{
    return kc::compareVietnamese(a, b, kc::Digits::AsNumbers);
}

} // namespace

TEST_CASE("folding removes every mark of the Vietnamese alphabet", "[base][viet]")
{
    int letters = 0;
    for (const auto& [forms, base] : vowelForms()) {
        for (const QChar form : forms) {
            ++letters;
            const QString one(form);
            INFO(one.toStdString());
            CHECK(kc::fold(one) == QString(base));
            CHECK(kc::fold(one.toUpper()) == QString(base));
            CHECK(kc::fold(one.normalized(QString::NormalizationForm_D)) == QString(base));
        }
    }
    CHECK(letters == 72);
    CHECK(kc::fold(u"đ"_s) == u"d"_s);
    CHECK(kc::fold(u"Đ"_s) == u"d"_s);
    CHECK(kc::fold(u"Ð"_s) == u"d"_s); // U+00D0, met in files of old input methods
}

TEST_CASE("folding makes all spellings of a name one", "[base][viet]")
{
    for (const QString& name : {u"hòa"_s, u"hoà"_s, u"HOÀ"_s, u"Hòa"_s, u"ho\u0300a"_s, u"hoa\u0300"_s,
                                u" hòa "_s, u"h\u200Boa"_s, u"ＨＯＡ"_s})
        CHECK(kc::fold(name) == u"hoa"_s);
    CHECK(kc::fold(u"  Đắk\t Lắk\u00A0"_s) == u"dak lak"_s);
    CHECK(kc::fold(u"Thừa Thiên Huế"_s) == u"thua thien hue"_s);
    CHECK(kc::fold(u"Trường Yên – Điện Biên"_s) == u"truong yen - dien bien"_s);
    CHECK(kc::fold(u"НР-2025-АВС"_s) == u"hp-2025-abc"_s); // Cyrillic look-alikes
    CHECK(kc::fold(u"ΗΡ-ΤΟ"_s) == u"hp-to"_s);             // Greek look-alikes
    CHECK(kc::fold({}) == QString());
}

TEST_CASE("folding is stable", "[base][viet][property]")
{
    rc::prop("fold(fold(x)) = fold(x) for any text", [] {
        const QString once = kc::fold(anyText());
        RC_ASSERT(kc::fold(once) == once);
    });
    rc::prop("NFD, NFC and case make no difference", [] {
        const QString text = anyVietnameseText();
        const QString folded = kc::fold(text);
        RC_ASSERT(kc::fold(text.normalized(QString::NormalizationForm_D)) == folded);
        RC_ASSERT(kc::fold(kc::nfc(text)) == folded);
        RC_ASSERT(kc::fold(text.toUpper()) == folded);
        RC_ASSERT(std::all_of(folded.begin(), folded.end(), [](QChar c) { return c.unicode() < 0x80; }));
    });
    rc::prop("the place of the tone makes no difference", [] {
        const QString clusters[] = {u"oa"_s, u"oe"_s, u"uy"_s};
        const QString& cluster = clusters[*rc::gen::inRange(0, 3)];
        const QChar tone = u"\u0300\u0301\u0303\u0309\u0323"_s.at(*rc::gen::inRange(0, 5));
        const QString oldStyle = kc::nfc(u"h"_s + cluster.at(0) + tone + cluster.at(1));
        const QString newStyle = kc::nfc(u"h"_s + cluster + tone);
        RC_ASSERT(oldStyle != newStyle);
        RC_ASSERT(kc::fold(oldStyle) == kc::fold(newStyle));
        RC_ASSERT(kc::searchRank(oldStyle, newStyle) == kc::searchRank(oldStyle, oldStyle));
    });
}

TEST_CASE("a search finds every word in any order without marks", "[base][viet]")
{
    CHECK(kc::matchesSearch(u"Công ty TNHH Gốm sứ Đông Triều"_s, u"dong trieu gom"_s));
    CHECK(kc::matchesSearch(u"Công ty TNHH Gốm sứ Đông Triều"_s, u"GỐM"_s));
    CHECK_FALSE(kc::matchesSearch(u"Công ty TNHH Gốm sứ Đông Triều"_s, u"gom hai"_s));
    CHECK(kc::matchesSearch(u"bất kỳ"_s, QString()));
    CHECK(kc::matchesFolded(u"dak lak"_s, u"lak"_s));
}

TEST_CASE("a query typed with marks prefers the same marks", "[base][viet]")
{
    CHECK(kc::searchRank(u"Hòa Bình"_s, u"hoà"_s) > kc::searchRank(u"Hoa Lư"_s, u"hoà"_s));
    CHECK(kc::searchRank(u"Hoa Lư"_s, u"hoà"_s) > 0);
    CHECK(kc::searchRank(u"Đông Hà"_s, u"đông"_s) > kc::searchRank(u"Dong Hà"_s, u"đông"_s));
    CHECK(kc::searchRank(u"Hòa Bình"_s, u"hoa"_s) == kc::searchRank(u"Hoa Lư"_s, u"hoa"_s));
    CHECK(kc::searchRank(u"Hòa Bình"_s, u"hoa"_s) > kc::searchRank(u"Khánh Hòa"_s, u"hoa"_s));
    CHECK(kc::searchRank(u"Hòa Bình"_s, u"lak"_s) == 0);
}

TEST_CASE("sorting is Vietnamese whatever the machine's locale", "[base][viet]")
{
    CHECK(sorted({u"Đà Nẵng"_s, u"Ea Kar"_s, u"Điện Biên"_s, u"Dak"_s, u"Cần Thơ"_s}, byAlphabet) ==
          QStringList{u"Cần Thơ"_s, u"Dak"_s, u"Đà Nẵng"_s, u"Điện Biên"_s, u"Ea Kar"_s});
    CHECK(sorted({u"Ân"_s, u"Ăn"_s, u"An"_s, u"Bá"_s}, byAlphabet) ==
          QStringList{u"An"_s, u"Ăn"_s, u"Ân"_s, u"Bá"_s});
    CHECK(sorted({u"mạ"_s, u"má"_s, u"mã"_s, u"mả"_s, u"mà"_s, u"ma"_s}, byAlphabet) ==
          QStringList{u"ma"_s, u"mà"_s, u"mả"_s, u"mã"_s, u"má"_s, u"mạ"_s});
    CHECK(sorted({u"Phường 10"_s, u"Phường 2"_s}, byAlphabet) == QStringList{u"Phường 10"_s, u"Phường 2"_s});
    CHECK(sorted({u"Phường 10"_s, u"Phường 2"_s}, byAlphabetAndNumber) ==
          QStringList{u"Phường 2"_s, u"Phường 10"_s});
    CHECK(kc::compareVietnamese(u"02"_s, u"2"_s, kc::Digits::AsNumbers) != 0); // equal only when the same
}

TEST_CASE("people are sorted by given name, then by family name", "[base][viet]")
{
    CHECK(sorted({u"Trần Văn Bình"_s, u"Nguyễn Thị Ánh"_s, u"Lê  Ánh "_s, u"Đỗ Văn An"_s, u"Hoàng Đức"_s,
                  u"Dũng"_s},
                 kc::compareByGivenName) == QStringList{u"Đỗ Văn An"_s, u"Lê  Ánh "_s, u"Nguyễn Thị Ánh"_s,
                                                        u"Trần Văn Bình"_s, u"Dũng"_s, u"Hoàng Đức"_s});
}
