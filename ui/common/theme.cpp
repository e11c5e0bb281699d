// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QToolTip>

#include "common/house_style.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

Colours lightColours()
{
    Colours c;
    c.window = QColor(0xf4, 0xf6, 0xf8);
    c.surface = QColor(0xff, 0xff, 0xff);
    c.raised = QColor(0xec, 0xf0, 0xf3);
    c.line = QColor(0xdd, 0xe3, 0xe8);
    c.field = QColor(0xb4, 0xbf, 0xc9);
    c.text = QColor(0x1c, 0x25, 0x2e);
    c.muted = QColor(0x5a, 0x67, 0x73);
    c.accent = QColor(0x0b, 0x5f, 0x9e);
    c.onAccent = QColor(0xff, 0xff, 0xff);
    c.accentSoft = QColor(0xd9, 0xea, 0xf6);
    c.good = QColor(0x1d, 0x73, 0x3f);
    c.warning = QColor(0x8a, 0x55, 0x00);
    c.warningSoft = QColor(0xff, 0xf2, 0xd6);
    c.danger = QColor(0xb0, 0x2a, 0x2a);
    c.dangerSoft = QColor(0xfc, 0xe6, 0xe4);
    c.national = QColor(0x0b, 0x5f, 0x9e);
    c.local = QColor(0x2f, 0x8f, 0x6b);
    return c;
}

Colours darkColours()
{
    Colours c;
    c.dark = true;
    c.window = QColor(0x17, 0x1b, 0x20);
    c.surface = QColor(0x1f, 0x25, 0x2b);
    c.raised = QColor(0x26, 0x2d, 0x35);
    c.line = QColor(0x33, 0x3c, 0x45);
    c.field = QColor(0x55, 0x62, 0x6e);
    c.text = QColor(0xe8, 0xed, 0xf1);
    c.muted = QColor(0xa3, 0xb0, 0xbb);
    c.accent = QColor(0x5a, 0xae, 0xe6);
    c.onAccent = QColor(0x0a, 0x16, 0x20);
    c.accentSoft = QColor(0x1e, 0x3c, 0x55);
    c.good = QColor(0x6c, 0xc7, 0x8f);
    c.warning = QColor(0xf0, 0xbb, 0x5c);
    c.warningSoft = QColor(0x43, 0x36, 0x19);
    c.danger = QColor(0xf0, 0x8a, 0x84);
    c.dangerSoft = QColor(0x47, 0x26, 0x27);
    c.national = QColor(0x5a, 0xae, 0xe6);
    c.local = QColor(0x5f, 0xc4, 0x9b);
    return c;
}

Colours& currentColours()
{
    static Colours current = lightColours();
    return current;
}

bool desktopIsDark()
{
    // Asked once, before the program sets a palette of its own.
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

QPalette themePalette(const Colours& c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.dark ? c.surface.lighter(108) : QColor(0xf8, 0xfa, 0xfb));
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.surface);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.danger);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Highlight, c.accentSoft);
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::Light, c.dark ? c.raised.lighter(120) : QColor(Qt::white));
    p.setColor(QPalette::Midlight, c.raised);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.field);
    p.setColor(QPalette::Shadow, c.dark ? QColor(Qt::black) : c.field.darker(130));
    const QColor faint = c.dark ? QColor(0x6c, 0x79, 0x84) : QColor(0x98, 0xa3, 0xad);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faint);
    p.setColor(QPalette::Disabled, QPalette::Base, c.window);
    return p;
}

void loadFonts()
{
    static const bool loaded = [] {
        for (const QString& face : {u"Regular"_s, u"Bold"_s, u"Italic"_s, u"BoldItalic"_s})
            QFontDatabase::addApplicationFont(u":/uifonts/NotoSans-"_s + face + u".ttf"_s);
        return true;
    }();
    Q_UNUSED(loaded)
}

} // namespace

QString themeKey(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::System:
        break;
    }
    return u"system"_s;
}

Theme themeFromKey(const QString& key)
{
    if (key == u"light"_s)
        return Theme::Light;
    return key == u"dark"_s ? Theme::Dark : Theme::System;
}

const Colours& colours()
{
    return currentColours();
}

void useTheme(Theme theme)
{
    const bool dark = theme == Theme::Dark || (theme == Theme::System && desktopIsDark());
    currentColours() = dark ? darkColours() : lightColours();
    loadFonts();
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QApplication::setStyle(new HouseStyle);
    QApplication::setPalette(themePalette(colours()));
    QToolTip::setPalette(QApplication::palette());
}

} // namespace kc::ui
