// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_builder.h"

namespace kc::report {

/// What support costs its beneficiaries in corporate income tax at most: what was disbursed in a fiscal year
/// times the standard rate in force at that year's end (table tax_rate, code cit_standard). Adds the figure
/// support.tax_cost and the table tax-cost by year. A year with money and without a known rate leaves the
/// figure missing.
void addTaxCost(FigureBuilder& builder, const MoneyWindow& window);

} // namespace kc::report
