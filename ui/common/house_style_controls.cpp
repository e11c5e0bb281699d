// SPDX-License-Identifier: GPL-3.0-or-later
// Controls made of several parts: combo boxes, spin boxes, scroll bars, group boxes, tool buttons.
#include <QGroupBox>
#include <QPainter>
#include <QStyleOption>

#include "common/house_style.h"
#include "common/style_paint.h"
#include "common/theme.h"

namespace kc::ui {

namespace {

constexpr int kGroupTitleIndent = 12;
constexpr int kGroupTitleTop = 8;

} // namespace

void HouseStyle::drawCombo(const QStyleOptionComplex& option, QPainter& painter, const QWidget* widget) const
{
    const Colours& c = colours();
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(&option);
    const bool enabled = option.state & State_Enabled;
    const bool lit = option.state & (State_HasFocus | State_On);
    QColor outline = enabled ? (lit ? c.accent : c.field) : c.line;
    if (enabled && !lit && option.state & State_MouseOver)
        outline = mixed(c.field, c.text, 0.3);
    drawRoundBox(painter, option.rect, enabled ? c.surface : c.window, outline, lit ? 1.6 : 1);
    if (combo)
        drawChevron(painter, subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget),
                    enabled ? c.muted : c.line);
}

void HouseStyle::drawSpinBox(const QStyleOptionComplex& option, QPainter& painter,
                             const QWidget* widget) const
{
    const Colours& c = colours();
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    const bool enabled = option.state & State_Enabled;
    const bool focus = option.state & State_HasFocus;
    drawRoundBox(painter, option.rect, enabled ? c.surface : c.window,
                 enabled ? (focus ? c.accent : c.field) : c.line, focus ? 1.6 : 1);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QRect up = subControlRect(CC_SpinBox, spin, SC_SpinBoxUp, widget);
    const QRect down = subControlRect(CC_SpinBox, spin, SC_SpinBoxDown, widget);
    drawChevron(painter, up.adjusted(0, 3, 0, 0), c.muted, true);
    drawChevron(painter, down.adjusted(0, 0, 0, -3), c.muted);
}

void HouseStyle::drawScrollBar(const QStyleOptionComplex& option, QPainter& painter,
                               const QWidget* widget) const
{
    const Colours& c = colours();
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (!bar)
        return;
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (bar->minimum == bar->maximum)
        return;
    QRect handle = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    handle = bar->orientation == Qt::Vertical ? handle.adjusted(3, 1, -3, -1) : handle.adjusted(1, 3, -1, -3);
    const bool held = option.state & State_Sunken && option.activeSubControls & SC_ScrollBarSlider;
    const bool lit = option.state & State_MouseOver;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(held ? c.muted : mixed(c.surface, c.muted, lit ? 0.75 : 0.45));
    painter.drawRoundedRect(QRectF(handle), 3, 3);
    painter.restore();
}

void HouseStyle::drawGroupBox(const QStyleOptionComplex& option, QPainter& painter) const
{
    const Colours& c = colours();
    const auto* group = qstyleoption_cast<const QStyleOptionGroupBox*>(&option);
    drawRoundBox(painter, option.rect, c.surface, c.line);
    if (!group || group->text.isEmpty())
        return;
    painter.save();
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(c.text);
    painter.drawText(option.rect.adjusted(kGroupTitleIndent, kGroupTitleTop, -kGroupTitleIndent, 0),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextHideMnemonic, group->text);
    painter.restore();
}

void HouseStyle::drawToolButton(const QStyleOptionComplex& option, QPainter& painter,
                                const QWidget* widget) const
{
    const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(&option);
    if (!tool)
        return;
    const Colours& c = colours();
    const bool on = tool->state & (State_On | State_Sunken);
    const bool hover = tool->state & State_MouseOver && tool->state & State_Enabled;
    if (on || hover)
        drawRoundBox(painter, tool->rect, on ? c.accentSoft : mixed(c.surface, c.text, 0.08), {});
    if (tool->state & State_HasFocus)
        drawRoundBox(painter, tool->rect, {}, c.accent, 1.5);
    QStyleOptionToolButton label = *tool;
    label.features &= ~QStyleOptionToolButton::HasMenu;
    label.rect = tool->rect.adjusted(3, 2, -3, -2);
    proxy()->drawControl(CE_ToolButtonLabel, &label, &painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ComboBox:
        drawCombo(*option, *painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(*option, *painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(*option, *painter, widget);
        return;
    case CC_GroupBox:
        if (const auto* group = qstyleoption_cast<const QStyleOptionGroupBox*>(option);
            group && !(group->subControls & SC_GroupBoxCheckBox)) {
            drawGroupBox(*option, *painter);
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            tool && !(tool->features & QStyleOptionToolButton::MenuButtonPopup)) {
            drawToolButton(*option, *painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    const QRect usual = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_GroupBox && part == SC_GroupBoxContents) {
        const auto* group = qstyleoption_cast<const QStyleOptionGroupBox*>(option);
        const int title = group && !group->text.isEmpty() ? group->fontMetrics.height() + kGroupTitleTop : 0;
        return option->rect.adjusted(0, title, 0, 0);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return usual.adjusted(4, 0, 0, 0);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return usual.adjusted(4, 0, 0, 0);
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar)
            return usual;
        // No arrows: the handle has the whole length.
        const bool upright = bar->orientation == Qt::Vertical;
        const int room = upright ? option->rect.height() : option->rect.width();
        const int range = bar->maximum - bar->minimum;
        int length = room;
        if (range > 0) {
            const qint64 share =
                static_cast<qint64>(room) * bar->pageStep / (static_cast<qint64>(range) + bar->pageStep);
            length = std::min(
                room, std::max(static_cast<int>(share), pixelMetric(PM_ScrollBarSliderMin, option, widget)));
        }
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  room - length, bar->upsideDown);
        const auto span = [&](int from, int size) {
            return upright ? QRect(0, from, option->rect.width(), size)
                           : QRect(from, 0, size, option->rect.height());
        };
        QRect rect;
        switch (part) {
        case SC_ScrollBarSlider:
            rect = span(start, length);
            break;
        case SC_ScrollBarGroove:
            rect = span(0, room);
            break;
        case SC_ScrollBarSubPage:
            rect = span(0, start);
            break;
        case SC_ScrollBarAddPage:
            rect = span(start + length, room - start - length);
            break;
        default:
            return {};
        }
        return visualRect(option->direction, option->rect, rect.translated(option->rect.topLeft()));
    }
    return usual;
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect usual = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return frame && frame->lineWidth > 0 ? usual.adjusted(5, 0, -4, 0) : usual;
    }
    if (element == SE_HeaderArrow && option)
        return QRect(option->rect.right() - 18, option->rect.top(), 14, option->rect.height());
    return usual;
}

} // namespace kc::ui
