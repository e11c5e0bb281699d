// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/list_figures.h"

#include "base/texts.h"
#include "store/query.h"
#include "store/store.h"

#include <map>
#include <set>
#include <stdexcept>
#include <utility>

namespace kc::report {

using namespace Qt::StringLiterals;

FigureSet emptyFigures(const ReportContext& context, const QString& report)
{
    FigureSet set;
    set.report = report;
    set.params = context.params();
    set.simulated = context.store.isSimulated();
    set.storeHash = store::Query(context.store, u"audit/head"_s)
                        .first([](const store::Row& row) { return row.text(u"hash"_s); })
                        .value_or(QString());
    return set;
}

FigureTable listTable(Lang lang, const QString& key, const QStringList& numbers, const QStringList& words)
{
    FigureTable table;
    table.key = key;
    table.title = text(u"report_table."_s + key, lang);
    table.unit = text(u"unit.dong"_s, lang);
    for (const QString& column : numbers)
        table.columns.push_back({column, text(u"report_column."_s + column, lang)});
    for (const QString& column : words)
        table.wordColumns.push_back({column, text(u"report_column."_s + column, lang)});
    return table;
}

FigureRow listRow(const FigureTable& table, const QString& key, const QString& label,
                  std::vector<FigureCell> cells, const QStringList& words)
{
    if (cells.size() != table.columns.size() ||
        static_cast<std::size_t>(words.size()) != table.wordColumns.size())
        throw std::logic_error("a row of " + table.key.toStdString() + " does not fit its columns");
    FigureRow row;
    row.key = key;
    row.label = label;
    row.cells = std::move(cells);
    for (std::size_t i = 0; i < table.wordColumns.size(); ++i)
        row.words.emplace_back(table.wordColumns[i].key, words.at(static_cast<qsizetype>(i)));
    return row;
}

FigureRow totalRow(const FigureTable& table, Lang lang)
{
    FigureRow total;
    total.key = u"total"_s;
    total.label = text(u"report.total"_s, lang);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        FigureCell sum;
        std::map<QString, std::vector<QString>> named;
        for (const FigureRow& row : table.rows) {
            const FigureCell& cell = row.cells[i];
            if (const Dong* amount = std::get_if<Dong>(&cell.value))
                sum.value = Dong(integerOf(sum.value).value_or(0)) + *amount;
            for (const RecordSelection& selection : cell.behind) {
                if (selection.kind != RecordKind::Named) {
                    sum.behind.push_back(selection);
                    continue;
                }
                std::vector<QString>& all = named[selection.registerName];
                all.insert(all.end(), selection.ids.begin(), selection.ids.end());
            }
        }
        for (auto& [name, all] : named)
            sum.behind.push_back(namedRecords(name, std::move(all)));
        total.cells.push_back(std::move(sum));
    }
    return total;
}

FigureCell listCell(FigureValue value, const QString& registerName, std::vector<QString> ids)
{
    return {value, {namedRecords(registerName, std::move(ids))}};
}

FigureCell moneyCell(Dong amount, std::vector<QString> movements)
{
    const FigureValue value = movements.empty() ? FigureValue() : FigureValue(amount);
    return listCell(value, u"movements"_s, std::move(movements));
}

std::int64_t namedRecordCount(const std::vector<RecordSelection>& selections)
{
    std::set<std::pair<QString, QString>> distinct;
    for (const RecordSelection& selection : selections) {
        for (const QString& id : selection.ids)
            distinct.emplace(selection.registerName, id);
    }
    return static_cast<std::int64_t>(distinct.size());
}

void addCount(FigureSet& figures, const QString& key, const QString& unitKey, const QString& registerName,
              std::vector<QString> ids, const MessageArgs& args)
{
    const Lang lang = figures.params.lang;
    const std::set<QString> distinct(ids.begin(), ids.end());
    Figure figure;
    figure.key = key;
    figure.label = text(u"figure."_s + key, lang);
    figure.value = static_cast<std::int64_t>(distinct.size());
    figure.unit = text(unitKey, lang);
    figure.definition = text(u"figure_definition."_s + key, lang, args);
    figure.behind = {namedRecords(registerName, {distinct.begin(), distinct.end()})};
    figure.records = static_cast<std::int64_t>(distinct.size());
    figures.figures.push_back(std::move(figure));
}

void addAmount(FigureSet& figures, const QString& key, const FigureCell& cell, const MessageArgs& args)
{
    const Lang lang = figures.params.lang;
    Figure figure;
    figure.key = key;
    figure.label = text(u"figure."_s + key, lang);
    figure.value = cell.value;
    figure.unit = text(u"unit.dong"_s, lang);
    figure.definition = text(u"figure_definition."_s + key, lang, args);
    figure.behind = cell.behind;
    figure.records = namedRecordCount(cell.behind);
    figures.figures.push_back(std::move(figure));
}

void addPercent(FigureSet& figures, const QString& key, const QString& part, const QString& whole)
{
    const Lang lang = figures.params.lang;
    const Figure above = figures.at(part);
    const Figure below = figures.at(whole);
    Figure figure;
    figure.key = key;
    figure.label = text(u"figure."_s + key, lang);
    figure.unit = u"%"_s;
    figure.definition =
        text(u"figure_definition.percent"_s, lang, {{u"part"_s, above.label}, {u"whole"_s, below.label}});
    figure.numerator = part;
    figure.denominator = whole;
    figure.behind = above.behind;
    figure.behind.insert(figure.behind.end(), below.behind.begin(), below.behind.end());
    figure.records = namedRecordCount(figure.behind);
    const auto numerator = integerOf(above.value);
    const auto denominator = integerOf(below.value);
    if (const auto share = numerator && denominator ? Percent::ratio(*numerator, *denominator) : std::nullopt)
        figure.value = Share{*share, 2, Share::Form::Percent};
    figures.figures.push_back(std::move(figure));
}

QString yesNo(bool yes, Lang lang)
{
    return text(yes ? u"report_word.yes"_s : u"report_word.no"_s, lang);
}

} // namespace kc::report
