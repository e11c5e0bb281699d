// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/paper_teller.h"

/// What the statistical forms (biểu) share: their head, and rows of items, their parts and "Trong đó" lines.
namespace kc::report {

/// Whole: I, II ...; Part: 1, 2 ... of it; OfWhich: indented, without a number, under "Trong đó".
enum class FormLevel { Whole, Part, OfWhich };

/// Number, label, unit, then every column of numbers of the table in its order.
Row formRow(PaperTeller& teller, const FigureTable& from, const FigureRow& row, const QString& unit,
            FormLevel level, const QString& number);

/// The sentence of this key for a form of one year, KEY.span for one of several: "cùng kỳ năm trước" is a
/// year's.
QString sayOfSpan(PaperTeller& teller, const QString& key);

/// The whole form: Decree 30 head, form number, legal basis, sender, receiver and period, the table, the
/// officer's words of the block "explanation", signature.
Section formSection(PaperTeller& teller, Orientation orientation, Table table);

} // namespace kc::report
