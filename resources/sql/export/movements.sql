SELECT m.key, p.code AS project, m.source, m.fiscal_year, m.stage, m.amount, m.date, m.document, r.key AS reverses
FROM movement m
JOIN project p ON p.id = m.project
LEFT JOIN movement r ON r.id = m.reverses
ORDER BY m.key
