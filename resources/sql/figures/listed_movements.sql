SELECT id, stage, source, amount, reverses
FROM movement
WHERE project = :project AND fiscal_year BETWEEN :first_year AND :last_year AND date <= :cutoff
ORDER BY date, id
