SELECT a.at, COALESCE(u.name, a.actor_login) AS actor, a.act, a.reason, a.before
FROM audit_entry a
LEFT JOIN app_user u ON u.id = a.actor_id
WHERE a.table_name = :table_name AND a.record_id = :record_id AND a.seq > :seq
ORDER BY a.seq
