SELECT id FROM report_snapshot ORDER BY signed_at, id
