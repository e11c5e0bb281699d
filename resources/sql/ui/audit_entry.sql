SELECT a.at, COALESCE(u.name, a.actor_login) AS actor, a.act, a.table_name, a.record_id, a.reason, a.before, a.after,
       COALESCE(p.code, e.name, o.name, g.code, f.name, l.decision, '') AS record_name
FROM audit_entry a
LEFT JOIN app_user u ON u.id = a.actor_id
LEFT JOIN project p ON a.table_name = 'project' AND p.id = a.record_id
LEFT JOIN establishment e ON a.table_name = 'establishment' AND e.id = a.record_id
LEFT JOIN app_user o ON a.table_name = 'app_user' AND o.id = a.record_id
LEFT JOIN programme g ON a.table_name = 'programme' AND g.id = a.record_id
LEFT JOIN officer f ON a.table_name = 'officer' AND f.id = a.record_id
LEFT JOIN allocation l ON a.table_name = 'allocation' AND l.id = a.record_id
WHERE a.seq = :seq
