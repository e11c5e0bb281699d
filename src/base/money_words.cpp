// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money_words.h"

#include <QStringList>

#include <array>

namespace kc {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kThousands = 1'000;
constexpr quint64 kMillions = 1'000'000;
constexpr quint64 kBillions = 1'000'000'000;

/// Works for the most negative number too, which has no positive twin in 64 bits.
quint64 magnitudeOf(std::int64_t number)
{
    return number < 0 ? quint64{0} - static_cast<quint64>(number) : static_cast<quint64>(number);
}

QString vietnameseDigit(quint64 digit)
{
    static const std::array<QString, 10> words{u"không"_s, u"một"_s, u"hai"_s, u"ba"_s,  u"bốn"_s,
                                               u"năm"_s,   u"sáu"_s, u"bảy"_s, u"tám"_s, u"chín"_s};
    return words.at(digit);
}

/// Three digits. `inner`: something was said before, so the hundreds are said even when they are none.
void sayVietnameseGroup(QStringList& words, quint64 group, bool inner, const WordStyle& style)
{
    const quint64 hundreds = group / 100;
    const quint64 tens = group / 10 % 10;
    const quint64 ones = group % 10;
    const bool withHundreds = hundreds > 0 || inner;
    if (withHundreds)
        words << vietnameseDigit(hundreds) << u"trăm"_s;
    if (tens == 0) {
        if (ones > 0 && withHundreds)
            words << (style.le ? u"lẻ"_s : u"linh"_s);
        if (ones > 0)
            words << vietnameseDigit(ones);
        return;
    }
    if (tens == 1)
        words << u"mười"_s;
    else
        words << vietnameseDigit(tens) << u"mươi"_s;
    if (ones == 1 && tens > 1)
        words << u"mốt"_s;
    else if (ones == 4 && tens > 1 && !style.bon)
        words << u"tư"_s;
    else if (ones == 5)
        words << u"lăm"_s;
    else if (ones > 0)
        words << vietnameseDigit(ones);
}

void sayVietnamese(QStringList& words, quint64 number, bool inner, const WordStyle& style)
{
    if (number >= kBillions) {
        sayVietnamese(words, number / kBillions, inner, style);
        words << u"tỷ"_s;
        number %= kBillions;
        inner = true;
    }
    const std::array<std::pair<quint64, QString>, 3> groups{
        {{number / kMillions, u"triệu"_s},
         {number / kThousands % kThousands, style.ngan ? u"ngàn"_s : u"nghìn"_s},
         {number % kThousands, QString()}}};
    for (const auto& [group, scale] : groups) {
        if (group == 0)
            continue;
        sayVietnameseGroup(words, group, inner, style);
        if (!scale.isEmpty())
            words << scale;
        inner = true;
    }
}

void sayEnglishGroup(QStringList& words, quint64 group)
{
    static const std::array<QString, 20> small{
        QString(),     u"one"_s,     u"two"_s,     u"three"_s,     u"four"_s,     u"five"_s,    u"six"_s,
        u"seven"_s,    u"eight"_s,   u"nine"_s,    u"ten"_s,       u"eleven"_s,   u"twelve"_s,  u"thirteen"_s,
        u"fourteen"_s, u"fifteen"_s, u"sixteen"_s, u"seventeen"_s, u"eighteen"_s, u"nineteen"_s};
    static const std::array<QString, 10> tens{QString(),  QString(),  u"twenty"_s,  u"thirty"_s, u"forty"_s,
                                              u"fifty"_s, u"sixty"_s, u"seventy"_s, u"eighty"_s, u"ninety"_s};
    if (group >= 100)
        words << small.at(group / 100) << u"hundred"_s;
    const quint64 rest = group % 100;
    if (rest >= 20 && rest % 10 > 0)
        words << QString(tens.at(rest / 10) + u'-' + small.at(rest % 10));
    else if (rest >= 20)
        words << tens.at(rest / 10);
    else if (rest > 0)
        words << small.at(rest);
}

void sayEnglish(QStringList& words, quint64 number)
{
    static const std::array<QString, 7> scales{QString(),     u"thousand"_s,    u"million"_s,    u"billion"_s,
                                               u"trillion"_s, u"quadrillion"_s, u"quintillion"_s};
    std::array<quint64, 7> groups{};
    for (quint64& group : groups) {
        group = number % kThousands;
        number /= kThousands;
    }
    for (std::size_t i = groups.size(); i-- > 0;) {
        if (groups.at(i) == 0)
            continue;
        sayEnglishGroup(words, groups.at(i));
        if (i > 0)
            words << scales.at(i);
    }
}

} // namespace

QString numberInWords(std::int64_t number, Lang lang, const WordStyle& style)
{
    const bool vietnamese = lang == Lang::Vi;
    if (number == 0)
        return vietnamese ? u"không"_s : u"zero"_s;
    QStringList words;
    if (number < 0)
        words << (vietnamese ? u"âm"_s : u"minus"_s);
    if (vietnamese)
        sayVietnamese(words, magnitudeOf(number), false, style);
    else
        sayEnglish(words, magnitudeOf(number));
    return words.join(u' ');
}

QString moneyInWords(Dong amount, Lang lang, const WordStyle& style)
{
    QString words = numberInWords(amount.value(), lang, style) + u" đồng"_s;
    if (lang == Lang::Vi && style.chan && !amount.isZero() && amount.value() % 1'000 == 0)
        words += u" chẵn"_s;
    words[0] = words.at(0).toUpper();
    return words;
}

} // namespace kc
