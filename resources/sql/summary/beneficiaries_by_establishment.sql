SELECT b.establishment, p.rowid, e.sector, e.legal_form, e.owner_female, e.owner_ethnic_minority, e.craft_village
FROM beneficiary b
JOIN project p ON p.id = b.project
JOIN establishment e ON e.id = b.establishment
ORDER BY b.establishment
