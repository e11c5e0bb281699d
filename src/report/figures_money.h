// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cube.h"
#include "report/figure.h"

#include <array>
#include <map>

/// What every money figure of the summaries adds up.
namespace kc::report {

/// A sum that knows whether anything was added to it: without a record it is missing, not zero.
struct Tally
{
    Dong sum;
    std::int64_t records = 0;

    void add(Dong amount, std::int64_t count)
    {
        sum += amount;
        records += count;
    }
    void add(const Tally& other) { add(other.sum, other.records); }
    FigureValue money() const { return records == 0 ? FigureValue() : FigureValue(sum); }
    FigureValue count() const { return records == 0 ? FigureValue() : FigureValue(sum.value()); }
};

/// What a money figure adds up. Stages in `minus` count negative (what was paid back).
struct MoneyMeasure
{
    QString key; ///< "budget.approved.total"
    std::vector<Stage> plus;
    std::vector<Stage> minus = {};
    std::vector<Source> sources = {};
    bool allocation = false; ///< the yearly money assigned instead of the ledger

    std::vector<Stage> stages() const;
};

/// Every money figure of the summaries, in the order they are listed.
const std::vector<MoneyMeasure>& moneyMeasures();
/// Throws std::out_of_range for an unknown key.
const MoneyMeasure& moneyMeasure(const QString& key);

/// The ledger by stage and source, with the allocations by source.
class MoneySums
{
public:
    void addLedger(Stage stage, Source source, Dong amount, std::int64_t records);
    void addAllocation(Source source, Dong amount, std::int64_t records);
    Tally tally(const MoneyMeasure& measure) const;
    /// Movements of these stages and sources; an empty list: all of them.
    std::int64_t movements(const std::vector<Stage>& stages, const std::vector<Source>& sources) const;
    std::int64_t allocations(const std::vector<Source>& sources) const;

private:
    std::array<std::array<Tally, 4>, 8> m_ledger;
    std::array<Tally, 4> m_allocations;
};

/// The question of a report about the ledger of a window.
CubeQuery ledgerQuery(const ReportParams& params, const MoneyWindow& window, Measure measure,
                      std::vector<CubeDim> dims = {});

/// The sums of a window by the rows of a dimension; Source and Stage are added to it. Errors: those of
/// Cube::ask.
Expected<std::map<QString, MoneySums>> moneyByRow(const Cube& cube, const ReportParams& params,
                                                  const MoneyWindow& window, CubeDim dim);
/// The whole window with its allocations.
Expected<MoneySums> moneyOf(const Cube& cube, const ReportParams& params, const MoneyWindow& window);

} // namespace kc::report
