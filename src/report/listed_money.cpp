// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/listed_money.h"

namespace kc::report {

using namespace Qt::StringLiterals;

CarryForward moneyCarriedIn(ReportTeller& teller, std::vector<int> columns)
{
    return {teller.say(u"carry.out"_s), teller.say(u"carry.in"_s), 1, std::move(columns),
            [lang = teller.lang()](std::int64_t sum) { return carriedMoney(sum, lang); }};
}

ListedMoney::ListedMoney(ReportTeller& teller, const FigureTable& list, QStringList columns)
    : m_teller(teller)
    , m_list(list)
    , m_columns(std::move(columns))
    , m_sums(static_cast<std::size_t>(m_columns.size()))
{
}

void ListedMoney::addTo(Row& row, const FigureRow& project)
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const auto amount = integerOf(m_list.cell(project.key, m_columns.at(i)).value);
        row.cells.push_back(m_teller.tableCell(m_list, project, m_columns.at(i)));
        row.addends.push_back(amount.value_or(0));
        FigureValue& sum = m_sums[static_cast<std::size_t>(i)];
        if (amount)
            sum = Dong(integerOf(sum).value_or(0)) + Dong(*amount);
    }
}

void ListedMoney::addSumsTo(Row& row, const QStringList& figures) const
{
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        // Sources of one project can cancel out: then the list's sum is not the figure and opens nothing.
        const Figure* figure = m_teller.figures().find(figures.value(static_cast<qsizetype>(i)));
        const bool same = figure && figure->value == m_sums[i];
        row.cells.push_back(m_teller.cell(m_sums[i], same ? figure->key : QString()));
    }
}

CarryForward ListedMoney::carried(int first) const
{
    std::vector<int> columns;
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i)
        columns.push_back(first + i);
    return moneyCarriedIn(m_teller, std::move(columns));
}

} // namespace kc::report
