SELECT id, kc_fold(code || ' ' || note_vi) AS search, code, in_city, unit_kind, eligible, craft_village_overrides, note_vi,
       valid_from, valid_to, legal_basis
FROM eligibility_rule
