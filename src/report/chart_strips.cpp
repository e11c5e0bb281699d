// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_parts.h"
#include "report/strips.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr qreal kLabelSize = 9;
constexpr qreal kAxisSize = 10;
constexpr qreal kTitleSize = 12;
class ChartMaker
{
public:
    ChartMaker(const Chart& chart, Workbench& bench)
        : m_chart(chart)
        , m_type(bench.type)
        , m_width(bench.width)
        , m_mostHeight(bench.height)
        , m_lang(bench.lang)
        , m_lying(chart.kind == ChartKind::Share || (chart.horizontal && chart.kind != ChartKind::Line))
        , m_unit(qreal(std::max<std::int64_t>(chart.unitSize, 1)))
    {
    }

    Strip make()
    {
        Strip strip;
        Parts& out = strip.parts;
        qreal y = 0;
        if (!m_chart.title.isEmpty())
            y = placeText(out, m_type, {Run{m_chart.title, true}}, kTitleSize, Align::Center,
                          {0, 0, m_width, 0}) +
                4;
        if (!m_chart.unit.isEmpty() && m_chart.kind != ChartKind::Share)
            y = placeText(out, m_type, {Run{m_chart.unit, false, true}}, kAxisSize, Align::Left,
                          {0, y, m_width, 0}) +
                3;
        Parts legend;
        const qreal legendHeight = drawLegend(legend);
        chooseAxis();
        y = m_lying ? drawLying(out, y, m_mostHeight - y - legendHeight - 8) : drawStanding(out, y);
        out.absorb(std::move(legend), {0, y + 6});
        strip.height = y + 6 + legendHeight;
        strip.before = 8;
        strip.after = 12;
        return strip;
    }

private:
    const ChartPoint* point(std::size_t series, std::size_t category) const
    {
        const auto& points = m_chart.series[series].points;
        return category < points.size() && points[category].value ? &points[category] : nullptr;
    }

    qreal valueOf(std::size_t series, std::size_t category) const
    {
        const ChartPoint* found = point(series, category);
        if (found == nullptr)
            return 0;
        const qreal value = qreal(*found->value);
        return stacks() ? std::max(value, 0.0) : value;
    }

    bool stacks() const { return m_chart.kind == ChartKind::StackedBar || m_chart.kind == ChartKind::Share; }

    qreal categorySum(std::size_t category) const
    {
        qreal sum = 0;
        for (std::size_t series = 0; series < m_chart.series.size(); ++series)
            sum += valueOf(series, category);
        return sum;
    }

    void chooseAxis()
    {
        if (m_chart.kind == ChartKind::Share) {
            m_axis = {0, 100, 20};
            m_unit = 1;
            return;
        }
        qreal low = 0;
        qreal high = 0;
        for (std::size_t category = 0; category < m_chart.categories.size(); ++category) {
            if (stacks())
                high = std::max(high, categorySum(category));
            for (std::size_t series = 0; !stacks() && series < m_chart.series.size(); ++series) {
                low = std::min(low, valueOf(series, category));
                high = std::max(high, valueOf(series, category));
            }
        }
        m_axis = chartAxis(low, high, m_unit);
    }

    std::vector<QString> tickTexts() const
    {
        std::vector<QString> texts;
        const int steps = int(std::lround((m_axis.high - m_axis.low) / m_axis.step));
        for (int step = 0; step <= steps; ++step) {
            QString text =
                chartAxisNumber((m_axis.low + step * m_axis.step) / m_unit, m_axis.step / m_unit, m_lang);
            if (m_chart.kind == ChartKind::Share)
                text += u'%';
            texts.push_back(std::move(text));
        }
        return texts;
    }

    qreal shareOf(qreal value) const { return (value - m_axis.low) / (m_axis.high - m_axis.low); }

    /// A label, unless it would lie on a bar, a marker or another label; then it is left out (tables have
    /// every figure).
    bool tryLabel(Parts& out, const QString& text, QPointF middle)
    {
        const qreal width = m_type.width(text, kLabelSize);
        QRectF box(middle.x() - width / 2, middle.y() - kLabelSize * 0.55, width, kLabelSize * 1.1);
        const QRectF bounds = m_plot.adjusted(1, m_lying ? 0 : -kLabelSize * 1.4,
                                              (m_lying ? m_labelRoom : 0) - 1, 0); // with its guard
        box.moveLeft(std::clamp(box.left(), bounds.left(), std::max(bounds.left(), bounds.right() - width)));
        const QRectF guarded = box.adjusted(-1, 0, 1, 0);
        if (text.isEmpty() || !bounds.contains(box) ||
            std::any_of(m_taken.begin(), m_taken.end(),
                        [&](const QRectF& other) { return other.intersects(guarded); }))
            return false;
        m_taken.push_back(guarded);
        out.items.push_back(
            Area{QPolygonF(guarded), 0xffffffff, 0, kChartInk}); // no grid line through the digits
        placeText(out, m_type, {Run{text}}, kLabelSize, Align::Left, {box.left(), box.top(), width + 1, 0});
        return true;
    }

    void part(Parts& out, const QRectF& rect, std::size_t series, const ChartPoint& point)
    {
        fillChartRect(out, rect, series);
        if (!point.drill.isEmpty())
            out.hotspots.push_back(Hotspot{rect, point.drill});
    }

    /// The rectangle from one value to another across [begin, end) of the category axis.
    QRectF barRect(qreal begin, qreal end, qreal fromValue, qreal toValue) const
    {
        const qreal low = std::min(shareOf(fromValue), shareOf(toValue));
        const qreal high = std::max(shareOf(fromValue), shareOf(toValue));
        if (m_lying)
            return {QPointF(m_plot.left() + low * m_plot.width(), begin),
                    QPointF(m_plot.left() + high * m_plot.width(), end)};
        return {QPointF(begin, m_plot.bottom() - high * m_plot.height()),
                QPointF(end, m_plot.bottom() - low * m_plot.height())};
    }

    /// Bars of one category between two positions of the category axis.
    void drawBars(Parts& out, std::size_t category, qreal begin, qreal end)
    {
        const std::size_t count = m_chart.series.size();
        const qreal whole = m_chart.kind == ChartKind::Share ? categorySum(category) / 100 : 1;
        const qreal thickness = stacks() || count == 0 ? end - begin : (end - begin) / qreal(count);
        qreal stacked = 0;
        for (std::size_t series = 0; series < count; ++series) {
            const ChartPoint* found = point(series, category);
            if (found == nullptr || whole <= 0)
                continue;
            const qreal value = valueOf(series, category) / whole;
            const qreal from = stacks() ? stacked : 0;
            const qreal at = stacks() ? begin : begin + thickness * qreal(series);
            const QRectF rect = barRect(at, at + thickness, from, from + value);
            stacked += stacks() ? value : 0;
            if (value != 0.0)
                part(out, rect, series, *found);
            if (!stacks())
                m_taken.push_back(rect);
            m_bars.emplace_back(found, rect);
        }
    }

    /// Labels of bars, after all bars, so that none covers a label: inside stacked parts, at the ends of
    /// others.
    void labelBars(Parts& out)
    {
        for (const auto& [found, rect] : m_bars) {
            const qreal width = m_type.width(found->label, kLabelSize);
            const bool negative = *found->value < 0;
            if (stacks()) {
                const bool room = m_lying ? rect.width() > width + 4 : rect.height() > kLabelSize * 1.4;
                if (room && *found->value != 0)
                    tryLabel(out, found->label, rect.center());
            } else if (m_lying) {
                const qreal x = negative ? rect.left() - width / 2 - 4 : rect.right() + width / 2 + 4;
                tryLabel(out, found->label, {x, rect.center().y()});
            } else {
                const qreal y = negative ? rect.bottom() + kLabelSize * 0.7 : rect.top() - kLabelSize * 0.75;
                tryLabel(out, found->label, {rect.center().x(), y});
            }
        }
    }

    qreal drawStanding(Parts& out, qreal top)
    {
        const std::vector<QString> ticks = tickTexts();
        qreal tickWidth = 0;
        for (const QString& text : ticks)
            tickWidth = std::max(tickWidth, m_type.width(text, kAxisSize));
        m_plot = QRectF(tickWidth + 6, top + kLabelSize * 1.4, m_width - tickWidth - 6,
                        std::clamp(m_chart.height - 30, 40.0, std::max(m_mostHeight - 160, 40.0)));
        for (std::size_t tick = 0; tick < ticks.size(); ++tick) {
            const qreal y = m_plot.bottom() - m_plot.height() * qreal(tick) / qreal(ticks.size() - 1);
            out.items.push_back(
                Stroke{{m_plot.left(), y}, {m_plot.right(), y}, 0.4, Dash::Solid, kChartGrid});
            placeText(out, m_type, {Run{ticks[tick]}}, kAxisSize, Align::Right,
                      {0, y - kAxisSize * 0.58, tickWidth, 0});
        }
        const std::size_t count = std::max<std::size_t>(m_chart.categories.size(), 1);
        const qreal slot = m_plot.width() / qreal(count);
        qreal bottom = m_plot.bottom() + 3;
        for (std::size_t category = 0; category < m_chart.categories.size(); ++category) {
            const qreal begin = m_plot.left() + slot * qreal(category);
            const qreal thickness =
                std::min(slot * 0.72, stacks() ? 46.0 : 34.0 * qreal(m_chart.series.size()));
            const qreal margin = (slot - thickness) / 2;
            if (m_chart.kind != ChartKind::Line)
                drawBars(out, category, begin + margin, begin + slot - margin);
            bottom =
                std::max(bottom, placeText(out, m_type, {Run{m_chart.categories[category]}}, kAxisSize,
                                           Align::Center, {begin + 2, m_plot.bottom() + 3, slot - 4, 0}));
        }
        if (m_chart.kind == ChartKind::Line)
            drawLines(out, slot);
        labelBars(out);
        const qreal zero = m_plot.bottom() - shareOf(0) * m_plot.height();
        out.items.push_back(Stroke{{m_plot.left(), zero}, {m_plot.right(), zero}, 0.9});
        out.items.push_back(Stroke{m_plot.bottomLeft(), m_plot.topLeft(), 0.9});
        return bottom;
    }

    void drawLines(Parts& out, qreal slot)
    {
        const auto place = [&](std::size_t series, std::size_t category) {
            return QPointF(m_plot.left() + slot * (qreal(category) + 0.5),
                           m_plot.bottom() - shareOf(valueOf(series, category)) * m_plot.height());
        };
        for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
            for (std::size_t category = 0; category + 1 < m_chart.categories.size(); ++category) {
                if (point(series, category) != nullptr &&
                    point(series, category + 1) != nullptr) // a gap stays a gap
                    out.items.push_back(Stroke{place(series, category), place(series, category + 1), 1.3,
                                               chartDash(series), kChartInk});
            }
        }
        std::vector<std::pair<const ChartPoint*, QPointF>> marked;
        for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
            for (std::size_t category = 0; category < m_chart.categories.size(); ++category) {
                const ChartPoint* found = point(series, category);
                if (found == nullptr)
                    continue;
                const QPointF at = place(series, category);
                drawChartMarker(out, at, series);
                m_taken.push_back(QRectF(at.x() - 3.5, at.y() - 3.5, 7, 7));
                if (!found->drill.isEmpty())
                    out.hotspots.push_back(Hotspot{{at.x() - 6, at.y() - 6, 12, 12}, found->drill});
                marked.emplace_back(found, at);
            }
        }
        for (const auto& [found, at] : marked) {
            const qreal beside = m_type.width(found->label, kLabelSize) / 2 + 6;
            for (const QPointF& offset :
                 {QPointF(0, -10), QPointF(0, 10), QPointF(beside, 0), QPointF(-beside, 0)})
                if (tryLabel(out, found->label, at + offset))
                    break;
        }
    }

    qreal drawLying(Parts& out, qreal top, qreal mostHeight)
    {
        qreal nameWidth = 0;
        for (const QString& name : m_chart.categories)
            nameWidth = std::max(nameWidth, m_type.width(name, kAxisSize));
        nameWidth = std::min(nameWidth + 1, m_width * 0.36);
        m_labelRoom = 0;
        for (const ChartSeries& series : m_chart.series)
            for (const ChartPoint& chartPoint : series.points)
                if (!stacks())
                    m_labelRoom = std::max(m_labelRoom, m_type.width(chartPoint.label, kLabelSize) + 6);
        const std::vector<QString> ticks = tickTexts();
        nameWidth = std::max(nameWidth, m_type.width(ticks.front(), kAxisSize) / 2 -
                                            6); // half of it is left of the plot
        const qreal endRoom = std::max(m_labelRoom, m_type.width(ticks.back(), kAxisSize) / 2);
        m_labelRoom = endRoom;
        const qreal footHeight = kAxisSize * kSingleSpacing + 4;
        std::vector<qreal> heights;
        qreal sum = 0;
        for (const QString& name : m_chart.categories) {
            const qreal lines = qreal(m_type.breakLines({Run{name}}, kAxisSize, nameWidth).size());
            const qreal bars = stacks() ? 20.0 : 13.0 * qreal(m_chart.series.size());
            heights.push_back(std::max(lines * kAxisSize * kSingleSpacing, bars) + 7);
            sum += heights.back();
        }
        const qreal shrink = std::min(1.0, (mostHeight - footHeight) / std::max(sum, 1.0));
        m_plot = QRectF(nameWidth + 6, top, m_width - nameWidth - 6 - endRoom, std::max(sum * shrink, 10.0));
        qreal widestTick = 0;
        for (const QString& text : ticks)
            widestTick = std::max(widestTick, m_type.width(text, kAxisSize) + 6);
        const qreal between = m_plot.width() / qreal(ticks.size() - 1);
        const auto every = std::max<std::size_t>(std::size_t(std::ceil(widestTick / between)), 1);
        for (std::size_t tick = 0; tick < ticks.size(); ++tick) {
            const qreal x = m_plot.left() + m_plot.width() * qreal(tick) / qreal(ticks.size() - 1);
            out.items.push_back(
                Stroke{{x, m_plot.top()}, {x, m_plot.bottom()}, 0.4, Dash::Solid, kChartGrid});
            if (tick % every == 0) // long numbers: not all of them find room
                placeText(out, m_type, {Run{ticks[tick]}}, kAxisSize, Align::Center,
                          {x - 40, m_plot.bottom() + 2, 80, 0});
        }
        qreal y = top;
        for (std::size_t category = 0; category < m_chart.categories.size(); ++category) {
            const qreal slot = heights[category] * shrink;
            const qreal thickness = std::min(slot - 3, stacks() ? 20.0 : 13.0 * qreal(m_chart.series.size()));
            const qreal margin = (slot - thickness) / 2;
            drawBars(out, category, y + margin, y + slot - margin);
            const Runs name{Run{m_chart.categories[category]}};
            const qreal nameHeight =
                kAxisSize * kSingleSpacing * qreal(m_type.breakLines(name, kAxisSize, nameWidth).size());
            placeText(out, m_type, name, kAxisSize, Align::Right,
                      {0, y + (slot - nameHeight) / 2, nameWidth, 0});
            y += slot;
        }
        labelBars(out);
        const qreal zero = m_plot.left() + shareOf(0) * m_plot.width();
        out.items.push_back(Stroke{{zero, m_plot.top()}, {zero, m_plot.bottom()}, 0.9});
        out.items.push_back(Stroke{m_plot.bottomLeft(), m_plot.bottomRight(), 0.9});
        return m_plot.bottom() + footHeight;
    }

    /// Swatches and names in centred rows; returns the height.
    qreal drawLegend(Parts& out)
    {
        struct Entry
        {
            std::size_t series;
            QString text;
            qreal width;
        };
        constexpr qreal swatch = 22;
        constexpr qreal lineHeight = 15;
        std::vector<std::vector<Entry>> rows(1);
        qreal used = 0;
        for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
            QString text = m_chart.series[series].name;
            const ChartPoint* only = m_chart.kind == ChartKind::Share && m_chart.categories.size() == 1
                                         ? point(series, 0)
                                         : nullptr;
            if (only != nullptr && !only->label.isEmpty()) // thin parts have no room for their label
                text += u" ("_s + only->label + u')';
            if (text.isEmpty())
                continue;
            const qreal width = std::min(swatch + 5 + m_type.width(text, kAxisSize) + 16, m_width);
            if (used + width > m_width && !rows.back().empty()) {
                rows.emplace_back();
                used = 0;
            }
            used += width;
            rows.back().push_back({series, text, width});
        }
        qreal y = 0;
        for (const auto& row : rows) {
            qreal x = m_width;
            for (const Entry& entry : row)
                x -= entry.width;
            x = x / 2 + 8;
            qreal rowHeight = row.empty() ? 0 : lineHeight;
            for (const Entry& entry : row) {
                if (m_chart.kind == ChartKind::Line) {
                    out.items.push_back(
                        Stroke{{x, y + 6}, {x + swatch, y + 6}, 1.3, chartDash(entry.series), kChartInk});
                    drawChartMarker(out, {x + swatch / 2, y + 6}, entry.series);
                } else {
                    fillChartRect(out, {x, y + 1, swatch, 10}, entry.series);
                }
                const qreal bottom = placeText(out, m_type, {Run{entry.text}}, kAxisSize, Align::Left,
                                               {x + swatch + 5, y, entry.width - swatch - 5 - 15, 0});
                rowHeight = std::max(rowHeight, bottom - y + 3);
                x += entry.width;
            }
            y += rowHeight;
        }
        return y;
    }

    const Chart& m_chart;
    Typesetter& m_type;
    qreal m_width;
    qreal m_mostHeight;
    Lang m_lang;
    bool m_lying;
    qreal m_unit;
    ValueAxis m_axis;
    QRectF m_plot;
    qreal m_labelRoom = 0;
    std::vector<QRectF> m_taken; ///< where no label may lie
    std::vector<std::pair<const ChartPoint*, QRectF>> m_bars;
};

} // namespace

void appendChart(std::vector<Strip>& strips, Workbench& bench, const Chart& chart)
{
    strips.push_back(ChartMaker(chart, bench).make());
}

} // namespace kc::report
