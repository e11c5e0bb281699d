// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_facts.h"

#include <array>
#include <map>
#include <set>

/// Sums of the ledger: the arithmetic under every money figure.
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

/// The ledger of a window folded by stage and source, with the allocations.
class MoneyCube
{
public:
    void add(const LedgerSum& sum);
    void add(const AllocationFact& allocation);
    Tally tally(const MoneyMeasure& measure) const;
    /// Records of these stages and sources.
    std::int64_t movements(const std::vector<Stage>& stages, const std::vector<Source>& sources) const;
    std::int64_t allocations(const std::vector<Source>& sources) const;

private:
    std::array<std::array<Tally, 4>, 8> m_ledger;
    std::array<Tally, 4> m_allocations;
};

/// The row of a table a ledger sum belongs to; empty for Dimension::None.
QString rowKeyOf(const ReportFacts& facts, const LedgerSum& sum, Dimension dimension);

/// One row of a table by dimension.
struct FoldedRow
{
    MoneyCube money;
    std::map<std::size_t, Dong> approved; ///< net state budget approved per project, sources together

    /// Projects whose approved net amount in the row is above zero.
    std::vector<std::size_t> counted() const;
};

/// The ledger of a window by rows of a dimension (one row "" for Dimension::None); allocations are in
/// Dimension::None only.
std::map<QString, FoldedRow> fold(const ReportFacts& facts, const WindowFacts& window, Dimension dimension);

/// Distinct beneficiaries of these projects.
std::set<QString> establishmentsOf(const ReportFacts& facts, const std::vector<std::size_t>& projects);

} // namespace kc::report
