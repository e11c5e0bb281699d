// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/project.h"

#include <QColor>
#include <QIcon>

class QLabel;
class QWidget;

namespace kc::ui {

/// Colours of the theme for a severity; meaning never rests on colour alone, an icon or a word stands beside
/// it.
QColor severityColour(Severity severity);

/// A disc with "!", a triangle with "!", a disc with "i".
QIcon severityIcon(Severity severity);
QPixmap severityPixmap(Severity severity, const QWidget& widget, int size = 16);
/// A sheet of a calendar.
QIcon calendarIcon();

/// Colour family of a state: grey before work, blue while it is examined, green once approved, red for the
/// exits.
QColor stateColour(ProjectState state);

/// Writes a label in the muted colour and, when wanted, a little smaller; follows palette changes.
void makeMuted(QLabel* label, bool small = false);
/// The heading of a group of fields: bold, a little larger.
void makeHeading(QLabel* label, qreal scale = 1.15);

} // namespace kc::ui
