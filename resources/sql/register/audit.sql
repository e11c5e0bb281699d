SELECT CAST(a.seq AS TEXT) AS id, kc_fold(a.actor_login || ' ' || a.act || ' ' || a.table_name || ' ' || a.record_id || ' ' || a.reason) AS search,
       a.seq, a.at, COALESCE(u.name, a.actor_login) AS actor, a.act, a.table_name,
       COALESCE(p.code, e.tax_code, a.record_id) AS record, a.reason, a.record_id
FROM audit_entry a
LEFT JOIN app_user u ON u.id = a.actor_id
LEFT JOIN project p ON a.table_name = 'project' AND p.id = a.record_id
LEFT JOIN establishment e ON a.table_name = 'establishment' AND e.id = a.record_id
