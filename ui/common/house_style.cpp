// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/house_style.h"

#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "common/style_paint.h"
#include "common/theme.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMenuMark = 20; ///< what the mark of a button with a menu takes of its right side

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void HouseStyle::drawButton(const QStyleOption& option, QPainter& painter) const
{
    const Colours& c = colours();
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool enabled = option.state & State_Enabled;
    const bool main = button && (button->features & QStyleOptionButton::DefaultButton) && enabled;
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const bool down = option.state & (State_Sunken | State_On);
    const bool hover = (option.state & State_MouseOver) && enabled;
    if (flat && !down && !hover && !(option.state & State_HasFocus))
        return;
    QColor ground = main ? c.accent : c.surface;
    QColor outline = main ? c.accent : c.field;
    if (!enabled) {
        ground = c.window;
        outline = c.line;
    } else if (down) {
        ground = main ? mixed(c.accent, c.text, 0.25) : c.accentSoft;
    } else if (hover) {
        ground = main ? mixed(c.accent, c.dark ? QColor(Qt::white) : QColor(Qt::black), 0.12) : c.raised;
    }
    drawRoundBox(painter, option.rect, ground, outline);
    if (option.state & State_HasFocus && option.state & State_KeyboardFocusChange)
        drawRoundBox(painter, option.rect.adjusted(2, 2, -2, -2), {}, main ? c.onAccent : c.accent, 1.5);
}

void HouseStyle::drawHeader(const QStyleOption& option, QPainter& painter) const
{
    const Colours& c = colours();
    const bool hover = option.state & State_MouseOver && option.state & State_Enabled;
    painter.fillRect(option.rect, hover ? mixed(c.raised, c.text, 0.05) : c.raised);
    painter.setPen(c.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter.drawLine(option.rect.topRight() + QPoint(0, 6), option.rect.bottomRight() - QPoint(0, 6));
}

void HouseStyle::drawTab(const QStyleOption& option, QPainter& painter) const
{
    const Colours& c = colours();
    const bool chosen = option.state & State_Selected;
    const QRect rect = option.rect;
    if (!chosen && option.state & State_MouseOver && option.state & State_Enabled)
        painter.fillRect(rect.adjusted(0, 0, 0, -2), mixed(c.window, c.text, 0.05));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.line);
    if (chosen)
        painter.fillRect(QRect(rect.left() + 4, rect.bottom() - 2, rect.width() - 8, 3), c.accent);
}

void HouseStyle::drawTick(const QStyleOption& option, QPainter& painter, bool round) const
{
    const Colours& c = colours();
    const bool enabled = option.state & State_Enabled;
    const bool on = option.state & State_On;
    const bool some = option.state & State_NoChange;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = enabled ? c.accent : c.field;
    painter.setPen(QPen(on || some ? ink : enabled ? c.field : c.line, 1.2));
    painter.setBrush(on || some ? ink : enabled ? c.surface : c.window);
    if (round)
        painter.drawEllipse(box);
    else
        painter.drawRoundedRect(box, 3, 3);
    const QPointF m = box.center();
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.onAccent);
        painter.drawEllipse(m, 3, 3);
    } else if (on || some) {
        painter.setPen(QPen(c.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (on)
            painter.drawPolyline(
                QPolygonF({{m.x() - 3.5, m.y()}, {m.x() - 1, m.y() + 2.8}, {m.x() + 3.8, m.y() - 3}}));
        else
            painter.drawLine(QPointF(m.x() - 3, m.y()), QPointF(m.x() + 3, m.y()));
    }
    if (option.state & State_HasFocus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 1.2));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(-2, -2, 2, 2), round ? 10 : 5, round ? 10 : 5);
    }
    painter.restore();
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Colours& c = colours();
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(*option, *painter);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth <= 0) { // the field of a combo box or spin box
            if (element == PE_PanelLineEdit)
                painter->fillRect(option->rect.adjusted(1, 1, -1, -1), option->palette.base());
            return;
        }
        const bool enabled = option->state & State_Enabled;
        const bool readOnly = option->state & State_ReadOnly;
        const bool focus = option->state & State_HasFocus;
        drawRoundBox(*painter, option->rect, enabled && !readOnly ? option->palette.base().color() : c.window,
                     enabled ? (focus      ? c.accent
                                : readOnly ? c.line
                                           : c.field)
                             : c.line,
                     focus ? 1.6 : 1);
        return;
    }
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView*>(widget) ||
            (widget && widget->inherits("QAbstractScrollArea"))) {
            const bool focus = option->state & State_HasFocus;
            painter->save();
            painter->setPen(focus && widget->inherits("QTextEdit")                                ? c.accent
                            : focus && widget->inherits("QPlainTextEdit")                         ? c.accent
                            : widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit") ? c.field
                                                                                                  : c.line);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawTick(*option, *painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawTick(*option, *painter, true);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            drawChevron(*painter, header->rect, c.accent,
                        header->sortIndicator == QStyleOptionHeader::SortDown);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView*>(widget))
            return; // the row itself shows where the keyboard is
        drawRoundBox(*painter, option->rect, {}, c.accent, 1.5);
        return;
    case PE_FrameTabWidget:
        painter->fillRect(option->rect, c.surface);
        painter->setPen(c.line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameTabBarBase:
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.base());
        return;
    case PE_FrameGroupBox:
        drawRoundBox(*painter, option->rect, c.surface, c.line);
        return;
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const Colours& c = colours();
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton bevel = *button; // the label draws the mark of the menu
            bevel.features &= ~QStyleOptionButton::HasMenu;
            QProxyStyle::drawControl(element, &bevel, painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label = *button;
            if (label.features & QStyleOptionButton::DefaultButton && label.state & State_Enabled) {
                label.palette.setColor(QPalette::ButtonText, c.onAccent);
                label.icon = QIcon(); // drawn for the plain ground
            }
            label.features &= ~QStyleOptionButton::HasMenu;
            const bool menu = button->features & QStyleOptionButton::HasMenu;
            if (menu)
                label.rect.setRight(label.rect.right() - kMenuMark);
            QProxyStyle::drawControl(element, &label, painter, widget);
            if (menu) {
                const QRect rect(button->rect.right() - kMenuMark, button->rect.top(), 16,
                                 button->rect.height());
                drawChevron(*painter, rect, c.muted);
            }
            return;
        }
        break;
    case CE_ComboBoxLabel: // a text too long for its field says so
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            QStyleOptionComboBox label = *combo;
            const int icon = label.currentIcon.isNull() ? 0 : label.iconSize.width() + 4;
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            label.currentText =
                label.fontMetrics.elidedText(label.currentText, Qt::ElideRight, field.width() - icon - 2);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        drawHeader(*option, *painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, c.raised);
        painter->setPen(c.line);
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader label = *header;
            label.palette.setColor(QPalette::ButtonText, c.muted);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        drawTab(*option, *painter);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, c.window);
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            const bool active = item->state & (State_Selected | State_Sunken) && item->state & State_Enabled;
            painter->fillRect(item->rect, c.window);
            if (active)
                drawRoundBox(*painter, item->rect.adjusted(1, 2, -1, -2), c.accentSoft, {});
            drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic, item->palette,
                         item->state & State_Enabled, item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_Splitter:
        return; // the panes have outlines of their own
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ButtonMargin:
        return 12;
    case PM_SplitterWidth:
        return 8;
    case PM_HeaderMargin:
        return 6;
    case PM_TabBarTabHSpace:
        return 12;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return 12;
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_SmallIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_FocusFrameHMargin: // the room beside the text of a cell
        return 6;
    case PM_HeaderMarkSize:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_DialogButtonLayout: // what a form is for stands last, at the right, as in the forms of acts
        return QDialogButtonBox::GnomeLayout;
    case SH_EtchDisabledText:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_Table_GridLineColor:
        return static_cast<int>(colours().line.rgba());
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(result.height(), 30));
        result.setWidth(std::max(result.width(), 84));
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && button->features & QStyleOptionButton::HasMenu)
            result.rwidth() += kMenuMark;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(std::max(result.height(), 30));
        break;
    case CT_SpinBox: // as high as the fields beside it
        result.setHeight(std::max(size.height(), 30));
        break;
    case CT_HeaderSection:
        result.setHeight(std::max(result.height(), 30));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), 28));
        break;
    case CT_MenuBarItem:
        result.setHeight(std::max(result.height(), 28));
        break;
    default:
        break;
    }
    return result;
}

} // namespace kc::ui
