SELECT id, revision, decision, date, fund, place, amount
FROM allocation WHERE fiscal_year = :fiscal_year AND source = :source ORDER BY date, id
