SELECT m.id, m.key, m.project, p.code AS project_code, m.source, m.fiscal_year, m.stage, m.amount, m.date, m.reverses
FROM movement m
JOIN project p ON p.id = m.project
ORDER BY p.code, m.date, m.id
