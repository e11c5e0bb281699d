SELECT a.seq, a.at, COALESCE(u.name, a.actor_login) AS actor, a.act, a.table_name, a.record_id, a.reason, a.before, a.after
FROM audit_entry a
LEFT JOIN app_user u ON u.id = a.actor_id
WHERE a.before IS NOT NULL AND a.table_name IN ('project', 'beneficiary', 'result', 'project_paper')
  AND a.at >= :first_moment AND a.at < :last_moment
ORDER BY a.seq
