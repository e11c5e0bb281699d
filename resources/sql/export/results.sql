SELECT p.code AS project, r.indicator, r.planned, r.actual, r.date, r.evidence
FROM result r
JOIN project p ON p.id = r.project
ORDER BY p.code, r.indicator, COALESCE(r.date, ''), r.id
