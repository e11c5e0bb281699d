SELECT p.code AS programme, t.indicator, t.value, t.source
FROM target t
JOIN programme p ON p.id = t.programme
ORDER BY p.code, t.indicator
