// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/pages.h"

namespace kc::report {

/// Lays a document out, once, into A4 pages (Decree 30/2020/NĐ-CP, Annex I, part I):
/// - margins: portrait left 30 mm, top and bottom 20 mm, right 15 mm; a landscape page is the portrait page
/// turned, its
///   binding margin of 30 mm on top;
/// - page number in Arabic digits, 13 pt, centred in the top margin, not on the first page;
/// - table heads stand on every page their table reaches; a row is never split unless it is higher than a
/// page, then it is
///   continued line by line; subtotals are carried forward where the table asks for it;
/// - a heading, a group row and a caption stay with what follows, a total or "Trong đó" row with what
/// precedes, the first two rows of a table and its last two share a page, ruled lines to write on too, the
///   signature block is whole and takes the last lines of the text with it, a paragraph never leaves a single
///   line on a page.
///
/// The same document gives the same pages on every machine. Precondition: a QGuiApplication lives; may be
/// called from any thread. Throws MoneyOverflow when carried sums leave 64 bits.
Pages layOut(const Document& document);

} // namespace kc::report
