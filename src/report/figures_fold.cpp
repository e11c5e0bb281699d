// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_fold.h"

#include <algorithm>
#include <stdexcept>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

std::size_t placeOf(Stage stage)
{
    return static_cast<std::size_t>(stage);
}
std::size_t placeOf(Source source)
{
    return static_cast<std::size_t>(source);
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

void MoneyCube::add(const LedgerSum& sum)
{
    m_ledger[placeOf(sum.stage)][placeOf(sum.source)].add(sum.amount, sum.records);
}

void MoneyCube::add(const AllocationFact& allocation)
{
    m_allocations[placeOf(allocation.source)].add(allocation.amount, 1);
}

Tally MoneyCube::tally(const MoneyMeasure& measure) const
{
    Tally all;
    for (const Source source : measure.sources) {
        if (measure.allocation)
            all.add(m_allocations[placeOf(source)]);
        for (const Stage stage : measure.plus)
            all.add(m_ledger[placeOf(stage)][placeOf(source)]);
        for (const Stage stage : measure.minus) {
            const Tally& part = m_ledger[placeOf(stage)][placeOf(source)];
            all.add(-part.sum, part.records);
        }
    }
    return all;
}

std::int64_t MoneyCube::movements(const std::vector<Stage>& stages, const std::vector<Source>& sources) const
{
    std::int64_t count = 0;
    for (const Stage stage : stages) {
        for (const Source source : sources)
            count += m_ledger[placeOf(stage)][placeOf(source)].records;
    }
    return count;
}

std::int64_t MoneyCube::allocations(const std::vector<Source>& sources) const
{
    std::int64_t count = 0;
    for (const Source source : sources)
        count += m_allocations[placeOf(source)].records;
    return count;
}

QString rowKeyOf(const ReportFacts& facts, const LedgerSum& sum, Dimension dimension)
{
    const ProjectFact& project = facts.projects[sum.project];
    switch (dimension) {
    case Dimension::None:
        break;
    case Dimension::Year:
        return QString::number(sum.year);
    case Dimension::Province:
        return project.provinceCode;
    case Dimension::Activity:
        return project.mainContent;
    case Dimension::Project:
        return project.code;
    }
    return {};
}

std::vector<std::size_t> FoldedRow::counted() const
{
    std::vector<std::size_t> projects;
    for (const auto& [project, amount] : approved) {
        if (amount > Dong())
            projects.push_back(project);
    }
    return projects;
}

std::map<QString, FoldedRow> fold(const ReportFacts& facts, const WindowFacts& window, Dimension dimension)
{
    std::map<QString, FoldedRow> rows;
    if (dimension == Dimension::None) {
        FoldedRow& all = rows[QString()];
        for (const AllocationFact& allocation : window.allocations)
            all.money.add(allocation);
    }
    for (const LedgerSum& sum : window.ledger) {
        FoldedRow& row = rows[rowKeyOf(facts, sum, dimension)];
        row.money.add(sum);
        if (sum.stage == Stage::Approved && isBudget(sum.source))
            row.approved[sum.project] += sum.amount;
    }
    return rows;
}

std::set<QString> establishmentsOf(const ReportFacts& facts, const std::vector<std::size_t>& projects)
{
    std::set<QString> distinct;
    for (const std::size_t project : projects) {
        const auto found = facts.beneficiaries.find(project);
        if (found == facts.beneficiaries.end())
            continue;
        for (const BeneficiaryFact& beneficiary : found->second)
            distinct.insert(beneficiary.establishment);
    }
    return distinct;
}

} // namespace kc::report
