SELECT grain, fiscal_year, month, path, activity, fund, kind, source, stage, amount, records FROM summary_money
