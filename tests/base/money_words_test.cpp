// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money_words.h"

#include <QStringList>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <limits>
#include <map>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using kc::Dong;
using kc::Lang;
using kc::WordStyle;

namespace {

struct Spoken
{
    std::int64_t number;
    const char* words;
};

// Written by hand from the rules: mốt, tư, lăm, linh, "không trăm" inside, tỷ repeated.
constexpr Spoken kVietnamese[] = {
    {0, "không"},
    {1, "một"},
    {4, "bốn"},
    {5, "năm"},
    {10, "mười"},
    {11, "mười một"},
    {14, "mười bốn"},
    {15, "mười lăm"},
    {20, "hai mươi"},
    {21, "hai mươi mốt"},
    {24, "hai mươi tư"},
    {25, "hai mươi lăm"},
    {55, "năm mươi lăm"},
    {91, "chín mươi mốt"},
    {100, "một trăm"},
    {101, "một trăm linh một"},
    {104, "một trăm linh bốn"},
    {105, "một trăm linh năm"},
    {110, "một trăm mười"},
    {111, "một trăm mười một"},
    {115, "một trăm mười lăm"},
    {121, "một trăm hai mươi mốt"},
    {144, "một trăm bốn mươi tư"},
    {555, "năm trăm năm mươi lăm"},
    {1'000, "một nghìn"},
    {1'001, "một nghìn không trăm linh một"},
    {1'010, "một nghìn không trăm mười"},
    {1'021, "một nghìn không trăm hai mươi mốt"},
    {1'436, "một nghìn bốn trăm ba mươi sáu"},
    {10'000, "mười nghìn"},
    {21'000, "hai mươi mốt nghìn"},
    {100'005, "một trăm nghìn không trăm linh năm"},
    {105'000, "một trăm linh năm nghìn"},
    {1'005'000, "một triệu không trăm linh năm nghìn"},
    {1'000'005, "một triệu không trăm linh năm"},
    {1'015'024, "một triệu không trăm mười lăm nghìn không trăm hai mươi tư"},
    {300'000'000, "ba trăm triệu"},
    {1'000'000'000, "một tỷ"},
    {1'000'000'001, "một tỷ không trăm linh một"},
    {1'500'000'000, "một tỷ năm trăm triệu"},
    {2'005'000'000, "hai tỷ không trăm linh năm triệu"},
    {43'735'000'000, "bốn mươi ba tỷ bảy trăm ba mươi lăm triệu"},
    {1'436'000'000'000, "một nghìn bốn trăm ba mươi sáu tỷ"},
    {1'005'000'000'000, "một nghìn không trăm linh năm tỷ"},
    {1'000'000'000'000, "một nghìn tỷ"},
    {1'000'000'000'007, "một nghìn tỷ không trăm linh bảy"},
    {1'000'000'000'000'000, "một triệu tỷ"},
    {1'000'000'000'000'000'000, "một tỷ tỷ"},
    {-24, "âm hai mươi tư"},
};

constexpr Spoken kEnglish[] = {
    {0, "zero"},
    {13, "thirteen"},
    {21, "twenty-one"},
    {40, "forty"},
    {100, "one hundred"},
    {105, "one hundred five"},
    {1'436, "one thousand four hundred thirty-six"},
    {1'005'000, "one million five thousand"},
    {300'000'000, "three hundred million"},
    {1'000'000'001, "one billion one"},
    {2'000'000'000'000, "two trillion"},
    {-7, "minus seven"},
};

// An independent way back: a grammar of its own, knowing nothing of how the words were made.

std::optional<qint64> readDigit(const QString& word)
{
    static const std::map<QString, qint64> digits{
        {u"không"_s, 0}, {u"một"_s, 1}, {u"mốt"_s, 1}, {u"hai"_s, 2}, {u"ba"_s, 3},
        {u"bốn"_s, 4},   {u"tư"_s, 4},  {u"năm"_s, 5}, {u"lăm"_s, 5}, {u"sáu"_s, 6},
        {u"bảy"_s, 7},   {u"tám"_s, 8}, {u"chín"_s, 9}};
    const auto found = digits.find(word);
    return found == digits.end() ? std::nullopt : std::optional(found->second);
}

/// Reads the words as one number; scales split it at their last occurrence, largest first.
std::optional<qint64> readVietnamese(const QStringList& words)
{
    if (words.isEmpty())
        return 0;
    const std::pair<QStringList, qint64> scales[] = {{{u"tỷ"_s}, 1'000'000'000},
                                                     {{u"triệu"_s}, 1'000'000},
                                                     {{u"nghìn"_s, u"ngàn"_s}, 1'000},
                                                     {{u"trăm"_s}, 100}};
    for (const auto& [names, size] : scales) {
        qsizetype at = -1;
        for (const QString& name : names)
            at = qMax(at, words.lastIndexOf(name));
        if (at < 0)
            continue;
        const auto high = readVietnamese(words.mid(0, at));
        const auto low = readVietnamese(words.mid(at + 1));
        if (!high || !low || at == 0 || *low >= size)
            return std::nullopt;
        return *high * size + *low;
    }
    if (words.first() == u"linh"_s || words.first() == u"lẻ"_s)
        return words.size() == 2 ? readDigit(words.at(1)) : std::nullopt;
    if (words.first() == u"mười"_s) {
        if (words.size() == 1)
            return 10;
        const auto ones = readDigit(words.at(1));
        return words.size() == 2 && ones ? std::optional(10 + *ones) : std::nullopt;
    }
    const auto first = readDigit(words.first());
    if (!first)
        return std::nullopt;
    if (words.size() == 1)
        return first;
    if (words.at(1) != u"mươi"_s)
        return std::nullopt;
    const auto ones = words.size() == 2 ? std::optional<qint64>(0) : readDigit(words.at(2));
    return words.size() <= 3 && ones ? std::optional(*first * 10 + *ones) : std::nullopt;
}

std::optional<qint64> readEnglish(const QString& text)
{
    static const QStringList small =
        u"zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen"_s.split(u' ');
    static const QStringList tens =
        u"- - twenty thirty forty fifty sixty seventy eighty ninety"_s.split(u' ');
    static const std::map<QString, qint64> scales{{u"thousand"_s, 1'000},
                                                  {u"million"_s, 1'000'000},
                                                  {u"billion"_s, 1'000'000'000},
                                                  {u"trillion"_s, 1'000'000'000'000},
                                                  {u"quadrillion"_s, 1'000'000'000'000'000}};
    qint64 total = 0;
    qint64 group = 0;
    const QStringList words = QString(text).replace(u'-', u' ').split(u' ');
    for (const QString& word : words) {
        if (small.contains(word))
            group += small.indexOf(word);
        else if (tens.contains(word))
            group += 10 * tens.indexOf(word);
        else if (word == u"hundred"_s)
            group *= 100;
        else if (const auto scale = scales.find(word); scale != scales.end()) {
            total += group * scale->second;
            group = 0;
        } else {
            return std::nullopt;
        }
    }
    return total + group;
}

std::int64_t anyPositive()
{
    // Numbers with many zero groups are the hard ones, so digits are drawn group by group.
    const auto groups = *rc::gen::container<std::vector<int>>(
        5, rc::gen::weightedOneOf<int>(
               {{2, rc::gen::just(0)}, {1, rc::gen::inRange(0, 26)}, {3, rc::gen::inRange(0, 1000)}}));
    std::int64_t number = 0;
    for (const int group : groups)
        number = number * 1000 + group;
    return number + *rc::gen::element<std::int64_t>(0, 1'000'000'000'000'000);
}

} // namespace

TEST_CASE("numbers are said in Vietnamese by the rules", "[base][words]")
{
    for (const auto& [number, words] : kVietnamese) {
        INFO(number);
        CHECK(kc::numberInWords(number, Lang::Vi).toStdString() == words);
    }
    CHECK(kc::numberInWords(std::numeric_limits<std::int64_t>::min(), Lang::Vi) ==
          u"âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ "
          "tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám"_s);
}

TEST_CASE("numbers are said in English", "[base][words]")
{
    for (const auto& [number, words] : kEnglish)
        CHECK(kc::numberInWords(number, Lang::En).toStdString() == words);
}

TEST_CASE("money in words has a capital, a currency and the wished variants", "[base][words]")
{
    CHECK(kc::moneyInWords(Dong(300'000'000), Lang::Vi) == u"Ba trăm triệu đồng"_s);
    CHECK(kc::moneyInWords(Dong(300'000'000), Lang::En) == u"Three hundred million đồng"_s);
    CHECK(kc::moneyInWords(Dong(1'005'000), Lang::Vi) == u"Một triệu không trăm linh năm nghìn đồng"_s);
    CHECK(kc::moneyInWords(Dong(-1'000), Lang::Vi) == u"Âm một nghìn đồng"_s);
    CHECK(kc::moneyInWords(Dong(0), Lang::Vi) == u"Không đồng"_s);

    const auto said = [](std::int64_t dong, const WordStyle& style) {
        return kc::moneyInWords(Dong(dong), Lang::Vi, style);
    };
    CHECK(said(1'005'000, {.le = true}) == u"Một triệu không trăm lẻ năm nghìn đồng"_s);
    CHECK(said(1'005'000, {.le = true, .ngan = true}) == u"Một triệu không trăm lẻ năm ngàn đồng"_s);
    CHECK(said(24'000, {.bon = true}) == u"Hai mươi bốn nghìn đồng"_s);
    CHECK(said(300'000'000, {.chan = true}) == u"Ba trăm triệu đồng chẵn"_s);
    CHECK(said(1'500, {.chan = true}) == u"Một nghìn năm trăm đồng"_s);
    CHECK(said(0, {.chan = true}) == u"Không đồng"_s);
}

TEST_CASE("words read back as the number by a reader of their own", "[base][words][property]")
{
    rc::prop("Vietnamese, every style, up to 2 x 10^15", [] {
        const std::int64_t number = anyPositive();
        const WordStyle style{*rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(),
                              *rc::gen::arbitrary<bool>(), false};
        const QString words = kc::numberInWords(number, Lang::Vi, style);
        const auto back = readVietnamese(words.split(u' '));
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == number);
        RC_ASSERT(!words.contains(u"mươi một"_s));
        RC_ASSERT(!words.contains(u"mươi năm"_s));
        RC_ASSERT(!words.contains(u"mười năm"_s));
        RC_ASSERT(words.contains(u"mươi bốn"_s) <= style.bon);
        RC_ASSERT(words.contains(u"linh"_s) <= !style.le);
    });
    rc::prop("English", [] {
        const std::int64_t number = anyPositive();
        const auto back = readEnglish(kc::numberInWords(number, Lang::En));
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == number);
    });
}
