SELECT * FROM report_snapshot WHERE id = :id
