-- The sign keeps the engine on the projects of the place: they are few of many.
SELECT m.project, m.source, m.stage,
       CAST(SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END) AS BIGINT) AS amount, COUNT(*) AS records
FROM project p
JOIN movement m ON m.project = p.id
WHERE p.place = :place AND +m.fiscal_year BETWEEN :first_year AND :last_year AND +m.date <= :cutoff
GROUP BY m.project, m.source, m.stage
ORDER BY m.project
