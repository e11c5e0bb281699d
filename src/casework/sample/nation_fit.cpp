// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/nation_fit.h"

namespace kc::casework::sample {

bool fitToTotal(const std::vector<Bounded*>& values, qint64 total)
{
    qint64 sum = 0;
    for (const Bounded* one : values)
        sum += one->value;
    const bool up = total >= sum;
    const auto room = [up](const Bounded& one) { return up ? one.most - one.value : one.value - one.least; };
    const qint64 wanted = up ? total - sum : sum - total;
    qint64 all = 0;
    for (const Bounded* one : values)
        all += room(*one);
    if (wanted > all)
        return false;
    if (wanted == 0)
        return true;
    qint64 left = wanted;
    for (Bounded* one : values) {
        const qint64 step = room(*one) * wanted / all;
        one->value += up ? step : -step;
        left -= step;
    }
    for (Bounded* one : values) {
        if (left == 0)
            break;
        if (room(*one) == 0)
            continue;
        one->value += up ? 1 : -1;
        --left;
    }
    return true;
}

} // namespace kc::casework::sample
