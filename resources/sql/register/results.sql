SELECT r.id, p.search_folded || ' ' || kc_fold(p.code || ' ' || r.indicator || ' ' || COALESCE(i.name_vi || ' ' || i.name_en, '') || ' ' || r.evidence) AS search,
       p.code AS project_code, p.title, r.indicator, r.planned, r.actual, r.date, r.evidence,
       COALESCE(i.unit_vi, '') AS unit_vi, COALESCE(i.unit_en, '') AS unit_en
FROM result r
JOIN project p ON p.id = r.project
LEFT JOIN indicator i ON i.code = r.indicator
