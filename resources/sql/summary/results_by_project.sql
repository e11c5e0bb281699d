SELECT project, indicator, planned, actual, date FROM result ORDER BY project
