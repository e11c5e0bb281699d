// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_text.h"
#include "report/conference_teller.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

const auto kPrevious = QLatin1String("previous_year.");

/// "Phụ lục II" with its name and "(Kèm theo Báo cáo ...)".
AnnexHead annexHead(ConferenceTeller& teller, const QString& roman, const QString& titleKey)
{
    const ConferenceFrame& frame = teller.frame();
    const bool issued = !frame.number.isEmpty() && frame.date.isValid();
    AnnexHead head;
    head.label = teller.say(u"annex.label"_s, {{u"roman"_s, SentenceValue::words(roman)}});
    head.title = teller.say(titleKey);
    head.attachedTo = teller.say(issued ? u"annex.attached"_s : u"annex.attached.open"_s,
                                 {{u"number"_s, SentenceValue::words(frame.number)},
                                  {u"date"_s, SentenceValue::words(dateText(frame.date, teller.lang()))}});
    return head;
}

Table moneyTable(ConferenceTeller& teller, const QString& name)
{
    Table table;
    table.name = name;
    table.unitLine = teller.say(u"unit.million"_s);
    return table;
}

/// Words that are not on record print "-" like numbers.
Cell wordCell(const QString& words)
{
    return words.isEmpty() ? Cell::missing() : Cell::of(words);
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

Table projectTable(ConferenceTeller& teller, const FigureTable& list, const QString& groupKey)
{
    const Lang lang = teller.lang();
    Table table = moneyTable(teller, list.key);
    table.caption =
        teller.say(u"annex.projects.caption"_s,
                   {{u"group"_s, SentenceValue::words(teller.say(groupKey))},
                    {u"count"_s, SentenceValue::number(static_cast<std::int64_t>(list.rows.size()), {})}});
    table.columns = {{0.6, Align::Center},
                     {4.4},
                     {2.8},
                     {2.8},
                     {2.0},
                     {1.5, Align::Right},
                     {1.35, Align::Right},
                     {1.35, Align::Right},
                     {1.5, Align::Right},
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
                   {teller.say(u"col.state"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"F"_s};
    table.size = 10;
    const QStringList money{u"total_cost"_s, u"approved_national"_s, u"approved_local"_s, u"counterpart"_s};
    std::vector<std::optional<Dong>> sums(static_cast<std::size_t>(money.size()));
    for (const FigureRow& project : list.rows) {
        Row row;
        row.cells = {Cell::of(QString::number(table.rows.size() + 1)),
                     Cell::of(project.key + u": "_s + project.label),
                     wordCell(project.word(u"implementing_unit"_s)),
                     wordCell(project.word(u"beneficiaries"_s)), wordCell(project.word(u"place"_s))};
        for (qsizetype i = 0; i < money.size(); ++i) {
            const auto index = static_cast<std::size_t>(i);
            const FigureValue& value = list.cell(project.key, money.at(i)).value;
            row.cells.push_back(teller.tableCell(list, project, money.at(i)));
            row.addends.push_back(integerOf(value).value_or(0));
            if (const auto amount = integerOf(value))
                sums[index] = sums[index].value_or(Dong()) + Dong(*amount);
        }
        row.cells.push_back(wordCell(project.word(u"state"_s)));
        table.rows.push_back(std::move(row));
    }
    Row total;
    total.kind = RowKind::Total;
    total.cells = {Cell::of({}), Cell::of(teller.say(u"row.total"_s)), Cell::of({}), Cell::of({}),
                   Cell::of({})};
    const QString prefix = list.key.startsWith(kPrevious) ? QString(kPrevious) : QString();
    const QStringList drills{
        {}, prefix + u"budget.approved.national"_s, prefix + u"budget.approved.local"_s, {}};
    for (qsizetype i = 0; i < money.size(); ++i) {
        const auto& sum = sums[static_cast<std::size_t>(i)];
        const FigureValue value = sum ? FigureValue(*sum) : FigureValue();
        // Sources of one project can cancel out: then the list's sum is not the figure and opens nothing.
        const Figure* figure = teller.figures().find(drills.at(i));
        total.cells.push_back(teller.cell(value, figure && figure->value == value ? figure->key : QString()));
    }
    table.rows.push_back(std::move(total));
    table.carry = CarryForward{
        teller.say(u"carry.out"_s), teller.say(u"carry.in"_s), 1, {5, 6, 7, 8}, [lang](std::int64_t sum) {
            return carriedMoney(sum, lang);
        }};
    table.note = teller.say(u"annex.projects.note"_s);
    return table;
}

/// budget-by-activity or budget-by-province with every column.
Table annexBreakdown(ConferenceTeller& teller, const FigureTable& from, const QString& groupKey,
                     const QString& firstColumnKey)
{
    Table table = moneyTable(teller, from.key);
    table.caption = teller.say(groupKey);
    table.columns = {{0.6, Align::Center}, {5.2}};
    table.columnLetters = {u"A"_s, u"B"_s};
    std::vector<HeadCell> head{{teller.say(u"col.no"_s)}, {teller.say(firstColumnKey)}};
    const std::vector<std::pair<QString, QString>> columns{{u"projects"_s, u"col.projects"_s},
                                                           {u"approved_national"_s, u"row.national"_s},
                                                           {u"approved_local"_s, u"row.local"_s},
                                                           {u"approved_total"_s, u"col.budget"_s},
                                                           {u"counterpart"_s, u"col.counterpart"_s},
                                                           {u"advanced"_s, u"col.advanced"_s},
                                                           {u"paid"_s, u"col.paid"_s},
                                                           {u"settled"_s, u"col.settled"_s}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        table.columns.push_back({i == 0 ? 0.9 : 1.5, Align::Right});
        head.push_back({teller.say(columns[i].second)});
        table.columnLetters.push_back(i == 3 ? u"4=2+3"_s : QString::number(i + 1));
    }
    table.head = {head};
    const auto addRow = [&](const FigureRow& row, RowKind kind, const QString& number) {
        Row printed;
        printed.kind = kind;
        printed.cells = {Cell::of(number), Cell::of(row.label)};
        for (const auto& [column, label] : columns)
            printed.cells.push_back(teller.tableCell(from, row, column));
        table.rows.push_back(std::move(printed));
    };
    for (const FigureRow& row : from.rows)
        addRow(row, RowKind::Normal,
               firstColumnKey == "col.province"_L1 ? QString::number(table.rows.size() + 1) : row.key);
    addRow(*from.total, RowKind::Total, {});
    return table;
}

} // namespace

std::vector<Section> conferenceAnnexes(ConferenceTeller& teller)
{
    static const QStringList roman{u"I"_s, u"II"_s, u"III"_s, u"IV"_s};
    const FigureSet& figures = teller.figures();
    std::vector<Section> annexes;
    const auto begin = [&](const QString& titleKey) -> std::vector<Block>& {
        Section section;
        section.orientation = Orientation::Landscape;
        section.blocks.push_back(
            annexHead(teller, roman.at(static_cast<qsizetype>(annexes.size())), titleKey));
        annexes.push_back(std::move(section));
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
