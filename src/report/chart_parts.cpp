// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_parts.h"

#include "base/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kc::report {

namespace {

/// How one series is told from the others without colour: shade, hatching, line style, marker.
struct SeriesLook
{
    QRgb shade;
    int hatch; ///< bits: 1 rising, 2 falling, 4 lying, 8 standing lines
    Dash dash;
    int corners; ///< of the marker; 0: a disc
    bool hollow;
};

constexpr std::array<SeriesLook, 9> kLooks{{
    {0xff1f4e79, 0, Dash::Solid, 0, false},
    {0xffffffff, 1, Dash::Dashed, 4, true},
    {0xffb8c7d9, 0, Dash::Dotted, 3, false},
    {0xffffffff, 3, Dash::DashDot, 0, true},
    {0xff7f7f7f, 0, Dash::Solid, 4, false},
    {0xffffffff, 4, Dash::Dashed, 3, true},
    {0xffe4e4e4, 2, Dash::Dotted, 0, false},
    {0xffffffff, 8, Dash::DashDot, 4, true},
    {0xffffffff, 12, Dash::Solid, 3, true},
}};

const SeriesLook& lookOf(std::size_t series)
{
    return kLooks.at(series % kLooks.size());
}

/// Hatching as lines of its own, clipped to the rectangle: patterns of a painter look different on every
/// device.
void hatchRect(Parts& out, const QRectF& rect, int hatch)
{
    constexpr qreal step = 4;
    const auto stroke = [&](QPointF from, QPointF to) {
        out.items.push_back(Stroke{from, to, 0.5, Dash::Solid, kChartInk});
    };
    // A diagonal x + y = c (rising) or x - y = c (falling) enters at one edge and leaves at another.
    if ((hatch & 1) != 0) {
        for (qreal c = std::ceil((rect.left() + rect.top()) / step) * step; c < rect.right() + rect.bottom();
             c += step) {
            const qreal x1 = std::max(rect.left(), c - rect.bottom());
            const qreal x2 = std::min(rect.right(), c - rect.top());
            stroke({x1, c - x1}, {x2, c - x2});
        }
    }
    if ((hatch & 2) != 0) {
        for (qreal c = std::ceil((rect.left() - rect.bottom()) / step) * step; c < rect.right() - rect.top();
             c += step) {
            const qreal x1 = std::max(rect.left(), c + rect.top());
            const qreal x2 = std::min(rect.right(), c + rect.bottom());
            stroke({x1, x1 - c}, {x2, x2 - c});
        }
    }
    if ((hatch & 4) != 0) {
        for (qreal y = rect.top() + step / 2; y < rect.bottom(); y += step)
            stroke({rect.left(), y}, {rect.right(), y});
    }
    if ((hatch & 8) != 0) {
        for (qreal x = rect.left() + step / 2; x < rect.right(); x += step)
            stroke({x, rect.top()}, {x, rect.bottom()});
    }
}

} // namespace

Dash chartDash(std::size_t series)
{
    return lookOf(series).dash;
}

void fillChartRect(Parts& out, const QRectF& rect, std::size_t series)
{
    const SeriesLook& look = lookOf(series);
    out.items.push_back(Area{QPolygonF(rect), look.shade, 0, kChartInk});
    hatchRect(out, rect, look.hatch);
    out.items.push_back(Area{QPolygonF(rect), 0, 0.6, kChartInk});
}

void drawChartMarker(Parts& out, QPointF centre, std::size_t series)
{
    const SeriesLook& look = lookOf(series);
    const int corners = look.corners == 0 ? 16 : look.corners;
    const qreal radius = look.corners == 0 ? 2.7 : 3.4;
    QPolygonF shape;
    for (int corner = 0; corner < corners; ++corner) {
        const qreal angle = 2 * M_PI * (corner + (corners == 4 ? 0.5 : 0.0)) / corners - M_PI / 2;
        shape << centre + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    shape << shape.front();
    out.items.push_back(Area{shape, look.hollow ? 0xffffffff : kChartInk, 0.9, kChartInk});
}

ValueAxis chartAxis(qreal low, qreal high, qreal unit)
{
    low = std::min(low, 0.0) / unit;
    high = std::max(high, 0.0) / unit;
    if (high - low <= 0)
        high = 1;
    const qreal rough = (high - low) / 5;
    const qreal power = std::pow(10, std::floor(std::log10(rough)));
    qreal step = 10 * power;
    for (const qreal round : {1.0, 2.0, 2.5, 5.0}) {
        if (round * power >= rough * 0.999) {
            step = round * power;
            break;
        }
    }
    return {std::floor(low / step + 1e-9) * step * unit, std::ceil(high / step - 1e-9) * step * unit,
            step * unit};
}

QString chartAxisNumber(qreal value, qreal step, Lang lang)
{
    int decimals = 0;
    for (qreal scaled = step; decimals < 3 && std::abs(scaled - std::round(scaled)) > 1e-6; scaled *= 10)
        ++decimals;
    const bool zero = std::abs(value) < step / 1000; // never "-0"
    return decimalText(QString::number(zero ? 0.0 : value, 'f', decimals), lang);
}

} // namespace kc::report
