SELECT id, project, indicator, planned, actual, date
FROM result
WHERE date IS NULL OR date BETWEEN :first_day AND :last_day
ORDER BY date, id
