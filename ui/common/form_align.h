// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFormLayout>
#include <QList>

namespace kc::ui {

/// Gives the label columns of several forms one width, so that their fields stand in one line.
void alignForms(const QList<QFormLayout*>& forms);

} // namespace kc::ui
