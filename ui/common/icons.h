// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace kc::ui {

/// The Breeze icon of that name ("document-new") in the colours of the theme at the moment it is painted:
/// one drawing serves light and dark. Null for a name that is not embedded.
QIcon icon(const QString& name);

/// The same in a colour of its own.
QIcon icon(const QString& name, const QColor& colour);

} // namespace kc::ui
