SELECT m.id, kc_fold(p.code || ' ' || m.document) AS search, m.date, p.code AS project_code, p.title, m.stage, m.source, m.fiscal_year,
       CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END AS amount, m.document, m.key,
       COALESCE(r.key, '') AS reverses_key, m.project
FROM movement m
JOIN project p ON p.id = m.project
LEFT JOIN movement r ON r.id = m.reverses
