SELECT m.id, p.code, p.place, p.activity, p.fund, p.kind, m.source, m.fiscal_year, m.stage, m.amount, m.reverses, m.date
FROM project p
JOIN movement m ON m.project = p.id
WHERE p.place = :place AND m.fiscal_year BETWEEN :first_year AND :last_year AND m.date <= :cutoff
