// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <limits>

using namespace Qt::StringLiterals;
using kc::Dong;
using kc::Lang;
using kc::MoneyUnit;
using kc::Percent;

namespace {

constexpr std::int64_t kQuadrillion = 1'000'000'000'000'000;

std::int64_t anyAmount()
{
    return *rc::gen::weightedOneOf<std::int64_t>(
        {{3, rc::gen::inRange<std::int64_t>(-kQuadrillion, kQuadrillion + 1)},
         {1, rc::gen::inRange<std::int64_t>(-2'000'000, 2'000'001)}});
}

QString money(std::int64_t dong, MoneyUnit unit, int decimals, Lang lang = Lang::Vi)
{
    return kc::moneyText(Dong(dong), unit, decimals, lang);
}

/// What was read, or the code of the refusal.
QString readMoney(const QString& text)
{
    const auto amount = kc::parseMoney(text);
    return amount ? QString::number(amount->value()) : amount.error().code();
}

QString readMoneyWithUnit(const QString& text)
{
    const auto amount = kc::parseMoneyWithUnit(text);
    return amount ? QString::number(amount->value()) : amount.error().code();
}

} // namespace

TEST_CASE("integers are grouped by the language", "[base][numbers]")
{
    CHECK(kc::groupedText(0, Lang::Vi) == u"0"_s);
    CHECK(kc::groupedText(999, Lang::Vi) == u"999"_s);
    CHECK(kc::groupedText(1436, Lang::Vi) == u"1.436"_s);
    CHECK(kc::groupedText(1436, Lang::En) == u"1,436"_s);
    CHECK(kc::groupedText(-1'234'567, Lang::Vi) == u"-1.234.567"_s);
    CHECK(kc::groupedText(std::numeric_limits<std::int64_t>::min(), Lang::En) ==
          u"-9,223,372,036,854,775,808"_s);
}

TEST_CASE("percentages have a decimal comma and no space", "[base][numbers]")
{
    CHECK(kc::percentText(Percent::ratio(366, 1000), 1, Lang::Vi) == u"36,6%"_s);
    CHECK(kc::percentText(Percent::ratio(366, 1000), 1, Lang::En) == u"36.6%"_s);
    CHECK(kc::percentText(Percent::ratio(1, 2), 0, Lang::Vi) == u"50%"_s);
    CHECK(kc::percentText(Percent::ratio(1, 3), 2, Lang::Vi) == u"33,33%"_s);
    CHECK(kc::percentText(Percent::ratio(2, 3), 2, Lang::Vi) == u"66,67%"_s);
    CHECK(kc::percentText(Percent::ratio(-1, 8), 1, Lang::Vi) == u"-12,5%"_s);
    CHECK(kc::percentText(Percent::ratio(12345, 10), 1, Lang::Vi) == u"123.450,0%"_s);
    CHECK(kc::percentText(Percent::ratio(1, 0), 1, Lang::Vi) == u"-"_s);
    CHECK(kc::quotientText(Percent::ratio(106, 100), 2, Lang::Vi) == u"1,06"_s);
    CHECK(kc::quotientText(std::nullopt, 2, Lang::En) == u"-"_s);
}

TEST_CASE("money is rounded once, at display, half away from zero", "[base][numbers]")
{
    CHECK(money(525'600'000'000, MoneyUnit::Billion, 1) == u"525,6"_s);
    CHECK(money(1'436'000'000'000, MoneyUnit::Billion, 0) == u"1.436"_s);
    CHECK(money(1'436'000'000'000, MoneyUnit::Billion, 0, Lang::En) == u"1,436"_s);
    CHECK(money(300'000'000, MoneyUnit::Million, 0) == u"300"_s);
    CHECK(money(300'000'000, MoneyUnit::Dong, 0) == u"300.000.000"_s);
    CHECK(money(1'499'999, MoneyUnit::Million, 0) == u"1"_s);
    CHECK(money(1'500'000, MoneyUnit::Million, 0) == u"2"_s);
    CHECK(money(-1'500'000, MoneyUnit::Million, 0) == u"-2"_s);
    CHECK(money(-499'999, MoneyUnit::Million, 0) == u"0"_s); // no "-0"
    CHECK(money(1'049'999, MoneyUnit::Million, 1) == u"1,0"_s);
    CHECK(money(1'050'000, MoneyUnit::Million, 1, Lang::En) == u"1.1"_s);
    CHECK(money(1'005'000, MoneyUnit::Million, 3) == u"1,005"_s);
    CHECK(money(1, MoneyUnit::Dong, 2) == u"1,00"_s);
    CHECK(money(std::numeric_limits<std::int64_t>::min(), MoneyUnit::Billion, 9) ==
          u"-9.223.372.036,854775808"_s);
    CHECK(kc::moneyText(std::nullopt, MoneyUnit::Million, 1, Lang::Vi) == u"-"_s);
    CHECK(kc::moneyUnitText(MoneyUnit::Million, Lang::Vi) == u"triệu đồng"_s);
    CHECK(kc::moneyUnitText(MoneyUnit::Billion, Lang::En) == u"billion đồng"_s);
}

TEST_CASE("amounts are read as people write them, or refused", "[base][numbers]")
{
    CHECK(readMoney(u"1.234.567"_s) == u"1234567"_s);
    CHECK(readMoney(u" 1234567 "_s) == u"1234567"_s);
    CHECK(readMoney(u"1 234 567"_s) == u"1234567"_s);
    CHECK(readMoney(u"1\u00A0234"_s) == u"1234"_s);
    CHECK(readMoney(u"-5.000"_s) == u"-5000"_s);
    CHECK(readMoney(u"\u22125000"_s) == u"-5000"_s);
    CHECK(readMoney(u"1.234,00"_s) == u"1234"_s);
    CHECK(readMoney(u"0"_s) == u"0"_s);
    CHECK(readMoney(u"9223372036854775807"_s) == u"9223372036854775807"_s);
    CHECK(readMoney(u"-9223372036854775808"_s) == u"-9223372036854775808"_s);
    CHECK(readMoney(u"9223372036854775808"_s) == u"money.too_large"_s);
    CHECK(readMoney(u"99999999999999999999999"_s) == u"money.too_large"_s);
    CHECK(readMoney(u"1,5"_s) == u"money.fraction"_s);
    for (const QString& bad : {u""_s, u"-"_s, u"1.5"_s, u"1.23.456"_s, u"1.234 567"_s, u"1,234,567"_s,
                               u"0.500"_s, u"12a"_s, u"1e6"_s, u"1.2345"_s, u"đồng"_s, u"1--2"_s, u"٣"_s}) {
        INFO(bad.toStdString());
        CHECK(readMoney(bad) == u"money.unreadable"_s);
    }
}

TEST_CASE("amounts with a unit are read exactly or refused", "[base][numbers]")
{
    CHECK(readMoneyWithUnit(u"1,5 tỷ"_s) == u"1500000000"_s);
    CHECK(readMoneyWithUnit(u"1,5 Tỉ đồng"_s) == u"1500000000"_s);
    CHECK(readMoneyWithUnit(u"300 triệu"_s) == u"300000000"_s);
    CHECK(readMoneyWithUnit(u"300triệu đồng"_s) == u"300000000"_s);
    CHECK(readMoneyWithUnit(u"0,25 tr"_s) == u"250000"_s);
    CHECK(readMoneyWithUnit(u"1.436 tỷ"_s) == u"1436000000000"_s);
    CHECK(readMoneyWithUnit(u"2 nghìn tỷ"_s) == u"2000000000000"_s);
    CHECK(readMoneyWithUnit(u"15 ngàn"_s) == u"15000"_s);
    CHECK(readMoneyWithUnit(u"300.000.000 VNĐ"_s) == u"300000000"_s);
    CHECK(readMoneyWithUnit(u"500.000 đ"_s) == u"500000"_s);
    CHECK(readMoneyWithUnit(u"-2,000 triệu"_s) == u"-2000000"_s);
    CHECK(readMoneyWithUnit(u"1234"_s) == u"1234"_s);
    CHECK(readMoneyWithUnit(u"0,000000001 tỷ"_s) == u"1"_s);
    CHECK(readMoneyWithUnit(u"0,0000000001 tỷ"_s) == u"money.fraction"_s);
    CHECK(readMoneyWithUnit(u"0,00000000000001 tỷ"_s) == u"money.fraction"_s);
    CHECK(readMoneyWithUnit(u"99.999.999.999 tỷ"_s) == u"money.too_large"_s);
    for (const QString& bad :
         {u"1.5 tỷ"_s, u"tỷ"_s, u"1 tỷ 500"_s, u"5 đô la"_s, u"1 tỷ triệu"_s, u"5 dongg"_s})
        CHECK(readMoneyWithUnit(bad) == u"money.unreadable"_s);
}

TEST_CASE("grouped text reads back", "[base][numbers][property]")
{
    rc::prop("parse(grouped(n)) = n", [] {
        const std::int64_t number = anyAmount();
        RC_ASSERT(kc::parseMoney(kc::groupedText(number, Lang::Vi)).value() == Dong(number));
        QString english = kc::groupedText(number, Lang::En);
        RC_ASSERT(english.remove(u',').toLongLong() == number);
    });
    rc::prop("printed in a unit with all its decimals, an amount reads back exactly", [] {
        const std::int64_t number = anyAmount();
        const QString million = kc::moneyText(Dong(number), MoneyUnit::Million, 6, Lang::Vi);
        RC_ASSERT(kc::parseMoneyWithUnit(QString(million + u" triệu đồng"_s)).value() == Dong(number));
        const QString billion = kc::moneyText(Dong(number), MoneyUnit::Billion, 9, Lang::Vi);
        RC_ASSERT(kc::parseMoneyWithUnit(QString(billion + u" tỷ"_s)).value() == Dong(number));
    });
}

TEST_CASE("parts of a paper are numbered in Roman numerals", "[base][numbers]")
{
    const QStringList ten{u"I"_s,  u"II"_s,  u"III"_s,  u"IV"_s, u"V"_s,
                          u"VI"_s, u"VII"_s, u"VIII"_s, u"IX"_s, u"X"_s};
    for (int i = 0; i < ten.size(); ++i)
        CHECK(kc::romanNumeral(i + 1) == ten.at(i));
    CHECK(kc::romanNumeral(44) == u"XLIV"_s);
    CHECK(kc::romanNumeral(1999) == u"MCMXCIX"_s);
    CHECK(kc::romanNumeral(3999) == u"MMMCMXCIX"_s);
    for (const int none : {-1, 0, 4000})
        CHECK(kc::romanNumeral(none).isEmpty());
}

TEST_CASE("a printed amount differs from the true one by half a unit at most", "[base][numbers][property]")
{
    struct Scale
    {
        MoneyUnit unit;
        const char* word;
        int exponent;
    };
    static constexpr Scale scales[] = {{MoneyUnit::Thousand, " nghìn", 3},
                                       {MoneyUnit::Million, " triệu", 6},
                                       {MoneyUnit::Billion, " tỷ", 9}};
    rc::prop("|shown - true| <= half of the last shown place", [] {
        const std::int64_t number = anyAmount();
        const Scale& scale = scales[*rc::gen::inRange<std::size_t>(0, 3)];
        const int decimals = *rc::gen::inRange(0, 4);
        const QString shown = kc::moneyText(Dong(number), scale.unit, decimals, Lang::Vi);
        const auto back = kc::parseMoneyWithUnit(QString(shown + QString::fromUtf8(scale.word)));
        RC_ASSERT(back.has_value());
        std::int64_t place = 1;
        for (int i = decimals; i < scale.exponent; ++i)
            place *= 10;
        const std::int64_t gap = back->value() > number ? back->value() - number : number - back->value();
        RC_ASSERT(gap * 2 <= place);
        if (gap * 2 == place) // a half goes away from zero
            RC_ASSERT((number > 0) == (back->value() > number));
    });
}
