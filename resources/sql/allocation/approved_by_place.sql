SELECT p.place, CAST(SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END) AS BIGINT) AS amount
FROM movement m JOIN project p ON p.id = m.project
WHERE m.fiscal_year = :fiscal_year AND m.source = :source AND m.stage = 'approved'
GROUP BY p.place
