SELECT m.* FROM movement m
WHERE m.project = :project AND m.stage = :stage AND m.reverses IS NULL
  AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = m.id)
ORDER BY m.date, m.id
