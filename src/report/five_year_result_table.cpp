// SPDX-License-Identifier: GPL-3.0-or-later
// What was done, indicator by indicator, beside the targets of the programmes.
#include "report/five_year_teller.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// Which of the columns on targets and on the span before the table of results needs.
struct ResultColumns
{
    bool target = false;
    bool ofTarget = false; ///< not everything that was done counts towards the targets
    bool before = false;

    ResultColumns(const FigureTable& results, const FigureSet& figures)
    {
        for (const FigureRow& row : results.rows) {
            const auto cell = [&](const QString& column) {
                return integerOf(results.cell(row.key, column).value);
            };
            target = target || cell(u"target"_s);
            ofTarget = ofTarget || (cell(u"target"_s) && cell(u"of_target"_s) != cell(u"actual"_s));
            const Figure* earlier = figures.find(u"previous_span.result."_s + row.key);
            before = before || (earlier && !isMissing(earlier->value));
        }
    }
};

/// The programmes that speak of a part of the scope, each with its indicators.
QStringList targetNotes(FiveYearTeller& teller, const FigureTable& results)
{
    std::vector<std::pair<QString, QStringList>> parts;
    for (const FigureRow& row : results.rows) {
        const QString programmes = row.word(u"target_part_of"_s);
        if (programmes.isEmpty())
            continue;
        auto part = std::find_if(parts.begin(), parts.end(),
                                 [&](const auto& known) { return known.first == programmes; });
        if (part == parts.end())
            part = parts.insert(parts.end(), {programmes, {}});
        part->second << lowered(row.label);
    }
    QStringList notes;
    for (const auto& [programmes, indicators] : parts)
        notes << teller.say(u"table.results.note.part"_s,
                            {{u"programme"_s, SentenceValue::words(programmes)},
                             {u"list"_s, SentenceValue::words(indicators.join(u"; "_s))}});
    return notes;
}

} // namespace

Table fiveYearResultTable(FiveYearTeller& teller)
{
    const FigureTable& results = *teller.figures().table(u"results"_s);
    const ResultColumns has(results, teller.figures());
    Table table = teller.captioned(results.key, u"table.results"_s, false);
    table.columns = {{0.6, Align::Center}, {4.6}, {1.3, Align::Center}};
    table.head = {{{teller.say(u"col.no"_s)}, {teller.say(u"col.indicator"_s)}, {teller.say(u"col.unit"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"C"_s};
    QStringList shown; ///< columns of the figures, the last one maybe the span before
    const auto add = [&](const QString& column, const QString& head, qreal weight,
                         const QString& letter = {}) {
        shown << column;
        table.columns.push_back({weight, Align::Right});
        table.head.front().push_back({teller.say(head)});
        table.columnLetters.push_back(letter.isEmpty() ? QString::number(shown.size()) : letter);
    };
    add(u"planned"_s, u"col.planned"_s, 1.3);
    add(u"actual"_s, u"col.done"_s, 1.3);
    if (has.target)
        add(u"target"_s, u"col.target"_s, 1.4);
    if (has.ofTarget)
        add(u"of_target"_s, u"col.towards_target"_s, 1.4);
    if (has.target)
        add(u"percent"_s, u"col.of_target"_s, 1.2, has.ofTarget ? u"5=4/3"_s : u"4=2/3"_s);
    if (has.before)
        add({}, u"col.done_before"_s, 1.4);
    bool averages = false;
    for (const FigureRow& row : results.rows) {
        const QString before = u"previous_span.result."_s + row.key;
        Row printed;
        printed.cells = {Cell::of(QString::number(table.rows.size() + 1)), Cell::of(row.label),
                         Cell::of(row.word(u"unit"_s))};
        for (const QString& column : shown) {
            if (!column.isEmpty())
                printed.cells.push_back(teller.tableCell(results, row, column));
            else
                printed.cells.push_back(teller.figures().find(before) ? teller.figureCell(before)
                                                                      : Cell::missing());
        }
        if (isAverageUnit(row.word(u"unit"_s))) {
            averages = true;
            for (std::size_t i = 3; i < printed.cells.size(); ++i) {
                if (shown.at(static_cast<qsizetype>(i) - 3) != "target"_L1)
                    printed.cells[i] = Cell::missing(printed.cells[i].drill);
            }
        }
        tellMoneyInMillions(printed.cells, 2, teller.lang());
        table.rows.push_back(std::move(printed));
    }
    QStringList notes{teller.say(u"table.results.note"_s)};
    if (has.target)
        notes << teller.say(has.ofTarget ? u"table.results.note.towards"_s : u"table.results.note.target"_s);
    notes << targetNotes(teller, results);
    if (averages)
        notes << teller.say(u"table.results.note.average"_s);
    table.note = notes.join(u' ');
    return table;
}

} // namespace kc::report
