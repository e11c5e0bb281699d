// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_teller.h"

namespace kc::report {

/// Sums of money carried from page to page in these columns of a table.
CarryForward moneyCarriedIn(ReportTeller& teller, std::vector<int> columns);

/// The columns of money in a printed list of đề án: a cell and an addend of the page's sum for each row, and
/// what the rows come to.
class ListedMoney
{
public:
    /// Both are kept by reference; `columns` are columns of the list.
    ListedMoney(ReportTeller& teller, const FigureTable& list, QStringList columns);

    /// Appends a project's cells and addends to its row and adds them to the sums.
    void addTo(Row& row, const FigureRow& project);
    /// Appends the sums of the rows so far; a column of which no row has an amount prints "-". A sum that is
    /// the figure named in its place opens that figure's records.
    void addSumsTo(Row& row, const QStringList& figures = {}) const;
    /// Sums carried from page to page; the first column of money is cell `first` of a row.
    CarryForward carried(int first) const;

private:
    ReportTeller& m_teller;
    const FigureTable& m_list;
    QStringList m_columns;
    std::vector<FigureValue> m_sums;
};

} // namespace kc::report
