SELECT b.project, b.establishment, e.name, e.tax_code
FROM beneficiary b
JOIN establishment e ON e.id = b.establishment
ORDER BY b.project, e.name, b.id
