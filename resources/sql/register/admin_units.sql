SELECT id, name_folded || ' ' || code AS search, code, name_vi AS name, level, kind, parent_code, region,
       valid_from, valid_to, legal_basis, note
FROM admin_unit
