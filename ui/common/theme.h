// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace kc::ui {

enum class Theme { System, Light, Dark };

QString themeKey(Theme theme);
Theme themeFromKey(const QString& key);

/// The colours of the window. Text on each ground has a contrast of at least 4.5 : 1.
struct Colours
{
    bool dark = false;
    QColor window;  ///< ground of the window, behind cards
    QColor surface; ///< cards, tables, fields
    QColor raised;  ///< table heads, area bar
    QColor line;    ///< hair lines between parts
    QColor field;   ///< outline of fields and buttons
    QColor text;
    QColor muted;  ///< second-rank text
    QColor accent; ///< main buttons, focus, the chosen area
    QColor onAccent;
    QColor accentSoft; ///< ground of what is chosen
    QColor good;
    QColor warning;
    QColor warningSoft;
    QColor danger;
    QColor dangerSoft;
    QColor national; ///< series of the national fund in charts
    QColor local;    ///< series of the local fund
};

/// The colours in use.
const Colours& colours();

/// Puts palette, style and font of the application; every widget repaints. System follows what the desktop's
/// palette was at the start.
void useTheme(Theme theme);

} // namespace kc::ui
