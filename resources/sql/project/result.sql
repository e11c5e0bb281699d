SELECT id, revision, project, indicator, planned, actual, date, evidence FROM result WHERE id = :id
