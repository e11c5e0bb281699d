INSERT INTO audit_entry (seq, at, actor_id, actor_login, act, act_id, table_name, record_id, reason, before, after, prev_hash, hash)
VALUES (:seq, :at, :actor_id, :actor_login, :act, :act_id, :table_name, :record_id, :reason, :before, :after, :prev_hash, :hash)
