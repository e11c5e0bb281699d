SELECT m.project, p.place, m.source, m.stage,
       CAST(SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END) AS BIGINT) AS amount, COUNT(*) AS records
FROM movement m
JOIN project p ON p.id = m.project
WHERE m.fiscal_year BETWEEN :first_year AND :last_year AND m.date <= :cutoff
GROUP BY m.project, p.place, m.source, m.stage
ORDER BY m.project
