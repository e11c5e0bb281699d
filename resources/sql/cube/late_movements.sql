-- The sign keeps the engine on the index of days: these are few of many.
SELECT m.id, p.code, p.place, p.activity, p.fund, p.kind, m.source, m.fiscal_year, m.stage, m.amount, m.reverses
FROM movement m
JOIN project p ON p.id = m.project
WHERE m.date > :cutoff AND m.date <= :last_day AND +m.fiscal_year BETWEEN :first_year AND :last_year
