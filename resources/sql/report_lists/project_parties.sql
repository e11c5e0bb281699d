SELECT b.id, b.establishment, b.support, b.counterpart, e.tax_code, e.name, e.legal_form, e.place, e.address, e.representative
FROM beneficiary b
JOIN establishment e ON e.id = b.establishment
WHERE b.project = :project
ORDER BY e.name, e.tax_code
