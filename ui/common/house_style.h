// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace kc::ui {

/// Fusion with flat, quiet surfaces: fields and buttons with one thin outline, heads of tables without
/// bevels, tabs with a line under the chosen one, a clear ring on what has the keyboard.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;

private:
    void drawButton(const QStyleOption& option, QPainter& painter) const;
    void drawCombo(const QStyleOptionComplex& option, QPainter& painter, const QWidget* widget) const;
    void drawHeader(const QStyleOption& option, QPainter& painter) const;
    void drawGroupBox(const QStyleOptionComplex& option, QPainter& painter) const;
    void drawScrollBar(const QStyleOptionComplex& option, QPainter& painter, const QWidget* widget) const;
    void drawSpinBox(const QStyleOptionComplex& option, QPainter& painter, const QWidget* widget) const;
    void drawToolButton(const QStyleOptionComplex& option, QPainter& painter, const QWidget* widget) const;
    void drawTick(const QStyleOption& option, QPainter& painter, bool round) const;
    void drawTab(const QStyleOption& option, QPainter& painter) const;
};

} // namespace kc::ui
