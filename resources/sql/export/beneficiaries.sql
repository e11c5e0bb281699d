SELECT p.code AS project, e.tax_code, b.support, b.counterpart
FROM beneficiary b
JOIN project p ON p.id = b.project
JOIN establishment e ON e.id = b.establishment
ORDER BY p.code, e.tax_code
