SELECT m.id, m.key, m.source, m.stage, m.fiscal_year, CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END AS amount,
       m.date, m.document, COALESCE(o.key, '') AS reversed
FROM movement m
LEFT JOIN movement o ON o.id = m.reverses
WHERE m.project = :project AND m.date <= :as_at
ORDER BY m.date, m.stage, m.source, m.reverses IS NULL, m.key
