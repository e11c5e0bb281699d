SELECT id, indicator, planned, actual, date, evidence FROM result
WHERE project = :project AND (date IS NULL OR date <= :as_at)
ORDER BY indicator, date, id
