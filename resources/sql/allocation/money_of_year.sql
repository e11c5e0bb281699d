WITH asked AS (SELECT CAST(:year AS INTEGER) AS year)
SELECT s.source,
       COALESCE((SELECT CAST(SUM(a.amount) AS BIGINT) FROM allocation a, asked WHERE a.fiscal_year = asked.year AND a.source = s.source), 0) AS allocated,
       COALESCE((SELECT CAST(SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END) AS BIGINT)
                 FROM movement m, asked WHERE m.fiscal_year = asked.year AND m.source = s.source AND m.stage = 'requested'), 0) AS requested,
       COALESCE((SELECT CAST(SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END) AS BIGINT)
                 FROM movement m, asked WHERE m.fiscal_year = asked.year AND m.source = s.source AND m.stage = 'approved'), 0) AS approved
FROM (SELECT 'national' AS source, 1 AS position UNION ALL SELECT 'local', 2 UNION ALL SELECT 'counterpart', 3) AS s
ORDER BY s.position
