// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/five_year_tax.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRateDigits = 1;

/// The rate as a value that prints its own percent sign column.
FigureValue rateValue(const TaxRate* rate)
{
    return rate ? FigureValue(Share{rate->percent, kRateDigits, Share::Form::Percent}) : FigureValue();
}

} // namespace

void addTaxCost(FigureBuilder& builder, const MoneyWindow& window)
{
    const ReportParams& params = builder.params();
    const RuleBook& rules = builder.context().rules;
    const MoneyMeasure& disbursed = moneyMeasure(u"disbursed.total"_s);
    const auto years = moneyByRow(builder.cube(), params, window, CubeDim::Year);
    if (!years)
        return builder.keep(years.error());
    FigureTable table;
    table.key = u"tax-cost"_s;
    table.title = builder.word(u"report_table.tax-cost"_s);
    table.unit = builder.word(u"unit.dong"_s);
    for (const QString& column : {u"disbursed"_s, u"tax_rate"_s, u"tax_cost"_s})
        table.columns.push_back({column, builder.word(u"report_column."_s + column)});
    table.wordColumns.push_back({u"legal_basis"_s, builder.word(u"report_column.legal_basis"_s)});

    CubeQuery behind = ledgerQuery(params, window, Measure::Ledger);
    behind.filter.stages = disbursed.stages();
    behind.filter.sources = disbursed.sources;
    CubeQuery ofYear = behind;
    ofYear.dims = {CubeDim::Year};
    Tally all;
    Dong cost;
    bool known = true;
    for (const auto& [year, sums] : *years) {
        const Tally paid = sums.tally(disbursed);
        if (paid.records == 0)
            continue;
        const TaxRate* rate = rules.taxRate(u"cit_standard"_s, FiscalYear{year.toInt()}.last());
        all.add(paid);
        known = known && rate;
        const std::vector<RecordSelection> records{askedRecords(ofYear, {year})};
        FigureRow row;
        row.key = year;
        row.label = builder.word(u"date.year"_s, {{u"year"_s, year}});
        row.cells = {{paid.money(), records}, {rateValue(rate), {}}, {FigureValue(), records}};
        if (rate) {
            const Dong tax = rate->percent.of(paid.sum);
            cost += tax;
            row.cells.back().value = tax;
        }
        row.words = {{u"legal_basis"_s, rate ? rate->legalBasis : QString()}};
        table.rows.push_back(std::move(row));
    }
    Figure figure;
    figure.key = u"support.tax_cost"_s;
    figure.label = builder.word(u"figure.support.tax_cost"_s);
    figure.unit = builder.word(u"unit.dong"_s);
    figure.definition = builder.word(u"figure_definition.support.tax_cost"_s);
    figure.behind = {askedRecords(behind)};
    if (all.records > 0 && known)
        figure.value = cost;
    FigureRow total;
    total.key = u"total"_s;
    total.label = builder.word(u"report.total"_s);
    total.cells = {{all.money(), figure.behind}, {FigureValue(), {}}, {figure.value, figure.behind}};
    total.words = {{u"legal_basis"_s, QString()}};
    table.total = std::move(total);
    builder.add(std::move(figure));
    builder.addTable(std::move(table));
}

} // namespace kc::report
