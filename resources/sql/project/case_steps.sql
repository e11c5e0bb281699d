SELECT * FROM case_step WHERE project = :project ORDER BY position
