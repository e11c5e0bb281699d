// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"

class QXmlStreamWriter;

/// Primitives of a page as SVG: charts of web pages, and the pages of signed reports.
namespace kc::report {

/// Families that set as the report font does; widths are given with every run.
extern const QString kSvgFonts;

/// A length or place with at most two decimals.
QString svgNumber(qreal value);

/// Writes the items into the open <svg> element in drawing order; lengths are points.
void writeSvgItems(QXmlStreamWriter& xml, const std::vector<Item>& items);

} // namespace kc::report
