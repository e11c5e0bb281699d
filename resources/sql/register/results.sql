SELECT r.id, kc_fold(p.code || ' ' || r.indicator) AS search, p.code AS project_code, r.indicator, r.planned, r.actual, r.date, r.evidence
FROM result r
JOIN project p ON p.id = r.project
