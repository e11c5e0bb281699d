// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/project.h"

#include <QColor>
#include <QIcon>

class QLabel;
class QPalette;
class QWidget;

namespace kc::ui {

/// Colours that stay readable on a light and on a dark palette; meaning never rests on colour alone, an icon
/// or a word stands beside it.
QColor severityColour(Severity severity, const QPalette& palette);
QColor mutedColour(const QPalette& palette);
/// Background of a panel that is set apart a little from the page.
QColor panelColour(const QPalette& palette);

/// A disc with "!", a triangle with "!", a disc with "i".
QIcon severityIcon(Severity severity, const QPalette& palette);
QPixmap severityPixmap(Severity severity, const QWidget& widget, int size = 16);
/// A sheet of a calendar.
QIcon calendarIcon(const QPalette& palette);

/// Colour family of a state: grey before work, blue while it is examined, green once approved, red for the
/// exits.
QColor stateColour(ProjectState state, const QPalette& palette);

/// Writes a label in the muted colour and, when wanted, a little smaller; follows palette changes.
void makeMuted(QLabel* label, bool small = false);
/// The heading of a group of fields: bold, a little larger.
void makeHeading(QLabel* label, qreal scale = 1.15);

} // namespace kc::ui
