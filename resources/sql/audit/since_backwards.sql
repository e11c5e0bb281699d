SELECT seq, table_name, record_id, before, after FROM audit_entry WHERE seq > :seq ORDER BY seq DESC
