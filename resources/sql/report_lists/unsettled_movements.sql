SELECT id, stage FROM movement
WHERE project = :project AND source = :source AND fiscal_year = :fiscal_year AND date <= :as_at
  AND stage IN ('advanced', 'paid', 'returned', 'settled')
ORDER BY date, id
