SELECT m.id, p.place, m.source, m.stage
FROM movement m
JOIN project p ON p.id = m.project
WHERE m.fiscal_year BETWEEN :first_year AND :last_year AND m.date <= :cutoff
ORDER BY m.date, m.id
