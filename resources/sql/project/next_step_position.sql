SELECT COALESCE(MAX(position), 0) + 1 FROM case_step WHERE project = :project
