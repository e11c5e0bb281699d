SELECT seq, at, actor_id, actor_login, act, act_id, table_name, record_id, reason, before, after, prev_hash, hash
FROM audit_entry WHERE table_name = :table_name AND record_id = :record_id ORDER BY seq DESC LIMIT 1
