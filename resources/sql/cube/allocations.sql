SELECT id, decision, place, fund, source, fiscal_year, amount
FROM allocation
WHERE fiscal_year BETWEEN :first_year AND :last_year AND date <= :cutoff
ORDER BY date, id
