// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"

class QPrinter;
class QWidget;

namespace kc::ui {

/// Asks for printer and pages and prints them.
void printPages(const report::Pages& pages, QWidget* parent);

/// Draws the pages the printer was asked for, each in its own orientation.
void paintPages(const report::Pages& pages, QPrinter& printer);

} // namespace kc::ui
