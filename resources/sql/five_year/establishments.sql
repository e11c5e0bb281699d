SELECT id, sector, legal_form, owner_female, owner_ethnic_minority, craft_village
FROM establishment e
WHERE EXISTS (SELECT 1 FROM beneficiary b WHERE b.establishment = e.id)
ORDER BY id
