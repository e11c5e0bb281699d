SELECT id, project, source, stage, fiscal_year
FROM movement
WHERE fiscal_year BETWEEN :first_year AND :last_year AND date <= :cutoff
ORDER BY date, id
