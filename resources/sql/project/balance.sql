SELECT source, CAST(SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) AS BIGINT) AS amount
FROM movement WHERE project = :project AND stage = :stage GROUP BY source
