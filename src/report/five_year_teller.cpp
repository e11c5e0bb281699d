// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/five_year_teller.h"

#include "base/date_text.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

QString yearsWords(int first, int last)
{
    return first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last);
}

} // namespace

FiveYearTeller::FiveYearTeller(const FigureSet& figures, const FiveYearFrame& frame)
    : ReportTeller(figures)
    , m_frame(frame)
{
    const ReportParams& params = figures.params;
    const int first = params.period.firstYear();
    const int last = params.period.lastYear();
    const int years = last - first + 1;
    const auto spanWords = [&](int from, int to) {
        return say(from == to ? u"span.year"_s : u"span.years"_s,
                   {{u"years"_s, SentenceValue::words(yearsWords(from, to))}});
    };
    const QString span = spanWords(first, last);
    const QString before = spanWords(first - years, first - 1);
    addWord(u"span"_s, span);
    addWord(u"span_capital"_s, capitalized(span));
    addWord(u"span_before"_s, before);
    addWord(u"span_before_capital"_s, capitalized(before));
    addWord(u"span_after"_s, spanWords(last + 1, last + years));
    const QDate lastDay = lastDayOf(params);
    const bool ended = lastDay >= FiscalYear{last}.last();
    addWord(u"known"_s, ended ? QString() : dateText(lastDay, lang()));
    addWord(u"last_day"_s, dateText(lastDay, lang()));
    m_recordsBefore = std::any_of(figures.figures.begin(), figures.figures.end(), [](const Figure& figure) {
        return figure.key.startsWith(u"previous_span."_s) && integerOf(figure.value).value_or(0) != 0;
    });
    const QDate endBefore = std::min(params.asAt, FiscalYear{first - 1}.last());
    addWord(u"cutoff_before"_s, m_recordsBefore ? dateText(endBefore, lang()) : QString());
    addWord(u"paper_year"_s, QString::number(frame.paperYear > 0 ? frame.paperYear : lastDay.year()));
    addFrameWords(frame);
    addWord(u"city"_s, frame.city.isEmpty() && !frame.department ? say(u"city.ministry"_s) : frame.city);
    const bool province = params.scope.kind == Scope::Kind::Province;
    m_organ = !frame.issuingOrgan.isEmpty() ? frame.issuingOrgan
              : !frame.department           ? say(u"organ.ministry"_s)
                                  : say(province ? u"organ.department.of"_s : u"organ.department"_s);
    addWord(u"organ"_s, m_organ);
    m_reachesLastYear = lastDay.year() >= last;
    tellYears(lastDay);
}

void FiveYearTeller::tellYears(QDate lastDay)
{
    const FigureTable* recorded = figures().table(u"budget-by-year"_s);
    if (!recorded)
        return;
    m_years = *recorded;
    if (lastDay < FiscalYear{lastDay.year()}.last())
        m_openYear = QString::number(lastDay.year());
    m_years.rows.clear();
    for (int year = figures().params.period.firstYear(); year <= lastDay.year(); ++year) {
        FigureRow row;
        row.key = QString::number(year);
        if (const FigureRow* told = recorded->row(row.key))
            row = *told;
        else
            row.cells.resize(m_years.columns.size());
        row.label = yearWords(row);
        m_years.rows.push_back(std::move(row));
    }
}

void FiveYearTeller::closeEmptyYears(Table& table) const
{
    const FigureTable& recorded = *figures().table(m_years.key);
    for (std::size_t i = 0; i < m_years.rows.size(); ++i) {
        if (recorded.row(m_years.rows[i].key))
            continue;
        for (Cell& cell : table.rows[i].cells)
            cell.drill.clear();
    }
}

QString FiveYearTeller::yearWords(const FigureRow& year)
{
    return year.key == m_openYear ? say(u"year.open"_s, {{u"year"_s, SentenceValue::words(year.key)}})
                                  : year.key;
}

QString FiveYearTeller::ofScope(const QString& key) const
{
    const bool nation = figures().params.scope.kind == Scope::Kind::National;
    return nation ? key : QString(key + u".scope"_s);
}

bool FiveYearTeller::hasSpanBefore() const
{
    for (const QString& key : {u"budget.allocated.total"_s, u"budget.approved.total"_s, u"disbursed.total"_s,
                               u"budget.settled.total"_s, u"counterpart.committed"_s}) {
        if (has(u"previous_span."_s + key))
            return true;
    }
    return false;
}

std::vector<TargetLine> targetLines(const FigureSet& figures)
{
    std::vector<TargetLine> lines;
    const FigureTable& results = *figures.table(u"results"_s);
    for (const FigureRow& row : results.rows) {
        const auto target = integerOf(results.cell(row.key, u"target"_s).value);
        if (!target || *target <= 0 || isAverageUnit(row.word(u"unit"_s)))
            continue;
        // Money is said with its unit in it, in triệu or tỷ.
        const bool money = isMoneyUnit(row.word(u"unit"_s));
        const auto said = [&](const FigureValue& value) -> FigureValue {
            const auto amount = integerOf(value);
            return money && amount ? FigureValue(Dong(*amount)) : value;
        };
        const auto number = [&](const QString& column) {
            return SentenceValue::number(said(results.cell(row.key, column).value),
                                         cellKey(results, row, column));
        };
        const auto done = integerOf(results.cell(row.key, u"of_target"_s).value);
        TargetLine line;
        line.indicator = row.key;
        line.name = row.label;
        line.recorded = done.has_value();
        line.met = done.value_or(0) >= *target;
        line.values = {
            {u"name"_s, SentenceValue::words(row.label)},
            {u"unit"_s, SentenceValue::words(money ? QString() : row.word(u"unit"_s))},
            {u"done"_s, number(u"of_target"_s)},
            {u"target"_s, number(u"target"_s)},
            {u"share"_s, number(u"percent"_s)},
            {u"short"_s, SentenceValue::number(said((Dong(*target) - Dong(done.value_or(0))).value()),
                                               cellKey(results, row, u"percent"_s))}};
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace kc::report
