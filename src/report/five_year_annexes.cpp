// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "report/five_year_teller.h"
#include "report/listed_money.h"
#include "report/paper_parts.h"
#include "report/paper_table.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// A longer list of đề án is a register, not an annex.
constexpr std::size_t kLongestList = 500;

bool showsProvinces(const FigureSet& figures)
{
    return figures.table(u"budget-by-province"_s)->rows.size() > 1;
}

/// A budget table with every column.
Table spanBreakdown(FiveYearTeller& teller, const QString& key, const QString& firstColumn)
{
    const bool byYear = key == "budget-by-year"_L1;
    const bool numbered = key != "budget-by-activity"_L1;
    Table table =
        paperTable(teller, byYear ? teller.years() : *teller.figures().table(key),
                   {{numbered ? u"#"_s : u"#key"_s, {}, 0.8},
                    {u"@"_s, teller.say(firstColumn), 4.6},
                    {u"projects"_s, teller.say(u"col.projects"_s), 0.9},
                    {u"approved_national"_s, teller.say(u"col.national"_s), 1.6},
                    {u"approved_local"_s, teller.say(u"col.local"_s), 1.6},
                    {u"approved_total"_s, teller.say(u"col.total"_s), 1.6, Align::Right, u"4=2+3"_s},
                    {u"counterpart"_s, teller.say(u"col.counterpart"_s), 1.6},
                    {u"advanced"_s, teller.say(u"col.advanced"_s), 1.6},
                    {u"paid"_s, teller.say(u"col.paid"_s), 1.6},
                    {u"settled"_s, teller.say(u"col.settled"_s), 1.6}});
    table.unitLine = teller.say(u"unit.million"_s);
    if (byYear)
        teller.closeEmptyYears(table);
    table.note = teller.say(u"table.rounding"_s);
    return table;
}

Table spanProjects(FiveYearTeller& teller)
{
    const FigureTable& list = *teller.figures().table(u"projects"_s);
    Table table;
    table.name = list.key;
    table.unitLine = teller.say(u"unit.million"_s);
    table.size = 10;
    table.columns = {{0.6, Align::Center},
                     {4.6},
                     {0.8, Align::Center},
                     {2.6},
                     {2.6},
                     {2.0},
                     {1.4, Align::Right},
                     {1.4, Align::Right},
                     {1.5, Align::Right},
                     {1.5}};
    table.head = {{{teller.say(u"col.no"_s)},
                   {teller.say(u"col.code_title"_s)},
                   {teller.say(u"col.plan_year"_s)},
                   {teller.say(u"col.implementing_unit"_s)},
                   {teller.say(u"col.beneficiaries"_s)},
                   {teller.say(u"col.place"_s)},
                   {teller.say(u"col.short_national"_s)},
                   {teller.say(u"col.short_local"_s)},
                   {teller.say(u"col.counterpart"_s)},
                   {teller.say(u"col.state"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"1"_s, u"2"_s, u"3"_s, u"G"_s};
    ListedMoney money(teller, list, {u"approved_national"_s, u"approved_local"_s, u"counterpart"_s});
    for (const FigureRow& project : list.rows) {
        Row row;
        const auto year = integerOf(list.cell(project.key, u"plan_year"_s).value);
        row.cells = {Cell::of(QString::number(table.rows.size() + 1)),
                     Cell::of(project.key + u": "_s + project.label),
                     Cell::of(QString::number(year.value_or(0))),
                     wordCell(project.word(u"implementing_unit"_s)),
                     wordCell(project.word(u"beneficiaries"_s)),
                     wordCell(capitalized(project.word(u"place"_s)))};
        money.addTo(row, project);
        row.cells.push_back(wordCell(project.word(u"state"_s)));
        table.rows.push_back(std::move(row));
    }
    Row total;
    total.kind = RowKind::Total;
    total.cells = {Cell::of({}), Cell::of(teller.say(u"row.total"_s)),
                   Cell::of({}), Cell::of({}),
                   Cell::of({}), Cell::of({})};
    money.addSumsTo(total, {u"budget.approved.national"_s, u"budget.approved.local"_s});
    table.rows.push_back(std::move(total));
    table.carry = money.carried(6);
    table.note = teller.say(u"annex.projects.note"_s);
    return table;
}

} // namespace

FiveYearAnnexes fiveYearAnnexNumbers(const FigureSet& figures)
{
    const std::size_t count = figures.table(u"projects"_s)->rows.size();
    const bool provinces = showsProvinces(figures);
    FiveYearAnnexes annexes;
    annexes.provinces = provinces ? romanNumeral(1) : QString();
    if (count > 0 && count <= kLongestList)
        annexes.projects =
            romanNumeral(1 + int(provinces) + int(!figures.table(u"budget-by-year"_s)->rows.empty()) +
                         int(!figures.table(u"budget-by-activity"_s)->rows.empty()));
    return annexes;
}

std::vector<Section> fiveYearAnnexes(FiveYearTeller& teller)
{
    std::vector<Section> annexes;
    const auto add = [&](const QString& titleKey, Table table) {
        annexes.push_back(annexSection(
            annexHead(teller, teller.frame(), annexes.size(), teller.ofScope(titleKey), u"BC"_s)));
        annexes.back().blocks.push_back(std::move(table));
    };
    if (showsProvinces(teller.figures()))
        add(u"annex.provinces"_s, spanBreakdown(teller, u"budget-by-province"_s, u"col.province"_s));
    // The text has said already that nothing was approved.
    if (!teller.figures().table(u"budget-by-year"_s)->rows.empty())
        add(u"annex.years"_s, spanBreakdown(teller, u"budget-by-year"_s, u"col.year"_s));
    if (!teller.figures().table(u"budget-by-activity"_s)->rows.empty())
        add(u"annex.activities"_s, spanBreakdown(teller, u"budget-by-activity"_s, u"col.activity"_s));
    if (!fiveYearAnnexNumbers(teller.figures()).projects.isEmpty())
        add(u"annex.projects"_s, spanProjects(teller));
    return annexes;
}

} // namespace kc::report
