// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"

class QPainter;

namespace kc::report {

class ReportGlyphs;

/// Draws a page with its top-left corner at the painter's origin; `scale` is device units per point (96
/// / 72.0 for a screen at 100 %, resolution / 72.0 for printer and PDF). Leaves the painter as it was. Paints
/// no paper: fill first.
void paintPage(QPainter& painter, const Page& page, qreal scale);

/// The same for one page of many: the glyphs of the pages before are known.
void paintPage(QPainter& painter, const Page& page, qreal scale, ReportGlyphs& glyphs);

} // namespace kc::report
