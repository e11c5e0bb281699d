// SPDX-License-Identifier: GPL-3.0-or-later
// Part II of the conference report.
#include "report/conference_writer.h"
#include "report/paper_parts.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kNamedPlaces = 3; ///< how many provinces a sentence names

} // namespace

void ConferenceWriter::writeBudget()
{
    heading(2, u"1."_s, u"heading.budget"_s);
    heading(3, u"a)"_s, u"heading.year_before"_s);
    sayOf(u"previous_year.budget.allocated.total"_s, u"budget.before.allocated"_s,
          only(u"previous_year.budget.allocated"_s));
    SentenceContext approved = supported(u"previous_year."_s);
    approved.insert(only(u"previous_year.budget.approved"_s));
    sayOf(u"previous_year.budget.approved.total"_s, u"budget.before.approved"_s, approved);
    sayOf(u"previous_year.disbursed.total"_s, u"budget.before.disbursed"_s);
    heading(3, u"b)"_s, u"heading.period"_s);
    sayOf(u"budget.allocated.total"_s, u"budget.now.allocated"_s, only(u"budget.allocated"_s));
    approved = supported({});
    approved.insert(only(u"budget.approved"_s));
    sayOf(u"budget.approved.total"_s, u"budget.now.approved"_s, approved);
    sayOf(u"disbursed.total"_s, u"budget.now.disbursed"_s);
    m_blocks.push_back(conferenceBudgetTable(m_teller));
    m_blocks.push_back(conferencePlanTable(m_teller));
    Chart chart = conferenceChart(m_teller);
    const bool drawn = std::any_of(chart.series.begin(), chart.series.end(), [](const ChartSeries& series) {
        return std::any_of(series.points.begin(), series.points.end(),
                           [](const ChartPoint& point) { return point.value.has_value(); });
    });
    if (drawn)
        m_blocks.push_back(std::move(chart));
    if (!m_teller.oneProvince())
        writePlaces();
}

/// Which places have their money approved, and each beside its year before.
void ConferenceWriter::writePlaces()
{
    const bool nation = m_teller.figures().params.scope.kind == Scope::Kind::National;
    heading(3, u"c)"_s, nation ? u"heading.regions"_s : u"heading.provinces"_s);
    const QString key = u"compared-by-province"_s;
    const FigureTable& table = *m_teller.figures().table(key);
    const auto approved = [&](const FigureRow* row) {
        return integerOf(table.cell(row->key, u"approved_total"_s).value).value_or(0);
    };
    std::vector<const FigureRow*> order;
    QStringList without;
    for (const FigureRow& row : table.rows) {
        if (approved(&row) > 0)
            order.push_back(&row);
        else
            without << row.label;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](const FigureRow* a, const FigureRow* b) { return approved(a) > approved(b); });
    QStringList names;
    for (std::size_t i = 0; i < std::min(kNamedPlaces, order.size()); ++i) {
        names << m_teller.say(
            u"provinces.item"_s,
            {{u"name"_s, SentenceValue::words(order[i]->label)},
             {u"amount"_s, SentenceValue::number(Dong(approved(order[i])),
                                                 cellKey(table, *order[i], u"approved_total"_s))}});
    }
    const auto number = [](std::size_t count) {
        return SentenceValue::number(static_cast<std::int64_t>(count), {});
    };
    const bool all = order.size() > 1 && order.size() == static_cast<std::size_t>(m_teller.frame().provinces);
    say(names.isEmpty() ? u"provinces.intro.none"_s
        : all           ? u"provinces.intro.all"_s
                        : u"provinces.intro"_s,
        {{u"approving"_s, number(order.size())},
         {u"provinces"_s, number(static_cast<std::size_t>(m_teller.frame().provinces))},
         {u"list"_s, SentenceValue::words(names.join(u"; "_s))}});
    if (!order.empty() && !without.isEmpty())
        say(u"provinces.without"_s, {{u"list"_s, SentenceValue::words(without.join(u", "_s))}});
    if (nation)
        m_blocks.push_back(
            conferenceComparedTable(m_teller, u"compared-by-region"_s, u"table.regions"_s, u"col.region"_s));
    if (!table.rows.empty())
        m_blocks.push_back(conferenceComparedTable(m_teller, key, u"table.provinces"_s, u"col.province"_s));
}

void ConferenceWriter::writeActivities()
{
    heading(2, u"2."_s, u"heading.activities"_s);
    const FigureTable& table = *m_teller.figures().table(u"budget-by-activity"_s);
    std::int64_t contents = 0;
    for (const FigureRow& row : table.rows)
        contents += integerOf(table.cell(row.key, u"projects"_s).value).value_or(0) > 0 ? 1 : 0;
    if (contents == 0) {
        say(u"activities.none"_s);
    } else {
        lead(u"activities.intro"_s, {{u"contents"_s, SentenceValue::number(contents, {})}});
    }
    const auto total = integerOf(m_teller.figures().at(u"budget.approved.total"_s).value).value_or(0);
    for (const FigureRow& row : table.rows) {
        const auto value = [&](const QString& column) {
            return SentenceValue::number(table.cell(row.key, column).value, cellKey(table, row, column));
        };
        if (integerOf(value(u"projects"_s).value).value_or(0) == 0)
            continue;
        const auto share = Percent::ratio(integerOf(value(u"approved_total"_s).value).value_or(0), total);
        m_blocks.push_back(dashed(m_teller.runs(
            u"activities.item"_s,
            {{u"name"_s, SentenceValue::words(row.label)},
             {u"projects"_s, value(u"projects"_s)},
             {u"approved"_s, value(u"approved_total"_s)},
             {u"counterpart"_s, value(u"counterpart"_s)},
             {u"share"_s, SentenceValue::number(share ? FigureValue(Share{*share, 1, Share::Form::Percent})
                                                      : FigureValue(),
                                                cellKey(table, row, u"approved_total"_s))}})));
    }
    Table byContent = conferenceActivityTable(m_teller);
    if (byContent.rows.size() > 1) // more than the total
        m_blocks.push_back(std::move(byContent));
    const auto approved = [&](const QString& prefix) {
        return integerOf(m_teller.figures().at(prefix + u"projects.count"_s).value).value_or(0);
    };
    if (approved({}) + approved(u"previous_year."_s) > 0)
        say(u"list.reference"_s);
    writeStopped();
}

void ConferenceWriter::writeIndicators()
{
    heading(2, u"3."_s, u"heading.indicators"_s);
    const SentenceContext number{{u"n"_s, SentenceValue::words(m_teller.nextTableNumber())}};
    Table table = conferenceIndicatorTable(m_teller);
    if (m_teller.figures().table(u"results"_s)->rows.empty())
        say(u"indicators.none"_s);
    else
        say(u"indicators.intro"_s, number);
    if (!table.rows.empty())
        m_blocks.push_back(std::move(table));
}

} // namespace kc::report
