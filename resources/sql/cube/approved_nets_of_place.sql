SELECT p.rowid, p.id, p.code, p.place, p.activity, p.fund, p.kind, m.fiscal_year,
       CAST(SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END) AS BIGINT) AS net
FROM project p
JOIN movement m ON m.project = p.id
WHERE p.place = :place AND m.stage = 'approved' AND m.source IN ('national', 'local')
  AND m.fiscal_year BETWEEN :first_year AND :last_year AND m.date <= :cutoff
GROUP BY p.id, m.fiscal_year
ORDER BY p.id, m.fiscal_year
