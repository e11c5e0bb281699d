SELECT fiscal_year, path, activity, fund, kind, source, stage, amount, records
FROM summary_money
WHERE grain = :grain AND fiscal_year = :fiscal_year AND month BETWEEN :first_month AND :last_month
