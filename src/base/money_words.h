// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "base/lang.h"

#include <QString>

#include <cstdint>

namespace kc {

/// Regional and office variants of a number in Vietnamese words; all off is the usage of the North.
struct WordStyle
{
    bool le = false;   ///< "lẻ" for an empty tens digit instead of "linh"
    bool ngan = false; ///< "ngàn" instead of "nghìn"
    bool bon = false;  ///< "bốn" after "mươi" instead of "tư"
    bool chan = false; ///< "chẵn" behind an amount of whole thousands
};

/// Any 64-bit number in words, without a capital: "một triệu không trăm linh năm nghìn", "one million five
/// thousand". Inner groups keep "không trăm"; "tỷ" is said again above 10^18: "một tỷ tỷ" (handbook of the
/// trade, 13.2).
QString numberInWords(std::int64_t number, Lang lang, const WordStyle& style = {});

/// The amount as it stands behind "Bằng chữ:": capital first letter and the currency,
/// "Ba trăm triệu đồng", "Three hundred million đồng". `style` concerns Vietnamese only.
QString moneyInWords(Dong amount, Lang lang, const WordStyle& style = {});

} // namespace kc
