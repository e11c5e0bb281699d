// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_text.h"
#include "report/five_year_teller.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// A longer list of đề án is a register, not an annex.
constexpr std::size_t kLongestList = 500;

const QStringList& annexNumerals()
{
    static const QStringList roman{u"I"_s, u"II"_s, u"III"_s, u"IV"_s};
    return roman;
}

bool showsProvinces(const FigureSet& figures)
{
    return figures.table(u"budget-by-province"_s)->rows.size() > 1;
}

/// A budget table with every column.
Table spanBreakdown(FiveYearTeller& teller, const QString& key, const QString& firstColumn)
{
    const bool byYear = key == "budget-by-year"_L1;
    const FigureTable& from = byYear ? teller.years() : *teller.figures().table(key);
    Table table;
    table.name = from.key;
    table.unitLine = teller.say(u"unit.million"_s);
    table.columns = {{0.8, Align::Center}, {4.6}};
    table.columnLetters = {u"A"_s, u"B"_s};
    std::vector<HeadCell> head{{teller.say(u"col.no"_s)}, {teller.say(firstColumn)}};
    const std::vector<std::pair<QString, QString>> columns{{u"projects"_s, u"col.projects"_s},
                                                           {u"approved_national"_s, u"col.national"_s},
                                                           {u"approved_local"_s, u"col.local"_s},
                                                           {u"approved_total"_s, u"col.total"_s},
                                                           {u"counterpart"_s, u"col.counterpart"_s},
                                                           {u"advanced"_s, u"col.advanced"_s},
                                                           {u"paid"_s, u"col.paid"_s},
                                                           {u"settled"_s, u"col.settled"_s}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        table.columns.push_back({i == 0 ? 0.9 : 1.6, Align::Right});
        head.push_back({teller.say(columns[i].second)});
        table.columnLetters.push_back(i == 3 ? u"4=2+3"_s : QString::number(i + 1));
    }
    table.head = {head};
    const bool numbered = key != "budget-by-activity"_L1;
    const auto addRow = [&](const FigureRow& row, RowKind kind, const QString& number) {
        Row printed;
        printed.kind = kind;
        printed.cells = {Cell::of(number), Cell::of(capitalized(row.label))};
        for (const auto& [column, label] : columns)
            printed.cells.push_back(byYear ? teller.yearCell(row, column)
                                           : teller.tableCell(from, row, column));
        table.rows.push_back(std::move(printed));
    };
    for (const FigureRow& row : from.rows)
        addRow(row, RowKind::Normal, numbered ? QString::number(table.rows.size() + 1) : row.key);
    addRow(*from.total, RowKind::Total, {});
    table.note = teller.say(u"table.rounding"_s);
    return table;
}

Cell spanWordCell(const QString& words)
{
    return words.isEmpty() ? Cell::missing() : Cell::of(words);
}

Table spanProjects(FiveYearTeller& teller)
{
    const Lang lang = teller.lang();
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
    const QStringList money{u"approved_national"_s, u"approved_local"_s, u"counterpart"_s};
    std::vector<std::optional<Dong>> sums(static_cast<std::size_t>(money.size()));
    for (const FigureRow& project : list.rows) {
        Row row;
        const auto year = integerOf(list.cell(project.key, u"plan_year"_s).value);
        row.cells = {Cell::of(QString::number(table.rows.size() + 1)),
                     Cell::of(project.key + u": "_s + project.label),
                     Cell::of(QString::number(year.value_or(0))),
                     spanWordCell(project.word(u"implementing_unit"_s)),
                     spanWordCell(project.word(u"beneficiaries"_s)),
                     spanWordCell(project.word(u"place"_s))};
        for (qsizetype i = 0; i < money.size(); ++i) {
            const auto amount = integerOf(list.cell(project.key, money.at(i)).value);
            row.cells.push_back(teller.tableCell(list, project, money.at(i)));
            row.addends.push_back(amount.value_or(0));
            std::optional<Dong>& sum = sums[static_cast<std::size_t>(i)];
            if (amount)
                sum = sum.value_or(Dong()) + Dong(*amount);
        }
        row.cells.push_back(spanWordCell(project.word(u"state"_s)));
        table.rows.push_back(std::move(row));
    }
    Row total;
    total.kind = RowKind::Total;
    total.cells = {Cell::of({}), Cell::of(teller.say(u"row.total"_s)),
                   Cell::of({}), Cell::of({}),
                   Cell::of({}), Cell::of({})};
    const QStringList drills{u"budget.approved.national"_s, u"budget.approved.local"_s, {}};
    for (qsizetype i = 0; i < money.size(); ++i) {
        const auto& sum = sums[static_cast<std::size_t>(i)];
        const FigureValue value = sum ? FigureValue(*sum) : FigureValue();
        // Sources of one project can cancel out: then the list's sum is not the figure and opens nothing.
        const Figure* figure = teller.figures().find(drills.at(i));
        total.cells.push_back(teller.cell(value, figure && figure->value == value ? figure->key : QString()));
    }
    table.rows.push_back(std::move(total));
    table.carry = CarryForward{
        teller.say(u"carry.out"_s), teller.say(u"carry.in"_s), 1, {6, 7, 8}, [lang](std::int64_t sum) {
            return carriedMoney(sum, lang);
        }};
    table.note = teller.say(u"annex.projects.note"_s);
    return table;
}

} // namespace

FiveYearAnnexes fiveYearAnnexNumbers(const FigureSet& figures)
{
    const std::size_t count = figures.table(u"projects"_s)->rows.size();
    const bool provinces = showsProvinces(figures);
    FiveYearAnnexes annexes;
    annexes.provinces = provinces ? annexNumerals().at(0) : QString();
    if (count > 0 && count <= kLongestList)
        annexes.projects = annexNumerals().at(
            qsizetype(provinces) + qsizetype(!figures.table(u"budget-by-year"_s)->rows.empty()) +
            qsizetype(!figures.table(u"budget-by-activity"_s)->rows.empty()));
    return annexes;
}

std::vector<Section> fiveYearAnnexes(FiveYearTeller& teller)
{
    const FiveYearFrame& frame = teller.frame();
    const bool issued = !frame.number.isEmpty() && frame.date.isValid();
    std::vector<Section> annexes;
    const auto add = [&](const QString& titleKey, Table table) {
        AnnexHead head;
        head.label = teller.say(
            u"annex.label"_s,
            {{u"roman"_s, SentenceValue::words(annexNumerals().at(static_cast<qsizetype>(annexes.size())))}});
        head.title = teller.say(titleKey);
        head.attachedTo =
            teller.say(issued ? u"annex.attached"_s : u"annex.attached.open"_s,
                       {{u"number"_s, SentenceValue::words(frame.number)},
                        {u"date"_s, SentenceValue::words(dateText(frame.date, teller.lang()))}});
        Section section;
        section.orientation = Orientation::Landscape;
        section.blocks.push_back(std::move(head));
        section.blocks.push_back(std::move(table));
        annexes.push_back(std::move(section));
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
