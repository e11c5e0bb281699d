INSERT INTO summary_money (grain, fiscal_year, month, path, activity, fund, kind, source, stage, amount, records)
VALUES (:grain, :fiscal_year, :month, :path, :activity, :fund, :kind, :source, :stage, :amount, :records)
ON CONFLICT (grain, fiscal_year, month, path, activity, fund, kind, source, stage)
DO UPDATE SET amount = summary_money.amount + excluded.amount, records = summary_money.records + excluded.records
