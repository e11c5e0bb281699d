SELECT p.id, p.code, p.title, p.fund, p.activity, p.place, p.place_note, p.implementing_unit, p.cooperating_unit,
       p.starts_on, p.ends_on, p.total_cost, p.plan_year,
       m.id AS movement, m.source, CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END AS amount,
       m.document, m.date, COALESCE(o.document, '') AS reversed_document
FROM movement m
JOIN project p ON p.id = m.project
LEFT JOIN movement o ON o.id = m.reverses
WHERE m.stage = 'approved' AND m.fiscal_year BETWEEN :first_year AND :last_year AND m.date <= :cutoff
ORDER BY p.code, m.date, m.id
