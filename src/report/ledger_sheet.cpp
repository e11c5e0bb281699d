// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ledger_sheet.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "report/figures_builder.h"
#include "report/list_figures.h"
#include "report/report_teller.h"

#include <algorithm>
#include <stdexcept>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// Columns that have a figure of their own per source, in the order they are listed.
const QStringList& moneyColumnKeys()
{
    static const QStringList keys{u"allocated"_s,   u"approved"_s, u"available"_s, u"contracted"_s,
                                  u"advanced"_s,    u"paid"_s,     u"returned"_s,  u"disbursed"_s,
                                  u"undisbursed"_s, u"settled"_s};
    return keys;
}

QString figureKeyOf(const QString& column)
{
    return column == "disbursed"_L1 ? column : u"budget."_s + column;
}

QString labelKeyOf(LedgerPart part)
{
    switch (part) {
    case LedgerPart::Allocated:
        return u"report_column.allocated"_s;
    case LedgerPart::Approved:
        return labelKey(Stage::Approved);
    case LedgerPart::Contracted:
        return labelKey(Stage::Contracted);
    case LedgerPart::Advanced:
        return labelKey(Stage::Advanced);
    case LedgerPart::Paid:
        return labelKey(Stage::Paid);
    case LedgerPart::Returned:
        return labelKey(Stage::Returned);
    case LedgerPart::Settled:
        return labelKey(Stage::Settled);
    }
    return {};
}

} // namespace

const std::vector<Source>& sourcesNamed(const QString& name)
{
    static const std::vector<Source> national{Source::National};
    static const std::vector<Source> local{Source::Local};
    static const std::vector<Source> counterpart{Source::Counterpart};
    if (name == "total"_L1)
        return budgetSources();
    if (name == "national"_L1)
        return national;
    if (name == "local"_L1)
        return local;
    if (name == "counterpart"_L1)
        return counterpart;
    throw std::out_of_range("no source " + name.toStdString());
}

LedgerSheet::LedgerSheet(const ReportContext& context, const QString& report)
    : m_context(context)
    , m_set(emptyFigures(context, report))
{
}

CubeQuery LedgerSheet::question() const
{
    return CubeQuery::of(m_context.params(), Measure::Ledger);
}

CubeQuery LedgerSheet::questionBefore() const
{
    const ReportParams& params = m_context.params();
    CubeQuery query = question();
    const int years = params.period.lastYear() - params.period.firstYear() + 1;
    const Period known = params.knownPeriod();
    query.period = known.yearsBefore(years);
    // The end of a month stays the end of that month.
    if (known.to.day() == known.to.daysInMonth())
        query.period.to.setDate(query.period.to.year(), query.period.to.month(),
                                query.period.to.daysInMonth());
    query.asAt = std::min(params.asAt, query.period.to);
    return query;
}

QString LedgerSheet::word(const QString& key, const MessageArgs& args) const
{
    return text(key, m_context.params().lang, args);
}

MessageArgs LedgerSheet::timesOf(const CubeQuery& question) const
{
    const int first = question.period.firstYear();
    const int last = question.period.lastYear();
    return {{u"years"_s, first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last)},
            {u"cutoff"_s, dateText(question.cutoff(), m_context.params().lang)}};
}

QString LedgerSheet::labelled(const QString& label, const QString& when, const CubeQuery& question) const
{
    if (when.isEmpty())
        return label;
    MessageArgs args = timesOf(question);
    args.insert(u"label"_s, label);
    return word(when, args);
}

QString LedgerSheet::definitionOf(const LedgerColumn& column, const std::vector<Source>& sources,
                                  const CubeQuery& question) const
{
    const auto words = [&](const std::vector<LedgerPart>& parts) {
        QStringList all;
        for (const LedgerPart part : parts)
            all << word(labelKeyOf(part)).toLower();
        return all.join(u" + "_s);
    };
    MessageArgs args = timesOf(question);
    QStringList names;
    for (const Source source : sources)
        names << word(labelKey(source)).toLower();
    args.insert(u"sources"_s, names.join(u", "_s));
    args.insert(u"stages"_s, words(column.plus));
    args.insert(u"minus"_s, words(column.minus));
    if (column.plus == std::vector<LedgerPart>{LedgerPart::Allocated} && column.minus.empty())
        return word(u"figure_definition.allocation"_s, args);
    return word(
        column.minus.empty() ? u"figure_definition.movements"_s : u"figure_definition.movements_net"_s, args);
}

void LedgerSheet::addFigure(const QString& key, const LedgerValue& value, const QString& label,
                            const QString& unit, const QString& definition)
{
    Figure figure;
    figure.key = key;
    figure.label = label;
    figure.value = value.value;
    figure.unit = unit;
    figure.definition = definition;
    figure.behind = value.behind;
    figure.records = value.records;
    m_set.figures.push_back(std::move(figure));
}

void LedgerSheet::addMoney(const LedgerRows& whole, const CubeQuery& question, const QString& prefix,
                           const QString& when)
{
    const auto add = [&](const QString& key, const LedgerColumn& column, const std::vector<Source>& sources) {
        addFigure(prefix + key, whole.value({}, column, sources),
                  labelled(word(u"figure."_s + key), when, question), word(u"unit.dong"_s),
                  definitionOf(column, sources, question));
    };
    for (const QString& column : moneyColumnKeys()) {
        for (const QString& source : {u"total"_s, u"national"_s, u"local"_s})
            add(figureKeyOf(column) + u'.' + source, ledgerColumn(column), sourcesNamed(source));
    }
    const std::vector<Source>& counterpart = sourcesNamed(u"counterpart"_s);
    add(u"counterpart.committed"_s, ledgerColumn(u"approved"_s), counterpart);
    add(u"counterpart.disbursed"_s, ledgerColumn(u"disbursed"_s), counterpart);
}

void LedgerSheet::addRates(const LedgerRows& whole)
{
    const auto add = [&](const QString& key, const QString& column, const QString& source) {
        const QString part = m_set.at(u"disbursed."_s + source).label;
        const QString of = column == "of_allocated"_L1 ? u"budget.allocated."_s : u"budget.approved."_s;
        addFigure(key, whole.value({}, ledgerColumn(column), sourcesNamed(source)), word(u"figure."_s + key),
                  u"%"_s,
                  word(u"figure_definition.percent"_s,
                       {{u"part"_s, part}, {u"whole"_s, m_set.at(of + source).label}}));
        m_set.figures.back().numerator = u"disbursed."_s + source;
        m_set.figures.back().denominator = of + source;
    };
    add(u"disbursement_rate"_s, u"of_allocated"_s, u"total"_s);
    for (const QString& source : {u"national"_s, u"local"_s})
        add(u"disbursed."_s + source + u".of_own_plan"_s, u"of_allocated"_s, source);
    for (const QString& source : {u"total"_s, u"national"_s, u"local"_s})
        add(u"disbursed."_s + source + u".of_approved"_s, u"of_approved"_s, source);
}

Expected<void> LedgerSheet::addCounts(const Cube& cube, const LedgerRows& whole, const CubeQuery& question,
                                      const QString& prefix, const QString& when)
{
    CubeQuery query = question;
    query.measure = Measure::Establishments;
    query.dims.clear();
    const auto answer = cube.ask(query);
    if (!answer)
        return tl::unexpected(answer.error());
    LedgerValue establishments;
    establishments.value = answer->value().value_or(0);
    establishments.records = answer->records();
    establishments.behind = {askedRecords(query)};
    const auto add = [&](const QString& key, const LedgerValue& value, const QString& unitKey) {
        addFigure(prefix + key, value, labelled(word(u"figure."_s + key), when, question), word(unitKey),
                  word(u"figure_definition."_s + key, timesOf(question)));
    };
    add(u"projects.count"_s, whole.projects({}), u"report_unit.projects"_s);
    add(u"establishments.supported"_s, establishments, u"report_unit.establishments"_s);
    return {};
}

QString LedgerSheet::rowLabel(CubeDim by, const QString& key) const
{
    const Lang lang = m_context.params().lang;
    if (by == CubeDim::Year)
        return word(u"date.year"_s, {{u"year"_s, key}});
    if (by == CubeDim::Activity)
        return m_context.rules.activityName(key, lang);
    if (by == CubeDim::Province) {
        // "91@2025-07-01" is a unit that is shown whole although another one bears its code on the map.
        const QDate day = key.contains(u'@') ? QDate::fromString(key.section(u'@', 1), Qt::ISODate)
                                             : m_context.params().boundaries;
        const AdminUnit* unit =
            m_context.rules.places.unitAt(key.section(u'@', 0, 0), day, UnitLevel::Province);
        if (!unit) {
            // A province that does not stand on that day at all: its only bearer of the code.
            const auto found = m_context.rules.places.resolve(key.section(u'@', 0, 0), std::nullopt, day);
            unit = found ? m_context.rules.places.unit(*found) : nullptr;
        }
        return unit ? placeWords(m_context.rules, unit->id, lang) : key;
    }
    return key;
}

FigureTable LedgerSheet::emptyTable(const QString& key, const QStringList& columns) const
{
    FigureTable table;
    table.key = key;
    table.title = word(u"report_table."_s + key);
    table.unit = word(u"unit.dong"_s);
    for (const QString& column : columns)
        table.columns.push_back({column, word(u"report_column."_s + column)});
    return table;
}

void LedgerSheet::addTable(FigureTable table)
{
    m_set.tables.push_back(std::move(table));
}

QString LedgerSheet::placeLabel(const QString& row) const
{
    const PlaceMap& places = m_context.rules.places;
    const QDate boundaries = m_context.params().boundaries;
    for (const AdminUnit& unit : places.units()) {
        if (unit.code != row.section(u'@', 0, 0) || placeKey(places, unit.id, boundaries) != row)
            continue;
        const MessageArgs name{{u"name"_s, placeCell(m_context.rules, unit.id, m_context.params().lang)}};
        // A project that names no commune stands in the row of its province.
        if (unit.level == UnitLevel::Province)
            return word(u"report_word.no_commune"_s, name);
        return row.contains(u'@') ? word(u"report_word.old_place"_s, name) : name.value(u"name"_s);
    }
    return row;
}

void LedgerSheet::addTable(const QString& key, const LedgerRows& rows,
                           const std::function<QString(const QString& row)>& label, const LedgerRows& whole,
                           const QStringList& columns)
{
    FigureTable table = emptyTable(key, QStringList{u"projects"_s} + columns);
    const auto rowOf = [&](const LedgerRows& from, const QString& rowKey) {
        FigureRow row;
        LedgerValue projects = from.projects(rowKey);
        row.cells.push_back({projects.value, projects.behind});
        for (const QString& column : columns) {
            LedgerValue value = from.value(rowKey, ledgerColumn(column), budgetSources());
            row.cells.push_back({value.value, value.behind});
        }
        return row;
    };
    for (const QString& rowKey : rows.keys()) {
        FigureRow row = rowOf(rows, rowKey);
        row.key = rowKey;
        row.label = label(rowKey);
        const bool any = std::any_of(row.cells.begin() + 1, row.cells.end(),
                                     [](const FigureCell& cell) { return !isMissing(cell.value); });
        if (any)
            table.rows.push_back(std::move(row));
    }
    table.total = rowOf(whole, {});
    table.total->key = u"total"_s;
    table.total->label = word(u"report.total"_s);
    addTable(std::move(table));
}

void LedgerSheet::addSourceTable(const QString& key, const LedgerRows& whole, const QStringList& columns)
{
    FigureTable table = emptyTable(key, columns);
    const auto rowOf = [&](const QString& source) {
        FigureRow row;
        row.key = source;
        for (const QString& column : columns) {
            LedgerValue value = whole.value({}, ledgerColumn(column), sourcesNamed(source));
            row.cells.push_back({value.value, value.behind});
        }
        return row;
    };
    for (const QString& source : {u"national"_s, u"local"_s}) {
        table.rows.push_back(rowOf(source));
        table.rows.back().label = word(u"source."_s + source);
    }
    table.total = rowOf(u"total"_s);
    table.total->label = word(u"report.total"_s);
    addTable(std::move(table));
}

FigureSet LedgerSheet::take(std::int64_t records)
{
    m_set.records = records;
    return std::move(m_set);
}

} // namespace kc::report
