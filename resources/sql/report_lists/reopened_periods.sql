SELECT l.id, l.first_day, l.last_day, l.locked_on, l.reason, l.reopened_on, l.reopen_reason,
       COALESCE(u.name, a.actor_login, '') AS actor, COALESCE(a.seq, 0) AS seq
FROM period_lock l
LEFT JOIN audit_entry a ON a.table_name = 'period_lock' AND a.record_id = l.id AND a.act = 'reopen_period'
LEFT JOIN app_user u ON u.id = a.actor_id
WHERE l.reopened_on BETWEEN :first_day AND :last_day
ORDER BY l.reopened_on, l.first_day, a.seq
