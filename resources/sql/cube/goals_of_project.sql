SELECT indicator, planned FROM result WHERE project = :project AND date IS NULL AND planned IS NOT NULL
