SELECT r.id, p.code, p.rowid, r.indicator, r.planned
FROM result r
JOIN project p ON p.id = r.project
WHERE r.date IS NULL AND r.planned IS NOT NULL
ORDER BY r.id
