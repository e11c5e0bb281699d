SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1
