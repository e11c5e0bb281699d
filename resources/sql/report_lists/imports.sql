SELECT a.act_id, a.act, COALESCE(u.name, a.actor_login) AS actor, MIN(a.at) AS at, MIN(a.reason) AS reason, a.table_name,
       COUNT(*) AS records
FROM audit_entry a
LEFT JOIN app_user u ON u.id = a.actor_id
WHERE a.act IN ('import', 'import_data', 'import_history', 'import_reference') AND a.at >= :first_moment AND a.at < :last_moment
GROUP BY a.act_id, a.act, COALESCE(u.name, a.actor_login), a.table_name
ORDER BY MIN(a.seq)
