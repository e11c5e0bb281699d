SELECT stage,
       CAST(SUM(CASE WHEN date > :as_at THEN 0 WHEN reverses IS NULL THEN amount ELSE -amount END) AS BIGINT) AS net,
       SUM(CASE WHEN date > :as_at_of_later THEN 1 ELSE 0 END) AS later
FROM movement
WHERE project = :project
GROUP BY stage
