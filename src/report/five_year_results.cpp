// SPDX-License-Identifier: GPL-3.0-or-later
// Part II of the five-year summary.
#include "report/five_year_writer.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kNamedRows = 3; ///< how many places and contents a sentence names

SentenceValue spokenCell(const FigureTable& table, const FigureRow& row, const QString& column)
{
    return SentenceValue::number(table.cell(row.key, column).value, cellKey(table, row, column));
}

/// Rows with budget approved, the largest first; equal ones in the order of the table.
std::vector<const FigureRow*> largestApproved(const FigureTable& table)
{
    std::vector<const FigureRow*> rows;
    const auto approved = [&](const FigureRow* row) {
        return integerOf(table.cell(row->key, u"approved_total"_s).value).value_or(0);
    };
    for (const FigureRow& row : table.rows) {
        if (approved(&row) > 0)
            rows.push_back(&row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const FigureRow* a, const FigureRow* b) { return approved(a) > approved(b); });
    return rows;
}

} // namespace

SentenceContext FiveYearWriter::compared(const QString& figure, SentenceContext more) const
{
    if (!m_teller.reachesLastYear())
        more.insert(figure + u".of_previous_span"_s, SentenceValue::number({}, {}));
    return more;
}

void FiveYearWriter::writeMoney()
{
    const FigureSet& figures = m_teller.figures();
    heading(u"heading.budget"_s);
    sayOf(u"budget.allocated.total"_s, u"budget.allocated"_s,
          compared(u"budget.allocated.total"_s, {{u"only"_s, m_teller.onlySource(u"budget.allocated"_s)}}));
    sayOf(u"budget.approved.total"_s, u"budget.approved"_s,
          compared(u"budget.approved.total"_s, {{u"only"_s, m_teller.onlySource(u"budget.approved"_s)}}));
    const FigureTable& years = *figures.table(u"budget-by-year"_s);
    const auto order = largestApproved(years);
    if (order.size() > 1) {
        // Of two years, or of one that is not over, "the lowest" says nothing.
        const FigureRow& last = *order.back();
        const bool ranks = order.size() > 2 && !m_teller.isOpenYear(last);
        say(u"budget.peak"_s, {{u"high_year"_s, SentenceValue::words(m_teller.yearWords(*order.front()))},
                               {u"high"_s, spokenCell(years, *order.front(), u"approved_total"_s)},
                               {u"low_year"_s, SentenceValue::words(m_teller.yearWords(last))},
                               {u"low"_s, ranks ? spokenCell(years, last, u"approved_total"_s)
                                                : SentenceValue::number({}, {})}});
    }
    QStringList without;
    for (const FigureRow& year : m_teller.years().rows) {
        if (!years.row(year.key))
            without << year.key;
    }
    if (!years.rows.empty() && !without.isEmpty())
        say(without.size() > 1 ? u"budget.years.none.several"_s : u"budget.years.none"_s,
            {{u"list"_s, SentenceValue::words(joinedWords(without, m_teller.lang()))}});
    if (!years.rows.empty())
        m_blocks.push_back(fiveYearYearTable(m_teller));
    if (auto chart = fiveYearYearChart(m_teller))
        m_blocks.push_back(std::move(*chart));
    writePlacesOfMoney();
    writeActivitiesOfMoney();
    const FiveYearAnnexes annexes = fiveYearAnnexNumbers(figures);
    if (!annexes.projects.isEmpty())
        say(u"list.reference"_s, {{u"annex"_s, SentenceValue::words(annexes.projects)}});
    else if (integerOf(figures.at(u"projects.count"_s).value).value_or(0) > 0)
        say(u"list.left_out"_s);

    heading(u"heading.counterpart"_s);
    // A ratio of nothing recorded is no news of the span before.
    const QString drawnBefore = u"previous_span.counterpart.per_budget_dong"_s;
    const bool recorded = m_teller.has(u"previous_span.counterpart.committed"_s);
    sayOf(u"counterpart.committed"_s, u"counterpart"_s,
          {{drawnBefore,
            SentenceValue::number(recorded ? figures.at(drawnBefore).value : FigureValue(), drawnBefore)}});

    heading(u"heading.disbursement"_s);
    sayOf(u"disbursed.total"_s, u"disbursed"_s);
    if (m_teller.has(u"disbursed.national.of_own_plan"_s) || m_teller.has(u"disbursed.local.of_own_plan"_s))
        say(u"disbursed.sources"_s);
    for (const QString& step : {u"budget.allocated.total"_s, u"budget.approved.total"_s, u"disbursed.total"_s,
                                u"budget.settled.total"_s}) {
        if (!m_teller.has(step))
            continue;
        m_blocks.push_back(fiveYearStepTable(m_teller));
        break;
    }
}

void FiveYearWriter::writePlacesOfMoney()
{
    const FigureTable& places = *m_teller.figures().table(u"budget-by-province"_s);
    const FiveYearAnnexes annexes = fiveYearAnnexNumbers(m_teller.figures());
    const auto order = largestApproved(places);
    if (order.size() < 2 || annexes.provinces.isEmpty())
        return;
    QStringList names;
    for (std::size_t i = 0; i < std::min(kNamedRows, order.size()); ++i) {
        names << m_teller.say(u"budget.place.item"_s,
                              {{u"name"_s, SentenceValue::words(order[i]->label)},
                               {u"amount"_s, spokenCell(places, *order[i], u"approved_total"_s)}});
    }
    say(u"budget.places"_s,
        {{u"provinces"_s, SentenceValue::number(static_cast<std::int64_t>(order.size()), {})},
         {u"list"_s, SentenceValue::words(names.join(u"; "_s))},
         {u"annex"_s, SentenceValue::words(annexes.provinces)}});
    if (m_teller.figures().table(u"budget-by-region"_s)->rows.size() < 2)
        return;
    m_blocks.push_back(fiveYearRegionTable(m_teller));
    if (auto chart = fiveYearShareChart(m_teller, u"budget-by-region"_s, u"chart.regions"_s))
        m_blocks.push_back(std::move(*chart));
}

void FiveYearWriter::writeActivitiesOfMoney()
{
    const FigureTable& activities = *m_teller.figures().table(u"budget-by-activity"_s);
    const auto total = integerOf(m_teller.figures().at(u"budget.approved.total"_s).value).value_or(0);
    const auto order = largestApproved(activities);
    QStringList names;
    for (std::size_t i = 0; i < std::min(kNamedRows, order.size()); ++i) {
        const SentenceValue amount = spokenCell(activities, *order[i], u"approved_total"_s);
        const auto share = Percent::ratio(integerOf(amount.value).value_or(0), total);
        if (!share)
            continue;
        names << m_teller.say(
            u"budget.activity.item"_s,
            {{u"name"_s, SentenceValue::words(lowered(order[i]->label))},
             {u"amount"_s, amount},
             {u"share"_s, SentenceValue::number(Share{*share, 1, Share::Form::Percent}, amount.drill)}});
    }
    if (!names.isEmpty())
        say(u"budget.activities"_s, {{u"list"_s, SentenceValue::words(names.join(u"; "_s))}});
    if (!activities.rows.empty())
        m_blocks.push_back(fiveYearActivityTable(m_teller));
    auto chart = fiveYearShareChart(m_teller, u"budget-by-activity"_s, u"chart.activities"_s);
    if (!chart)
        return;
    m_blocks.push_back(std::move(*chart));
}

void FiveYearWriter::writeIndicators()
{
    heading(u"heading.indicators"_s);
    if (m_teller.figures().table(u"results"_s)->rows.empty()) {
        say(u"indicators.none"_s);
        return;
    }
    const FigureTable& results = *m_teller.figures().table(u"results"_s);
    const bool targets = std::any_of(results.rows.begin(), results.rows.end(), [&](const FigureRow& row) {
        return !isMissing(results.cell(row.key, u"target"_s).value);
    });
    say(targets ? u"indicators.intro"_s : u"indicators.intro.plain"_s,
        {{u"n"_s, SentenceValue::words(m_teller.nextTableNumber())}});
    writeTargets();
    m_blocks.push_back(fiveYearResultTable(m_teller));
}

void FiveYearWriter::writeTargets()
{
    const std::vector<TargetLine> targets = targetLines(m_teller.figures());
    if (targets.empty()) {
        const bool region = m_teller.figures().params.scope.kind == Scope::Kind::Region;
        say(region ? u"targets.none.region"_s : u"targets.none"_s);
        return;
    }
    std::vector<Runs> met;
    std::vector<Runs> missed;
    for (const TargetLine& line : targets) {
        const QString key = line.met        ? u"targets.item"_s
                            : line.recorded ? u"targets.item.missed"_s
                                            : u"targets.item.none"_s;
        (line.met ? met : missed).push_back(m_teller.runs(key, line.values));
    }
    const auto count = [](std::size_t number) {
        return SentenceValue::number(static_cast<std::int64_t>(number), {});
    };
    const bool several = targets.size() > 1;
    say(several && met.empty()      ? u"targets.summary.missed"_s
        : several && missed.empty() ? u"targets.summary.met"_s
                                    : u"targets.summary"_s,
        {{u"all"_s, count(targets.size())},
         {u"met"_s, count(met.size())},
         {u"missed"_s, count(missed.size())}});
    if (!missed.empty()) {
        lead(u"targets.missed"_s);
        list(std::move(missed));
    }
    if (!met.empty()) {
        lead(u"targets.met"_s);
        list(std::move(met));
    }
}

void FiveYearWriter::writePeople()
{
    const FigureSet& figures = m_teller.figures();
    heading(u"heading.establishments"_s);
    if (integerOf(figures.at(u"establishments.supported"_s).value).value_or(0) > 0) {
        say(u"establishments"_s, compared(u"establishments.supported"_s));
        m_blocks.push_back(fiveYearEstablishmentTable(m_teller));
    } else {
        say(u"establishments.none"_s);
    }
    writeProducts();

    heading(u"heading.organisation"_s);
    sayOf(u"officers.count"_s, u"officers"_s);
    const Figure* trained = figures.find(u"result.officers_trained"_s);
    if (trained && !isMissing(trained->value))
        say(u"officers.trained"_s);
    writeEffects();
    writeTax();

    if (m_teller.hasSpanBefore()) {
        heading(u"heading.compared"_s);
        m_blocks.push_back(fiveYearComparedTable(m_teller));
    }
}

void FiveYearWriter::writeProducts()
{
    heading(u"heading.products"_s);
    const QString key = u"result.products_certified"_s;
    const Figure* products = m_teller.figures().find(key);
    if (!products || isMissing(products->value)) {
        const QStringList& levels = productLevels();
        const bool byLevel = std::any_of(levels.begin(), levels.end(), [&](const QString& level) {
            const Figure* figure = m_teller.figures().find(key + u'_' + level);
            return figure && !isMissing(figure->value);
        });
        if (byLevel)
            m_blocks.push_back(fiveYearProductTable(m_teller));
        else
            say(u"products.none"_s);
        return;
    }
    const QString keyBefore = u"previous_span."_s + key;
    const Figure* before = m_teller.figures().find(keyBefore);
    SentenceContext values{
        {u"share"_s, SentenceValue::number({}, {})},
        {u"target"_s, SentenceValue::number({}, {})},
        {u"done"_s, SentenceValue::number({}, {})},
        {keyBefore, SentenceValue::number(before ? before->value : FigureValue(), keyBefore)}};
    for (const TargetLine& line : targetLines(m_teller.figures())) {
        if (line.indicator != "products_certified"_L1)
            continue;
        values.insert(u"share"_s, line.values.value(u"share"_s));
        values.insert(u"target"_s, line.values.value(u"target"_s));
        const SentenceValue done = line.values.value(u"done"_s);
        if (done.value != products->value)
            values.insert(u"done"_s, done);
    }
    say(u"products"_s, values);
    m_blocks.push_back(fiveYearProductTable(m_teller));
}

void FiveYearWriter::writeEffects()
{
    heading(u"heading.effects"_s);
    if (m_teller.figures().table(u"effects"_s)->rows.empty()) {
        say(u"effects.none"_s);
        return;
    }
    say(u"effects.intro"_s, {{u"n"_s, SentenceValue::words(m_teller.nextTableNumber())}});
    m_blocks.push_back(fiveYearEffectTable(m_teller));
}

/// What the support costs its beneficiaries in tax.
void FiveYearWriter::writeTax()
{
    heading(u"heading.tax"_s);
    sayOf(u"support.tax_cost"_s, u"tax"_s);
    if (m_teller.has(u"support.tax_cost"_s))
        m_blocks.push_back(fiveYearTaxTable(m_teller));
}

} // namespace kc::report
