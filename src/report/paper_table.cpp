// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper_table.h"

#include "base/number_text.h"

#include <stdexcept>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// "#" and "#key": the column of numbers.
bool numbersRows(const PaperColumn& column)
{
    return column.key.startsWith(u'#');
}

QString ownLabel(const FigureTable& from, const QString& key)
{
    for (const auto* list : {&from.columns, &from.wordColumns}) {
        for (const FigureColumn& column : *list) {
            if (column.key == key)
                return column.label;
        }
    }
    return {};
}

Cell paperMoneyCell(const ReportTeller& teller, const FigureTable& from, const FigureRow& row,
                    const QString& column, PaperMoney money)
{
    Cell cell = teller.tableCell(from, row, column);
    const Dong* amount = std::get_if<Dong>(&from.cell(row.key, column).value);
    if (amount && money == PaperMoney::Dong)
        cell.text = groupedText(amount->value(), teller.lang());
    return cell;
}

/// What a row has in a column of words.
QString wordsOf(const FigureRow& row, const QString& column)
{
    if (column == "@"_L1)
        return capitalized(row.label);
    if (column == "@key"_L1)
        return row.key;
    if (column.startsWith(u'@'))
        throw std::logic_error("no such column of a paper's table: " + column.toStdString());
    return row.word(column);
}

} // namespace

Table paperTable(ReportTeller& teller, const FigureTable& from, const std::vector<PaperColumn>& columns,
                 PaperMoney money)
{
    Table table;
    table.name = from.key;
    std::vector<HeadCell> head;
    int words = 0;
    int numbers = 0;
    for (const PaperColumn& column : columns) {
        const bool number = from.columnIndex(column.key) >= 0;
        const Align align = numbersRows(column) ? Align::Center : column.align;
        table.columns.push_back({column.weight, number ? Align::Right : align});
        head.push_back({numbersRows(column)     ? teller.say(u"col.no"_s)
                        : column.head.isEmpty() ? ownLabel(from, column.key)
                                                : column.head});
        const QString letter = number ? QString::number(++numbers) : QString(QChar(u'A' + words++));
        table.columnLetters.push_back(column.letter.isEmpty() ? letter : column.letter);
    }
    table.head = {head};
    const auto addRow = [&](const FigureRow& row, RowKind kind) {
        const bool total = kind == RowKind::Total;
        Row printed;
        printed.kind = kind;
        bool labelled = false;
        for (const PaperColumn& column : columns) {
            if (from.columnIndex(column.key) >= 0) {
                printed.cells.push_back(paperMoneyCell(teller, from, row, column.key, money));
            } else if (numbersRows(column)) {
                const QString number =
                    column.key == "#key"_L1 ? row.key : QString::number(table.rows.size() + 1);
                printed.cells.push_back(Cell::of(total ? QString() : number));
            } else if (total) {
                // A total is named once, in the first column of words.
                printed.cells.push_back(Cell::of(labelled ? QString() : capitalized(row.label)));
                labelled = true;
            } else {
                printed.cells.push_back(wordCell(wordsOf(row, column.key)));
            }
        }
        table.rows.push_back(std::move(printed));
    };
    for (const FigureRow& row : from.rows)
        addRow(row, RowKind::Normal);
    if (from.total)
        addRow(*from.total, RowKind::Total);
    return table;
}

} // namespace kc::report
