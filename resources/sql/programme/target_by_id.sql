SELECT t.id, t.revision, p.code AS programme_code, t.indicator, t.value, t.source
FROM target t JOIN programme p ON p.id = t.programme
WHERE t.id = :id
