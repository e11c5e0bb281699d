SELECT grain, fiscal_year, month, path, activity, fund, source, stage, amount, records FROM summary_money
