// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figure_records.h"

#include "store/register.h"
#include "ui/report/figure_note.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kRowsAtOnce = 500;

bool hasNumber(const store::Register& reg, const QString& column)
{
    const store::RegisterColumn* found = reg.column(column);
    return found && (found->kind == store::ColumnKind::Integer || found->kind == store::ColumnKind::Money);
}

/// The column of a register whose sum a figure is; empty when its records are counted.
QString summedColumn(const store::Register& reg, const report::FigureValue& value, const QString& key)
{
    if (reg.name == "results"_L1)
        return key.section(u'/', -1) == "planned"_L1 ? u"planned"_s : u"actual"_s;
    // What the row or the column of a table is called is a column of its records, too ("revenue").
    for (const QString& name : {key.section(u'/', 1, -2), key.section(u'/', -1)}) {
        if (!name.isEmpty() && hasNumber(reg, name))
            return name;
    }
    const bool money = std::holds_alternative<Dong>(value) || report::isMissing(value);
    return money && hasNumber(reg, u"amount"_s) ? u"amount"_s : QString();
}

/// Figures that are made of sums and counts but are none themselves.
bool isComputed(const QString& key)
{
    static const QStringList names{u"difference"_s,  u"percent"_s,    u"percent_of_planned"_s,
                                   u"of_previous"_s, u"target"_s,     u"tax_cost"_s,
                                   u"centres"_s,     u"per_centre"_s, u"days_late"_s};
    return names.contains(key.section(u'/', -1).section(u'.', -1));
}

std::vector<RecordsSum> sumsOf(const store::Store& store, const report::RecordList& list,
                               const QString& column)
{
    const store::Register* reg = store::findRegister(list.registerName);
    if (!reg || column.isEmpty())
        return {
            RecordsSum{list.registerName, {}, false, static_cast<qint64>(list.ids.size()), std::nullopt, {}}};
    const auto place = [&](const QString& name) {
        const store::RegisterColumn* found = reg->column(name);
        return found ? static_cast<std::size_t>(found - reg->columns.data()) : reg->columns.size();
    };
    const std::size_t amount = place(column);
    const std::size_t stage = list.registerName == "movements"_L1 ? place(u"stage"_s) : reg->columns.size();
    std::map<QString, RecordsSum> byStage;
    for (std::size_t from = 0; from < list.ids.size(); from += kRowsAtOnce) {
        const auto first = list.ids.begin() + static_cast<std::ptrdiff_t>(from);
        const auto last =
            list.ids.begin() + static_cast<std::ptrdiff_t>(std::min(from + kRowsAtOnce, list.ids.size()));
        for (const std::vector<QVariant>& row : store::registerRows(store, *reg, {first, last})) {
            if (row.size() <= amount)
                continue; // gone meanwhile
            const QString name = stage < row.size() ? row[stage].toString() : QString();
            RecordsSum& sum = byStage[name];
            sum.registerName = list.registerName;
            sum.stage = name;
            sum.column = column;
            ++sum.records;
            sum.amount = (Dong(sum.amount.value_or(0)) + Dong(row[amount].toLongLong())).value();
        }
    }
    std::vector<RecordsSum> sums;
    for (auto& [name, sum] : byStage)
        sums.push_back(sum);
    return sums;
}

Expected<FigureOperand> readOperand(const store::Store& store, const RuleBook& rules,
                                    const report::FigureSet& figures, const QString& key)
{
    const auto note = figureNote(figures, key);
    if (!note)
        return refuse(
            Finding{u"report.unknown_key"_s, Severity::Error, u"figure"_s, key, {{u"key"_s, key}}, {}});
    // What the report was computed from when it was made: nothing is computed again for a click.
    const std::vector<report::RecordSelection>* selections = report::selectionsOf(figures, key);
    auto lists = selections ? report::listRecords(store, rules, *selections)
                            : Expected<std::vector<report::RecordList>>(std::vector<report::RecordList>());
    if (!lists)
        return tl::unexpected(lists.error());
    FigureOperand operand;
    operand.title = note->label;
    operand.value = note->value;
    operand.unit = note->unit;
    operand.lists = std::move(*lists);
    for (const report::RecordList& list : operand.lists) {
        const store::Register* reg = store::findRegister(list.registerName);
        // An establishment has a part of what its projects have.
        const bool part = figures.report == "establishment-file"_L1 && list.registerName == "projects"_L1;
        const QString column = reg && !part ? summedColumn(*reg, note->value, key) : QString();
        const std::vector<RecordsSum> sums = sumsOf(store, list, column);
        operand.sums.insert(operand.sums.end(), sums.begin(), sums.end());
    }
    // Beside what went out, what came back counts negative; beside what was assigned, what was used.
    const bool assigned = std::any_of(operand.sums.begin(), operand.sums.end(), [](const RecordsSum& sum) {
        return sum.registerName == "allocations"_L1;
    });
    const bool stillToDisburse = key.contains("undisbursed"_L1); // approved + returned - advanced - paid
    for (RecordsSum& sum : operand.sums) {
        if (stillToDisburse)
            sum.minus = sum.stage == "advanced"_L1 || sum.stage == "paid"_L1;
        else if (sum.registerName == "movements"_L1 && operand.sums.size() > 1)
            sum.minus = assigned != (sum.stage == "returned"_L1);
    }
    // An amount that stands behind records without amounts was taken from a paper of theirs.
    const bool written = std::holds_alternative<Dong>(operand.value) &&
                         std::any_of(operand.sums.begin(), operand.sums.end(),
                                     [](const RecordsSum& sum) { return !sum.amount; });
    operand.computed = written || isComputed(key);
    return operand;
}

} // namespace

std::optional<qint64> FigureOperand::total() const
{
    if (computed || std::holds_alternative<report::Share>(value))
        return std::nullopt;
    qint64 all = 0;
    for (const RecordsSum& sum : sums) {
        const Dong more(sum.amount.value_or(sum.records));
        all = (sum.minus ? Dong(all) - more : Dong(all) + more).value();
    }
    return all;
}

bool FigureOperand::agrees() const
{
    if (computed)
        return false;
    if (report::isMissing(value))
        return sums.empty() || total() == 0;
    return total().has_value() && total() == report::integerOf(value);
}

Expected<FigureRecords> readFigureRecords(const store::Store& store, const RuleBook& rules,
                                          const report::FigureSet& figures, const QString& key)
{
    const report::ReadingMoment moment(store);
    QStringList keys{key};
    const report::Figure* figure = figures.find(key);
    if (figure && !figure->numerator.isEmpty() && !figure->denominator.isEmpty())
        keys = {figure->numerator, figure->denominator};
    FigureRecords read;
    QSet<QString> seen;
    for (const QString& operandKey : keys) {
        auto operand = readOperand(store, rules, figures, operandKey);
        if (!operand)
            return tl::unexpected(operand.error());
        for (const report::RecordList& list : operand->lists)
            seen.unite(QSet<QString>(list.ids.begin(), list.ids.end()));
        read.operands.push_back(std::move(*operand));
    }
    read.records = seen.size();
    return read;
}

} // namespace kc::ui
