SELECT project, source, fiscal_year, MAX(date) AS last_day,
       CAST(SUM(CASE WHEN stage = 'advanced' THEN CASE WHEN reverses IS NULL THEN amount ELSE -amount END ELSE 0 END) AS BIGINT) AS advanced,
       CAST(SUM(CASE WHEN stage = 'paid' THEN CASE WHEN reverses IS NULL THEN amount ELSE -amount END ELSE 0 END) AS BIGINT) AS paid,
       CAST(SUM(CASE WHEN stage = 'returned' THEN CASE WHEN reverses IS NULL THEN amount ELSE -amount END ELSE 0 END) AS BIGINT) AS returned,
       CAST(SUM(CASE WHEN stage = 'settled' THEN CASE WHEN reverses IS NULL THEN amount ELSE -amount END ELSE 0 END) AS BIGINT) AS settled,
       SUM(CASE WHEN stage = 'advanced' THEN 1 ELSE 0 END) AS advanced_records,
       SUM(CASE WHEN stage = 'paid' THEN 1 ELSE 0 END) AS paid_records,
       SUM(CASE WHEN stage = 'returned' THEN 1 ELSE 0 END) AS returned_records,
       SUM(CASE WHEN stage = 'settled' THEN 1 ELSE 0 END) AS settled_records,
       COUNT(*) AS records
FROM movement
WHERE stage IN ('advanced', 'paid', 'returned', 'settled') AND source IN ('national', 'local') AND date <= :as_at
GROUP BY project, source, fiscal_year
ORDER BY project, source, fiscal_year
