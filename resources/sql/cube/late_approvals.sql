SELECT project
FROM movement
WHERE fiscal_year = :fiscal_year AND stage = 'approved' AND source IN ('national', 'local') AND date > :cutoff
