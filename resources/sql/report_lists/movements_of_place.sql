SELECT m.id, m.source, m.stage
FROM project p
JOIN movement m ON m.project = p.id
WHERE p.place = :place AND +m.fiscal_year BETWEEN :first_year AND :last_year AND +m.date <= :cutoff
ORDER BY m.date, m.id
