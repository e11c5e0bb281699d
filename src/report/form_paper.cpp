// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/form_paper.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// Prints "Trong đó: " before the first OfWhich row of each group. `labels` is the column of labels.
void sayOfWhich(PaperTeller& teller, Table& table, int labels)
{
    bool before = false;
    for (Row& row : table.rows) {
        Cell& label = row.cells[static_cast<std::size_t>(labels)];
        const bool ofWhich = label.indent > 0;
        if (ofWhich && !before) {
            label.text = teller.say(u"row.of_which"_s, {{u"label"_s, SentenceValue::words(label.text)}});
        }
        before = ofWhich;
    }
}

} // namespace

Row formRow(PaperTeller& teller, const FigureTable& from, const FigureRow& row, const QString& unit,
            FormLevel level, const QString& number)
{
    Row printed;
    Cell label = Cell::of(row.label);
    label.indent = level == FormLevel::OfWhich ? 1 : 0;
    printed.cells = {Cell::of(number), std::move(label), Cell::of(unit)};
    for (const FigureColumn& column : from.columns)
        printed.cells.push_back(teller.tableCell(from, row, column.key));
    for (Cell& cell : printed.cells) {
        cell.bold = level == FormLevel::Whole;
        cell.italic = level == FormLevel::OfWhich;
    }
    return printed;
}

QString sayOfSpan(PaperTeller& teller, const QString& key)
{
    const Period& period = teller.figures().params.period;
    return teller.say(period.firstYear() == period.lastYear() ? key : key + u".span"_s);
}

Section formSection(PaperTeller& teller, Orientation orientation, Table table)
{
    Section section;
    section.orientation = orientation;
    section.blocks.push_back(teller.head(u"BC"_s));
    section.blocks.push_back(teller.title());
    for (const QString& line :
         {u"form.number"_s, u"form.basis"_s, u"form.sender"_s, u"form.receiver"_s, u"form.period"_s}) {
        Paragraph paragraph = teller.paragraph(line);
        paragraph.firstLineIndent = false;
        paragraph.align = Align::Left;
        paragraph.size = 12;
        paragraph.spaceAfter = 2;
        section.blocks.push_back(std::move(paragraph));
    }
    sayOfWhich(teller, table, 1);
    section.blocks.push_back(std::move(table));
    const QString words = teller.frame().texts.value(u"explanation"_s);
    if (!words.isEmpty()) {
        section.blocks.push_back(Heading{2, {}, teller.say(u"heading.explanation"_s), {}});
        for (Block& block : teller.ownWords(u"explanation"_s))
            section.blocks.push_back(std::move(block));
    }
    section.blocks.push_back(teller.closing());
    return section;
}

} // namespace kc::report
