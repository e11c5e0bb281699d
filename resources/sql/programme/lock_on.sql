WITH asked AS (SELECT CAST(:day AS TEXT) AS day)
SELECT l.id, l.first_day, l.last_day, l.reason, l.reopened_on, l.revision
FROM period_lock l, asked
WHERE l.reopened_on IS NULL AND l.first_day <= asked.day AND l.last_day >= asked.day
ORDER BY l.locked_on DESC, l.id LIMIT 1
