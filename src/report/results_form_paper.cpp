// SPDX-License-Identifier: GPL-3.0-or-later
// Biểu kết quả hoạt động khuyến công as a paper.
#include "report/form_paper.h"
#include "report/results_form.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

Table resultsFormTable(PaperTeller& teller)
{
    const FigureTable& from = *teller.figures().table(u"results-by-fund"_s);
    Table table;
    table.name = from.key;
    table.columns = {{0.7, Align::Center}, {5.6},
                     {1.5, Align::Center}, {1.5, Align::Right},
                     {1.5, Align::Right},  {1.5, Align::Right},
                     {1.5, Align::Right},  {1.5, Align::Right},
                     {1.5, Align::Right},  {1.3, Align::Right},
                     {1.3, Align::Right}};
    table.head = {{{teller.say(u"col.no"_s), 1, 2},
                   {teller.say(u"col.item"_s), 1, 2},
                   {teller.say(u"col.unit"_s), 1, 2},
                   {teller.say(u"col.planned"_s), 1, 2},
                   {teller.say(u"col.actual"_s), 4, 1},
                   {sayOfSpan(teller, u"col.previous"_s), 1, 2},
                   {teller.say(u"col.of_planned"_s), 1, 2},
                   {sayOfSpan(teller, u"col.of_previous"_s), 1, 2}},
                  {{teller.say(u"col.total"_s)},
                   {teller.say(u"col.local"_s)},
                   {teller.say(u"col.national"_s)},
                   {teller.say(u"col.mixed"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"C"_s, u"1"_s,     u"2"_s,    u"3"_s,
                           u"4"_s, u"5"_s, u"6"_s, u"7=2/1"_s, u"8=2/6"_s};
    int number = 0;
    bool averages = false;
    for (const FigureRow& row : from.rows) {
        const bool part = row.key.contains(u'.') || !partOfIndicator(row.key).isEmpty();
        table.rows.push_back(formRow(teller, from, row, row.word(u"unit"_s),
                                     part ? FormLevel::OfWhich : FormLevel::Whole,
                                     part ? QString() : QString::number(++number)));
        tellMoneyInMillions(table.rows.back().cells, 2, teller.lang());
        if (!isAverageUnit(row.word(u"unit"_s)))
            continue;
        averages = true;
        std::vector<Cell>& cells = table.rows.back().cells;
        for (std::size_t i = 3; i < cells.size(); ++i) {
            Cell none = Cell::missing(cells[i].drill);
            none.italic = part;
            none.bold = !part;
            cells[i] = std::move(none);
        }
    }
    table.note = teller.say(averages ? u"table.note.average"_s : u"table.note"_s);
    return table;
}

Expected<Document> resultsDocument(const ReportContext& context, const FigureSet& figures)
{
    PaperTeller teller(context, figures);
    return teller.document({formSection(teller, Orientation::Landscape, resultsFormTable(teller))});
}

} // namespace

const ReportDefinition& resultsReport()
{
    static const ReportDefinition definition{u"results"_s,       ReportPeriod::Any, true,           {},
                                             {u"explanation"_s}, resultsFigures,    resultsDocument};
    return definition;
}

} // namespace kc::report
