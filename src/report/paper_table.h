// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_teller.h"

/// Tables of figures as ruled tables of a paper.
namespace kc::report {

/// A column of a printed list: what of the figures' table stands in it.
struct PaperColumn
{
    /// "#": the row's number; "#key": its key in place of a number; "@": its label, which
    /// begins with a capital letter; "@key": its key; else a column of the table.
    QString key;
    QString head; ///< printed head; empty: the table's own label of the column
    qreal weight = 1;
    Align align = Align::Left; ///< numbers stand at the right anyway
    QString letter = {};       ///< "4=2+3"; empty: A, B ... for words, 1, 2 ... for numbers
};

/// How money is printed.
enum class PaperMoney { Million, Dong };

/// A table of figures as a ruled table: one printed row per row of the table in the same order, then its
/// total.
Table paperTable(ReportTeller& teller, const FigureTable& from, const std::vector<PaperColumn>& columns,
                 PaperMoney money = PaperMoney::Million);

} // namespace kc::report
