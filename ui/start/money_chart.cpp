// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/money_chart.h"

#include "base/number_text.h"
#include "base/texts.h"

#include <QEvent>
#include <QPainter>

#include <array>

#include "common/language.h"
#include "common/theme.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarHeight = 20;
constexpr int kBarGap = 6;
constexpr int kGroupHead = 26;
constexpr int kGroupGap = 36;
constexpr int kShortestTrack = 40;

int chartGroupHeight()
{
    return kGroupHead + 3 * (kBarHeight + kBarGap);
}

} // namespace

MoneyChart::MoneyChart(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize MoneyChart::sizeHint() const
{
    return {640, m_money.empty() ? 1 : chartGroupHeight()};
}

void MoneyChart::setMoney(const std::vector<casework::YearMoney>& money)
{
    m_money = money;
    setAccessibleName(spokenText());
    updateGeometry();
    update();
}

void MoneyChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(spokenText());
}

QString MoneyChart::spokenText() const
{
    const Lang lang = uiLang();
    QStringList lines;
    for (const casework::YearMoney& money : m_money)
        lines << tr("%1: allocated %2, asked %3, approved %4 đồng")
                     .arg(text(labelKey(money.source), lang), groupedText(money.allocated.value(), lang),
                          groupedText(money.requested.value(), lang),
                          groupedText(money.approved.value(), lang));
    return lines.join(u". "_s);
}

void MoneyChart::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& c = colours();
    const Lang lang = uiLang();
    std::int64_t longest = 1;
    for (const casework::YearMoney& money : m_money)
        longest =
            std::max({longest, money.allocated.value(), money.requested.value(), money.approved.value()});
    const std::array labels{tr("Allocated"), tr("Asked"), tr("Approved")};
    int labelWidth = 0;
    for (const QString& label : labels)
        labelWidth = std::max(labelWidth, fontMetrics().horizontalAdvance(label));
    labelWidth += 14;
    const QString widest = groupedText(longest, lang) + u' ' + moneyUnitText(MoneyUnit::Dong, lang);
    // The sources stand side by side and share one scale.
    const int groups = std::max(1, static_cast<int>(m_money.size()));
    const int groupWidth = (width() - (groups - 1) * kGroupGap) / groups;
    const int room =
        std::max(groupWidth - labelWidth - fontMetrics().horizontalAdvance(widest) - 12, kShortestTrack);
    int left = 0;
    QFont bold = font();
    bold.setBold(true);
    for (const casework::YearMoney& money : m_money) {
        painter.setFont(bold);
        painter.setPen(c.text);
        painter.drawText(QRect(left, 0, groupWidth, kGroupHead), Qt::AlignLeft | Qt::AlignVCenter,
                         text(labelKey(money.source), lang));
        painter.setFont(font());
        int y = kGroupHead;
        const QColor ink = money.source == Source::National ? c.national : c.local;
        const std::array values{money.allocated, money.requested, money.approved};
        for (size_t i = 0; i < values.size(); ++i) {
            painter.setPen(c.muted);
            painter.drawText(QRect(left, y, labelWidth - 8, kBarHeight), Qt::AlignLeft | Qt::AlignVCenter,
                             labels[i]);
            const QRectF track(left + labelWidth, y + 3, room, kBarHeight - 6);
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.raised);
            painter.drawRoundedRect(track, 3, 3);
            // The only place where money meets a pixel: the exact value is written beside the bar.
            const int length = static_cast<int>(values[i].value() / (longest / room + 1));
            if (length > 0) {
                const QRectF bar(track.left(), track.top(), std::max(length, 3), track.height());
                if (i == 2) { // approved: full
                    painter.setBrush(ink);
                    painter.drawRoundedRect(bar, 3, 3);
                } else { // assigned: outlined; asked: hatched - told apart without colour
                    painter.setPen(QPen(ink, 1.4));
                    painter.setBrush(i == 0 ? QBrush(c.surface) : QBrush(ink, Qt::BDiagPattern));
                    painter.drawRoundedRect(bar.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3);
                }
            }
            painter.setPen(c.text);
            painter.drawText(QRect(left + labelWidth + room + 8, y, groupWidth, kBarHeight),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             groupedText(values[i].value(), lang) + u' ' +
                                 moneyUnitText(MoneyUnit::Dong, lang));
            y += kBarHeight + kBarGap;
        }
        left += groupWidth + kGroupGap;
    }
}

} // namespace kc::ui
