SELECT indicator, planned, actual, date FROM result WHERE project = :project
