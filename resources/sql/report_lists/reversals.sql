SELECT m.id, m.key, o.key AS original, o.date AS original_date, m.date, m.stage, m.source, m.fiscal_year, m.amount, m.document,
       p.code, p.title, p.place, COALESCE(u.name, a.actor_login, '') AS actor, COALESCE(a.act, '') AS act, COALESCE(a.reason, '') AS reason
FROM movement m
JOIN movement o ON o.id = m.reverses
JOIN project p ON p.id = m.project
LEFT JOIN audit_entry a ON a.table_name = 'movement' AND a.record_id = m.id AND a.before IS NULL
LEFT JOIN app_user u ON u.id = a.actor_id
WHERE m.date BETWEEN :first_day AND :last_day
ORDER BY m.date, m.key
