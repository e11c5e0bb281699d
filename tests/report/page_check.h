// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace kc::report {

/// The parts of one kind on a page.
template <class Part>
std::vector<Part> partsOf(const Page& page)
{
    std::vector<Part> parts;
    for (const Item& item : page.items)
        if (const auto* part = std::get_if<Part>(&item))
            parts.push_back(*part);
    return parts;
}

/// What is wrong with the geometry of a page, in words: text outside the margins (but for the page number and
/// the marking), text on text, a rule through text, a line or area off the body. Empty when all is well.
QStringList geometryFaults(const Page& page);

/// The text printed centred above the body, or nothing.
std::optional<QString> printedNumber(const Page& page);

/// Words printed inside the bodies: on which pages, each time they occur.
QHash<QString, std::vector<std::size_t>> wordPages(const Pages& pages);

/// Words of a page from top to bottom: lines by their baselines, each line from left to right.
std::vector<QString> linesOf(const Page& page);

} // namespace kc::report
