SELECT id FROM report_snapshot WHERE report = :report AND number = :number ORDER BY signed_at, id
