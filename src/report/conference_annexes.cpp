// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "report/conference_teller.h"
#include "report/listed_money.h"
#include "report/paper_parts.h"
#include "report/paper_table.h"

#include <stdexcept>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

const auto kPrevious = QLatin1String("previous_year.");

Table moneyTable(ConferenceTeller& teller, const QString& name)
{
    Table table;
    table.name = name;
    table.unitLine = teller.say(u"unit.million"_s);
    return table;
}

/// Both years, each source: what was allocated, approved, paid out and settled.
Table annexBudget(ConferenceTeller& teller)
{
    Table table = moneyTable(teller, u"annex-budget"_s);
    table.columns = {{0.6, Align::Center}, {4.0},
                     {1.6, Align::Right},  {1.6, Align::Right},
                     {1.6, Align::Right},  {1.6, Align::Right},
                     {1.6, Align::Right},  {1.6, Align::Right},
                     {1.6, Align::Right},  {1.4, Align::Right}};
    table.head = {{{teller.say(u"col.no"_s)},
                   {teller.say(u"col.source"_s)},
                   {teller.say(u"col.allocated"_s)},
                   {teller.say(u"col.approved"_s)},
                   {teller.say(u"col.advanced"_s)},
                   {teller.say(u"col.paid"_s)},
                   {teller.say(u"col.returned"_s)},
                   {teller.say(u"col.disbursed"_s)},
                   {teller.say(u"col.settled"_s)},
                   {teller.say(u"col.rate"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"1"_s,       u"2"_s, u"3"_s,
                           u"4"_s, u"5"_s, u"6=3+4-5"_s, u"7"_s, u"8=6/1"_s};
    const auto addGroup = [&](const QString& roman, const QString& labelKey, const QString& prefix) {
        const auto addRow = [&](RowKind kind, const QString& number, const QString& label,
                                const QString& source, const QString& rate) {
            Row row;
            row.kind = kind;
            row.cells = {Cell::of(number), Cell::of(label)};
            for (const QString& stage :
                 {u"budget.allocated"_s, u"budget.approved"_s, u"budget.advanced"_s, u"budget.paid"_s,
                  u"budget.returned"_s, u"disbursed"_s, u"budget.settled"_s})
                row.cells.push_back(teller.figureCell(prefix + stage + u'.' + source));
            row.cells.push_back(teller.figureCell(prefix + rate));
            table.rows.push_back(std::move(row));
        };
        addRow(RowKind::Group, roman, teller.say(labelKey), u"total"_s, u"disbursement_rate"_s);
        addRow(RowKind::Normal, u"1"_s, teller.say(u"row.national"_s), u"national"_s,
               u"disbursed.national.of_own_plan"_s);
        addRow(RowKind::Normal, u"2"_s, teller.say(u"row.local"_s), u"local"_s,
               u"disbursed.local.of_own_plan"_s);
        Row counterpart;
        counterpart.kind = RowKind::Subtotal;
        counterpart.cells = {Cell::of({}), Cell::of(teller.say(u"row.counterpart"_s)), Cell::of({}),
                             teller.figureCell(prefix + u"counterpart.committed"_s)};
        table.rows.push_back(std::move(counterpart));
    };
    addGroup(u"I"_s, u"annex.group.year_before"_s, kPrevious);
    addGroup(u"II"_s, u"annex.group.period"_s, {});
    table.note = teller.say(u"annex.budget.note"_s);
    return table;
}

/// The columns of money of a list of đề án.
const QStringList& listedMoney()
{
    static const QStringList columns{u"total_cost"_s, u"approved_national"_s, u"approved_local"_s,
                                     u"counterpart"_s, u"other"_s};
    return columns;
}

Row projectRow(const FigureRow& project, int number)
{
    Row row;
    row.cells = {Cell::of(QString::number(number)), Cell::of(project.key + u": "_s + project.label),
                 wordCell(project.word(u"implementing_unit"_s)), wordCell(project.word(u"beneficiaries"_s)),
                 wordCell(capitalized(project.word(u"place"_s)))};
    return row;
}

/// Sums under a list: the label and what its columns of money come to.
Row sumRow(RowKind kind, const QString& label, const ListedMoney& money, const QStringList& figures = {})
{
    Row row;
    row.kind = kind;
    row.cells = {Cell::of({}), Cell::of(label), Cell::of({}), Cell::of({}), Cell::of({})};
    money.addSumsTo(row, figures);
    return row;
}

/// The đề án of each province under its name, when the report is about several. Throws std::logic_error when
/// one stands in none of the provinces: a list leaves nothing out.
void addProvinceGroups(ConferenceTeller& teller, const FigureTable& list, const FigureTable& provinces,
                       ListedMoney& all, Table& table)
{
    int number = 0;
    int group = 0;
    for (const FigureRow& province : provinces.rows) {
        ListedMoney money(teller, list, listedMoney());
        std::vector<Row> rows;
        for (const FigureRow& project : list.rows) {
            if (project.word(u"province"_s) != province.key)
                continue;
            Row row = projectRow(project, ++number);
            Row counted;
            all.addTo(counted, project);
            money.addTo(row, project);
            row.cells.push_back(wordCell(project.word(u"state"_s)));
            rows.push_back(std::move(row));
        }
        if (rows.empty())
            continue;
        Row head;
        head.kind = RowKind::Group;
        Cell name = Cell::of(
            teller.say(u"annex.projects.province"_s,
                       {{u"name"_s, SentenceValue::words(capitalized(province.label))},
                        {u"count"_s, SentenceValue::number(static_cast<std::int64_t>(rows.size()), {})}}));
        name.colSpan = static_cast<int>(table.columns.size()) - 1;
        head.cells = {Cell::of(romanNumeral(++group)), std::move(name)};
        table.rows.push_back(std::move(head));
        std::move(rows.begin(), rows.end(), std::back_inserter(table.rows));
        table.rows.push_back(sumRow(
            RowKind::Subtotal,
            teller.say(u"annex.projects.sum"_s, {{u"name"_s, SentenceValue::words(province.label)}}), money));
    }
    if (static_cast<std::size_t>(number) != list.rows.size())
        throw std::logic_error("a listed project stands in no province of the report");
}

Table projectTable(ConferenceTeller& teller, const FigureTable& list, const QString& groupKey)
{
    Table table = moneyTable(teller, list.key);
    table.caption =
        teller.say(u"annex.projects.caption"_s,
                   {{u"group"_s, SentenceValue::words(teller.say(groupKey))},
                    {u"count"_s, SentenceValue::number(static_cast<std::int64_t>(list.rows.size()), {})}});
    table.columns = {{0.7, Align::Center},
                     {4.2},
                     {2.6},
                     {2.6},
                     {1.9},
                     {1.5, Align::Right},
                     {1.3, Align::Right},
                     {1.3, Align::Right},
                     {1.5, Align::Right},
                     {1.1, Align::Right},
                     {1.6}};
    table.head = {{{teller.say(u"col.no"_s)},
                   {teller.say(u"col.code_title"_s)},
                   {teller.say(u"col.implementing_unit"_s)},
                   {teller.say(u"col.beneficiaries"_s)},
                   {teller.say(u"col.place"_s)},
                   {teller.say(u"col.total_cost"_s)},
                   {teller.say(u"col.national"_s)},
                   {teller.say(u"col.local"_s)},
                   {teller.say(u"col.counterpart"_s)},
                   {teller.say(u"col.other"_s)},
                   {teller.say(u"col.state"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"1"_s,
                           u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"F"_s};
    table.size = 10;
    const QString prefix = list.key.startsWith(kPrevious) ? QString(kPrevious) : QString();
    const FigureTable& provinces = *teller.figures().table(prefix + u"budget-by-province"_s);
    ListedMoney money(teller, list, listedMoney());
    if (provinces.rows.size() > 1) {
        addProvinceGroups(teller, list, provinces, money, table);
    } else {
        for (const FigureRow& project : list.rows) {
            Row row = projectRow(project, static_cast<int>(table.rows.size()) + 1);
            money.addTo(row, project);
            row.cells.push_back(wordCell(project.word(u"state"_s)));
            table.rows.push_back(std::move(row));
        }
    }
    table.rows.push_back(
        sumRow(RowKind::Total, teller.say(u"row.total"_s), money,
               {{}, prefix + u"budget.approved.national"_s, prefix + u"budget.approved.local"_s}));
    table.carry = money.carried(5);
    table.note = teller.say(u"annex.projects.note"_s);
    return table;
}

/// budget-by-activity or budget-by-province with every column.
Table annexBreakdown(ConferenceTeller& teller, const FigureTable& from, const QString& groupKey,
                     const QString& firstColumnKey)
{
    const bool numbered = firstColumnKey == "col.province"_L1;
    Table table =
        paperTable(teller, from,
                   {{numbered ? u"#"_s : u"#key"_s, {}, 0.6},
                    {u"@"_s, teller.say(firstColumnKey), 5.2},
                    {u"projects"_s, teller.say(u"col.projects"_s), 0.9},
                    {u"approved_national"_s, teller.say(u"row.national"_s), 1.5},
                    {u"approved_local"_s, teller.say(u"row.local"_s), 1.5},
                    {u"approved_total"_s, teller.say(u"col.budget"_s), 1.5, Align::Right, u"4=2+3"_s},
                    {u"counterpart"_s, teller.say(u"col.counterpart"_s), 1.5},
                    {u"advanced"_s, teller.say(u"col.advanced"_s), 1.5},
                    {u"paid"_s, teller.say(u"col.paid"_s), 1.5},
                    {u"settled"_s, teller.say(u"col.settled"_s), 1.5}});
    table.unitLine = teller.say(u"unit.million"_s);
    table.caption = teller.say(groupKey);
    return table;
}

} // namespace

std::vector<Section> conferenceAnnexes(ConferenceTeller& teller)
{
    const FigureSet& figures = teller.figures();
    std::vector<Section> annexes;
    const auto begin = [&](const QString& titleKey) -> std::vector<Block>& {
        annexes.push_back(annexSection(annexHead(teller, teller.frame(), annexes.size(), titleKey, u"BC"_s)));
        return annexes.back().blocks;
    };
    begin(u"annex.budget"_s).push_back(annexBudget(teller));

    std::vector<Block>& lists = begin(u"annex.projects"_s);
    const std::vector<std::pair<QString, QString>> years{{kPrevious, u"annex.group.year_before"_s},
                                                         {QString(), u"annex.group.period"_s}};
    for (const auto& [prefix, group] : years) {
        const FigureTable& list = *figures.table(prefix + u"projects"_s);
        if (!list.rows.empty()) {
            lists.push_back(projectTable(teller, list, group));
            continue;
        }
        // A list too long for a report is empty here although there are projects.
        const Figure& count = figures.at(prefix + u"projects.count"_s);
        const bool none = integerOf(count.value).value_or(0) == 0;
        lists.push_back(Heading{3, {}, teller.say(group), {}});
        lists.push_back(teller.paragraph(none ? u"annex.projects.none"_s : u"annex.projects.left_out"_s,
                                         {{u"count"_s, SentenceValue::number(count.value, count.key)}}));
    }

    const auto addBreakdown = [&](const QString& key, const QString& titleKey, const QString& columnKey) {
        std::vector<Block>& blocks = begin(titleKey);
        for (const auto& [prefix, group] : years) {
            const FigureTable& from = *figures.table(prefix + key);
            if (!from.rows.empty()) {
                blocks.push_back(annexBreakdown(teller, from, group, columnKey));
                continue;
            }
            // A table of nothing but its total says less than a word.
            blocks.push_back(Heading{3, {}, teller.say(group), {}});
            blocks.push_back(teller.paragraph(u"annex.none"_s));
        }
    };
    addBreakdown(u"budget-by-activity"_s, u"annex.activities"_s, u"col.activity"_s);
    if (figures.table(u"budget-by-province"_s)->rows.size() > 1 ||
        figures.table(kPrevious + u"budget-by-province"_s)->rows.size() > 1)
        addBreakdown(u"budget-by-province"_s, u"annex.provinces"_s, u"col.province"_s);
    return annexes;
}

} // namespace kc::report
