// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_reckoner.h"

namespace kctest {

namespace {

__extension__ using Exact = __int128;

} // namespace

/// numerator x scale / denominator, half up, as text.
QString divided(qint64 numerator, qint64 denominator, int scale, int digits)
{
    Exact n = Exact(numerator) * scale;
    Exact d = denominator;
    for (int i = 0; i < digits; ++i)
        n *= 10;
    if (d < 0) {
        n = -n;
        d = -d;
    }
    const bool negative = n < 0;
    const Exact units = ((negative ? -n : n) * 2 + d) / (2 * d);
    QString text = QString::number(qint64(units)).rightJustified(digits + 1, u'0');
    text.insert(text.size() - digits, u'.');
    return negative && units != 0 ? u'-' + text : text;
}

} // namespace kctest
