SELECT m.id, p.code, p.place, p.activity, p.fund, p.kind, m.source, m.fiscal_year, m.stage, m.amount, m.reverses, m.date
FROM movement m
JOIN project p ON p.id = m.project
WHERE m.fiscal_year BETWEEN :first_year AND :last_year AND m.date <= :cutoff
ORDER BY m.date, m.id
