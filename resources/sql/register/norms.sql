SELECT id, kc_fold(content || ' ' || name_vi || ' ' || name_en || ' ' || version) AS search, content, name_vi, fund, version, percent, cap, unit,
       confidence, note, place_code, valid_from, valid_to, legal_basis
FROM norm
