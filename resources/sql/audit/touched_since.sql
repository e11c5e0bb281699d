SELECT DISTINCT record_id FROM audit_entry WHERE table_name = :table_name AND seq > :seq
