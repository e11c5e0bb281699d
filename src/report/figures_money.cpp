// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_money.h"

#include <algorithm>
#include <stdexcept>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

std::size_t moneyPlace(Stage stage)
{
    return static_cast<std::size_t>(stage);
}
std::size_t moneyPlace(Source source)
{
    return static_cast<std::size_t>(source);
}

template <class Enum>
bool allOrNamed(const std::vector<Enum>& named, std::size_t place)
{
    return named.empty() ||
           std::any_of(named.begin(), named.end(), [&](Enum one) { return moneyPlace(one) == place; });
}

const std::vector<Source>& stateBudget()
{
    static const std::vector<Source> sources{Source::National, Source::Local};
    return sources;
}

/// KEY.total, KEY.national and KEY.local.
void addBySource(std::vector<MoneyMeasure>& all, const MoneyMeasure& base)
{
    const std::array<std::pair<QString, std::vector<Source>>, 3> parts{
        {{u".total"_s, stateBudget()}, {u".national"_s, {Source::National}}, {u".local"_s, {Source::Local}}}};
    for (const auto& [suffix, sources] : parts) {
        MoneyMeasure measure = base;
        measure.key = base.key + suffix;
        measure.sources = sources;
        all.push_back(std::move(measure));
    }
}

} // namespace

std::vector<Stage> MoneyMeasure::stages() const
{
    std::vector<Stage> all = plus;
    all.insert(all.end(), minus.begin(), minus.end());
    return all;
}

const std::vector<MoneyMeasure>& moneyMeasures()
{
    static const std::vector<MoneyMeasure> measures = [] {
        std::vector<MoneyMeasure> all;
        addBySource(all, {u"budget.allocated"_s, {}, {}, {}, true});
        addBySource(all, {u"budget.approved"_s, {Stage::Approved}});
        all.push_back({u"counterpart.committed"_s, {Stage::Approved}, {}, {Source::Counterpart}});
        addBySource(all, {u"budget.advanced"_s, {Stage::Advanced}});
        addBySource(all, {u"budget.paid"_s, {Stage::Paid}});
        addBySource(all, {u"budget.settled"_s, {Stage::Settled}});
        addBySource(all, {u"budget.returned"_s, {Stage::Returned}});
        addBySource(all, {u"disbursed"_s, {Stage::Advanced, Stage::Paid}, {Stage::Returned}});
        return all;
    }();
    return measures;
}

const MoneyMeasure& moneyMeasure(const QString& key)
{
    for (const MoneyMeasure& measure : moneyMeasures()) {
        if (measure.key == key)
            return measure;
    }
    throw std::out_of_range("no money figure " + key.toStdString());
}

void MoneySums::addLedger(Stage stage, Source source, Dong amount, std::int64_t records)
{
    m_ledger[moneyPlace(stage)][moneyPlace(source)].add(amount, records);
}

void MoneySums::addAllocation(Source source, Dong amount, std::int64_t records)
{
    m_allocations[moneyPlace(source)].add(amount, records);
}

Tally MoneySums::tally(const MoneyMeasure& measure) const
{
    Tally all;
    for (const Source source : measure.sources) {
        if (measure.allocation)
            all.add(m_allocations[moneyPlace(source)]);
        for (const Stage stage : measure.plus)
            all.add(m_ledger[moneyPlace(stage)][moneyPlace(source)]);
        for (const Stage stage : measure.minus) {
            const Tally& part = m_ledger[moneyPlace(stage)][moneyPlace(source)];
            all.add(-part.sum, part.records);
        }
    }
    return all;
}

std::int64_t MoneySums::movements(const std::vector<Stage>& stages, const std::vector<Source>& sources) const
{
    std::int64_t count = 0;
    for (std::size_t stage = 0; stage < m_ledger.size(); ++stage) {
        for (std::size_t source = 0; source < m_ledger[stage].size(); ++source) {
            if (allOrNamed(stages, stage) && allOrNamed(sources, source))
                count += m_ledger[stage][source].records;
        }
    }
    return count;
}

std::int64_t MoneySums::allocations(const std::vector<Source>& sources) const
{
    std::int64_t count = 0;
    for (std::size_t source = 0; source < m_allocations.size(); ++source)
        count += allOrNamed(sources, source) ? m_allocations[source].records : 0;
    return count;
}

CubeQuery ledgerQuery(const ReportParams& params, const MoneyWindow& window, Measure measure,
                      std::vector<CubeDim> dims)
{
    CubeQuery query = CubeQuery::of(params, measure, std::move(dims));
    // Whole years as known on the cutoff: its day is the last one counted.
    query.period = Period::ofYears(window.firstYear, window.lastYear);
    query.asAt = window.cutoff;
    return query;
}

Expected<std::map<QString, MoneySums>> moneyByRow(const Cube& cube, const ReportParams& params,
                                                  const MoneyWindow& window, CubeDim dim)
{
    const auto answer =
        cube.ask(ledgerQuery(params, window, Measure::Ledger, {dim, CubeDim::Stage, CubeDim::Source}));
    if (!answer)
        return tl::unexpected(answer.error());
    std::map<QString, MoneySums> rows;
    for (const CubeRow& row : answer->rows) {
        rows[row.keys[0]].addLedger(*fromKey<Stage>(row.keys[1]), *fromKey<Source>(row.keys[2]),
                                    Dong(row.value), row.records);
    }
    return rows;
}

Expected<MoneySums> moneyOf(const Cube& cube, const ReportParams& params, const MoneyWindow& window)
{
    const auto ledger =
        cube.ask(ledgerQuery(params, window, Measure::Ledger, {CubeDim::Stage, CubeDim::Source}));
    if (!ledger)
        return tl::unexpected(ledger.error());
    const auto allocated = cube.ask(ledgerQuery(params, window, Measure::Allocated, {CubeDim::Source}));
    if (!allocated)
        return tl::unexpected(allocated.error());
    MoneySums sums;
    for (const CubeRow& row : ledger->rows)
        sums.addLedger(*fromKey<Stage>(row.keys[0]), *fromKey<Source>(row.keys[1]), Dong(row.value),
                       row.records);
    for (const CubeRow& row : allocated->rows)
        sums.addAllocation(*fromKey<Source>(row.keys[0]), Dong(row.value), row.records);
    return sums;
}

} // namespace kc::report
