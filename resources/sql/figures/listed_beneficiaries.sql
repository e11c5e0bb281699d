SELECT e.name
FROM beneficiary b
JOIN establishment e ON e.id = b.establishment
WHERE b.project = :project
ORDER BY e.name, b.id
