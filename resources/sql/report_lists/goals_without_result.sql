SELECT r.id, r.project, r.indicator, r.planned
FROM result r
WHERE r.planned > 0 AND (r.actual IS NULL OR r.date > :as_at)
  AND NOT EXISTS (SELECT 1 FROM result d WHERE d.project = r.project AND d.indicator = r.indicator
                  AND d.actual IS NOT NULL AND (d.date IS NULL OR d.date <= :as_at_of_other))
ORDER BY r.project, r.indicator, r.id
