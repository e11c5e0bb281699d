-- The sign keeps the engine on the watched establishments: they are few of many.
SELECT b.establishment, b.project, p.place, m.source, m.fiscal_year,
       CAST(SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END) AS BIGINT) AS amount
FROM (SELECT DISTINCT establishment FROM establishment_year) w
JOIN beneficiary b ON b.establishment = w.establishment
JOIN project p ON p.id = b.project
JOIN movement m ON m.project = b.project
WHERE m.stage = 'approved' AND m.source IN ('national', 'local')
  AND +m.fiscal_year BETWEEN :first_year AND :last_year AND m.date <= :cutoff
GROUP BY b.establishment, b.project, p.place, m.source, m.fiscal_year
ORDER BY b.establishment, b.project
