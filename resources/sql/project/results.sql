SELECT id, indicator, planned, actual, date, evidence FROM result WHERE project = :project ORDER BY indicator, id
