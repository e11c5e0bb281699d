SELECT MAX(at) FROM audit_entry WHERE table_name = 'project' AND record_id = :project
