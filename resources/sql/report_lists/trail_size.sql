SELECT COUNT(*) FROM audit_entry
