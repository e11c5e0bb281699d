SELECT t.id, kc_fold(p.code || ' ' || p.name || ' ' || t.indicator || ' ' || COALESCE(i.name_vi || ' ' || i.name_en, '') || ' ' || t.source) AS search,
       p.code AS programme_code, p.name AS programme_name, t.indicator, t.value, p.from_year, p.to_year, t.source,
       COALESCE(i.unit_vi, '') AS unit_vi, COALESCE(i.unit_en, '') AS unit_en
FROM target t
JOIN programme p ON p.id = t.programme
LEFT JOIN indicator i ON i.code = t.indicator
