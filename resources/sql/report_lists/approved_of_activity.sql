SELECT m.id, m.source, p.place
FROM movement m
JOIN project p ON p.id = m.project
WHERE p.activity = :activity AND m.stage = 'approved' AND m.fiscal_year BETWEEN :first_year AND :last_year AND m.date <= :cutoff
ORDER BY m.date, m.id
